"""Many houses at once: the same answers as one by one, exact matches only, otherwise the reason."""

from typing import Any

import pytest

from tests import builders
from zones import services
from zones.address import lookup
from zones.doors.facts import Place, basis, locate
from zones.doors.without_zone import NoZone
from zones.models import EditionKind

pytestmark = pytest.mark.django_db

TEXTS = [
    "Westweg 1",
    "westweg 1, 07743 Jena",
    "Ostweg 2a",
    "Ostweg 2 A, 07745",
    "Ostweg 2",
    "Ostweg 2a, 07743",
    "Grenzweg 3",
    "Waldweg 4",
    "Westweg",
    "Westweg 99",
    "Westwek 1",
    "West 1",
    "12",
    "07743",
    "",
    "Westweg 1 Hinterhaus",
    "=1+1",
    "Straße des 17 Juni 5",
    "Straße des 17 Juni",
]


@pytest.mark.parametrize("text", TEXTS)
def test_many_at_once_get_the_answer_that_one_gets(text: str) -> None:
    plan, addresses = builders.published_city()
    builders.address(addresses, "Straße des 17 Juni 5, 07743", 680_600, 5_643_500)
    services.assign_addresses(plan, addresses)
    assert lookup.lookup_texts([text, *TEXTS])[0] == lookup.lookup_text(text)


def test_many_texts_need_as_many_queries_as_one(django_assert_max_num_queries: Any) -> None:
    builders.published_city()
    lookup.lookup_text(TEXTS[0])
    with django_assert_max_num_queries(1):
        assert len(lookup.lookup_texts(TEXTS * 20)) == len(TEXTS) * 20


def test_a_place_has_zone_address_and_coordinates() -> None:
    builders.published_city()
    (place,) = locate(["westweg 1"], [""])
    assert place == Place(
        "DEMO-01",
        "Gebiet DEMO-01",
        "dezentral",
        "eigene Heizung (dezentral)",
        "Westweg 1, 07743 Jena",
        680_500,
        5_643_500,
    )


@pytest.mark.parametrize(
    ("text", "code", "zone", "reason"),
    [
        ("", "demo-02", "DEMO-02", ""),
        ("", "DEMO-77", "", "gibt es nicht"),
        ("", "", "", "Weder Adresse noch Gebiet"),
        ("Westweg 1", "DEMO-01", "DEMO-01", ""),
        ("Westweg 1", "DEMO-02", "DEMO-01", "die Adresse entscheidet"),
        ("Westweg 7", "DEMO-02", "DEMO-02", "Hausnummer"),
        ("Westweg 7", "", "", "in der Straße Westweg nicht. Am nächsten sind: 1. Alle bekannten Nummern"),
        ("Westweg 7", "", "", "liegen im Gebiet DEMO-01."),
        ("Grenzweg 5", "", "", "Am nächsten sind: 3."),
        ("Westwek 1", "", "", "Vielleicht ist gemeint: Westweg 1."),
        ("Lindenallee 1", "", "", "Prüfen Sie die Schreibweise"),
        ("Westweg 1, 10115 Berlin", "", "", "nicht zu Jena"),
        ("Westweg", "", "", "nicht eindeutig"),
        ("12", "", "", "Straßenname fehlt"),
        ("Grenzweg 3", "", "DEMO-01", "an der Grenze zum Gebiet DEMO-02"),
        ("Waldweg 4", "", "", "in keinem Gebiet"),
    ],
)
def test_the_reason_is_named(text: str, code: str, zone: str, reason: str) -> None:
    builders.published_city()
    (place,) = locate([text], [code])
    assert place.code == zone
    assert reason in place.reason
    assert bool(reason) is bool(place.reason)


