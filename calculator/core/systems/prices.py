"""What a thing costs by its size, with VAT: a line up to a size and a power law above it, or a power law alone.

Which of the two holds says the parameter set: ``{cost}_cost_line_end`` is the size at which a line ends.
"""

from decimal import Decimal

from calculator.core import arithmetic
from calculator.core.cost_lines import LineFormula
from calculator.core.message import Message, say
from calculator.core.message import Name as _
from calculator.core.site import Site

KWW = _("Technikkatalog Wärmeplanung (KWW Halle), Kostenfunktion a · P^b, mit Mehrwertsteuer")
OFFERS = _(
    "Gerade durch 160 Angebote (Verbraucherzentrale Rheinland-Pfalz, 2025 bis 2026), darüber Verlauf des "
    "Technikkatalogs Wärmeplanung (KWW Halle), mit Mehrwertsteuer"
)


def by_size(site: Site, cost: str, size: Decimal) -> Decimal:
    """Return what a thing of a size (kW, or m²) costs with its installation, in euros.

    None is smaller than the least one on offer, and none costs less than the cheapest, where the set states them.
    """
    if not _has_line(site, cost):
        factor, exponent = site.value(f"{cost}_cost_factor_eur"), site.value(f"{cost}_cost_exponent")
        return arithmetic.power_law(factor, exponent, size) * (100 + site.value("vat_percent")) / 100
    base, step, end = _line(site, cost)
    of_unit = unit(site, cost, size)
    on_line = base + step * arithmetic.smaller(of_unit, end)
    above = arithmetic.larger(of_unit, end) / end
    price = arithmetic.power_law(on_line, site.value(f"{cost}_cost_exponent"), above)
    lowest = f"{cost}_cost_lowest_eur"
    return arithmetic.larger(price, site.value(lowest)) if site.states(lowest) else price


def unit(site: Site, cost: str, size: Decimal) -> Decimal:
    """Return the size that is bought for one that is needed: at least that of the smallest on offer."""
    least = f"{cost}_least_kw"
    return arithmetic.larger(size, site.value(least)) if site.states(least) else size


def uses(site: Site, cost: str) -> tuple[str, ...]:
    """Return the keys of the values that a price by size rests on."""
    parts = ("base_eur", "step_eur") if _has_line(site, cost) else ("factor_eur", "exponent")
    return tuple(f"{cost}_cost_{part}" for part in parts)


def formula(site: Site, cost: str, size: Decimal, in_unit: str = "kW") -> Message:
    """Return how a price comes about, with its numbers."""
    told = arithmetic.for_words
    exponent = told(site.value(f"{cost}_cost_exponent"))
    if not _has_line(site, cost):
        factor, vat = site.value(f"{cost}_cost_factor_eur"), site.value("vat_percent")
        return say(LineFormula.BY_POWER, factor=told(factor), power=told(size), exponent=exponent, vat=told(vat))
    base, step, end = map(told, _line(site, cost))
    of_unit = told(unit(site, cost, size))
    if arithmetic.surely_above(of_unit, end):
        return say(LineFormula.ABOVE_LINE, base=base, step=step, end=end, size=of_unit, unit=in_unit, exponent=exponent)
    return say(LineFormula.ON_LINE, base=base, step=step, size=of_unit, unit=in_unit)


def _has_line(site: Site, cost: str) -> bool:
    return site.states(f"{cost}_cost_line_end")


def _line(site: Site, cost: str) -> tuple[Decimal, Decimal, Decimal]:
    base, step, end = (site.value(f"{cost}_cost_{part}") for part in ("base_eur", "step_eur", "line_end"))
    return base, step, end
