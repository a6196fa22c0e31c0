"""Whether an address is known: a door for what visitors tell of addresses that are missing."""

from zones.address import lookup, outcomes


def known_address(street: str, number: str) -> str:
    """Return an address as published if exactly this one is, whatever the spelling of its street; else empty."""
    outcome = lookup.lookup_text(f"{street} {number}")
    if isinstance(outcome, outcomes.Located) and outcome.address and not outcome.set_aside:
        return str(outcome.address)
    return ""
