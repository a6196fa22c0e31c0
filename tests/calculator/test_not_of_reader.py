"""What the first screen counts though it is not so for who asks, and that all media name the same next step."""

import pytest
from django.test import Client

from calculator.reports.first_screen import first_screen
from calculator.reports.sheet import sheet
from calculator.reports.steps import steps_to_do
from tests.calculator.answers import answer_to
from tests.calculator.pages import RESULT, get

pytestmark = pytest.mark.django_db
BLOCK = "house.building_type=mfh&house.build_year=1970&house.living_area_m2=420&house.dwellings=6"
LARGE = "house.building_type=plattenbau&house.build_year=1975&house.living_area_m2=2400&house.dwellings=40"
LPG = "house.building_type=rh&house.build_year=2005&heating.kind=lpg"


def easy(client: Client, query: str) -> str:
    return get(client, f"/leicht{RESULT}", dict(pair.split("=") for pair in query.split("&")))


@pytest.mark.parametrize(("own", "said"), [(0, ""), (1, "Ihrer eigenen, für die"), (2, "Ihrer 2 eigenen, für die")])
def test_a_landlord_reads_that_the_bills_of_the_own_flats_are_counted(client: Client, own: int, said: str) -> None:
    query = f"{BLOCK}&heating.kind=gas_central&wer=vermietung&house.self_used_dwellings={own}"
    answer = answer_to(query)
    for caption in (first_screen(answer).caption, sheet(answer).caption):
        assert ("für die keine Miete steigt" in caption) is bool(own)
        assert said in caption
    assert ("Ihre eigenen Heiz-Kosten sind in der Zahl drin." in easy(client, query)) is bool(own)


@pytest.mark.parametrize("kind", ["fernwaerme", "gas_central"])
@pytest.mark.parametrize(("who", "is_said"), [("vermietung", True), ("eigentum", False)])
def test_the_cost_of_the_whole_house_is_not_told_as_that_of_who_lets_it(who: str, kind: str, *, is_said: bool) -> None:
    caption = first_screen(answer_to(f"{LARGE}&heating.kind={kind}&wer={who}")).caption
    assert ("nicht Ihr Anteil: Die Energie zahlen die Mieter." in caption) is is_said


@pytest.mark.parametrize("who", ["eigentum", "vermietung", "weg", "miete"])
def test_a_house_on_fernwaerme_with_nothing_to_compare_has_nothing_to_do_in_any_medium(
    client: Client, who: str
) -> None:
    query = f"{LARGE}&heating.kind=fernwaerme&wer={who}"
    answer = answer_to(query)
    step = first_screen(answer).step
    assert steps_to_do(answer) == [step] == list(sheet(answer).steps)
    if who != "miete":
        assert "zu tun ist nichts" in step
        assert ("Eigentümerversammlung" in step) is (who == "weg")
        assert "Sie müssen nichts tun." in easy(client, query)


@pytest.mark.parametrize("who", ["eigentum", "vermietung", "miete"])
def test_paper_asks_for_the_price_that_decides_first(who: str) -> None:
    answer = answer_to(f"{BLOCK}&heating.kind=fernwaerme&wer={who}")
    assert answer.deciding
    assert "fehlenden Preis" in steps_to_do(answer)[0]
    assert "fehlenden Preis" in sheet(answer).steps[0]
    assert "fehlenden Preis" not in " ".join(steps_to_do(answer_to(f"{BLOCK}&heating.kind=gas_central&wer={who}")))


@pytest.mark.parametrize("who", ["eigentum", "vermietung", "weg"])
def test_with_a_known_price_screen_and_paper_of_a_connected_house_begin_alike(who: str) -> None:
    answer = answer_to(f"{BLOCK}&heating.kind=fernwaerme&wer={who}&fernwaerme_price_eur_kwh=0.1")
    assert not answer.deciding
    assert steps_to_do(answer)[0] == first_screen(answer).step
    assert " ".join(steps_to_do(answer)).count("Eigentümerversammlung") == (who == "weg")


def test_the_price_at_which_it_turns_is_told_without_that_of_co2_in_easy_words_too(client: Client) -> None:
    assert "Der Preis ist ohne den CO₂-Preis gemeint." in easy(client, f"{LPG}&wer=eigentum")
    assert "ohne den CO₂-Preis gemeint" not in easy(client, f"{BLOCK}&heating.kind=fernwaerme&wer=eigentum")
