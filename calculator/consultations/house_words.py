"""The house of a case in words, and what a variant or a result says otherwise."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from urllib.parse import parse_qsl

from django.utils.translation import gettext as _

from calculator.consultations.house_of_case import ZONE, differing, group_of
from calculator.consultations.pasted_links import reading_of
from calculator.questions import Described, described, in_short
from calculator.questions.frame import name_of
from calculator.sentences.translated import translated

LONGEST_TITLE = 80
_Said = tuple[tuple[str, bool], ...]  # texts, each with whether somebody stated it


@dataclass(frozen=True, slots=True)
class HouseLine:
    """One thing that is said of the house in two ways: what a variant or result says, and what the case says."""

    group: str
    label: str
    mine: str
    shared: str


def house_in_short(house: str, today: date) -> list[Described]:
    """Return the few lines that tell which house it is; nothing if its query cannot be read any more."""
    asked = reading_of(house, today).asked
    return in_short(asked) if asked and house else []


def house_lines(whole: str, house: str, today: date) -> list[HouseLine]:
    """Return in what a question says something else of the house than the case."""
    return lines_of(differing(whole, house), whole, house, today)


def lines_of(groups: Iterable[str], whole: str, house: str, today: date) -> list[HouseLine]:
    """Return groups of facts as two questions tell them."""
    mine, shared = _words(whole, today), _words(house, today)
    return [HouseLine(group, _label(group), *_beside(mine.get(group, ()), shared.get(group, ()))) for group in groups]


def _beside(mine: _Said, shared: _Said) -> tuple[str, str]:
    """Return two statements as texts; where the words are the same, the difference is that one is only a guess."""
    is_same = [text for text, _given in mine] == [text for text, _given in shared]
    return _text(mine, mark_guesses=is_same), _text(shared, mark_guesses=is_same)


def _text(said: _Said, *, mark_guesses: bool) -> str:
    marked = (f"{text} ({_('geschätzt')})" if mark_guesses and not given else text for text, given in said)
    return "; ".join(marked) or _("keine Angabe")


def in_words(lines: Iterable[HouseLine]) -> str:
    """Return what is said otherwise, short enough for the name of a variant."""
    text = ", ".join(f"{line.label}: {line.mine}" for line in lines)
    return text if len(text) <= LONGEST_TITLE else f"{text[: LONGEST_TITLE - 1].rstrip()}…"


def _words(query: str, today: date) -> dict[str, _Said]:
    """Return what a question says by group; as it is written, if it cannot be read."""
    asked = reading_of(query, today).asked
    written = ((key, text, True) for key, text in parse_qsl(query))
    told = ((line.key, line.value, line.given) for line in described(asked)) if asked else written
    found: dict[str, _Said] = {ZONE: ((asked.zone_code, True),)} if asked and asked.zone_code else {}
    for key, text, given in told:
        found[group_of(key)] = (*found.get(group_of(key), ()), (text, given))
    return found


def _label(group: str) -> str:
    if group == ZONE:
        return _("Gebiet")
    return translated(name_of(f"{group}.1") or name_of(group) or group)
