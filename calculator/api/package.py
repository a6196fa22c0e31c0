"""Law and prices as one file: tables and their description (a Data Package of Frictionless), made from the records.

It holds every version of every figure, so an older file is needed only to see what was known at its time. Its version
is the day of the newest check with a sum of its content: the same content is the same file, to the byte.
"""

import csv
import io
import json
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from hashlib import blake2b, sha256
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _
from pydantic import BaseModel

from calculator.api.records import named, record_out
from calculator.api.schemas import NamedOut, RecordOut, StepOut
from calculator.core.records import Parameter
from calculator.reports.cell_text import harmless
from zones.doors.city import CITY

NAME = "recht-und-preise"
_BEGUN = (1980, 1, 1, 0, 0, 0)  # of every file inside: the first day that a ZIP can name
_TYPES = {"boolean": "boolean", "integer": "integer", "number": "number"}
_ORDER = {"key": "Name des Werts für Programme", "record": "Die wievielte Fassung des Werts, ab 1"}
_LICENCE = {"name": "EUPL-1.2", "title": "European Union Public Licence 1.2", "path": "https://eupl.eu/1.2/de/"}
_Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Package:
    """The file with its version, and the day of the newest check of what is in it."""

    version: str
    content: bytes
    checked_on: date


@dataclass(frozen=True, slots=True)
class _Table:
    """One table: what its rows are, which columns name a row, and in which other table those must stand, too."""

    name: str
    fields: Mapping[str, Mapping[str, Any]]
    rows: tuple[_Row, ...]
    named_by: tuple[str, ...]
    above: str = ""
    by: tuple[str, ...] = ()

    def written(self) -> bytes:
        """Write it as CSV (RFC 4180) with decimal points."""
        file = io.StringIO()
        table = csv.writer(file)
        table.writerow(self.fields)
        table.writerows([_cell(row[name]) for name in self.fields] for row in self.rows)
        return file.getvalue().encode()

    def described(self, content: bytes) -> dict[str, Any]:
        """Describe it as a resource of the package."""
        schema: dict[str, Any] = {
            "fields": [{"name": name, **told} for name, told in self.fields.items()],
            "primaryKey": list(self.named_by),
        }
        if self.above:
            reference = {"resource": self.above, "fields": list(self.by)}
            schema["foreignKeys"] = [{"fields": list(self.by), "reference": reference}]
        return {
            "name": self.name,
            "path": f"{self.name}.csv",
            "profile": "tabular-data-resource",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "bytes": len(content),
            "hash": f"sha256:{sha256(content).hexdigest()}",
            "schema": schema,
        }


def package(parameters: Iterable[Parameter]) -> Package:
    """Return the file for all parameters, in the language that is spoken."""
    return _made(tuple(parameters), get_language())


@lru_cache(maxsize=4)
def _made(parameters: tuple[Parameter, ...], _language: str | None) -> Package:
    tables = [(table, table.written()) for table in _tables(parameters)]
    content = blake2b(b"".join(body for _table, body in tables), digest_size=4).hexdigest()
    newest = max(each.checked_on for one in parameters for each in one.records if each.checked_on)
    version = f"{newest:%Y.%m.%d}+{content}"
    described = _description(version, [table.described(body) for table, body in tables])
    told = json.dumps(described, ensure_ascii=False, indent=2).encode()
    files = {"datapackage.json": told, **{f"{one.name}.csv": body for one, body in tables}}
    return Package(version, _zipped(files), newest)


def _tables(parameters: tuple[Parameter, ...]) -> Iterable[_Table]:
    heads, records, steps = list[_Row](), list[_Row](), list[_Row]()
    for parameter in parameters:
        heads.append(named(parameter).model_dump(mode="json"))
        for number, record in enumerate(sorted(parameter.records, key=lambda each: each.valid_from), start=1):
            place, told = {"key": parameter.key, "record": number}, record_out(record).model_dump(mode="json")
            steps += [place | {"step": at} | step for at, step in enumerate(told.pop("steps"), start=1)]
            records.append(place | told)
    in_order = {"key": _field("string", _ORDER["key"]), "record": _field("integer", _ORDER["record"])}
    one_step = {**in_order, "step": _field("integer", "Die wievielte Stufe, ab 1"), **_fields(StepOut)}
    yield _Table("parameters", _fields(NamedOut, but="url"), tuple(heads), ("key",))
    fields = {**in_order, **_fields(RecordOut, but="steps")}
    yield _Table("records", fields, tuple(records), ("key", "record"), "parameters", ("key",))
    yield _Table("steps", one_step, tuple(steps), ("key", "record", "step"), "records", ("key", "record"))


def _fields(shape: type[BaseModel], but: str = "") -> dict[str, dict[str, Any]]:
    """Return the columns that a shape of the interface becomes."""
    properties = shape.model_json_schema(mode="serialization")["properties"]
    return {name: _field_of(told) for name, told in properties.items() if name != but}


def _field_of(told: Mapping[str, Any]) -> dict[str, Any]:
    shape = next(each for each in told.get("anyOf", [told]) if each.get("type") != "null")
    kind = "date" if shape.get("format") == "date" else _TYPES.get(shape.get("type", ""), "string")
    found = _field(kind, told["description"])
    if "enum" in shape:
        found["constraints"] = {"enum": shape["enum"]}
    return found


def _field(kind: str, description: str) -> dict[str, Any]:
    return {"type": kind, "description": description}


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return str(value).lower()
    return harmless(value) if isinstance(value, str) else value


def _description(version: str, resources: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "profile": "tabular-data-package",
        "name": NAME,
        "title": _("Recht und Preise für den Vergleich von Heizungen"),
        "description": _(
            "Jeder Wert mit den Tagen, an denen er gilt, mit Quelle und wie sicher er ist. Was niemand weiß, ist als "
            "offen bezeichnet (open) und hat keinen Wert. Es ist keine Rechtsberatung."
        ),
        "version": version,
        "licenses": [_LICENCE],
        "contributors": [{"title": CITY.site_name, "role": "publisher"}],
        "resources": resources,
    }


def _zipped(files: Mapping[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, _BEGUN), content, zipfile.ZIP_DEFLATED)
    return file.getvalue()
