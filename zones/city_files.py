"""Reads the files of a city strictly: nothing is guessed, nothing that stands twice is dropped. Pure, no Django."""

import csv
import re
from collections.abc import Callable, Hashable
from datetime import date
from pathlib import Path
from typing import Any, NewType, TypeVar

import cattrs
import yaml
from cattrs.preconf.pyyaml import make_converter

Url = NewType("Url", str)
NO_URL = Url("")
_Kind = TypeVar("_Kind")
_URL = re.compile(r"https://[^\s/]+\S*|mailto:\S+@\S+|tel:\+?[\d-]+")


class CityError(Exception):
    """The folder of the city cannot be used; the message names the file and the entry."""


class _OnceLoader(yaml.SafeLoader):
    """Refuses a mapping in which a key stands twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:  # noqa: FBT001, FBT002 (PyYAML's signature)
        keys = [key.value for key, _value in node.value]
        if twice := [key for key in keys if keys.count(key) > 1]:
            raise yaml.YAMLError(f"{twice[0]}: stands twice")
        return super().construct_mapping(node, deep=deep)


def is_url(value: object) -> bool:
    """Tell whether this may be a link on a page: https, a mail address or a telephone number."""
    return isinstance(value, str) and _URL.fullmatch(value) is not None


def read_entries(path: Path, kind: type[_Kind], **more: object) -> _Kind:
    """Return the entries of a YAML file as a dataclass; raises ``CityError`` with the file and the entry."""
    try:
        raw = yaml.load(path.read_text(encoding="utf-8"), Loader=_OnceLoader)  # noqa: S506 - subclass of SafeLoader
    except (OSError, yaml.YAMLError, ValueError) as error:
        raise CityError(f"{path}: {' '.join(str(error).split())}") from error
    if not isinstance(raw, dict):
        raise CityError(f"{path}: entries of the form „name: value“ are needed")
    try:
        return _converter().structure({**raw, **more}, kind)
    except (cattrs.BaseValidationError, TypeError) as error:
        raise CityError(f"{path}: {'; '.join(_reasons(error))}") from error


def rows_of(path: Path, delimiter: str, *columns: str) -> list[dict[str, str]]:
    """Return the rows of one of the city's tables by their header.

    Raises ``CityError`` if the file cannot be read or one of ``columns`` is empty.
    """
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file, delimiter=delimiter))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise CityError(f"{path}: {error}") from error
    for line, row in enumerate(rows, start=2):
        if empty := [column for column in columns if not row.get(column)]:
            raise CityError(f"{path}: line {line}: {empty[0]}: is missing (columns are parted by „{delimiter}“)")
    return rows


def _converter() -> cattrs.Converter:
    converter = make_converter(forbid_extra_keys=True)
    hooks: dict[Any, Callable[[Any], bool]] = {
        bool: lambda value: isinstance(value, bool),
        int: lambda value: isinstance(value, int) and not isinstance(value, bool),
        float: lambda value: isinstance(value, int | float) and not isinstance(value, bool),
        str: lambda value: isinstance(value, str) and value.strip() != "",
        Url: is_url,
    }
    for kind, is_right in hooks.items():
        converter.register_structure_hook(kind, _only(is_right))
    converter.register_structure_hook(date, lambda value, _kind: value if type(value) is date else _refuse(value))
    return converter


def _only(is_right: Callable[[Any], bool]) -> Callable[[Any, Any], Any]:
    return lambda value, kind: kind(value) if is_right(value) else _refuse(value)  # a word of a StrEnum is looked up


def _refuse(value: object) -> None:
    raise ValueError(value)


def _reasons(error: Exception) -> list[str]:
    return [reason.replace("$.", "") for reason in cattrs.transform_error(error)]
