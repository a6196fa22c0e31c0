"""The Celery application: `celery -A jena_waerme worker` and `beat`."""

import os

from celery import Celery
from django.core.management import call_command

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jena_waerme.settings")

app = Celery("jena_waerme")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@app.task(name="jena_waerme.clear_sessions")
def clear_sessions() -> None:
    """Delete expired staff sessions; beat calls this once a day."""
    call_command("clearsessions")
