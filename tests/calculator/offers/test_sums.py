"""Sums of an offer, exact to the cent."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.core import Technology
from calculator.offers.link_items import link_items
from calculator.offers.reading import understood
from calculator.offers.rows import MOST_ROWS, Position, RowKind, TypedRow
from calculator.offers.sums import DiscountTooLarge, sums_of
from calculator.offers.typed import NET, TypedOffer
from calculator.questions.repeated import MOST_ITEMS

D = Decimal


def row(number: int, amount: str, kind: RowKind = RowKind.COUNTED, vat: int = 19, tied: int | None = None) -> Position:
    return Position(number, f"Posten {number}", D(amount), D(vat), kind, tied)


def test_a_discount_lowers_all_rows_in_proportion() -> None:
    sums = sums_of([row(1, "9000"), row(2, "1000", RowKind.UNCOUNTED), row(3, "-500")], net=False)
    assert (sums.gross, sums.eligible, sums.discounts) == (D(9500), D(8550), D(-500))


def test_a_discount_that_is_tied_lowers_its_row_alone() -> None:
    sums = sums_of([row(1, "9000"), row(2, "1000", RowKind.UNCOUNTED), row(3, "-500", tied=2)], net=False)
    assert (sums.gross, sums.eligible) == (D(9500), D(9000))


def test_each_rate_has_its_vat() -> None:
    sums = sums_of([row(1, "1000.03"), row(2, "500", vat=0), row(3, "100.50", vat=7)], net=True)
    assert [(rate.percent, rate.vat) for rate in sums.rates] == [(D(19), D("190.01")), (D(7), D("7.04")), (D(0), D(0))]
    assert sums.gross == D("1797.58")


def test_options_and_what_the_client_does_are_not_in_the_sum() -> None:
    sums = sums_of([row(1, "100"), row(2, "50", RowKind.OPTIONAL), row(3, "0", RowKind.ON_SITE)], net=True)
    assert sums.gross == D(119)
    assert [(position.number, amount) for position, amount in sums.outside] == [(2, D("59.5")), (3, D(0))]


def test_a_discount_larger_than_what_it_lowers_is_refused_at_its_row() -> None:
    for rows in ([row(1, "100"), row(2, "-100.01")], [row(1, "100"), row(2, "50"), row(3, "-60", tied=2)]):
        with pytest.raises(DiscountTooLarge) as refused:
            sums_of(rows, net=False)
        assert refused.value.number == len(rows)


amounts = st.integers(0, 5_000_000).map(lambda cents: D(cents) / 100)
positions = st.lists(
    st.tuples(amounts, st.sampled_from([D(0), D(7), D(19)]), st.sampled_from([RowKind.COUNTED, RowKind.UNCOUNTED])),
    min_size=1,
    max_size=MOST_ROWS,
)


@given(positions, st.integers(0, 99), st.booleans())
def test_the_parts_are_the_whole_to_the_cent(
    found: list[tuple[Decimal, Decimal, RowKind]], percent: int, net: bool
) -> None:
    rows = [Position(number, "x", *each) for number, each in enumerate(found, start=1)]
    off = round(sum((each.amount for each in rows), D(0)) * percent / 200, 2)
    sums = sums_of([*rows, Position(99, "Rabatt", -off, D(0), RowKind.COUNTED)], net=net)
    assert sum((share.gross for share in sums.shares), D(0)) == sums.gross == sums.net + sums.vat
    assert 0 <= sums.eligible <= sums.gross
    items = link_items(sums, Technology.AIR_WATER_HP)
    assert sum((item.amount_eur for item in items), D(0)) == sums.gross
    assert sum((item.amount_eur for item in items if item.eligible), D(0)) == sums.eligible
    assert len(items) <= MOST_ITEMS


@pytest.mark.parametrize(
    ("typed", "field", "words"),
    [
        (TypedRow("Gerät", "viel"), "amount", "keine Zahl"),
        (TypedRow("Gerät", ""), "amount", "Betrag"),
        (TypedRow("Rabatt", "-5 %"), "amount", "wie viel Euro"),
        (TypedRow("Gerät", "99999999"), "amount", "10.000.000"),
        (TypedRow("Gerät", "1e400"), "amount", "keine Zahl"),
        (TypedRow("Gerät", "1,0051"), "amount", "zwei Stellen"),
        (TypedRow("Gerät", "3,500"), "amount", "Das Komma kann zweierlei heißen. Bitte schreiben Sie 3500 oder 3,5."),
        (TypedRow("Gerät", "10", vat="200"), "vat", "Steuersatz"),
        (TypedRow("Gerät", "10", tied="x"), "tied", "Nummer"),
        (TypedRow("Gerät", "10", tied="1"), "tied", "Rabatt"),
        (TypedRow("Rabatt", "-10", tied="7"), "tied", "gibt es nicht"),
        (TypedRow("Rabatt", "-10"), "amount", "größer"),
        (TypedRow("Treuerabatt Herbst", "1.250,00"), "amount", "mit Minus"),
        (TypedRow("MwSt 19 %", "10"), "label", "kein Posten"),
        (TypedRow("x" * 501, "10"), "label", "höchstens"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(typed: TypedRow, field: str, words: str) -> None:
    found = understood(TypedOffer(rows=(typed,)), D(19))
    assert words in found.errors[f"posten.1.{field}"]
    assert found.sums is None


def test_sixty_rows_with_long_names_and_no_sixty_first() -> None:
    rows = tuple(TypedRow("Wärmepumpe mit allem, was im Angebot dazu steht " * 4, "10,01") for _ in range(MOST_ROWS))
    found = understood(TypedOffer(amounts=NET, rows=rows), D(19))
    assert found.sums is not None
    assert found.sums.gross == D("714.71")
    assert "höchstens 60" in understood(TypedOffer(rows=(*rows, rows[0])), D(19)).errors["rows"]


def test_what_was_typed_comes_back_from_what_is_stored() -> None:
    offer = TypedOffer(
        name="Firma", rows=(TypedRow("Gerät", "1.290,- €"), TypedRow(), TypedRow("Rabatt", "(5)")), aside=("x",)
    )
    assert TypedOffer.of_json(offer.as_json()) == offer
