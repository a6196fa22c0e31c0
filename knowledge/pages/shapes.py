"""Where the parts of a drawing stand, in the units of its view box; the figures come from records and from the city."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from calculator.doors.law_pictures import Grants, LawStairs, LawStep, VotesOfOwners
from zones.doors.city import City

# Of the stairs: each step is as wide as the next, as high as its share.
_LEFT, _GROUND, _STEP_WIDTH, _HIGH = 14, 236, 84, 190
# Of the stacked bar: the whole width is 100 %.
_BAR_LEFT, _BAR_WIDTH = 10, 340
_LEGEND, _LINE = 112, 32  # where the words below it begin, and how far apart they are


@dataclass(frozen=True, slots=True)
class PlanMark:
    """A moment of the heat plan: when, what, and whether it is over."""

    when: str
    what: str
    is_past: bool


@dataclass(frozen=True, slots=True)
class DrawnStep:
    """A step of the stairs: its left upper corner, width and height, and what it says."""

    x: int
    y: int
    width: int
    height: int
    step: LawStep

    @property
    def middle(self) -> int:
        """Where its words are centred."""
        return self.x + self.width // 2

    @property
    def above(self) -> int:
        """Where the share stands."""
        return self.y - 8


@dataclass(frozen=True, slots=True)
class DrawnPart:
    """A part of a stacked bar with its share in percent; ``key`` is its look."""

    key: str
    label: str
    percent: Decimal
    x: int
    width: int
    legend_y: int

    @property
    def middle(self) -> int:
        """Where its share is centred."""
        return self.x + self.width // 2


@dataclass(frozen=True, slots=True)
class DrawnVotes:
    """The two bars of a vote, as far as they must reach."""

    thirds: Decimal
    shares_percent: Decimal

    @property
    def votes_width(self) -> int:
        """Of the bar of votes."""
        return int(_BAR_WIDTH * self.thirds / 3)

    @property
    def shares_width(self) -> int:
        """Of the bar of shares."""
        return int(_BAR_WIDTH * self.shares_percent / 100)


def bars_of_votes(votes: VotesOfOwners) -> DrawnVotes:
    """Return the bars of a vote."""
    return DrawnVotes(votes.thirds, votes.shares_percent)


def plan_marks(city: City, day: date) -> list[PlanMark]:
    """Return what has been decided and what comes, as far as the city's files say so."""
    plan, marks = city.plan, []
    if plan.adopted_on:
        what = _("%(who)s beschließt den Wärmeplan") % {
            "who": capfirst(_(plan.adopted_by)) if plan.adopted_by else _("Die Gemeinde")
        }
        marks.append(PlanMark(str(plan.adopted_on.year), what, plan.adopted_on <= day))
    if plan.first_review:
        what = _("Spätestens jetzt wird der Plan überprüft und fortgeschrieben")
        marks.append(PlanMark(str(plan.first_review), what, plan.first_review < day.year))
    marks.append(
        PlanMark(
            _("Zieljahr"), _("Für dieses Jahr zeigt der Plan, wie geheizt werden soll. Kein Bautermin."), is_past=False
        )
    )
    return marks


def flight(stairs: LawStairs) -> list[DrawnStep]:
    """Return the steps of today's law as they are drawn."""
    return list(_steps(stairs.now))


def _steps(steps: Sequence[LawStep]) -> Iterator[DrawnStep]:
    most = max((each.percent for each in steps), default=Decimal(1))
    for number, each in enumerate(steps):
        height = int(_HIGH * each.percent / most)
        yield DrawnStep(_LEFT + number * _STEP_WIDTH, _GROUND - height, _STEP_WIDTH, height, each)


def bars_of_grant(grants: Grants) -> list[DrawnPart]:
    """Return the parts that a self-user of the lowest income adds up, cut off at the cap."""
    low_income = max((each.percent for each in grants.income), default=Decimal(0))
    parts = [
        ("base", _("Grundförderung"), grants.today.heat_pump_base),
        ("value", _("Bonus für Geräte aus der EU"), grants.today.value_creation),
        ("speed", _("Klimageschwindigkeitsbonus"), grants.today.speed),
        ("income", _("Einkommensbonus, höchste Stufe"), low_income),
    ]
    return list(_side_by_side([each for each in parts if each[2]], grants.cap_low_income))


def _side_by_side(parts: Sequence[tuple[str, str, Decimal]], cap: Decimal) -> Iterator[DrawnPart]:
    reached = Decimal(0)
    for number, (key, label, percent) in enumerate(parts):
        shown = min(percent, cap - reached)
        start = _BAR_LEFT + int(reached * _BAR_WIDTH / 100)
        reached += shown
        yield DrawnPart(key, label, percent, start, int(shown * _BAR_WIDTH / 100), _LEGEND + number * _LINE)
