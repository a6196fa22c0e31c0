"""What has changed between two days of one variant: the figures, and by name the law, prices and entries behind it."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.consultations.snapshots import FIGURES, SubsidyPart, SystemState, Value, VariantState
from calculator.core.notation import german
from calculator.reports.rows import figure_name

UNITS = {"co2_total_t": "t"}


@dataclass(frozen=True, slots=True)
class FigureChange:
    """One figure of one system on both days; None: there was none."""

    label: str
    unit: str
    before: Decimal | None
    after: Decimal | None

    @property
    def difference(self) -> Decimal | None:
        """After minus before; None if one of them is missing."""
        return None if self.before is None or self.after is None else self.after - self.before


@dataclass(frozen=True, slots=True)
class SystemDifference:
    """The figures of one system; ``only`` says so where it was compared on one of the days only."""

    label: str
    figures: tuple[FigureChange, ...]
    only: str


@dataclass(frozen=True, slots=True)
class NamedChange:
    """Something behind the result that is another now: what, before, after, and who says so."""

    label: str
    before: str
    after: str
    source: str


@dataclass(frozen=True, slots=True)
class Differences:
    """All that has changed in one variant."""

    title: str
    before: VariantState
    after: VariantState
    systems: tuple[SystemDifference, ...]
    law: tuple[NamedChange, ...]
    values: tuple[NamedChange, ...]
    entries: tuple[NamedChange, ...]

    @property
    def nothing(self) -> bool:
        """Whether both days are the same in every figure, law, price and entry."""
        same = all(
            figure.difference == 0 or figure.before == figure.after for one in self.systems for figure in one.figures
        )
        return same and not (self.law or self.values or self.entries) and not any(one.only for one in self.systems)


def differences(title: str, before: VariantState, after: VariantState) -> Differences:
    """Compare two states of a variant."""
    old, new = ({each.key: each for each in state.systems} for state in (before, after))
    keys = list(dict.fromkeys([*old, *new]))
    return Differences(
        title=title,
        before=before,
        after=after,
        systems=tuple(_system(old.get(key), new.get(key)) for key in keys),
        law=tuple(change for key in keys if key in old and key in new for change in _law(old[key], new[key])),
        values=tuple(_values(before, after, own=False)),
        entries=tuple(_values(before, after, own=True)),
    )


def _system(old: SystemState | None, new: SystemState | None) -> SystemDifference:
    known = new or old
    assert known is not None  # noqa: S101 - each key comes from one of them
    figures = tuple(
        FigureChange(figure_name(name), UNITS.get(name, "€"), _figure(old, name), _figure(new, name))
        for name in FIGURES
    )
    only = "" if old and new else _("nur davor verglichen") if old else _("nur danach verglichen")
    return SystemDifference(known.label, figures, only)


def _figure(state: SystemState | None, name: str) -> Decimal | None:
    return state.figures.get(name) if state else None


def _law(old: SystemState, new: SystemState) -> Iterator[NamedChange]:
    if old.permission != new.permission:
        label = _("%(system)s: Einbau") % {"system": new.label}
        yield NamedChange(label, old.permission or "–", new.permission or "–", "")
    for key in dict.fromkeys([*old.subsidies, *new.subsidies]):
        before, after = old.subsidies.get(key), new.subsidies.get(key)
        known = after or before
        if known and _granted(before) != _granted(after):
            label = _("%(system)s: %(part)s") % {"system": new.label, "part": known.label}
            yield NamedChange(label, _percent(before), _percent(after), known.norm)


def _granted(part: SubsidyPart | None) -> Decimal:
    """Return the percent; a part that did not exist yet granted none."""
    return part.granted_percent if part else Decimal(0)


def _percent(part: SubsidyPart | None) -> str:
    return f"{german(part.granted_percent)}\N{NO-BREAK SPACE}%" if part else _("gab es nicht")


def _values(before: VariantState, after: VariantState, *, own: bool) -> Iterator[NamedChange]:
    """Yield the values that differ; those entered on one of the days count as entries."""
    old, new = ({each.key: each for each in state.values} for state in (before, after))
    for key in (key for key in new if key in old):
        entered = old[key].own or new[key].own
        if Decimal(old[key].amount) != Decimal(new[key].amount) and entered is own:
            yield NamedChange(new[key].label, _shown(old[key]), _shown(new[key]), new[key].source)


def _shown(value: Value) -> str:
    return f"{german(Decimal(value.amount))} {value.unit}".strip()
