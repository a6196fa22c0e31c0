"""Parts of the city, other municipalities and well-known buildings: beside an address, and alone."""

import pytest

from tests.search.test_resolve import book_of, numbers
from zones.address.search.addressbook import AddressBook, AddressRecord
from zones.address.search.normalise import street_key
from zones.address.search.resolve import resolve
from zones.address.search.suggestions import suggest
from zones.address.search.text_outcomes import (
    AmbiguousText,
    DidYouMeanText,
    ExactText,
    OutsideCityText,
    QuarterText,
    Resolution,
    UnknownStreetText,
)

HOUSES = (
    ("Gartenweg", 8, "07751", "Isserstedt"),
    ("Weinbergstraße", 4, "07743", "Jena-West"),
    ("Dorfstraße", 5, "07751", "Wogau"),
    ("Am Teich", 2, "07751", "Cospeda"),
    ("Alte Dorfstraße", 2, "07751", "Wöllnitz"),
    ("Überm Anger", 1, "07751", "Isserstedt"),
    ("Weimarische Straße", 3, "07751", "Isserstedt"),
    ("Erfurter Straße", 3, "07743", "Jena-West"),
    ("Winzerlaer Straße", 3, "07745", "Beutenberg / Winzerlaer Straße"),
    ("Oßmaritzer Straße", 3, "07745", "Winzerla"),
    ("Karl-Marx-Allee", 1, "07747", "Lobeda-West"),
    ("Mühlenstraße", 7, "07745", "Mühlenstraße"),
    ("Camsdorfer Ufer", 3, "07749", "Wenigenjena / Kernberge"),
    ("Markt", 1, "07743", "Jena-Zentrum"),
    ("Rathausplatz", 1, "07747", "Lobeda-Altstadt"),
)


def jena(*, with_ortsteile: bool = True) -> AddressBook:
    """Return the houses with their Ortsteil in the data, or only where they lie."""
    return AddressBook(
        AddressRecord(
            n, street, street_key(street), number, "", postcode, *((part, "") if with_ortsteile else ("", part))
        )
        for n, (street, number, postcode, part) in enumerate(HOUSES)
    )


JENA = jena()


def found(text: str, book: AddressBook = JENA) -> Resolution:
    return resolve(book, text)[1]


@pytest.mark.parametrize(
    "text",
    [
        *("Gartenweg 8, 07751 Jena-Cospeda", "Gartenweg 8, Cospeda", "Jena-Cospeda, Gartenweg 8"),
        *("Weinbergstraße 4 (Jena-Lobeda)", "Weinbergstraße 4, Jena-Winzerla", "Dorfstraße 5, Jena-Maua"),
        *("Karl-Marx-Allee 1, Jena-Nord", "Karl-Marx-Allee 1, Südviertel", "Markt 1, Altlobeda"),
    ],
)
def test_another_part_of_the_city_asks_back_with_and_without_its_name(text: str) -> None:
    assert isinstance(found(text), AmbiguousText)


