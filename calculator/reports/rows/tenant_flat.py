"""What each heating changes for who rents a flat: the rise of the rent and the cost of heating, no purchase."""

from dataclasses import dataclass
from decimal import Decimal

from calculator.answer.answering import Answer
from calculator.core import own_flat
from calculator.core.choices import Viewpoint
from calculator.reports.rows.parties import party_rows


@dataclass(frozen=True, slots=True)
class TenantFlatRow:
    """One system: euros a month for the flat, above 0 more than with the present heating.

    ``rent_eur``: the highest lawful rise of the rent, by ``rent_norm``; ``first_eur`` and ``mean_eur``: rent and
    heating together, in the first year and in the mean of all.
    """

    key: str
    label: str
    rent_eur: Decimal
    rent_norm: str
    first_eur: Decimal
    mean_eur: Decimal


@dataclass(frozen=True, slots=True)
class TenantFlat:
    """The rented flat: its area in m², and a row for each system but the present heating."""

    area_m2: Decimal
    rows: tuple[TenantFlatRow, ...]


def tenant_flat(answer: Answer) -> TenantFlat | None:
    """Return the figures for the flat of a tenant; None for all others, and where the present heating has to go."""
    facts, found = answer.asked.facts, party_rows(answer)
    share = own_flat.share(facts)
    if answer.asked.viewpoint is not Viewpoint.TENANT or share is None or not found:
        return None
    area_m2 = facts.household.flat_area_m2 or facts.house.living_area_m2 * share
    rows = tuple(
        TenantFlatRow(
            row.key,
            row.label,
            row.rent_eur_m2 * area_m2,
            row.rent_norm,
            row.years[0].tenant.eur_m2_month * area_m2,
            row.tenant_mean_eur_m2 * area_m2,
        )
        for row in found
    )
    return TenantFlat(area_m2, rows)
