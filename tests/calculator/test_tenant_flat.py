"""A tenant buys no heating: the answer says what changes in rent and heating cost of the own flat."""

from dataclasses import replace

import pytest
from django.template.loader import render_to_string
from django.test import Client

from calculator.core.notation import whole_euro
from calculator.reports import rows
from calculator.reports.first_screen import first_screen
from calculator.reports.rows.first_figures import first_figures
from calculator.reports.verdict import verdict
from calculator.reports.verdict.short import short
from tests.calculator.answers import answer_to
from tests.calculator.pages import RESULT, get

pytestmark = pytest.mark.django_db
FLAT = "house.building_type=mfh&house.build_year=1960&household.flat_area_m2=55"


def test_a_tenant_is_shown_no_purchase_but_what_rent_and_heating_change() -> None:
    answer = answer_to(f"wer=miete&{FLAT}&systems=heat_pump,gas")
    assert rows.flat_table(answer, rows.summary_rows(answer)) is None
    found = rows.tenant_flat(answer)
    assert found is not None
    assert found.area_m2 == 55
    now = answer.tenancy[0].effects[0].before
    assert found.now_eur is not None
    assert round(found.now_eur, 6) == round(now.tenant_eur / 12 / answer.asked.facts.house.living_area_m2 * 55, 6)
    assert [row.key for row in found.rows] == ["heat_pump", "gas"]
    for row, rented in zip(found.rows, answer.tenancy, strict=True):
        assert row.rent_eur == rented.rent.increase_eur_m2 * 55
        assert row.first_eur == rented.effects[0].tenant.eur_m2_month * 55
        mean = sum(each.tenant.eur_m2_month for each in rented.effects) / len(rented.effects)
        assert round(row.mean_eur, 6) == round(mean * 55, 6)


@pytest.mark.parametrize("who", ["eigentum", "vermietung"])
def test_who_owns_the_flat_sees_its_share_of_the_house(who: str) -> None:
    answer = answer_to(f"wer={who}&{FLAT}&systems=heat_pump,gas")
    assert rows.tenant_flat(answer) is None
    assert rows.flat_table(answer, rows.summary_rows(answer)) is not None


def test_where_the_present_heating_has_to_go_a_tenant_sees_no_share_of_the_purchase_either() -> None:
    answer = answer_to(f"wer=miete&{FLAT}&systems=heat_pump,gas&heating.working=nein")
    assert (rows.tenant_flat(answer), rows.flat_table(answer, rows.summary_rows(answer))) == (None, None)


def test_a_tenant_on_fernwaerme_hears_what_the_flat_costs_now(client: Client) -> None:
    query = f"wer=miete&{FLAT}&heating.kind=fernwaerme&systems=keep"
    found = rows.tenant_flat(answer_to(query))
    assert found is not None
    assert found.rows == ()
    page = get(client, RESULT, dict(pair.split("=") for pair in query.split("&")))
    assert "mit der jetzigen Heizung im ersten Jahr rechnerisch rund" in page
    assert "Auch eine neue Heizung" not in page


def test_page_and_paper_say_who_pays_and_nothing_of_what_only_owners_are_asked(client: Client) -> None:
    query = f"wer=miete&{FLAT}&systems=heat_pump,gas,keep"
    page = get(client, RESULT, dict(pair.split("=") for pair in query.split("&")))
    found = rows.tenant_flat(answer_to(query))
    assert found is not None
    paper = " ".join(render_to_string("calculator/pdf/parts/tenant_flat.html", {"flat": found}).split())
    for text in (page, paper):
        assert "Auch eine neue Heizung bezahlt, wem das Haus gehört." in text
        assert whole_euro(found.rows[0].rent_eur).replace("\N{NO-BREAK SPACE}", " ") in text
    assert "Anteil an der Anschaffung" not in page
    assert "trägt davon" not in page
    said = " ".join(verdict(answer_to(query)).cautions)
    assert "Wohnen Eigentümer im Haus" not in said
    assert "Wohnen Eigentümer im Haus" in " ".join(verdict(answer_to(query.replace("miete", "vermietung"))).cautions)


GAS_BY_GAS = f"wer=miete&{FLAT}&heating.kind=gas_central&heating.year_installed=2014&systems=heat_pump,gas"


def test_gas_by_gas_counts_no_rent_and_says_so_where_the_figures_are() -> None:
    answer = answer_to(GAS_BY_GAS)
    found = rows.tenant_flat(answer)
    assert found is not None
    pump, gas = found.rows
    assert pump.rent_eur > 0
    assert (gas.rent_eur, gas.rent_norm) == (0, "§§ 555a, 559 Abs. 2 BGB")
    turns = first_screen(answer).turns
    assert turns is not None
    assert "für eine neue Heizung gleicher Art nichts." in turns.sentence
    assert "höchstens rund 0" not in turns.sentence.lower()
    for row in rows.party_rows(answer):
        assert "Für die jetzige Heizung gilt § 5a CO2KostAufG ab 2034" in row.split_note


@pytest.mark.parametrize("who", ["miete", "vermietung"])
def test_the_short_answer_counts_no_rise_where_there_is_none(who: str) -> None:
    answer = answer_to(GAS_BY_GAS.replace("miete", who))
    figures = first_figures(answer)
    as_best = replace(figures, figures=tuple(replace(each, best=each.key == "gas") for each in figures.figures))
    said = short(answer, as_best).sentence
    assert "ie Miete darf dafür nicht steigen" in said
    assert "Mieterhöhung" not in said


@pytest.mark.parametrize(("price", "is_open"), [("", True), ("&fernwaerme_price_eur_kwh=0,15", False)])
def test_amounts_that_rest_on_a_price_that_nobody_knows_say_so(price: str, *, is_open: bool) -> None:
    flat = rows.tenant_flat(answer_to(f"wer=miete&{FLAT}&heating.kind=fernwaerme&systems=heat_pump,keep{price}"))
    assert flat is not None
    assert any("Fernwärme offen zwischen" in note for note in flat.notes) is is_open
