"""The four answers to „What may I install?“."""

from typing import NamedTuple

ALLOWED, CONDITIONS, NOT_ALLOWED, OPEN = "allowed", "conditions", "not_allowed", "open"


class Verdict(NamedTuple):
    """One answer with its norm and one German sentence."""

    verdict: str
    norm: str
    sentence: str
