"""What each heating of the house means for one's own flat in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from calculator.answer.answering import Answer
from calculator.core import levy, own_flat
from calculator.core.choices import Viewpoint
from calculator.reports.rows.summary import SummaryRow


@dataclass(frozen=True, slots=True)
class FlatRow:
    """One system: what the own flat bears of the house's figures, in euros. ``month_eur``: of the first year."""

    key: str
    letter: str
    label: str
    house_month_eur: Decimal
    month_eur: Decimal
    net_investment_eur: Decimal


@dataclass(frozen=True, slots=True)
class FlatTable:
    """The own flat: its area in m² (None: only its share is known), its share of the house, and a row per system."""

    area_m2: Decimal | None
    share_percent: Decimal
    by_area: bool
    rows: tuple[FlatRow, ...]


def flat_table(answer: Answer, summary: Sequence[SummaryRow], *, of_community: bool = False) -> FlatTable | None:
    """Return the figures for the own flat; None if nobody asks for one, or a tenant does (``tenant_flat``).

    ``of_community``: owners who name no flat get those of one of equal parts, as in their table.
    """
    facts = answer.asked.facts
    share = own_flat.share(facts)
    if share is None and of_community and facts.of_community:
        share, _by = levy.share(facts)
    if share is None or answer.asked.viewpoint is Viewpoint.TENANT:
        return None
    rows = tuple(
        FlatRow(row.key, row.letter, row.label, row.month_eur, row.month_eur * share, row.net_investment_eur * share)
        for row in summary
    )
    return FlatTable(facts.household.flat_area_m2, share * 100, facts.household.own_share_permille is None, rows)
