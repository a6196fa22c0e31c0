"""By which headings a long table is known: one row for each figure of each thing (pure)."""

from collections.abc import Sequence
from dataclasses import dataclass

from zones.catalogue.codes import plain_name

_FIGURE_NAMES = ("kenngroesse", "kennwert", "indikator", "merkmal", "parameter", "attribut", "eigenschaft", "variable",
                 "kennzahl", "groesse", "angabe", "feld")  # fmt: skip
_VALUE_NAMES = ("wert", "value", "auspraegung", "betrag", "inhalt", "zahl")
_UNIT_NAMES = ("einheit", "unit", "masseinheit", "dimension")


@dataclass(frozen=True)
class LongColumns:
    """Which columns of a long table hold the name of the figure, its value and perhaps its unit."""

    figure: str
    value: str
    unit: str = ""


def long_columns(names: Sequence[str]) -> LongColumns | None:
    """Return the columns of a long table, None if it is none."""
    plain = {plain_name(name): name for name in reversed(names)}
    figure, value, unit = (
        next((plain[name] for name in known if name in plain), "")
        for known in (_FIGURE_NAMES, _VALUE_NAMES, _UNIT_NAMES)
    )
    return LongColumns(figure, value, unit) if figure and value else None
