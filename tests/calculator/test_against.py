"""The verdict always says how the cheapest stands to a new heating of the present kind and to keeping the old one."""

from decimal import Decimal

import pytest

from calculator.answer.answering import Answer
from calculator.core import HeatingKind, Technology, compare
from calculator.core.notation import around_euro
from calculator.reports.verdict import Against, Rival, verdict
from calculator.reports.wording import named
from tests.calculator.answers import answer_to

pytestmark = pytest.mark.django_db
GAS_HOUSE = "house.build_year=1965&heating.kind=gas_central&heating.year_installed=2003"


def both(answer: Answer) -> dict[Rival, Against]:
    return {each.rival: each for each in verdict(answer).against}


@pytest.mark.parametrize("systems", ["heat_pump,pellets", "heat_pump,gas,keep"])
def test_a_gas_house_is_set_against_gas_and_keep_whether_chosen_or_not(systems: str) -> None:
    answer = answer_to(f"{GAS_HOUSE}&systems={systems}")
    found = both(answer)
    assert list(found) == [Rival.NEW, Rival.KEEP]
    assert [each.system for each in found.values()] == [Technology.GAS, Technology.KEEP]
    assert [system.key for system in answer.comparison.systems] == systems.split(",")
    exact = compare(answer.inputs, answer.asked.facts, answer.parameters, [Technology.GAS, Technology.KEEP])
    best = answer.winner
    assert best is not None
    for against in found.values():
        assert against.system is not None
        other = exact.system(against.system)
        assert against.more_eur == round(other.fair_eur - best.fair_eur, 2)
        assert around_euro(other.fair_eur) in against.sentence
        assert f"{around_euro(abs(against.more_eur))} mehr als {named(best)}" in against.sentence
        assert against.percent == answer.lead_percent(best.key, against.system)


def test_systems_beside_the_table_do_not_change_its_shares() -> None:
    answer = answer_to(f"{GAS_HOUSE}&systems=heat_pump,pellets")
    assert set(answer.likelihoods) > {"heat_pump", "pellets"}
    shares = [answer.likelihoods[key].cheapest_percent or 0 for key in ("heat_pump", "pellets")]
    assert abs(sum(shares) - 100) <= 1
    assert answer.likelihoods["gas"].cheapest_percent is None


def test_a_broken_heating_cannot_be_kept_and_that_is_said() -> None:
    found = both(answer_to(f"{GAS_HOUSE}&heating.working=nein&systems=heat_pump,pellets"))
    assert found[Rival.NEW].system == Technology.GAS
    assert found[Rival.KEEP].system is None
    assert "lässt sich nicht behalten" in found[Rival.KEEP].sentence


def test_the_winner_is_not_set_against_itself() -> None:
    answer = answer_to(f"{GAS_HOUSE}&systems=gas,pellets&quote.pellets.1.label=x&quote.pellets.1.amount_eur=140000")
    assert answer.winner is not None
    assert answer.winner.key == Technology.GAS
    assert "ist das schon selbst: die Gasheizung" in both(answer)[Rival.NEW].sentence


@pytest.mark.parametrize("kind", HeatingKind)
def test_every_present_heating_gets_its_sentences(kind: HeatingKind) -> None:
    found = verdict(answer_to(f"house.build_year=1965&heating.kind={kind}&systems=heat_pump,pellets")).against
    assert len(found) == (1 if kind is HeatingKind.DISTRICT_HEATING else 2)
    assert all(each.sentence.endswith(".") and "%(" not in each.sentence for each in found)


@pytest.mark.parametrize("kind", [kind for kind in HeatingKind if kind.record.kept and kind.record.kept.units])
def test_devices_in_flats_and_rooms_are_never_called_a_central_heating(kind: HeatingKind) -> None:
    house = f"house.building_type=mfh&house.build_year=1905&heating.kind={kind}&heating.year_installed=2003"
    new = both(answer_to(f"{house}&systems=heat_pump,pellets"))[Rival.NEW]
    assert "Neue Geräte der jetzigen Art stecken im Behalten" in new.sentence
    assert "Neu von der jetzigen Art" not in new.sentence
    assert "ist das schon selbst" not in new.sentence
    assert new.system != Technology.KEEP
    broken = both(answer_to(f"{house}&systems=heat_pump,pellets&heating.working=nein"))[Rival.NEW]
    assert "Neue Geräte der jetzigen Art sind nicht gerechnet." in broken.sentence


def test_without_anything_that_stands_nothing_is_set_against_it() -> None:
    forbidden = "house.building_type=mfh&wer=vermietung&house.envelope_30_percent_better=nein&systems=direct_electric"
    assert verdict(answer_to(forbidden)).against == ()


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("105359", "105.000"),
        ("20485.54", "20.000"),
        ("4870", "4.900"),
        ("999.5", "1.000"),
        ("64", "65"),
        ("-4870", "−4.900"),
    ],
)
def test_amounts_in_sentences_are_round(amount: str, words: str) -> None:
    assert around_euro(Decimal(amount)) == f"{words}\N{NO-BREAK SPACE}€"
