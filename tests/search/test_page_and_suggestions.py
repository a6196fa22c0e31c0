"""The suggestions never contradict the page: whatever is typed, both tell of the same addresses, towns and streets."""

from collections import Counter
from typing import Any, cast

import pytest

from tests.search.editions import demonstration
from tests.search.query_sets import QuerySet
from zones.address import lookup, outcomes
from zones.address.answer_table import AnswerTable, StoredAnswer
from zones.address.published_state import PublishedState
from zones.address.search.addressbook import AddressBook
from zones.address.search.suggestions import TELLING, LineKind, Suggestion, suggest
from zones.content.suggestion_lines import lines_of
from zones.models import Address, Edition, Relation, Zone

EACH = 8  # every so manieth query of the sets


class OneZone:
    """The answers of addresses that all lie in one zone, without a database."""

    zones = (None, Zone(pk=1, code="EINS", name="Eins"), Zone(pk=2, code="ZWEI", name="Lobeda-West (Demo)"))

    def __init__(self, rows: Any) -> None:
        self._rows = {row.id: row for row in rows}

    def answer(self, key: int) -> StoredAnswer:
        row = self._rows[key]
        address = Address(
            pk=key, key=key, street=row.street, number=row.number, suffix=row.suffix, postcode=row.postcode
        )
        return StoredAnswer(address, Relation.INSIDE, self.zones[1], None, None)

    def zones_of(self, keys: Any) -> Any:
        return Counter({self.zones[1]: len(list(keys))})


@pytest.fixture(scope="module")
def state() -> PublishedState:
    rows = demonstration()
    answers = cast("AnswerTable", OneZone(rows))
    return PublishedState(Edition(), Edition(), AddressBook(rows), answers, ())


def both(state: PublishedState, text: str) -> tuple[outcomes.LookupResult, list[Suggestion]]:
    page = lookup.text_in(state, text)
    return page, suggest(state.book, text) or lines_of(page)


def contradiction(page: outcomes.LookupResult, lines: list[Suggestion]) -> str:
    """Say in what page and suggestions differ; empty if in nothing."""
    ids = {line.address_id for line in lines} - {None}
    match page:
        case outcomes.InZone():
            return "" if page.address and page.address.key in ids else "the address is missing"
        case outcomes.Ambiguous():
            return "" if ids & {address.key for address in page.candidates} else "no candidate"
        case outcomes.OutsideCity():
            return "addresses of the city" if ids else "" if lines and lines[0].kind in TELLING else "nothing told"
        case outcomes.UnknownStreet():
            return "something is offered" if lines else ""
        case _:
            return "" if lines else "nothing told"


def test_page_and_suggestions_agree_on_the_query_sets(state: PublishedState) -> None:
    queries = [query.text for query in QuerySet(demonstration()).all()][::EACH]
    texts = [text[:200] for text in queries if text.strip()]
    wrong = [(text, why) for text in texts if (why := contradiction(*both(state, text)))]
    assert len(texts) > 500
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Lutherstraße 8-10", [LineKind.RANGE]),
        ("Lutherstraße 999", [LineKind.UNKNOWN_NUMBER]),
        ("Gartenweg 8, Jena-Cospeda", [LineKind.CHOICE]),
        ("Dorfstraße 5, 07751 Zöllnitz", [LineKind.OTHER_MUNICIPALITY]),
        ("München, Alte Dorfstraße 2d", [LineKind.OTHER_MUNICIPALITY]),
        ("Apolda Bahnhofstraße 1", [LineKind.OTHER_MUNICIPALITY]),
        ("Erfurt", [LineKind.OTHER_MUNICIPALITY, LineKind.STREET]),
        ("Lutherstraße 8, Castrop-Rauxel", [LineKind.NOTE]),
        ("Lutherstraße 8, Irgendwo", [LineKind.CHOICE]),
        ("Lutherstraße 8, 10115", [LineKind.NOTE]),
        ("12", [LineKind.NOTE]),
        ("Rathaus", [LineKind.STREET, LineKind.STREET, LineKind.BUILDING]),
        ("Volksha", [LineKind.BUILDING]),
        ("Lobeda-West", [LineKind.PLACE]),
        ("Lobeda-We", [LineKind.PLACE]),
        ("Lobed", [LineKind.STREET]),
        ("Neulo", [LineKind.PLACE]),
        ("Winzerla", [LineKind.PLACE, LineKind.STREET]),
        ("Winzrela", [LineKind.PLACE]),
        ("Zigenhainer", [LineKind.STREET]),
        ("Kalaische", [LineKind.STREET]),
        ("Goethe Galerie", [LineKind.STREET]),
        ("Karl-Marx-Allee 1, Lobeda-West", [LineKind.ADDRESS]),
        ("Lutherstraße 8, 10, Keller", [LineKind.CHOICE, LineKind.CHOICE]),
        ("Lutherstraße 8.10", [LineKind.CHOICE, LineKind.CHOICE]),
        ("Lutherstraße WE 8", [LineKind.STREET]),
        ("Lutherstraße ab 8", [LineKind.STREET]),
        ("Weimarer Straße 5", [LineKind.ADDRESS]),
        ("Kahlaer Straße 8", [LineKind.ADDRESS]),
        ("Volkshaus 2. OG", [LineKind.BUILDING]),
        ("Klinikum Lobeda", [LineKind.BUILDING]),
        ("Rathaus Markt 1", [LineKind.CHOICE]),
        ("Zimmer, Ute", [LineKind.NOTE]),
        ("Schmidt, Gisela", [LineKind.NOTE]),
        ("Karl-Marx-Allee, Lobe", [LineKind.STREET]),
    ],
)
def test_what_the_page_tells_is_told_while_typing(state: PublishedState, text: str, kinds: list[LineKind]) -> None:
    page, lines = both(state, text)
    assert [line.kind for line in lines[: len(kinds)]] == kinds
    assert contradiction(page, lines) == ""


def test_a_part_that_is_still_being_typed_keeps_the_addresses(state: PublishedState) -> None:
    assert {line.kind for line in suggest(state.book, "Karl-Marx-Allee 1, Lobe")} == {LineKind.ADDRESS}
    assert suggest(state.book, "Mün, Karl-Marx-Allee 1") == []


def test_a_zone_that_only_bears_the_name_of_a_part_is_told_too(state: PublishedState) -> None:
    page, _lines = both(state, "Lobeda-West")
    assert isinstance(page, outcomes.Quarter)
    assert [(zone.code, bool(count)) for zone, count in page.zones] == [("EINS", True), ("ZWEI", False)]
