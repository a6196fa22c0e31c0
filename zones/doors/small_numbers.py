"""Numbers about people, told so that none of them names one: what is too small is put together.

Each table stands for itself; nothing is crossed, since two facts of one case soon tell who it was. Numbers that are too
small to hide a person are put together, with the next larger one if need be, so that no sum gives them away either.
"""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

LEAST = 5  # cases that a number must stand for
BYTE_ORDER_MARK = "\ufeff"  # without it, spreadsheets take the file for Latin-1


@dataclass(frozen=True)
class Count:
    """One line: what was counted, and how often; None: too seldom to be told. ``members`` are put together in it."""

    label: str
    number: int | None
    members: tuple[str, ...] = ()


@dataclass(frozen=True)
class CountTable:
    """One fact and how often each of its values was counted."""

    key: str
    title: str
    counts: tuple[Count, ...]

    @property
    def most(self) -> int:
        """The largest number, at least 1."""
        return max((count.number or 0 for count in self.counts), default=0) or 1


def by_neighbours(found: Mapping[str, int]) -> list[Count]:
    """Return the numbers of what has an order, such as months: a small one counts with those that follow it."""
    groups: list[dict[str, int]] = []
    for label, number in found.items():
        if not groups or sum(groups[-1].values()) >= LEAST:
            groups.append({})
        groups[-1][label] = number
    if len(groups) > 1 and sum(groups[-1].values()) < LEAST:
        last = groups.pop()
        groups[-1] |= last
    return [_together(group) for group in groups]


def _together(group: Mapping[str, int]) -> Count:
    (first, *_others), (*_rest, last), total = group, group, sum(group.values())
    label = first if first == last else _("%(first)s bis %(last)s") % {"first": first, "last": last}
    return Count(label, total if total >= LEAST else None)


def smallest_together(found: Mapping[str, int]) -> list[Count]:
    """Return the numbers with the small ones put together, in their order, those together at the end."""
    together = {label: number for label, number in found.items() if number < LEAST}
    rest = sorted((number, label) for label, number in found.items() if label not in together)
    while together and sum(together.values()) < LEAST and rest:
        number, label = rest.pop(0)
        together[label] = number
    shown = [Count(label, number) for label, number in found.items() if label not in together]
    if not together:
        return shown
    members, total = tuple(label for label in found if label in together), sum(together.values())
    return [*shown, Count(_("zusammengefasst"), total if total >= LEAST else None, members)]


def as_csv(heads: Sequence[str], period: str, counted: Iterable[CountTable]) -> bytes:
    """Return all tables as one, for spreadsheets: the period, what was counted, the value, the number."""
    written = io.StringIO()
    lines = csv.writer(written, delimiter=";")
    lines.writerow(heads)
    for table in counted:
        for count in table.counts:
            value = ", ".join(count.members) or count.label
            number = _("unter %(least)s") % {"least": LEAST} if count.number is None else count.number
            lines.writerow([period, table.title, value, number])
    return (BYTE_ORDER_MARK + written.getvalue()).encode()
