"""The app's name and label."""

from django.apps import AppConfig


class LinesConfig(AppConfig):
    """Labelled so that it is not taken for the core's `lines`."""

    name = "matchcut.site.lines"
    label = "site_lines"
    default_auto_field = "django.db.models.BigAutoField"
