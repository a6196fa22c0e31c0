"""A house of another town stands in no zone of this city, whichever column names the town."""

import pytest

from calculator.batch.causes import Gravity, RowRemark
from calculator.batch.row_address import address_of
from tests import builders
from tests.calculator.batch.tables import computed

HEAD = ("Straße", "Hausnummer", "Wohnfläche m²", "Baujahr")
HOUSE = ("Westweg", "1", "140", "1965")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("heading", "here", "elsewhere"),
    [
        ("Ort", "Jena", "Kahla"), ("Stadt", "Jena", "Weimar"), ("Gemeinde", "Stadt Jena", "Kahla"),
        ("PLZ / Ort", "07743 Jena", "07768 Kahla"), ("PLZ Ort", "7743 Jena", "7768 Kahla"),
        ("Ort", "JENA", "Hamburg"), ("Ort", "Jena, Thüringen", "Kahla (Thüringen)"),
        ("Ort", "Jena/Thür.", "Weimar"), ("Ort", "", "Musterhausen"),
        ("Ortsteil", "", "Zöllnitz"), ("Stadtteil", "Jena", "Kahla"), ("OT", "Stadt Jena", "Isserstedter Höhe"),
        ("Ort/Ortsteil", "Jena", "Weimar"),
    ],
)  # fmt: skip
def test_a_house_of_another_town_gets_no_zone_and_is_told(heading: str, here: str, elsewhere: str) -> None:
    builders.published_city()
    inside, outside = computed((*HOUSE, here), (*HOUSE, elsewhere), head=(*HEAD, heading)).results
    assert (inside["place"][0] != "", outside["place"][0]) == (True, "")
    gravities = [max(RowRemark.of(each).cause.gravity for each in row["questions"]) for row in (inside, outside)]
    assert gravities == [Gravity.NOTE, Gravity.NO_ZONE]


@pytest.mark.parametrize(
    ("cells", "address"),
    [
        ({"address": "Westweg 1, 07743 Jena", "town": "Jena"}, "Westweg 1, 07743 Jena"),
        ({"address": "Kahlaer Weg 2", "town": "Kahla"}, "Kahlaer Weg 2, Kahla"),
        ({"street": "Westweg", "number": "1", "postcode": "7768", "town": "Kahla"}, "Westweg 1, 07768 Kahla"),
        ({"town": "Kahla"}, ""),
        ({"street": "Westweg", "number": "1", "postcode": "7743", "town": "Jena", "district": "Kunitz"},
         "Westweg 1, 07743 Jena Kunitz"),
        ({"address": "Westweg 1, Kunitz", "district": "Kunitz"}, "Westweg 1, Kunitz"),
        ({"address": "Westweg 1", "town": "–", "district": "k. A."}, "Westweg 1"),
    ],
)  # fmt: skip
def test_the_town_stands_in_the_address_once(cells: dict[str, str], address: str) -> None:
    assert address_of(cells) == address
