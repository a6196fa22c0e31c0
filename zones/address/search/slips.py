"""Slips in the name of a street that leave its words right: a linking letter, the form of a town, the kind. Pure."""

from collections.abc import Iterator

from zones.address.search.names import KINDS, StreetName

_LINKS = ("s", "n", "en", "e", "er", "es")  # between the word and the kind: Friedhof-s-weg, Aster-n-weg


def linked_otherwise(name: StreetName) -> Iterator[str]:
    """Yield the names with one linking letter or two more or less before the kind: "Friedhofweg" for Friedhofsweg."""
    if not name.glued:
        return
    stem = "".join(name.words)
    for link in _LINKS:
        yield f"{stem}{link}{name.kind}"
        if stem.endswith(link) and len(stem) > len(link) + 1:
            yield f"{stem.removesuffix(link)}{name.kind}"


def of_a_town_otherwise(name: StreetName) -> Iterator[str]:
    """Yield the names with the other form of a town: "Weimarer Straße" for Weimarische Straße."""
    *before, last = name.words or ("",)
    for typed, meant in (("er", "ische"), ("ische", "er")):
        if name.kind and not name.glued and len(last) > len(typed) + 2 and last.endswith(typed):
            yield "".join((*before, last.removesuffix(typed), meant, name.kind))


def of_another_kind(name: StreetName) -> Iterator[str]:
    """Yield the names with another kind of street or with none: "Lutherweg", "Marktplatz" for Lutherstraße, Markt."""
    if not name.tells or not name.kind:
        return
    stem = "".join(name.words)
    yield stem
    for kind in KINDS:
        if kind != name.kind:
            yield f"{stem}{kind}"


def has_a_word_right(typed: StreetName, meant: StreetName) -> bool:
    """Tell whether of a name of several words one is right: "Anna Siemens Straße" for Anna-Siemsen-Straße."""
    return (
        len(typed.core) == len(meant.core) > 1 and typed.kind == meant.kind and not {*typed.core}.isdisjoint(meant.core)
    )
