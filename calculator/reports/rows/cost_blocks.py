"""Of what the total cost of a system is made up: five blocks, the same in chart, table, PDF and workbook.

What is left of a purchase at the end is taken off the block of that purchase, so the blocks add up to the total.
"""

from decimal import Decimal
from typing import assert_never

from django.utils.translation import gettext_noop

from calculator.core import SystemCosts
from calculator.core.arithmetic import total
from calculator.core.cost_lines import CostKind

BLOCKS = {
    "purchase": gettext_noop("Anschaffung nach Förderung, ohne Restwert"),
    "replacement": gettext_noop("Ersatz nach Ende der Lebensdauer, ohne Restwert"),
    "energy": gettext_noop("Energie"),
    "co2": gettext_noop("CO₂-Preis"),
    "fixed": gettext_noop("Grundpreis, Wartung, Reparatur"),
}


def block_sums(system: SystemCosts) -> dict[str, Decimal]:
    """Return what each block of a system costs in all years, in the order of ``BLOCKS``."""
    sums = dict.fromkeys(BLOCKS, Decimal(0)) | {"purchase": system.net_investment_eur}
    for line in system.one_off:
        sums["purchase"] -= system.left_eur(line)
    for line in system.yearly:
        sums[block_of(line.kind)] += total(line.amounts_eur) - system.left_eur(line)
    return sums


def block_of(kind: CostKind) -> str:
    """Return the block of a cost line of a kind."""
    match kind:
        case CostKind.PURCHASE | CostKind.SUBSIDY:
            return "purchase"
        case CostKind.REPLACEMENT:
            return "replacement"
        case CostKind.ENERGY | CostKind.GREEN_FUEL | CostKind.INCOME:
            return "energy"
        case CostKind.CO2:
            return "co2"
        case CostKind.BASE_PRICE | CostKind.MAINTENANCE | CostKind.OPERATION | CostKind.REPAIR:
            return "fixed"
        case _:
            assert_never(kind)
