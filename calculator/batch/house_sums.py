"""What the rows of one house state together: areas and bills added up, or why none of its bills can count (pure)."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from django.utils import timezone

from calculator.batch import consumption
from calculator.batch.columns import AMOUNTS_USED, TOGETHER, UNSUMMED, plain
from calculator.batch.compute import cells_by_key
from calculator.batch.headings import year_of
from calculator.batch.houses import AREA, bare, meaning_of
from calculator.batch.settled_facts import DWELLINGS
from calculator.batch.table_reading import TableReading
from calculator.batch.unsummed import Unsummed
from calculator.core import HeatingKind, InvalidInput
from calculator.core.amounts import Amount, one_in_kwh, read_amount
from calculator.core.notation import parse, rounded, typable
from calculator.core.parameters import law_of
from calculator.core.readings import MeterReading
from calculator.core.units import Fuel
from calculator.questions.repeated import fuels_of
from zones.doors.table_meaning import stated

_KIND = "heating.kind"
_PLACES = 3  # decimal, of a sum of different units
_IN_ANOTHER = frozenset(("enthalten", "mitenthalten", "imhausenthalten", "inbegriffen", "inklusive"))
_KEYS = {key: together for together, key in TOGETHER.items()}
Cells = Mapping[str, str]


class HouseSums:
    """Adds up the rows of the houses of one table."""

    def __init__(self, columns: Sequence[str], reading: TableReading) -> None:
        self._columns, self._reading = columns, reading
        self._places = reading.places(columns)
        self._points = reading.with_points(columns, self._places)
        self._units = reading.units(columns, self._places)
        self._years = reading.other_years(columns, self._places)

    def of(self, rows: Sequence[Sequence[str]]) -> dict[str, str]:
        """Return the sums by the key of their column, and why bills have none; empty if an area is unreadable."""
        read = [self._read(cells, self._places) for cells in rows]
        areas = [number for each in read if (number := _number(each, AREA)) is not None]
        if len(areas) < len(rows):
            return {}
        found = {AREA: typable(sum(areas, Decimal())), DWELLINGS: typable(_dwellings(read))}
        bills = self._bills(rows, read)
        why = {UNSUMMED: bills.value} if isinstance(bills, Unsummed) else {}
        found |= {} if isinstance(bills, Unsummed) else bills
        return {_KEYS[key]: text for key, text in found.items()} | why

    def _read(self, cells: Sequence[str], places: Mapping[str, int]) -> dict[str, str]:
        return cells_by_key(cells, places, self._points)

    def _bills(self, rows: Sequence[Sequence[str]], read: Sequence[Cells]) -> dict[str, str] | Unsummed:
        """Return the sum of each column of bills; why not, if the first that states one is not in every row."""
        kinds = {kind for each in read if (kind := self._kind(each))}
        if len({(kind.record.fuels, kind.record.kept and kind.record.kept.like) for kind in kinds}) > 1:
            return Unsummed.HEATINGS
        fuels = fuels_of({_KIND: min(kinds)} if kinds else {})
        found: dict[str, str] = {}
        for key in (each for each in AMOUNTS_USED if each in self._places):
            bill = self._bill(key, rows, fuels)
            if isinstance(bill, Unsummed) and (key == consumption.ADDED or not found):
                return bill
            found |= {key: bill} if bill and not isinstance(bill, Unsummed) else {}
        return found

    def _bill(self, key: str, rows: Sequence[Sequence[str]], fuels: tuple[Fuel, ...]) -> str | Unsummed:
        """Return the sum in the newest year that every row states, with that year; empty if no row states any."""
        states_any = False
        for place in (self._places[key], *self._years.get(key, ())):
            read = [self._read(cells, {**self._places, key: place}) for cells in rows]
            amounts = [each for each in read if consumption.states_amount(each.get(key, ""))]
            if len(amounts) + sum(_is_in_another(each, key) for each in read) == len(rows) and amounts:
                year = year_of(self._columns[place])
                total = self._total(key, amounts, fuels, is_of_each=len(amounts) == len(rows))
                return f"{total} ({year})" if year and total and not isinstance(total, Unsummed) else total
            states_any |= any(_number(each, key) != 0 for each in amounts)
        return Unsummed.MISSING if states_any else ""

    def _total(self, key: str, rows: Sequence[Cells], fuels: tuple[Fuel, ...], *, is_of_each: bool) -> str | Unsummed:
        try:
            amounts = [self._amount(key, cells, fuels) for cells in rows]
        except InvalidInput:
            return Unsummed.UNREADABLE
        if not any(each.number for each in amounts):
            return ""  # 0 of what the house does not burn
        if len({each.unit.record.fuel for each in amounts}) > 1:
            return Unsummed.HEATINGS
        total = _sum(amounts)
        if is_of_each and len(set(amounts)) == 1 and not all(map(consumption.is_confirmed, rows)):
            return Unsummed.EQUAL
        fuel = total.unit.record.fuel
        name = "" if fuel in fuels[:1] else f" {fuel.record.called[0].capitalize()}"
        return f"{typable(total.number)} {total.unit.record.sign.written}{name}"

    def _amount(self, key: str, cells: Cells, fuels: tuple[Fuel, ...]) -> Amount:
        unit_of = (
            key if key in consumption.SIGNS else next(filter(self._places.__contains__, consumption.SIGNS), "used_kwh")
        )
        units = {unit_of: self._units[key]} if key in self._units else self._units
        text = consumption.with_unit({**cells, unit_of: cells[key]}, unit_of, units)
        return read_amount(MeterReading.questions["amount"], text, None, fuels)

    def _kind(self, cells: Cells) -> HeatingKind | None:
        text = cells.get(_KIND, "")
        meant = self._reading.meaning_of(_KIND, text) if text else ""
        meant = meaning_of(_KIND, text) if meant is None else meant
        return HeatingKind(meant) if meant else None


def _sum(amounts: Sequence[Amount]) -> Amount:
    """Return the sum in the unit of all, else in that of the first, by the energy of each."""
    unit = amounts[0].unit
    if all(each.unit is unit for each in amounts):
        return Amount(sum((each.number for each in amounts), Decimal()), unit)
    law = law_of(timezone.localdate())
    kwh = sum((each.number * one_in_kwh(each.unit, law) for each in amounts), Decimal())
    return Amount(rounded(kwh / one_in_kwh(unit, law), _PLACES), unit)


def _dwellings(rows: Sequence[Cells]) -> Decimal:
    """Return the dwellings of a house: one for each row, unless its rows state its number, or more than one each."""
    count = Decimal(len(rows))
    numbers = [number for each in rows if (number := _number(each, DWELLINGS)) is not None]
    if sorted(numbers) == list(range(1, len(rows) + 1)) or not numbers:  # they number the dwellings
        return count
    if len(set(numbers)) == 1 and (numbers[0] >= count or numbers[0] <= 1):
        return max(numbers[0], count)
    return sum(numbers, Decimal()) if len(numbers) == len(rows) else count


def _number(cells: Cells, key: str) -> Decimal | None:
    text = stated(cells.get(key, ""))
    return parse(bare(key, text)) if key in {AREA, DWELLINGS} else parse(text)


def _is_in_another(cells: Cells, key: str) -> bool:
    return plain(cells.get(key, "")) in _IN_ANOTHER
