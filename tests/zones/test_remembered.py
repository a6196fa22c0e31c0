"""What every page asks is remembered only where each change is heard, and no longer than until the next one."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import date
from decimal import Decimal
from itertools import count

import pytest
from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import override

from calculator.models import PriceRecord
from tests import builders
from zones import services
from zones.address import published
from zones.doors import facts as facts_module
from zones.doors.facts import ZoneFacts, zone_facts
from zones.doors.remembered import Remembered
from zones.models import ContactEntry, EditionStatus, Lineage

DAY = date(2026, 11, 2)


@pytest.fixture
def followed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(published, "_is_followed", True)


def numbers() -> Remembered[int]:
    values: Iterator[int] = count()
    return Remembered(lambda: next(values))


def test_where_nobody_listens_it_is_read_each_time() -> None:
    value = numbers()
    assert [value.now(), value.now()] == [0, 1]


@pytest.mark.usefixtures("followed")
def test_where_a_thread_listens_it_is_read_once_for_each_announcement() -> None:
    value = numbers()
    assert [value.now(), value.now()] == [0, 0]
    published._count_heard()
    assert [value.now(), value.now()] == [1, 1]


@pytest.mark.usefixtures("followed")
def test_what_is_announced_while_it_is_read_is_read_after_it() -> None:
    values: Iterator[int] = count()

    def read() -> int:
        published._count_heard()
        return next(values)

    value = Remembered(read)
    assert [value.now(), value.now()] == [0, 1]


@pytest.mark.usefixtures("followed")
def test_a_value_that_could_not_be_read_is_asked_for_again() -> None:
    answers = iter([ValueError, 1])

    def read() -> int:
        answer = next(answers)
        if isinstance(answer, int):
            return answer
        raise answer

    value = Remembered(read)
    with pytest.raises(ValueError, match=r"^$"):
        value.now()
    assert value.now() == 1


@pytest.mark.django_db
@pytest.mark.usefixtures("followed")
def test_inside_a_transaction_its_own_work_counts() -> None:
    value = numbers()
    assert [value.now(), value.now()] == [0, 1]


def price() -> None:
    PriceRecord.objects.create(
        parameter="gas_price_eur_kwh", valid_from=DAY, value=Decimal("0.1"), source="Preisblatt", checked_on=DAY
    )


def office() -> None:
    ContactEntry.objects.create(
        name="Amt", purpose="Auskunft", url="https://example.org/", link_text="Amt", topics=["plan"], seen_on=DAY
    )


def lineage() -> None:
    Lineage.objects.create(before=builders.edition(), after=builders.edition(), state="", steps=[])


def error() -> None:
    taken_back = builders.edition(status=EditionStatus.WITHDRAWN, published_at=timezone.now())
    services.mark_as_error(taken_back, by=User.objects.create_superuser("chef"))


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("followed")
@pytest.mark.parametrize("change", [price, office, lineage, error, builders.published_city])
def test_who_saves_sees_it_on_the_next_page_once_it_is_committed(change: Callable[[], object]) -> None:
    value = numbers()
    assert [value.now(), value.now()] == [0, 0]
    with transaction.atomic():
        change()
    assert value.now() == 1
    for model in (PriceRecord, ContactEntry):
        for each in model.objects.all():
            each.delete()
            assert value.now() > 1


def facts(code: str) -> ZoneFacts:
    found = zone_facts(code)
    assert found is not None
    return found


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("followed")
def test_facts_of_a_zone_are_read_once_for_each_language_until_another_plan_is_published(
    django_assert_num_queries: Callable[[int], AbstractContextManager[object]],
) -> None:
    builders.published_city()
    german = facts("DEMO-02")
    with override("en"):
        english = facts("DEMO-02")
    with django_assert_num_queries(0):
        assert facts("DEMO-02") == german
        with override("en"):
            assert facts("DEMO-02") == english
    assert english.not_meant != german.not_meant
    builders.published_city(title="Fortschreibung")
    assert facts("DEMO-02").edition.title == "Fortschreibung"


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("followed")
def test_a_code_that_leads_nowhere_is_not_remembered() -> None:
    builders.published_city()
    assert facts_module._facts.now() == {}
    assert zone_facts("DEMO-99") is None
    assert facts_module._facts.now() == {}
