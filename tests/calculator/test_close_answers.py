"""A close answer says to what it is close; what somebody paid is no range of prices."""

import pytest

from calculator.answer.kinds import VerdictKind, kind_of, runner_up
from calculator.core.tipping import purchase_key
from calculator.reports.first_screen import first_screen
from calculator.reports.rows import first_figures
from calculator.reports.wording import begun, named
from tests.calculator.answers import answer_to

pytestmark = pytest.mark.django_db
CLOSE = [
    "wer=eigentum&heating.kind=gas_central&house.building_type=mfh&house.build_year=1970&house.dwellings=6",
    "wer=weg&heating.kind=gas_central&house.building_type=mfh&house.dwellings=8&reading.1.amount=70000",
]


@pytest.mark.parametrize("query", CLOSE)
def test_a_close_answer_names_the_heating_that_it_is_close_to(query: str) -> None:
    answer = answer_to(query)
    rival = runner_up(answer)
    assert kind_of(answer) is VerdictKind.CLOSE
    assert rival is not None
    percent = answer.likelihoods[rival.key].cheapest_percent
    assert percent == max(answer.likelihoods[each.key].cheapest_percent or 0 for each in answer.ranking.standing[1:])
    screen = first_screen(answer)
    assert f"in {percent} ist es {named(rival)}" in screen.answer.sentence
    assert rival.key in {each.key for each in first_figures(answer).figures}
    assert screen.turns is not None
    assert screen.turns.sentence.startswith(begun(named(rival)))


@pytest.mark.parametrize("query", CLOSE)
def test_the_futures_tell_on_their_way_what_would_turn_a_close_answer(query: str) -> None:
    answer = answer_to(query)
    rival = runner_up(answer)
    assert rival is not None
    assert rival is answer.ranking.second
    assert rival is not answer.rival
    assert answer.futures.swept_eur.keys() >= {purchase_key(rival), purchase_key(answer.ranking.standing[0])}


@pytest.mark.parametrize("kind", ["fernwaerme", "oil"])
def test_what_was_paid_is_paid_at_any_price(kind: str) -> None:
    house = "wer=miete&house.building_type=mfh&house.dwellings=10&household.flat_area_m2=60"
    paid = f"{house}&heating.kind={kind}&household.bill_is_for_flat=ja&reading.1.eur=1100"
    now = first_figures(answer_to(paid)).now
    assert now is not None
    assert (now.price, now.swing_eur) == ("", (0, 0))
    assert now.first_eur is not None
    assert round(now.first_eur) in range(80, 105)
    assert "je nach Preis" not in first_screen(answer_to(paid)).answer.sentence
    unknown = first_figures(answer_to(f"{house}&heating.kind={kind}")).now
    assert unknown is not None
    assert unknown.price
