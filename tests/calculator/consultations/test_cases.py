"""Cases and variants: the limit of six, conflicts, duplicating, handing over, deleting."""

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.utils import timezone

from calculator.consultations import cases, leaving
from calculator.consultations.details_form import DetailsForm
from calculator.consultations.pasted_links import NoResultLink, asked_from
from calculator.models import Consultation, FormerVariant, QuoteFile, Snapshot, Variant
from tests import builders
from tests.calculator.consultations.conftest import SECRETS, VARIANT
from together.both_texts import Conflict

pytestmark = pytest.mark.django_db


def house(extra: str = "") -> str:
    return f"{builders.HOUSE}{extra}"


def add(case: Consultation, who: User, title: str = "Noch eine") -> Variant:
    return cases.add_variant(case, title, asked_from(house(), timezone.localdate()), who)


def test_a_case_holds_six_variants_and_no_seventh(case: Consultation, advisor: User) -> None:
    for _ in range(5):
        add(case, advisor)
    assert [variant.position for variant in case.variants.all()] == [1, 2, 3, 4, 5, 6]
    with pytest.raises(cases.TooManyVariants, match="höchstens sechs"):
        add(case, advisor)


@pytest.mark.parametrize("position", [0, 7])
def test_not_even_the_database_takes_a_seventh(case: Consultation, position: int) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Variant.objects.create(consultation=case, position=position, title="x", query="x")


def test_a_removed_variant_makes_room_and_its_snapshots_go(case: Consultation, advisor: User) -> None:
    second = add(case, advisor)
    add(case, advisor)
    leaving.remove_variant(second, second.version, advisor)
    assert Snapshot.objects.count() == 2
    assert add(case, advisor).position == 2


def test_saving_over_a_later_version_is_refused(case: Consultation, advisor: User, lead: User) -> None:
    begun_with = case.version
    cases.change(case, begun_with, {"internal_notes": "Erste"}, lead)
    with pytest.raises(Conflict):
        cases.change(case, begun_with, {"internal_notes": "Zweite"}, advisor)
    assert Consultation.objects.get().internal_notes == "Erste"


def test_the_same_holds_for_a_variant(case: Consultation, advisor: User, lead: User) -> None:
    variant = case.variants.get()
    asked = asked_from(house(), timezone.localdate())
    cases.change_variant(variant, variant.version, "Erste", asked, lead)
    with pytest.raises(Conflict):
        cases.change_variant(variant, variant.version, "Zweite", asked, advisor)
    assert case.variants.get().title == "Erste"


def test_a_copy_has_the_house_and_nothing_about_the_person(case: Consultation, colleague: User) -> None:
    copy = Consultation.objects.get(pk=cases.duplicate(case, colleague).pk)
    assert copy.advisor == colleague
    assert copy.title == f"{SECRETS['title']} (Kopie)"
    assert not any(getattr(copy, name) for name in {*DetailsForm.STORED} - {"title", "held_on", "decision"})
    assert copy.variants.get().title == VARIANT
    assert copy.variants.get().snapshots.count() == 1
    assert not copy.files.exists()


def test_deleting_leaves_no_row_behind(case: Consultation, advisor: User) -> None:
    cases.delete(case, advisor)
    assert not any(model.objects.exists() for model in (Consultation, Variant, Snapshot, QuoteFile, FormerVariant))


@pytest.mark.parametrize(
    "link",
    [
        "",
        "kein Link",
        "https://example.org/rechner/ergebnis/",
        "?v=99&x=1",
        "?heating.persons=viele&v=2&stand=1900-01-01",
        "?v=2&straw_price_eur_kwh=0,09",
        "?v=2&systems=gas&house.build_year",
        "?v=2&systems=gas&house.build_year%3D1972",
        "?v=2&systems=gas&house.buil",
        "?v=2&systems=gas#house.build_year=1972",
        "?v=2&systems=gas&house.build_year=19%7",
        "?v=2&systems=gas&amp;house.build_year=1972",
        "?v=2&systems=gas&house.living_area_m2=hundert",
    ],
)
def test_what_is_no_result_link_is_refused_with_a_sentence(link: str) -> None:
    with pytest.raises(NoResultLink, match=r"\.$"):
        asked_from(link, timezone.localdate())


@pytest.mark.parametrize("damage", ["house.build_ye", "house.build_year%3D1972", "house.build_year=19%7"])
def test_what_cannot_be_read_of_a_link_is_named(damage: str) -> None:
    with pytest.raises(NoResultLink, match=r"house\.build_ye"):
        asked_from(f"{house()}&{damage}", timezone.localdate())


@pytest.mark.parametrize("start", ["", "?", "https://waerme.example/rechner/ergebnis/?"])
def test_a_link_is_understood_as_address_or_as_query(start: str) -> None:
    assert asked_from(f" {start}{house()} ", timezone.localdate()) == asked_from(house(), timezone.localdate())
