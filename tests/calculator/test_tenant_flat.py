"""A tenant buys no heating: the answer says what changes in rent and heating cost of the own flat."""

import pytest
from django.template.loader import render_to_string
from django.test import Client

from calculator.core.notation import whole_euro
from calculator.reports import rows
from calculator.reports.verdict import verdict
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
    assert "mit der jetzigen Heizung rechnerisch rund" in page
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
