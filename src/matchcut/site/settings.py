"""The settings of Django, all of which follow from the `Options` of the environment."""

import os
from pathlib import Path

from matchcut import __version__
from matchcut.site.databases import database
from matchcut.site.options import from_environment
from matchcut.site.secret_key import secret_key

SITE = Path(__file__).parent
OPTIONS = from_environment(os.environ)

DEBUG = False
SECRET_KEY = secret_key(OPTIONS.secret_key)
ALLOWED_HOSTS = list(OPTIONS.hosts)
ROOT_URLCONF = "matchcut.site.urls"
WSGI_APPLICATION = "matchcut.site.wsgi.application"
INSTALLED_APPS = [
    "matchcut.site.films",
    "matchcut.site.writing",
    "matchcut.site.lines",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "matchcut.site.headers.guarded",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [SITE / "templates"],
        "OPTIONS": {"builtins": ["django.templatetags.static"]},
    }
]
DATABASES = {"default": database(OPTIONS)}
STATIC_URL = f"/static/{__version__}/"  # a new version's files have new addresses
STATIC_FILES = SITE / "static"
LANGUAGE_CODE = "en"
USE_I18N = False
USE_TZ = True
TIME_ZONE = "UTC"
APPEND_SLASH = False

X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = OPTIONS.https
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if OPTIONS.https else None
SECURE_HSTS_SECONDS = 31_536_000 if OPTIONS.https else 0  # a year, as preload lists ask
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = OPTIONS.https

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stderr": {"class": "logging.StreamHandler"}},
    "loggers": {
        "django": {"handlers": ["stderr"], "level": "WARNING", "propagate": False},
        "django.request": {"level": "ERROR"},  # what is not found is no fault
    },
}
