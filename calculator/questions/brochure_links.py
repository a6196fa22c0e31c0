"""The houses of the brochure as ready questions under the law of today."""

from collections.abc import Mapping
from urllib.parse import urlencode

from calculator.core import Case
from calculator.core.texts import text_of

AREA = "area_m2"
# The brochure's house, where the guesses differ from it.
HOUSE: Mapping[str, str] = {"house.build_year": "1960", "heating.year_installed": "2000"}


def ready_query(case: Case) -> str:
    """Return a link that asks for the house of a case: its area, demand and JAZ, all else as of today."""
    values = case.inputs()
    own = {key: text_of(values.value(key)) for key in case.values if key != AREA}
    texts = {"titel": case.title, **HOUSE, "house.living_area_m2": text_of(values.value(AREA)), **own}
    return urlencode(texts, safe=",")
