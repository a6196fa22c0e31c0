"""Which column of a table fills which field: proposed by name, decided by a person (pure).

A mapping is a dict from the keys of fields to the names of columns. Beside a figure `heat_demand` may stand columns for
its `.unit`, `.source` and `.as_of`.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain

from zones.catalogue.codes import plain_name
from zones.catalogue.marking import marked as _
from zones.ingest.findings import SourceError
from zones.ingest.meaning.fields import Field, NumberField
from zones.ingest.meaning.units import QUANTITIES, taken_apart

_LONGEST_HEADING = 200  # characters
SHAPEFILE_NAME = 10  # characters that a shapefile leaves of a column's name
BESIDE = {".unit": _("Einheit"), ".source": _("Quelle"), ".as_of": _("Stand")}
_FILLERS = frozenset(
    [
        "der",
        "die",
        "das",
        "des",
        "den",
        "dem",
        "von",
        "mit",
        "an",
        "am",
        "im",
        "in",
        "je",
        "und",
        "pro",
        "fuer",
        "jaehrlicher",
        "jaehrliche",
    ]
)
_SHARE_WORDS, _COUNT_WORDS = frozenset(("anteil", "quote")), frozenset(("anzahl", "zahl"))


def propose(columns: Sequence[str], fields: Sequence[Field]) -> dict[str, str]:
    """Return the likely column of each field; a column is proposed once, a field without likely column is left out."""
    free = list(columns)
    found: dict[str, str] = {}
    for way in (_by_key, _by_name, _by_name_before_unit, _by_unit, _by_words, _by_cut_name):
        for field in fields:
            if field.key not in found and (column := next(way(field, free, fields), "")):
                found[field.key] = column
                free.remove(column)
    return {**found, **_beside(found, free, fields)}


def used_columns(mapping: Mapping[str, str] | None, columns: Sequence[str], fields: Sequence[Field]) -> dict[str, str]:
    """Return the mapping without empty entries; None stands for the one that is proposed.

    Raises:
        SourceError: A required field has no column, or the mapping names a field or a column that does not exist.

    """
    mapping = propose(columns, fields) if mapping is None else mapping
    used = {key: column for key, column in mapping.items() if column}
    known = {field.key for field in fields} | {key + end for key in _figures(fields) for end in BESIDE}
    for key, column in used.items():
        if column not in columns:
            raise SourceError(
                _("Die Spalte „%(column)s“ gibt es in der Datei nicht. Ihre Spalten sind: %(columns)s."),
                column=column,
                columns=_listed(columns),
            )
        if key not in known:
            raise SourceError(_("Das Feld „%(key)s“ ist nicht bekannt. Prüfen Sie die Zuordnung der Spalten."), key=key)
    missing = [field.label for field in fields if field.required and field.key not in used]
    if missing:
        raise SourceError(
            _("Welche Spalte enthält: %(missing)s? Die Datei hat die Spalten %(columns)s. Ordnen Sie die Spalten zu."),
            missing=", ".join(missing),
            columns=_listed(columns),
        )
    return used


def knower(fields: Sequence[Field]) -> Callable[[str], bool]:
    """Return what tells whether a heading is a name of one of the fields."""
    names = {plain_name(name) for field in fields for name in (field.key, *field.names)}
    return lambda heading: len(heading) <= _LONGEST_HEADING and plain_name(taken_apart(heading).name) in names


def _by_key(field: Field, free: Sequence[str], _fields: Sequence[Field]) -> Iterator[str]:
    return (column for column in free if column == field.key)


def _by_name(field: Field, free: Sequence[str], _fields: Sequence[Field]) -> Iterator[str]:
    return (column for name in (field.key, *field.names) for column in free if plain_name(column) == plain_name(name))


def _by_name_before_unit(field: Field, free: Sequence[str], _fields: Sequence[Field]) -> Iterator[str]:
    if not isinstance(field, NumberField):
        return
    for name in field.names:
        for column in free:
            heading = taken_apart(column)
            if plain_name(heading.name) == plain_name(name) and _fits(field, heading.unit):
                yield column


def _by_unit(field: Field, free: Sequence[str], _fields: Sequence[Field]) -> Iterator[str]:
    """Yield columns that share their name with another field, where the unit tells that this one is meant."""
    if not isinstance(field, NumberField):
        return
    names = set(map(plain_name, field.names_by_unit))
    for column in free:
        heading = taken_apart(column)
        if heading.unit and plain_name(heading.name) in names and _fits(field, heading.unit):
            yield column


def _by_words(field: Field, free: Sequence[str], _fields: Sequence[Field]) -> Iterator[str]:
    """Yield columns with the same words in any order, without those that only join them."""
    if not isinstance(field, NumberField):
        return
    ignored = _FILLERS | (
        _SHARE_WORDS if field.quantity.unit.startswith("%") else _COUNT_WORDS if field.whole else set()
    )
    for name in field.names:
        wanted = _words(name) - ignored
        for column in free:
            heading = taken_apart(column)
            if wanted and _words(heading.name) - ignored == wanted and _fits(field, heading.unit):
                yield column


def _by_cut_name(field: Field, free: Sequence[str], fields: Sequence[Field]) -> Iterator[str]:
    """Yield columns cut off at ten letters, if the name of this field is the one from which all possible ones go on."""
    for column in free:
        plain = plain_name(column)
        if len(plain) != SHAPEFILE_NAME:
            continue
        possible = {name: other.key for other in fields for name in _names(other) if name.startswith(plain)}
        shortest = min(possible, key=len, default="")
        if possible.get(shortest) == field.key and all(name.startswith(shortest) for name in possible):
            yield column


def _names(field: Field) -> set[str]:
    return {plain_name(name) for name in (field.key, *field.names)}


def _fits(field: NumberField, unit: str) -> bool:
    return not unit or field.quantity.understands(unit)


def _words(text: str) -> set[str]:
    return {plain for word in text.replace("-", " ").replace("_", " ").split() if (plain := plain_name(word))}


def _beside(found: Mapping[str, str], free: Sequence[str], fields: Sequence[Field]) -> dict[str, str]:
    """Return the columns for unit, source and day beside the figures: "heat_demand.unit" or "Wärmebedarf Einheit"."""
    wanted = chain.from_iterable(
        ((key + end, key + end), (key + end, f"{found.get(key, '')} {word}"))
        for key in _figures(fields)
        for end, word in BESIDE.items()
    )
    return {key: name for key, name in wanted if name in free}


def _figures(fields: Sequence[Field]) -> list[str]:
    return [field.key for field in fields if isinstance(field, NumberField) and field.quantity.unit in QUANTITIES]


def _listed(columns: Sequence[str]) -> str:
    return ", ".join(column[:40] for column in columns[:30]) or "–"
