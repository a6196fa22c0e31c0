"""One normal form for street names, and the parts of an address that somebody typed. Pure: no Django, no database.

The index (`Address.street_key`) and every query go through `street_key`, so both meet whatever the spelling.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import pairwise

from zones.address.search.plain_letters import in_plain_letters
from zones.address.search.typed_text import readable
from zones.city import CITY

MAX_KEY_LENGTH = 100  # as long as the database column
LAST = "\U0010ffff"  # sorts after every letter
LETTER_APART = 2  # characters of "-b"
_SIGNS = str.maketrans({**dict.fromkeys("‐‑‒–—―−", "-"), "⁄": "/"})
_WORDS = {"st": "sankt", "dr": "doktor", "prof": "professor", "v": "von"}
_ENDINGS = {"str": "strasse", "pl": "platz"}
_SHORT_ENDINGS = tuple(_ENDINGS)
_CITY = CITY.name.casefold()
_SAYS_NOTHING = frozenset(
    {_CITY, *map(str.casefold, CITY.address_words.dropped)}
    | {"deutschland", "germany", "nr", "hausnummer", "hausnr", "haus-nr"}
)

# Letters that sound alike or are mixed up; the order matters: "sch" and "ch" are safe before "c" becomes "k".
_SOUNDS = (
    ("ph", "f"), ("sch", "š"), ("chs", "x"), ("ks", "x"), ("ch", "č"),
    ("th", "t"), ("dt", "t"), ("ck", "k"), ("tz", "z"), ("ie", "i"), ("y", "i"),
    ("v", "f"), ("c", "k"), ("ai", "ei"), ("ae", "a"), ("oe", "o"), ("ue", "u"),
)  # fmt: skip
_SILENT_H = re.compile(r"(?<=[aeiou])h(?![aeiou])")
_DOUBLED = re.compile(r"(.)\1+")

_SEPARATOR = re.compile(r"[,;()|\r\n]+")
# "D-07743", "DE 07743"; but in "12 d 07743" the letter belongs to the house number.
_POSTCODE = re.compile(r"(?<![0-9a-z])(?:(?<![0-9] )de?(?: ?- ?| )|de?-?)?([0-9]{5})(?![0-9])", re.IGNORECASE)
# "07 743" has a space too many; "99 084" only in front of a name, since it may be two house numbers.
_POSTCODE_IN_TWO = re.compile(
    r"(?<![0-9])(?<![0-9][/.\-])(?:(0[0-9]) ([0-9]{3})(?![0-9])"
    r"|(?:(?<![^,;(|\r\n\-])|(?<=[,;(|] ))([1-9][0-9]) ([0-9]{3})(?= [^\W\d_]{2}))"
)
_FIVE_DIGITS = re.compile(r"[0-9]{2} ?[0-9]{3}")
# What only says that a house number follows: "Nr. 12", "Haus-Nr.: 12", "# 12".
_BEFORE_NUMBER = re.compile(
    r"(?:(?<![^\W\d_])(?:(?:haus ?-? ?)?(?:nummer|number|nr|no)|hs?nr)(?![^\W\d_])\.? ?:?|#) ?(?=[0-9])", re.IGNORECASE
)
_ENDS_IN_NUMBER = re.compile(r"[^\W\d_]{2}\W* [0-9]{1,4} ?[a-z]?\W*$", re.IGNORECASE)
# "12 bis 14", "12 und 14", "12a u. b"
_JOINED = re.compile(
    r"(?<=[0-9])(?:(?P<letter> ?[a-z]) +| *)(?:(?P<all>bis)|und|u\.?|&)(?: *(?=[0-9])| +(?=[a-z](?!\w)))", re.IGNORECASE
)
_TO = re.compile(r"(?<![^\W\d_]) *bis *(?=[0-9])")
_AND = re.compile(r"(?<![^\W\d_]) *(?:und|u\.?|&|[;,]) *(?=[0-9]|[a-z](?!\w))")
NO_ORDINAL = r"(?!\d|\. [^\W\d_]|\.[^\W\d_]{2})"  # "17. Juni", but not "8.a"
# A letter apart that begins a word, an abbreviation or a part of the house is no sure part of the number: "1 A-Seite".
_NO_LETTER_OF_NUMBER = (
    r"(?!-[^\W\d_]{2}|\. ?[^\W\d_](?!\w)"
    r"|\.? (?:wie|seite|flügel|fluegel|trakt|teil|block|haus|hs|gebäude|aufgang|eingang)(?!\w))"
)
# Digits that are no ordinal, then letters that touch them or one letter apart, then "-14", "/2", " 1/2".
_NUMBER = re.compile(
    rf"(?<![0-9])(?P<number>[0-9]{{1,4}}){NO_ORDINAL}"
    rf"(?P<suffix>(?:(?:[^\W\d_]{{1,10}}|[ .][^\W\d_]{_NO_LETTER_OF_NUMBER})(?!\w))?"
    r"(?: ?[-/+] ?(?:[0-9]{1,4}[a-z]?|[a-z])(?!\w)| [0-9]/[0-9](?!\w))?)",
    re.IGNORECASE,
)
# "5 Goethestraße": a number in front, unless it is an ordinal ("17. Juni") or all there is.
_NUMBER_IN_FRONT = re.compile(r"(?P<number>[0-9]{1,4})(?P<suffix> ?[a-z])? +(?=[^\W\d_]{2})", re.IGNORECASE)
_ONLY_NUMBER = re.compile(r"[0-9]{1,4} ?[a-z]?", re.IGNORECASE)
_UNREAD = frozenset({"So", "Sm", "Sc", "Sk", "Co", "Cn"})  # pictures, and signs that nobody assigned
_WORD = re.compile(r"[^\W_]+")
_LETTER = re.compile(r"[^\W\d_]")
_NAME = re.compile(r"[^\W\d_]{2}")
_ORDINARY = re.compile(r"[\x00-\x7fÀ-ÿ]*")  # nothing raised, no fraction, no sign with several forms


@dataclass(frozen=True)
class ParsedQuery:
    """What somebody typed, in parts; missing parts are empty.

    `whole_key` reads the street and all that follows it as one name ("Straße des 17 Juni"). `beside` is whatever is
    neither street, number, postcode nor city, cut at commas: an Ortsteil, another town, a floor. What is not
    `is_certain` had to be put right to be read: it may be offered, never answered. `text` is all of it, as it is read.
    """

    street: str
    street_key: str
    whole_key: str
    number: int | None = None
    suffix: str = ""
    postcode: str = ""
    beside: tuple[str, ...] = ()
    is_certain: bool = True
    text: str = field(default="", compare=False)

    @property
    def rest(self) -> str:
        """All that stands beside the address as one text."""
        return " ".join(self.beside)

    @property
    def has_name(self) -> bool:
        """Whether there is a name at all: two letters in a row, unlike "12", "12a" or nothing but a postcode."""
        return bool(_NAME.search(f"{self.street} {self.rest}"))

    @property
    def house_number(self) -> str:
        """Number and suffix as printed: 12a, 12-14, 12 1/2; empty without a number."""
        gap = " " if self.suffix[:1].isdigit() else ""
        return "" if self.number is None else f"{self.number}{gap}{self.suffix}"


def street_key(text: str) -> str:
    """Return the normal form of a street name: lower-case letters and digits only, abbreviations written out."""
    return joined(words(text))


def joined(found: Iterable[str]) -> str:
    """Return the normal form of the name that these words make; they are as `words` returns them."""
    return _expand("".join(found))[:MAX_KEY_LENGTH]


def words(text: str) -> list[str]:
    """Return the words of a text in lower case, abbreviations written out: the parts of `street_key`."""
    return list(map(_expand, _words(text)))


def raw_key(text: str) -> str:
    """Return the letters and digits of a text as typed so far, lower case, nothing written out: "Am Pl", "ampl"."""
    return "".join(_words(text))[:MAX_KEY_LENGTH]


def letters_of(text: str) -> str:
    """Return the letters and digits as they were typed, umlauts as one letter each, "ss" of a street as "ß"."""
    plain = unicodedata.normalize("NFKC", text).lower()
    written = "".join(char for char in plain if char.isalnum())[:MAX_KEY_LENGTH]
    for pair, letter in (("strasse", "straße"), ("gaesschen", "gäßchen"), ("ueber", "über")):
        written = written.replace(pair, letter)
    return written


def sound_key(key: str) -> str:
    """Return a `street_key` with letters that sound alike made the same: ie/i, th/t, ck/k, v/f, y/i, ä/a, doubles.

    No two streets of a city should meet here; it only finds what was meant, it never answers.
    """
    for written, heard in _SOUNDS:
        key = key.replace(written, heard)
    return _DOUBLED.sub(r"\1", _SILENT_H.sub("", key))


def suffix_key(suffix: str) -> str:
    """Return the normal form of a house-number suffix: lower case, no spaces, one kind of dash, "12-b" as "12b".

    "½" is "1/2", "bis 14" is "-14", and whatever only joins a second number is "+": ";5", ", 5", "und 5".
    """
    if not suffix or (len(suffix) == 1 and "a" <= suffix <= "z"):  # nearly always
        return suffix
    key = _suffix_key_once(suffix)
    while (again := _suffix_key_once(key)) != key:  # signs that were taken out may have parted a word ("u:5")
        key = again
    return key


def _suffix_key_once(suffix: str) -> str:
    plain = _AND.sub("+", _TO.sub("-", in_plain_letters(unicodedata.normalize("NFKC", suffix).translate(_SIGNS))))
    key = "".join(char for char in plain if char.isalnum() or char in "-/+")
    return key[1:] if len(key) == LETTER_APART and key[0] in "-/" and key[1].isalpha() else key


def parse(text: str) -> ParsedQuery:
    """Split typed text into the parts of an address; never fails, whatever the text.

    The house number is the first number that follows a word: in the same part of the text ("Markt 3") or at the start
    of the next ("Markt, 3"); without any, a number in front ("3 Markt"). Postcode, city and country may stand
    anywhere.
    """
    read, is_mended = readable(text)
    typed = _typed(read)
    clean, postcode = _take_postcode(typed)
    query = _in_parts(_segments(clean), postcode, read)
    return replace(query, is_certain=False) if is_mended or _holds_unread(typed) else query


def _in_parts(segments: list[str], postcode: str, text: str) -> ParsedQuery:
    for segment in segments:
        number = _house_number(segment)
        if number:
            others = [other for other in segments if other is not segment]
            return ParsedQuery(
                street=segment[: number.start()].strip(),
                street_key=street_key(segment[: number.start()]),
                whole_key=street_key(segment),
                number=int(number["number"]),
                suffix=suffix_key(number["suffix"]),
                postcode=postcode,
                beside=_filled(segment[number.end() :].strip(" ."), *others),
                text=text,
            )
    street, *others = segments or [""]
    front = _NUMBER_IN_FRONT.match(street)
    if front:
        name = street[front.end() :].strip()
        suffix = suffix_key(front["suffix"] or "")
        whole = street_key(street)
        beside = tuple(others)
        return ParsedQuery(name, street_key(name), whole, int(front["number"]), suffix, postcode, beside, text=text)
    key = street_key(street)
    return ParsedQuery(street, key, key, postcode=postcode, beside=tuple(others), text=text)


def _filled(*segments: str) -> tuple[str, ...]:
    return tuple(filter(None, segments))


def _typed(text: str) -> str:
    """Return the text with one form of every sign; what may join two numbers becomes "-" or "+"."""
    if not _ORDINARY.fullmatch(text):  # "12½" is 12 1/2 and "12²" no 122
        apart = "".join(f" {char}" if _stands_apart(before, char) else char for before, char in pairwise(f" {text}"))
        text = unicodedata.normalize("NFKC", apart).translate(_SIGNS)
    in_one = _JOINED.sub(lambda found: f"{found['letter'] or ''}{'-' if found['all'] else '+'}", text)
    return _BEFORE_NUMBER.sub(_before_number, in_one)


def _before_number(found: re.Match[str]) -> str:
    """What only says that a number follows is left out; behind a house number it leads to another: "8 Nr. 7 DG"."""
    return " Haus " if _ENDS_IN_NUMBER.search(found.string[: found.start()]) else " "


def _holds_unread(text: str) -> bool:
    """Tell whether a sign stands there that nothing reads and that may be meant as a letter or a digit: "Haus 🅰"."""
    return "@" in text or (
        not text.isascii()
        and any(unicodedata.category(char) in _UNREAD for char in in_plain_letters(text) if not char.isascii())
    )


def _stands_apart(before: str, char: str) -> bool:
    """Tell whether a raised digit, a fraction or the like begins here: once for all digits of "¹⁶³"."""
    goes_on = char.isdigit() and before.isdigit() and unicodedata.category(before) == "No"
    return unicodedata.category(char) == "No" and not goes_on


def _words(text: str) -> list[str]:
    return _WORD.findall(in_plain_letters(text))


def _expand(word: str) -> str:
    if word in _WORDS:
        return _WORDS[word]
    if not word.endswith(_SHORT_ENDINGS):  # nearly always
        return word
    for short, full in _ENDINGS.items():
        if word.endswith(short):
            return word.removesuffix(short) + full
    return word


def _take_postcode(text: str) -> tuple[str, str]:
    if not _FIVE_DIGITS.search(text):  # nearly always
        return text, ""
    text = _POSTCODE_IN_TWO.sub(lambda found: "".join(filter(None, found.groups())), text)
    found = _POSTCODE.search(text)
    return (f"{text[: found.start()]},{text[found.end() :]}", found[1]) if found else (text, "")


def _segments(text: str) -> list[str]:
    """Cut at commas and the like, drop words that say nothing, put a number that was cut off back to its street."""
    segments: list[str] = []
    for part in _SEPARATOR.split(text):
        segment = " ".join(word for word in part.split() if not _says_nothing(word))
        if segments and (segment[:1].isdigit() or (segment and _ONLY_NUMBER.fullmatch(segments[-1]))):
            segments[-1] += f" {segment}"
        elif segment:
            segments.append(segment)
    return segments


def _says_nothing(word: str) -> bool:
    return word.casefold().strip(".-:") in _SAYS_NOTHING


def _house_number(segment: str) -> re.Match[str] | None:
    first_letter = _LETTER.search(segment)
    return _NUMBER.search(segment, first_letter.end()) if first_letter else None
