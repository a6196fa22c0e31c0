"""Computes some rows of a table: zone, comparison and reasons for each. A bad row never stops the others."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from calculator.answer.prices import parameters_on
from calculator.answer.zone_duty import under_duty
from calculator.batch import consumption
from calculator.batch.causes import Cause, RowRemark, of_zone, problem_of
from calculator.batch.columns import ABOVE, AMOUNTS_USED, TOGETHER, UNSUMMED, is_number
from calculator.batch.houses import AS_FOUND, house_of, in_spite_of_surplus
from calculator.batch.results import Computed, answered
from calculator.batch.row_address import address_of, told_of_same_address
from calculator.batch.table_reading import TableReading
from calculator.core import Technology
from calculator.questions import Asked
from zones.doors.facts import Place, locate

# A row as it is stored: line of the file, cells in the order of the columns, problem found while reading.
StoredRow = tuple[int, list[str], str]
_THREE_PLACES = re.compile(r"(?<![\d.,])[1-9]\d{0,2},\d{3}(?![\d.,])")
_FIGURES = re.compile(r"\d[\d.,]*\d")
AREA_TOGETHER = "together.house.living_area_m2"
LONGEST_READ = 500  # letters of a cell that the calculator reads; longer ones only come back


@dataclass(frozen=True)
class Task:
    """What is the same for all rows of a run."""

    columns: tuple[str, ...]
    systems: tuple[Technology, ...]
    stichtag: date
    reading: TableReading = AS_FOUND


@dataclass(frozen=True)
class ReadRow:
    """A row as a question, with its address as stated, its place, and what is told of it so far."""

    line: int
    asked: Asked | None
    address: str
    place: Place
    told: tuple[RowRemark, ...]


def cells_by_key(
    cells: Sequence[str], places: Mapping[str, int], points: Collection[str] = frozenset()
) -> dict[str, str]:
    """Return what is read of a row by the key of the column: the legible beginning of each cell.

    ``points``: keys of columns that write „1,234.50“; what is read says „1234,50“. The others are German, and of each
    column it is known which: „49,500“ becomes „49,5000“, which nobody takes for thousands.
    """
    read = {key: _legible(cells[place]) for key, place in places.items() if place < len(cells)}
    read |= {key: _FIGURES.sub(_in_german, read[key]) for key in points if key in read}
    read |= {key: _THREE_PLACES.sub(r"\g<0>0", text) for key, text in read.items() if "," in text and is_number(key)}
    if read.get(UNSUMMED):
        read |= dict.fromkeys(AMOUNTS_USED, "")
    return read | {key: read[together] for together, key in TOGETHER.items() if read.get(together)}


def is_summed(cells: Mapping[str, str]) -> bool:
    """Tell whether a row is a house of several rows: what counts of its bills stands in columns of their own."""
    return AREA_TOGETHER in cells and bool(cells[AREA_TOGETHER])


def _in_german(found: re.Match[str]) -> str:
    return found[0].replace(",", "").replace(".", ",")


def in_newest_year(cells: Sequence[str], places: Mapping[str, int], years: Mapping[str, list[int]]) -> dict[str, int]:
    """Return where the columns of a row stand: a consumption in the newest year for which the row states one.

    Where it states none, in the newest in which anything stands.
    """
    if not years:
        return dict(places)
    filled = {}
    for key, others in years.items():
        written = [place for place in (places[key], *others) if place < len(cells) and cells[place]]
        amounts = (place for place in written if consumption.states_amount(cells[place]))
        filled[key] = next(amounts, (written or [places[key]])[0])
    return {**places, **filled}


def surplus_of(cells: Sequence[str], places: Mapping[str, int]) -> str:
    """Return what stands beyond the headings of the file: in the last column but for those that are made of others."""
    made = {places.get(key) for key in (ABOVE, UNSUMMED, *TOGETHER)}
    return next((cells[place] for place in reversed(range(len(cells))) if place not in made), "")


def _legible(cell: str) -> str:
    if cell.isprintable() and len(cell) <= LONGEST_READ:
        return cell
    return "".join(char for char in cell[:LONGEST_READ] if char.isprintable())


def read_rows(rows: Sequence[StoredRow], task: Task) -> Iterator[ReadRow]:
    """Yield each row as a question to the calculator, under the by-law of its place."""
    places = task.reading.places(task.columns)
    units = task.reading.units(task.columns, places)
    years = task.reading.other_years(task.columns, places)
    beside, together = task.reading.beside(task.columns, places), task.reading.with_its_address()
    points = task.reading.with_points(task.columns, places)
    by_key = [cells_by_key(cells, in_newest_year(cells, places, years), points) for _line, cells, _why in rows]
    addresses = [address_of(cells) for cells in by_key]
    located = locate(addresses, [cells.get("zone", "") for cells in by_key])
    for (line, stored, problem), cells, address, place in zip(rows, by_key, addresses, located, strict=True):
        house = house_of(cells, task.systems, task.stichtag, task.reading, units)
        if problem:
            house = in_spite_of_surplus(house, problem, surplus_of(stored, places))
        asked = under_duty(house.asked, place.connection_duty) if house.asked else None
        counted = in_newest_year(stored, places, years)
        told = (
            *house.told,
            *(() if is_summed(cells) else told_of_years(stored, task.columns, places, years)),
            *told_beside(stored, task.columns, {} if cells.get(UNSUMMED) else counted, beside),
            *told_of_same_address(line, together),
            *_of_place(place),
        )
        yield ReadRow(line, asked, address, place, told)


def compute(rows: Sequence[StoredRow], task: Task) -> Computed:
    """Compute rows; what is wrong with one is told in its result."""
    parameters, computed = parameters_on(task.stichtag), Computed()
    computed.notes[task.reading.letting_sentence] = None
    for row in list(read_rows(rows, task)):  # reading all first is quicker: what a step needs stays in the caches
        result = {"line": row.line, "place": _place(row.place), "reasons": [*filter(None, [row.place.reason])]}
        told = list(row.told)
        if row.asked:
            result |= answered(row.asked, told, row.place, parameters, computed)
        result |= {"problem": problem_of(told), "questions": [each.as_json() for each in told]}
        computed.results.append(result)
    return computed


def told_of_years(
    cells: Sequence[str], columns: Sequence[str], places: Mapping[str, int], years: Mapping[str, list[int]]
) -> Iterator[RowRemark]:
    """Yield which year counts, where a row states the consumption of a column in several or not in the newest."""
    counted = in_newest_year(cells, places, years)
    for key, others in years.items():
        rest = [place for place in (places[key], *others) if place != counted[key]]
        if rest and any(place < len(cells) and cells[place] for place in (*rest, counted[key])):
            yield consumption.not_used(columns[counted[key]], [columns[place] for place in rest])


def told_beside(
    cells: Sequence[str], columns: Sequence[str], counted: Mapping[str, int], beside: Sequence[int]
) -> Iterator[RowRemark]:
    """Yield that further consumption is not part of what counts; hot water may already be, so it is never added."""
    amounts = [counted[key] for key in consumption.SIGNS if key in counted and _is_filled(cells, counted[key])]
    rest = [columns[place] for place in beside if _is_filled(cells, place)]
    if amounts and rest:
        yield consumption.not_used(columns[amounts[0]], rest)
    elif rest:
        yield consumption.left_out(rest)


def _is_filled(cells: Sequence[str], place: int) -> bool:
    return place < len(cells) and bool(cells[place])


def _of_place(place: Place) -> list[RowRemark]:
    if place.asks:
        return [RowRemark(Cause.ZONE_ASKED, place.reason)]
    return [RowRemark(of_zone(place.without), place.reason)] if place.without else []


def _place(place: Place) -> list[Any]:
    return [place.code, place.name, place.category_label, place.address, place.easting, place.northing]
