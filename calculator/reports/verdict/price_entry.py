"""The field in the answer for a price that nobody knows and that it hangs on: a form that needs no JavaScript."""

from dataclasses import dataclass
from urllib.parse import parse_qsl

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.answer.kinds import VerdictKind, kind_of
from calculator.core import MODEL_VALUES
from calculator.reports.verdict.alone import open_prices
from calculator.sentences.translated import translated
from zones.doors.city import CITY

_FERNWAERME = "fernwaerme_"  # how the keys of the city's own network begin


@dataclass(frozen=True, slots=True)
class PriceEntry:
    """A price to be entered by its key. ``carried``: what the link says besides, as keys and texts.

    ``url``: where the price sheet of the city's utility can be found, empty if that is not known.
    """

    key: str
    label: str
    unit: str
    hint: str
    carried: tuple[tuple[str, str], ...]
    url: str
    link_text: str


def price_entries(answer: Answer) -> tuple[PriceEntry, ...]:
    """Return one entry for each price that decides, or that the only heating pays and nobody knows."""
    pairs = parse_qsl(answer.asked.query(), keep_blank_values=True)
    keys = [point.driver.key for point in answer.deciding]
    if kind_of(answer) is VerdictKind.ALONE:
        keys = [price.key for price in open_prices(answer, answer.ranking.standing[0])]
    return tuple(_entry(key, pairs) for key in keys)


def _entry(key: str, pairs: list[tuple[str, str]]) -> PriceEntry:
    value, utility = MODEL_VALUES[key], CITY.utility if key.startswith(_FERNWAERME) else None
    return PriceEntry(
        key=key,
        label=translated(value.label),
        unit=translated(value.unit),
        hint=translated(value.why),
        carried=tuple(pair for pair in pairs if pair[0] != key),
        url=utility.prices_url if utility else "",
        link_text=_("Preise der %(utility)s") % {"utility": utility.name} if utility else "",
    )
