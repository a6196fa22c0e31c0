"""What the by-law of the city says about connecting a house to the heat network."""

from enum import Enum, auto


class ZoneDuty(Enum):
    """How far the by-law on connection to the heat network reaches the area in which the house stands."""

    INSIDE = auto()
    PARTLY = auto()
    OUTSIDE = auto()
    UNKNOWN = auto()
