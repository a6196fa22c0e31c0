"""An open verdict names two heatings: both are bars and rows of the sheet, and what turns it is said of these two."""

import pytest

from calculator.answer.kinds import contenders, kind_of
from calculator.core.choices import Viewpoint
from calculator.reports.easy_screen import easy_screen
from calculator.reports.first_screen import first_screen
from calculator.reports.rows import BarPlace, first_figures
from calculator.reports.sheet import sheet
from calculator.reports.wording import begun, named
from calculator.sentences.translated import translated
from tests.calculator.answers import answer_to
from tests.calculator.test_verdict_kinds import KINDS

pytestmark = pytest.mark.django_db
HOUSE = "house.build_year=1970&house.living_area_m2=130"
BLOCK = (
    "house.building_type=mfh&house.build_year=1970&house.living_area_m2=420&house.dwellings=6"
    "&household.flat_area_m2=60&household.rent_eur_m2=8"
)
OPEN = [
    f"{HOUSE}&heating.kind=oil",
    f"{HOUSE}&heating.kind=night_storage",
    f"{HOUSE}&heating.kind=oil&heating.working=nein",
    f"{HOUSE}&heating.kind=gas_central&wer=miete",
    f"{BLOCK}&heating.kind=gas_floor&wer=weg",
    f"{BLOCK}&heating.kind=coal&wer=miete",
    f"{BLOCK}&heating.kind=gas_floor&wer=vermietung",
]


@pytest.mark.parametrize("query", OPEN)
def test_both_are_shown_on_screen_and_sheet_with_no_more_bars_than_a_telephone_shows(query: str) -> None:
    answer = answer_to(query)
    two = contenders(answer)
    assert len(two) == 2
    figures, screen = first_figures(answer), first_screen(answer)
    keys = [each.key for each in figures.figures]
    assert {each.key for each in two} <= set(keys)
    assert len(keys) <= 4
    assert answer.present_kind in {*keys, None}
    if answer.asked.viewpoint in {Viewpoint.OWNER, Viewpoint.COMMUNITY}:
        assert BarPlace.PUMP in [each.place for each in figures.figures]
    assert (figures.now is None) == (not any(each.key == "keep" for each in answer.beside.systems))
    rows = [row.heating for row in sheet(answer).rows]
    for each in two:
        label = translated(each.label)
        assert label in [line.label for line in screen.lines]
        assert any(row.startswith(label) for row in rows)


@pytest.mark.parametrize("query", [each for each in OPEN if "wer=miete" not in each])
def test_what_turns_it_is_said_of_the_other_one(query: str) -> None:
    answer = answer_to(query)
    turns = first_screen(answer).turns
    assert turns is not None
    _best, other = contenders(answer)
    assert turns.sentence.startswith(begun(named(other))) or f"macht {named(other)}" in turns.sentence


@pytest.mark.parametrize("kind", KINDS)
def test_whatever_the_verdict_no_heading_names_a_heating_without_a_bar(kind: str) -> None:
    answer = KINDS[kind]()  # type: ignore[index]
    shown = {each.key for each in first_figures(answer).figures}
    assert {each.key for each in contenders(answer)} <= shown
    assert bool(contenders(answer)) == first_screen(answer).answer.heading.startswith("Offen: ") or kind_of(answer) in {
        "price_unknown",
        "none_stands",
    }
    easy = easy_screen(answer)
    assert not contenders(answer) or easy.rival in {line.key for line in easy.lines}
