"""The site's own settings, as in production but with plain HTTP and static files by their own names."""

from jena_waerme.settings import *  # noqa: F403
from jena_waerme.settings import STORAGES

STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
