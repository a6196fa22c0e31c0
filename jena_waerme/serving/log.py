"""What the server writes: as the site does, and a line for each answer that tells nothing about people."""

import os
from typing import Any

from gunicorn.glogging import Logger

from jena_waerme.logs import as_the_site_logs, told


class PlainLog(Logger):
    """gunicorn's log, and a line for each answer: no network address, no query string, no number of a house."""

    def setup(self, cfg: Any) -> None:  # noqa: ANN401 - gunicorn has no types
        """Write every line as the site writes its own."""
        super().setup(cfg)
        for log in (self.error_log, self.access_log):
            as_the_site_logs(log.handlers, os.environ.get("LOG_FORMAT", ""))

    def tell(self, **values: Any) -> None:  # noqa: ANN401
        """Write the line of one answer: ``method``, ``path``, ``status``, ``bytes``, ``ms`` and ``request_id``."""
        values["path"] = told(values["path"])
        self.access_log.info("%(method)s %(path)s %(status)s %(bytes)s bytes %(ms)s ms", values, extra={"told": values})
