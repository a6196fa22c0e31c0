"""What each heating of a house with several flats means for one of them, where all flats count alike."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from calculator.answer.answering import Answer
from calculator.core import own_flat
from calculator.core.choices import Viewpoint
from calculator.reports.rows.summary import SummaryRow


@dataclass(frozen=True, slots=True)
class DwellingRow:
    """One system: its figures divided by the number of flats, in euros."""

    key: str
    letter: str
    label: str
    net_investment_eur: Decimal
    month_eur: Decimal
    total_eur: Decimal


@dataclass(frozen=True, slots=True)
class DwellingTable:
    """How many flats the house has, and a row per system."""

    dwellings: int
    rows: tuple[DwellingRow, ...]


def dwelling_table(answer: Answer, summary: Sequence[SummaryRow]) -> DwellingTable | None:
    """Return the figures of one flat in the mean; None for a single flat, tenants, owners, and whose share is known."""
    facts = answer.asked.facts
    count, told_otherwise = facts.house.dwellings, facts.of_community or own_flat.share(facts) is not None
    if count == 1 or told_otherwise or answer.asked.viewpoint is Viewpoint.TENANT:
        return None
    figures = (
        DwellingRow(
            row.key, row.letter, row.label, row.net_investment_eur / count, row.month_eur / count, row.total_eur / count
        )
        for row in summary
    )
    return DwellingTable(count, tuple(figures))
