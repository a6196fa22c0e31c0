"""The keys of numbers that people state one after the other: readings, and the items of a quote."""

from calculator.core.heatings import Technology


def reading_key(number: int, what: str = "") -> str:
    """Return the key of the amount of a reading, or of something else that it states; the first one has number 1."""
    return f"reading_{number}_{what}" if what else f"reading_{number}"


def quote_key(technology: Technology, number: int) -> str:
    """Return the key of the amount of an item of a quote; the first one has number 1."""
    return f"quote_{technology}_{number}"
