"""Every outcome for typed text: what is exact is answered, everything else comes back as a choice."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from tests import builders
from tests.builders import EAST, SOUTH, WEST
from zones import services
from zones.address import lookup, outcomes
from zones.address.published import current
from zones.address.search.scripts import Script
from zones.address.search.streets import How
from zones.models import Address, Edition, EditionKind

pytestmark = pytest.mark.django_db
MIDDLE = 5_643_500


@pytest.fixture
def city() -> tuple[Edition, Edition]:
    return builders.published_city()


def publish(*texts: str, ortsteile: dict[str, str] | None = None) -> None:
    """Publish the two squares and addresses („Straße 1a, 07743“) well inside the western one."""
    plan, addresses = builders.edition(), builders.edition(EditionKind.ADDRESSES)
    builders.two_squares(plan)
    for position, text in enumerate(texts):
        ortsteil = (ortsteile or {}).get(text, "")
        builders.address(
            addresses, text, WEST + 100, SOUTH + 100 + position, ortsteil=ortsteil, object_id=str(position)
        )
    services.publish(addresses, reason="Test")
    services.publish(plan, reason="Test")


def texts(addresses: tuple[Address, ...]) -> list[str]:
    return [str(address).removesuffix(" Jena") for address in addresses]


@pytest.mark.usefixtures("city")
@pytest.mark.parametrize(
    "text",
    [
        "Westweg 1",
        "westweg 1",
        "07743 Jena, WESTWEG 1",
        "West-Weg 01, Jena",
        "Westweg, 1, 07743, Deutschland",
        "\ufeffWest\u200bweg\u00a01",  # invisible characters come along when text is copied
    ],
)
def test_exact_address(text: str) -> None:
    result = lookup.lookup_text(text)
    assert isinstance(result, outcomes.InZone)
    assert (result.zone.code, str(result.address)) == ("DEMO-01", "Westweg 1, 07743 Jena")


@pytest.mark.usefixtures("city")
def test_typed_address_on_the_boundary_and_outside() -> None:
    assert isinstance(lookup.lookup_text("Grenzweg 3"), outcomes.OnBoundary)
    assert isinstance(lookup.lookup_text("Waldweg 4"), outcomes.OutsideZones)
    assert isinstance(lookup.lookup_text("Ostweg 2 A"), outcomes.InZone)


def offered(text: str) -> list[tuple[str, How, list[str]]]:
    result = lookup.lookup_text(text)
    assert isinstance(result, outcomes.DidYouMean)
    return [(offer.street, offer.how, texts(offer.addresses)) for offer in result.offers]


def test_street_alone_offers_its_numbers_in_natural_order() -> None:
    publish("Markt 10, 07743", "Markt 2, 07743", "Markt 10b, 07743", "Markt 10a, 07743", "Marktstraße 1, 07743")
    result = lookup.lookup_text("markt")
    assert isinstance(result, outcomes.Ambiguous)
    assert texts(result.candidates) == ["Markt 2, 07743", "Markt 10, 07743", "Markt 10a, 07743", "Markt 10b, 07743"]


def test_number_that_exists_only_with_suffixes_offers_them() -> None:
    publish("Markt 12b, 07743", "Markt 12a, 07743", "Markt 13, 07743")
    result = lookup.lookup_text("Markt 12")
    assert isinstance(result, outcomes.Ambiguous)
    assert texts(result.candidates) == ["Markt 12a, 07743", "Markt 12b, 07743"]


def test_suffix_that_does_not_exist_offers_the_plain_number() -> None:
    publish("Markt 12, 07743", "Markt 80, 07743")
    result = lookup.lookup_text("Markt 12 C")
    assert isinstance(result, outcomes.UnknownNumber)
    assert (result.street, result.house_number) == ("Markt", "12c")
    assert "Markt 12, 07743" in texts(result.alternatives)


def test_unknown_number_offers_the_nearest_in_natural_order() -> None:
    publish(*(f"Markt {number}, 07743" for number in (40, 2, 4, 30, 6, 8, 12, 14, 20)))
    result = lookup.lookup_text("Markt 10")
    assert isinstance(result, outcomes.UnknownNumber)
    assert texts(result.alternatives) == [f"Markt {number}, 07743" for number in (2, 4, 6, 8, 12, 14)]


@pytest.mark.parametrize("text", ["Markt 3-7", "Markt 3/7", "Markt 5-3", "Markt 3a-c", "Markt 0", "Markt 9999"])
def test_ranges_and_impossible_numbers_are_never_taken_for_another_number(text: str) -> None:
    publish("Markt 3, 07743", "Markt 5, 07743")
    result = lookup.lookup_text(text)
    assert isinstance(result, outcomes.UnknownNumber)
    assert sorted(texts(result.alternatives)) == ["Markt 3, 07743", "Markt 5, 07743"]


def test_same_number_in_two_postcodes_is_asked_back_unless_the_postcode_is_given() -> None:
    publish("Dorfstraße 5, 07751", "Dorfstraße 5, 07747")
    result = lookup.lookup_text("Dorfstr. 5")
    assert isinstance(result, outcomes.Ambiguous)
    assert texts(result.candidates) == ["Dorfstraße 5, 07747", "Dorfstraße 5, 07751"]
    exact = lookup.lookup_text("Dorfstr. 5, 07751 Jena")
    assert isinstance(exact, outcomes.InZone)
    assert exact.address is not None
    assert exact.address.postcode == "07751"


def test_ortsteil_decides_between_equal_addresses_and_a_foreign_town_never_passes() -> None:
    ortsteile = {"Dorfstraße 5, 07751": "Münchenroda", "Dorfstraße 5, 07747": "Neulobeda"}
    publish(*ortsteile, ortsteile=ortsteile)
    for text, postcode in [("Dorfstr. 5 Lobeda", "07747"), ("Muenchenroda, Dorfstr. 5", "07751")]:
        result = lookup.lookup_text(text)
        assert isinstance(result, outcomes.InZone)
        assert result.address is not None
        assert result.address.postcode == postcode
    assert isinstance(lookup.lookup_text("Dorfstraße 5 3. OG"), outcomes.Ambiguous)
    for text in ("Dorfstraße 5, Erfurt", "Dorfstraße 5, 07747 Erfurt", "Erfurt, Dorfstraße 5"):
        erfurt = lookup.lookup_text(text)
        assert isinstance(erfurt, outcomes.OutsideCity)
        assert (erfurt.postcode, erfurt.place, erfurt.without) == ("", "Erfurt", "Dorfstraße 5")
        assert erfurt.municipality is not None


def test_postcode_of_jena_that_does_not_fit_offers_the_right_one() -> None:
    publish("Markt 3, 07743", "Dorfstraße 5, 07751")
    result = lookup.lookup_text("Markt 3, 07751")
    assert isinstance(result, outcomes.Ambiguous)
    assert texts(result.candidates) == ["Markt 3, 07743"]


@pytest.mark.parametrize(
    ("text", "place", "without"),
    [
        ("Anger 3, 99084", "", ""),
        ("99084 Erfurt", "Erfurt", ""),
        ("Markt 3, 99084", "", "Markt 3"),
        ("99084 Erfurt, Markt 3", "Erfurt", "Markt 3"),
        ("Markt 99084", "", "Markt"),
    ],
)
def test_foreign_postcode_may_be_outside_the_city_whatever_the_street(text: str, place: str, without: str) -> None:
    publish("Markt 3, 07743")
    result = lookup.lookup_text(text)
    assert isinstance(result, outcomes.OutsideCity)
    assert (result.text, result.postcode, result.place, result.without) == (text, "99084", place, without)


@pytest.mark.parametrize("text", ["Markt 3, 07734", "Markt 3, 07742", "Markt 3, 0743 Jena 07713"])
def test_postcode_with_a_slip_of_the_finger_offers_the_address(text: str) -> None:
    publish("Markt 3, 07743")
    result = lookup.lookup_text(text)
    assert isinstance(result, outcomes.Ambiguous)
    assert texts(result.candidates) == ["Markt 3, 07743"]


def test_without_any_postcode_in_the_data_a_typed_one_says_nothing() -> None:
    publish("Markt 3", "Markt 4")
    assert isinstance(lookup.lookup_text("Markt 3, 07743 Jena"), outcomes.InZone)
    assert isinstance(lookup.lookup_text("Markt, 07743"), outcomes.Ambiguous)
    assert isinstance(lookup.lookup_text("Markt 5, 07743"), outcomes.UnknownNumber)
    assert isinstance(lookup.lookup_text("Anger 3, 99084"), outcomes.UnknownStreet)


@pytest.mark.parametrize("position", [0, 1])
def test_addresses_that_read_alike_share_an_answer_only_within_one_zone(position: int) -> None:
    plan, addresses = builders.edition(), builders.edition(EditionKind.ADDRESSES)
    builders.two_squares(plan)
    for object_id, easting in enumerate([WEST + 100, (WEST + 997, EAST - 100)[position]]):
        builders.address(addresses, "Markt 3, 07743", easting, MIDDLE, object_id=str(object_id))
    services.publish(addresses, reason="Test")
    services.publish(plan, reason="Test")
    result = lookup.lookup_text("Markt 3")
    if position == 0:
        assert isinstance(result, outcomes.OnBoundary)  # the more cautious of two answers in the same zone
        assert result.zone.code == "DEMO-01"
    else:
        assert isinstance(result, outcomes.Ambiguous)
        assert len(result.candidates) == 2


def test_beginning_of_a_street_is_never_taken_for_the_street() -> None:
    publish("Goethestraße 6, 07743", "Goethestraße 8, 07743")
    result = lookup.lookup_text("Goethe 6")
    assert isinstance(result, outcomes.DidYouMean)
    assert offered("Goethe 6") == [("Goethestraße", How.PART, ["Goethestraße 6, 07743"])]
    assert offered("Goethe") == [("Goethestraße", How.PART, [])]
    assert offered("Goethe 7") == [("Goethestraße", How.PART, [])]
    assert offered("Goeth") == [("Goethestraße", How.PREFIX, [])]


def test_misspelt_street_is_suggested_but_not_chosen() -> None:
    publish("Karl-Liebknecht-Straße 7, 07749", "Markt 1, 07743")
    street = "Karl-Liebknecht-Straße"
    assert offered("Karl-Libknecht-Str. 7") == [(street, How.SOUND, [f"{street} 7, 07749"])]
    assert offered("Karl-Leibknecht-Str. 7") == [(street, How.ERROR, [f"{street} 7, 07749"])]


def test_street_named_after_a_number() -> None:
    publish("Straße 15 2, 07743", "Straße 15 4, 07743")
    result = lookup.lookup_text("Straße 15")
    assert isinstance(result, outcomes.Ambiguous)
    assert texts(result.candidates) == ["Straße 15 2, 07743", "Straße 15 4, 07743"]


@pytest.mark.usefixtures("city")
@pytest.mark.parametrize(
    "text",
    [
        "'; DROP TABLE zones_address; --",
        "<script>alert(1)</script>",
        "x" * 5000,
        "Nirgendwoweg 1",
    ],
)
def test_garbage_is_an_unknown_street_without_a_guess(text: str) -> None:
    assert lookup.lookup_text(text) == outcomes.UnknownStreet(text)


@pytest.mark.usefixtures("city")
@pytest.mark.parametrize(
    ("text", "script"), [("مرحبا ٣", Script.ARABIC), ("Москва 1", Script.CYRILLIC), ("вулиця 3", Script.CYRILLIC)]
)
def test_letters_of_another_script_are_no_street(text: str, script: Script) -> None:
    assert lookup.lookup_text(text) == outcomes.OtherScript(text, script)


@pytest.mark.usefixtures("city")
@pytest.mark.parametrize(
    "text", ["", " ", "\0", "🏠", "1", "12", "12a", "%", "Jena", "07743", "07743 Jena", "10115", "Jena 12", "1 " * 2500]
)
def test_text_without_a_street_name_is_asked_for_it(text: str) -> None:
    assert lookup.lookup_text(text) == outcomes.MissingStreet(text)


@pytest.mark.usefixtures("city")
@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=200))
def test_any_text_has_an_outcome(text: str) -> None:
    assert isinstance(lookup.lookup_text(text), outcomes.LookupResult)


@pytest.mark.usefixtures("city")
def test_typed_address_needs_few_queries(django_assert_max_num_queries: Any) -> None:
    current()
    for text, outcome in [("Westweg 1, 07743", outcomes.InZone), ("Westweg", outcomes.Ambiguous)]:
        with django_assert_max_num_queries(1):  # which edition is published, as this is a transaction
            assert isinstance(lookup.lookup_text(text), outcome)
