"""The first page of a protocol: three figures of the one who pays, three steps with days, whom to call."""

import dataclasses
import datetime as dt

import pytest
from django.template.loader import render_to_string
from django.utils.html import escape

from calculator.core.notation import around_euro
from calculator.reports import first_page as first
from calculator.reports import rows
from calculator.reports.first_screen import first_screen
from calculator.reports.protocol import Protocol, ProtocolStep, ProtocolVariant
from calculator.reports.sheet import sheet
from calculator.reports.steps import usual_steps
from tests import builders
from tests.calculator.answers import answer_to

pytestmark = pytest.mark.django_db
HOUSE = "systems=heat_pump,gas,keep"
BLOCK = f"{HOUSE}&house.building_type=mfh&house.build_year=1965&house.dwellings=12"
OWNERS, TENANT = f"{BLOCK}&community.exists=ja", f"{BLOCK}&wer=miete&household.flat_area_m2=60"
LATE = ProtocolStep("Angebote", dt.date(2027, 3, 1), done=False)
SOON = ProtocolStep("Heizlast", dt.date(2027, 1, 4), done=False)
UNDATED, DONE = ProtocolStep("Fragen", None, done=False), ProtocolStep("Foto", dt.date(2026, 11, 1), done=True)


def protocol(*queries: str, steps: tuple[ProtocolStep, ...] = ()) -> Protocol:
    variants = (ProtocolVariant(f"Variante {number}", answer_to(query)) for number, query in enumerate(queries))
    return Protocol(
        number=7, held_on=dt.date(2026, 11, 20), advisor="Anna Beispiel", title="Haus", client_name="",
        client_address="", client_notes="", agreed="", next_appointment_on=None, delete_on=dt.date(2028, 11, 20),
        variants=tuple(variants), steps=steps,
    )  # fmt: skip


def text_of(paper: Protocol) -> str:
    context = {"page": first.first_page(paper), "protocol": paper, "level": "h2"}
    return " ".join(render_to_string("calculator/pdf/parts/first_page.html", context).split())


def test_the_figures_of_a_house_are_those_of_its_best_heating() -> None:
    page, answer = first.first_page(protocol(HOUSE)), answer_to(HOUSE)
    best = next(row for row in rows.summary_rows(answer) if answer.subject and row.key == answer.subject.key)
    month = next(each.month_eur for each in rows.first_figures(answer).figures if each.key == best.key)
    assert page.figures[0].amounts_eur == (month, best.net_investment_eur, best.total_eur)
    assert page.figures[0].labels[2].endswith("nach 20 Jahren")


def test_what_a_renovation_costs_stands_with_the_three_figures() -> None:
    text = text_of(protocol(HOUSE, f"{HOUSE}&measures=windows", f"{HOUSE}&renovation_saving_percent=40"))
    assert text.count("Dazu die Sanierung: rund ") == 1
    assert text.count("Dazu die Sanierung: nicht bekannt, in keinem Betrag enthalten.") == 1


def test_variants_told_to_different_people_have_their_own_labels() -> None:
    page = first.first_page(protocol(HOUSE, TENANT, HOUSE))
    assert [[row.title[0] for row in table.rows] for table in page.tables] == [["1", "3"], ["2"]]
    assert [table.of_tenant for table in page.tables] == [False, True]
    assert page.tables[0].labels[0] != page.tables[1].labels[0]


def test_an_open_price_stands_beside_the_amounts_that_rest_on_it() -> None:
    connected = "heating.kind=fernwaerme&systems=keep"
    assert "Der Preis für Fernwärme ist nicht bekannt" in text_of(protocol(connected))
    assert "nicht bekannt" not in text_of(protocol(f"{connected}&fernwaerme_price_eur_kwh=0,15"))


def test_owners_read_the_levy_of_a_flat_and_of_a_thousandth() -> None:
    page = first.first_page(protocol(OWNERS))
    month, flat, thousandth = page.figures[0].amounts_eur
    assert month is not None
    assert flat is not None
    assert thousandth is not None
    assert flat * 12 == pytest.approx(thousandth * 1000)
    assert page.figures[0].labels[2] == "Sonderumlage je Tausendstel"
    assert "Eigentümergemeinschaft" in page.tables[0].caption


def test_tenants_read_no_purchase() -> None:
    page = first.first_page(protocol(TENANT))
    assert "Mieterhöhung" in page.figures[0].labels[1]
    assert not any("Anschaffung" in label for label in page.figures[0].labels)


