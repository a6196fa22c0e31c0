"""Whatever stands on page, paper and in the file opens: the formula with its numbers, its year and its sources."""

import json
import re
from decimal import Decimal
from urllib.parse import parse_qsl

import pytest
from django.template.loader import render_to_string
from django.test import Client

from calculator.core.notation import cents
from calculator.reports import rows
from calculator.reports.page import PARTS, ResultPart
from tests.calculator.answers import answer_to
from tests.calculator.pages import with_details
from tests.core.test_opened import read_as_arithmetic

pytestmark = pytest.mark.django_db
ASKED = {"systems": "heat_pump,gas,heat_pump_gas_hybrid,keep"}
NAMES = rows.FIGURES
LINK = "systems=heat_pump,gas,heat_pump_gas_hybrid,keep"


def plain(text: str) -> str:
    return " ".join(text.replace("\N{NO-BREAK SPACE}", " ").replace("&nbsp;", " ").split())


def test_each_item_tells_its_first_and_last_year_in_numbers(client: Client) -> None:
    answer = answer_to(LINK)
    items = rows.ItemRows(answer.comparison, answer.opened).of(answer.comparison.system("gas"))
    (co2,) = (item for item in items if item.key == "co2")
    assert [each.year for each in co2.opened] == [
        answer.comparison.calendar_years[0],
        answer.comparison.calendar_years[-1],
    ]
    assert [each.amount for each in co2.opened] == [co2.amounts_eur[0], co2.amounts_eur[-1]]
    assert " t/MWh ÷ 1.000 × " in co2.computed[0]
    page = plain(with_details(client, ASKED, ResultPart.CALCULATION))
    for line in co2.computed:
        assert plain(line) in page


def test_emissions_tell_both_ends_and_their_sources(client: Client) -> None:
    answer = answer_to(LINK)
    system = answer.comparison.system("heat_pump")
    (row,) = rows.emission_rows(answer, system, rows.ItemRows(answer.comparison, answer.opened))
    assert system.co2_t is not None
    assert (row.first_t, row.last_t) == (system.co2_t[0], system.co2_t[-1])
    assert " g/kWh ÷ 1.000.000 = " in row.computed[0]
    assert "wenn Strom sauberer wird" in row.computed[-1]
    assert all(source.text and source.certainty for source in row.sources)
    page = plain(with_details(client, ASKED, ResultPart.CALCULATION))
    assert all(plain(line) in page for line in row.computed)


def test_an_item_that_is_no_product_has_nothing_to_open_but_its_words() -> None:
    answer = answer_to("systems=gas,heat_pump&gas_investment_eur=15000&dates.start_year=2026")
    items = {
        item.key: item for item in rows.ItemRows(answer.comparison, answer.opened).of(answer.comparison.system("gas"))
    }
    assert items["investment"].opened == ()
    assert items["investment"].formula


def test_the_file_holds_every_formula_with_its_amount(client: Client) -> None:
    found = json.loads(client.get("/rechner/ergebnis.json", ASKED).content)
    opened = found["opened"]
    kinds = {"eur", "co2_t", "co2_low_t"}
    assert {each["kind"] for each in opened} == kinds
    answer = answer_to(LINK)
    for system in answer.comparison.systems:
        lines = {line.key: line for line in (*system.one_off, *system.yearly)}
        told = [each for each in opened if each["system"] == system.key and each["kind"] == "eur"]
        assert {"co2", "repair"} & {each["key"] for each in told}
        for each in told:
            amounts = lines[each["key"]].amounts_eur
            assert each["amount"] in {str(cents(amounts[0])), *(str(cents(amount)) for amount in amounts)}


RENTED = (
    "house.building_type=mfh&house.dwellings=6&house.self_used_dwellings=0&wer=vermietung&systems=heat_pump,gas,keep"
)
_WORDS = re.compile(r" (Förderung|Heizkosten|bisher|höhere Miete|für .*? als bisher|mit der jetzigen Heizung)")


