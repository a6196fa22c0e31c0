"""Seeded queries from the addresses of an edition, by kind, with what each must find.

Nothing is left out because it fails. Three things are stated rather than decided case by case:
- A name of the list of other towns that a street of Jena bears too is no impossible query.
- A query in error that spells another street of Jena letter by letter stays in its set and counts as missed.
- An impossible name that is one error away from a street of Jena, names such a street by one of its words
  ("Weberstraße", "Paul-Weber-Straße"), or differs only in its article ("Auf dem Berg", "Am Berg") or in what kind of
  street it is ("Goetheweg", "Goethestraße") goes to the kind
  "doubtful": nobody can tell it from a slip or a short form, so it may be offered as a choice, never answered.
  Everything else that is impossible must not even be offered.
"""

import random
import re
import string
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import OSA

from tests.search.more_queries import more_queries
from zones.address.search.addressbook import AddressRecord
from zones.address.search.normalise import street_key

SEED = 20261123
FOREIGN = Path(__file__).with_name("foreign_streets.txt")
TOWNS = (
    "Erfurt", "Weimar", "Gera", "Apolda", "Naumburg", "Leipzig", "Halle", "Berlin", "München", "Kahla", "Stadtroda",
    "Bürgel", "Dornburg", "Camburg", "Eisenberg", "Hermsdorf", "Rudolstadt", "Saalfeld", "Bad Berka", "Blankenhain",
    "Dresden", "Hamburg", "Köln", "Gotha", "Suhl", "Eisenach", "Bad Sulza", "Magdala", "Mellingen", "Großschwabhausen",
)  # fmt: skip
FAR_POSTCODES = ("99084", "99423", "07545", "99510", "06618", "04109", "10115", "80331", "07768", "07646")
FIRST = (
    "Anton", "Bruno", "Dieter", "Egon", "Gerda", "Hedwig", "Ida", "Jakob", "Konstantin", "Lothar", "Mathilde",
    "Norbert", "Oskar", "Pauline", "Rainer",
)  # fmt: skip
LAST = (
    "Ahrens", "Brandt", "Czerny", "Dorn", "Ehlers", "Frisch", "Gropius", "Harnisch", "Iffland", "Kästner", "Lindner",
    "Mahler", "Oertel", "Pfitzner",
)  # fmt: skip
STEMS = (
    "Schwalben", "Kranich", "Bernstein", "Hollunder", "Kupferberg", "Nachtigall", "Regenbogen", "Silbersee", "Torfmoor",
    "Ulmenhain",
)  # fmt: skip
ARTICLES = frozenset(
    (
        *("am", "an", "der", "die", "das", "dem", "den", "im", "in", "auf", "zu", "zum", "zur", "vor"),
        *("unter", "unterm", "über", "überm", "hinter", "hinterm"),
    )
)
KINDS = ("straße", "weg", "platz", "gasse", "allee", "ring")
GARBAGE = (
    "'; DROP TABLE zones_address; --", "<script>alert(1)</script>", "1 OR 1=1", "مرحبا ٣", "Москва 1", "🏠🏠 3",
    "x" * 5000, "\0Weg\0 5", "../../etc/passwd", "asdfghjkl 12", "qwertz 1", "%%% 4", "null 7", "{{7*7}} 3",
    "\u202egewtraK 3", "？？ 9",
    "lorem ipsum dolor 8", "test test 5", "SELECT * FROM x 1", "hallo 3", "http://example.org/ 2",
    "0123 456789", "ich suche 3",
)  # fmt: skip


@dataclass(frozen=True)
class Query:
    """A typed text; `expected` are the ids of the addresses that it names, empty where there is none."""

    kind: str
    text: str
    expected: frozenset[int]


