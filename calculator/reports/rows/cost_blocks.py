"""Of what the total cost of a system is made up: five blocks, the same in chart, table, PDF and workbook."""

from typing import assert_never

from django.utils.translation import gettext_noop

from calculator.core.cost_lines import CostKind
from calculator.reports.rows.figures import FIGURES

BLOCKS = {
    "purchase": FIGURES["net_investment_eur"],
    "replacement": gettext_noop("Ersatz nach Ende der Lebensdauer"),
    "energy": gettext_noop("Energie"),
    "co2": gettext_noop("CO₂-Preis"),
    "fixed": gettext_noop("Grundpreis, Wartung, Reparatur"),
}


def block_of(kind: CostKind) -> str:
    """Return the block of a cost line of a kind."""
    match kind:
        case CostKind.PURCHASE | CostKind.SUBSIDY:
            return "purchase"
        case CostKind.REPLACEMENT:
            return "replacement"
        case CostKind.ENERGY | CostKind.GREEN_FUEL:
            return "energy"
        case CostKind.CO2:
            return "co2"
        case CostKind.BASE_PRICE | CostKind.MAINTENANCE | CostKind.OPERATION | CostKind.REPAIR:
            return "fixed"
        case _:
            assert_never(kind)
