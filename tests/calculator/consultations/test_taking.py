"""Taking a result over into a case: where it goes, and what is refused."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from calculator.consultations import cases
from calculator.consultations.house_of_case import own_groups, whole_query
from calculator.consultations.pasted_links import asked_from
from calculator.models import Consultation
from tests import builders
from tests.calculator.consultations.conftest import QUOTE, VARIANT
from tests.calculator.consultations.site import page_of, refused

pytestmark = pytest.mark.django_db
TAKE = "/rechner/beratung/uebernehmen/"


@pytest.fixture(autouse=True)
def _signed_in(client: Client, advisor: User) -> None:
    client.force_login(advisor)


def test_a_result_is_taken_over_into_a_new_case(client: Client) -> None:
    page = client.get(f"{TAKE}?{builders.HOUSE}").content.decode()
    assert "Neuer Fall" in page
    data = {"query": builders.HOUSE, "target": "neu", "case_title": "Villa", "title": "Heute"}
    assert client.post(TAKE, data).status_code == 302
    variant = Consultation.objects.get().variants.get()
    assert (variant.title, variant.snapshots.count()) == ("Heute", 1)
    assert asked_from(whole_query(variant), timezone.localdate()) == asked_from(builders.HOUSE, timezone.localdate())


def test_a_result_joins_the_other_variants(client: Client, case: Consultation) -> None:
    data = {"query": builders.HOUSE, "target": f"{case.pk}.0", "title": "Anders"}
    assert client.post(TAKE, data).status_code == 302
    assert [variant.title for variant in case.variants.all()] == [VARIANT, "Anders"]


def seen(client: Client, query: str) -> tuple[str, dict[str, str]]:
    """Open the page; return it with what its form holds."""
    answer = client.get(f"{TAKE}?{query}")
    assert answer.status_code == 200
    form = answer.context["form"]
    data = {name: form[name].value() or "" for name in form.fields} | {"query": answer.context["query"]}
    return answer.content.decode(), data


def test_who_comes_from_a_variant_is_led_back_to_it_with_its_name_and_the_others_stay_choices(
    client: Client, case: Consultation
) -> None:
    page, data = seen(client, f"{builders.HOUSE}&fall={case.pk}&variante=1")
    assert (data["target"], data["title"]) == (f"{case.pk}.1", VARIANT)
    assert "wird ersetzt" in page
    assert page.index(f'value="{case.pk}.1"') < page.index('value="neu"')


def test_who_comes_from_a_case_gets_another_variant_of_it_that_is_named(client: Client, case: Consultation) -> None:
    _page, data = seen(client, f"{builders.HOUSE}&house.living_area_m2=150&fall={case.pk}")
    assert data["target"] == f"{case.pk}.0"
    assert data["title"] == "Beheizte Wohnfläche des ganzen Hauses: 150\N{NO-BREAK SPACE}m²"


@pytest.mark.parametrize("number", ["fremd", "999999"])
def test_a_case_that_one_cannot_open_never_makes_a_new_one_by_haste(
    client: Client, colleague: User, number: str
) -> None:
    other = builders.consultation(colleague)
    page, data = seen(client, f"{builders.HOUSE}&fall={other.pk if number == 'fremd' else number}")
    assert data["target"] == ""
    assert "können Sie nicht öffnen" in page
    assert other.title not in page


def test_replacing_asks_first_keeps_the_quotes_and_can_be_undone(client: Client, case: Consultation) -> None:
    data = {"query": builders.HOUSE, "target": f"{case.pk}.1", "title": "Anders"}
    asked = client.post(TAKE, data)
    assert asked.status_code == 200
    assert "Gespeichert sind andere Angebote" in asked.content.decode()
    assert case.variants.get().title == VARIANT
    again = {**data, "seen": asked.context["form"]["seen"].value(), "quotes": "behalten"}
    assert client.post(TAKE, again).status_code == 302
    variant = case.variants.get()
    assert variant.title == "Anders"
    assert QUOTE in whole_query(variant).replace("+", " ")
    page = client.get(page_of("case", case)).content.decode()
    assert f"Zurückholen: {VARIANT}" in page
    back = page_of("bring_back", case, case.former_variants.get().pk)
    assert client.post(back).status_code == 302
    assert [case.variants.get().title, case.former_variants.get().title] == [VARIANT, "Anders"]


def test_the_quotes_of_the_result_are_taken_if_somebody_says_so(client: Client, case: Consultation) -> None:
    _page, data = seen(client, f"{builders.HOUSE}&fall={case.pk}&variante=1")
    assert client.post(TAKE, {**data, "quotes": "nehmen"}).status_code == 302
    assert "quote." not in whole_query(case.variants.get())


def test_a_variant_that_changed_since_is_not_replaced(client: Client, case: Consultation, lead: User) -> None:
    _page, data = seen(client, f"{builders.HOUSE}&fall={case.pk}&variante=1")
    cases.change_variant(case.variants.get(), 1, "Der Leitung", asked_from(builders.HOUSE, timezone.localdate()), lead)
    page = refused(client, TAKE, dict(data), status=409)
    assert "Der Leitung" in page
    assert case.variants.get().title == "Der Leitung"


@pytest.mark.parametrize(("house", "differs"), [("nur-hier", [[], ["house.living_area_m2"]]), ("haus", [[], []])])
def test_another_area_holds_for_one_variant_or_for_the_house(
    client: Client, case: Consultation, house: str, differs: list[list[str]]
) -> None:
    page, data = seen(client, f"{builders.HOUSE}&house.living_area_m2=150&fall={case.pk}")
    assert "beschreibt das Haus anders" in page
    assert client.post(TAKE, {**data, "house": house}).status_code == 302
    assert [own_groups(each) for each in case.variants.all()] == differs
    case.refresh_from_db()
    first = asked_from(whole_query(case.variants.get(position=1)), timezone.localdate())
    assert first.facts.house.living_area_m2 == (150 if house == "haus" else 120)


def test_a_new_case_takes_person_and_note_on_the_same_page(client: Client) -> None:
    _page, data = seen(client, builders.HOUSE)
    assert data["case_title"] == "Ein- oder Zweifamilienhaus, 1975"
    person = {"person-client_name": "Erika", "person-purpose": "Protokoll", "person-internal_notes": "Ruft zurück"}
    page = refused(client, TAKE, {**data, **person})
    assert "brauchen eine Einwilligung" in page
    assert 'value="Erika"' in page
    assert client.post(TAKE, {**data, **person, "person-consented_on": "2026-05-04"}).status_code == 302
    case = Consultation.objects.get()
    assert (case.client_name, case.internal_notes, case.variants.count()) == ("Erika", "Ruft zurück", 1)


@pytest.mark.parametrize("target", ["", "x", "0.0", "1.2.3", "neu.1", "999999.1"])
def test_a_manipulated_target_is_refused(client: Client, case: Consultation, target: str) -> None:
    page = refused(client, TAKE, {"query": builders.HOUSE, "target": target, "title": "Anders"})
    assert 'value="Anders"' in page


def test_another_advisors_case_is_no_target(client: Client, colleague: User) -> None:
    other = builders.consultation(colleague)
    refused(client, TAKE, {"query": builders.HOUSE, "target": f"{other.pk}.0", "title": "Anders"})
    assert not other.variants.exists()


def test_a_link_that_leads_to_no_result_is_told_in_words(client: Client, case: Consultation) -> None:
    answer = client.get(f"{TAKE}?v=2&house.build_year=viel")
    assert answer.status_code == 400
    assert "„straw_price_eur_kwh“" in client.get(f"{TAKE}?v=2&straw_price_eur_kwh=0,09").content.decode()
    page = refused(client, page_of("add_variant", case), {"title": "Neu", "link": "irgendwas"})
    assert "Das ist kein Link eines Ergebnisses." in page
    assert "irgendwas" in page


@pytest.mark.parametrize(
    "house",
    [
        "wer=vermietung&house.building_type=mfh&house.dwellings=6&house.living_area_m2=450&heating.kind=oil",
        "wer=weg&house.building_type=mfh&house.dwellings=8&household.flat_area_m2=70&household.own_share_permille=130",
        "house.build_year=1960&reading.1.amount=30000&reading.1.unit=gas_kwh",
    ],
)
def test_a_pasted_link_is_what_its_own_page_shows(client: Client, case: Consultation, house: str) -> None:
    case.variants.all().delete()
    Consultation.objects.filter(pk=case.pk).update(house=house)
    link = "v=2&stand=2026-06-01&heating.year_installed=2003&systems=heat_pump,gas,keep"
    answer = client.post(page_of("add_variant", case), {"title": "Neu", "link": link}, follow=True)
    assert "Ihr Link beschreibt das Haus anders" in answer.content.decode()
    made = Consultation.objects.get(pk=case.pk).variants.get()
    shown, stored = (asked_from(query, timezone.localdate()) for query in (link, whole_query(made)))
    assert (stored.facts, stored.viewpoint) == (shown.facts, shown.viewpoint)
    assert {"house.building_type", "house.build_year", "reading"} & set(own_groups(made)), "said in what it differs"


def test_a_pasted_link_of_the_same_house_differs_in_nothing(client: Client, case: Consultation) -> None:
    data = {"title": "Neu", "link": builders.HOUSE}
    page = client.post(page_of("add_variant", case), data, follow=True).content.decode()
    assert "Ihr Link beschreibt" not in page
    assert own_groups(case.variants.get(position=2)) == []


@pytest.mark.parametrize(
    ("says", "made"),
    [
        ("house.dwellings=7", True), ("house.self_used_dwellings=3", True),
        ("house.dwellings=7&house.building_type=efh", False), ("house.dwellings=viel", False),
        ("house.dwellings", False),
    ],
)  # fmt: skip
def test_a_pasted_link_is_judged_with_what_the_case_says(
    client: Client, case: Consultation, says: str, made: bool
) -> None:
    case.variants.all().delete()
    Consultation.objects.filter(pk=case.pk).update(house="house.building_type=mfh&house.dwellings=6&area_m2=400")
    data = {"title": "Neu", "link": f"https://jena.example/rechner/ergebnis/?v=2&{says}&systems=heat_pump"}
    assert (client.post(page_of("add_variant", case), data).status_code == 302) is made
    assert Consultation.objects.get(pk=case.pk).variants.exists() is made
