"""The normal form of streets and the reading of typed addresses: pure functions, so mostly properties."""

import csv
import re
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from zones.address.search.normalise import (
    MAX_KEY_LENGTH,
    ParsedQuery,
    letters_of,
    parse,
    raw_key,
    sound_key,
    street_key,
    suffix_key,
)
from zones.city import CITY

STREETS_CSV = CITY.demonstration / "streets.csv"
with STREETS_CSV.open(encoding="utf-8", newline="") as file:
    STREETS = sorted({row["street"] for row in csv.DictReader(file, delimiter=";")})
streets = st.sampled_from(STREETS)
numbers = st.integers(1, 9999)
suffixes = st.sampled_from(["", *"abcdefghk"])
postcodes = st.sampled_from(["07743", "07745", "07747", "07749", "07751"])
RESPELT = {
    "as it is": str,
    "upper case": str.upper,
    "lower case": str.lower,
    "ss for ß": lambda street: street.replace("ß", "ss"),
    "ß for ss": lambda street: street.replace("ss", "ß"),
    "ae oe ue": lambda street: street.translate(str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ü": "Ue"})),
    "combining dots": lambda street: street.replace("ü", "u\u0308").replace("ö", "o\u0308").replace("ä", "a\u0308"),
    "str.": lambda street: re.sub("([Ss])traße", r"\1tr.", street),
    "str": lambda street: re.sub("([Ss])traße", r"\1tr", street),
    "Str. apart": lambda street: street.replace("straße", " Str."),
    "Pl.": lambda street: re.sub("([Pp])latz", r"\1l.", street),
    "no hyphens": lambda street: street.replace("-", " "),
    "hyphens": lambda street: street.replace(" ", "-"),
    "dashes": lambda street: street.replace("-", " – "),
    "no spaces": lambda street: street.replace(" ", ""),
    "wide spaces": lambda street: "  " + street.replace(" ", "\u00a0 ") + "\t",
    "Sankt": lambda street: street.replace("St.-", "Sankt-"),
    "v.": lambda street: street.replace("-von-", "-v.-"),
}


def test_different_streets_of_jena_keep_different_keys() -> None:
    assert len(STREETS) == 868
    assert len({street_key(street) for street in STREETS}) == len(STREETS)


@pytest.mark.parametrize("respell", RESPELT.values(), ids=RESPELT.keys())
def test_spellings_of_every_street_meet(respell: Callable[[str], str]) -> None:
    missed = [street for street in STREETS if street_key(respell(street)) != street_key(street)]
    assert missed == []


@pytest.mark.parametrize(
    ("street", "key"),
    [
        ("Goethestr.", "goethestrasse"),
        ("Prof.-Dr.-Müller-Pl.", "professordoktormuellerplatz"),
        ("St.-Jakob-Str", "sanktjakobstrasse"),
        ("Neugasse", "neugasse"),  # ue and oe that are no umlauts stay what they are
        ("Boegeholdstraße", "boegeholdstrasse"),
        ("Salvador-Dalí-Straße", "salvadordalistrasse"),
        ("GROẞE ſtraße", "grossestrasse"),
        ("Straße des 17. Juni", "strassedes17juni"),
        ("Ｍａｒｋｔ", "markt"),
        ("", ""),
        ("\0 – 🏠", ""),
        ("ул. Ленина", "улленина"),  # foreign letters stay, so that they never match by being dropped
    ],
)
def test_street_key(street: str, key: str) -> None:
    assert street_key(street) == key


@given(st.text())
@example("d r")
@example("s tr")
@example("p-l")
@example("İ")
@example("\ud800")
def test_street_key_is_a_normal_form(text: str) -> None:
    key = street_key(text)
    assert street_key(key) == key
    assert len(key) <= MAX_KEY_LENGTH
    assert all(char.isalnum() for char in key)


@given(st.text())
@example("U¯")
@example("U:0")
def test_suffix_key_is_a_normal_form(text: str) -> None:
    assert suffix_key(suffix_key(text)) == suffix_key(text)


@given(st.text())
@example("ẞ\ufb03")
@example("İ\u0307")
@example("\ud800")
def test_other_forms_never_fail_and_stay_short(text: str) -> None:
    for form in (raw_key(text), letters_of(text), sound_key(street_key(text))):
        assert len(form) <= MAX_KEY_LENGTH
        assert all(char.isalnum() for char in form)


def test_no_two_streets_of_jena_sound_the_same() -> None:
    assert len({sound_key(street_key(street)) for street in STREETS}) == len(STREETS)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Liebknecht", "Libknecht"),
        ("Goethe", "Goete"),
        ("Becker", "Beker"),
        ("Victor", "Fictor"),
        ("Teyler", "Teiler"),
        ("Mann", "Man"),
        ("Bären", "Baren"),
        ("Carl", "Karl"),
        ("Kahla", "Kala"),
        ("Humboldt", "Humbolt"),
        ("Philosoph", "Filosof"),
        ("Spitzweg", "Spizweg"),
    ],
)
def test_usual_mistakes_sound_the_same(one: str, other: str) -> None:
    assert sound_key(street_key(one)) == sound_key(street_key(other))


