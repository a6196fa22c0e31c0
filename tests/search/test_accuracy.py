"""The targets of the search on thousands of seeded queries, by kind: demonstration and real addresses."""

from collections.abc import Iterable

import pytest

from tests.search.editions import demonstration, needs_real_data, real
from tests.search.query_sets import SEED, Query, QuerySet
from tests.search.scoring import Score, our_search, score
from zones.address.search.addressbook import AddressBook, AddressRecord

IMPOSSIBLE = ("street of another town", "our street, another town", "made-up name", "nonsense", "garbage")


class Result:
    """The scores of one edition."""

    def __init__(self, rows: list[AddressRecord]) -> None:
        self.queries = QuerySet(rows).all()
        self.scores = score(self.queries, our_search(AddressBook(rows)))
        self.answerable = sorted({query.kind for query in self.queries if query.expected})

    def total(self, kinds: Iterable[str]) -> Score:
        """Add up several kinds."""
        return Score.sum(self.scores[kind] for kind in kinds)


@pytest.fixture(scope="module", params=[demonstration, pytest.param(real, marks=needs_real_data)])
def result(request: pytest.FixtureRequest) -> Result:
    return Result(request.param())


def test_the_set_is_large_and_the_same_each_time() -> None:
    rows = [row for row in demonstration() if row.street in ("Markt", "Goethestraße", "Karl-Liebknecht-Straße")]
    queries = QuerySet(rows).all()
    assert queries == QuerySet(rows).all() != QuerySet(rows, SEED + 1).all()
    assert sum(bool(query.expected) for query in queries) >= 3000
    assert sum(not query.expected for query in queries) >= 1500


def test_exact_and_respelt_addresses_come_first(result: Result) -> None:
    kinds = [kind for kind in result.answerable if kind == "exact" or kind.startswith("spelling")]
    assert len(kinds) > 15
    assert [query.text for kind in kinds for query in result.scores[kind].missed] == []
    assert all(result.scores[kind].first == result.scores[kind].queries for kind in kinds)


@pytest.mark.parametrize(
    ("kind", "places", "least"),
    [
        ("one edit", "first", 0.99),
        ("two edits", "within_10", 0.98),
        ("usual mistakes", "first", 0.99),
        ("part of the name", "within_5", 0.985),
        ("words in another order", "first", 0.99),
        ("among other words", "first", 0.99),
        ("floor, flat or contact", "first", 0.99),
        ("linking letters left out", "within_10", 0.985),
        ("another kind of street", "within_10", 0.98),
        ("in English", "first", 0.985),
        ("number in words", "first", 0.99),
        ("mis-encoded", "first", 0.99),
        ("beginning of 4-6 letters", "within_10", 0.99),
    ],
)
def test_other_ways_to_type_an_address(result: Result, kind: str, places: str, least: float) -> None:
    found = result.scores[kind]
    assert getattr(found, places) / found.queries >= least, texts(found.missed)


def test_no_kind_is_left_behind(result: Result) -> None:
    scores = {kind: result.scores[kind] for kind in result.answerable}
    behind = {kind: texts(one.missed) for kind, one in scores.items() if one.within_10 / one.queries < 0.98}
    assert behind == {}


def test_overall_recall(result: Result) -> None:
    total = result.total(result.answerable)
    assert total.within_10 / total.queries >= 0.995, texts(total.missed)


def test_nothing_is_shown_for_what_jena_does_not_have(result: Result) -> None:
    total = result.total(IMPOSSIBLE)
    assert total.queries >= 1300
    assert total.shown / total.queries <= 0.005, texts(total.missed)


def test_what_jena_does_not_have_is_never_answered(result: Result) -> None:
    assert result.total([*IMPOSSIBLE, "doubtful"]).wrong_answers == 0


def test_only_what_spells_another_street_is_answered_with_another_address(result: Result) -> None:
    total = result.total(result.answerable)
    assert total.wrong_answers / total.queries <= 0.002, texts(total.missed)


def texts(queries: list[Query]) -> list[str]:
    return [query.text for query in queries[:40]]
