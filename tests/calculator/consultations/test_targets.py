"""Finding the case into which a result goes, whatever their number; and what is lost on the way is said."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from calculator.consultations import targets
from calculator.models import AccessEntry, Consultation
from tests import builders
from tests.calculator.consultations.conftest import CONSENT
from tests.calculator.consultations.site import page_of

pytestmark = pytest.mark.django_db
TAKE = "/rechner/beratung/uebernehmen/"


@pytest.fixture(autouse=True)
def _signed_in(client: Client, advisor: User) -> None:
    client.force_login(advisor)


@pytest.fixture
def old(advisor: User, monkeypatch: pytest.MonkeyPatch) -> Consultation:
    """A case that stands on the second page."""
    monkeypatch.setattr(targets, "PAGE_TARGETS", 2)
    case = builders.consultation(advisor, title="Altes Haus", client_name="Hans Schmitt", purpose="x",
                                 consented_on=CONSENT)  # fmt: skip
    for number in range(2):
        builders.consultation(advisor, title=f"Neueres Haus {number}")
    return case


def sent(**more: str) -> dict[str, str]:
    return {"query": builders.HOUSE, "title": "Mit Namen", "target": "neu", "person-internal_notes": "ruft an"} | more


def test_a_search_by_name_finds_an_old_case_and_keeps_what_was_typed(client: Client, old: Consultation) -> None:
    assert f'value="{old.pk}.0"' not in client.get(f"{TAKE}?{builders.HOUSE}").content.decode()
    answer = client.post(TAKE, sent(do="suchen", wanted="schmidt"))
    page = answer.content.decode()
    assert answer.status_code == 200
    assert f'<option value="{old.pk}.0" selected>' in page
    assert 'value="Mit Namen"' in page
    assert "ruft an</textarea>" in page
    assert "Schmitt" not in page
    assert [entry.detail for entry in AccessEntry.objects.filter(case_number=old.pk)] == ["in einer Suche gezeigt"]
    found = sent(wanted="schmidt", searched="schmidt", target=f"{old.pk}.0")
    assert client.post(TAKE, found)["Location"] == page_of("case", old)
    assert old.variants.get().title == "Mit Namen"


def test_words_that_are_not_searched_for_yet_come_before_taking_over(client: Client, old: Consultation) -> None:
    assert client.post(TAKE, sent(wanted="Neueres", case_title="Eile")).status_code == 200
    assert not Consultation.objects.filter(variants__isnull=False).exists()


def test_of_several_hits_none_is_chosen_by_haste(client: Client, old: Consultation) -> None:
    page = client.post(TAKE, sent(do="suchen", wanted="Neueres")).content.decode()
    assert "2 Fälle gefunden" in page
    assert client.post(TAKE, sent(wanted="Neueres", searched="Neueres", target="")).status_code == 400


def test_all_cases_are_reached_page_by_page(client: Client, old: Consultation) -> None:
    page = client.post(TAKE, sent(seite="2")).content.decode()
    assert f'value="{old.pk}.0"' in page
    assert "Seite 2 von 2, 3 Fälle" in page


def test_nothing_found_is_said(client: Client, old: Consultation) -> None:
    assert "Kein Fall gefunden" in client.post(TAKE, sent(do="suchen", wanted="Xylophon")).content.decode()


def test_nobody_elses_case_is_found(client: Client, colleague: User) -> None:
    other = builders.consultation(colleague, title="Haus der Kollegin")
    page = client.post(TAKE, sent(do="suchen", wanted="Kollegin")).content.decode()
    assert f'value="{other.pk}.0"' not in page


@pytest.mark.parametrize("number", ["x", "0", "-1", "1,5"])
def test_a_number_that_is_none_makes_no_new_case_by_haste(client: Client, number: str) -> None:
    page = client.get(f"{TAKE}?{builders.HOUSE}&fall={number}").content.decode()
    assert "können Sie nicht öffnen" in page
    assert '<option value="neu" selected>' not in page


@pytest.mark.parametrize("position", ["9", "x"])
def test_a_variant_that_is_gone_is_said(client: Client, case: Consultation, position: str) -> None:
    page = client.get(f"{TAKE}?{builders.HOUSE}&fall={case.pk}&variante={position}").content.decode()
    assert "Die Variante, von der Sie kommen, gibt es nicht mehr" in page
    assert f'<option value="{case.pk}.0" selected>' in page


def test_the_same_form_sent_twice_makes_one_case_and_one_variant(client: Client, advisor: User) -> None:
    data = sent(case_title="Villa", csrfmiddlewaretoken="a" * 64)
    first, second = (client.post(TAKE, data)["Location"] for _press in range(2))
    assert first == second
    case = Consultation.objects.get()
    more = {**sent(target=f"{case.pk}.0", csrfmiddlewaretoken="b" * 64), "query": f"{builders.HOUSE}"}
    assert [client.post(TAKE, more)["Location"] for _press in range(2)] == [first, first]
    assert case.variants.count() == 2


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [("a", "a", 1), ("a", "b", 2), ("", "", 2)],
)
def test_another_page_makes_another_case(client: Client, first: str, second: str, count: int) -> None:
    for token in (first, second):
        data = {"title": "Haus", "held_on": "2026-11-20", "csrfmiddlewaretoken": token * 64}
        assert client.post("/rechner/beratung/neu/", data).status_code == 302
    assert Consultation.objects.count() == count


def test_what_was_changed_after_going_back_makes_another_case(client: Client) -> None:
    for title in ("Haus", "Anderes Haus"):
        data = {"title": title, "held_on": "2026-11-20", "csrfmiddlewaretoken": "a" * 64}
        client.post("/rechner/beratung/neu/", data)
    assert Consultation.objects.count() == 2
