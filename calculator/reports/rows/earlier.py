"""The same house at the same prices under the law of September 2025 and under that of the answer."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.reports.rows.law import verdict_name
from calculator.sentences.translated import translator


@dataclass(frozen=True, slots=True)
class EarlierRow:
    """One system under both laws: subsidy and total cost in euros, and whether it may be installed."""

    key: str
    label: str
    subsidy_before_eur: Decimal
    subsidy_now_eur: Decimal
    total_before_eur: Decimal
    total_now_eur: Decimal
    permission_before: str
    permission_now: str
    changed: bool

    @property
    def permission_words(self) -> str:
        """Whether the system may be installed: once if both laws say the same."""
        if self.permission_before == self.permission_now:
            return self.permission_now
        both = {"before": self.permission_before, "now": self.permission_now}
        return _("damals: %(before)s; jetzt: %(now)s") % both

    @property
    def difference_eur(self) -> Decimal:
        """By how much the total is higher today."""
        return self.total_now_eur - self.total_before_eur


def earlier_rows(answer: Answer) -> list[EarlierRow]:
    """Return one row for each system."""
    words = translator()
    return [
        EarlierRow(
            key=change.key,
            label=words(change.label),
            subsidy_before_eur=change.subsidy_eur[0],
            subsidy_now_eur=change.subsidy_eur[1],
            total_before_eur=change.total_eur[0],
            total_now_eur=change.total_eur[1],
            permission_before=verdict_name(change.verdict[0]),
            permission_now=verdict_name(change.verdict[1]),
            changed=change.changed,
        )
        for change in answer.earlier_law
    ]
