"""Further seeded queries: addresses among other words, slips that leave words right, other letters and languages.

As in `query_sets`, nothing is left out because it fails. A kind of street that makes the name of another street of Jena
is no wrong one and is not drawn; what else spells another street letter by letter counts as missed.
"""

import random
import re
from collections.abc import Callable, Iterator

from zones.address.search.addressbook import AddressRecord
from zones.address.search.number_words import number_words

PEOPLE = (
    "Erika Mustermann", "Hans Müller", "Familie Schmidt", "Dr. Anna Weber", "Herr Peter Kowalski", "Nguyen Thi Lan",
    "Frau Prof. Dr. Ilse Krüger-Voß", "Jürgen Bauer", "Wohngenossenschaft Saaleblick eG", "Muster & Co. KG",
)  # fmt: skip
AROUND = (
    "{p} {a}", "{p}, {a}", "{p} {a} {z} Jena", "{p}, {a}, {z} Jena", "{p}\n{a}\n{z} Jena", "Adresse: {a}, {z} Jena",
    "Anschrift: {a}", "WEG {a}", "ich wohne in der {a}", "Wir wohnen: {a}, {z} Jena.", "{a} c/o {p}", "c/o {p}, {a}",
    "{a}, z. Hd. {p}", "Straße: {a} PLZ: {z} Ort: Jena", "Name: {p} Straße: {a} PLZ: {z} Ort: Jena", "Haus {a}",
    "{p} {a} Tel. 03641 123456", "{a}, {z} Jena, Telefon: +49 3641 4711-0", "{p}, {a}, post@example.org", "{a} {p}",
)  # fmt: skip
IN_THE_HOUSE = (
    "EG li.", "EG re", "2. OG", "4.Et.", "II. OG", "III. Etage", "HP", "WE 12", "Whg. 7", "Hof", "Gartenhaus",
    "Parterre", "Geb.", "Raum 101", "3. Stock Mitte", "DG rechts", "Hinterhaus", "Tel. 03641 998877",
    "e-mail a@example.org",
)  # fmt: skip
KINDS = ("straße", "weg", "gasse", "platz", "allee")
_LINKED = re.compile(r"(?<=\w{3})(?:en|n|s)(?=(?:straße|weg|gasse|platz|allee)$)")
_KIND = re.compile(rf"(?P<stem>.*\w{{3}})(?P<kind>{'|'.join(KINDS)})")
_WORDS = {number: word for word, number in reversed(number_words().items())}
Typed = Callable[[random.Random, AddressRecord], str]


def _house(row: AddressRecord) -> str:
    return f"{row.number}{row.suffix}"


def _among_words(dice: random.Random, row: AddressRecord) -> str:
    address = f"{row.street} {_house(row)}"
    return dice.choice(AROUND).format(p=dice.choice(PEOPLE), a=address, z=row.postcode)


def _in_the_house(dice: random.Random, row: AddressRecord) -> str:
    return f"{row.street} {_house(row)}{dice.choice((' ', ', '))}{dice.choice(IN_THE_HOUSE)}"


def _linked(_dice: random.Random, row: AddressRecord) -> str:
    return f"{_LINKED.sub('', row.street)} {_house(row)}"


def _of_another_kind(dice: random.Random, row: AddressRecord) -> str:
    found = _KIND.fullmatch(row.street)
    assert found
    other = dice.choice([kind for kind in KINDS if kind != found["kind"]])
    return f"{found['stem']}{other} {_house(row)}"


def _english(dice: random.Random, row: AddressRecord) -> str:
    name = row.street.removesuffix("straße")
    return dice.choice(
        (f"{name} Street {_house(row)}", f"{_house(row)} {name} Street, Jena", f"{name} St. {_house(row)}")
    )


def _in_words(dice: random.Random, row: AddressRecord) -> str:
    return f"{row.street} {dice.choice(('', 'Hausnummer ', 'Nr. '))}{_WORDS[row.number]}"


def _misread(dice: random.Random, row: AddressRecord) -> str:
    return f"{row.street} {_house(row)}".encode().decode(dice.choice(("cp1252", "latin-1")), errors="ignore")


KINDS_OF_QUERIES: dict[str, tuple[int, Typed, Callable[[AddressRecord], bool]]] = {
    "among other words": (800, _among_words, lambda _row: True),
    "floor, flat or contact": (400, _in_the_house, lambda row: not row.suffix),
    "linking letters left out": (300, _linked, lambda row: bool(_LINKED.search(row.street))),
    "another kind of street": (300, _of_another_kind, lambda row: bool(_KIND.fullmatch(row.street))),
    "in English": (300, _english, lambda row: bool(re.fullmatch(r"\w{4,}straße", row.street))),
    "number in words": (300, _in_words, lambda row: not row.suffix and row.number in _WORDS),
    "mis-encoded": (300, _misread, lambda row: not row.street.isascii()),
}


def more_queries(rows: list[AddressRecord], seed: int) -> Iterator[tuple[str, str, AddressRecord]]:
    """Yield kind, text and the address that is meant."""
    dice = random.Random(seed)  # noqa: S311 - a seeded choice of test data
    streets = {row.street for row in rows}
    for kind, (count, typed, fits) in KINDS_OF_QUERIES.items():
        fitting = [row for row in rows if fits(row)]
        for row in dice.choices(fitting, k=count) if fitting else ():
            text = typed(dice, row)
            while typed is _of_another_kind and text.rsplit(" ", 1)[0] in streets:
                text = typed(dice, row)
            yield kind, text, row
