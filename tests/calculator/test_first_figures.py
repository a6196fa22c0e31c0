"""The figures that come first: whose money they are, which heatings they show, and that they rank as the totals do."""

import pytest

from calculator.core import Technology
from calculator.core.tenancy import MONTHS
from calculator.reports.first_screen import first_screen
from calculator.reports.rows import BarPlace, Whose, first_figures
from tests.calculator.answers import answer_to
from tests.calculator.test_verdict_kinds import KINDS

pytestmark = pytest.mark.django_db
RENTED = "house.building_type=mfh&house.build_year=1960&systems=heat_pump,gas"
WEG = "house.building_type=mfh&house.dwellings=12&community.exists=ja&community.reserve_eur=20000"


def test_a_house_is_shown_a_pump_a_new_heating_of_its_kind_and_the_old_one_whatever_was_ticked() -> None:
    answer = answer_to("systems=heat_pump,pellets")
    found = first_figures(answer)
    places = {each.place: each.key for each in found.figures}
    assert (found.whose, places[BarPlace.PUMP], places[BarPlace.NEW]) == (Whose.HOUSE, "heat_pump", "gas")
    assert places[BarPlace.NOW] == Technology.KEEP
    for each in found.figures:
        months = len(answer.comparison.calendar_years) * MONTHS
        assert each.month_eur == answer.beside.system(each.key).fair_eur / months
        assert each.low_eur < each.high_eur


@pytest.mark.parametrize("query", ["systems=pellets,gas", "systems=oil", "systems=pellets"])
def test_the_heating_that_the_verdict_names_is_never_missing(query: str) -> None:
    answer = answer_to(query)
    assert answer.winner is not None
    best = first_figures(answer).best
    assert best is not None
    assert best.key == answer.winner.key


def test_a_connected_house_has_no_second_fernwaerme_beside_its_own() -> None:
    found = first_figures(answer_to("heating.kind=fernwaerme&house.build_year=1980"))
    assert [each.place for each in found.figures].count(BarPlace.NOW) == 1
    assert BarPlace.NEW not in {each.place for each in found.figures}
    assert Technology.DISTRICT_HEATING not in {each.key for each in found.figures}


def test_a_broken_heating_has_no_bar() -> None:
    found = first_figures(answer_to("heating.working=nein"))
    assert found.now is None
    assert len(found.figures) > 1


def test_a_tenant_sees_rent_and_heating_of_the_own_flat() -> None:
    answer = answer_to(f"wer=miete&household.flat_area_m2=60&{RENTED}")
    found, area = first_figures(answer), answer.asked.facts.house.living_area_m2
    assert (found.whose, found.area_m2, found.own_flat) == (Whose.FLAT_OF_TENANT, 60, True)
    assert found.now is not None
    for each in found.figures:
        if each is found.now:
            continue
        rented = next(one for one in answer.tenancy_beside if one.key == each.key)
        mean = sum(effect.tenant.eur_m2_month for effect in rented.effects) / len(rented.effects) * 60
        assert round(each.month_eur - found.now.month_eur, 6) == round(mean, 6)
        assert each.rent_eur is not None
        assert round(each.rent_eur, 6) == round(rented.rent.increase_eur_m2 * 60, 6)
    assert area > 60


def test_without_the_own_flat_a_tenant_sees_one_in_the_mean() -> None:
    found = first_figures(answer_to(f"wer=miete&{RENTED}"))
    assert (found.area_m2, found.own_flat) == (70, False)
    assert first_screen(answer_to(f"wer=miete&{RENTED}")).answer.heading.startswith("Eine Wohnung von 70 m²: ")


def test_tenants_and_landlord_together_bear_the_change_of_the_whole_house() -> None:
    query = f"wer=vermietung&{RENTED}"
    landlord, answer = first_figures(answer_to(query)), answer_to(query)
    assert landlord.whose is Whose.LANDLORD
    assert landlord.now is not None
    for rented in answer.tenancy:
        own = next(each for each in landlord.figures if each.key == rented.key)
        changes = [effect.landlord.year_eur for effect in rented.effects]
        assert round(own.month_eur - landlord.now.month_eur, 6) == round(sum(changes) / len(changes) / MONTHS, 6)


def test_a_flat_of_a_community_bears_its_share_and_hears_of_the_levy() -> None:
    answer = answer_to(WEG)
    found = first_figures(answer)
    assert found.whose is Whose.FLAT_OF_COMMUNITY
    pump = next(each for each in found.figures if each.place is BarPlace.PUMP)
    assert pump.levy_eur
    assert round(pump.month_eur * 12, 6) == round(answer.beside.system(pump.key).fair_eur / 20 / MONTHS, 6)
    assert "Sonderumlage" in first_screen(answer).answer.sentence


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_verdict_has_a_heading_and_a_sentence(kind: str) -> None:
    found = first_screen(KINDS[kind]())  # type: ignore[index]
    assert "%(" not in f"{found.answer.heading} {found.answer.sentence} {found.turns} {found.caption}"
    assert found.answer.sentence.endswith(".")
    assert found.step.endswith(".")
    assert found.open == found.answer.heading.startswith("Offen: ")


@pytest.mark.parametrize("who", ["eigentum", "vermietung", "miete", "weg"])
@pytest.mark.parametrize("house", [RENTED, WEG, f"heating.working=nein&{RENTED}", f"heating.kind=fernwaerme&{RENTED}"])
def test_everybody_hears_short_sentences_in_every_house(who: str, house: str) -> None:
    found = first_screen(answer_to(f"wer={who}&{house}"))
    assert len(found.answer.heading) < 80
    assert len(found.answer.sentence) < 260
    assert found.lines


def test_who_owns_a_flat_sees_its_share_of_the_house() -> None:
    owned = first_figures(answer_to(f"household.flat_area_m2=70&{RENTED}"))
    house = first_figures(answer_to(RENTED))
    assert (owned.whose, owned.area_m2, house.whose) == (Whose.FLAT_OF_OWNER, 70, Whose.HOUSE)
    for flat, whole in zip(owned.figures, house.figures, strict=True):
        assert flat.key == whole.key
        assert flat.month_eur < whole.month_eur / 4
    assert "Ihre Wohnung, 70 m²" in first_screen(answer_to(f"household.flat_area_m2=70&{RENTED}")).caption
