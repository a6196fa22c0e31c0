"""What each heating changes for who rents a flat: the rise of the rent and the cost of heating, no purchase."""

from dataclasses import dataclass
from decimal import Decimal

from calculator.answer.answering import Answer
from calculator.answer.rented import tenants_bills_eur_a
from calculator.core import own_flat
from calculator.core.choices import Viewpoint
from calculator.core.tenancy import MONTHS
from calculator.reports.rows.open_price import open_price
from calculator.reports.rows.parties import PartyRow, party_rows
from calculator.reports.rows.summary import price_notes


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
    """The rented flat: its area in m², and a row for each system but the present heating.

    ``now_eur``: what heat and hot water cost now, euros a month in the first year; None if that is not computed.
    ``notes``: what must be said of the prices behind the amounts that nobody knows.
    """

    area_m2: Decimal
    now_eur: Decimal | None
    rows: tuple[TenantFlatRow, ...]
    notes: tuple[str, ...] = ()


def tenant_flat(answer: Answer) -> TenantFlat | None:
    """Return the figures for the flat of a tenant; None for all others, and where the present heating has to go."""
    facts = answer.asked.facts
    share = own_flat.share(facts)
    if answer.asked.viewpoint is not Viewpoint.TENANT or share is None:
        return None
    area_m2 = facts.household.flat_area_m2 or facts.house.living_area_m2 * share
    bills_eur_a = tenants_bills_eur_a(answer.beside, facts, answer.parameters)
    now_eur = bills_eur_a[0] * share / MONTHS if bills_eur_a else None
    found = tuple(_row(row, area_m2) for row in party_rows(answer))
    return TenantFlat(area_m2, now_eur, found, _open_prices(answer)) if found or now_eur else None


def _open_prices(answer: Answer) -> tuple[str, ...]:
    """Return each price of the compared heatings that nobody knows, with its range: the amounts rest on its middle."""
    unsure = (system for system in answer.comparison.systems if open_price(answer, system))
    return tuple(dict.fromkeys(note for system in unsure for note in price_notes(answer, system)))


def _row(row: PartyRow, area_m2: Decimal) -> TenantFlatRow:
    first_eur = row.years[0].tenant.eur_m2_month * area_m2
    mean_eur = row.tenant_mean_eur_m2 * area_m2
    return TenantFlatRow(row.key, row.label, row.rent_eur_m2 * area_m2, row.rent_norm, first_eur, mean_eur)
