"""Which keys a link may have. Whatever else it says is set aside with a note, so that nothing is dropped in silence."""

import re
from collections.abc import Iterable, Mapping

from django.utils.translation import gettext as _

from calculator.core import QuoteItem, Technology
from calculator.core.question import Declared
from calculator.core.readings import MeterReading
from calculator.core.texts import parts
from calculator.questions.frame import BY_KEY, CONFIRMED, LINK
from calculator.questions.repeated import MOST_ITEMS, MOST_READINGS
from calculator.sentences.translated import quoted

# The systems that the form had ticked on its own; if nobody changed them, they follow the facts.
SUGGESTED = "suggested"
_ERRAND = {"fall", "variante", "anschrift"}  # of an advisor: the numbers of a case and of a variant, a sealed address
ZONE = "gebiet"  # its code
_OF_THE_SITE = {ZONE, "haus", SUGGESTED} | _ERRAND
# What mail programs, portals and forms add; it never was a statement about the house.
_OF_THE_WEB = re.compile(r"(utm|mtm|pk)_[a-z_]+|fbclid|gclid|csrfmiddlewaretoken|schrift")
_ASSUMPTION = re.compile(r"[a-z][a-z0-9_]{0,79}")
_MOST_NAMED, _LONGEST_NAMED = 5, 40


def _repeated(start: str, most: int, holder: type[Declared]) -> set[str]:
    return {f"{start}.{index}.{each.name}" for index in range(1, most + 1) for each in holder.questions.values()}


_KNOWN = frozenset(BY_KEY.keys() - {LINK.key} | _OF_THE_SITE | _repeated("reading", MOST_READINGS, MeterReading)).union(
    *(_repeated(f"quote.{system}", MOST_ITEMS, QuoteItem) for system in Technology)
)


def unknown_keys(keys: Iterable[str]) -> tuple[str, ...]:
    """Return the keys that no question of this calculator has, and that no program adds to links on its own."""
    return tuple(key for key in keys if key not in _KNOWN and not _OF_THE_WEB.fullmatch(key))


def note_on(unknown: tuple[str, ...]) -> str:
    """Return the German sentence about keys that were set aside; of many only some are named."""
    return _(
        "Diese Angaben kennt der Rechner nicht, sie zählen hier nicht mit: %(names)s%(more)s. Bitte prüfen Sie, ob der "
        "Link vollständig und richtig geschrieben ist."
    ) % _named(unknown)


def without_misspelt(typed: Mapping[str, str]) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return the entries without confirmed words that can name no assumption, and a German sentence if there were any.

    A well written word that names none of this house is kept: with another heating it may name one.
    """
    words = parts(typed.get(CONFIRMED.key, ""))
    wrong = tuple(word for word in words if not _ASSUMPTION.fullmatch(word))
    if not wrong:
        return dict(typed), ()
    kept = {**typed, CONFIRMED.key: ",".join(word for word in words if word not in wrong)}
    note = _(
        "Diese Annahmen gibt es nicht, sie sind nicht bestätigt: %(names)s%(more)s. Bitte prüfen Sie, ob der Link "
        "vollständig und richtig geschrieben ist."
    )
    return {key: text for key, text in kept.items() if text}, (note % _named(wrong),)


def _named(wrong: tuple[str, ...]) -> dict[str, str]:
    names = ", ".join(quoted(each[:_LONGEST_NAMED]) for each in wrong[:_MOST_NAMED])
    return {"names": names, "more": _(" und weitere") if len(wrong) > _MOST_NAMED else ""}
