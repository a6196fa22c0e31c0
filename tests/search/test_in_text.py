"""A street that stands in a text as whole words is offered, whatever stands around it, and never answered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.search.test_resolve import LEUTRA, book_of, found, numbers
from zones.address.search.number_words import number_words
from zones.address.search.scripts import Script
from zones.address.search.streets import How
from zones.address.search.text_outcomes import (
    AmbiguousText,
    DidYouMeanText,
    ExactText,
    OtherScriptText,
    OutsideCityText,
    Resolution,
    SeveralStreetsText,
    UnknownStreetText,
)
from zones.address.search.typed_text import readable

STREETS = (
    "Hainstraße",
    "Talstraße",
    "Leipziger Straße",
    "Am Spielberg",
    "Ernst-Haeckel-Straße",
    "Parkstraße",
    "Sandweg",
)
TOWN = book_of(
    *(f"{street}|{number}||07743" for street in (*STREETS, "Markt", "Zu den acht Äckern") for number in range(1, 13)),
    *("Sandweg|8|a|07743", "Löbderstraße|7||07743"),
)


def offered(result: Resolution) -> list[tuple[str, str]]:
    offers = result.offers if isinstance(result, DidYouMeanText | SeveralStreetsText) else ()
    return [(offer.street, number) for offer in offers for number in numbers(offer.houses) or [""]]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Erika Mustermann Hainstraße 8 07743 Jena", ("Hainstraße", "8")),
        ("Erika Mustermann, Hainstraße 8, 07743 Jena", ("Hainstraße", "8")),
        ("Firma Muster GmbH Abteilung 3 Hainstraße 8 07743 Jena Deutschland", ("Hainstraße", "8")),
        ("Herr Dr. Max Muster\nHainstr. 8\n07743 Jena", ("Hainstraße", "8")),
        ("Adresse: Hainstraße 4, 07743 Jena", ("Hainstraße", "4")),
        ("Anschrift Sandweg 8a", ("Sandweg", "8a")),
        ("WEG Leipziger Straße 6", ("Leipziger Straße", "6")),
        ("Haus Am Spielberg 9", ("Am Spielberg", "9")),
        *((f"Hainstraße {text} 8", ("Hainstraße", "8")) for text in ("A", "Haus B", "EG", "II", "Eingang a")),
        ("Straße: Parkstraße 8 PLZ: 07743 Ort: Jena", ("Parkstraße", "8")),
        ("Straße: Parkstraße Hausnummer: 8 PLZ: 07743 Ort: Jena", ("Parkstraße", "8")),
        ("Straße Parkstraße Ort Jena Hausnummer 8", ("Parkstraße", "8")),
        ("ich wohne in der Parkstraße 5", ("Parkstraße", "5")),
        ("Prof. Ernst Haeckel Str. 5", ("Ernst-Haeckel-Straße", "5")),
        ("Sandweg Hausnummer drei", ("Sandweg", "3")),
        ("Sandweg zwölf", ("Sandweg", "12")),
        ("Am Spielberg Haus 2", ("Am Spielberg", "2")),
        ("Sandweg 8 c/o Müller", ("Sandweg", "8")),
        ("Sandweg 8 b. Müller", ("Sandweg", "8")),
        ("c/o Müller, Sandweg 8", ("Sandweg", "8")),
        ("Sandweg 8, z. Hd. Frau Weimar-Schulze", ("Sandweg", "8")),
        ("Zu den 8 Äckern 5", ("Zu den acht Äckern", "5")),
        ("Familie Müller Markt 3", ("Markt", "3")),
    ],
)
def test_the_street_in_the_text_is_offered_with_its_number(text: str, meant: tuple[str, str]) -> None:
    result = found(text, TOWN)
    assert isinstance(result, DidYouMeanText)
    assert offered(result)[0] == meant


def test_both_ends_of_a_range_in_front_are_offered() -> None:
    assert offered(found("1-3 Parkstraße", TOWN)) == [("Parkstraße", "1"), ("Parkstraße", "3")]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Hainstraße/Talstraße", [("Hainstraße", ""), ("Talstraße", "")]),
        ("Hainstraße Ecke Talstraße", [("Hainstraße", ""), ("Talstraße", "")]),
        ("Hainstraße-Talstraße", [("Hainstraße", ""), ("Talstraße", "")]),
        ("Hainstraße 8 / Talstraße 3", [("Hainstraße", "8"), ("Talstraße", "3")]),
        ("Hainstraße 8 Ecke Talstraße", [("Hainstraße", "8"), ("Talstraße", "")]),
        ("Kreuzung Leipziger Str. und Sandweg", [("Leipziger Straße", ""), ("Sandweg", "")]),
    ],
)
def test_two_streets_are_both_offered(text: str, meant: list[tuple[str, str]]) -> None:
    result = found(text, TOWN)
    assert isinstance(result, SeveralStreetsText)
    assert offered(result) == meant


@pytest.mark.parametrize(
    "text", ["Parkstraße 1 bzw. Parkstraße 3", "Parkstraße 1 OG oder Parkstraße 3", "Parkstr. 1, Parkstr. 3 und Müller"]
)
def test_two_houses_of_one_street_are_both_offered(text: str) -> None:
    result = found(text, TOWN)
    assert isinstance(result, DidYouMeanText)
    assert numbers(result.offers[0].houses) == ["1", "3"]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Alter Markt 5",
            "Neuer Markt 5",
            "Erfurter Markt 5",
            "Großer Sandweg 5",
            "Karl-Hainstraße 5",
        ),
        *("Otto Hain Straße 5", "Park Allee Nord 5"),
    ],
)
def test_a_street_of_another_name_is_not_taken_apart(text: str) -> None:
    assert found(text, TOWN) == UnknownStreetText()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Hainstraße 8, Weimar", "Weimar"),
        ("Weimar Hainstraße 8", "Weimar"),
        ("Hainstraße 8 Bad Sulza", "Bad Sulza"),
        ("Hainstraße 8, Landkreis Gotha", "Landkreis Gotha"),
        ("München, Hainstraße 8", "München"),
        ("Hainstraße 8, Halle (Saale)", "Halle (Saale)"),
    ],
)
def test_another_town_is_not_offered(text: str, place: str) -> None:
    result = found(text, TOWN)
    assert isinstance(result, OutsideCityText)
    assert (result.postcode, result.place, result.without) == ("", place, "Hainstraße 8")


def test_what_leads_on_holds_no_name_of_a_person() -> None:
    for text in ("Erika Mustermann Hainstraße 8", "Hainstraße 8 c/o Mustermann", "Mustermann, Hainstraße 99"):
        result = found(text, TOWN)
        assert isinstance(result, DidYouMeanText)
        assert {(offer.street, offer.house_number) for offer in result.offers} <= {
            ("Hainstraße", "8"),
            ("Hainstraße", "99"),
        }
    far = found("Erika Mustermann Hainstraße 8, 99423 Weimar", TOWN)
    assert isinstance(far, OutsideCityText)
    assert far.without == "Hainstraße 8"


@pytest.mark.parametrize(
    ("text", "script"),
    [("Гайнштрассе 8", Script.CYRILLIC), ("вул. Ринок 1", Script.CYRILLIC), ("شارع ٨", Script.ARABIC)],
)
def test_other_scripts_are_told_apart(text: str, script: Script) -> None:
    assert found(text, TOWN) == OtherScriptText(script)


@pytest.mark.parametrize("text", ["LÃ¶bderstraÃŸe 7", "L&ouml;bderstra&szlig;e 7", "Löbderstraße ٧", "Löbderstraße ७"])
def test_letters_and_digits_that_were_put_right_are_offered(text: str) -> None:
    result = found(text, TOWN)
    assert isinstance(result, AmbiguousText)
    assert numbers(result.houses) == ["7"]


def test_wide_digits_are_ours() -> None:
    assert isinstance(found("Löbderstraße ７", TOWN), ExactText)


@given(st.text(max_size=80))
def test_any_text_can_be_made_readable(text: str) -> None:
    once = readable(text).text
    assert isinstance(once, str)


def test_numbers_in_words() -> None:
    words = number_words()
    assert (words["drei"], words["zwoelf"], words["dreiundzwanzig"], words["hundertacht"]) == (3, 12, 23, 108)
    assert len(set(words.values())) == 299


WRAPPED = (
    "{a}", "Erika Mustermann {a}", "Erika Mustermann, {a}, 07743 Jena", "Adresse: {a}", "WEG {a}", "{a} c/o Schmidt",
    "ich wohne in der {a}", "{a}, 2. OG links", "{a} Tel. 03641 123456", "zu Hause: {a}!",
    "{a}, 07743 Jena, erika@web.de", "Straße: {a} PLZ: 07743", "Firma Muster & Co. KG {a} 07743 Jena",
    "{a}, Haus C", "Haus {a}",
    "{a} Erika Berg",
)  # fmt: skip


@given(
    st.sampled_from(STREETS), st.integers(1, 12), st.sampled_from(WRAPPED), st.sampled_from([str, str.upper, str.lower])
)
def test_an_address_wrapped_in_anything_is_offered_or_answered_right(
    street: str, number: int, form: str, respelt: type[str]
) -> None:
    result = found(respelt(form.format(a=f"{street} {number}")), TOWN)
    if isinstance(result, ExactText):
        assert numbers(result.houses) == [str(number)]
    else:
        assert offered(result)[:1] == [(street, str(number))]


@pytest.mark.parametrize("beside", ["WE 8", "ab 8", "km 8", "Whg. 8", "10. Stock, Wohnung 8", "OG 8"])
def test_the_number_of_a_flat_is_no_house_number(beside: str) -> None:
    assert offered(found(f"Hainstraße {beside}", TOWN)) == [("Hainstraße", "")]


def test_a_street_that_stands_in_the_text_comes_before_one_that_is_nearly_named() -> None:
    book = book_of("Hornstraße|1||07743", "Ahornstraße|1||07743", "Ahornstraße|1|a|07743")
    result = found("Ahornstraße A 1", book)
    assert offered(result)[:2] == [("Ahornstraße", "1"), ("Ahornstraße", "1a")]


@pytest.mark.parametrize("street", ["Hainstra%C3%9Fe", "%48ainstr.", "Zu%20den%20acht%20%C3%84ckern"])
@pytest.mark.parametrize("beside", ["%208", "+8+07743+Jena", " 8%00"])
def test_text_out_of_a_link_is_read_and_asked_about(street: str, beside: str) -> None:
    result = found(f"{street}{beside}", TOWN)
    assert isinstance(result, AmbiguousText)
    assert numbers(result.houses) == ["8"]


@pytest.mark.parametrize("text", ["Leutra 9, An der", "Leutra9ß3", "Talweg7ß8", "Talweg8~ß17 links"])
def test_what_is_offered_was_never_typed_exactly(text: str) -> None:
    result = found(text, LEUTRA)
    assert isinstance(result, DidYouMeanText)
    assert all(offer.how > How.EXACT for offer in result.offers)
