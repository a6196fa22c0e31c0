"""Papers: accessible, complete, marked, in our own type, and made without a single request."""

import datetime as dt
import logging
import re
import subprocess
from collections import Counter
from functools import cache

import pikepdf
import pytest
from django.http import QueryDict

from calculator.answer.answering import Answer, answer
from calculator.core.notation import euro, whole_euro
from calculator.questions import read
from calculator.reports import rows
from calculator.reports.pdf import protocol_pdf, result_pdf, sheet_pdf
from calculator.reports.protocol import Protocol, ProtocolVariant
from calculator.reports.verdict import verdict
from tests import builders
from tests.calculator import pdf_ua

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 11, 23)
LINK = "https://waerme.example/rechner/ergebnis/?v=2&stand=2026-11-23&systems=heat_pump,gas"
HOUSE = "Lutherstraße 8, 07743 Jena"
MARK = "Demonstration – nicht die beschlossenen Gebiete"
CASES = {
    "house": "v=2&stand=2026-11-23&systems=heat_pump,gas,keep&titel=Haus <b>Größe</b> %26 „Süd“",
    "network": "v=2&stand=2026-11-23&gebiet=DEMO-02",
    "rented": "v=2&stand=2026-11-23&wer=vermietung&house.building_type=mfh&systems=heat_pump,gas,keep",
    "renovated": "v=2&stand=2026-11-23&systems=heat_pump,gas&measures=roof&loan.interest_percent=4&loan.years=10",
    "many": "v=2&stand=2026-11-23&systems=heat_pump,gas,pellets,oil,lpg,heat_pump_pv,keep",
}


def asked(case: str) -> Answer:
    found = read(QueryDict(CASES[case]), TODAY).asked
    assert found is not None
    return answer(found)


@cache
def paper(case: str, *, large_print: bool = False) -> bytes:
    """Make a paper once for all tests; each of them publishes the same city first."""
    if case == "consultation":
        variants = tuple(ProtocolVariant(f"Fall {name}", asked(name)) for name in ("house", "network", "rented"))
        return protocol_pdf(protocol(variants), "https://waerme.example", TODAY, large_print=large_print)
    if case == "sheet":
        return sheet_pdf(asked("network"), LINK, TODAY, large_print=large_print, house=HOUSE)
    return result_pdf(asked(case), LINK, TODAY, large_print=large_print)


def protocol(variants: tuple[ProtocolVariant, ...]) -> Protocol:
    return Protocol(
        number=12,
        held_on=dt.date(2026, 11, 20),
        advisor="Anna Beispiel",
        title="",
        client_name="Jörg Müßig",
        client_address="Westweg 1\n07743 Jena",
        client_notes="Keller trocken.\n\nPlatz im Norden.",
        agreed="Zwei Angebote einholen.",
        next_appointment_on=dt.date(2027, 1, 15),
        delete_on=dt.date(2028, 11, 20),
        variants=variants,
    )


def text_of(pdf: bytes, *, page: int | None = None) -> str:
    """Return the text as a reader copies it, words separated by one plain space."""
    pages = [] if page is None else ["-f", str(page), "-l", str(page)]
    command = ["pdftotext", "-raw", *pages, "-", "-"]
    found = subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()
    return " ".join(re.sub(r"-\n", "", found).split())


def plain(text: str) -> str:
    return " ".join(text.split())


def bare(text: str) -> str:
    """Return text without what depends on where a line ends."""
    return re.sub(r"[\s-]", "", text)


@pytest.fixture(autouse=True)
def _city() -> None:
    builders.published_city()


IN_FULL = [*((case, False) for case in CASES), ("network", True)]
PAPERS = [*IN_FULL, ("sheet", False), ("sheet", True), ("consultation", False)]


@pytest.mark.parametrize(("case", "large_print"), PAPERS)
def test_every_paper_keeps_the_rules_of_pdf_ua(case: str, *, large_print: bool) -> None:
    pdf_ua.check(paper(case, large_print=large_print))


@pytest.mark.parametrize(("case", "large_print"), IN_FULL)
def test_every_key_figure_of_the_page_stands_on_paper(case: str, *, large_print: bool) -> None:
    found, text = asked(case), text_of(paper(case, large_print=large_print))
    for row in rows.summary_rows(found):
        for amount in (row.investment_eur, row.net_investment_eur, row.month_eur, row.total_eur, row.annuity_eur):
            assert plain(whole_euro(amount)) in text
        assert f"{row.letter} {row.label}" in text
    told = verdict(found)
    for sentence in (told.sentence, *(each.sentence for each in told.against)):
        assert plain(sentence) in text


@pytest.mark.parametrize("case", ["many", "network", "consultation"])
def test_what_the_law_says_of_each_system_stands_beside_its_sentence(case: str) -> None:
    text = text_of(paper(case))
    for row in rows.permission_rows(asked("network" if case == "consultation" else case)):
        assert plain(f"{row.label} – {row.verdict_label}: {row.sentence}") in text


