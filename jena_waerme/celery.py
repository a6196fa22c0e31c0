"""The Celery application: `celery -A jena_waerme worker` and `beat`."""

import os
from logging.config import dictConfig
from typing import Any

from celery import Celery, signals
from django.conf import settings
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


@signals.setup_logging.connect
def _log_as_the_site(**_given: Any) -> None:  # noqa: ANN401 - Celery's own settings of its log
    """Write the lines of worker and beat as those of the site."""
    dictConfig(settings.LOGGING)


@app.task(name="jena_waerme.clear_sessions")
def clear_sessions() -> None:
    """Delete expired staff sessions; beat calls this once a day."""
    call_command("clearsessions")
