"""A month of whoever lets: what is left of all cost after the highest lawful rise of the rent."""

from collections.abc import Sequence
from decimal import Decimal

from calculator.answer.answering import Answer
from calculator.core import Technology
from calculator.core.levy import levies, share
from calculator.core.tenancy import MONTHS, Bill, kinds_of
from calculator.reports.rows.month import Month, spread
from calculator.reports.rows.open_price import Swing, swings_eur


def of_landlord(answer: Answer) -> dict[str, Month]:
    """Return what is left with the landlord of a house.

    In own flats landlords are tenants of themselves: they pay those bills, and no rent rises.
    """
    house = answer.asked.facts.house
    return _months(answer, Decimal(house.self_used_dwellings) / house.dwellings)


def of_landlords_flat(answer: Answer) -> dict[str, Month]:
    """Return what is left with who lets one flat in a house of several owners: its share, the levy named besides."""
    part, months = share(answer.asked.facts)[0], _months(answer, Decimal(0))
    levies_eur = {each.key: each.of_flat(each.levy_eur) for each in levies(answer.beside, answer.asked.facts)}
    return {key: _part(month, part, levies_eur.get(key)) for key, month in months.items()}


def _part(month: Month, part: Decimal, levy_eur: Decimal | None) -> Month:
    """Return what one flat bears of a month; its landlord pays no energy, so no unknown price moves it."""
    mean, low, high = (each * part for each in (month.mean_eur, month.low_eur, month.high_eur))
    rent, first = (None if each is None else each * part for each in (month.rent_eur, month.first_eur))
    return Month(mean, low, high, rent, levy_eur, first)


def _months(answer: Answer, own: Decimal) -> dict[str, Month]:
    """Return purchases as equal payments and the own part of the bills, less higher rent; ``own``: of the dwellings."""
    rented, house = answer.tenancy_beside, answer.asked.facts.house
    if not rented:
        return {}
    present = answer.beside.system(Technology.KEEP)
    repairs, capital = present.yearly_of(*kinds_of(Bill.LANDLORD)), rented[0].present_capital_eur_a
    before = [
        (each.before.landlord_eur + repair + capital + own * each.before.tenant_eur) / MONTHS
        for each, repair in zip(rented[0].effects, repairs, strict=True)
    ]
    found = {Technology.KEEP.value: spread(before, swings_eur=_of_own_flats(answer, Technology.KEEP, own))}
    for each in rented:
        changes = ((effect.landlord.year_eur + own * effect.tenant.year_eur) / MONTHS for effect in each.effects)
        years = [old + change for old, change in zip(before, changes, strict=True)]
        rent_eur = each.rent.increase_eur_m2 * house.living_area_m2 * (1 - own)
        found[each.key] = spread(years, rent_eur, _of_own_flats(answer, each.key, own))
    return found


def _of_own_flats(answer: Answer, key: str, own: Decimal) -> Sequence[Swing]:
    """Return by how much a month of a landlord moves with a price that nobody knows: the energy of the own flats."""
    if not own:
        return ()
    return [(low * own / MONTHS, high * own / MONTHS) for low, high in swings_eur(answer, answer.beside.system(key))]
