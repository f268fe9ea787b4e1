"""The site as one WSGI application that serves its static files itself."""

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from whitenoise import WhiteNoise

DAY_S = 86_400

application = WhiteNoise(
    get_wsgi_application(),
    root=settings.STATIC_FILES,
    prefix=settings.STATIC_URL,
    max_age=DAY_S,
)