def amount(text: str) -> Decimal:
    """Read „1.234,56 €“ or „0,50 €/m²“."""
    return Decimal(text.partition("\N{NO-BREAK SPACE}")[0].replace(".", "").replace(",", ".").replace("−", "-"))


def test_landlord_and_tenant_open_and_their_formulas_give_the_amounts(client: Client) -> None:
    answer = answer_to(RENTED)
    page = plain(with_details(client, dict(parse_qsl(RENTED)), ResultPart.PARTIES))
    opened = rows.opened_parties(answer)
    for row, party in zip(rows.party_rows(answer), opened, strict=True):
        assert all(source.text and source.certainty for source in party.sources)
        labels = [part.label for part in party.parts]
        first, last = row.years[0].year, row.years[-1].year
        assert labels[0] == "Mieterhöhung im Monat"
        assert {f"{side} {year}" for side in ("Mieter", "Vermieter") for year in (first, last)} <= set(labels)
        for part in party.parts[1:]:
            told = _WORDS.sub("", part.formula)
            assert read_as_arithmetic(told) == pytest.approx(float(amount(part.result)), abs=0.05, rel=2e-3), part
        assert all(plain(part.line) in page for part in party.parts)
    gas = next(party for party in opened if party.key == "gas")
    assert any(part.label.startswith("Gasnetzentgelt, Anteil des Vermieters") for part in gas.parts)
    found = json.loads(client.get(f"/rechner/ergebnis.json?{RENTED}").content)["tenancy"]
    assert [len(each["opened"]) for each in found] == [len(party.parts) for party in opened]


def test_the_rise_of_the_rent_is_told_with_its_cap() -> None:
    for party, rented in zip(rows.party_rows(answer_to(RENTED)), answer_to(RENTED).tenancy, strict=True):
        told = rented.rent.formula.values
        assert isinstance(told["cap"], Decimal)
        cost, grant, left, rate, area = (told[name] for name in ("cost", "grant", "left", "rate", "area"))
        uncapped = (cost - grant) * left / 100 * rate / 100 / area / 12  # type: ignore[operator]
        assert uncapped == pytest.approx(rented.rent.uncapped_eur_m2)
        assert min(uncapped, told["cap"]) == pytest.approx(party.rent_eur_m2)


def test_the_share_of_the_futures_opens_with_what_was_drawn(client: Client) -> None:
    answer = answer_to(LINK)
    table = PARTS[ResultPart.INFLUENCE].context(answer)["futures"]
    assert sum(row.cheapest for row in table.told) == table.count == 10_000
    page, paper = plain(with_details(client, ASKED, ResultPart.INFLUENCE)), plain(
        render_to_string("calculator/pdf/parts/futures.html", {"futures": table})
    )  # fmt: skip
    for row in table.told:
        cheapest = f"{row.cheapest:,}".replace(",", ".")
        said = f"{row.label}: am günstigsten in {cheapest} von 10.000 Verläufen, das sind {row.percent} %."
        assert said in page
        assert said in paper
    for row in table.drawn:
        assert all(source.text and source.certainty for source in row.sources)
        assert plain(row.label) in page
        assert plain(row.high) in page
    found = json.loads(client.get("/rechner/ergebnis.json", ASKED).content)["verdict"]["futures"]
    assert found["count"] == 10_000
    assert [each["label"] for each in found["drawn"]] == [row.label for row in table.drawn]
    assert {each["system"]: each["cheapest"] for each in found["shares"]} == {
        row.key: row.cheapest for row in table.shares
    }


def test_no_share_is_told_while_an_open_price_decides() -> None:
    table = PARTS[ResultPart.INFLUENCE].context(
        answer_to("systems=fernwaerme,heat_pump,gas&house.network_available=ja")
    )["futures"]
    assert table.told == ()
    assert table.drawn
