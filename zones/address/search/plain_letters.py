"""Letters in the one form in which texts are compared: lower case, umlauts written out, no accents. Pure."""

import unicodedata

_UMLAUTS = (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"))
_LAST_OF_LATIN_1 = "ÿ"


def in_plain_letters(text: str) -> str:
    """Lower case, umlauts written out, no accents."""
    if text.isascii():  # nearly always
        return text.lower()
    if max(text) <= _LAST_OF_LATIN_1:  # nearly all others: no letter changes another there
        return text.translate(_LATIN_1)
    return _in_plain_letters(text)


def _in_plain_letters(text: str) -> str:
    composed = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    for umlaut, letters in _UMLAUTS:
        composed = composed.replace(umlaut, letters)
    if composed.isascii():  # nothing is left to take apart
        return composed
    return "".join(char for char in unicodedata.normalize("NFKD", composed) if not unicodedata.combining(char))


_LATIN_1 = {code: _in_plain_letters(chr(code)) for code in range(ord(_LAST_OF_LATIN_1) + 1)}
