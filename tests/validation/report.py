"""Writes docs/validation.md: what others publish, what the model says, and whether both agree."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from tests.validation.published import CERTAINTY, ITEMS, Item
from tests.validation.quantities import Number, ours, stated_range

PAGE = Path(__file__).resolve().parents[2] / "docs" / "validation.md"
COMMAND = "python -m tests.validation"
_ARITHMETIC = Decimal("0.05")  # a band that is narrower only lets rounding through: law or arithmetic
_HEAD = """# Validation: the model against what others publish

Written by `{command}`; do not edit. The cases stand in `tests/validation/cases`, each with its facts. One test
computes every case and asserts its band, another that this page is up to date. An item that fails today carries the
finding; when it holds, its mark has to go, or the test fails.

**What may stand here.** Published worked examples, offers, statistics and field tests that were *not* used to set the
figure they check. A source that sets a figure checks nothing. **Bands** (ours ÷ theirs) were committed before the model
was changed. None is wider than ± 25 % (purchase ± 30 %) without a reason. Prices are gross and of 2026, the first year
is 2026. **Certainty**: {certainty}.

## Result

{items} figures for {kinds} kinds of heating: **{inside} inside their band**, {outside} outside (each with the finding
that explains it). Of {ranged} figures that can have a range, **{covered} lie inside the range that the model states**
(10 % to 90 % of {futures} futures), that is {percent} %; the aim is 8 of 10. For {none} of them the model states no
range.

## Outside the range

Each with the reason. Nothing was widened for one of these figures: a range comes from a source or is marked as an
assumption ([cost-model.md](cost-model.md#futures)); the figures that set one are others than those compared here, but
for the spread of the JAZ, whose width comes from the 77 plants whose two means are compared. The direction is no
chance: theirs are mostly cheaper, and heat pumps measured better, than ours. That is careful towards heat pumps, and
partly the price level of 2024.

| what | theirs | our 10–90 % | why |
|---|---|---|---|
{outside_rows}

"""
_LEFT_OUT = """## Looked at and left out

| figure | why |
|---|---|
| 20,000 kWh of gas in a house of 1707 with 350 m² (Erlangen) | the ground floor is a shop, its area is not lived in |
| 223 → 54 kWh/m² in 63 houses (dena) | per m² of usable area, and efficiency houses cannot be told yet |
| heat of 150 kWh/m² in the reference house of a seller (evm) | assumed, not measured |
| service of 353 € for a boiler of 46 kW (Erfurt, 2025) | the chimney sweep is not in it |
| groundwater heat pumps for 16,000–24,000 € (two portals) | undated, far below what fitters ask |
| 10,000 € for a gas boiler with its connection (energieheld.de, about 2022) | before the rise of prices until 2025 |
| 2,500 to 15,000 € for a connection to a network (meister-job.de, 2025) | a span of one to six says nothing |
| pellet boilers for 18,100 € (hausjournal.net) | undated, and without the store |
| 54,400 € for gas in 18 years (TGA+E), 17,500 € of CO₂ in 20 years (Finanztip) | in `tests/golden/plausibility.yaml` |
"""


@dataclass(frozen=True)
class Row:
    """One item, computed."""

    item: Item
    ours: Number
    range: tuple[float, float] | None

    @property
    def ratio(self) -> Decimal:
        return Decimal(self.ours) / self.item.theirs

    @property
    def inside(self) -> bool:
        low, high = self.item.band
        return low <= self.ratio <= high

    @property
    def can_have_range(self) -> bool:
        low, high = self.item.band
        return self.range is not None and high - low > _ARITHMETIC

    @property
    def has_range(self) -> bool:
        return self.can_have_range and self.range is not None and self.range[1] > self.range[0] * 1.01

    @property
    def covered(self) -> bool:
        return self.has_range and self.range is not None and self.range[0] <= self.item.theirs <= self.range[1]


def page() -> str:
    """Return the page as it should stand in the folder of the documentation."""
    rows = [Row(item, ours(item), stated_range(item)) for item in ITEMS]
    return _head(rows) + "".join(f"## {title}\n\n{_table(part)}\n" for title, part in _parts(rows)) + _LEFT_OUT


def _head(rows: list[Row]) -> str:
    ranged = [row for row in rows if row.can_have_range]
    inside = sum(row.inside for row in rows)
    return _HEAD.format(
        command=COMMAND,
        certainty=", ".join(f"{key} {words}" for key, words in CERTAINTY.items()),
        items=len(rows),
        kinds=len({kind for row in rows for kind in row.item.kinds}),
        inside=inside,
        outside=len(rows) - inside,
        ranged=len(ranged),
        covered=sum(row.covered for row in ranged),
        none=sum(not row.has_range for row in ranged),
        percent=f"{100 * sum(row.covered for row in ranged) / len(ranged):.1f}",
        outside_rows="\n".join(_outside(row) for row in ranged if not row.covered),
        futures="2,000",
    )


def _parts(rows: list[Row]) -> Iterable[tuple[str, list[Row]]]:
    titles = {row.item.part: [] for row in rows}
    for row in rows:
        titles[row.item.part].append(row)
    return titles.items()


def _table(rows: list[Row]) -> str:
    lines = [
        "| what | source | theirs | ours | ratio | band | our 10–90 % | why it differs |",
        "|---|---|---|---|---|---|---|---|",
    ]
    return "\n".join((*lines, *map(_line, rows))) + "\n"


def _line(row: Row) -> str:
    item, source = row.item, row.item.source
    link = f"[{source['publisher']}]({source['url']}), {source['date']} ({item.certainty}): {source['name']}"
    theirs = _number(item.theirs) + (f" ({_number(item.range[0])}–{_number(item.range[-1])})" if item.range else "")
    low, high = item.band
    verdict = f"{row.ratio:.2f}" if row.inside else f"**{row.ratio:.2f}**"
    stated = "–" if row.range is None or not row.has_range else f"{_number(row.range[0])}–{_number(row.range[1])}"
    why = (
        item.why
        + (f" Band: {item.wide}." if item.wide else "")
        + (f" **Not yet: {item.fails}.**" if item.fails else "")
    )
    cells = (
        f"{item.checks} (`{item.quantity}`)",
        link,
        theirs,
        _number(row.ours),
        verdict,
        f"{low}–{high}",
        stated,
        why,
    )
    return f"| {' | '.join(cells)} |"


def _outside(row: Row) -> str:
    stated = f"{_number(row.range[0])}–{_number(row.range[1])}" if row.range else "–"
    return f"| {row.item.checks} | {_number(row.item.theirs)} | {stated} | {row.item.outside} |"


def _number(value: Number) -> str:
    """Write a number with about three digits, the same on every machine."""
    number = float(value)
    if number >= 1000:
        return f"{round(number, -1):,.0f}"
    return f"{number:.0f}" if number >= 100 else f"{number:.1f}" if number >= 10 else f"{number:.2f}"