class QuerySet:
    """Makes the queries of one edition's addresses."""

    def __init__(self, rows: list[AddressRecord], seed: int = SEED) -> None:
        self.rows = sorted(rows)
        self.seed = seed
        self.random = random.Random(seed)  # noqa: S311 - a seeded choice of test data
        self.ids: dict[tuple[str, int, str], set[int]] = {}
        for row in rows:
            self.ids.setdefault((row.street_key, row.number, row.suffix), set()).add(row.id)
        self.streets = sorted({row.street for row in rows})
        self.keys = [street_key(street) for street in self.streets]
        self.parts = [_split(street) for street in self.streets]
        self.of_street: dict[str, set[int]] = {}
        for row in rows:
            self.of_street.setdefault(row.street, set()).add(row.id)

    def all(self) -> list[Query]:
        """Return the whole set, the same for the same rows and seed."""
        return [*self.answerable(), *self.further(), *self.prefixes(), *self.impossible()]

    def further(self) -> Iterator[Query]:
        """Addresses among other words, slips that leave words right, other letters and languages."""
        yield from (self._query(kind, text, row) for kind, text, row in more_queries(self.rows, self.seed))

    def answerable(self) -> Iterator[Query]:
        yield from self._each("exact", 300, lambda row: row.street)
        for name, respell in SPELLINGS.items():
            yield from (self._spelling(name, respell, row) for row in self._sample(50))
        yield from self._each("one edit", 600, lambda row: self._edited(row.street, 1))
        yield from self._each("two edits", 600, lambda row: self._edited(row.street, 2))
        yield from self._each("usual mistakes", 500, lambda row: self._mistaken(row.street))
        yield from self._each("part of the name", 400, lambda row: self._part(row.street), of=self._several_words())
        yield from self._each("words in another order", 200, lambda row: self._shuffled(row.street), of=self._persons())

    def prefixes(self) -> Iterator[Query]:
        """The first 4, 5 and 6 letters of a street; any address of it will do."""
        for letters in (4, 5, 6):
            for row in self._sample(200):
                ids = frozenset(self.of_street[row.street])
                yield Query("beginning of 4-6 letters", _first_letters(row.street, letters), ids)

    def impossible(self) -> Iterator[Query]:
        for name in self._foreign_names():
            yield self._impossible("street of another town", name)
        for row in self._sample(200):
            town, postcode = self.random.choice(TOWNS), self.random.choice(FAR_POSTCODES)
            house = f"{row.street} {row.number}{row.suffix}"
            forms = (f"{house}, {town}", f"{house} {town}", f"{town}, {house}", f"{house}, {postcode} {town}")
            yield Query("our street, another town", self.random.choice(forms), frozenset())
        for _ in range(400):
            yield self._impossible("made-up name", self._made_up())
        for _ in range(300):
            yield self._impossible("nonsense", self._nonsense())
        yield from (Query("garbage", text, frozenset()) for text in GARBAGE)

    def _each(
        self, kind: str, count: int, name: Callable[[AddressRecord], str], of: list[AddressRecord] | None = None
    ) -> Iterator[Query]:
        for row in self._sample(count, of):
            house = f"{name(row)} {row.number}{row.suffix}"
            with_postcode = self.random.random() < 0.5
            yield self._query(kind, f"{house}, {row.postcode} Jena" if with_postcode else house, row)

    def _query(self, kind: str, text: str, row: AddressRecord) -> Query:
        return Query(kind, text, frozenset(self.ids[row.street_key, row.number, row.suffix]))

    def _spelling(self, name: str, respell: Callable[[AddressRecord], str], row: AddressRecord) -> Query:
        return self._query(f"spelling: {name}", respell(row), row)

    def _sample(self, count: int, of: list[AddressRecord] | None = None) -> list[AddressRecord]:
        return self.random.choices(self.rows if of is None else of, k=count)

    def _edited(self, street: str, edits: int) -> str:
        """Make exactly so many errors in letters: one more, one less, another one, or two neighbours swapped."""
        while True:
            text = street
            for _ in range(edits):
                text = self._edit(text)
            if OSA.distance(street, text) == edits:
                return text

    def _edit(self, text: str) -> str:
        at = self.random.choice([place for place, char in enumerate(text) if char.isalpha()])
        letter = self.random.choice(string.ascii_lowercase)
        swapped = text[at + 1 : at + 2] + text[at]
        return self.random.choice(
            [
                text[:at] + letter + text[at:],
                text[:at] + text[at + 1 :],
                text[:at] + letter + text[at + 1 :],
                text[:at] + swapped + text[at + 2 :],
            ]
        )

    def _mistaken(self, street: str) -> str:
        """One or two mistakes that people make: sounds, doubled letters, umlauts without dots."""
        text = street
        rules = self.random.sample(MISTAKES, len(MISTAKES))
        for pattern, replacement in rules:
            text, done = re.subn(pattern, replacement, text, count=1)
            if done and text != street and self.random.random() < 0.6:
                break
        return text if text != street else self._edited(street, 1)

    def _several_words(self) -> list[AddressRecord]:
        return [row for row in self.rows if len(_words(row.street)) > 1]

    def _persons(self) -> list[AddressRecord]:
        return [row for row in self.rows if row.street.count("-") >= 2]

    def _part(self, street: str) -> str:
        """The last name with or without the kind, the first name with the kind, or the name without its article."""
        words = _words(street)
        if street.count("-") >= 2:
            kind = words[-1]
            forms = [words[-2], f"{words[-2]}{kind.lower()}", f"{words[-2]} {kind}", " ".join(words[:-1])]
            first = words[0] if words[0] not in ("Von", "Van") else words[1]
            return self.random.choice([*forms, f"{first}-{kind}"])
        telling = [
            word for word in words if word[0].isupper() and word not in ("Am", "An", "Im", "In", "Auf", "Zum", "Zur")
        ]
        return " ".join(telling) if telling and len(telling) < len(words) else words[0] + " " + " ".join(words[1:])

    def _shuffled(self, street: str) -> str:
        *names, kind = _words(street)
        return self.random.choice([f"{kind} {' '.join(names)}", f"{names[-1]} {' '.join(names[:-1])} {kind}"])

    def _foreign_names(self) -> list[str]:
        lines = FOREIGN.read_text(encoding="utf-8").splitlines()
        names = [name.strip() for line in lines if not line.startswith("#") for name in line.split(";")]
        return [name for name in names if street_key(name) not in self.keys]

    def _made_up(self) -> str:
        kind = self.random.choice(KINDS)
        if self.random.random() < 0.6:
            return f"{self.random.choice(FIRST)}-{self.random.choice(LAST)}-{kind.capitalize()}"
        return f"{self.random.choice(STEMS + LAST)}{kind}"

    def _nonsense(self) -> str:
        """Letters that mean nothing, or a street of Jena beyond recognition: four errors or more in its letters."""
        kind = self.random.choice(KINDS)
        if self.random.random() < 0.5:
            return "".join(self.random.choices(string.ascii_lowercase, k=self.random.randint(3, 9))).capitalize() + kind
        street = self.random.choice(self.streets)
        while True:
            text = self._edited(street, max(4, len(street) // 3))
            if OSA.distance(street_key(text), street_key(street)) >= 4:
                return text

    def _impossible(self, kind: str, name: str) -> Query:
        number = self.random.randint(1, 60)
        text = self.random.choice([f"{name} {number}", f"{name} {number}, 07743 Jena", f"{name} {number}, Jena"])
        return Query("doubtful" if self._is_doubtful(name) else kind, text, frozenset())

    def _is_doubtful(self, name: str) -> bool:
        near = process.extractOne(street_key(name), self.keys, scorer=OSA.distance, score_cutoff=1)
        wanted = _split(name)
        return near is not None or any(
            _is_short_form(wanted, parts) or _telling(wanted) == _telling(parts) for parts in self.parts
        )


def _is_short_form(wanted: list[str], parts: list[str]) -> bool:
    """Whether it is the name of the street with words left out: Weberstraße, Am Schloss, Kirchberg(straße)."""
    left = iter(parts)
    return all(word in left for word in wanted)


def _telling(parts: list[str]) -> list[str]:
    """Without article and kind; nothing but a kind is what it is."""
    return [part for part in parts if part not in ARTICLES and part not in KINDS] or parts


def _split(street: str) -> list[str]:
    """The words in lower case, the kind of street apart."""
    return [part for word in _words(street.lower()) for part in re.split(f"({'|'.join(KINDS)})$", word) if part]


def _words(street: str) -> list[str]:
    return [word for word in re.split(r"[ \-]+", street) if word]


def _first_letters(street: str, letters: int) -> str:
    ends = [place + 1 for place, char in enumerate(street) if char.isalpha()]
    return street[: ends[min(letters, len(ends)) - 1]]


MISTAKES = [
    ("ie", "i"), ("(?<=[^aeou])i(?=[^eaou])", "ie"), ("th", "t"), ("(?<=[aeiou])t(?=[aeiou])", "th"), ("ck", "k"),
    ("(?<=[aeiou])k(?=[aeious])", "ck"), ("v", "f"), ("(?<=[a-z])f(?=[aeiou])", "v"), ("y", "i"), ("ll", "l"),
    ("nn", "n"), ("mm", "m"), ("tt", "t"), ("ss", "s"), ("(?<=[aeiou])l(?=[aeiou])", "ll"),
    ("(?<=[aeiou])n(?=[aeiou])", "nn"), ("(?<=[aeiou])m(?=[aeiou])", "mm"), ("ä", "a"), ("ö", "o"), ("ü", "u"),
    ("tz", "z"), ("ah", "a"), ("oh", "o"), ("C", "K"),
]  # fmt: skip
_ASCII = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"})
SPELLINGS: dict[str, Callable[[AddressRecord], str]] = {
    "upper case": lambda row: f"{row.street} {row.number}{row.suffix}".upper(),
    "lower case, no comma": lambda row: f"{row.street} {row.number}{row.suffix} {row.postcode} jena".lower(),
    "ae oe ue ss": lambda row: f"{row.street} {row.number}{row.suffix}".translate(_ASCII),
    "str.": lambda row: re.sub("([Ss])traße", r"\1tr.", row.street) + f" {row.number}{row.suffix}",
    "Str": lambda row: f"{row.street.replace('straße', ' Str')} {row.number} {row.suffix}",
    "no hyphens": lambda row: f"{row.street.replace('-', ' ')} {row.number} {row.suffix.upper()}",
    "in one word": lambda row: f"{re.sub('[ -]', '', row.street)}{row.number}{row.suffix}",
    "hyphens": lambda row: f"{row.street.replace(' ', '-')} {row.number}{row.suffix}",
    "Pl.": lambda row: re.sub("([Pp])latz", r"\1l.", row.street) + f" {row.number}{row.suffix}",
    "combining dots": lambda row: row.street.replace("ü", "u\u0308") + f" {row.number}{row.suffix}",
    "postcode first": lambda row: f"D-{row.postcode} Jena, {row.street} {row.number}{row.suffix}",
    "country": lambda row: f"{row.street} {row.number}{row.suffix}, {row.postcode} Jena, Deutschland",
    "leading zeros": lambda row: f"{row.street} {row.number:04}{row.suffix}",
    "Nr.": lambda row: f"{row.street} Nr. {row.number} {row.suffix}",
    "number in front": lambda row: f"{row.number}{row.suffix} {row.street}",
    "Ortsteil": lambda row: f"{row.street} {row.number}{row.suffix}, {row.ortsteil or 'Jena'}",
    "floor": lambda row: f"{row.street} {row.number}{row.suffix}, 3. OG links",
}
