"""The Celery application: `celery -A jena_waerme worker` and `beat`."""

import os

from celery import Celery, signals
from django.core.management import call_command

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jena_waerme.settings")

app = Celery("jena_waerme")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@signals.worker_init.connect  # before it forks
def _share_what_is_loaded(**_of_signal: object) -> None:
    """Read what is published once for all processes of a worker, and spare the collector of garbage all that stays."""
    from zones.address.published import preload  # noqa: PLC0415 - models are ready only now

    preload()


@app.task(name="jena_waerme.clear_sessions")
def clear_sessions() -> None:
    """Delete expired staff sessions; beat calls this once a day."""
    call_command("clearsessions")
