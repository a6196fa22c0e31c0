"""How large a house is, and how many people live in it."""

from decimal import Decimal
from functools import partial

from calculator.core.derivations import Derivation, formula
from calculator.core.message import Name as _
from calculator.core.site import FACT, FLAT_AREA, Site

_EACH = 2  # persons in a dwelling of which nobody says how many


def area_m2(site: Site) -> Decimal:
    """Return the heated area, m²."""
    area = site.facts.house.living_area_m2
    return site.derive("area_m2", _("Beheizte Fläche"), "m²", lambda: area, FACT)


def billed_area_m2(site: Site) -> Decimal:
    """Return the area that the bills are about, m²: the house, or the own flat."""
    flat = site.facts.household.flat_area_m2
    if flat is None or not site.facts.household.bill_is_for_flat:
        return area_m2(site)
    return site.fact(FLAT_AREA, flat)


def persons(site: Site) -> Decimal:
    """Return how many people live in the house: a fact, or two in each dwelling, to be confirmed."""
    known, assumed = site.facts.household.persons, _EACH * site.facts.house.dwellings
    number = site.number(Decimal(assumed if known is None else known))
    source = _("2 je Wohnung") if known is None else FACT
    told = (
        partial(formula, Derivation.PERSONS, each=_EACH, dwellings=site.facts.house.dwellings)
        if known is None
        else None
    )
    return site.derive("persons", _("Personen im Haus"), "", lambda: number, source, sure=known is not None, told=told)
