"""What a typed address comes to in an address book: found, a choice, a range, an offer, elsewhere, or nothing."""

from collections.abc import Iterable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from zones.address.search.addressbook import AddressBook, AddressRecord, ListedHouse
from zones.address.search.normalise import street_key
from zones.address.search.resolve import resolve
from zones.address.search.text_outcomes import (
    AmbiguousText,
    DidYouMeanText,
    ExactText,
    InRangeText,
    MissingStreetText,
    OutsideCityText,
    Resolution,
    UnknownNumberText,
    UnknownStreetText,
)


def book_of(*texts: str, ortsteil: str = "") -> AddressBook:
    """Make a book from „Straße|Nummer|Zusatz|Postleitzahl“."""
    parts = [text.split("|") for text in texts]
    return AddressBook(
        AddressRecord(n, street, street_key(street), int(number), suffix, postcode, ortsteil)
        for n, (street, number, suffix, postcode) in enumerate(parts, start=1)
    )


MARKET = book_of(
    *(f"Markt|{number}||07743" for number in (1, 2, 3, 4, 5, 6, 8, 10, 12, 14)),
    *(f"Markt|{number}|{suffix}|07743" for number, suffix in ((16, "a"), (16, "b"), (16, "d"), (20, "-24"))),
    "Dorfstraße|5||07747",
    "Dorfstraße|5||07751",
    "Hornstraße|7||07743",
    "Ahornstraße|30||07743",
)


def found(text: str, book: AddressBook = MARKET) -> Resolution:
    return resolve(book, text)[1]


def numbers(houses: Iterable[ListedHouse]) -> list[str]:
    return [f"{house.number}{house.suffix}" for house in houses]


@pytest.mark.parametrize(
    "text",
    [
        *("Markt 3", "markt 03", "3 Markt", "Markt 3, Jna", "D-07743 Jena, Markt 3", "Markt 3, D 07743 Jena"),
        *("DE-07743 Jena, Markt 3", "Markt 3, DE", "Markt 3, Jena/Thüringen", "Markt 3, Jena an der Saale"),
        *("Markt Nr. 3, 3. OG rechts", "Markt 3, App. 12", "Markt 3, Haus B", "Markt 3, 3OG", "Markt 3 2. Stock"),
        *("Markt Nr.3", "Markt Haus-Nr. 3", "Markt Hausnr.: 3", "Markt HNr 3", "Markt No. 3", "Markt # 3", "Markt #3"),
    ],
)
def test_one_house(text: str) -> None:
    result = found(text)
    assert isinstance(result, ExactText)
    assert numbers(result.houses) == ["3"]


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("Markt 2-6", ["2", "4", "6"]),  # one side of the street
        ("Markt 2 – 5", ["2", "3", "4", "5"]),  # both sides
        ("Markt 12/14", ["12", "14"]),  # two houses, not what lies between
        ("Markt 2/6", ["2", "6"]),
        ("Markt 16a-d", ["16a", "16b", "16d"]),
        ("Markt 16 a + b", ["16a", "16b"]),
        ("Markt 16a/d", ["16a", "16d"]),
        ("Markt 16a-16d", ["16a", "16b", "16d"]),
        ("Markt 14-16b", ["14", "16a", "16b"]),
        ("Markt 12 bis 14", ["12", "14"]),
        ("Markt 2 und 6", ["2", "6"]),
        ("Markt 2 u. 6", ["2", "6"]),
        ("Markt 2 & 6", ["2", "6"]),
        ("Markt 2 \u2212 6", ["2", "4", "6"]),  # a minus sign
    ],
)
def test_ranges_of_listed_numbers(text: str, listed: list[str]) -> None:
    result = found(text)
    assert isinstance(result, InRangeText)
    assert numbers(result.houses) == listed


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        *((f"Markt 3{beside}", ["3", "5"]) for beside in (", 5", "; 5", " 5", ".5")),
        *((f"Markt 3{beside}", ["3"]) for beside in (" 5a", ", b", ", 6900 Jena")),
        ("Markt 3\u00b2", ["2", "3"]),
    ],
)
def test_a_second_number_that_nobody_explains_is_asked_about(text: str, listed: list[str]) -> None:
    result = found(text)
    assert isinstance(result, AmbiguousText)
    assert numbers(result.houses) == listed


@pytest.mark.parametrize("text", ["Markt 1\u00bd", "Markt 1 \u00bd", "Markt 1\u2044 2", "Markt 1\u0662"])
def test_a_fraction_or_a_foreign_digit_makes_no_other_number_of_it(text: str) -> None:
    assert not isinstance(found(text), ExactText)


