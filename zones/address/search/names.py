"""A street name in its parts: articles, the words that tell it apart, and what kind of street it is. Pure."""

from dataclasses import dataclass
from functools import cached_property

from zones.address.search.normalise import joined, letters_of, street_key, words

# What a street is; longer endings first, so that "gässchen" is not read as something else.
KINDS = (
    "promenade", "gaesschen", "gasschen", "chaussee", "strasse", "gasse", "platz", "allee", "stieg", "ufer",
    "pfad", "ring", "damm", "steig", "markt", "weg",
)  # fmt: skip
_ARTICLES = frozenset(
    (
        *(
            "am",
            "an",
            "der",
            "die",
            "das",
            "dem",
            "den",
            "des",
            "im",
            "in",
            "auf",
            "unter",
            "unterm",
            "ueber",
            "ueberm",
        ),
        *("hinter", "hinterm", "vor", "vorm", "zu", "zum", "zur", "bei", "beim", "von", "vom", "van"),
    )
)
_GENERIC = frozenset(
    (
        *("alt", "alte", "alter", "altes", "neu", "neue", "neuer", "neues", "klein", "kleine", "gross", "grosse"),
        *("ober", "obere", "unter", "untere"),
    )
)
SHORTEST_WORD = 3


@dataclass(frozen=True)
class StreetName:
    """`words` in order, the kind of street split off the last one; `glued` if no gap stood between ("Goethestraße")."""

    words: tuple[str, ...]
    kind: str
    glued: bool = False

    @classmethod
    def of(cls, text: str) -> "StreetName":
        """Take a name apart: "Karl-Liebknecht-Straße" is karl, liebknecht of the kind strasse."""
        found = words(text)
        key = joined(found)
        kind = next(kind for kind in KINDS if key.endswith(kind)) if key.endswith(KINDS) else ""
        if not found or not kind:
            return cls(tuple(found), "")
        if len(kind) > len(found[-1]):  # the kind itself was written in pieces: "s tr"
            return cls((key.removesuffix(kind),), kind)
        *before, last = found
        stem = last.removesuffix(kind) if last.endswith(kind) else last
        return cls((*before, stem), kind, glued=True) if stem else cls(tuple(before), kind)

    @property
    def key(self) -> str:
        """All of it in one word, as `street_key` has it."""
        return "".join(self.words) + self.kind

    @cached_property
    def core(self) -> tuple[str, ...]:
        """The words without articles and prepositions; all words if there are no others."""
        return tuple(word for word in self.words if word not in _ARTICLES)

    @property
    def parts(self) -> tuple[str, str, str]:
        """What stands before the first telling word, what tells the street apart, and its kind, each in one word."""
        if not self.core:
            return ("", self.key, "")
        first = self.words.index(self.core[0])
        return ("".join(self.words[:first]), "".join(self.words[first:]), self.kind)

    @property
    def stem(self) -> str:
        """The core in one word; the kind where nothing else is there (Markt)."""
        return "".join(self.core) or self.kind

    @property
    def tells(self) -> bool:
        """Whether it has a word that tells streets apart: "Liebknecht", not "Alte Straße" or "An der"."""
        return any(len(word) >= SHORTEST_WORD and word not in _GENERIC for word in self.core)


class TypedName:
    """The name of a street as somebody typed it, in the forms in which it is compared, each made when it is needed."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def key(self) -> str:
        """Its normal form."""
        return street_key(self.text)

    @cached_property
    def letters(self) -> str:
        """The letters that were typed, umlauts as one each."""
        return letters_of(self.text)

    @cached_property
    def parts(self) -> StreetName:
        """The name taken apart."""
        return StreetName.of(self.text)


def is_only_articles(text: str) -> bool:
    """Tell whether a typed name is nothing but what may stand before any: "An der"."""
    return set(words(text)) <= _ARTICLES


def has_words_of(part: StreetName, whole: StreetName) -> bool:
    """Tell whether `part` names `whole` by some of its words, in any order, and no other kind.

    Beside a word that is written out others may be cut short: "R.-Luxemburg-Str.", "Rosa-Lux.". Where the kind is
    glued to a word, this must be the last: "Liebknechtstraße" is Karl-Liebknecht-Straße, "Karlstraße" another street.
    """
    if not part.tells or part.kind not in ("", whole.kind):
        return False
    if part.glued and part.words[-1:] != whole.words[-1:]:
        return False
    left = list(whole.words)
    for word in part.words:
        fitting = next((other for other in left if other == word), None)
        fitting = fitting or next((other for other in left if other.startswith(word)), None)
        if fitting is None:
            return False
        left.remove(fitting)
    return True


def with_words_turned(text: str) -> list[str]:
    """Return the normal forms of a name with its first words behind the others: "Dorfstraße Alte", "Saaleufer Am"."""
    found = words(text)
    return ["".join((*found[at:], *found[:at])) for at in range(1, len(found))]


def with_kind_anywhere(name: StreetName) -> StreetName:
    """Take a typed name apart in which the kind may stand in front: "Straße Karl Liebknecht"."""
    kind = next((word for word in name.words if word in KINDS), "")
    if name.kind or not kind:
        return name
    return StreetName(tuple(word for word in name.words if word != kind), kind)