@pytest.mark.parametrize(("one", "other"), [("Hegel", "Hügel"), ("Wald", "Wild"), ("Bach", "Bauch"), ("Esche", "Eske")])
def test_other_words_do_not(one: str, other: str) -> None:
    assert sound_key(street_key(one)) != sound_key(street_key(other))


@given(st.text() | st.text(alphabet="Straße 0123456789-/.,;()Dd\0jena07743½", max_size=5000))
@example("1" * 5000)
@example("12 " * 1600)
@example("\u202e Markt 3 \u0661\u0662")
def test_parse_never_fails_and_keeps_its_word(text: str) -> None:
    query = parse(text)
    assert query.number is None or 0 <= query.number <= 9999
    assert query.postcode == "" or re.fullmatch("[0-9]{5}", query.postcode)
    assert query.street_key == street_key(query.street)
    assert len(query.whole_key) <= MAX_KEY_LENGTH


@given(streets, numbers, suffixes, postcodes)
def test_every_way_to_write_an_address_reads_the_same(street: str, number: int, suffix: str, postcode: str) -> None:
    gap = f"{number} {suffix.upper()}".strip()
    for text in (
        f"{street} {number}{suffix}",
        f"{street} {gap}, {postcode} Jena",
        f"{street} {gap} {postcode}",
        f"{postcode} Jena, {street} {number}{suffix}",
        f"D-{postcode} Jena {street} {number}{suffix.upper()}",
        f"Jena, {street}, {number}{suffix}",
        f"{street} Nr. {number:04}{suffix}; Deutschland",
        f"{street}{number}{suffix} (Jena)",
    ):
        query = parse(text)
        assert (query.street_key, query.number, query.suffix) == (street_key(street), number, suffix), text
        assert query.postcode == (postcode if postcode in text else ""), text
        assert query.rest == "", text


@given(streets)
def test_a_street_alone_has_no_number(street: str) -> None:
    query = parse(f"{street}, 07743 Jena")
    assert query == ParsedQuery(street, street_key(street), street_key(street), postcode="07743")


@pytest.mark.parametrize(
    ("text", "house_number", "rest"),
    [
        ("12 Markt", "12", ""),
        ("12a Markt, Lobeda", "12a", "Lobeda"),
        ("17. Juni", "", ""),
        ("Markt 12-14", "12-14", ""),
        ("Markt 12 – 14", "12-14", ""),
        ("Markt 12/14", "12/14", ""),
        ("Markt 12 a-c", "12a-c", ""),
        ("Markt 12 1/2", "12 1/2", ""),
        ("Markt 12abc", "12abc", ""),
        ("Markt 12 Erfurt", "12", "Erfurt"),
        ("Markt 12, 3. OG", "12", "3. OG"),
        ("Lobeda, Markt 12", "12", "Lobeda"),
        ("Markt 12 Jena-Lobeda", "12", "Jena-Lobeda"),
        ("Markt 12.", "12", ""),
        ("Markt ３", "3", ""),
        ("Markt", "", ""),
        ("12", "", ""),
        ("Markt 12345678", "", ""),
    ],
)
def test_house_number_and_rest(text: str, house_number: str, rest: str) -> None:
    assert (parse(text).house_number, parse(text).rest) == (house_number, rest)


@pytest.mark.parametrize(
    ("text", "street", "whole", "number"),
    [
        ("Straße des 17. Juni 5", "strassedes17juni", "strassedes17juni5", 5),
        ("Straße des 17 Juni", "strassedes", "strassedes17juni", 17),
        ("Straße 15", "strasse", "strasse15", 15),
    ],
)
def test_numbers_in_the_name_of_a_street(text: str, street: str, whole: str, number: int) -> None:
    query = parse(text)
    assert (query.street_key, query.whole_key, query.number) == (street, whole, number)
