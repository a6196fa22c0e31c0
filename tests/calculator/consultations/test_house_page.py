"""The house of a case is changed once for all variants; each may differ on purpose, and that is shown."""

import re
from decimal import Decimal
from urllib.parse import urlencode

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from calculator.answer.answering import answer
from calculator.consultations import cases
from calculator.consultations.house_of_case import own_groups, whole_query
from calculator.consultations.house_words import house_in_short, house_lines
from calculator.consultations.pasted_links import asked_from
from calculator.consultations.taking import place_of
from calculator.models import Consultation, Variant
from calculator.questions import Asked
from tests import builders
from tests.calculator.consultations.site import page_of, refused

pytestmark = pytest.mark.django_db
AREA, YEAR = "house.living_area_m2", "house.build_year"
FLATS, TYPE = "house.dwellings", "house.building_type"
BILL = {"reading.1.amount": "24000", "reading.1.unit": "gas_kwh"}


@pytest.fixture(autouse=True)
def _signed_in(client: Client, advisor: User) -> None:
    client.force_login(advisor)


def add(case: Consultation, title: str, extra: str = "") -> Variant:
    return cases.add_variant(case, title, asked_from(f"{builders.HOUSE}{extra}", timezone.localdate()), case.advisor)


def asked_in(case: Consultation) -> list[Asked]:
    stored = Consultation.objects.get(pk=case.pk)
    return [asked_from(whole_query(each), timezone.localdate()) for each in stored.variants.all()]


def test_one_change_reaches_every_variant_but_the_one_that_differs_on_purpose(
    client: Client, case: Consultation
) -> None:
    for number in range(4):
        add(case, f"Noch {number}")
    add(case, "Mit Anbau", f"&{AREA}=200")
    data = {"version": 1, "opened": "", YEAR: "1975", AREA: "140", **BILL}
    answer_ = client.post(page_of("house", case), data, follow=True)
    facts = [each.facts for each in asked_in(case)]
    assert [each.house.living_area_m2 for each in facts] == [140, 140, 140, 140, 140, 200]
    assert {each.readings[0].amount for each in facts} == {Decimal(24000)}
    page = answer_.content.decode()
    assert "Variante 6 weicht dort mit Absicht ab" in page
    assert "200\N{NO-BREAK SPACE}m²</strong>, im Haus des Falls 140" in page
    last = Variant.objects.get(position=6)
    assert client.post(page_of("align", case, 6), {"version": last.version}).status_code == 302
    assert own_groups(Variant.objects.get(position=6)) == []


def test_a_variant_that_says_the_same_by_now_differs_no_more(client: Client, case: Consultation) -> None:
    add(case, "Mit Anbau", f"&{AREA}=200")
    assert client.post(page_of("house", case), {"version": 1, YEAR: "1975", AREA: "200"}).status_code == 302
    assert [own_groups(each) for each in Variant.objects.all()] == [[], []]


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({YEAR: "viel"}, "Baujahr"),
        ({AREA: "3"}, "Wohnfläche"),
        ({"gebiet": "GIBTSNICHT"}, "Dieses Gebiet gibt es nicht."),
        ({"reading.1.amount": "viele"}, "Verbrauch"),
        ({"reading.1.amount": "50", "reading.1.unit": "gas_kwh"}, "stimmt so"),
    ],
)
def test_what_is_wrong_stands_beside_its_field_and_nothing_is_stored(
    client: Client, case: Consultation, wrong: dict[str, str], sentence: str
) -> None:
    page = refused(client, page_of("house", case), {"version": 1, "house.storeys": "3", **wrong})
    assert sentence in page
    assert all(f'value="{text}"' in page or text == "gas_kwh" for text in ("3", *wrong.values()))
    case.refresh_from_db()
    assert case.house_version == 1


def test_two_people_change_the_house_and_each_sees_what_both_have_changed(client: Client, case: Consultation) -> None:
    opened = {"version": 1, "opened": case.house, YEAR: "1975"}
    assert client.post(page_of("house", case), {**opened, AREA: "140", "house.storeys": "3"}).status_code == 302
    page = refused(client, page_of("house", case), {**opened, AREA: "150"}, status=409)
    assert "150\N{NO-BREAK SPACE}m²</strong>, inzwischen gespeichert 140" in page
    assert 'value="150"' in page
    assert re.search(r'id="id_house_storeys"[^>]* value="3"', page)
    assert asked_in(case)[0].facts.house.living_area_m2 == 140
    stored = Consultation.objects.get().house
    again = {"version": 2, "opened": stored, YEAR: "1975", AREA: "150", "house.storeys": "3"}
    assert client.post(page_of("house", case), again).status_code == 302
    assert asked_in(case)[0].facts.house.living_area_m2 == 150


