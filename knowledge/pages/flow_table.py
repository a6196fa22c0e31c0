"""What the 55-degree test shows, decided by one table: what was seen, how hot the water was, and how cold the day.

What was seen speaks for the coldest day only if it was nearly as cold. On a warmer day the same house needs cooler
water: a straight heating curve from 20 °C, which is rather strict, says how much cooler.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal
from enum import Enum, StrEnum, auto
from itertools import product

TEST_FLOW_C, ROOM_C = Decimal(55), Decimal(20)
COLD_DAY_C = Decimal(0)  # a test on a warmer day says little
_AS_COLD_K = Decimal(2)  # a day so near to the coldest one counts as it


class Emitters(StrEnum):
    """What gives off the heat in the rooms."""

    FLOOR = "fussboden"
    LARGE = "gross"
    SMALL = "klein"
    UNKNOWN = "unbekannt"


class Warm(StrEnum):
    """Whether the rooms stayed warm in the test."""

    ALL = "alle"
    SOME = "nicht-alle"
    NOT_TRIED = "nicht-probiert"


class Flow(Enum):
    """How hot the water was; ``AMPLE``: so cool that 55 °C would do on the coldest day, too."""

    UNKNOWN = auto()
    AMPLE = auto()
    BELOW = auto()
    AT_LIMIT = auto()
    ABOVE = auto()


class Day(Enum):
    """How cold the day was."""

    UNKNOWN = auto()
    MILD = auto()
    FROST = auto()
    COLDEST = auto()


class FlowOutcome(Enum):
    """What can be said of the house."""

    UNTRIED = auto()
    UNPROVEN = auto()  # something is missing, or what was seen proves nothing
    IN_FROST = auto()  # passed on that day; open for the coldest
    LIKELY = auto()  # passed on that day, and so easily that it looks good for the coldest
    READY = auto()
    RAISE = auto()  # not passed, but the water was cooler than the test allows
    FEW_ROOMS = auto()
    FAILED = auto()


# What was seen and how hot the water was; then, in this order, on which sort of day: unknown, mild, frost, coldest.
_ON_EVERY_DAY = len(Day)
_PASSED = (FlowOutcome.UNPROVEN, FlowOutcome.UNPROVEN, FlowOutcome.IN_FROST, FlowOutcome.READY)
DECISIONS: Mapping[tuple[Warm, Flow], tuple[FlowOutcome, ...]] = {
    (Warm.ALL, Flow.UNKNOWN): (FlowOutcome.UNPROVEN,) * _ON_EVERY_DAY,
    (Warm.ALL, Flow.AMPLE): (FlowOutcome.UNPROVEN, FlowOutcome.UNPROVEN, FlowOutcome.LIKELY, FlowOutcome.READY),
    (Warm.ALL, Flow.BELOW): _PASSED,
    (Warm.ALL, Flow.AT_LIMIT): _PASSED,
    (Warm.ALL, Flow.ABOVE): (FlowOutcome.UNPROVEN,) * _ON_EVERY_DAY,
    (Warm.SOME, Flow.UNKNOWN): (FlowOutcome.UNPROVEN,) * _ON_EVERY_DAY,
    (Warm.SOME, Flow.AMPLE): (FlowOutcome.RAISE,) * _ON_EVERY_DAY,
    (Warm.SOME, Flow.BELOW): (FlowOutcome.RAISE,) * _ON_EVERY_DAY,
    (Warm.SOME, Flow.AT_LIMIT): (FlowOutcome.FEW_ROOMS,) * _ON_EVERY_DAY,
    (Warm.SOME, Flow.ABOVE): (FlowOutcome.FAILED,) * _ON_EVERY_DAY,
    **{(Warm.NOT_TRIED, flow): (FlowOutcome.UNTRIED,) * _ON_EVERY_DAY for flow in Flow},
}
if missing := set(product(Warm, Flow)) - DECISIONS.keys():
    raise LookupError(f"The test does not decide {missing}")


@dataclass(frozen=True, slots=True)
class Seen:
    """What somebody saw in the test, in °C; None: not told. ``coldest_c``: outside, on the city's coldest day."""

    emitters: Emitters
    warm: Warm
    flow_c: Decimal | None
    outside_c: Decimal | None
    coldest_c: Decimal

    @property
    def day(self) -> Day:
        """What sort of day it was."""
        if self.outside_c is None:
            return Day.UNKNOWN
        if self.outside_c > COLD_DAY_C:
            return Day.MILD
        return Day.COLDEST if self.outside_c <= self.coldest_c + _AS_COLD_K else Day.FROST

    @property
    def due_c(self) -> Decimal | None:
        """The hottest flow of that day, whole °C, with which 55 °C do on the coldest; None: that day is not known."""
        if self.outside_c is None:
            return None
        if self.day is Day.COLDEST:
            return TEST_FLOW_C
        part = (ROOM_C - min(self.outside_c, ROOM_C)) / (ROOM_C - self.coldest_c)
        return (ROOM_C + (TEST_FLOW_C - ROOM_C) * part).to_integral_value(ROUND_FLOOR)

    @property
    def flow(self) -> Flow:
        """How hot the water was."""
        if self.flow_c is None:
            return Flow.UNKNOWN
        if self.flow_c >= TEST_FLOW_C:
            return Flow.AT_LIMIT if self.flow_c == TEST_FLOW_C else Flow.ABOVE
        return Flow.AMPLE if self.due_c is not None and self.flow_c <= self.due_c else Flow.BELOW

    @property
    def outcome(self) -> FlowOutcome:
        """What can be said of the house."""
        return DECISIONS[self.warm, self.flow][list(Day).index(self.day)]
