"""Typed or pasted text made readable: wrong codes, text out of links, foreign digits, contacts pasted along. Pure."""

import html
import re
import unicodedata
from typing import NamedTuple
from urllib.parse import unquote

_LETTERS = "äöüÄÖÜßéèáàâêôóíçëïœŽžŠšÉ–—„“”‚‘’…"
_WRONG_CODES = ("cp1252", "latin-1", "cp850")
# What a letter becomes that was written as UTF-8 and read in another code: "Ã¶" for "ö".
_MISREAD = {
    written.encode().decode(code, errors="ignore"): written
    for code in _WRONG_CODES
    for written in _LETTERS
    if len(written.encode().decode(code, errors="ignore")) > 1
}
_MISREAD_SIGNS = re.compile("|".join(map(re.escape, sorted(_MISREAD, key=len, reverse=True))))
_ENTITY = re.compile(r"&(?:#\d{1,5}|#x[0-9a-f]{1,4}|[a-z]{2,8}\d?);", re.IGNORECASE)
_PERCENT = re.compile(r"(?:%[0-9a-f]{2})+", re.IGNORECASE)  # out of a link: "Stra%C3%9Fe"
# Ways to reach people: none of it speaks of an address, and its digits are no house numbers.
_CONTACT = re.compile(
    r"(?:e-?mail|mail|web|internet|homepage)? ?:? ?(?:\S+@\S+|https?://\S+|www\.\S+)"
    r"|(?<!\w)(?:tele(?:fon|fax)|tel|fon|fax|mobil|handy|phone|rufnummer|durchwahl)(?:nummer|nr)?\b[.:]*(?: ?nr\.?)?"
    r"[ :]*(?:[+(]?[0-9][0-9 ()/+.\-]*[0-9]|[0-9])?"
    r"|(?<!\w)(?:\+|00)[1-9][0-9]?[0-9 ()/.\-]{6,}"
    r"|(?<![\w.])\(?0[1-9][0-9]{1,4}\)?(?: ?[/\-] ?| )[0-9]{3,}(?:[ \-][0-9]{2,})*(?!\w)"
    r"|(?<![\w.])01[5-7][0-9]{8,9}(?!\w)"
    r"|(?<![\w.])[0-9]{1,2}\.[0-9]{1,2}\.(?:19|20)[0-9]{2}(?!\w)",
    re.IGNORECASE,
)
# Without any of these a text in small letters holds no contact: it costs a tenth of looking for one.
_CONTACT_SIGNS = r"@|www|http|tel|fon|fax|mob|handy|phon|ruf|durchw|[0-9)][0-9 /()\-.]{6,}[0-9]"
_MAY_BE_CONTACT = re.compile(_CONTACT_SIGNS)
_FIRST_FOREIGN_DIGIT = "\u0660"
_FIRST_ALIKE = "\u0251"
# Letters of Greek and Cyrillic keyboards that look like ours; read so by themselves or at a number: "1а", "Haus а".
_LOOK_ALIKE = str.maketrans(
    "ɑαβεικνορτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВСЕНІЈКМОРЅТХавеікмнјорстухѕ",
    "aabeikvoptuxABEZHIKMNOPTYXABCEHIJKMOPSTXabeikmhjopctyxs",
)
_BY_ITSELF = re.compile(rf"(?<![^\W\d])[{''.join(map(chr, _LOOK_ALIKE))}](?!\w)")
# What a person follows, who lives at the address: "c/o Müller", "z. Hd. Frau Müller", "b. Müller".
_CARE_OF = re.compile(
    r"(?<![^\W\d_])(?:c ?/ ?o|z\.? ?h(?:d|dn)\.|zu h(?:ä|ae)nden(?: von)?|(?P<b>b)\.(?= ?[A-ZÄÖÜ]))", re.IGNORECASE
)


_FLOORS = "OG|UG|DG|Et|Etage|Stock|Stw|Obergeschoss|Geschoss"
_FLOOR_BEHIND_SIGN = re.compile(  # "8 / 2. OG"
    rf" ?[/\-] ?(?=(?P<floor>[0-9]{{1,2}})(?P<dot>\.?) ?(?:{_FLOORS})(?!\w))", re.IGNORECASE
)
_ENDS_IN_NUMBER = re.compile(r"(?P<number>[0-9]{1,4}) ?[a-z]?$", re.IGNORECASE)
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}
# Letters of ours alone (?a:): without case, the Turkish "İ" would be an "I", too.
_ROMAN_FLOOR = re.compile(rf"(?<!\w)((?a:{'|'.join(_ROMAN)}))(?=\.? ?(?:{_FLOORS})(?!\w))", re.IGNORECASE)
# Nor any person or floor without these, as nearly all texts: each of the looks above takes as long as this one for all.
_MAY_BE_MORE = re.compile(rf"{_CONTACT_SIGNS}|/|- ?[0-9]|z\.? ?h|zu h|b\.|[ivx]\.? ?(?:[oud]g|et|[sſ]t|ob|ge)")


class ReadableText(NamedTuple):
    """The text; `is_mended` if letters or digits were put right, so that what it names was not typed like this."""

    text: str
    is_mended: bool


def readable(text: str) -> ReadableText:
    """Return the text with the letters and digits that were meant, without telephone numbers and the like.

    A person who follows "c/o" is kept, behind a comma: the name may be that of a street.
    """
    plain = _out_of_link(text) if "%" in text and _PERCENT.search(text) else text
    mended = plain if plain.isascii() else _with_our_signs(_MISREAD_SIGNS.sub(_meant, plain))
    if "&" in mended:
        mended = _ENTITY.sub(lambda found: html.unescape(found[0]), mended)
    small = mended.lower()
    if not _MAY_BE_MORE.search(small):
        return ReadableText(mended, mended != text)
    address = _CONTACT.sub(", ", mended) if _MAY_BE_CONTACT.search(small) else mended
    address = _CARE_OF.sub(lambda found: ", b, " if found["b"] else ", ", address)  # 8 b. or "b. Müller"
    address = _ROMAN_FLOOR.sub(lambda found: str(_ROMAN[found[1].upper()]), address)
    return ReadableText(_FLOOR_BEHIND_SIGN.sub(_before_floor, address), mended != text)


def _before_floor(found: re.Match[str]) -> str:
    """Part a floor from the house, but not the second of two houses: "8/10 OG"."""
    house = _ENDS_IN_NUMBER.search(found.string, 0, found.start())
    is_pair = house is not None and not found["dot"] and int(found["floor"]) > int(house["number"])
    return found[0] if is_pair else ", "


def _out_of_link(text: str) -> str:
    decoded = unquote(text.replace("+", " "))
    return "".join(char if char.isprintable() else " " for char in decoded)


def _meant(found: re.Match[str]) -> str:
    return _MISREAD[found[0]]


def _with_our_signs(text: str) -> str:
    """Digits of other scripts as ours, and letters that look like ours by themselves.

    Not the wide forms of our digits, which every comparison takes for them.
    """
    if max(text) < _FIRST_ALIKE:
        return text
    text = _BY_ITSELF.sub(lambda found: found[0].translate(_LOOK_ALIKE), text)
    return "".join(str(unicodedata.decimal(char)) if _is_foreign_digit(char) else char for char in text)


def _is_foreign_digit(char: str) -> bool:
    return char.isdecimal() and not unicodedata.normalize("NFKC", char).isascii()
