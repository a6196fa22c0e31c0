"""The same house at the same prices under the law of September 2025 and under that of the answer."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.core.side_by_side import SystemChange
from calculator.reports.rows.law import verdict_name
from calculator.sentences.translated import translator


@dataclass(frozen=True, slots=True)
class EarlierRow:
    """One system under both laws, each figure of ``change`` first as it was."""

    label: str
    change: SystemChange

    @property
    def permission_words(self) -> str:
        """Whether the system may be installed: once if both laws say the same."""
        before, now = map(verdict_name, self.change.verdict)
        return now if before == now else _("damals: %(before)s; jetzt: %(now)s") % {"before": before, "now": now}

    @property
    def difference_eur(self) -> Decimal:
        """By how much the total is higher today."""
        before, now = self.change.total_eur
        return now - before


def earlier_rows(answer: Answer) -> list[EarlierRow]:
    """Return one row for each system."""
    words = translator()
    return [EarlierRow(words(change.label), change) for change in answer.earlier_law]