@pytest.mark.parametrize("book", [JENA, jena(with_ortsteile=False)], ids=["ortsteile", "points"])
@pytest.mark.parametrize(
    "text",
    [
        *("Karl-Marx-Allee 1, Lobeda-West", "Karl-Marx-Allee 1, Jena-Lobeda-West", "Karl-Marx-Allee 1, Neulobeda"),
        *(
            "Karl-Marx-Allee 1, Lobeda",
            "Karl-Marx-Allee 1, 07747 Jena-Neulobeda",
            "Jena Lobeda West, Karl-Marx-Allee 1",
        ),
        *("Gartenweg 8, Jena-Isserstedt", "Weinbergstraße 4, Westviertel", "Weinbergstraße 4 Jena West"),
        *("Camsdorfer Ufer 3, Ost", "Camsdorfer Ufer 3, Jena-Ost", "Camsdorfer Ufer 3, Kernberge"),
        *("Markt 1, Jena-Mitte", "Markt 1, Innenstadt", "Markt 1, Stadtzentrum Jena", "Markt 1, Altstadt"),
    ],
)
def test_the_part_of_the_city_answers_by_any_of_its_names(text: str, book: AddressBook) -> None:
    assert isinstance(found(text, book), ExactText)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Dorfstraße 5, 07751 Zöllnitz", "Zöllnitz"),
        ("Dorfstraße 5, 07751 Jena-Zöllnitz", "Zöllnitz"),
        ("Am Teich 2, 07751 Zöllnitz", "Zöllnitz"),
        ("Dorfstraße 5, Jena-Löbnitz", "Jenalöbnitz"),
        ("Dorfstraße 5, Jenalöbnitz", "Jenalöbnitz"),
        ("Hauptstraße 5, Jena-Erfurt", "Erfurt"),
        ("Dorfstraße 5, Bucha bei Jena", "Bucha"),
        ("Dorfstraße 5, Porstendorf", "Neuengönna"),
        ("München, Alte Dorfstraße 2", "München"),
        ("Erfurt, Anger 1", "Erfurt"),
        ("Apolda Bahnhofstraße 1", "Apolda"),
        ("Bahnhofstraße 1 Apolda", "Apolda"),
        ("Bad Sulza Markt 1", "Bad Sulza"),
        ("Weimar", "Weimar"),
        ("Erfurt", "Erfurt"),
        ("99084 Erfurt", "Erfurt"),
        ("Zöllnitz", "Zöllnitz"),
        ("Bucha bei Jena", "Bucha"),
    ],
)
def test_another_municipality_is_told_by_name_whatever_it_resembles(text: str, place: str) -> None:
    result = found(text)
    assert isinstance(result, OutsideCityText)
    assert result.municipality is not None
    assert (result.place, result.municipality.name) == (place, place)


def test_the_name_of_a_town_alone_offers_the_streets_named_after_it_below() -> None:
    result = found("Weimar")
    assert isinstance(result, OutsideCityText)
    assert [offer.street for offer in result.offers] == ["Weimarische Straße"]


@pytest.mark.parametrize(
    ("text", "name", "streets"),
    [
        ("Lobeda-West", "Lobeda-West", ["Karl-Marx-Allee"]),
        ("Jena-Lobeda-West", "Lobeda-West", ["Karl-Marx-Allee"]),
        ("Neulobeda", "Neulobeda", ["Karl-Marx-Allee"]),
        ("lobeda", "Lobeda", ["Karl-Marx-Allee", "Rathausplatz"]),
        ("Winzerla", "Winzerla", ["Oßmaritzer Straße"]),
        ("07745 Winzerla", "Winzerla", ["Oßmaritzer Straße"]),
        ("Jena-West", "Jena-West", ["Erfurter Straße", "Weinbergstraße"]),
        ("Jena West", "Jena-West", ["Erfurter Straße", "Weinbergstraße"]),
        ("Westviertel", "Jena-West", ["Erfurter Straße", "Weinbergstraße"]),
        ("Damenviertel", "Damenviertel", ["Markt"]),
        ("Wenigenjenna", "Wenigenjena", ["Camsdorfer Ufer"]),
    ],
)
def test_a_part_of_the_city_alone_offers_its_streets(text: str, name: str, streets: list[str]) -> None:
    result = found(text)
    assert isinstance(result, QuarterText)
    assert (result.part.name, [street for street, _houses in result.streets]) == (name, streets)


@pytest.mark.parametrize("text", ["Lobeda-West 5", "Jena-Nord 8", "Damenviertel 3a", "Winzerla 12, 07745 Jena"])
def test_a_part_of_the_city_with_a_number_is_told_as_the_part(text: str) -> None:
    result = found(text)
    assert isinstance(result, QuarterText)
    assert text.startswith(result.part.name)
    assert all(offer.houses for offer in result.offers)
    assert not any(line.address_id for line in suggest(JENA, text))