@pytest.mark.parametrize("text", ["Markt 1-9", "Markt 6-2", "Markt 16a-c", "Markt 12 1/2", "Markt 1-9999"])
def test_a_range_with_an_end_that_is_not_listed_is_an_unknown_number(text: str) -> None:
    assert isinstance(found(text), UnknownNumberText)


def test_a_number_within_a_listed_range_is_offered_as_that_range() -> None:
    for text in ("Markt 20", "Markt 22", "Markt 24"):
        result = found(text)
        assert isinstance(result, AmbiguousText)
        assert numbers(result.houses) == ["20-24"]
    exact = found("Markt 20-24")
    assert isinstance(exact, ExactText)


def test_an_unknown_number_names_the_nearest_all_and_a_street_of_a_like_name_that_has_it() -> None:
    result = found("Hornstraße 30")
    assert isinstance(result, UnknownNumberText)
    assert (numbers(result.nearest), numbers(result.all_houses)) == (["7"], ["7"])
    assert [(offer.street, numbers(offer.houses)) for offer in result.offers] == [("Ahornstraße", ["30"])]
    nearest = found("Markt 7")
    assert isinstance(nearest, UnknownNumberText)
    assert numbers(nearest.nearest) == ["3", "4", "5", "6", "8", "10"]


def test_a_postcode_decides_and_a_wrong_one_of_ours_asks_back() -> None:
    one = found("Dorfstraße 5, 07747")
    assert isinstance(one, ExactText)
    assert [house.postcode for house in one.houses] == ["07747"]
    for text in ("Dorfstraße 5", "Dorfstraße 5, 07743"):
        both = found(text)
        assert isinstance(both, AmbiguousText)
        assert [house.postcode for house in both.houses] == ["07747", "07751"]


@pytest.mark.parametrize(
    ("text", "postcode", "place"),
    [
        ("Markt 3, Weimar", "", "Weimar"),
        ("Weimar, Markt 3", "", "Weimar"),
        ("Markt 3 München", "", "München"),  # no beginning of Münchenroda
        ("Markt 3, 99423 Weimar", "99423", "Weimar"),
        ("Markt 3, 99423", "99423", ""),
        ("Makrt 3, Weimar", "", "Weimar"),
    ],
)
def test_another_town_is_never_answered(text: str, postcode: str, place: str) -> None:
    result = found(text)
    assert isinstance(result, OutsideCityText)
    assert (result.postcode, result.place, result.without) == (postcode, place, "Markt 3")


@pytest.mark.parametrize("text", ["Markt 3 bei Müller", "Markt 3, Erika Mustermann", "Familie Müller Markt 3"])
def test_what_is_no_town_beside_an_address_is_offered_and_never_answered(text: str) -> None:
    result = found(text)
    assert isinstance(result, DidYouMeanText)
    assert [(offer.street, offer.house_number, numbers(offer.houses)) for offer in result.offers] == [
        ("Markt", "3", ["3"])
    ]


@pytest.mark.parametrize("text", ["Markt 3, Lobeda-Ost", "Lobeda-Ost Markt 3", "Markt Winzerla 3", "Markt 3 Winzrela"])
def test_a_part_of_jena_is_no_other_town_but_asks_back_where_it_does_not_fit(text: str) -> None:
    result = found(text)
    assert isinstance(result, AmbiguousText)
    assert numbers(result.houses) == ["3"]


def test_the_letter_before_a_postcode_is_no_country() -> None:
    result = found("Markt 16 d 07743 Jena")
    assert isinstance(result, ExactText)
    assert numbers(result.houses) == ["16d"]


def test_parts_of_lobeda_are_told_apart_only_where_the_addresses_do() -> None:
    new = book_of("Markt|3||07747", ortsteil="Neulobeda")
    for text in ("Markt 3, Lobeda-West", "Lobeda Ost, Markt 3", "Markt 3 in Lobeda"):
        assert isinstance(found(text, new), ExactText), text
    assert isinstance(found("Markt 3, Winzerla", new), AmbiguousText)


def test_an_unlisted_number_counts_only_houses_of_the_named_part() -> None:
    rows = [
        AddressRecord(1, "Dorfstraße", "dorfstrasse", 5, "", "07751", "Cospeda"),
        AddressRecord(2, "Dorfstraße", "dorfstrasse", 6, "", "07751", "Maua"),
    ]
    result = found("Dorfstraße 9, Maua", AddressBook(rows))
    assert isinstance(result, UnknownNumberText)
    assert (numbers(result.all_houses), result.is_whole) == (["6"], False)
    everywhere = found("Dorfstraße 9", AddressBook(rows))
    assert isinstance(everywhere, UnknownNumberText)
    assert (numbers(everywhere.all_houses), everywhere.is_whole) == (["5", "6"], True)


