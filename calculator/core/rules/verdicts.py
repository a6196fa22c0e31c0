"""The four answers to „What may I install?“."""

from typing import NamedTuple

from calculator.core.message import Code, Message


class Verdict(Code):
    """Whether a heating may be installed."""

    ALLOWED = "allowed"
    CONDITIONS = "conditions"
    NOT_ALLOWED = "not_allowed"
    OPEN = "open"


class Ruling(NamedTuple):
    """One answer with its norm and one sentence."""

    verdict: Verdict
    norm: str
    sentence: Message
