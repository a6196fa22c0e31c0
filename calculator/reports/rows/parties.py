"""Landlord and tenant: what each of them pays more or less with each system than with the present heating."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.answer.rented import RentedSystem
from calculator.core.message import Message, say
from calculator.core.tenancy import NetEffect, Section5aWhy
from calculator.sentences import sentence


@dataclass(frozen=True, slots=True)
class PartyRow:
    """One system. Above 0 a side pays more than with the present heating; euros a year and €/m² a month.

    ``mean_…``: mean of all years. ``rent_norm`` and ``reasons``: the rise of the rent that is counted, and why.
    """

    key: str
    label: str
    rent_eur_m2: Decimal
    rent_norm: str
    reasons: tuple[str, ...]
    capital_eur_a: Decimal
    tenant_first_eur: Decimal
    tenant_mean_eur: Decimal
    tenant_mean_eur_m2: Decimal
    landlord_first_eur: Decimal
    landlord_mean_eur: Decimal
    landlord_mean_eur_m2: Decimal
    split_note: str
    split_open: bool
    years: tuple[NetEffect, ...]


def party_rows(answer: Answer) -> list[PartyRow]:
    """Return one row for each system but the present heating; empty for a house that nobody rents."""
    return [_row(answer, each) for each in answer.tenancy]


def _row(answer: Answer, rented: RentedSystem) -> PartyRow:
    first, years = rented.effects[0], len(rented.effects)
    means = {
        (side, unit): sum((getattr(getattr(each, side), unit) for each in rented.effects), Decimal(0)) / years
        for side in ("tenant", "landlord")
        for unit in ("year_eur", "eur_m2_month")
    }
    return PartyRow(
        key=rented.key,
        label=_(rented.label),
        rent_eur_m2=rented.rent.increase_eur_m2,
        rent_norm=rented.rent.norm,
        reasons=tuple(map(sentence, rented.rent.reasons)),
        capital_eur_a=rented.capital_eur_a,
        tenant_first_eur=first.tenant.year_eur,
        tenant_mean_eur=means["tenant", "year_eur"],
        tenant_mean_eur_m2=means["tenant", "eur_m2_month"],
        landlord_first_eur=first.landlord.year_eur,
        landlord_mean_eur=means["landlord", "year_eur"],
        landlord_mean_eur_m2=means["landlord", "eur_m2_month"],
        split_note=" ".join(map(sentence, _split_notes(rented))),
        split_open=rented.section_5a.open,
        years=rented.effects,
    )


def _split_notes(rented: RentedSystem) -> Iterator[Message]:
    """Yield whether § 5a CO2KostAufG parts the bill of the new heating, and from when that of today's."""
    yield rented.section_5a.reason
    if rented.present_5a_from is not None:
        yield say(Section5aWhy.NEXT_ONE, year=rented.present_5a_from)
