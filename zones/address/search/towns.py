"""Towns elsewhere: what tells another town beside a street from a person or any other word. Pure."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from zones.address.search.normalise import street_key, words

_TOWNS_TXT = Path(__file__).resolve().parent / "towns.txt"
_SHORTEST = 3  # letters of a name
_LONGEST = 4  # words of a name
_BESIDE_A_TOWN = frozenset(
    (
        *(
            "in",
            "bei",
            "im",
            "an",
            "der",
            "am",
            "ot",
            "ortsteil",
            "gemeinde",
            "stadt",
            "kreis",
            "landkreis",
            "lk",
            "land",
        ),
        *(
            "sachsen",
            "anhalt",
            "thueringen",
            "bayern",
            "hessen",
            "brandenburg",
            "deutschland",
            "germany",
            "saale",
            "th",
        ),
    )
)


@cache
def town_keys() -> frozenset[str]:
    """Return the names of towns in normal form, with and without the river or region that is added to them."""
    lines = _TOWNS_TXT.read_text(encoding="utf-8").splitlines()
    names = " ".join(line for line in lines if not line.startswith("#")).split(";")
    return frozenset(key for name in names for key in _forms(name) if len(key) >= _SHORTEST)


def is_elsewhere(text: str) -> bool:
    """Tell whether a text only names a town elsewhere: "Weimar", "Landkreis Gotha", but not "Erika Berg"."""
    found = words(text)
    left, place, towns = 0, 0, 0
    while place < len(found):
        length = next((n for n in range(_LONGEST, 0, -1) if "".join(found[place : place + n]) in town_keys()), 0)
        towns += length > 0
        left += length == 0 and found[place] not in _BESIDE_A_TOWN and not found[place].isdecimal()
        place += max(length, 1)
    return towns > 0 and left == 0


def _forms(name: str) -> Iterator[str]:
    """Yield "halle" and "hallesaale" for "Halle (Saale)", "frankfurt" for "Frankfurt am Main"."""
    yield street_key(name)
    for sign in (" (", " am ", " an ", " im ", " in ", " bei ", " ob ", "/", ","):
        if sign in name:
            yield street_key(name.split(sign, maxsplit=1)[0])
