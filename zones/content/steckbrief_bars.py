"""The figures of a Steckbrief that are broken down, as bars: carriers with the network, types of buildings, ages."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from django.utils.translation import gettext as _

from zones.content.steckbrief_sheet import FigureGroup, FigureRow, SteckbriefSheet
from zones.models import Indicator

FULL = Decimal(100)


@dataclass(frozen=True)
class PartBar:
    """One figure of a group; `percent` is its share of the group, `length` its bar (the longest of a group has 100)."""

    row: FigureRow
    percent: Decimal
    length: Decimal


@dataclass(frozen=True)
class BarGroup:
    """The bars of one figure; empty where the plan does not state it. `is_share`: the values are shares already."""

    label: str
    bars: tuple[PartBar, ...]
    is_share: bool


def bar_groups(sheet: SteckbriefSheet) -> list[BarGroup]:
    """Return a group of bars for each figure that is broken down; heat from a network stands among the carriers."""
    network = next((row for row in sheet.rows if row.label == str(Indicator.HEAT_NETWORK_ENERGY.label)), None)
    return [_group(group, network) for group in sheet.groups]


def _group(group: FigureGroup, network: FigureRow | None) -> BarGroup:
    rows = list(group.rows)
    if group.label == str(Indicator.FINAL_ENERGY.label) and rows and network and network.value:
        rows.append(replace(network, label=_("Wärmenetz")))
    return BarGroup(group.label, tuple(_bars(rows)), is_share=all(row.unit == "%" for row in rows))


def _bars(rows: Iterable[FigureRow]) -> Iterable[PartBar]:
    stated = [(row, row.value) for row in rows if row.value is not None]
    total = sum((value for _row, value in stated), Decimal())
    most = max((value for _row, value in stated), default=Decimal())
    for row, value in sorted(stated, key=lambda each: -each[1]) if _is_by_size(stated) else stated:
        yield PartBar(row, value / total * FULL if total else Decimal(), value / most * FULL if most else Decimal())


def _is_by_size(stated: list[tuple[FigureRow, Decimal]]) -> bool:
    """Carriers are read by their size; shares keep the order of the catalogue, which is that of the years."""
    return any(row.unit != "%" for row, _value in stated)
