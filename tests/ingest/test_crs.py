"""No place of Jena fits two coordinate systems, in whatever order its coordinates stand."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyproj import Transformer

from zones.ingest.findings import SourceError
from zones.ingest.sources.crs import KNOWN, Reference, decide, detect, epsg_of, reference_of, transform
from zones.outline import city_outline

WEST, SOUTH, EAST, NORTH = city_outline().bounds
references = st.builds(Reference, st.sampled_from(sorted(KNOWN)), st.booleans())
places = st.tuples(st.floats(WEST, EAST), st.floats(SOUTH, NORTH))


def expressed(place: tuple[float, float], reference: Reference) -> np.ndarray:
    x, y = Transformer.from_crs(25832, reference.epsg, always_xy=True).transform(*place)
    return np.array([[y, x] if reference.swapped else [x, y]])


@given(places, references)
def test_a_place_in_jena_fits_exactly_the_system_it_is_in(place: tuple[float, float], reference: Reference) -> None:
    points = expressed(place, reference)
    assert detect(points) == [reference]
    assert transform(points, reference)[0] == pytest.approx(place, abs=0.01)


@given(places, references)
def test_a_few_stray_points_do_not_change_the_decision(place: tuple[float, float], reference: Reference) -> None:
    points = np.vstack([*[expressed(place, reference)] * 3, [[0.0, 0.0]], [[np.nan, np.inf]]])
    assert decide(points, reference, None) == reference


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("25832", Reference(25832)),
        ("EPSG:31468", Reference(31468)),
        ("epsg:4326,vertauscht", Reference(4326, swapped=True)),
    ],
)
def test_a_clerk_may_name_a_system(text: str, expected: Reference) -> None:
    assert reference_of(text) == expected


@pytest.mark.parametrize("text", ["", "32632", "WGS84", "EPSG:", "25832.0"])
def test_other_systems_are_refused_with_the_known_ones(text: str) -> None:
    with pytest.raises(SourceError, match="Möglich sind: EPSG:25832, EPSG:25833, EPSG:4647"):
        reference_of(text)


@pytest.mark.parametrize(
    ("text", "epsg"),
    [("EPSG:25832", 25832), ("urn:ogc:def:crs:EPSG::4647", 4647), ("", None), (None, None)],
)
def test_declarations_are_read(text: str | None, epsg: int | None) -> None:
    assert epsg_of(text) == epsg
