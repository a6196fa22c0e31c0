"""Leichte Sprache names each price that nobody knows, whom to ask for it, and no amount that hangs on it as a fact."""

import re
from collections.abc import Iterator
from itertools import product

import pytest
from django.template.loader import render_to_string
from django.test import Client
from lxml import html

from calculator.core import carriers
from calculator.core.carriers import Carrier
from calculator.core.choices import Viewpoint
from calculator.reports.easy_lines import EasyChange
from calculator.reports.easy_screen import EasyPrice, easy_screen
from calculator.reports.first_screen import first_screen
from calculator.reports.price_tellers import Teller, told_by
from calculator.reports.rows import Direction
from calculator.reports.spans import Span
from jena_waerme.languages import EASY, speaking_in
from tests.calculator.answers import answer_to
from tests.languages.easy import broken_on, lines

RESULT = "/leicht/rechner/ergebnis/"
ONE = "house.build_year=1970&house.living_area_m2=130"
BLOCK = (
    "house.building_type=mfh&house.build_year=1970&house.living_area_m2=420&house.dwellings=6&household.rent_eur_m2=8"
)
ROLES = {
    "owner": f"wer=eigentum&{ONE}",
    "owner of a flat": f"wer=eigentum&{BLOCK}&household.flat_area_m2=60",
    "tenant": f"wer=miete&{BLOCK}&household.flat_area_m2=60",
    "landlord": f"wer=vermietung&{BLOCK}",
    "community": f"wer=weg&{BLOCK}",
}
OF_YEARS = {"tenant", "landlord"}
HEATINGS = ("oil", "fernwaerme", "biomass", "gas_central")


@pytest.fixture
def easy() -> Iterator[None]:
    with speaking_in(EASY):
        yield


def told(template: str, **context: object) -> str:
    part = render_to_string(template, context)
    assert broken_on(f"<div>{part}</div>") == [], (template, context)
    return " ".join(part.split())


def euros(text: str) -> list[str]:
    return re.findall(r"[\d.]+(?= €)", text.replace("\xa0", " "))


@pytest.mark.usefixtures("easy")
def test_every_energy_has_a_name_of_its_own() -> None:
    names = {told("calculator/easy_carrier.html", carrier=each.key) for each in carriers.ALL}
    assert "" not in names
    assert len(names) == len(carriers.ALL)


@pytest.mark.usefixtures("easy")
@pytest.mark.parametrize(("who", "paid_now"), tuple(product(Viewpoint, (True, False))))
def test_every_reader_is_told_whom_to_ask_for_every_price(who: Viewpoint, paid_now: bool) -> None:
    for carrier in carriers.ALL:
        found = told_by(who, carrier, paid_now=paid_now)
        words = told("calculator/easy_teller.html", price=EasyPrice(carrier.key, found))
        assert words
        assert ("Wärme-Netz" in words) <= carrier.by_power
        assert ("Rechnung" in words) <= paid_now


@pytest.mark.parametrize(
    ("who", "carrier", "paid_now", "expected"),
    [
        (Viewpoint.OWNER, carriers.OIL, True, Teller.DEALER),
        (Viewpoint.OWNER, carriers.LPG, False, Teller.DEALER),
        (Viewpoint.LANDLORD, carriers.FIREWOOD, True, Teller.DEALER),
        (Viewpoint.TENANT, carriers.OIL, True, Teller.LANDLORD),
        (Viewpoint.TENANT, carriers.FERNWAERME, True, Teller.BILL),
        (Viewpoint.TENANT, carriers.FERNWAERME, False, Teller.NETWORK),
        (Viewpoint.OWNER, carriers.FERNWAERME, False, Teller.NETWORK),
        (Viewpoint.OWNER, carriers.FERNWAERME, True, Teller.BILL),
        (Viewpoint.COMMUNITY, carriers.PELLETS, True, Teller.MANAGEMENT),
        (Viewpoint.COMMUNITY, carriers.PELLETS, False, Teller.DEALER),
    ],
)
def test_who_sells_it_tells_the_price(who: Viewpoint, carrier: Carrier, paid_now: bool, expected: Teller) -> None:
    assert told_by(who, carrier, paid_now=paid_now) is expected


@pytest.mark.django_db
@pytest.mark.parametrize(("role", "heating"), tuple(product(ROLES, HEATINGS)))
def test_no_reader_of_leichte_sprache_is_told_another_change_or_span_than_in_german(role: str, heating: str) -> None:
    answer = answer_to(f"{ROLES[role]}&heating.kind={heating}")
    easy, german = easy_screen(answer), first_screen(answer)
    assert (easy.span in {Span.YEARS, Span.YEARS_AND_PRICES}) == (role in OF_YEARS)
    for line, first in zip(easy.lines, german.lines, strict=True):
        assert bool(line.ends) == bool(first.change)
        said = {amount for each in line.ends for amount in euros(each.amount)}
        assert set(euros(first.change.partition(", am Anfang")[0])) <= said
        assert bool(line.start) == (", am Anfang" in first.change)
    assert {each.carrier for each in easy.prices} >= {line.price for line in easy.lines if line.price}


