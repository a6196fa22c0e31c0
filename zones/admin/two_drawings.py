"""Two drawings of one zone: somebody else has saved another outline since the page was opened."""

from dataclasses import dataclass
from typing import Any

from django.contrib.gis.geos import MultiPolygon

from together.conflict import Disagreement
from together.three_way import as_sent
from zones.map.drawing import Drawing, draw_beside
from zones.storage.geometry import shape_of

_SQUARE_METRES_PER_HECTARE = 10_000


@dataclass(frozen=True)
class TwoDrawings:
    """The stored outline beside the one that was sent; areas in hectares.

    ``saved`` is the text that the map editor reads, ``moved`` names the neighbours that would be changed along.
    """

    saved: str
    drawing: Drawing
    only_drawn: float
    only_saved: float
    moved: list[str]


def two_drawings(conflict: Disagreement) -> TwoDrawings | None:
    """Return the two outlines, where both have drawn one that can be saved."""
    bound = next((each.texts.bound for each in conflict.questions if each.texts.name == "polygon"), None)
    if bound is None:
        return None
    form: Any = bound.form
    stored, drawn = bound.initial, getattr(form, "cleaned_data", {}).get("polygon")
    if not (isinstance(stored, MultiPolygon) and isinstance(drawn, MultiPolygon)):
        return None
    before, after = shape_of(stored), shape_of(drawn)
    return TwoDrawings(
        saved=as_sent(bound)[0],
        drawing=draw_beside(form.instance.zone, stored, drawn),
        only_drawn=after.difference(before).area / _SQUARE_METRES_PER_HECTARE,
        only_saved=before.difference(after).area / _SQUARE_METRES_PER_HECTARE,
        moved=list(form.moved),
    )
