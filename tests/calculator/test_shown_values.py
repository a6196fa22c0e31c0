"""Values as people read them: no digits that nobody knows, and none of a source or an entry is lost."""

import datetime as dt
import re
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest

from calculator.core.records import Certainty
from calculator.reports import rows
from calculator.reports.pdf import result_pdf
from calculator.sentences import SENTENCES
from tests import builders
from tests.calculator import pdf_ua
from tests.calculator.answers import answer_to
from tests.calculator.test_pdf import text_of

pytestmark = pytest.mark.django_db
TENANT = (
    "wer=miete&house.building_type=mfh&house.build_year=1970&house.living_area_m2=420&house.dwellings=6"
    "&household.flat_area_m2=60&heating.kind=gas_central"
)
HOUSES = (
    "",
    TENANT,
    TENANT.replace("miete", "vermietung"),
    "heating.kind=fernwaerme",
    "systems=gas,heat_pump_gas_hybrid,pellets",
)


@pytest.mark.parametrize(
    ("value", "unit", "certainty", "own", "written"),
    [
        ("62.942", "°C", Certainty.EXPERT, False, "63 °C"),
        ("-14", "°C", Certainty.EXPERT, False, "−14 °C"),
        ("3.1582", "Stück", Certainty.DERIVED, False, "3,2 Stück"),
        ("10.37", "Stück", Certainty.EXPERT, False, "10 Stück"),
        ("0.2855", "t/MWh", Certainty.EXPERT, False, "0,286 t/MWh"),
        ("9.3958", "kW", Certainty.DERIVED, False, "9,4 kW"),
        ("116.08", "kW", Certainty.DERIVED, False, "116 kW"),
        ("0.2664", "t/MWh", Certainty.ONE_SECONDARY, False, "0,2664 t/MWh"),
        ("0.28508", "€/kWh", Certainty.EXPERT, False, "0,28508 €/kWh"),
        ("62.94", "°C", Certainty.OWN, True, "62,94 °C"),
        ("2001", "Jahr", Certainty.EXPERT, False, "2001"),
    ],
)
def test_a_value_has_no_more_digits_than_are_known(
    value: str, unit: str, certainty: Certainty, written: str, *, own: bool
) -> None:
    row = replace(rows.assumption_rows(answer_to())[0], value=Decimal(value), unit=unit, certainty=certainty, own=own)
    assert rows.shown_value(row).replace("\xa0", " ") == written


@pytest.mark.parametrize("house", HOUSES)
def test_nothing_that_was_worked_out_shows_more_than_three_digits(house: str) -> None:
    for row in rows.assumption_rows(answer_to(house)):
        if row.certainty in {Certainty.DERIVED, Certainty.EXPERT} and "€" not in row.unit and row.unit != "Jahr":
            whole, _comma, places = rows.shown_value(row).partition("\xa0")[0].replace(".", "").partition(",")
            assert len(f"{whole.strip('−0')}{places}".lstrip("0")) <= max(3, len(whole)), row.key


def test_euros_for_a_square_metre_have_two_places_in_every_sentence_on_the_rent() -> None:
    rents = [text for code, text in SENTENCES.items() if code.startswith("rent_") and "€/m²" in text]
    assert rents
    assert all(re.search(r"\{\w+:cents\} €/m²", text) for text in rents)


@pytest.mark.parametrize("who", ["miete", "vermietung"])
def test_what_opens_the_rent_counts_in_cents(who: str) -> None:
    for party in rows.opened_parties(answer_to(TENANT.replace("miete", who))):
        for part in party.parts:
            amounts = re.findall(r"(\d[\d.]*(?:,\d+)?)\s€", part.line)
            assert amounts
            assert all(len(each.partition(",")[2]) == 2 for each in amounts), part.line


_BESIDE = 300  # points from the left edge; the code stands right of it


@pytest.mark.parametrize("title", ["", "title=Haus+am+Hang%2C+Oma+und+Opa%2C+zweite+Variante+mit+Keller"])
def test_the_link_on_paper_is_one_block(title: str) -> None:
    builders.published_city()
    link = f"https://waerme.example/rechner/ergebnis/?v=2&stand=2026-11-23&{TENANT}&{title}"
    pdf = result_pdf(answer_to(TENANT), link, dt.date(2026, 11, 23))
    assert link in text_of(pdf).replace(" ", "")
    lines = lines_of(pdf, link)
    assert len(lines) > 1
    assert all(above - below < 2 * (top - above) for (top, above), (below, _bottom) in pairwise(lines))


def lines_of(pdf: bytes, link: str) -> list[tuple[float, float]]:
    """Return top and bottom of each line of a link where it is written out, from above: not beside its QR code."""
    with pdf_ua.opened(pdf) as document:
        marks = [each for page in document.pages for each in page.get("/Annots", []) if str(each.A.URI) == link]
        places = [[float(length) for length in each.Rect] for each in marks]
    return sorted(((max(top, low), min(top, low)) for left, low, _right, top in places if left < _BESIDE), reverse=True)
