"""A process of its own for what touches files of strangers: limited in memory, time, disk and processes (no Django).

A library that a damaged or hostile file leads astray ends this process and nothing else. It knows no secret of the
site: neither the environment nor any connection is handed on. What it returns is JSON, which cannot run anything.
"""

from confined.limits import Limits, NotFinished, Reason
from confined.parent import run

__all__ = ["Limits", "NotFinished", "Reason", "run"]
