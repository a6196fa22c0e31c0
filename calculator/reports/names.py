"""The systems with their article, as the first or fourth case of a sentence (both are alike for all of them)."""

from django.utils.translation import gettext as _

from calculator.core import Technology


def named(key: str) -> str:
    """Return „die Wärmepumpe“ for the key of a system."""
    return _(Technology(key).record.named)
