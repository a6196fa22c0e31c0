"""Which keys a link may have. Whatever else it says is set aside with a note, so that nothing is dropped in silence."""

import re
from collections.abc import Iterable

from django.utils.translation import gettext as _

from calculator.core import QuoteItem, Technology
from calculator.core.question import Declared
from calculator.core.readings import MeterReading
from calculator.questions.frame import BY_KEY, LINK
from calculator.questions.repeated import MOST_ITEMS, MOST_READINGS

# The systems that the form had ticked on its own; if nobody changed them, they follow the facts.
SUGGESTED = "suggested"
_OF_THE_SITE = {"gebiet", "haus", SUGGESTED}
# What mail programs, portals and forms add; it never was a statement about the house.
_OF_THE_WEB = re.compile(r"(utm|mtm|pk)_[a-z_]+|fbclid|gclid|csrfmiddlewaretoken|schrift")
_MOST_NAMED, _LONGEST_NAMED = 5, 40


def _repeated(start: str, most: int, holder: type[Declared]) -> set[str]:
    return {f"{start}.{index}.{name}" for index in range(1, most + 1) for name in holder.questions}


_KNOWN = frozenset(BY_KEY.keys() - {LINK.key} | _OF_THE_SITE | _repeated("reading", MOST_READINGS, MeterReading)).union(
    *(_repeated(f"quote.{system}", MOST_ITEMS, QuoteItem) for system in Technology)
)


def unknown_keys(keys: Iterable[str]) -> tuple[str, ...]:
    """Return the keys that no question of this calculator has, and that no program adds to links on its own."""
    return tuple(key for key in keys if key not in _KNOWN and not _OF_THE_WEB.fullmatch(key))


def note_on(unknown: tuple[str, ...]) -> str:
    """Return the German sentence about keys that were set aside; of many only some are named."""
    names = ", ".join(f"„{key[:_LONGEST_NAMED]}“" for key in unknown[:_MOST_NAMED])
    more = _(" und weitere") if len(unknown) > _MOST_NAMED else ""
    return _(
        "Diese Angaben kennt der Rechner nicht, sie zählen hier nicht mit: %(names)s%(more)s. Bitte prüfen Sie, ob der "
        "Link vollständig und richtig geschrieben ist."
    ) % {"names": names, "more": more}
