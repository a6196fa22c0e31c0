"""The site's own settings, as a web process of the fault tests needs them: static files are not collected."""

from jena_waerme.settings import *  # noqa: F403 (the same but for three)
from jena_waerme.settings import DATABASES, STORAGES

STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
# Connections never end by age here: what a test sees heal has not healed by that.
DATABASES["default"]["CONN_MAX_AGE"] = None
DAILY_COUNT_DAYS = 0
