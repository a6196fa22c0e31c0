"""An offer that holds nothing of the heating does not make it cheap in silence."""

from decimal import Decimal
from urllib.parse import quote

import pytest

from calculator.answer.answering import Answer
from calculator.answer.offered_device import lacks_device
from calculator.core import QuoteItem, Technology
from calculator.reports.verdict.first_words import first_words
from calculator.reports.verdict.own_prices import own_prices
from tests.calculator.answers import answer_to

HOUSE = (
    "house.building_type=efh&house.build_year=1968&house.living_area_m2=150&heating.kind=gas_central"
    "&heating.year_installed=2000&systems="
)
PUMP, BOREHOLE, GAS, PELLETS, PAIR = (
    Technology(key) for key in ("heat_pump", "heat_pump_borehole", "gas", "pellets", "heat_pump_gas_hybrid")
)


def offered(system: str, *labels: str) -> Answer:
    """Answer with an offer of rows that cost 15,000 euros each, compared with keeping what is there."""
    rows = (
        f"&quote.{system}.{at}.label={quote(row)}&quote.{system}.{at}.amount_eur=15000"
        for at, row in enumerate(labels, 1)
    )
    return answer_to(f"{HOUSE}{system},keep{''.join(rows)}")


def price_eur(answer: Answer) -> Decimal:
    system = answer.comparison.systems[0]
    return system.net_investment_eur + system.grant_eur


@pytest.mark.django_db
@pytest.mark.parametrize(
    "labels", [("PV-Anlage 10 kWp",), ("Wechselrichter",), ("PV-Anlage 8 kWp", "Batteriespeicher 8 kWh")]
)
def test_where_only_the_roof_is_offered_the_heat_pump_keeps_its_usual_price(labels: tuple[str, ...]) -> None:
    usual, roof = offered("heat_pump_pv"), offered("heat_pump_pv", *labels)
    lines = {line.key: line.amounts_eur[0] for line in usual.comparison.systems[0].one_off if line.amounts_eur[0] > 0}
    assert price_eur(roof) > price_eur(usual) - lines["pv_investment"] > 20_000
    assert roof.comparison.systems[0].grant_eur == usual.comparison.systems[0].grant_eur > 0
    for told in (" ".join(first_words(roof)), " ".join(own_prices(roof))):
        assert f"steht keine Wärmepumpe, nur „{labels[0]}“ (15.000\N{NO-BREAK SPACE}€)" in told
        assert "mit dem üblichen Preis gerechnet" in told
        assert "Mit dem eingegebenen Angebot gerechnet" not in told


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("system", "rows", "words"),
    [
        ("heat_pump", ("Montage und Material",), "steht keine Wärmepumpe, nur „Montage und Material“"),
        ("heat_pump_pv", ("PV-Anlage 10 kWp", "Montage"), "steht keine Wärmepumpe, nur „PV-Anlage 10 kWp“"),
        ("gas", ("Abgasleitung",), "steht kein Heizgerät, nur „Abgasleitung“"),
    ],
)
def test_the_first_words_say_that_the_heating_itself_is_not_offered(
    system: str, rows: tuple[str, ...], words: str
) -> None:
    assert words in " ".join(first_words(offered(system, *rows)))
    assert "Angebot für" not in " ".join(first_words(offered(system)))


def lacks(technology: Technology, *labels: str) -> bool:
    return lacks_device(tuple(QuoteItem(label, Decimal(9000)) for label in labels), technology)


@pytest.mark.parametrize(
    ("technology", "labels"),
    [
        (PUMP, ("Montage",)),
        (PUMP, ("Öltank-Entsorgung",)),
        (PUMP, ("Demontage Ölkessel",)),
        (PUMP, ("Brauchwasserwärmepumpe 300 l",)),
        (PUMP, ("Warmwasserspeicher 300 l", "Vaillant Pufferspeicher")),
        (PUMP, ("Heizkörper", "Hydraulischer Abgleich")),
        (PUMP, ("Zählerschrank", "Elektroarbeiten")),
        (PUMP, ("Fundament für Wärmepumpe", "Inbetriebnahme Wärmepumpe")),
        (PUMP, ("Fassadendämmung",)),
        (PUMP, ("Gasbrennwertkessel 20 kW",)),
        (PAIR, ("Gastherme",)),
        (BOREHOLE, ("Erdsonde 2 × 99 m", "Bohrung")),
        (GAS, ("Solarthermie 10 m²",)),
        (GAS, ("Wärmepumpe 8 kW",)),
        (PELLETS, ("Pelletlager", "Schornstein")),
    ],
)
def test_rows_of_what_is_beside_the_device_are_no_heating(technology: Technology, labels: tuple[str, ...]) -> None:
    assert lacks(technology, *labels)


@pytest.mark.parametrize(
    ("technology", "labels"),
    [
        (PUMP, ("Montage", "Wärmepumpe 12 kW mit Speicher")),
        (PUMP, ("Luft-WP",)),
        (PUMP, ("Vitocal 250-A",)),
        (PUMP, ("Vaillant", "Montage")),
        (PUMP, ("Firma Müller",)),
        (PUMP, ("Komplettpaket",)),
        (PUMP, ("Angebot vom 3. Mai",)),
        (PUMP, ("Gerät", "Montage")),
        (PUMP, ("Heizung neu",)),
        (PUMP, ("",)),
        (PUMP, ("Montage inkl. Wärmepumpe",)),
        (PUMP, ("Lieferung und Montage Wärmepumpe",)),
        (PUMP, ("Außeneinheit 10 kW", "Inneneinheit")),
        (BOREHOLE, ("Sole", "Bohrung")),
        (PAIR, ("Hybridgerät Gas/Wärmepumpe",)),
        (GAS, ("Gasbrennwertkessel", "Montage")),
        (GAS, ("Vitodens 200-W",)),
        (PELLETS, ("Pelletkessel 16 kW",)),
        (Technology.DISTRICT_HEATING, ("Hausanschluss",)),
    ],
)  # fmt: skip
def test_what_may_be_the_device_or_the_whole_is_not_doubted(technology: Technology, labels: tuple[str, ...]) -> None:
    assert not lacks(technology, *labels)
