"""Prices that staff enter: dated, sourced, never law; and what is due for review."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from io import StringIO
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse

from calculator.answer.prices import parameters_on, reviews_due, with_staff_prices
from calculator.core import presets
from calculator.core.errors import PriceNotOverridable
from calculator.core.parameters import general, law_of, load_set
from calculator.core.records import Record, overlaid
from calculator.core.review import due_for_review
from calculator.models import PriceRecord
from tests import builders
from tests.core.rules.builders import facts
from tests.opened import opened
from tests.refusals import refused

pytestmark = pytest.mark.django_db

KEY = "electricity_price_eur_kwh"
DAY = dt.timedelta(days=1)


def price_on(day: dt.date) -> Decimal:
    return parameters_on(day).on(KEY, day).value


def test_a_price_holds_on_its_days_only() -> None:
    first, last = dt.date(2026, 7, 1), dt.date(2026, 12, 31)
    builders.price(valid_from=first, valid_to=last, value=Decimal("0.31"))
    file_price = law_of(first).on(KEY, first).value
    assert [price_on(day) for day in (first - DAY, first, last, last + DAY)] == [
        file_price,
        Decimal("0.31"),
        Decimal("0.31"),
        file_price,
    ]


def test_the_source_of_the_entry_is_named() -> None:
    builders.price()
    record = parameters_on(builders.DAY).on(KEY, builders.DAY)
    assert (record.source, record.unit) == ("Preisblatt der Stadtwerke", "€/kWh")


def test_the_brochure_stays_frozen() -> None:
    builders.price()
    reference = load_set("referenz-2025-09")
    assert with_staff_prices(reference) is reference
    with refused(PriceNotOverridable, match="eingefroren"):
        reference.with_prices({KEY: [reference.on(KEY, reference.as_of)]})


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"parameter": "subsidy_base_percent"}, "ist kein Preis"),
        ({"parameter": "gmodg_43_share_percent"}, "ist kein Preis"),
        ({"parameter": "co2_factor_t_mwh"}, "ist kein Preis"),
        ({"parameter": "gas"}, "kennt der Kostenvergleich nicht"),
        ({"valid_from": dt.date(2025, 12, 31)}, "erst für Tage ab dem 01.01.2026"),
        ({"parameter": "co2_price_middle_eur_t", "valid_from": dt.date(2027, 12, 31)}, "ab dem 01.01.2028"),
        ({"parameter": "co2_price_middle_eur_t", "valid_from": dt.date(2028, 1, 1)}, "bis zum 31.12.2066"),
        ({"value": Decimal(-1)}, "außerhalb des erlaubten Bereichs"),
        ({"value": Decimal(5)}, "außerhalb des erlaubten Bereichs"),
        ({"valid_to": dt.date(2025, 12, 31)}, "darf nicht vor"),
        ({"source": ""}, "Dieses Feld"),
    ],
)
def test_what_is_refused(changes: dict[str, Any], sentence: str) -> None:
    with pytest.raises(ValidationError, match=sentence):
        builders.price(**changes)


def test_two_records_of_one_price_never_overlap() -> None:
    first = builders.price(valid_to=dt.date(2026, 6, 30))
    with pytest.raises(ValidationError, match="schon einen Eintrag"):
        builders.price(valid_from=dt.date(2026, 6, 30))
    builders.price(valid_from=dt.date(2026, 7, 1))
    with pytest.raises(IntegrityError, match="do_not_overlap"):
        PriceRecord.objects.filter(pk=first.pk).update(valid_to=dt.date(2026, 7, 1))


def test_a_price_that_the_files_no_longer_know_replaces_nothing() -> None:
    entered = builders.price()
    PriceRecord.objects.filter(pk=entered.pk).update(parameter="forgotten_price")
    assert price_on(builders.DAY) == law_of(builders.DAY).on(KEY, builders.DAY).value
    assert str(PriceRecord.objects.get()) == "forgotten_price (01.01.2026)"


def test_a_record_within_another_leaves_both_ends() -> None:
    def record(first: dt.date, last: dt.date | None, value: int) -> Record:
        known = general()[KEY].records[0]
        return Record(first, last, Decimal(value), "€/kWh", known.source, "primary", first, None, "final")

    outer = record(dt.date(2026, 2, 1), None, 1)
    inner = record(dt.date(2026, 3, 1), dt.date(2026, 3, 31), 2)
    found = overlaid(general()[KEY], [outer, inner])
    days = [dt.date(2026, 1, 31), dt.date(2026, 2, 1), dt.date(2026, 3, 1), dt.date(2026, 3, 31), dt.date(2026, 4, 1)]
    assert [found.on(day).value for day in days[1:]] == [1, 2, 2, 1]
    assert found.on(days[0]).value == general()[KEY].on(days[0]).value


# Sources named in the issue of the law, and the day by which someone must look again.
DUE = [
    (dt.date(2026, 12, 1), "gmodg_43_share_percent"),
    (dt.date(2027, 1, 1), "electricity_certificate_g_kwh"),
    (dt.date(2027, 1, 1), "subsidy_base_heat_pump_percent"),
    (dt.date(2027, 2, 1), "subsidy_speed_bonus_percent"),
    (dt.date(2027, 9, 14), "fernwaerme_primary_energy"),
]


@pytest.mark.parametrize(("day", "key"), DUE)
def test_due_on_the_day_and_not_before(day: dt.date, key: str) -> None:
    assert key in {review.key for review in due_for_review(day)}
    assert key not in {review.key for review in due_for_review(day - DAY)}


def test_the_command_lists_files_and_prices_of_staff() -> None:
    builders.price(review_by=dt.date(2026, 11, 30))
    out = StringIO()
    call_command("check_parameters", "--on", "2026-11-30", "--within", "1", stdout=out)
    lines = out.getvalue().splitlines()
    assert lines[0].startswith(f"2026-11-30  staff/{KEY}")
    assert any("gmodg_43_share_percent" in line for line in lines)
    assert lines[-1] == f"{len(lines) - 1} due by 2026-12-01."
    assert len(reviews_due(dt.date(2026, 11, 30))) == 1


def test_the_command_marks_what_is_open() -> None:
    out = StringIO()
    call_command("check_parameters", "--on", "2026-12-31", stdout=out)
    assert any("co2_price_middle_eur_t" in line and "(open)" in line for line in out.getvalue().splitlines())


def test_the_command_names_a_day_it_cannot_read() -> None:
    with pytest.raises(CommandError, match="gestern"):
        call_command("check_parameters", "--on", "gestern")


@pytest.fixture
def staff(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("clerk"))
    return client


FORM = {
    "parameter": KEY,
    "valid_from": "01.01.2026",
    "value": "0,25",
    "certainty": "primary",
    "source": "Preisblatt",
    "checked_on": "02.01.2026",
}


def save(staff: Client, form: dict[str, str], url: str = "") -> Any:
    """Take both steps: see what changes, then save."""
    url = url or reverse("admin:calculator_pricerecord_add")
    form = {**opened(staff, url), **form}
    shown = staff.post(url, form)
    return staff.post(url, {**form, "previewed": shown.context["adminform"].form["previewed"].value()})


def test_a_price_may_hold_until_the_last_day_of_all_calendars(staff: Client) -> None:
    assert save(staff, FORM | {"valid_to": "31.12.9999"}).status_code == 302
    assert price_on(builders.DAY) == Decimal("0.25")


def test_staff_enter_a_price_by_name(staff: Client) -> None:
    page = staff.get(reverse("admin:calculator_pricerecord_add")).content.decode()
    assert "Arbeitspreis für Wärmepumpenstrom (€/kWh)" in page
    assert "Grundförderung" not in page
    save(staff, FORM)
    assert price_on(builders.DAY) == Decimal("0.25")
    overview = staff.get(reverse("admin:calculator_pricerecord_changelist")).content.decode()
    assert "0,25 €/kWh" in overview
    change = reverse("admin:calculator_pricerecord_change", args=[PriceRecord.objects.get().pk])
    assert "0,2748 €/kWh – Fraunhofer ISE" in staff.get(change).content.decode()


@pytest.mark.parametrize("changes", [{"parameter": "subsidy_base_percent"}, {"value": "viel"}, {"valid_from": ""}])
def test_staff_cannot_enter_law_or_nonsense(staff: Client, changes: dict[str, str]) -> None:
    answer = staff.post(reverse("admin:calculator_pricerecord_add"), FORM | changes)
    assert answer.status_code == 400
    assert "errorlist" in answer.content.decode()
    assert not PriceRecord.objects.exists()


def test_the_first_page_of_the_admin_names_what_is_due(staff: Client) -> None:
    builders.price(review_by=builders.DAY)
    page = staff.get(reverse("admin:index")).content.decode()
    assert "zu prüfen" in page
    assert "01.01.2026: Arbeitspreis für Wärmepumpenstrom – Preisblatt der Stadtwerke" in page


def test_a_comparison_under_todays_law_uses_the_prices_of_staff(django_assert_num_queries: Any) -> None:
    builders.price(value=Decimal("0.5"))
    case = replace(presets()["musterhaus-1"], parameter_set="stichtag-2026-11-23", facts=facts(dt.date(2026, 11, 23)))
    used = {each.key: each for each in case.compare({}, with_staff_prices(case.parameters())).assumptions}[KEY]
    assert (used.value, used.source) == (Decimal("0.5"), "Preisblatt der Stadtwerke")
    brochure = presets()["musterhaus-1"]
    with django_assert_num_queries(0):
        frozen = {
            each.key: each for each in brochure.compare({}, with_staff_prices(brochure.parameters())).assumptions
        }[KEY]
    assert frozen.value == Decimal("0.24")
