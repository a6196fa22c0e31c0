"""No place of Jena fits two coordinate systems, in whatever order its coordinates stand."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ingest.plan_files import into
from zones.ingest.findings import SourceError
from zones.ingest.sources.crs import KNOWN, Reference, decide, detect, reference_of, transform
from zones.ingest.sources.declared_crs import DeclaredCrs, declared_by
from zones.outline import city_outline

WEST, SOUTH, EAST, NORTH = city_outline().bounds
references = st.builds(Reference, st.sampled_from(sorted(KNOWN)), st.booleans())
places = st.tuples(st.floats(WEST, EAST), st.floats(SOUTH, NORTH))


def expressed(place: tuple[float, float], reference: Reference) -> np.ndarray:
    x, y = into(reference.epsg).transform(*place)
    return np.array([[y, x] if reference.swapped else [x, y]])


@given(places, references)
def test_a_place_in_jena_fits_exactly_the_system_it_is_in(place: tuple[float, float], reference: Reference) -> None:
    points = expressed(place, reference)
    assert detect(points) == [reference]
    assert transform(points, reference)[0] == pytest.approx(place, abs=0.01)


@given(places, references)
def test_a_few_stray_points_do_not_change_the_decision(place: tuple[float, float], reference: Reference) -> None:
    points = np.vstack([*[expressed(place, reference)] * 3, [[0.0, 0.0]], [[np.nan, np.inf]]])
    assert decide(points, reference) == reference


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
    [
        ("EPSG:25832", 25832),
        ("urn:ogc:def:crs:EPSG::4647", 4647),
        ("http://www.opengis.net/gml/srs/epsg.xml#25832", 25832),
        ("http://www.opengis.net/def/crs/EPSG/0/31468", 31468),
        ("urn:ogc:def:crs:OGC:1.3:CRS84", 4326),
        ("urn:adv:crs:ETRS89_UTM32", 25832),
        ("urn:adv:crs:ETRS89_UTM33", 25833),
        ("urn:adv:crs:ETRS89_UTM32*DE_DHHN2016_NH", 25832),
        ("urn:adv:crs:DE_DHDN_3GK4", 31468),
        ("urn:adv:crs:DE_PD-83_3GK4", 3397),
        ("urn:ogc:def:crs:EPSG::102329", 4647),  # a code of Esri under the name of EPSG
        ("EPSG:102100", 3857),
        ("", None),
        (None, None),
    ],
)
def test_declarations_are_read(text: str | None, epsg: int | None) -> None:
    assert declared_by(text) == DeclaredCrs(epsg)


@pytest.mark.parametrize("text", ["EPSG:999999", "urn:adv:crs:MARS_UTM1", "lokal", "urn:ogc:def:crs:EPSG::"])
def test_what_cannot_be_read_waits_for_the_choice_of_a_clerk(text: str) -> None:
    assert declared_by(text) == DeclaredCrs(unreadable=text)
    points = expressed((682_000, 5_645_000), Reference(4647))
    with pytest.raises(SourceError, match=rf"{text}.*ist nicht lesbar.*passen zu EPSG:4647.*Wählen Sie es"):
        decide(points, None, declared_by(text))
    assert decide(points, Reference(4647), declared_by(text)) == Reference(4647)
