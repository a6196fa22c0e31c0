"""What a bar of the first screen holds: euros a month of one heating, and all of them with whose money they are."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from calculator.core.notation import around
from calculator.reports.rows.bar_places import BarPlace
from calculator.reports.rows.open_price import STEADY, Swing

_PAIR = 2


class Whose(StrEnum):
    """Whose money the first figures are."""

    HOUSE = "house"
    FLAT_OF_COMMUNITY = "flat_of_community"
    FLAT_OF_OWNER = "flat_of_owner"
    FLAT_OF_TENANT = "flat_of_tenant"
    LANDLORD = "landlord"
    LANDLORD_OF_FLAT = "landlord_of_flat"


# Of them the month is what is left after the highest lawful rise of the rent.
LETTING = frozenset({Whose.LANDLORD, Whose.LANDLORD_OF_FLAT})


@dataclass(frozen=True, slots=True)
class MonthFigure:
    """One bar: euros a month, exact, with their span; ``best`` marks the heating that the verdict names.

    ``low_eur`` and ``high_eur``: of a house or a community what 10 and 90 % of the futures stay below; of tenant and
    landlord the cheapest and the dearest year. ``rent_eur``: the rise of the rent that is counted in; ``levy_eur``:
    what the flat of a community pays at once. ``first_eur``: a month of the first year, of tenant and landlord.
    ``price``: the key of a price that the heating pays and that nobody knows; ``swing_eur``: by how much the month of
    a tenant, or of a landlord with own flats, is less and more at the ends of its range. ``may_stand``: law and plot
    allow it for certain.
    """

    place: BarPlace
    key: str
    label: str
    month_eur: Decimal
    low_eur: Decimal
    high_eur: Decimal
    best: bool = False
    rent_eur: Decimal | None = None
    levy_eur: Decimal | None = None
    first_eur: Decimal | None = None
    price: str = ""
    swing_eur: Swing = STEADY
    may_stand: bool = True


@dataclass(frozen=True, slots=True)
class MonthFigures:
    """The bars in the order of their places, and whose money they are.

    ``area_m2`` and ``dwellings``: of the flat or the house that the figures are for; ``own_flat``: whether that flat
    is the one that was named, else it is one in the mean of the house. ``barless``: what has no bar and may be the
    cheapest all the same, as the verdict is open: what reaches over all that is open counts it.
    """

    whose: Whose
    area_m2: Decimal
    dwellings: int
    own_flat: bool
    figures: tuple[MonthFigure, ...]
    barless: tuple[MonthFigure, ...] = ()

    @property
    def now(self) -> MonthFigure | None:
        """The figure of going on as now; None where that is not computed."""
        return next((each for each in self.figures if each.place is BarPlace.NOW), None)

    @property
    def best(self) -> MonthFigure | None:
        """The figure of the heating that the verdict names; None where it names none."""
        return next((each for each in self.figures if each.best), None)

    def first_change_eur(self, figure: MonthFigure) -> Decimal | None:
        """Return what a month of the first year costs more than going on as now; None where nobody can tell."""
        now = self.now
        if now is None or now.first_eur is None or figure.first_eur is None or now.swing_eur != figure.swing_eur:
            return None
        return figure.first_eur - now.first_eur

    @property
    def raises_rent(self) -> bool:
        """Whether a rise of the rent is counted in one of the figures."""
        return any(each.rent_eur for each in self.figures)

    @property
    def best_is_least(self) -> bool:
        """Whether no other bar that may stand is shorter than that of the verdict: it is one of another's money."""
        best = self.best
        return best is not None and all(best.month_eur <= each.month_eur for each in self.figures if each.may_stand)

    @property
    def least(self) -> MonthFigure | None:
        """The bar that may stand and looks shorter than all others; None where an unknown price could change that."""
        standing = sorted((each for each in self.figures if each.may_stand), key=lambda each: each.month_eur)
        if len(standing) < _PAIR or any(each.swing_eur != STEADY for each in standing):
            return None
        first, second = (around(each.month_eur) for each in standing[:_PAIR])
        return standing[0] if first < second else None
