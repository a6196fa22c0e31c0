"""How gunicorn serves the site, with `bin/start` and in the container alike; the address comes by `--bind`."""
# ruff: noqa: INP001 (a script, not part of a package)

import os
import shutil
import tempfile
from threading import Thread
from typing import Any

_METRICS_BIND = os.environ.get("METRICS_BIND")
if _METRICS_BIND:  # the numbers of this run, in a folder that is there before the site is loaded
    os.environ["PROMETHEUS_MULTIPROC_DIR"] = tempfile.mkdtemp(prefix="metrics-")
_DATABASE_WAIT_S = 10  # a page that has asked for so long says that the database does not answer


def post_worker_init(_worker: Any) -> None:  # noqa: ANN401
    """Let each process, once it is forked, follow what is published and get ready for papers: threads do not fork."""
    from calculator.reports.pdf import prepare_papers  # noqa: PLC0415 - this file is read before the site
    from jena_waerme.postgis import patience, pulse  # noqa: PLC0415
    from zones.address import published  # noqa: PLC0415

    patience.wait_at_most(_DATABASE_WAIT_S)
    pulse.follow()
    published.follow()
    Thread(target=prepare_papers, name="papers", daemon=True).start()


def on_starting(server: Any) -> None:  # noqa: ANN401
    """Listen for Prometheus too, where an address is named."""
    if _METRICS_BIND:
        server.cfg.set("bind", [*server.cfg.bind, _METRICS_BIND])


def on_exit(_server: Any) -> None:  # noqa: ANN401
    """Leave no numbers behind."""
    if _METRICS_BIND:
        shutil.rmtree(os.environ["PROMETHEUS_MULTIPROC_DIR"], ignore_errors=True)


def child_exit(_server: Any, worker: Any) -> None:  # noqa: ANN401
    """Let go of what only a living process counts."""
    if _METRICS_BIND:
        from prometheus_client.multiprocess import mark_process_dead  # noqa: PLC0415 - see above

        mark_process_dead(worker.pid)


def worker_exit(_server: Any, _worker: Any) -> None:  # noqa: ANN401
    """Store what this process has counted since the last minute."""
    from zones.counting import store  # noqa: PLC0415 - see above

    store()


wsgi_app = "jena_waerme.wsgi"
worker_class = "jena_waerme.serving.worker.BufferingWorker"
workers = int(os.environ.get("WEB_CONCURRENCY") or 2)
threads = 4
timeout = 60
preload_app = True  # loads the code once: starts sooner and shares its memory
max_requests = 5000
max_requests_jitter = 500
control_socket_disable = True
logger_class = "jena_waerme.serving.log.PlainLog"
accesslog = "-"
