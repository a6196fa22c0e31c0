"""In which unit a column of numbers is written (pure).

A unit in the cell goes before everything; then what a person chose, the heading, and last the usual unit, if the
numbers can be in it. Where they may as well be in another, the column has a question and its numbers wait.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from zones.catalogue.marking import marked as _
from zones.ingest.findings import SourceError
from zones.ingest.meaning.fields import NumberField
from zones.ingest.meaning.units import SHARE

_ONE = Decimal(1)
_LOWEST_RATE = Decimal("0.1")  # percent a year; a whole column below it is rather written as shares of one
_SUM_ERROR = Decimal("0.03")
_A_YEAR = "% je Jahr"


class UnitFrom(Enum):
    """Where the unit comes from, as staff read it."""

    CHOSEN = _("von Ihnen gewählt")
    HEADING = _("aus der Überschrift")
    CELLS = _("aus den Zellen")
    SUM = _("die Anteile jeder Zeile ergeben zusammen 1")
    USUAL = _("nicht genannt, die übliche Einheit")


class Doubt(Enum):
    """What has to be asked about the unit of a column."""

    SHARE_OR_PERCENT = _("Alle Werte sind höchstens 1: Sind es Prozent oder Anteile von 0 bis 1?")
    MIXED = _("Einige Werte sind höchstens 1, andere größer: Sind es Prozent oder Anteile von 0 bis 1?")
    OTHER_QUANTITY = _("Die Überschrift nennt eine Einheit, die nicht zu dieser Angabe passt.")
    SCALE = _("Die Einheit ist nicht genannt, und die Werte sind für die übliche Einheit auffällig groß oder klein.")
    NEIGHBOURS = _(
        "Die Einheit ist nicht genannt, und andere Spalten der Datei stehen in einer anderen als der üblichen."
    )


@dataclass(frozen=True)
class UnitDecision:
    """The unit of the bare numbers of a column, its factor to the unit of storage, and what is still to be asked."""

    unit: str
    factor: Decimal
    why: UnitFrom
    doubt: Doubt | None = None


@dataclass(frozen=True)
class Around:
    """What the other columns tell: the sums of the same breakdown row by row, and whether their units are unusual."""

    sums: tuple[Decimal, ...] = ()
    highest: Decimal = Decimal(0)
    has_other_units: bool = False


def decide_unit(
    field: NumberField, heading_unit: str, bare: Sequence[Decimal], around: Around, *, chosen: str = ""
) -> UnitDecision:
    """Decide on the unit of the numbers that name none themselves.

    Raises:
        SourceError: The chosen unit is none of this field.

    """
    unit = chosen or heading_unit
    factor = field.quantity.factor_of(unit) if unit else None
    if chosen and factor is None:
        raise SourceError(
            _("Die Einheit „%(unit)s“ passt nicht zu „%(field)s“. Möglich sind: %(units)s."),
            unit=chosen,
            field=field.label,
            units=", ".join(field.quantity.units),
        )
    usual = field.quantity.unit
    if chosen and factor is not None:
        return UnitDecision(chosen, factor, UnitFrom.CHOSEN)
    if not bare or not usual:
        return UnitDecision(usual, _ONE, UnitFrom.CELLS)
    if heading_unit and factor is None:
        return UnitDecision(usual, _ONE, UnitFrom.HEADING, Doubt.OTHER_QUANTITY)
    if usual.startswith("%") and factor in (None, _ONE) and _may_be_shares(usual, bare, around):
        return _share_or_asked(usual, around)
    if factor is not None:
        return UnitDecision(heading_unit, factor, UnitFrom.HEADING)
    return UnitDecision(usual, _ONE, UnitFrom.USUAL, _doubt(field, bare, around))


def _share_or_asked(usual: str, around: Around) -> UnitDecision:
    if len(around.sums) and all(abs(total - _ONE) <= _SUM_ERROR for total in around.sums):
        return UnitDecision(SHARE, Decimal(100), UnitFrom.SUM)
    return UnitDecision(usual, _ONE, UnitFrom.USUAL, Doubt.SHARE_OR_PERCENT)


def _is_mixed(bare: Sequence[Decimal], around: Around) -> bool:
    """Tell whether some numbers look like shares and others like percent, and no sum of 100 speaks for percent."""
    is_whole = bool(around.sums) and all(abs(total / 100 - _ONE) <= _SUM_ERROR for total in around.sums)
    return not is_whole and max(bare) > _ONE and any(0 < one <= _ONE for one in bare)


def _may_be_shares(usual: str, bare: Sequence[Decimal], around: Around) -> bool:
    highest = max(*bare, around.highest, Decimal(0))
    return 0 < highest < _LOWEST_RATE if usual == _A_YEAR else 0 < highest <= _ONE


def _doubt(field: NumberField, bare: Sequence[Decimal], around: Around) -> Doubt | None:
    if field.quantity.unit == "%" and _is_mixed(bare, around):
        return Doubt.MIXED
    if around.has_other_units:
        return Doubt.NEIGHBOURS
    if field.usual and any(bare) and not field.usual[0] <= max(bare) <= field.usual[1]:
        return Doubt.SCALE
    return None
