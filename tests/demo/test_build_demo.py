"""`manage.py build_demo`: what stands in the database afterwards."""

from io import StringIO

import pytest
from django.core.management import call_command

from zones.management.commands import build_demo as command
from zones.models import (
    Address,
    AddressZone,
    Edition,
    EditionKind,
    EditionStatus,
    MapSheet,
    Relation,
    SteckbriefValue,
    Zone,
)

pytestmark = pytest.mark.django_db


def build_demo(*arguments: str) -> str:
    out = StringIO()
    call_command("build_demo", *arguments, stdout=out, stderr=StringIO())
    return out.getvalue()


def content(edition: Edition) -> list[tuple[object, ...]]:
    """Everything an edition of either kind holds, but for keys."""
    values = SteckbriefValue.objects.filter(steckbrief__zone__edition=edition)
    return [
        *edition.zones.order_by("code").values_list(
            "code", "name", "versorgungsart", "geometry__polygon", "geometry__display_polygon", "steckbrief__measures"
        ),
        *values.order_by("steckbrief__zone__code", "indicator", "category").values_list(
            "indicator", "category", "value"
        ),
        *edition.addresses.order_by("street", "number", "suffix", "postcode").values_list(
            "street", "street_key", "number", "suffix", "postcode", "ortsteil", "point"
        ),
    ]


def test_it_publishes_a_marked_plan_and_marked_addresses_and_a_second_run_gives_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(command, "complete", lambda _edition: None)  # takes long; the second run does it
        assert "57 Demonstrationsgebiete" in build_demo()
    plan, addresses = Edition.objects.published_plan(), Edition.objects.published_addresses()
    assert plan is not None
    assert addresses is not None
    assert plan.mark == addresses.mark == "Demonstration – nicht die beschlossenen Gebiete"
    assert plan.adopted_on is None
    assert not addresses.addresses.filter(is_approximate=False).exists()
    assigned = AddressZone.objects.filter(edition=plan, address__edition=addresses)
    assert assigned.count() == addresses.addresses.count()
    assert not assigned.filter(relation=Relation.OUTSIDE).exists()
    assert not Zone.objects.filter(geometry=None).exists()

    build_demo()
    assert Edition.objects.count() == 4
    assert set(Edition.objects.filter(pk__in=[plan.pk, addresses.pk]).values_list("status", flat=True)) == {
        EditionStatus.WITHDRAWN
    }
    newer = Edition.objects.published_plan()
    assert newer is not None
    assert newer != plan
    assert content(newer) == content(plan)
    assert MapSheet.objects.get().addresses == Edition.objects.published_addresses()


def test_if_empty_leaves_existing_data_alone() -> None:
    Edition.objects.create(
        kind=EditionKind.ADDRESSES, title="Vorhanden", valid_from="2026-01-01", source="Test", licence="ohne"
    )
    assert "Es gibt schon Daten" in build_demo("--if-empty")
    assert Edition.objects.count() == 1
    assert not Address.objects.exists()
