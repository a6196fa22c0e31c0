"""Whatever is asked of the features, nothing stumbles: there is an answer, or a refusal in words."""

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.features.asking import ITEMS, OGC
from tests.zones.test_api import sentence
from zones.api.features.places import SYSTEMS

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("plan")]
NUMBERS = st.one_of(st.floats().map(str), st.integers().map(str), st.sampled_from(["1e999", "-0", "٣", "1_0", " 1"]))
BOXES = st.lists(NUMBERS, min_size=0, max_size=7).map(",".join)
DAYS = st.one_of(st.datetimes().map(lambda day: day.isoformat()), st.dates().map(str), st.sampled_from(["..", "", "T"]))
VALUES = st.one_of(NUMBERS, BOXES, DAYS, st.tuples(DAYS, DAYS).map("/".join), st.sampled_from(SYSTEMS), st.text())
NAMES = ["limit", "offset", "bbox", "bbox-crs", "crs", "datetime", "f", "code", "versorgungsart", "wert", "x\x00"]
ACCEPTS = st.sampled_from(["*/*", "text/html", "html;q=x", "text/html;q=0, */*;q=,", "", ";;,", "application/json"])


@given(
    path=st.one_of(st.sampled_from([ITEMS, f"{OGC}/collections/kennwerte/items", f"{ITEMS}/DEMO-01"]),
                   st.text().map(lambda name: f"{OGC}/collections/{name.replace('?', '')}/items")),
    query=st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=4),
    accepts=ACCEPTS,
)  # fmt: skip
@settings(max_examples=60, suppress_health_check=list(HealthCheck))
def test_there_is_an_answer_or_a_refusal_in_words(
    client: Client, path: str, query: dict[str, str], accepts: str
) -> None:
    response = client.get(path, query, headers={"Accept": accepts})
    assert response.status_code in {200, 400, 404}
    if response.status_code != 200:
        assert sentence(response)
