"""How gunicorn serves the site, with `bin/start` and in the container alike; the address comes by `--bind`."""
# ruff: noqa: INP001 (a script, not part of a package)

import os
import shutil
import tempfile
from threading import Thread
from typing import Any

from gunicorn.glogging import Logger


class PlainAccessLog(Logger):
    """An access log that tells nothing about people: no network address, no query string, no number of a house."""

    def atoms(self, resp: Any, req: Any, environ: Any, request_time: Any) -> dict[str, Any]:  # noqa: ANN401
        """Return gunicorn's values for the log line, with what may name a house blotted out of the path."""
        from jena_waerme.logs import told  # noqa: PLC0415 - this file is read before the site can be imported

        atoms: dict[str, Any] = super().atoms(resp, req, environ, request_time)
        return atoms | {"U": told(atoms["U"])}


_METRICS_BIND = os.environ.get("METRICS_BIND")
if _METRICS_BIND:  # the numbers of this run, in a folder that is there before the site is loaded
    os.environ["PROMETHEUS_MULTIPROC_DIR"] = tempfile.mkdtemp(prefix="metrics-")
_DATABASE_WAIT_S = 10  # a page that has asked for so long says that the database does not answer


def post_worker_init(_worker: Any) -> None:  # noqa: ANN401
    """Let each process, once it is forked, follow what is published and get ready for papers: threads do not fork."""
    from calculator.reports.pdf import prepare_papers  # noqa: PLC0415 - see above
    from jena_waerme.postgis.patience import wait_at_most  # noqa: PLC0415
    from zones.address.published import follow  # noqa: PLC0415

    wait_at_most(_DATABASE_WAIT_S)
    follow()
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
worker_class = "gthread"
workers = int(os.environ.get("WEB_CONCURRENCY") or 2)
threads = 4
timeout = 60
preload_app = True  # loads the code once: starts sooner and shares its memory
max_requests = 5000
max_requests_jitter = 500
limit_request_line = 8190  # a link of the calculator holds all entries; calculator.questions keeps it shorter
control_socket_disable = True
logger_class = PlainAccessLog
accesslog = "-"
access_log_format = "%(t)s %(m)s %(U)s %(s)s %(B)s bytes %(M)s ms"
