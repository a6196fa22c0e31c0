"""Streets that stand in a text as whole words, whatever stands around them: pasted addresses, sentences, forms. Pure.

What is found here is offered, never answered: nobody knows what the other words mean.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from zones.address.search.addressbook import AddressBook
from zones.address.search.house_words import beside_the_house, loose
from zones.address.search.names import KINDS, StreetName
from zones.address.search.normalise import NO_ORDINAL, ParsedQuery, parse, street_key, words
from zones.address.search.number_words import in_words, number_words
from zones.address.search.streets import StreetMatch
from zones.address.search.vocabulary import region_words, street_words

LONGEST_NAME = 6  # words of a street
MAX_WORDS = 60  # of a text that are looked at
_WORD = re.compile(r"[^\W_]+")
_WITHIN_NAME = re.compile(r"[ .]*-?[ .]*")  # what may stand between two words of a name
_TWO_DIGITS = re.compile(r"[0-9]{1,2}")
_LEAD = r"[\s,.:]*(?:(?:haus|hs)?[\s.\-]*(?:nummer|number|nr|no)[\s.:]*|haus[\s.:]*|#\s*)?"
_BEHIND = re.compile(rf"{_LEAD}(?P<number>[0-9]{{1,4}}){NO_ORDINAL}", re.IGNORECASE)
_BEHIND_WORDS = re.compile(r"(?P<words>(?:[\s,.:]*[^\W\d_]{1,14}){1,2})[\s,.:]+(?P<number>[0-9]{1,4})(?![0-9])")
_BEHIND_IN_WORDS = re.compile(rf"{_LEAD}(?P<word>[^\W\d_]+)", re.IGNORECASE)
_IN_FRONT = re.compile(r"(?<![0-9.])(?P<number>[0-9]{1,4} ?[a-z]?(?: ?[-/+] ?[0-9]{1,4}[a-z]?)?)[ ,]*$", re.IGNORECASE)
_LABELLED = re.compile(r"haus-?(?:nummer|nr)\W{0,3}(?P<number>[0-9]{1,4} ?[a-z]?)(?!\w)", re.IGNORECASE)
_TELLS_APART = re.compile(  # "Alter Markt" is no Markt
    r"sankt|(?:alt|neu|gross|klein|ober|unter|hinter|vorder|nieder|mittler|aeusser|inner|lang|kurz|breit|hoh)(?:e[nrsm]?)?"
)


_TITLES = frozenset(map(street_key, ("Prof", "Dr", "Dipl", "Ing", "med", "phil", "jur", "rer", "nat", "h", "c")))


@dataclass(frozen=True)
class NamedStreet:
    """A street named among other words, with the address that was given for it, and the words that stand elsewhere."""

    match: StreetMatch
    query: ParsedQuery
    others: str


@dataclass(frozen=True)
class _Run:
    first: int
    last: int
    match: StreetMatch


def streets_in_text(book: AddressBook, text: str) -> list[NamedStreet]:
    """Return the streets that `text` names in full, in the order in which they stand, each once."""
    return _Words(book, text).named()


class _Words:
    """The words of a text and what stands between them."""

    def __init__(self, book: AddressBook, text: str) -> None:
        self._book = book
        self._text = text
        self._found = list(_WORD.finditer(text))[:MAX_WORDS]
        self._words = [found[0] for found in self._found]
        ends = [0, *(found.end() for found in self._found)]
        starts = [*(found.start() for found in self._found), len(text)]
        self._gaps = [text[end:start] for end, start in zip(ends, starts, strict=True)]  # each before its word

    def named(self) -> list[NamedStreet]:
        runs = list(self._runs())
        edges = [0, *(self._found[run.last].end() for run in runs)]
        starts = [*(self._found[run.first].start() for run in runs), len(self._text)]
        named: dict[int, NamedStreet] = {}
        for run, edge, start, end, until in zip(runs, edges, starts, edges[1:], starts[1:], strict=False):
            street = self._with_number(run.match, self._text[edge:start], self._text[end:until], is_first=not named)
            known = named.get(run.match.street)
            if known is None or known.query.number is None:
                named[run.match.street] = street
            elif street.query.number is not None:
                named[run.match.street] = _with_second(known, street.query.house_number)
        return list(named.values())

    def _runs(self) -> Iterator[_Run]:
        """Yield the longest runs of words that are the name of a street, from left to right."""
        first, ended = 0, -1
        while first < len(self._words):
            run = next(self._beginning_at(first, follows_street=ended == first), None)
            if run:
                yield run
                ended = run.last + 1
            first = run.last + 1 if run else first + 1

    def _beginning_at(self, first: int, *, follows_street: bool) -> Iterator[_Run]:
        if not self._begins_name(self._words[first]):
            return
        for last in range(min(first + LONGEST_NAME, len(self._words)) - 1, first - 1, -1):
            if all(map(_WITHIN_NAME.fullmatch, self._gaps[first + 1 : last + 1])):
                match = self._called(self._words[first : last + 1])
                run = _Run(first, last, match) if match else None
                if run and self._is_whole(run, follows_street=follows_street):
                    yield run

    def _begins_name(self, word: str) -> bool:
        """Tell whether any name begins like this; most words need no closer look."""
        if self._book.streets.is_begun("".join(words(word))):
            return True
        in_letters = _in_letters(word)
        return in_letters != word and self._book.streets.is_begun("".join(words(in_letters)))

    def _called(self, name: list[str]) -> StreetMatch | None:
        """Return the street with this name; a number in it may stand for its word ("Zu den 8 Äckern")."""
        if not any(map(str.isalpha, name[:1] + name[-1:])):
            return None
        in_letters = [*map(_in_letters, name[:-1]), name[-1]]
        return self._book.streets.called(street_key(" ".join(name))) or (
            self._book.streets.called(street_key(" ".join(in_letters))) if in_letters != name else None
        )

    def _is_whole(self, run: _Run, *, follows_street: bool) -> bool:
        """Tell whether no word beside it belongs to the name: "Martin-Luther-Straße", "Alter Markt", "Markt-Süd"."""
        before = self._words[run.first - 1] if run.first else ""
        behind = self._words[run.last + 1] if run.last + 1 < len(self._words) else ""
        gap_before, gap_behind = self._gaps[run.first], self._gaps[run.last + 1]
        is_title = street_key(before) in _TITLES  # "Prof.-Dr.-Ernst-Haeckel-Straße" is Ernst-Haeckel-Straße
        if _joins(gap_before) and before.isalpha() and not (follows_street or is_title):
            return False
        if behind.isalpha() and (_joins(gap_behind) or gap_behind == " ") and self._continues(behind, gap_behind):
            return False
        return gap_before.strip(" .") != "" or not self._belongs(street_key(before), run)

    def _continues(self, behind: str, gap: str) -> bool:
        key = street_key(behind)
        return key in KINDS or (_joins(gap) and self._book.streets.called(key) is None)

    def _belongs(self, before: str, run: _Run) -> bool:
        name = StreetName.of(self._book.name(run.match))
        is_apart = run.last > run.first and name.glued and street_key(self._words[run.last]) in KINDS  # "Luther Straße"
        is_bare = run.last == run.first and not name.glued  # "Markt"
        if _TELLS_APART.fullmatch(before) or (
            is_apart and (before in street_words() or (len(before) == 1 and before.isalpha()))
        ):
            return True
        return is_bare and before in region_words()

    def _with_number(self, match: StreetMatch, before: str, behind: str, *, is_first: bool) -> NamedStreet:
        """Return the address that the words around a street give: the number behind it, in front, or by its label."""
        name, whole = self._book.name(match), parse(self._text)
        number, others = _number(before, behind) or self._labelled(before, behind)
        query = parse(f"{name} {number}")
        postcode = (query.postcode or whole.postcode) if self._book.postcodes else ""
        key = self._book.key(match)
        beside = (others, *query.beside) if is_first else query.beside  # else it may belong to the street before
        query = replace(query, street=name, street_key=key, whole_key="", postcode=postcode, beside=beside)
        return NamedStreet(match, query, others.strip(" ,"))

    def _labelled(self, before: str, behind: str) -> tuple[str, str]:
        found = _LABELLED.search(self._text)
        return (found["number"] if found else "", f"{before} {behind}")


def _with_second(named: NamedStreet, house_number: str) -> NamedStreet:
    """Put another number of the same street beside the first one: "Hainstraße 8 bzw. Hainstraße 10"."""
    beside = (f"Haus {house_number}", *named.query.beside)
    return replace(named, query=replace(named.query, beside=beside))


def _in_letters(word: str) -> str:
    return in_words(int(word)) if _TWO_DIGITS.fullmatch(word) else word


def _joins(gap: str) -> bool:
    """Tell whether a hyphen joins two words: "H.-Weigel", not "Weigel - Straße"."""
    return "-" in gap and " " not in gap


def _number(before: str, behind: str) -> tuple[str, str] | None:
    """Return the number beside a street, with all that follows it, and what stands elsewhere; None without a number."""
    found = _BEHIND.match(behind)
    if found:
        return behind[found.start("number") :], before
    word = _BEHIND_IN_WORDS.match(behind)
    number = number_words().get(street_key(word["word"])) if word else None
    if word and number:
        return f"{number}{behind[word.end() :]}", before
    apart = _BEHIND_WORDS.match(behind)
    if (
        apart and not beside_the_house(apart["words"]) and apart["number"] in loose(apart[0])
    ):  # "Haus A 1", not "Whg. 1"
        return f"{behind[apart.start('number') :]}, {apart['words']}", before
    in_front = _IN_FRONT.search(before)
    return (in_front["number"], f"{before[: in_front.start()]} {behind}") if in_front else None
