"""The app's name and label."""

from django.apps import AppConfig


class ReadersConfig(AppConfig):
    """Labelled like the other apps of the site."""

    name = "matchcut.site.readers"
    label = "site_readers"
    default_auto_field = "django.db.models.BigAutoField"
