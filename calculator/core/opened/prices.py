"""What a thing or a year of work costs at the prices of the Stichtag, with the numbers in the formula."""

from decimal import Decimal

from calculator.core import arithmetic, demand
from calculator.core.cost_lines import LineFormula
from calculator.core.derivations import Derivation, formula
from calculator.core.message import Code, Message, say
from calculator.core.site import Site
from calculator.core.systems.parts import DEVICE
from calculator.core.systems.plan import Purchase, Yearly

_OF_EACH = {LineFormula.BY_DWELLING, LineFormula.UNITS_BY_FLAT, LineFormula.MAINTENANCE_BY_FLAT}
_OF_PRICE = {LineFormula.REPAIR_RATE, LineFormula.OLD_REPAIRS, LineFormula.PV_OPERATION}


def price_of(site: Site, item: Purchase) -> Message:
    """Return the price of a purchase: what is counted or measured as a product, all else as it stands."""
    code, uses = item.words.formula.code, item.uses
    if code in (LineFormula.RADIATORS, LineFormula.BY_ROOM):
        count, each = map(site.value, uses if code is LineFormula.RADIATORS else reversed(uses))
        return formula(Derivation.TIMES, count=count, each=each)
    if code is LineFormula.BY_AREA:
        return formula(Derivation.BY_AREA, each=site.value(uses[0]), area=demand.area_m2(site))
    if code is LineFormula.UNITS_BY_AREA:
        each, area = site.value(uses[0]), demand.area_m2(site)
        return formula(Derivation.DEVICES_BY_AREA, each=each, area=area, heated=site.value(uses[1]))
    if code is LineFormula.CONNECTION:
        base, step, metres, included, size = map(site.value, uses)
        further = arithmetic.larger(metres - included, 0)
        return formula(Derivation.CONNECTION, base=base, size=size, step=step, further=further)
    if code is LineFormula.CONTRIBUTION:
        return formula(Derivation.SIZED, base=site.value(uses[0]), size=site.value(uses[1]))
    return _of_each(site, code, uses, item.amount_eur)


def year_of(site: Site, item: Yearly) -> Message:
    """Return what a year of work costs."""
    code, uses = item.words.formula.code, item.uses
    if code not in _OF_PRICE:
        return _of_each(site, code, uses, item.amount_eur_a)
    rate = site.value(uses[-1])
    if DEVICE not in uses:
        return formula(Derivation.RATE_OF, price=item.amount_eur_a * 100 / (rate or 1), rate=rate)
    device = site.value(DEVICE)
    price = item.amount_eur_a * 10_000 / (rate * device or 1)
    return formula(Derivation.RATE_OF_DEVICE, price=price, device=device, rate=rate)


def _of_each(site: Site, code: Code, uses: tuple[str, ...], amount_eur: Decimal) -> Message:
    if code not in _OF_EACH:
        return say(Derivation.AMOUNT, amount=amount_eur)
    each = site.value(uses[0])
    return formula(Derivation.TIMES, count=amount_eur / (each or 1), each=each)
