"""The ways to redraw zones of a draft, with the zones that come into being by them."""

from collections.abc import Sequence
from dataclasses import dataclass

import shapely

from zones.catalogue.steckbrief_fields import FIELDS, FieldKind
from zones.drafts.shapes import Zones
from zones.models import Steckbrief, Zone
from zones.shaping.borders import move_border
from zones.shaping.change import Areas, Redrawing
from zones.shaping.redrawing import redraw, replaced
from zones.shaping.splitting import merge, split


@dataclass(frozen=True)
class _WithoutNewZones:
    def new_zones(self, zones: Zones) -> list[Zone]:
        """Return none."""
        return []


@dataclass(frozen=True)
class Divide:
    """One zone made two along a line; the new one is of the same edition.

    `with_texts`: it gets a copy of the texts and Eignungsstufen, never of the figures, which would count twice.
    """

    code: str
    line: shapely.LineString
    new: Zone
    new_is_larger: bool
    with_texts: bool

    def redrawn(self, areas: Areas) -> Redrawing:
        """Divide the zone."""
        return split(areas, self.code, self.line, self.new.code, new_is_larger=self.new_is_larger)

    def new_zones(self, zones: Zones) -> list[Zone]:
        """Return the new zone."""
        made = Zone(
            edition=zones[self.code].edition,
            code=self.new.code,
            name=self.new.name,
            versorgungsart=self.new.versorgungsart,
        )
        source: Steckbrief | None = getattr(zones[self.code], "steckbrief", None)
        if self.with_texts and source is not None:
            texts = {key: getattr(source, key) for key, entry in FIELDS.items() if entry.kind is not FieldKind.NUMBER}
            made.steckbrief = Steckbrief(source=source.source, as_of=source.as_of, **texts)
        return [made]


@dataclass(frozen=True)
class Merge(_WithoutNewZones):
    """Zones that become part of another, whose code, name and Steckbrief stay."""

    code: str
    others: Sequence[str]

    def redrawn(self, areas: Areas) -> Redrawing:
        """Unite the zones."""
        return merge(areas, self.code, self.others)


@dataclass(frozen=True)
class MoveBorder(_WithoutNewZones):
    """The common border of two zones along another course."""

    code: str
    neighbour: str
    course: shapely.LineString

    def redrawn(self, areas: Areas) -> Redrawing:
        """Give each side of the course its zone."""
        return move_border(areas, self.code, self.neighbour, self.course)


@dataclass(frozen=True)
class Redraw(_WithoutNewZones):
    """A zone as it was drawn or typed anew; its neighbours give and take, or stay."""

    code: str
    drawn: shapely.MultiPolygon
    neighbours_follow: bool

    def redrawn(self, areas: Areas) -> Redrawing:
        """Put the drawn polygon in place."""
        return redraw(areas, self.code, self.drawn, neighbours_follow=self.neighbours_follow)


@dataclass(frozen=True)
class TakeOver(_WithoutNewZones):
    """Zones as somebody drew them in another program."""

    drawn: Areas

    def redrawn(self, areas: Areas) -> Redrawing:
        """Put the drawn polygons in place."""
        return replaced(areas, self.drawn)
