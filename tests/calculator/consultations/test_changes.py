"""What has changed since: kept results are exact, and what is behind a change is named."""

import datetime as dt
import json
from decimal import Decimal

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from calculator.answer.answering import answer
from calculator.consultations import cases, snapshots
from calculator.consultations.differences import differences
from calculator.consultations.pasted_links import asked_from
from calculator.consultations.snapshots import SubsidyPart, SystemState, Value, VariantState
from calculator.models import Consultation
from tests import builders

amounts = st.decimals(-(10**7), 10**7, allow_nan=False, allow_infinity=False)
words = st.text(max_size=20)
parts = st.dictionaries(words, st.builds(SubsidyPart, words, amounts, words), max_size=3)
figures = st.fixed_dictionaries({name: st.none() | amounts for name in snapshots.FIGURES})
systems = st.builds(SystemState, words, words, figures, words, parts)
values = st.builds(Value, words, words, amounts.map(str), words, words, st.booleans())
states = st.builds(
    VariantState,
    title=words,
    stand=st.dates(),
    years=st.integers(1, 40),
    given=st.dictionaries(words, words, max_size=3),
    systems=st.lists(systems, max_size=3, unique_by=lambda each: each.key).map(tuple),
    values=st.lists(values, max_size=3, unique_by=lambda each: each.key).map(tuple),
)


@given(states)
def test_what_is_kept_comes_back_exactly(state: VariantState) -> None:
    assert snapshots.load(snapshots.dump(state)) == state


def test_a_total_kept_as_a_sum_of_payments_is_read_as_that() -> None:
    figures = {"investment_eur": "1", "total_eur": "20.5", "co2_total_t": None}
    system = {"key": "gas", "label": "Gasheizung", "figures": figures, "permission": "", "subsidies": {}}
    old = {"title": "x", "stand": "2026-11-20", "years": 20, "given": {}, "systems": [system], "values": []}
    before = snapshots.load(json.dumps(old))
    assert before.systems[0].figures["payments_eur"] == Decimal("20.5")
    (found,) = differences("x", before, before).systems
    shown = {figure.label: (figure.before, figure.after) for figure in found.figures}
    assert shown["Gesamtkosten nach Abzug des Restwerts"] == (None, None)


@given(states)
def test_nothing_has_changed_between_a_day_and_itself(state: VariantState) -> None:
    assert differences("x", state, state).nothing


def state(query: str, stand: dt.date | None = None) -> VariantState:
    asked = asked_from(query, timezone.localdate())
    return snapshots.state_of("x", answer(asked.as_of(stand) if stand else asked))


@pytest.mark.django_db
def test_the_end_of_the_old_subsidy_law_is_named_with_its_norm() -> None:
    before, after = state(builders.HOUSE), state(builders.HOUSE, dt.date(2026, 11, 20))
    found = differences("x", before, after)
    named = {change.label: change for change in found.law}
    assert named["Wärmepumpe: Effizienzbonus"].before == "5\N{NO-BREAK SPACE}%"
    assert named["Wärmepumpe: Effizienzbonus"].source
    assert not found.nothing


@pytest.mark.django_db
def test_a_new_price_of_the_staff_is_named_with_its_source(case: Consultation) -> None:
    before = state(builders.HOUSE)
    builders.price(value=Decimal("0.31"), valid_from=dt.date(2026, 1, 1), source="Preisblatt der Stadtwerke 2026")
    found = differences("x", before, state(builders.HOUSE))
    change = next(each for each in found.values if "0,31" in each.after)
    assert change.source == "Preisblatt der Stadtwerke 2026"
    total = next(
        figure for figure in found.systems[0].figures if figure.label == "Gesamtkosten nach Abzug des Restwerts"
    )
    assert total.difference
    assert not found.entries


@pytest.mark.django_db
def test_an_entry_of_ones_own_is_no_change_of_law_or_price() -> None:
    found = differences("x", state(builders.HOUSE), state(f"{builders.HOUSE}&electricity_price_eur_kwh=0,40"))
    assert [change.after for change in found.entries] == ["0,4 €/kWh"]
    assert not found.law


@pytest.mark.django_db
def test_a_system_compared_on_one_day_only_is_told() -> None:
    found = differences("x", state(builders.HOUSE), state(builders.HOUSE.replace(",gas", ",pellets")))
    assert [system.only for system in found.systems] == ["", "nur davor verglichen", "nur danach verglichen"]
    assert all(figure.difference is None for figure in found.systems[1].figures)


@pytest.mark.django_db
def test_one_result_a_day_is_kept_the_last(case: Consultation, advisor: User) -> None:
    variant = case.variants.get()
    cases.change_variant(variant, 1, "Umbenannt", asked_from(builders.HOUSE, timezone.localdate()), advisor)
    assert snapshots.load(variant.snapshots.get().content).title == "Umbenannt"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("", 200),
        ("von={day}&bis=heute", 200),
        ("von={day}&bis={day}", 200),
        ("von=x&bis=heute", 400),
        ("bis=2020-01-01", 400),
    ],
)
def test_the_page_compares_two_days_and_refuses_others(
    client: Client, case: Consultation, query: str, status: int
) -> None:
    client.force_login(case.advisor)
    url = reverse("calculator:consultations:changes", args=[case.pk])
    page = client.get(f"{url}?{query.format(day=timezone.localdate().isoformat())}")
    assert page.status_code == status
    told = page.content.decode()
    assert ("Zu diesem Tag gibt es kein Ergebnis" in told) is (status == 400)
    if query.endswith("bis={day}"):
        assert "Nichts hat sich geändert." in told


@pytest.mark.django_db
def test_keeping_todays_results_renews_law_and_prices(client: Client, case: Consultation) -> None:
    client.force_login(case.advisor)
    assert client.post(reverse("calculator:consultations:keep_results", args=[case.pk])).status_code == 302
    kept = snapshots.load(case.variants.get().snapshots.get().content)
    assert kept.stand == timezone.localdate()
