"""The whole verdict on one answer: page, papers, workbook and JSON take their sentences from it."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from calculator.answer.answering import Answer
from calculator.answer.ranking import total_eur
from calculator.core import Technology
from calculator.core.notation import whole_euro
from calculator.core.systems import keep
from calculator.reports.verdict.cautions import cautions
from calculator.reports.verdict.kinds import VerdictKind, kind_of
from calculator.reports.verdict.lead import lead_sentence
from calculator.reports.verdict.price_entry import PriceEntry, price_entries
from calculator.reports.wording import named


@dataclass(frozen=True, slots=True)
class ResultVerdict:
    """One sentence with its certainty, which systems were compared, and cautions.

    ``present``: a second sentence against the present heating, or empty; ``prices``: what to enter so that there can be
    a winner.
    """

    kind: VerdictKind
    sentence: str
    present: str
    compared: str
    cautions: tuple[str, ...]
    prices: tuple[PriceEntry, ...]

    @property
    def open(self) -> bool:
        """Whether nobody can tell which is cheaper."""
        return self.kind.is_open


def verdict(answer: Answer) -> ResultVerdict:
    """Return the verdict on an answer; it never names a system as the cheapest that the law does not allow."""
    present, compared = _tight(_against_present(answer)), _compared(answer)
    said = tuple(map(_tight, cautions(answer)))
    return ResultVerdict(kind_of(answer), _tight(lead_sentence(answer)), present, compared, said, price_entries(answer))


def _tight(text: str) -> str:
    """Keep „93 %“ on one line."""
    return text.replace(" %", "\N{NO-BREAK SPACE}%")


def _against_present(answer: Answer) -> str:
    """Return how the winner stands to the present heating, unless the first sentence says so already."""
    systems = {system.key: system for system in answer.comparison.systems}
    best, second, present = answer.winner, answer.ranking.second, systems.get(Technology.KEEP)
    if best is None or present is None or present in (best, second):
        return ""
    sentence = _(
        "Die alte Heizung zu behalten kostet %(lead)s mehr; in %(percent)s %% der Preisverläufe kostet es mehr als "
        "%(best)s."
    )
    if keep.connected(answer.asked.facts):
        sentence = _(
            "Bei der Fernwärme zu bleiben kostet %(lead)s mehr; in %(percent)s %% der Preisverläufe kostet es mehr als "
            "%(best)s."
        )
    lead = whole_euro(total_eur(present) - total_eur(best))
    return sentence % {"lead": lead, "percent": answer.lead_percent(best.key, present.key), "best": named(best)}


def _compared(answer: Answer) -> str:
    labels = [_(system.label) for system in answer.comparison.systems]
    words = ngettext("Gerechnet ist %(labels)s.", "Verglichen sind: %(labels)s.", len(labels))
    return words % {"labels": ", ".join(labels)}
