"""The app's name and label."""

from django.apps import AppConfig


class WritingConfig(AppConfig):
    """Labelled so that it is not taken for another `writing`."""

    name = "matchcut.site.writing"
    label = "site_writing"
    default_auto_field = "django.db.models.BigAutoField"
