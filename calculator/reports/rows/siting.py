"""What house and plot demand of each heating: what rules one out first, then what is to be checked."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.core import SystemCosts
from calculator.core.law_answers import Fit, SiteCondition
from calculator.core.message import Words, say
from calculator.reports.rows.assumptions import certainty_name
from calculator.sentences import speaking

_FIRST = (Fit.NOT_HERE, Fit.CHECK, Fit.POSSIBLE)


@dataclass(frozen=True, slots=True)
class SiteRow:
    """One condition of one system; ``fit`` is one of ``Fit``, ``origin`` says where it is said and how sure that is."""

    key: str
    system_key: str
    system: str
    label: str
    fit: str
    fit_label: str
    sentence: str
    origin: str
    url: str


def site_rows(answer: Answer) -> list[SiteRow]:
    """Return the conditions of all systems; alike ones stand beside each other."""
    words = speaking()
    found = [row for system in answer.comparison.systems for row in _of(system, words)]
    places = {key: place for place, key in enumerate(dict.fromkeys(row.key for row in found))}
    return sorted(found, key=lambda row: (_FIRST.index(Fit(row.fit)), places[row.key], row.sentence))


def _of(system: SystemCosts, words: Words) -> Iterator[SiteRow]:
    for each in system.site_conditions:
        texts = words(each.label), each.fit.value, words(say(each.fit)), words(each.sentence)
        yield SiteRow(each.key, system.key, _(system.label), *texts, origin(each), each.url)


def origin(condition: SiteCondition) -> str:
    """Return the source of a condition in words with how sure it is."""
    return "; ".join(filter(None, (condition.source, certainty_name(condition.certainty))))
