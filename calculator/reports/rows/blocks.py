"""Of what the total cost of a system is made up: five blocks, the same in chart, table, PDF and workbook."""

from django.utils.translation import gettext_noop

# By the start of a line's key; what is in none of them is energy.
BLOCKS = {
    "purchase": gettext_noop("Anschaffung nach Förderung"),
    "replacement": gettext_noop("Ersatz nach Ende der Lebensdauer"),
    "energy": gettext_noop("Energie"),
    "co2": gettext_noop("CO₂-Preis"),
    "fixed": gettext_noop("Grundpreis, Wartung, Reparatur"),
}
_STARTS = {
    "replacement": ("replacement",),
    "co2": ("co2",),
    "fixed": ("base_price", "maintenance", "operation", "repair", "old_repairs"),
}


def block_of(key: str) -> str:
    """Return the block of a yearly cost line by its key."""
    return next((block for block, starts in _STARTS.items() if key.startswith(starts)), "energy")
