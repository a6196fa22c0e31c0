"""A real Celery worker on the test database, to be killed when a test wants it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connection

from tests.processes import database_url

ALONE = ("--pool", "solo", "--without-mingle", "--without-gossip", "--without-heartbeat")  # asks for no others, at once
COMMAND = (sys.executable, "-m", "celery", "-A", "jena_waerme", "worker", *ALONE, "--loglevel", "WARNING")


def queue() -> str:
    """Name of a queue that no worker of another test run listens to."""
    return f"celery-{connection.settings_dict['NAME']}"


@contextmanager
def running_worker() -> Iterator["subprocess.Popen[bytes]"]:
    """Run a worker until the block ends; it is killed, not asked."""
    environment = {**os.environ, "DATABASE_URL": database_url(), "REDIS_URL": settings.CELERY_BROKER_URL}
    process = subprocess.Popen([*COMMAND, "--queues", queue()], cwd=settings.BASE_DIR, env=environment)
    try:
        yield process
    finally:
        process.kill()
        process.wait()
