"""Every kind of verdict is reached, has its sentence, and names a winner only where there is one."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from calculator.answer.answering import Answer
from calculator.reports.verdict import VerdictKind, verdict
from tests.calculator.answers import answer_to
from tests.calculator.test_two_measures import differing

pytestmark = pytest.mark.django_db
FORBIDDEN = "house.building_type=mfh&wer=vermietung&house.envelope_30_percent_better=nein&systems=direct_electric"
CHEAP = "&quote.heat_pump.1.label=Angebot&quote.heat_pump.1.amount_eur=100&confirmed=heat_pump_investment_eur"


def even() -> Answer:
    """Two heatings that cost the same to the cent: one of them under two names."""
    answer = answer_to("systems=heat_pump,heat_pump_borehole")
    pump = answer.comparison.system("heat_pump")
    twins = (pump, replace(pump, key="heat_pump_borehole"))
    return replace(answer, comparison=replace(answer.comparison, systems=twins))


KINDS: dict[VerdictKind, Callable[[], Answer]] = {
    VerdictKind.NONE_STANDS: lambda: answer_to(FORBIDDEN),
    VerdictKind.ALONE: lambda: answer_to("systems=heat_pump"),
    VerdictKind.PRICE_UNKNOWN: lambda: answer_to("house.build_year=1980&systems=fernwaerme,heat_pump"),
    VerdictKind.EVEN: even,
    VerdictKind.MEASURES_DIFFER: differing,
    VerdictKind.CLEAR: lambda: answer_to(f"systems=heat_pump,pellets{CHEAP}"),
}


def test_every_kind_is_reached_here_or_where_the_futures_are_balanced() -> None:
    """``test_result_verdict`` balances two systems for the open and the close kind."""
    assert set(VerdictKind) - set(KINDS) == {VerdictKind.OPEN, VerdictKind.CLOSE}


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_has_its_sentence_and_a_winner_only_where_there_is_one(kind: VerdictKind) -> None:
    answer = KINDS[kind]()
    found = verdict(answer)
    assert found.kind is kind
    assert found.sentence.endswith(".")
    assert "%(" not in found.sentence
    assert (answer.winner is None) is (kind in {VerdictKind.NONE_STANDS, VerdictKind.PRICE_UNKNOWN})
    assert bool(found.prices) is (kind is VerdictKind.PRICE_UNKNOWN)
    assert found.open is kind.is_open
