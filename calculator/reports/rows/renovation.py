"""A planned renovation: what it saves, costs and is granted. The costs of the heatings do not contain it."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.reports.rows.law import SubsidyRow, subsidy_row
from calculator.sentences import speaking


@dataclass(frozen=True, slots=True)
class RenovationTable:
    """Heat demand before and after (kWh/m² a year), each measure with its cost in euros, the grant and its parts."""

    before_kwh_m2a: Decimal
    after_kwh_m2a: Decimal
    measures: tuple[tuple[str, Decimal], ...]
    cost_eur: Decimal
    subsidy_eur: Decimal
    possible_eur: Decimal | None
    rows: tuple[SubsidyRow, ...]

    @property
    def net_eur(self) -> Decimal:
        """What is left to pay after the grant."""
        return self.cost_eur - self.subsidy_eur


def renovation_table(answer: Answer) -> RenovationTable | None:
    """Return the planned renovation of an answer; None if none is planned."""
    found = answer.comparison.renovation
    if found is None:
        return None
    words, grant = speaking(), found.subsidy
    return RenovationTable(
        before_kwh_m2a=found.before_kwh_m2a,
        after_kwh_m2a=found.after_kwh_m2a,
        measures=tuple((_(measure.label), measure.cost_eur) for measure in found.measures),
        cost_eur=found.cost_eur,
        subsidy_eur=grant.amount_eur,
        possible_eur=grant.possible_eur if grant.possible_eur != grant.amount_eur else None,
        rows=tuple(subsidy_row(item, words) for item in grant.items),
    )
