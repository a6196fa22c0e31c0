"""What the area says of the duty to connect to the heat network, as a fact of the rules; no link carries it."""

from dataclasses import replace

from calculator.core.facts import ZoneDuty
from calculator.questions import Asked
from zones.doors.facts import ConnectionDuty

_DUTIES = {
    ConnectionDuty.INSIDE: ZoneDuty.INSIDE,
    ConnectionDuty.PARTLY: ZoneDuty.PARTLY,
    ConnectionDuty.OUTSIDE: ZoneDuty.OUTSIDE,
    ConnectionDuty.UNKNOWN: ZoneDuty.UNKNOWN,
}
if forgotten := set(ConnectionDuty) ^ set(_DUTIES):
    raise LookupError(f"What this means for the rules is not said: {forgotten}")


def under_duty(asked: Asked, duty: ConnectionDuty) -> Asked:
    """Return the question with how far the by-law on connection reaches the area of the house."""
    meant = _DUTIES[duty]
    if asked.facts.zone_duty is meant:
        return asked
    return replace(asked, facts=replace(asked.facts, zone_duty=meant))
