"""The whole verdict on one answer: page, papers, workbook and JSON take their sentences from it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from calculator.answer.answering import Answer
from calculator.answer.kinds import VerdictKind, kind_of
from calculator.reports.verdict.against import Against, comparisons
from calculator.reports.verdict.cautions import cautions, unchecked
from calculator.reports.verdict.lead import lead_sentence, share_explained
from calculator.reports.verdict.price_entry import PriceEntry, price_entries
from calculator.reports.verdict.tipping import equal_sentences

_BETWEEN = re.compile(r"(?<=[.!?]) (?=[A-ZÄÖÜ„])")  # sentences


@dataclass(frozen=True, slots=True)
class ResultVerdict:
    """One sentence with its certainty, which systems were compared, and cautions.

    ``against``: how it stands to a new heating of the present kind and to the present one; ``shares``: what a share of
    the futures is, empty where none is named; ``prices``: what to enter so that there can be a winner.
    """

    kind: VerdictKind
    sentence: str
    against: tuple[Against, ...]
    shares: str
    compared: str
    cautions: tuple[str, ...]
    prices: tuple[PriceEntry, ...]

    @property
    def heading(self) -> str:
        """The word above the verdict: whether there is one."""
        if self.open:
            return _("Ergebnis: offen")
        return _("Ergebnis: knapp") if self.kind is VerdictKind.CLOSE else _("Ergebnis")

    @property
    def open(self) -> bool:
        """Whether nobody can tell which is cheaper."""
        return self.kind.is_open


def verdict(answer: Answer, *, weighed: bool = True) -> ResultVerdict:
    """Return the verdict on an answer; it never names a system as the cheapest that the law does not allow.

    ``weighed``: the cautions end with all tipping points and with what nobody has checked, which takes time to weigh;
    the page names the nearest of them, and a page of details has the rest.
    """
    return ResultVerdict(
        kind=kind_of(answer),
        sentence=_tight(lead_sentence(answer)),
        against=tuple(replace(each, sentence=_tight(each.sentence)) for each in comparisons(answer)),
        shares="" if answer.deciding else share_explained(),
        compared=_compared(answer),
        cautions=tuple(map(_tight, (*cautions(answer), *(_weighed(answer) if weighed else ())))),
        prices=price_entries(answer),
    )


def beyond(found: ResultVerdict, said: str) -> ResultVerdict:
    """Return a verdict without those of its sentences that stand above it already; the first one may become empty."""
    sentence, against = found.sentence, [each.sentence for each in found.against]
    for piece in filter(None, map(str.strip, _BETWEEN.split(_tight(said)))):
        sentence, *against = (_without(each, piece) for each in (sentence, *against))
    pairs = zip(found.against, against, strict=True)
    return replace(
        found, sentence=sentence, against=tuple(replace(each, sentence=left) for each, left in pairs if left)
    )


def _without(text: str, piece: str) -> str:
    """Return a text without a sentence, also where it goes on after a colon: then the first screen says the rest."""
    longer = rf"{re.escape(piece.removesuffix('.'))}: [^.]*\."
    return re.sub(longer, "", text.replace(piece, "")).replace("  ", " ").strip()


def _weighed(answer: Answer) -> Iterator[str]:
    yield from equal_sentences(answer)
    yield from unchecked(answer)


def _tight(text: str) -> str:
    """Keep „93 %“ on one line."""
    return text.replace(" %", "\N{NO-BREAK SPACE}%")


def _compared(answer: Answer) -> str:
    labels = [_(system.label) for system in answer.comparison.systems]
    words = ngettext("Gerechnet ist %(labels)s.", "Verglichen sind: %(labels)s.", len(labels))
    return words % {"labels": ", ".join(labels)}