@pytest.mark.parametrize("version", ["", "0", "x", "9" * 30])
def test_a_manipulated_version_never_overwrites_a_house(client: Client, case: Consultation, version: str) -> None:
    refused(client, page_of("house", case), {"version": version, AREA: "150"}, status=409)


def test_another_advisors_house_is_not_there(client: Client, colleague: User) -> None:
    assert client.get(page_of("house", builders.consultation(colleague))).status_code == 404


def test_as_it_is_and_after_a_renovation_differ_though_there_is_a_bill(client: Client, case: Consultation) -> None:
    assert client.post(page_of("house", case), {"version": 1, YEAR: "1975", **BILL}).status_code == 302
    variant = Variant.objects.get()
    data = {"variant": variant.pk, "title": "Nach Sanierung", "saving": "40 %"}
    assert client.post(page_of("renovated", case), data).status_code == 302
    before, after = (answer(each).comparison.demand for each in asked_in(case))
    assert after.kwh_m2a == before.kwh_m2a
    assert after.after_kwh_m2a < before.after_kwh_m2a
    measures = {"variant": variant.pk, "title": "Fassade", "measures": ["facade"]}
    assert client.post(page_of("renovated", case), measures).status_code == 302
    assert answer(asked_in(case)[2]).comparison.demand.after_kwh_m2a < before.after_kwh_m2a
    assert "2: Nach Sanierung" in client.get(page_of("case", case)).content.decode()


@pytest.mark.parametrize("saving", ["", "viel", "99", "-5", "0,4"])
def test_a_renovation_needs_measures_or_a_saving_that_is_possible(
    client: Client, case: Consultation, saving: str
) -> None:
    data = {"variant": Variant.objects.get().pk, "title": "Danach", "saving": saving}
    page = refused(client, page_of("renovated", case), data)
    assert 'value="Danach"' in page


def test_the_table_says_why_another_state_changes_no_demand_that_a_bill_tells(
    client: Client, case: Consultation
) -> None:
    assert client.post(page_of("house", case), {"version": 1, YEAR: "1975", **BILL}).status_code == 302
    add(case, "Umfassend saniert", f"&{urlencode(BILL)}&house.renovation=renovated")
    page = client.get(page_of("case", case)).content.decode()
    assert "ändert hier nur die Heizlast" in page


def test_a_stated_number_stays_stated_and_stays_when_only_the_type_changes(client: Client, case: Consultation) -> None:
    said = {YEAR: "1975", TYPE: "mfh", FLATS: "6", "heating.kind": "gas_central", "wer": "vermietung"}
    assert client.post(page_of("house", case), {"version": 1, **said}).status_code == 302
    page = client.get(page_of("house", case)).content.decode()
    assert re.search(r'<input[^>]*name="house\.dwellings"[^>]*value="6"', page)
    shown = {line.key: line.given for line in house_in_short(case_now(case).house, timezone.localdate())}
    assert (shown[FLATS], shown["heating.kind"]) == (True, True)
    assert client.post(page_of("house", case), {"version": 2, **said, TYPE: "gmfh"}).status_code == 302
    assert [each.facts.house.dwellings for each in asked_in(case)] == [6]


def case_now(case: Consultation) -> Consultation:
    return Consultation.objects.get(pk=case.pk)


def test_a_variant_silent_about_what_the_house_states_in_the_same_way_follows_it(
    client: Client, case: Consultation
) -> None:
    said = {YEAR: "1975", TYPE: "mfh", FLATS: "6", "wer": "vermietung"}
    assert client.post(page_of("house", case), {"version": 1, **said}).status_code == 302
    silent = asked_from(f"{builders.HOUSE}&{TYPE}=mfh&wer=vermietung", timezone.localdate())
    place = place_of(case_now(case), None, silent, timezone.localdate())
    assert place.lines == ()
    variant = cases.add_variant(case_now(case), "Ohne Zahl", silent, case.advisor)
    assert own_groups(variant) == []
    assert client.post(page_of("house", case), {"version": 2, **said, TYPE: "gmfh"}).status_code == 302
    assert [each.facts.house.dwellings for each in asked_in(case)] == [6, 6]


def test_where_only_one_states_it_the_same_words_are_told_apart() -> None:
    stating = f"{builders.HOUSE}&{FLATS}=1"
    (line,) = house_lines(stating, builders.HOUSE, timezone.localdate())
    assert (line.mine, line.shared) == ("1", "1 (geschätzt)")