@pytest.mark.usefixtures("easy")
@pytest.mark.parametrize(
    ("ends", "words"),
    [
        (((Direction.LESS, "20 €"), (Direction.LESS, "110 €")), "zwischen 20 € und 110 € weniger"),
        (((Direction.SAME, "0 €"), (Direction.LESS, "110 €")), "höchstens 110 € weniger"),
        (((Direction.SAME, "0 €"), (Direction.MORE, "130 €")), "höchstens 130 € mehr"),
        (((Direction.LESS, "20 €"), (Direction.MORE, "30 €")), "zwischen 20 € weniger und 30 € mehr"),
        (((Direction.MORE, "40 €"), (Direction.MORE, "300 €")), "zwischen 40 € und 300 € mehr"),
        (((Direction.MORE, "40 €"), (Direction.MORE, "40 €")), "40 € mehr"),
    ],
)
def test_a_range_of_changes_is_read_from_the_smaller_one(
    ends: tuple[tuple[Direction, str], tuple[Direction, str]], words: str
) -> None:
    assert told("calculator/easy_changes.html", ends=[EasyChange(*each) for each in ends]) == words


def read(client: Client, query: str) -> tuple[str, str]:
    """Return the heading and all lines, which keep the rules."""
    page = client.get(f"{RESULT}?{query}", follow=True).content.decode().replace("\xa0", " ")
    assert broken_on(page) == []
    tree = html.fromstring(page)
    heading = " ".join(tree.xpath("string(//h1)").split())
    assert heading in " ".join(tree.xpath("string(//title)").split())
    return heading, "\n".join(lines(tree.xpath("//main")[0]))


@pytest.mark.django_db
def test_an_owner_is_sent_to_who_sells_oil(client: Client) -> None:
    _heading, said = read(client, f"{ROLES['owner']}&heating.kind=oil")
    assert "Es fehlt der Preis für Öl\nFragen Sie einen Händler für Öl" in said
    assert "Wärme-Netz" not in said


@pytest.mark.django_db
@pytest.mark.parametrize("heating", ["fernwaerme", "oil"])
def test_a_tenant_reads_a_range_where_a_price_is_unknown(client: Client, heating: str) -> None:
    heading, said = read(client, f"{ROLES['tenant']}&heating.kind={heating}")
    assert re.search(r"(zwischen .+ und|höchstens) \d+ € (weniger|mehr)", said)
    assert "Das hängt am Preis" in said
    assert "Am Anfang ist es anders" not in said
    assert "ungefähr" not in heading


@pytest.mark.django_db
@pytest.mark.parametrize("role", ROLES)
def test_two_numbers_are_years_to_who_rents_or_lets_and_futures_to_others(client: Client, role: str) -> None:
    _heading, said = read(client, f"{ROLES[role]}&heating.kind=gas_central")
    assert ("im teuersten Jahr" in said) == (role in OF_YEARS)
    assert ("das billigste Jahr und das teuerste Jahr" in said) == (role in OF_YEARS)
    assert ("Niemand kennt die Preise von morgen." in said) == (role not in OF_YEARS)


@pytest.mark.django_db
def test_a_tenant_reads_of_each_side_of_a_price_on_its_own(client: Client) -> None:
    _heading, said = read(
        client,
        "wer=miete&heating.kind=gas_floor&house.building_type=mfh&house.dwellings=8&household.flat_area_m2=70"
        "&household.rent_eur_m2=9&reading.1.amount=9000&systems=fernwaerme,heat_pump,heat_pump_borehole,gas",
    )
    words = " ".join(said.split())
    assert re.search(r"Der Preis ist höher\? Dann ist es mit: Wärme-Pumpe mit Sonde [^?]*\d+ € weniger", words)
    assert re.search(r"Der Preis ist niedriger\? Dann ist es mit: Fern-Wärme [^?]*\d+ € mehr", words)


@pytest.mark.django_db
def test_an_open_verdict_on_the_house_is_called_so_to_who_lets_and_bears_less_with_another(client: Client) -> None:
    heading, _said = read(
        client,
        "wer=vermietung&heating.kind=gas_floor&house.building_type=mfh&house.dwellings=6&household.rent_eur_m2=8"
        "&house.self_used_dwellings=2",
    )
    assert heading.startswith("Für das Haus noch offen:")
