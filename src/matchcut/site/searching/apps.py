"""The app's name and label."""

from django.apps import AppConfig


class SearchingConfig(AppConfig):
    """Labelled as the other apps are."""

    name = "matchcut.site.searching"
    label = "site_searching"
    default_auto_field = "django.db.models.BigAutoField"
