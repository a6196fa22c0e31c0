"""The server as it is set up for the site, with another site, one process, and short patience."""

import runpy
from pathlib import Path

from jena_waerme.serving import pools, reading

_real = runpy.run_path(str(Path(__file__).resolve().parents[2] / "deploy/gunicorn.conf.py"))
globals().update({name: value for name, value in _real.items() if not callable(value) and not name.startswith("_")})

wsgi_app = "tests.ops.small_site"
workers, threads = 1, 2
reading.READING_S = 2
pools.LONGEST_WAIT_S = 40  # eight files of five seconds, as long as it is not known that they take less
