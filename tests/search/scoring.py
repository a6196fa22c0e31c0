"""How good a search is by kind of query: the place at which it shows what was meant, what it shows where nothing is."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from tests.search.query_sets import Query
from zones.address.search.addressbook import AddressBook
from zones.address.search.normalise import street_key
from zones.address.search.resolve import resolve
from zones.address.search.streets import How, StreetMatch
from zones.address.search.suggestions import suggest
from zones.address.search.text_outcomes import (
    AmbiguousText,
    DidYouMeanText,
    ExactText,
    InRangeText,
    UnknownNumberText,
)


@dataclass(frozen=True)
class Shown:
    """What a search shows for a text: ids of addresses, best first; `is_answer` if it does not ask back."""

    ids: tuple[frozenset[int], ...]
    is_answer: bool = False


Search = Callable[[Query], Shown]


@dataclass
class Score:
    """Counts of one kind of query."""

    queries: int = 0
    first: int = 0
    within_5: int = 0
    within_10: int = 0
    shown: int = 0  # anything at all
    wrong_answers: int = 0  # another address, without asking back
    is_answerable: bool = True
    missed: list[Query] = field(default_factory=list)

    def count(self, query: Query, shown: Shown) -> None:
        """Add one query."""
        self.is_answerable = bool(query.expected)
        self.queries += 1
        self.shown += bool(shown.ids)
        place = next((n for n, ids in enumerate(shown.ids) if ids & query.expected), None)
        self.first += place == 0
        self.within_5 += place is not None and place < 5
        self.within_10 += place is not None and place < 10
        self.wrong_answers += shown.is_answer and place is None
        if place is None if query.expected else shown.ids:
            self.missed.append(query)

    @classmethod
    def sum(cls, scores: "Iterable[Score]") -> "Score":
        """Add up the counts of several kinds."""
        total = cls()
        for one in scores:
            for name in ("queries", "first", "within_5", "within_10", "shown", "wrong_answers"):
                setattr(total, name, getattr(total, name) + getattr(one, name))
            total.missed += one.missed
            total.is_answerable = one.is_answerable
        return total


def score(queries: Iterable[Query], search: Search) -> dict[str, Score]:
    """Ask every query and count by kind."""
    scores: dict[str, Score] = defaultdict(Score)
    for query in queries:
        scores[query.kind].count(query, search(query))
    return dict(scores)


def our_search(book: AddressBook) -> Search:
    """The search of the site: suggestions while a street is being typed, the outcome once a number is there."""

    def search(query: Query) -> Shown:
        if query.kind.startswith("beginning"):
            lines = suggest(book, query.text, limit=10)
            return Shown(tuple(_street_ids(book, line.label, line.address_id) for line in lines))
        return _shown(resolve(book, query.text)[1])

    return search


def _street_ids(book: AddressBook, label: str, address_id: int | None) -> frozenset[int]:
    if address_id is not None:
        return frozenset({address_id})
    street = book.streets.exact(street_key(label))
    return (
        frozenset() if street is None else frozenset(house.id for house in book.houses(StreetMatch(street, How.EXACT)))
    )


def _shown(found: object) -> Shown:
    match found:
        case ExactText(houses):
            return Shown((frozenset(house.id for house in houses),), is_answer=True)
        case AmbiguousText(houses) | InRangeText(_, houses):
            return Shown(tuple(frozenset({house.id}) for house in houses))
        case UnknownNumberText(nearest=nearest, offers=offers):
            near = [frozenset({house.id}) for offer in offers for house in offer.houses]
            return Shown((*near, *(frozenset({house.id}) for house in nearest)))
        case DidYouMeanText(offers):
            return Shown(tuple(frozenset(house.id for house in offer.houses) or frozenset({-1}) for offer in offers))
        case _:
            return Shown(())