@pytest.mark.parametrize(
    ("numbers", "zone", "reason"),
    [
        ("1-5", "DEMO-01", "Mehrere Hausnummern (1, 3, 5); sie liegen alle im Gebiet DEMO-01."),
        ("1–5", "DEMO-01", "1, 3, 5"),
        ("1, 3, 5", "DEMO-01", "1, 3, 5"),
        ("1 + 3", "DEMO-01", "1, 3"),
        ("1/3/5", "DEMO-01", "1, 3, 5"),
        ("1 und 3", "DEMO-01", "1, 3"),
        ("1; 3", "DEMO-01", "1, 3"),
        ("3a-c", "DEMO-01", "Die Hausnummer 3c ist nicht bekannt. Für 3a, 3b gilt"),
        ("3a/b", "DEMO-01", "3a, 3b"),
        ("1, 3 und 7", "", "liegen so: 1: DEMO-01, 3: DEMO-01, 7: DEMO-02."),
        ("1-3, 7", "", "7: DEMO-02"),
        ("3 a+b", "DEMO-01", "3a, 3b"),
        ("1, 2", "DEMO-01", "Die Hausnummer 2 ist nicht bekannt. Für 1 gilt das Gebiet DEMO-01. Gehört sie auch dazu?"),
        ("1, 2, 3, 4", "DEMO-01", "Die Hausnummern 2, 4 sind nicht bekannt. Für 1, 3 gilt"),
        ("1, 2, 7", "", "Die Hausnummer 2 ist nicht bekannt. Die Hausnummern liegen so: 1: DEMO-01, 7: DEMO-02."),
        ("12. Jan", "", "Excel hat aus der Hausnummer ein Datum gemacht (1-12?)"),
        ("01.12.2026", "", "(1-12?)"),
        ("2026-12-01", "", "(1-12?)"),
        ("03. Mai", "", "(3-5?)"),
        ("Dez 14", "", "(12-14?)"),
    ],
)
@pytest.mark.parametrize("text", ["Westweg {}", "Westweg {}, 07743", "Westweg {}, 07743 Jena"])
def test_several_numbers_have_their_zone_where_all_lie_in_one(text: str, numbers: str, zone: str, reason: str) -> None:
    plan, addresses = builders.published_city()
    for number, easting in ((3, 680_520), ("3a", 680_522), ("3b", 680_524), (5, 680_540), (7, 681_500)):
        builders.address(addresses, f"Westweg {number}, 07743", easting, 5_643_500)
    services.assign_addresses(plan, addresses)
    (place,) = locate([text.format(numbers)], [""])
    assert place.code == zone
    assert reason in place.reason
    assert (place.without is None) is bool(zone)
    assert place.asks is (bool(zone) and "nicht bekannt" in reason)
    assert (place.easting is not None) is bool(zone)  # that of the first house which is listed


def test_of_several_numbers_without_a_zone_the_stated_one_counts() -> None:
    builders.published_city()
    (place,) = locate(["Westweg 1, 2"], ["DEMO-02"])
    assert (place.code, place.without) == ("DEMO-02", None)


@pytest.mark.parametrize("text", ["Straße des 17. Juni", "Straße des 17. Juni, 07743", "Straße des 17. Juni 99"])
def test_a_street_with_a_date_in_its_name_is_no_date_of_excel(text: str) -> None:
    plan, addresses = builders.published_city()
    builders.address(addresses, "Straße des 17. Juni 5, 07743", 680_600, 5_643_500)
    services.assign_addresses(plan, addresses)
    assert "Excel" not in locate([text], [""])[0].reason


@pytest.mark.parametrize("street", ["Markt", "Marienweg", "Augasse", "Mai", "August"])
def test_a_street_that_begins_or_is_called_like_a_month_is_no_date_of_excel(street: str) -> None:
    plan, addresses = builders.published_city()
    builders.address(addresses, f"{street} 1, 07743", 680_600, 5_643_500)
    services.assign_addresses(plan, addresses)
    listed, unlisted = locate([f"{street} 1, 07743 Jena", f"{street} 9"], ["", ""])
    assert (listed.code, listed.reason) == ("DEMO-01", "")
    assert unlisted.without is NoZone.NUMBER


@pytest.mark.parametrize("text", ["Markt 1, 07743 Jena", "Maiweg 2", "Marienplatz 3", "Novalisweg 5"])
def test_a_street_that_nobody_knows_is_no_month(text: str) -> None:
    builders.published_city()
    assert locate([text], [""])[0].without is NoZone.STREET


def test_a_street_at_the_boundary_is_not_said_to_lie_in_one_zone() -> None:
    builders.published_city()
    (place,) = locate(["Grenzweg 5"], [""])
    assert "Gebiet" not in place.reason


def test_nothing_published_is_a_reason_too() -> None:
    (place,) = locate(["Westweg 1"], [""])
    assert "kein Wärmeplan" in place.reason


def test_the_basis_changes_with_the_published_edition() -> None:
    nothing = basis()
    builders.published_city()
    first = basis()
    assert (first.plan, bool(first.mark)) == ("Testausgabe", True)
    again = builders.edition(EditionKind.ADDRESSES)
    builders.address(again, "Westweg 1, 07743", 680_500, 5_643_500)
    services.publish(again, reason="Test")
    assert len({nothing.key, first.key, basis().key}) == 3
