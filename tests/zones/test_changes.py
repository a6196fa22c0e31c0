"""What citizens read about changes, and editions that stay readable for good."""

import datetime as dt
import re
from http import HTTPStatus
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from tests import builders
from zones import services
from zones.models import EditionKind, Zone
from zones.models.edition import DEMONSTRATION_MARK

pytestmark = pytest.mark.django_db

CHANGES = "/wie-hat-sich-der-plan-geaendert/"


def read(client: Client, url: str, status: int = HTTPStatus.OK) -> str:
    response = client.get(url)
    assert response.status_code == status
    return " ".join(response.content.decode().split()).replace("> ", ">").replace(" <", "<")


def test_the_overview_counts_zones_and_addresses(client: Client, fortschreibung: Any) -> None:
    text = read(client, CHANGES)
    assert "„Wärmeplan 2025“" in text
    assert "„Fortschreibung 2028“" in text
    assert "<dt>anders eingeteilte Gebiete</dt><dd>1</dd>" in text
    assert "<dt>Gebiete mit anderen Grenzen</dt><dd>2</dd>" in text
    assert "<dt>Adressen in einem anderen Gebiet oder anders eingeteilt</dt><dd>1</dd>" in text
    assert str(DEMONSTRATION_MARK) in text


def test_an_address_reads_its_zone_under_every_edition(client: Client, fortschreibung: Any) -> None:
    first, second = fortschreibung
    text = read(client, f"{CHANGES}?q=Ostweg+2a")
    assert f'href="/ausgaben/{first.pk}/gebiete/DEMO-02/"' in text
    assert f'href="/ausgaben/{second.pk}/gebiete/DEMO-01/"' in text


def test_an_address_in_no_zone_reads_so(client: Client, fortschreibung: Any) -> None:
    assert read(client, f"{CHANGES}?q=Waldweg+4").count("in keinem Gebiet") == 2


@pytest.mark.parametrize(
    ("query", "status", "sentence"),
    [
        ("q=", HTTPStatus.BAD_REQUEST, "Bitte geben Sie eine Adresse ein"),
        ("q=" + "x" * 201, HTTPStatus.BAD_REQUEST, "Das ist zu lang"),
        ("q=Nirgendweg+7", HTTPStatus.NOT_FOUND, "Diese Adresse kennen wir nicht"),
        ("q=x&id=99999999", HTTPStatus.NOT_FOUND, "Diese Adresse kennen wir nicht"),
        ("q=x&id=abc", HTTPStatus.BAD_REQUEST, "Diese Auswahl ist ungültig"),
        ("q=Ostweg", HTTPStatus.OK, "Welche Adresse meinen Sie?"),
    ],
)
def test_what_cannot_be_answered_says_what_to_do(
    client: Client, fortschreibung: Any, query: str, status: int, sentence: str
) -> None:
    assert sentence in read(client, f"{CHANGES}?{query}", status)


def test_a_zone_tells_what_changed(client: Client, fortschreibung: Any) -> None:
    text = read(client, "/gebiete/DEMO-02/aenderungen/")
    values = r'data-label="vorher">{}</td><td [^>]*data-label="jetzt">{}</td>'
    assert re.search(values.format("Wärmenetzausbaugebiet", "Prüfgebiet"), text)
    assert re.search(values.format("nicht angegeben", "1.234,5 MWh/a"), text)
    assert "60,00 ha fielen weg." in text
    assert "kamen hinzu" not in text
    assert "Adressen, die hinzukamen: 0; Adressen, die jetzt in einem anderen Gebiet liegen: 1." in text


def test_a_single_edition_has_nothing_to_compare(client: Client) -> None:
    builders.published_city()
    sentence = "Es gibt noch keine frühere Ausgabe"
    assert sentence in read(client, CHANGES)
    assert sentence in read(client, "/gebiete/DEMO-01/aenderungen/")


def test_a_zone_that_is_new_says_so(client: Client) -> None:
    builders.published_city(valid_from=dt.date(2025, 1, 1))
    second = builders.edition(valid_from=dt.date(2026, 1, 1))
    builders.zone(second, "NEU-1", builders.square(683_000, 5_643_000, 684_000, 5_644_000))
    services.publish(second, reason="Test")
    assert "Dieses Gebiet gab es vorher nicht." in read(client, "/gebiete/NEU-1/aenderungen/")
    overview = read(client, CHANGES)
    assert "<dt>weggefallene Gebiete</dt><dd>2</dd>" in overview