@pytest.mark.parametrize("query", [HOUSE, BLOCK, OWNERS, TENANT, f"{BLOCK}&wer=vermietung"])
def test_paper_and_first_screen_say_the_same_of_the_same_house(query: str) -> None:
    screen, told = first_screen(answer_to(query)), sheet(answer_to(query))
    context = {"sheet": told, "made_on": dt.date(2026, 11, 20), "stand": dt.date(2026, 11, 20)}
    text = " ".join(render_to_string("calculator/pdf/parts/sheet.html", context).split())
    page = text_of(protocol(query))
    assert [row.heating.split(" (")[0] for row in told.rows] == [line.label for line in screen.lines]
    for line, row in zip(screen.lines, told.rows, strict=True):
        assert row.amounts_eur[0] is not None
        assert line.amount == f"rund {around_euro(row.amounts_eur[0])}"
        assert " ".join(line.span.split()) in text
    assert " ".join(screen.answer.heading.split()) in text
    assert " ".join(escape(screen.answer.sentence).split()) in text
    assert " ".join(escape(screen.answer.sentence).split()) in page
    subject = answer_to(query).subject
    assert subject is not None
    assert any(line.label == subject.label and " ".join(line.amount.split()) in page for line in screen.lines)


def test_the_sheet_of_a_tenant_says_nothing_of_the_house_before_her_flat() -> None:
    told = sheet(answer_to(TENANT))
    context = {"sheet": told, "made_on": dt.date(2026, 11, 20), "stand": dt.date(2026, 11, 20)}
    text = render_to_string("calculator/pdf/parts/sheet.html", context)
    assert told.first.heading.startswith("Ihre Wohnung, 60 m²")
    assert told.verdict.sentence not in text
    assert told.verdict.sentence not in text_of(protocol(TENANT))


def test_the_next_steps_are_the_open_ones_by_their_day() -> None:
    paper = protocol(HOUSE, steps=(DONE, UNDATED, LATE, SOON))
    assert first.first_page(paper).steps == (SOON, LATE, UNDATED)
    assert paper.checklist == (SOON, LATE, UNDATED, DONE)
    assert "Heizlast <strong> Bis 4. Januar 2027" in text_of(paper)


def test_a_short_checklist_is_filled_up_with_usual_steps_that_are_told_as_such() -> None:
    page = first.first_page(protocol(HOUSE, steps=(SOON,)))
    usual = usual_steps([answer_to(HOUSE)])
    assert [step.text for step in page.steps] == ["Heizlast", *usual[:2]]
    assert page.filled_up == 2
    assert "Termin noch offen" in text_of(protocol(HOUSE))


def test_the_meeting_of_owners_is_a_step() -> None:
    assert any("Eigentümerversammlung" in step for step in usual_steps([answer_to(OWNERS)]))
    assert not any("Eigentümerversammlung" in step for step in usual_steps([answer_to(BLOCK)]))


def test_the_telephone_is_that_of_the_city_and_never_invented(monkeypatch: pytest.MonkeyPatch) -> None:
    paper = protocol(HOUSE)
    assert "Eine Telefonnummer der Beratung ist nicht hinterlegt." in text_of(paper)
    known = dataclasses.replace(first.advice(), phone="0900 1234567")
    monkeypatch.setattr(first, "advice", lambda: known)
    assert "<strong>Telefon:</strong> 0900 1234567" in text_of(paper)


def test_a_rented_block_is_told_by_the_flat() -> None:
    answer = answer_to(BLOCK)
    table = rows.dwelling_table(answer, summary := rows.summary_rows(answer))
    assert table
    assert table.dwellings == 12
    assert [row.total_eur * 12 for row in table.rows] == pytest.approx([row.total_eur for row in summary])
    for other in (HOUSE, OWNERS, TENANT):
        assert rows.dwelling_table(answer_to(other), summary) is None


def test_a_zone_that_only_some_variants_lie_in_names_them() -> None:
    builders.published_city()
    here = "gebiet=DEMO-02"
    same = first.first_page(protocol(f"{HOUSE}&{here}", f"{HOUSE}&{here}"))
    assert [zone.only for zone in same.zones] == [""]
    paper = protocol(HOUSE, f"{HOUSE}&{here}")
    assert [zone.only for zone in first.first_page(paper).zones] == ["nur Variante 2"]
    assert "(nur Variante 2)." in text_of(paper)
