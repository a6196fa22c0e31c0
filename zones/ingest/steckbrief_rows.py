"""From the text of a Steckbrief to checked figures (pure, no Django)."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import assert_never

from zones.catalogue.codes import CONNECTION_DUTIES, EIGNUNGSSTUFEN, CodeNames, code_of
from zones.catalogue.steckbrief_fields import FIELDS, FIGURES, LABELS, FieldKind, Figure, SteckbriefField
from zones.ingest.finding_kinds import FindingKind
from zones.ingest.findings import Finding, Unusable
from zones.ingest.meaning.table import as_shown
from zones.ingest.numbers import is_ambiguous, parse_number
from zones.ingest.rows import RawSteckbrief, RawValue, SteckbriefRow, ValueRow

HIGHEST_VALUE = Decimal(10) ** 10  # what the database holds
_CENT = Decimal("0.01")
# Units that are understood beside the catalogue's, with the factor that leads to it.
UNITS: dict[str, dict[str, Decimal]] = {
    "MWh/a": {"kwh/a": Decimal("0.001"), "gwh/a": Decimal(1000), "mwh/a": Decimal(1)},
    "MWh/(ha·a)": {
        "kwh/(ha*a)": Decimal("0.001"),
        "gwh/(ha*a)": Decimal(1000),
        "mwh/(ha*a)": Decimal(1),
        "mwh/ha/a": Decimal(1),
    },
    "%": {"%": Decimal(1), "vh": Decimal(1), "prozent": Decimal(1)},
    "% je Jahr": {"%jejahr": Decimal(1), "%/a": Decimal(1), "vh/a": Decimal(1), "%": Decimal(1)},
    "Gebäude": {"gebäude": Decimal(1), "anzahl": Decimal(1), "stück": Decimal(1), "1": Decimal(1)},
}


def check_steckbrief(raw: RawSteckbrief, code: str) -> tuple[SteckbriefRow, list[Finding]]:
    """Return what is readable of a Steckbrief, and a finding for each entry that is not or that was changed."""
    found: list[Finding] = []
    values = tuple(_values(raw, code, found))
    return SteckbriefRow(dict(_fields(raw, code, found)), values), found


def _fields(raw: RawSteckbrief, code: str, found: list[Finding]) -> Iterator[tuple[str, int | str]]:
    for key, field in FIELDS.items():
        text = raw.fields.get(key, "").strip()
        if not text:
            continue
        try:
            yield key, _entry(field, text)
        except Unusable as problem:
            found.append(_finding(problem.kind, raw, code, field=field.label, **problem.values))


def _entry(field: SteckbriefField, text: str) -> int | str:
    match field.kind:
        case FieldKind.TEXT:
            return text
        case FieldKind.EIGNUNG:
            return _code(text, EIGNUNGSSTUFEN, FindingKind.EIGNUNG_UNKNOWN)
        case FieldKind.CONNECTION_DUTY:
            return _code(text, CONNECTION_DUTIES, FindingKind.CONNECTION_DUTY_UNKNOWN)
        case FieldKind.NUMBER:
            number = parse_number(text)
            if number is None or number != int(number) or int(number) not in field.allowed:
                first, last = field.allowed[0], field.allowed[-1]
                raise Unusable(FindingKind.FIELD_UNREADABLE, found=as_shown(text), first=first, last=last)
            return int(number)
        case _:
            assert_never(field.kind)


def _code(text: str, codes: CodeNames, unknown: FindingKind) -> int:
    code = code_of(text, codes)
    if code is None:
        raise Unusable(unknown, found=text)
    return code


def _values(raw: RawSteckbrief, code: str, found: list[Finding]) -> Iterator[ValueRow]:
    seen: set[tuple[str, int]] = set()
    for value in raw.values:
        if isinstance(value.value, str) and not value.value.strip():
            continue
        try:
            row = _new(_value(value), seen)
        except Unusable as problem:
            found.append(_finding(problem.kind, raw, code, field=_label(value), **problem.values))
            continue
        found.extend(_notes(value, raw, code))
        yield row


def _new(row: ValueRow, seen: set[tuple[str, int]]) -> ValueRow:
    key = (row.indicator, row.category)
    if key in seen:
        raise Unusable(FindingKind.VALUE_TWICE)
    seen.add(key)
    return row


def _value(raw: RawValue) -> ValueRow:
    figure = FIGURES[raw.indicator]
    category = _category(raw, figure)
    number = raw.value if isinstance(raw.value, Decimal) else parse_number(raw.value)
    if number is None:
        raise Unusable(FindingKind.VALUE_UNREADABLE, found=raw.value)
    if figure.whole and number != number.to_integral_value():
        raise Unusable(FindingKind.VALUE_NOT_WHOLE, found=raw.value)
    number *= _factor(raw, figure)
    if abs(number) < HIGHEST_VALUE:  # beyond, a decimal has more digits than can be rounded
        number = round(number, 2)
    if not 0 <= number < (HIGHEST_VALUE if figure.maximum is None else figure.maximum + _CENT):
        raise Unusable(FindingKind.VALUE_OUT_OF_RANGE, found=as_shown(raw.value))
    return ValueRow(raw.indicator, number, category, raw.source.strip(), _date(raw))


def _category(raw: RawValue, figure: Figure) -> int:
    text = raw.category.strip()
    if figure.categories is None:
        if text not in ("", "0"):
            raise Unusable(FindingKind.VALUE_CATEGORY_UNKNOWN, found=text)
        return 0
    category = code_of(text, figure.categories)
    if category is None:
        raise Unusable(FindingKind.VALUE_CATEGORY_UNKNOWN, found=text)
    return category


def _factor(raw: RawValue, figure: Figure) -> Decimal:
    unit = _unit(raw.unit)
    if not unit:
        return Decimal(1)
    factor = UNITS[figure.unit].get(unit)
    if factor is None:
        raise Unusable(FindingKind.VALUE_UNIT_UNKNOWN, found=raw.unit, expected=figure.unit)
    return factor


def _unit(text: str) -> str:
    return "".join(text.lower().split()).replace("·", "*").replace("×", "*")


def _date(raw: RawValue) -> date | None:
    text = raw.as_of.strip()
    if not text:
        return None
    try:
        return date.fromisoformat(text[:10])
    except ValueError as error:
        raise Unusable(FindingKind.VALUE_UNREADABLE, found=text) from error


def _notes(value: RawValue, raw: RawSteckbrief, code: str) -> Iterator[Finding]:
    """Say what was done to a value that was taken over."""
    figure = FIGURES[value.indicator]
    if isinstance(value.value, str) and is_ambiguous(value.value):
        yield _finding(FindingKind.VALUE_AMBIGUOUS, raw, code, field=_label(value), found=value.value)
    if _factor(value, figure) != 1:
        yield _finding(
            FindingKind.VALUE_CONVERTED, raw, code, field=_label(value), found=value.unit.strip(), expected=figure.unit
        )


def _label(value: RawValue) -> str:
    label, category = LABELS[value.indicator], value.category.strip()
    return f"{label} ({category})" if category not in ("", "0") else label


def _finding(kind: FindingKind, raw: RawSteckbrief, code: str, **values: object) -> Finding:
    return Finding(kind, raw.line or None, subject=code, values=values)
