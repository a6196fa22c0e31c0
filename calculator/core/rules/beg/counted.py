"""Which purchases a grant for a heating counts: its renewable part and the work around that, nothing fossil.

BEG EM Nr. 8.4 with the list of eligible cost; of a hybrid counts the heat pump, of a fossil boiler with solar heat the
collectors. A kind of purchase that is missing here stops the import.
"""

from collections.abc import Mapping
from enum import Enum, auto
from typing import assert_never

from calculator.core.goods import Goods
from calculator.core.heatings import Technology
from calculator.core.rules.kinds import FOSSIL, FOSSIL_WITH_SOLAR


class Counted(Enum):
    """With which heatings the cost of a purchase counts."""

    ALWAYS = auto()
    NEVER = auto()
    WITHOUT_FOSSIL = auto()  # not where a new fossil boiler needs the work too
    WITHOUT_SOLAR_ALONE = auto()  # work around a heat pump, a wood boiler or a network, not around collectors


COUNTED: Mapping[Goods, Counted] = {
    Goods.HEAT_PUMP: Counted.ALWAYS,
    Goods.HEAT_SOURCE: Counted.ALWAYS,
    Goods.WOOD_BOILER: Counted.ALWAYS,
    Goods.NETWORK_STATION: Counted.ALWAYS,
    Goods.COLLECTORS: Counted.ALWAYS,
    Goods.FOSSIL_BOILER: Counted.NEVER,
    Goods.HYBRID_AS_ONE: Counted.NEVER,
    Goods.ELECTRIC_HEATERS: Counted.NEVER,
    Goods.UNITS_IN_FLATS: Counted.NEVER,
    Goods.PHOTOVOLTAICS: Counted.NEVER,
    Goods.RADIATORS: Counted.WITHOUT_SOLAR_ALONE,
    Goods.PIPES: Counted.WITHOUT_SOLAR_ALONE,
    Goods.ELECTRICS: Counted.WITHOUT_SOLAR_ALONE,
    Goods.HOT_WATER_DEVICES: Counted.NEVER,
    Goods.CHIMNEY: Counted.WITHOUT_FOSSIL,
    Goods.TANK_REMOVAL: Counted.WITHOUT_FOSSIL,
    Goods.OIL_TANK: Counted.NEVER,
    Goods.REMOVAL: Counted.WITHOUT_SOLAR_ALONE,
    Goods.METER_CUPBOARD: Counted.ALWAYS,
    Goods.NETWORK_CONNECTION: Counted.ALWAYS,
    Goods.GAS_CONNECTION: Counted.NEVER,
    Goods.GAS_DISCONNECTION: Counted.WITHOUT_FOSSIL,
    Goods.QUOTED: Counted.ALWAYS,
    Goods.QUOTED_UNCOUNTED: Counted.NEVER,
}
if forgotten := set(Goods) - set(COUNTED):
    raise LookupError(f"Whether a grant counts it is not said: {forgotten}")


def counts(goods: Goods, technology: Technology) -> bool:
    """Return whether the grant for a heating counts a purchase that is made for it."""
    match counted := COUNTED[goods]:
        case Counted.ALWAYS:
            return True
        case Counted.NEVER:
            return False
        case Counted.WITHOUT_FOSSIL:
            return technology not in FOSSIL
        case Counted.WITHOUT_SOLAR_ALONE:
            return technology not in FOSSIL_WITH_SOLAR
        case _:
            assert_never(counted)
