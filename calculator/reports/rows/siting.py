"""What house and plot demand of each heating: what rules one out first, then what is to be checked."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from calculator.core import Comparison, SystemCosts
from calculator.core.law_answers import Fit
from calculator.core.message import Words, say
from calculator.reports.rows.assumptions import certainty_name
from calculator.sentences import speaking
from calculator.sentences.translated import translated

_FIRST = (Fit.NOT_HERE, Fit.DOUBTFUL, Fit.CHECK, Fit.POSSIBLE)


@dataclass(frozen=True, slots=True)
class SiteRow:
    """One condition of one system; ``fit`` is one of ``Fit``, ``certainty`` says in words how sure the rule is."""

    key: str
    system_key: str
    system: str
    label: str
    fit: str
    fit_label: str
    sentence: str
    source: str
    certainty: str
    url: str

    @property
    def origin(self) -> str:
        """Where it is said, and how sure that is."""
        return "; ".join(filter(None, (self.source, self.certainty)))


def site_rows(comparison: Comparison) -> list[SiteRow]:
    """Return the conditions of all systems; alike ones stand beside each other."""
    words = speaking()
    found = [row for system in comparison.systems for row in _of(system, words)]
    places = {key: place for place, key in enumerate(dict.fromkeys(row.key for row in found))}
    return sorted(found, key=lambda row: (_FIRST.index(Fit(row.fit)), places[row.key], row.sentence))


def _of(system: SystemCosts, words: Words) -> Iterator[SiteRow]:
    for each in system.site_conditions:
        texts = words(each.label), each.fit.value, words(say(each.fit)), words(each.sentence), translated(each.source)
        yield SiteRow(each.key, system.key, _(system.label), *texts, certainty_name(each.certainty), each.url)
