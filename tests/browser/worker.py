"""Whoever does the work that the site sends away: a real worker, to be killed when a test wants it, or a thread."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from threading import Event, Thread

from django.conf import settings
from django.db import connection, connections

from jena_waerme import celery_app
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


@contextmanager
def working_here() -> Iterator[None]:
    """Do the work in this process until the block ends. A worker and the processes in which it reads files take
    seconds to start; the tests that kill one, and the journeys of an import and of many houses, show that it does.
    """
    celery_app.loader.import_default_modules()  # the tasks
    over = Event()
    thread = Thread(target=_work, args=[queue(), over])
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def _work(name: str, over: Event) -> None:
    with celery_app.connection_for_read() as broker, closing(broker.SimpleQueue(name)) as waiting:
        while not over.is_set():
            with suppress(waiting.Empty):
                message = waiting.get(timeout=0.1)
                message.ack()
                arguments, options, _more = message.payload
                celery_app.tasks[message.headers["task"]].apply(arguments, options)
    connections.close_all()