def test_law_date_sources_plan_and_link_are_named() -> None:
    text = text_of(paper("network"))
    assert "Recht und Preise vom 23. November 2026" in text
    assert "Ausgabe des Wärmeplans: Testausgabe, gilt ab 1. Januar 2026" in text
    assert "Gebiet des Wärmeplans: DEMO-02" in text
    assert "§ 23 Abs. 4 WPG" in text
    assert LINK in text.replace(" ", "")


def test_what_nobody_has_checked_stands_there_and_where_all_values_are() -> None:
    values, squeezed = rows.assumption_rows(asked("network")), bare(text_of(paper("network")))
    asking = [row for row in values if row.to_confirm or row.own]
    assert asking
    assert [row.label for row in asking if bare(row.label) not in squeezed] == []
    assert bare(f"Alle {len(values)} Werte der Rechnung, jeder mit Formel, Quelle und Tag der Prüfung") in squeezed


def test_what_people_typed_stands_there_as_they_typed_it() -> None:
    pdf = paper("house")
    assert "Haus <b>Größe</b> & „Süd“" in text_of(pdf, page=1)
    with pdf_ua.opened(pdf) as document:
        assert str(document.docinfo["/Title"]) == "Haus <b>Größe</b> & „Süd“ – Jena Wärme"


@pytest.mark.parametrize(("case", "large_print"), PAPERS[-3:])
def test_every_page_carries_mark_date_and_number(case: str, *, large_print: bool) -> None:
    pdf = paper(case, large_print=large_print)
    last = len(pdf_ua.opened(pdf).pages)
    for page in range(1, last + 1):
        text = text_of(pdf, page=page)
        assert MARK in text
        assert "23. November 2026" in text
        assert f"Seite {page} von {last}" in text


def test_an_official_plan_needs_no_mark() -> None:
    builders.Edition.objects.update(is_demonstration=False)
    assert "Demonstration" not in text_of(result_pdf(asked("network"), LINK, TODAY))


def test_large_print_is_set_in_sixteen_points() -> None:
    sizes: Counter[float] = Counter()
    pdf = pdf_ua.opened(paper("network", large_print=True))  # its pages live only as long as it does
    for page in pdf.pages:
        for operands, operator in pikepdf.parse_content_stream(page, "Tf"):
            if str(operator) == "Tf":
                sizes[round(float(operands[1]) * 0.75, 1)] += 1
    assert sizes.most_common(1)[0][0] == 16.0
    assert min(sizes) >= 15.9


def test_a_consultation_tells_who_when_what_and_until_when() -> None:
    text = text_of(paper("consultation"))
    for part in (
        "Beratung Nr. 12 am 20. November 2026",
        "Beraten hat: Anna Beispiel",
        "Jörg Müßig",
        "Westweg 1 07743 Jena",
        "Keller trocken. Platz im Norden.",
        "Zwei Angebote einholen.",
        "Nächster Termin: 15. Januar 2027",
        "spätestens am 20. November 2028 gelöscht",
        *(f"Variante {number}. Fall {name}" for number, name in enumerate(("house", "network", "rented"), start=1)),
    ):
        assert part in text
    assert "https://waerme.example/rechner/ergebnis/?v=2" in text.replace(" ", "")


def test_a_consultation_begins_with_one_page_and_the_details_follow() -> None:
    first, second = (text_of(paper("consultation"), page=number) for number in (1, 2))
    for part in (
        "Westweg 1",
        "Drei Zahlen",
        "Die nächsten Schritte",
        "Nächster Termin: 15. Januar 2027",
        "Fragen?",
        MARK,
    ):
        assert part in first
    assert "Besprochen und vereinbart" not in first
    assert "Besprochen und vereinbart" in second


def test_a_consultation_states_one_day_of_law_only_where_all_variants_have_it() -> None:
    of_march = QueryDict("v=2&stand=2026-03-01&systems=heat_pump,gas")
    earlier = read(of_march, TODAY).asked
    assert earlier is not None
    same, other = asked("house"), answer(earlier)
    for answers, told in (((same, same), True), ((same, other), False)):
        variants = tuple(ProtocolVariant("Name", each) for each in answers)
        made = protocol_pdf(protocol(variants), "https://waerme.example", TODAY)
        assert ("Recht und Preise vom 23. November 2026" in text_of(made, page=1)) is told
    assert "Recht und Preise vom 23.11.2026 01.03.2026" in text_of(made)


def test_drawing_complains_of_nothing(caplog: pytest.LogCaptureFixture) -> None:
    logger = logging.getLogger("weasyprint")
    with caplog.at_level(logging.WARNING, logger="weasyprint"):
        logger.addHandler(caplog.handler)
        paper.__wrapped__("network")
        logger.removeHandler(caplog.handler)
    assert [record.getMessage() for record in caplog.records] == []


def test_renovation_and_loan_stand_beside_the_heatings() -> None:
    found, text = asked("renovated"), text_of(paper("renovated"))
    planned, (loan, *_others) = rows.renovation_table(found), rows.loan_rows(found)
    assert planned is not None
    for amount in (planned.cost_eur, planned.net_eur, loan.monthly_eur, loan.interest_total_eur):
        assert plain(euro(amount)) in text
