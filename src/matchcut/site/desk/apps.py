"""The app's name and label."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """Labelled so that it is not taken for another `desk`."""

    name = "matchcut.site.desk"
    label = "site_desk"
    default_auto_field = "django.db.models.BigAutoField"
