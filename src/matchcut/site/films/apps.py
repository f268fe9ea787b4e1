"""The app's name and label."""

from django.apps import AppConfig


class FilmsConfig(AppConfig):
    """Labelled so that it is not taken for the core's `films`."""

    name = "matchcut.site.films"
    label = "site_films"
    default_auto_field = "django.db.models.BigAutoField"
