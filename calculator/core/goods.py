"""What a purchase is: the kinds of things and work that law and cost tell apart."""

from enum import Enum, auto


class Goods(Enum):
    """The kinds of purchases; whether one counts for a grant says ``rules.beg.counted``, which knows every kind."""

    HEAT_PUMP = auto()
    HEAT_SOURCE = auto()  # borehole, collector in the ground, wells
    WOOD_BOILER = auto()
    NETWORK_STATION = auto()
    COLLECTORS = auto()  # solar heat
    FOSSIL_BOILER = auto()
    HYBRID_AS_ONE = auto()  # heat pump and gas boiler at one price
    ELECTRIC_HEATERS = auto()
    UNITS_IN_FLATS = auto()  # what a kept heating of many devices is replaced by
    PHOTOVOLTAICS = auto()
    RADIATORS = auto()
    PIPES = auto()  # in the house, with risers and stations of the flats
    ELECTRICS = auto()
    HOT_WATER_DEVICES = auto()
    CHIMNEY = auto()
    TANK_REMOVAL = auto()
    OIL_TANK = auto()
    REMOVAL = auto()  # of old devices in the rooms
    METER_CUPBOARD = auto()
    NETWORK_CONNECTION = auto()  # of the house, with the share in the cost of the network
    GAS_CONNECTION = auto()
    GAS_DISCONNECTION = auto()
    QUOTED = auto()  # item of an offer of which people say that it counts for a grant
    QUOTED_UNCOUNTED = auto()
