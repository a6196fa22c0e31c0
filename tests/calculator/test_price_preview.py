"""Before a price is saved, staff see what it does to the Musterhäuser; only then it counts."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from calculator.answer.price_preview import preview
from calculator.core.parameters import law_of
from calculator.models import PriceRecord
from tests import builders
from tests.calculator.test_prices import FORM, KEY, save

pytestmark = pytest.mark.django_db

TODAY = dt.date(2026, 11, 23)
ADD = "admin:calculator_pricerecord_add"


@pytest.fixture
def staff(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("clerk"))
    return client


def unsaved(**values: Any) -> PriceRecord:
    defaults = {"parameter": KEY, "valid_from": builders.DAY, "value": Decimal("0.40"), "source": "Preisblatt"}
    return PriceRecord(**{**defaults, "checked_on": builders.DAY, **values})


def test_a_dearer_price_raises_exactly_the_systems_that_use_it() -> None:
    shown = preview(unsaved(), TODAY)
    assert {effect.house for effect in shown.effects} == {"Musterhaus 1", "Musterhaus 3"}
    systems = {effect.system for effect in shown.effects}
    assert "Wärmepumpe" in systems
    assert not {"Gasheizung", "Fernwärme", "Pelletheizung"} & systems
    assert all(effect.first_year_difference_eur > 0 < effect.total_difference_eur for effect in shown.effects)
    assert (shown.day, shown.is_today, shown.years) == (TODAY, True, 20)


def test_the_first_year_changes_by_price_times_energy() -> None:
    """Musterhaus 1 needs 19,200 kWh of heat; with its JAZ of 2.7 that is 7,111.11 kWh of electricity."""
    before = law_of(TODAY).on(KEY, TODAY).value
    shown = preview(unsaved(), TODAY)
    (effect,) = (each for each in shown.effects if (each.house, each.system) == ("Musterhaus 1", "Wärmepumpe"))
    expected = Decimal(19_200) / Decimal("2.7") * (Decimal("0.40") - before) * Decimal("1.0066")  # a year later
    assert effect.first_year_difference_eur == pytest.approx(expected, abs=Decimal("0.02"))


def test_the_same_price_changes_nothing() -> None:
    assert preview(unsaved(value=law_of(TODAY).on(KEY, TODAY).value), TODAY).effects == ()


def test_a_changed_price_is_set_against_what_is_saved_not_against_the_file() -> None:
    saved = builders.price(value=Decimal("0.40"))
    assert preview(saved, TODAY).effects == ()


@pytest.mark.parametrize(
    ("first", "last", "day"),
    [
        (dt.date(2027, 1, 1), None, dt.date(2027, 1, 1)),
        (dt.date(2026, 1, 1), dt.date(2026, 6, 30), dt.date(2026, 6, 30)),
    ],
)
def test_a_price_that_does_not_hold_today_is_shown_on_its_nearest_day(
    first: dt.date, last: dt.date | None, day: dt.date
) -> None:
    shown = preview(unsaved(valid_from=first, valid_to=last), TODAY)
    assert (shown.day, shown.is_today) == (day, False)
    assert shown.effects


def test_a_price_of_a_day_whose_law_nobody_knows_is_no_error() -> None:
    shown = preview(unsaved(valid_from=dt.date(2031, 2, 1)), TODAY)
    assert (shown.effects, shown.unknown_day) == ((), dt.date(2031, 2, 1))


def test_the_page_says_that_the_effect_of_such_a_price_is_not_known(staff: Client) -> None:
    page = staff.post(reverse(ADD), {**FORM, "valid_from": "01.02.2031"}).content.decode()
    assert "das Recht dieses Tages ist noch nicht bekannt" in page


def test_a_co2_price_of_later_years_shows_today() -> None:
    path = {"parameter": "co2_price_middle_eur_t", "valid_from": dt.date(2030, 1, 1), "valid_to": dt.date(2035, 12, 31)}
    shown = preview(unsaved(**path, value=Decimal(400)), TODAY)
    assert shown.is_today
    gas = [effect for effect in shown.effects if effect.system == "Gasheizung"]
    assert all(effect.first_year_difference_eur == 0 < effect.total_difference_eur for effect in gas)
    assert gas


@pytest.mark.parametrize("key", ["fernwaerme_price_eur_kwh", "fernwaerme_power_price_eur_kw_a"])
def test_the_tariff_of_a_supplier_can_be_entered(staff: Client, key: str) -> None:
    tariff = {**FORM, "parameter": key, "value": "0,21", "source": "Preisblatt des Versorgers, gültig ab 01.01.2026"}
    page = staff.post(reverse(ADD), tariff).content.decode()
    assert "Fernwärme" in page
    save(staff, tariff)
    record = PriceRecord.objects.get()
    assert (record.parameter, record.value) == (key, Decimal("0.21"))


def test_the_first_step_saves_nothing_and_keeps_what_was_typed(staff: Client) -> None:
    answer = staff.post(reverse(ADD), {**FORM, "source": "Preisblatt „Nord“"})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert not PriceRecord.objects.exists()
    assert "Preisblatt „Nord“" in page
    assert 'value="0,25"' in page
    assert "noch ist nichts gespeichert" in page
    assert "Musterhaus 1" in page
    assert 'value="Speichern"' in page
    assert "errornote" not in page


def test_the_second_step_saves(staff: Client) -> None:
    assert save(staff, FORM).status_code == 302
    assert PriceRecord.objects.get().value == Decimal("0.25")


def test_whoever_changes_a_value_after_looking_sees_the_effect_anew(staff: Client) -> None:
    shown = staff.post(reverse(ADD), FORM)
    mark = shown.context["adminform"].form["previewed"].value()
    again = staff.post(reverse(ADD), {**FORM, "value": "0,99", "previewed": mark})
    assert again.status_code == 200
    assert not PriceRecord.objects.exists()
    assert "noch ist nichts gespeichert" in again.content.decode()


def test_a_change_takes_both_steps_too_and_the_history_names_only_the_price(staff: Client) -> None:
    price = builders.price()
    url = reverse("admin:calculator_pricerecord_change", args=[price.pk])
    staff.post(url, {**FORM, "value": "0,5"})
    price.refresh_from_db()
    assert price.value == Decimal("0.25")
    save(staff, {**FORM, "value": "0,5"}, url)
    price.refresh_from_db()
    assert price.value == Decimal("0.5")
    assert "reviewed" not in LogEntry.objects.get().change_message


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"value": "viel"}, "Zahl"),
        ({"value": "9"}, "außerhalb des erlaubten Bereichs"),
        ({"valid_to": "31.12.2025"}, "darf nicht vor"),
        ({"source": ""}, "zwingend erforderlich"),
        ({"previewed": "x" * 64, "value": ""}, "zwingend erforderlich"),
    ],
)
def test_what_is_wrong_is_refused_before_any_preview(staff: Client, changes: dict[str, str], sentence: str) -> None:
    answer = staff.post(reverse(ADD), {**FORM, **changes})
    page = answer.content.decode()
    assert answer.status_code == 400
    assert sentence in page
    assert "noch ist nichts gespeichert" not in page
    assert not PriceRecord.objects.exists()


def test_a_price_that_touches_no_house_says_so(staff: Client) -> None:
    page = staff.post(
        reverse(ADD), {**FORM, "parameter": "kfw_358_interest_percent", "value": "1,5", "valid_from": "01.08.2026"}
    )
    assert "An den Musterhäusern ändert sich nichts." in page.content.decode()
