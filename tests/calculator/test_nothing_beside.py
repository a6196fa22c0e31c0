"""Where nothing can be compared the true reason stands on the first screen, for whoever asks."""

import pytest
from django.test import Client

from calculator.reports.easy_screen import easy_screen
from calculator.reports.first_page import first_page
from calculator.reports.first_screen import first_screen
from calculator.reports.protocol import ProtocolVariant
from calculator.reports.sheet import sheet
from calculator.reports.three_figures import ReaderKind, labels_of
from calculator.reports.verdict.missing import Alone, alone, why_no_parties
from tests.calculator.answers import answer_to
from tests.calculator.pages import RESULT, get
from tests.calculator.test_pdf import protocol

pytestmark = pytest.mark.django_db
LARGE = (
    "house.building_type=plattenbau&house.living_area_m2=2400&house.dwellings=40&household.flat_area_m2=60"
    "&heating.kind=gas_central"
)
RENTED = "house.building_type=mfh&house.build_year=1960&household.flat_area_m2=60&systems=heat_pump,gas"
ONLY_AN_OFFER = "Für ein so großes Haus sagt nur ein Angebot, was sie kostet."
BROKEN, NOT_KNOWN = "Nach Ihren Angaben geht die jetzige Heizung nicht mehr.", "kennt das Modell nicht."


@pytest.mark.parametrize("who", ["miete", "eigentum", "vermietung", "weg"])
@pytest.mark.parametrize("kind", ["gas_central", "oil"])
def test_in_a_large_house_only_an_offer_says_what_another_heating_costs(who: str, kind: str) -> None:
    answer = answer_to(f"wer={who}&{LARGE.replace('gas_central', kind)}")
    screen = first_screen(answer)
    assert ONLY_AN_OFFER in screen.answer.sentence
    assert alone(answer) is Alone.TOO_LARGE
    assert BROKEN not in f"{screen.answer.sentence} {why_no_parties(answer)}"
    assert why_no_parties(answer).endswith(ONLY_AN_OFFER) == answer.asked.facts.house.rented


def test_the_page_of_a_tenant_in_a_large_house_tells_no_other_reason(client: Client) -> None:
    page = get(client, RESULT, dict(pair.split("=") for pair in f"wer=miete&{LARGE}".split("&")))
    assert page.count(ONLY_AN_OFFER) >= 2
    assert "kann sie nicht weiterlaufen" not in page
    easy = get(client, f"/leicht{RESULT}", dict(pair.split("=") for pair in f"wer=miete&{LARGE}".split("&")))
    assert "Das kann nur eine Firma sagen." in easy
    assert "Eine neue Heizung kann die Miete erhöhen." not in easy


@pytest.mark.parametrize("who", ["miete", "vermietung"])
@pytest.mark.parametrize(
    ("heating", "why"),
    [("heating.working=nein", BROKEN), ("heating.kind=coal", NOT_KNOWN), ("heating.kind=other", NOT_KNOWN)],
)
def test_without_the_present_heating_the_first_screen_says_why_there_are_no_figures_of_the_flat(
    who: str, heating: str, why: str
) -> None:
    answer = answer_to(f"wer={who}&{RENTED}&{heating}")
    assert first_screen(answer).answer.sentence.endswith(why)
    assert why_no_parties(answer).endswith(why)


def test_an_owner_needs_no_such_reason() -> None:
    answer = answer_to("heating.working=nein&systems=heat_pump,gas")
    assert BROKEN not in first_screen(answer).answer.sentence
    assert why_no_parties(answer) == ""


@pytest.mark.parametrize("who", ["miete", "vermietung"])
def test_who_chose_nothing_beside_is_told_so(who: str) -> None:
    answer = answer_to(f"wer={who}&{RENTED.replace('heat_pump,gas', 'keep')}")
    assert why_no_parties(answer).endswith("Zum Vergleich ist keine andere Heizung gewählt.")


def test_where_everything_is_compared_nothing_is_missing() -> None:
    answer = answer_to(f"wer=miete&{RENTED}")
    assert why_no_parties(answer) == ""
    assert easy_screen(answer).alone is None


@pytest.mark.parametrize(
    ("query", "raises"),
    [
        (LARGE, False),
        (RENTED, True),
        (RENTED.replace("heat_pump,gas", "keep"), False),
        (f"{RENTED}&heating.kind=oil", True),
    ],
)
def test_caption_and_column_name_a_higher_rent_only_where_one_is_counted(query: str, raises: bool) -> None:
    answer = answer_to(f"wer=miete&{query}")
    screen, label = first_screen(answer), labels_of(ReaderKind.TENANT, answer)[0]
    assert easy_screen(answer).raises_rent == raises
    assert ("höherer Miete" in screen.caption) == raises
    assert ("höherer Miete" in label) == raises
    assert bool(screen.spans) == any(line.span for line in screen.lines)


@pytest.mark.parametrize(
    ("query", "labels"),
    [
        (LARGE, 1),
        (RENTED, 3),
        (f"{RENTED}&heating.working=nein", 3),
        (RENTED.replace("&household.flat_area_m2=60", ""), 3),
    ],
)
def test_a_paper_has_no_column_in_which_nothing_stands(query: str, labels: int) -> None:
    answer = answer_to(f"wer=miete&{query}")
    page = first_page(protocol((ProtocolVariant("Wie es ist", answer),)))
    for told, table in ((sheet(answer).labels, sheet(answer).rows), (page.tables[0].labels, page.tables[0].rows)):
        assert len(told) <= labels
        assert all(any(row.amounts_eur[at] is not None for row in table) for at in range(len(told)))
    assert len(sheet(answer).labels) == labels
    assert len(page.figures[0].labels) == 3
