"""Lists in parts: which lines are asked for, and where the parts before and after are (`Link`, RFC 8288)."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from django.http import HttpRequest

from zones.api import links
from zones.api.queries import PageQuery

_Line = TypeVar("_Line")


def part_of(lines: Sequence[_Line], asked: PageQuery) -> Sequence[_Line]:
    """Return the lines that are asked for; none behind the end."""
    return lines[asked.offset :] if asked.limit is None else lines[asked.offset : asked.offset + asked.limit]


def link(request: HttpRequest, asked: PageQuery, total: int) -> str:
    """Return the value of `Link` for a list of so many lines; empty where all of it is asked for."""
    if asked.limit is None:
        return ""
    return ", ".join(f'<{_address(request, offset)}>; rel="{rel}"' for rel, offset in _parts(asked, total))


def _parts(asked: PageQuery, total: int) -> Iterator[tuple[str, int]]:
    size = asked.limit or total
    yield "first", 0
    if asked.offset:
        yield "prev", max(0, min(asked.offset, total) - size)
    if asked.offset + size < total:
        yield "next", asked.offset + size
    yield "last", max(0, total - 1) // size * size


def _address(request: HttpRequest, offset: int) -> str:
    query = request.GET.copy()
    query["offset"] = str(offset)
    return f"{links.server()}{request.path}?{query.urlencode()}"
