"""The settings of the measurements without any middleware: what Django itself costs."""

from tests.bench.settings import *  # noqa: F403

MIDDLEWARE: list[str] = []