def test_a_street_and_a_part_of_one_name_are_both_offered() -> None:
    result = found("Mühlenstraße")
    assert isinstance(result, QuarterText)
    assert numbers(result.of_street) == ["7"]
    winzerla = found("Winzerla")
    assert isinstance(winzerla, QuarterText)
    assert [offer.street for offer in winzerla.offers] == ["Winzerlaer Straße"]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Rathaus",
            "rathaus jena",
            "Historisches Rathaus",
            "Rathaus, 07743 Jena",
            "Rathaus Lobeda",
            "Rathaus Jena-Mitte",
        ),
        *("Rathaus 12. Stock", "Rathaus, 2. OG links", "3. OG Rathaus", "Rathaus Zimmer 12", "Keplerstraße 5 Rathaus"),
        *("Historisches Rathaus Innenstadt", "im Rathaus", "Rathaus EG, 07743 Jena", "Haus A, Rathaus"),
    ],
)
def test_a_known_building_is_offered_by_its_address(text: str) -> None:
    result = found(text)
    assert isinstance(result, DidYouMeanText)
    assert (result.offers[0].street, numbers(result.offers[0].houses)) == ("Markt", ["1"])
    assert result.offers[0].building is not None


@pytest.mark.parametrize(
    "text", ["Rathaus Weimar", "Rathaus, Weimar", "Weimar Rathaus", "Rathaus Hamburg", "Rathaus, 99423"]
)
def test_a_building_of_another_town_is_not_offered(text: str) -> None:
    result = found(text)
    offers = result.offers if isinstance(result, DidYouMeanText) else ()
    assert not any(offer.building for offer in offers)


@pytest.mark.parametrize(
    ("text", "town"),
    [
        *(("Markt 1 Rathaus Weimar", "Weimar"), ("Markt 1, Historisches Rathaus Erfurt", "Erfurt")),
        *(("Dorfstraße 5 Rathaus Zöllnitz", "Zöllnitz"), ("Rathaus Apolda, Markt 1", "Apolda")),
    ],
)
def test_another_town_beside_a_building_is_told(text: str, town: str) -> None:
    result = found(text)
    assert isinstance(result, OutsideCityText), text
    assert result.place.casefold() == town.casefold()


@pytest.mark.parametrize(("text", "town"), [("Bucha 5", "Bucha"), ("Schorba 12", "Bucha"), ("Zöllnitz 3a", "Zöllnitz")])
def test_a_village_with_a_number_and_no_street_is_told(text: str, town: str) -> None:
    result = found(text)
    assert isinstance(result, OutsideCityText)
    assert (result.place, result.without) == (town, "")


def test_the_street_that_stands_in_the_text_comes_before_the_building() -> None:
    result = found("Rathaus Markt 1")
    assert isinstance(result, DidYouMeanText)
    assert (result.offers[0].street, numbers(result.offers[0].houses)) == ("Markt", ["1"])


@pytest.mark.parametrize(
    ("beside", "is_answered"),
    [("Lobeda Lobeda-West", True), ("Lobeda-West Winzerla", False), ("Winzerla Lobeda-West", False)],
)
def test_every_typed_part_of_the_city_must_fit(beside: str, *, is_answered: bool) -> None:
    result = found(f"Karl-Marx-Allee 1 {beside}")
    assert isinstance(result, ExactText if is_answered else AmbiguousText)


def test_a_building_whose_street_is_not_listed_is_not_found() -> None:
    assert isinstance(found("JenTower"), UnknownStreetText)


def test_the_ortsteil_of_the_data_makes_a_part_known() -> None:
    book = book_of("Markt|3||07743", ortsteil="Neuland/Altland")
    assert isinstance(found("Markt 3, Altland", book), ExactText)
    assert isinstance(found("Neuland", book), QuarterText)
