"""Typed rows of a table and stored ones, after somebody else has added or deleted some."""

import re
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict

_Row = dict[str, list[str]]


def renumbered(data: QueryDict, prefix: str, stored: "QuerySet[Any]", key: tuple[str, ...]) -> QueryDict:
    """Return what was sent with its rows in the order that a formset expects: those that are stored by now first.

    Args:
        data: What was sent; other forms in it stay as they are.
        prefix: Of the formset.
        stored: The rows as they are now.
        key: The fields that name a row; none where there is one row at most.

    """
    rows = _rows(data, prefix)
    keys = {tuple(str(getattr(row, name)) for name in key): row.pk for row in stored}
    pk_name = stored.model._meta.pk.name  # noqa: SLF001 - Django's public Meta API
    for row in rows:
        pk = keys.get(tuple(row.get(name, [""])[-1] for name in key))
        row[pk_name] = [str(pk)] if pk is not None else [""]
    rows.sort(key=lambda row: row[pk_name] == [""])
    return _written(data, prefix, rows, sum(row[pk_name] != [""] for row in rows))


def _rows(data: QueryDict, prefix: str) -> list[_Row]:
    found: dict[int, _Row] = {}
    for name, values in data.lists():
        if match := re.fullmatch(rf"{re.escape(prefix)}-(\d{{1,6}})-(.+)", name):
            found.setdefault(int(match[1]), {})[match[2]] = [str(value) for value in values]
    return [found[number] for number in sorted(found)]


def _written(data: QueryDict, prefix: str, rows: list[_Row], stored: int) -> QueryDict:
    renewed = data.copy()
    for name in list(renewed):
        if re.match(rf"{re.escape(prefix)}-\d+-", name):
            del renewed[name]
    for number, row in enumerate(rows):
        for name, values in row.items():
            renewed.setlist(f"{prefix}-{number}-{name}", values)
    renewed[f"{prefix}-INITIAL_FORMS"] = str(stored)
    renewed[f"{prefix}-TOTAL_FORMS"] = str(len(rows))
    return renewed
