"""What may become of zones from one plan to the next: records that pass between worker and pages (pure, no Django)."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

MOST_SHARE = 0.5
# Zones belong together if they share at least this part of one of them: a border moved by some metres is no descent.
SIGNIFICANT_SHARE = 0.1


class DescentKind(StrEnum):
    """What became of one or several zones that belong together by the ground they cover."""

    RENAMED = "renamed"
    SPLIT = "split"
    MERGED = "merged"
    REDRAWN = "redrawn"
    DROPPED = "dropped"
    NEW = "new"


@dataclass(frozen=True)
class Link:
    """Ground that a zone of the older plan shares with one of the newer, as a share of each of the two."""

    old: str
    new: str
    share_of_old: float
    share_of_new: float


@dataclass(frozen=True)
class Descent:
    """Codes of the older plan and what became of them; `old` is empty for a new zone, `new` for a dropped one."""

    kind: DescentKind
    old: tuple[str, ...]
    new: tuple[str, ...]
    links: tuple[Link, ...] = ()

    def successors(self, old: str) -> list[str]:
        """Return the codes in which a zone of the older plan goes on, the largest part first."""
        found = sorted(
            (link for link in self.links if link.old == old), key=lambda link: (-link.share_of_old, link.new)
        )
        return [link.new for link in found]

    def keeps(self, code: str) -> bool:
        """Return whether a code still means the ground it had: it goes on under it alone, and for the most part."""
        own = [link for link in self.links if link.old == code]
        return [link.new for link in own] == [code] and own[0].share_of_old >= MOST_SHARE

    def origins(self, new: str) -> list[str]:
        """Return the codes out of which a zone of the newer plan came, the largest part first."""
        found = sorted(
            (link for link in self.links if link.new == new), key=lambda link: (-link.share_of_new, link.old)
        )
        return [link.old for link in found]


def as_json(steps: Iterable[Descent]) -> list[dict[str, Any]]:
    """Return steps as plain lists and numbers."""
    return [
        {
            "kind": step.kind.value,
            "old": list(step.old),
            "new": list(step.new),
            "links": [[link.old, link.new, link.share_of_old, link.share_of_new] for link in step.links],
        }
        for step in steps
    ]


def from_json(steps: Iterable[dict[str, Any]]) -> tuple[Descent, ...]:
    """Return what `as_json` was given."""
    return tuple(
        Descent(
            DescentKind(step["kind"]),
            tuple(step["old"]),
            tuple(step["new"]),
            tuple(Link(*link) for link in step["links"]),
        )
        for step in steps
    )
