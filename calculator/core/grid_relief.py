"""What the grid operator takes off for a heat pump that it may control: § 14a EnWG, modules 1 and 2, if chosen.

Module 3 (fees by the hour, only with module 1) is not computed: it depends on when the heat pump runs.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple, assert_never

from calculator.core.carriers import ELECTRICITY
from calculator.core.cost_lines import LineFormula
from calculator.core.heatings import Technology
from calculator.core.inputs import GridRelief
from calculator.core.message import Message, say
from calculator.core.site import Site
from calculator.core.systems.plan import EnergyUse, Plan

NORM = "§ 14a EnWG"
_FLAT, _PERCENT, _PRICE, _COSTS = (
    "enwg_14a_flat_eur_a", "enwg_14a_work_percent", "power_grid_price_eur_kwh", "cost_growth_percent",
)  # fmt: skip


class Relief(NamedTuple):
    """The amounts of each year, below zero, how they come about and what they rest on."""

    amounts_eur: list[Decimal]
    formula: Message
    uses: tuple[str, ...]


def reliefs(plan: Plan, site: Site) -> Iterator[Relief]:
    """Yield the relief for the power of a new heat pump, if one was chosen; an old one may be spared control."""
    if plan.technology is Technology.KEEP:
        return
    for use in plan.energy:
        if use.carrier is ELECTRICITY:
            yield from _relief(site, use)


def _relief(site: Site, use: EnergyUse) -> Iterator[Relief]:
    match chosen := site.inputs.grid_relief:
        case GridRelief.NONE:
            return
        case GridRelief.FLAT:
            amounts = [0 - site.value(_FLAT) * factor for factor in site.growth(_COSTS)]
            yield Relief(amounts, say(LineFormula.GRID_RELIEF_FLAT), (_FLAT, _COSTS))
        case GridRelief.WORK:
            prices, share = site.grown(_PRICE, ELECTRICITY.growth), site.value(_PERCENT) / 100
            bought = zip(use.kwh(len(prices)), prices, strict=True)
            formula = say(LineFormula.GRID_RELIEF_WORK, energy=use.formula)
            uses = (*use.uses, _PRICE, _PERCENT, ELECTRICITY.growth)
            yield Relief([0 - kwh * price * share for kwh, price in bought], formula, uses)
        case _:
            assert_never(chosen)
