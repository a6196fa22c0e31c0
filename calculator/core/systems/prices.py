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


def by_power(site: Site, cost: str, power_kw: Decimal) -> Decimal:
    """Return what a system of a power costs with its installation, in euros; no unit is smaller than the least one."""
    if not _has_line(site, cost):
        factor, exponent = site.value(f"{cost}_cost_factor_eur"), site.value(f"{cost}_cost_exponent")
        return arithmetic.power_law(factor, exponent, power_kw) * (100 + site.value("vat_percent")) / 100
    base, step, end = _line(site, cost)
    size = unit_kw(site, cost, power_kw)
    on_line = base + step * arithmetic.smaller(size, end)
    above = arithmetic.larger(size, end) / end
    price = arithmetic.power_law(on_line, site.value(f"{cost}_cost_exponent"), above)
    return arithmetic.larger(price, site.value(f"{cost}_cost_lowest_eur"))


def unit_kw(site: Site, cost: str, power_kw: Decimal) -> Decimal:
    """Return the power of the unit that is bought for a power: at least that of the smallest one on offer."""
    return arithmetic.larger(power_kw, site.value(f"{cost}_least_kw")) if _has_line(site, cost) else power_kw


def source(site: Site, cost: str) -> str:
    """Return in words where prices by power come from."""
    return OFFERS if _has_line(site, cost) else KWW


def formula(site: Site, cost: str, power_kw: Decimal) -> Message:
    """Return how a price comes about, with its numbers."""
    told = arithmetic.for_words
    exponent = told(site.value(f"{cost}_cost_exponent"))
    if not _has_line(site, cost):
        factor, vat = site.value(f"{cost}_cost_factor_eur"), site.value("vat_percent")
        return say(LineFormula.BY_POWER, factor=told(factor), power=told(power_kw), exponent=exponent, vat=told(vat))
    base, step, end = map(told, _line(site, cost))
    size = told(unit_kw(site, cost, power_kw))
    if arithmetic.surely_above(size, end):
        return say(LineFormula.ABOVE_LINE, base=base, step=step, end=end, power=size, exponent=exponent)
    return say(LineFormula.ON_LINE, base=base, step=step, power=size)


def _has_line(site: Site, cost: str) -> bool:
    return site.states(f"{cost}_cost_line_end")


def _line(site: Site, cost: str) -> tuple[Decimal, Decimal, Decimal]:
    base, step, end = (site.value(f"{cost}_cost_{part}") for part in ("base_eur", "step_eur", "line_end"))
    return base, step, end