def test_no_plan_and_unknown_zones_are_answered_with_a_sentence(client: Client) -> None:
    assert "Zurzeit ist kein Wärmeplan veröffentlicht." in read(client, CHANGES, HTTPStatus.SERVICE_UNAVAILABLE)
    read(client, "/gebiete/DEMO-99/aenderungen/", HTTPStatus.NOT_FOUND)
    builders.published_city()
    assert "DEMO-99" in read(client, "/gebiete/DEMO-99/aenderungen/", HTTPStatus.NOT_FOUND)


def test_an_edition_stays_readable_after_it_was_replaced(client: Client, fortschreibung: Any) -> None:
    first, second = fortschreibung
    old = read(client, f"/ausgaben/{first.pk}/")
    assert "Das ist eine frühere Ausgabe." in old
    assert "Test</li>" in old  # the reason of the publication
    zone = read(client, f"/ausgaben/{first.pk}/gebiete/DEMO-02/")
    assert "Wärmenetzausbaugebiet" in zone
    assert str(DEMONSTRATION_MARK) in zone
    assert "frühere Ausgabe" not in read(client, f"/ausgaben/{second.pk}/")
    listed = read(client, "/ausgaben/")
    assert listed.index("Fortschreibung 2028") < listed.index("Wärmeplan 2025")


def test_after_going_back_the_changes_are_told_from_the_plan_that_was_taken_back(
    client: Client, fortschreibung: Any
) -> None:
    first, _second = fortschreibung
    services.publish(first, reason="Zurück")
    assert "Verglichen wird „Fortschreibung 2028“ mit „Wärmeplan 2025“." in read(client, CHANGES)
    assert read(client, f"/ausgaben/{first.pk}/").count("Zurück</li>") == 1


@pytest.mark.parametrize("path", ["", "gebiete/DEMO-01/", "plan.csv"])
def test_a_draft_is_nobodys_business(client: Client, path: str) -> None:
    draft = builders.edition()
    builders.two_squares(draft)
    read(client, f"/ausgaben/{draft.pk}/{path}", HTTPStatus.NOT_FOUND)
    assert "Testausgabe" not in read(client, "/ausgaben/")


@pytest.mark.parametrize(
    "path", ["99999/", "9" * 30 + "/", "{plan}/gebiete/X/", "{plan}/gebiete/%00/", "{plan}/plan.exe", "{addresses}/"]
)
def test_what_does_not_exist_is_not_found(client: Client, path: str) -> None:
    plan, addresses = builders.published_city()
    read(client, "/ausgaben/" + path.format(plan=plan.pk, addresses=addresses.pk), HTTPStatus.NOT_FOUND)


def test_the_page_of_a_zone_leads_to_its_changes(client: Client) -> None:
    plan, _addresses = builders.published_city()
    text = read(client, "/gebiete/DEMO-01/")
    assert 'href="/gebiete/DEMO-01/aenderungen/"' in text
    assert f'href="/ausgaben/{plan.pk}/gebiete/DEMO-01/"' in text
    assert Zone.objects.filter(edition__kind=EditionKind.HEAT_PLAN).count() == 2


def test_the_command_writes_any_edition(tmp_path: Path) -> None:
    draft = builders.edition()
    builders.two_squares(draft)
    target = tmp_path / "entwurf.gml"
    call_command("export_edition", str(draft.pk), str(target), stdout=StringIO())
    assert b"DEMO-02" in target.read_bytes()


@pytest.mark.parametrize(
    ("number", "name", "sentence"),
    [
        ("{plan}", "plan.pdf", "gpkg, geojson, csv, gml"),
        ("{plan}", "gibt/es/nicht.csv", "lässt sich nicht schreiben"),
        ("99999", "plan.csv", "Vorhanden sind: {plan}"),
        ("{addresses}", "plan.csv", "Diese Ausgabe gibt es nicht"),
    ],
)
def test_the_command_refuses_with_a_sentence(tmp_path: Path, number: str, name: str, sentence: str) -> None:
    plan, addresses = builders.published_city()
    names = {"plan": plan.pk, "addresses": addresses.pk}
    with pytest.raises(CommandError, match=sentence.format(**names)):
        call_command("export_edition", number.format(**names), str(tmp_path / name), stdout=StringIO())
    assert list(tmp_path.iterdir()) == []
