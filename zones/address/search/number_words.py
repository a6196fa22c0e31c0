"""House numbers in words: "drei", "zwölf", "einhundertdreiundzwanzig", and in their order: "drittes". Pure."""

from functools import cache

from zones.address.search.normalise import street_key

HIGHEST = 299
_ONES = (
    *("", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"),
    *("dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"),
)
_TENS = ("", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")
_TEENS = len(_ONES)
_ORDINALS = {1: "erst", 3: "dritt", 7: "siebt", 8: "acht"}  # what others make of their word with a "t"


@cache
def number_words() -> dict[str, int]:
    """Return the numbers up to 299 by their words in normal form."""
    return {street_key(form): number for number in range(1, HIGHEST + 1) for form in _forms(number)}


@cache
def in_words(number: int) -> str:
    """Return the usual word for a number up to 99 in normal form, as names of streets have it: "acht"."""
    return street_key(_below_hundred(number))


@cache
def ordinal_words() -> dict[str, int]:
    """Return the numbers up to 19 by the words that count in order, in normal form: "zweites", "dritte"."""
    stems = {_ORDINALS.get(number, f"{_ONES[number]}t"): number for number in range(1, _TEENS)}
    return {
        street_key(f"{stem}{end}"): number for stem, number in stems.items() for end in ("e", "er", "es", "en", "em")
    }


def _forms(number: int) -> list[str]:
    hundreds, rest = divmod(number, 100)
    last = _below_hundred(rest) if rest else ""
    if not hundreds:
        return [last]
    before = _ONES[hundreds] if hundreds > 1 else "ein"
    return [f"{before}hundert{last}", *([f"hundert{last}"] if hundreds == 1 else [])]


def _below_hundred(number: int) -> str:
    if number < _TEENS:
        return "eins" if number == 1 else _ONES[number]
    tens, ones = divmod(number, 10)
    return f"{_ONES[ones]}und{_TENS[tens]}" if ones else _TENS[tens]
