"""Rows of an offer that no word explains: what is none of a heating has no end, so each of them is asked about."""

from collections.abc import Sequence
from decimal import Decimal

import pytest

from calculator.offers.contents import PARTS, OfferPart
from calculator.offers.form import OfferForm
from calculator.offers.rows import RowKind, TypedRow
from calculator.offers.typed import TypedOffer

D = Decimal
OF_A_HEATING = (
    "Montage", "Material", "Inbetriebnahme", "Demontage", "Hydraulik", "Elektro", "Pufferspeicher", "Fundament",
    "Rohrleitungen", "Pauschale", "Kleinmaterial", "Warmwasserspeicher", "Heizkörper", "Hydraulischer Abgleich",
    "Luft-Wasser-Wärmepumpe 9 kW", "Vaillant aroTHERM plus VWL 105/8.1", "Nibe S2125-8", "CHA-10 Monoblock", "Kran",
    "Anfahrt", "Lohn", "Sicherheitsgruppe", "Ausdehnungsgefäß 35 l", "Umwälzpumpe", "Zählerschrank", "Schallhaube",
    "Kondensatablauf", "Erdarbeiten", "Kernbohrung", "Bauleitung", "Isolierung", "Thermostatventile", "Heizstab",
    "Frischwasserstation", "Schlammabscheider", "Entsorgung Altanlage", "Außeneinheit", "Bedieneinheit", "Erdsonde",
    "Pelletlager", "Abgasanlage", "Öltank entsorgen", "Planung", "Einweisung", "Transport", "Konsole", "Buffer tank",
    "Hydronic balancing", "Removal of the old boiler", "Anschluss an das Netz", "Fernwärme-Übergabestation", "Regelung",
)  # fmt: skip
OF_WORK = (
    "Montage und Inbetriebnahme",
    "Elektroarbeiten im Keller",
    "Nebenarbeiten",
    "Montage durch zwei Monteure",
    "Elektroanschluss inkl. Zählerschrank",
    "Kernbohrung und Mauerdurchführung",
    "Rohre, Fittings und Armaturen",
    "Materialpauschale",
    "Komplettangebot",
    "Delivery and installation",
    "Removal of the old oil tank",
    "Bosch 9 kW",
    "Speicher 300 l",
    "Bohrung 2x 90 m",
    "Bodenplatte betonieren",
    "Anmeldung beim Netzbetreiber",
    "Kundendienst",
    "Arbeitsleistung 40 Stunden",
    "Set mit Wärmepumpe",
    "Paket Komfort inkl. Wärmepumpe",
)
NAMES_ANOTHER_THING = (
    "Kunststofffenster 8 Stück inkl. Montage",
    "Zentrale Lüftungsanlage mit Wärmetauscher, Montage",
    "Bad komplett",
    "Malerarbeiten Treppenhaus",
    "Hof pflastern 60 m²",
    "Geschirrspüler Bosch",
    "Treppenlift inkl. Montage",
    "Zaun 25 Meter",
    "Alarmanlage mit Montage",
    "Einbauschrank",
    "Fliesenarbeiten Bad",
    "Trockenbauarbeiten",
    "Parkett Fußbodenbelag",
    "Smart Home Paket Loxone",
    "Regenwassertank",
    "BYD HVS 10.2 Speicher",
    "Dachausbau",
    "Installation of windows",
    "treppenlift inkl. montage",
    "Viessmann Vitovent Lüftung",
    "Sicherheitstür",
    "Kitchen",
    "Bad komplett mit Fußbodenheizung",
    "Jalousiesteuerung",
    "Außenanlage",
    "Elektroherd",
)
UNEXPLAINED = ("Enthärtungsanlage", "Gartenzaun", "Alarmanlage Haus", "Fliesen", "Maklercourtage", "Möbel", "Wartung")


def asked_of(labels: Sequence[str]) -> list[str]:
    rows = tuple(TypedRow(label, "1.000") for label in labels)
    return OfferForm.of(TypedOffer(rows=rows), D(19)).asked


def test_what_the_trade_calls_its_work_counts_without_a_question() -> None:
    assert asked_of(OF_A_HEATING[:30]) == []
    assert asked_of(OF_A_HEATING[30:]) == []
    assert asked_of(OF_WORK) == []


@pytest.mark.parametrize("label", NAMES_ANOTHER_THING)
def test_a_word_of_work_explains_no_row_that_names_another_thing(label: str) -> None:
    (told,) = asked_of(("Wärmepumpe 9 kW", label))
    assert f"Gehört Posten 2 („{label}“) zur Heizung?" in told


@pytest.mark.parametrize("label", ["Hygienespeicher 300 l", "WW-Speicher", "TWW-Station", "DHW cylinder"])
def test_what_the_check_knows_as_a_part_is_explained(label: str) -> None:
    assert PARTS[OfferPart.HOT_WATER].found_by.search(label)
    assert asked_of(("Wärmepumpe 9 kW", label)) == []


def test_a_row_that_no_word_of_the_trade_explains_is_asked_about() -> None:
    (told,) = asked_of(("Wärmepumpe 9 kW", *UNEXPLAINED))
    assert all(label in told for label in UNEXPLAINED)
    assert "Wärmepumpe 9 kW" not in told
    (one,) = asked_of(("Wärmepumpe 9 kW", "Gartenzaun"))
    assert one.startswith("Gehört Posten 2 („Gartenzaun“) zur Heizung?")
    settled = TypedOffer(rows=(TypedRow("Gartenzaun", "1.000", kind=RowKind.BESIDE),))
    assert OfferForm.of(settled, D(19)).asked == []
