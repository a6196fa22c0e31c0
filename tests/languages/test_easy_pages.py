"""Every page in Leichte Sprache keeps its rules as it is read: with its frame, errors, offices and figures."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from typing import Any

import pytest
from django.template.loader import render_to_string
from django.test import Client

from calculator.core import Technology
from calculator.core.facts import BuildingType, HeatingKind
from calculator.reports.easy_house import EasyDuty
from calculator.reports.easy_lines import EasyChange
from calculator.reports.easy_screen import EasyScreen, TenantsCase, easy_screen
from calculator.reports.rows import Direction, Whose
from calculator.reports.verdict import VerdictKind
from jena_waerme.languages import EASY, speaking_in
from tests import builders
from tests.browser.conftest import publish_four_zones
from tests.browser.pages import EVERY
from tests.calculator.answers import answer_to
from tests.languages.easy import LEAP, broken_on
from zones import services
from zones.city import CITY
from zones.city_contacts import ContactTopic
from zones.models import EditionKind, Versorgungsart
from zones.pages.views import HEADINGS, OUTCOMES

pytestmark = pytest.mark.django_db
RESULT = "/leicht/rechner/ergebnis/"
BLOCK = "house.building_type=mfh&house.build_year=1970&house.living_area_m2=420&house.dwellings=6"
ROLES = {
    "owner": "house.build_year=1975",
    "owner of a flat": f"wer=eigentum&{BLOCK}&household.flat_area_m2=70",
    "tenant": f"wer=miete&{BLOCK}&household.flat_area_m2=60&heating.kind=gas_central",
    "landlord": f"wer=vermietung&{BLOCK}&household.rent_eur_m2=8&heating.kind=gas_central",
    "community": "wer=weg&house.dwellings=12&community.reserve_eur=20000",
}
STATES = {
    "price unknown": f"heating.kind=fernwaerme&{BLOCK}",
    "tenant, price unknown": f"wer=miete&heating.kind=fernwaerme&{BLOCK}&household.flat_area_m2=60",
    "alone": "systems=heat_pump",
    "offer": "heating.kind=oil&quote.heat_pump.1.label=Komplett&quote.heat_pump.1.amount_eur=36000",
    "offer too small": "heating.kind=oil&quote.heat_pump.1.label=WP 2 kW&quote.heat_pump.1.amount_eur=17000",
    "community with a grant of one's own": (
        f"wer=weg&{BLOCK}&house.self_used_dwellings=5&household.taxable_income_eur=38000"
    ),
    "installed before the application": "heating.kind=oil&dates.installation_date=15.09.2026",
    "nothing allowed": f"wer=vermietung&{BLOCK}&house.envelope_30_percent_better=nein&systems=direct_electric",
    "a note and an unknown area": "v=2&stand=2026-11-01&gebiet=NICHTS&unbekannt=1",
    "errors": "house.build_year=bald&jaz=99",
    "implausible bill": "house.living_area_m2=120&reading.1.amount=1500",
}


def page_of(client: Client, url: str) -> str:
    """Return a page, and that it keeps the rules."""
    page = client.get(url, follow=True).content.decode()
    assert broken_on(page) == [], url
    return page


@pytest.fixture
def easy() -> Iterator[None]:
    with speaking_in(EASY):
        yield


@pytest.mark.parametrize("query", [*ROLES.values(), *STATES.values()], ids=[*ROLES, *STATES])
def test_a_result_is_read_in_leichte_sprache(client: Client, query: str) -> None:
    page = page_of(client, f"{RESULT}?{query}")
    assert page.count(LEAP) > 1
    assert "ungefähr rund" not in page


@pytest.mark.parametrize(
    ("state", "words"),
    [("offer", "Sie haben ein Angebot."), ("offer", "Vielleicht fehlt etwas in dem Angebot."),
     ("offer too small", "Das Gerät aus dem Angebot ist zu klein für das Haus."),
     ("community with a grant of one's own", "Das beantragen Sie selbst."),
     ("installed before the application", "Dann gibt es kein Geld vom Staat.")],
)  # fmt: skip
def test_what_could_turn_the_answer_is_said_in_leichte_sprache(client: Client, state: str, words: str) -> None:
    assert words in page_of(client, f"{RESULT}?{STATES[state]}")
    assert words not in page_of(client, f"{RESULT}?heating.kind=oil")


def test_home_help_and_every_outcome_are_read_in_leichte_sprache(client: Client) -> None:
    publish_four_zones()
    asked = (each for each in EVERY if each.startswith(("/adresse/", "/punkt/")))
    for path in ("/", "/hilfe/", *asked):
        page_of(client, f"/leicht{path}")


def test_without_a_plan_the_page_says_so_in_leichte_sprache(client: Client) -> None:
    assert "Der Plan ist gerade nicht da" in page_of(client, "/leicht/gebiete/DEMO-01/")


def test_every_kind_of_area_is_read_in_leichte_sprache(client: Client) -> None:
    plan = builders.edition(EditionKind.HEAT_PLAN)
    for number, kind in enumerate(Versorgungsart):
        west = builders.WEST + 100 * number
        zone = builders.square(west, builders.SOUTH, west + 100, builders.NORTH)
        builders.zone(plan, f"Z-{number}", zone, kind)
    services.publish(plan, reason="Test")
    pages = [page_of(client, f"/leicht/gebiete/Z-{number}/") for number in range(len(Versorgungsart))]
    meanings = {page.split("<h1")[1].split("Was heißt das für Sie?")[0] for page in pages}
    assert len(meanings) == len(Versorgungsart)


def told(template: str, **context: Any) -> str:
    """Return what a part says, and that it keeps the rules."""
    part = render_to_string(template, context)
    assert broken_on(f"<div>{part}</div>") == [], (template, context)
    return " ".join(part.split())


@pytest.mark.usefixtures("easy")
def test_every_heating_office_and_outcome_has_its_words() -> None:
    for key, connected in product(Technology, (True, False)):
        assert told("calculator/easy_heating.html", key=key, connected=connected)
        assert told("calculator/easy_heating_meaning.html", key=key, connected=connected)
    for kind in HeatingKind:
        assert told("calculator/easy_present.html", kind=kind)
    for building in BuildingType:
        assert told("calculator/easy_building.html", building=building)
    for duty in EasyDuty:
        for of_tenant in (True, False):
            assert bool(told("calculator/easy_duty.html", duty=duty, of_tenant=of_tenant, city=CITY)) is bool(duty)
    for topic in ContactTopic:
        assert told("components/easy_topic.html", topic=topic)
    outcomes = {name for name, _status in OUTCOMES.values()} | HEADINGS.keys()
    files = (f"zones/outcomes/{name}.html" for name in outcomes)
    titles = {told("zones/easy_outcome_title.html", outcome=file, result=None, city=CITY) for file in files}
    assert "" not in titles
    assert len(titles) == len(outcomes)


def in_every_state(found: EasyScreen) -> Iterator[EasyScreen]:
    """Yield a screen of one reader with every kind of verdict and what may come with it."""
    kinds = [each for each in VerdictKind if found.turn or each is not VerdictKind.PRICE_UNKNOWN]
    cases = [each for each in TenantsCase if each] if found.whose is Whose.FLAT_OF_TENANT else [TenantsCase.NONE]
    ways = (EasyChange(Direction.LESS, "10 €"), EasyChange(Direction.MORE, "30 €"))
    lines = tuple(replace(line, start=EasyChange(Direction.MORE, "20 €"), may_stand=False) for line in found.lines)
    best = lines[0] if found.case is TenantsCase.NONE else next(line for line in lines if line.ends)
    for kind, case, is_least, ends in product(kinds, cases, (True, False), (ways, (ways[0], ways[0]))):
        yield replace(
            found, kind=kind, case=case, best_is_least=is_least, ends=ends, lines=lines, best=best, rival="gas",
            own_flat=is_least, house_only=is_least, grants=is_least, connected=is_least,
            network_open=is_least,
        )  # fmt: skip


@pytest.mark.usefixtures("easy")
@pytest.mark.parametrize("query", ROLES.values(), ids=ROLES)
def test_every_verdict_has_its_words_for_every_reader(query: str) -> None:
    for screen in in_every_state(easy_screen(answer_to(query))):
        title = told("calculator/easy_title.html", screen=screen)
        assert title
        if screen.kind.is_open and not screen.case:
            assert title.startswith(("Noch offen:", "Für das Haus noch offen:"))
        for part in ("answer", "figures", "more"):
            told(f"calculator/easy_{part}.html", screen=screen)
        told("calculator/easy_steps.html", screen=screen, of_tenant=bool(screen.case), city=CITY)


def test_a_close_result_says_that_it_is_close(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("calculator.reports.easy_screen.kind_of", lambda _answer: VerdictKind.CLOSE)
    page = page_of(client, f"{RESULT}?{ROLES['owner']}")
    assert "Vielleicht kostet das am wenigsten:" in page
    assert "Es ist knapp." in page


def test_a_tenant_reads_the_own_figure_first_and_nothing_of_grants(client: Client) -> None:
    page = page_of(client, f"{RESULT}?{ROLES['tenant']}")
    (title, heading) = (" ".join(page.split(f"<{tag}")[1].split(f"</{tag}>")[0].split()) for tag in ("title", "h1"))
    assert "Ihre Wohnung:" in title
    assert "Ihre Wohnung:" in heading
    assert "Die höchste erlaubte Miete ist schon in der Zahl." in page
    assert "KfW" not in page
    assert "Geld vom Staat" not in page


def test_an_owner_reads_that_a_price_is_unknown_and_where_it_turns(client: Client) -> None:
    page = page_of(client, f"{RESULT}?{STATES['price unknown']}")
    assert "Es fehlt der Preis für" in page
    assert "Der Preis ist nicht bekannt." in page
    assert "Der Preis steht auf Ihrer Rechnung." in page
    assert "zwischen" in page


def test_a_tenant_reads_no_saving_that_hangs_on_an_unknown_price(client: Client) -> None:
    page = page_of(client, f"{RESULT}?{STATES['tenant, price unknown']}")
    heading = " ".join(page.split("<h1")[1].split("</h1>")[0].split())
    assert heading.endswith("Ihre Wohnung: Es fehlt der Preis für Fern-Wärme")


def test_what_stands_alone_with_an_unknown_price_costs_a_range(client: Client) -> None:
    page = page_of(client, f"{RESULT}?heating.kind=fernwaerme&house.building_type=plattenbau&house.living_area_m2=2400")
    heading = " ".join(page.split("<h1")[1].split("</h1>")[0].split())
    assert "Fern-Wärme wie jetzt kostet im Monat: zwischen" in heading
    assert "Ein Preis fehlt" in page


@pytest.mark.parametrize("who", ["miete", "vermietung"])
def test_who_reads_of_the_whole_house_is_told_so(client: Client, who: str) -> None:
    page = page_of(client, f"{RESULT}?wer={who}&{BLOCK}&heating.kind=gas_central&heating.working=nein")
    assert "Wir kennen nur die Kosten für das ganze Haus." in page
    assert "So viel kostet das ganze Haus im Monat:" in page


def test_what_stands_alone_beside_other_bars_says_that_nothing_else_was_chosen(client: Client) -> None:
    assert "Sie haben keine andere Heizung ausgewählt." in page_of(client, f"{RESULT}?{STATES['alone']}")


def test_the_contract_comes_before_the_grant(client: Client) -> None:
    for page in (page_of(client, f"{RESULT}?{ROLES['owner']}"), page_of(client, "/leicht/hilfe/")):
        assert page.index("Vertrag") < page.index("Antrag" if "Antrag" in page else "Beantragen")


def test_what_is_wrong_leads_to_its_field_in_standard_german(client: Client) -> None:
    page = page_of(client, f"{RESULT}?{STATES['implausible bill']}")
    assert "Wir können nicht rechnen" in page.split("<title>")[1].split("</title>")[0]
    assert 'href="/rechner/ergebnis/?' in page.split(LEAP)[1]


def test_a_page_in_standard_german_is_found(client: Client) -> None:
    assert broken_on(client.get("/").content.decode()) != []


def test_what_was_guessed_of_the_house_is_said(client: Client) -> None:
    page = page_of(client, f"{RESULT}?wer=eigentum")
    assert page.count("Das haben wir geschätzt.") == 5  # kind, year, area, heating and demand of a house with one flat
    told_all = "house.building_type=mfh&house.build_year=1970&house.living_area_m2=420&house.dwellings=6"
    page = page_of(client, f"{RESULT}?wer=eigentum&{told_all}&heating.kind=gas_central&reading.1.amount=60000")
    assert "geschätzt" not in page.partition("In schwerer Sprache")[0]
    assert "Es hat 6 Wohnungen." in page


def test_a_duty_to_connect_stands_before_the_steps(client: Client) -> None:
    plan = builders.edition(EditionKind.HEAT_PLAN)
    zone = builders.square(builders.WEST, builders.SOUTH, builders.WEST + 100, builders.NORTH)
    builders.zone(plan, "Z-1", zone, Versorgungsart.WAERMENETZ)
    services.publish(plan, reason="Test")
    page = page_of(client, f"{RESULT}?wer=eigentum&gebiet=Z-1")
    assert page.index("In manchen Straßen muss ein Haus an die Fern-Wärme.") < page.index("Das können Sie tun")
    assert "Ihr Haus muss an die Fern-Wärme." in page_of(client, f"{RESULT}?wer=eigentum&house.connection_duty=ja")
    page = page_of(client, f"{RESULT}?wer=miete&gebiet=Z-1").partition("Das ist das Haus")[0]
    assert "Der Vermieter muss danach fragen." in page
    assert "Geld vom Staat" not in page
