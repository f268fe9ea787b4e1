"""The settings of Django, all of which follow from the `Options` of the environment."""

import os
from datetime import timedelta
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
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "axes",
    "django_tasks",
    "django_tasks_db",
    "matchcut.site.films",
    "matchcut.site.readers",
    "matchcut.site.writing",
    "matchcut.site.lines",
    "matchcut.site.searching",
    "matchcut.site.desk",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "matchcut.site.headers.guarded",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [SITE / "templates"],
        "OPTIONS": {
            "builtins": ["django.templatetags.static"],
            "context_processors": ["matchcut.site.readers.access.visitor"],
        },
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

AUTH_USER_MODEL = "site_readers.ReaderRow"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",  # slows down who tries one password after another
    "django.contrib.auth.backends.ModelBackend",
]
_RULES = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"{_RULES}.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": f"{_RULES}.CommonPasswordValidator"},
    {
        "NAME": f"{_RULES}.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("name", "email")},
    },
]
LOGIN_URL, LOGIN_REDIRECT_URL, LOGOUT_REDIRECT_URL = "sign-in", "home", "home"
SESSION_COOKIE_AGE = 2_592_000  # thirty days
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "matchcut.site.pages.errors.stale"
# One address is locked out of one account, so that nobody can lock its owner out of it.
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_FAILURE_LIMIT = 8
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False  # whoever waits gets in again
AXES_USERNAME_FORM_FIELD = "username"  # as Django calls it, whatever the column
AXES_CLIENT_IP_CALLABLE = "matchcut.site.readers.limits.address"
AXES_USERNAME_CALLABLE = "matchcut.site.readers.limits.account"
AXES_LOCKOUT_CALLABLE = "matchcut.site.pages.accounts.locked"
AXES_DISABLE_ACCESS_LOG = True  # nobody need know who signed in when
AXES_VERBOSE = False

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
SENDS_MAIL = OPTIONS.mail is not None
EMAIL_BACKEND = "matchcut.site.mail.Queue"
DEFAULT_FROM_EMAIL = SERVER_EMAIL = OPTIONS.mail_from

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
        "axes": {"level": "ERROR"},  # nor is a mistyped password
    },
}