def test_a_part_of_jena_that_fits_is_answered() -> None:
    book = book_of("Markt|3||07743", ortsteil="Wenigenjena / Kernberge")
    for text in ("Markt 3, Wenigenjena", "Kernberge, Markt 3", "Wenigenjena Markt 3"):
        assert isinstance(found(text, book), ExactText), text


@pytest.mark.parametrize("text", ["", "12", "07743 Jena", "?!", "\0"])
def test_text_without_a_name(text: str) -> None:
    assert found(text) == MissingStreetText()


@pytest.mark.parametrize("text", ["Xylophonplatz 3", "'; DROP TABLE x; --", "x" * 5000, "Anger 3, Irgendwo"])
def test_text_that_is_like_no_street(text: str) -> None:
    assert found(text) == UnknownStreetText()


def test_what_was_corrected_is_only_offered() -> None:
    result = found("Makrt 3")
    assert isinstance(result, DidYouMeanText)
    assert [(offer.street, numbers(offer.houses)) for offer in result.offers] == [("Markt", ["3"])]


@given(st.text(max_size=300) | st.text(alphabet="Marktdosße 0123456789-/.,;()\0jena07743½", max_size=300))
@example("Markt 3" + "\u0301" * 50)
@example("\ud800")
@example("Markt ²")
@example("Markt 3-٣")
def test_any_text_comes_to_something_and_an_answer_bears_what_was_typed(text: str) -> None:
    query, result = resolve(MARKET, text)
    assert isinstance(result, Resolution)
    if isinstance(result, ExactText):
        assert {(house.number, house.key) for house in result.houses} == {(query.number, query.suffix)}


LEUTRA = book_of(
    *("Leutra|9||07751", "An der Leutra|9||07743", "An der Leutra|4||07743"),
    *("Talweg|17||07743", "Talweg|7||07743", "Talweg|8||07743"),
    *("Talweg|8|a|07743", "Talweg|8|b|07743"),
)


@pytest.mark.parametrize(
    "text", ["der Leutra 9", "Der Leutra 9, 07743 Jena", "in der Leutra 9", "der Leutra 9 EG", "Leutra 9, An der"]
)
def test_an_article_before_a_street_is_part_of_a_name_and_no_place(text: str) -> None:
    result = found(text, LEUTRA)
    assert isinstance(result, DidYouMeanText)
    assert result.offers[0].street == "An der Leutra"


@pytest.mark.parametrize("town", ["Jena", "Jena an der Saale", "Stadt Jena", "in Jena", "– Jena"])
def test_articles_within_the_name_of_the_city_are_read_over(town: str) -> None:
    for text in (f"{town}, Leutra 9", f"Leutra 9, {town}"):
        assert isinstance(found(text, LEUTRA), ExactText), text


@pytest.mark.parametrize(
    "text",
    [
        "07 743 Jena, Talweg 17",
        "Talweg 17, 07 743 Jena",
        "Talweg 17 07 743 Jena",
        "D-07 743 Jena, Talweg 17",
        "07 743, Talweg 17",
    ],
)
def test_a_postcode_may_be_written_in_two_groups(text: str) -> None:
    query, result = resolve(LEUTRA, text)
    assert query.postcode == "07743"
    assert isinstance(result, ExactText)
    assert numbers(result.houses) == ["17"]


@pytest.mark.parametrize(
    ("typed", "listed"),
    [("¹⁷", "17"), ("17 ", "17"), ("number 17", "17"), ("8.a", "8a"), ("8.b", "8b"), ("8.a, 07743 Jena", "8a")],
)
def test_a_number_in_another_writing_is_that_number(typed: str, listed: str) -> None:
    result = found(f"Talweg {typed}", LEUTRA)
    assert isinstance(result, ExactText)
    assert numbers(result.houses) == [listed]


@pytest.mark.parametrize("typed", ["8²", "8.7", "8 ¹⁷", "17⁸"])
def test_a_raised_digit_behind_a_number_is_asked_about(typed: str) -> None:
    assert isinstance(found(f"Talweg {typed}", LEUTRA), AmbiguousText)


def test_a_foreign_postcode_in_two_groups_is_told() -> None:
    assert isinstance(found("99 084 Erfurt, Talweg 17", LEUTRA), OutsideCityText)
    assert isinstance(found("Talweg 17, 04 109 Leipzig", LEUTRA), OutsideCityText)
    assert found("Talweg 8", LEUTRA) == found("8 Talweg", LEUTRA)
