"""Answers written with frames are those that are described, for every house and every publication."""

import dataclasses

import pytest

from tests import builders
from zones import services
from zones.address import lookup, outcomes
from zones.address.published import current
from zones.address.published_state import PublishedState
from zones.api import answers, frames
from zones.models import Address, Edition, EditionKind

pytestmark = pytest.mark.django_db
EDGE_M = 681_000  # where the two zones of `builders.two_squares` meet


@pytest.fixture
def state() -> PublishedState:
    """Houses of two streets in all three positions, some of which share a frame, in a plan with odd names."""
    plan, addresses = builders.edition(title='Plan "100 %(key)s"'), builders.edition(EditionKind.ADDRESSES)
    builders.two_squares(plan)
    plan.zones.filter(code="DEMO-01").update(name='West "50 %"')
    from_edge_m = (-600, -500, -400, -1.2, -1.4, -2.6, -3.4, 1_400, 1_410, 1_410.3)
    for number, away_m in enumerate(from_edge_m, start=1):
        place = {"easting": EDGE_M + away_m, "northing": 5_643_500, "is_approximate": number == 3}
        for text in (f"Westweg {number}", f"Westweg {number}a", f'Am % "Ende" {number}'):
            builders.address(addresses, f"{text}, 07743", **place)
    Address.objects.filter(street__startswith="Am").update(suffix='Haus "2" %d')
    services.publish(plan, addresses, reason="Test")
    found = current()
    assert found is not None
    return found


def described(state: PublishedState, key: int) -> bytes:
    """Write the answer as it is described, without a frame."""
    result = lookup.lookup_address(key)
    return answers.answer(result, state).model_dump_json().encode()


def test_answers_written_with_frames_are_those_that_are_described(state: PublishedState) -> None:
    keys = list(Address.objects.order_by("?").values_list("key", flat=True))
    found = {type(lookup.lookup_address(key)) for key in keys}
    assert found == {outcomes.InZone, outcomes.OnBoundary, outcomes.OutsideZones}
    for key in (*keys, *keys):
        assert frames.body(state, key) == described(state, key)


def test_houses_share_a_frame_and_streets_that_of_their_zone(
    state: PublishedState, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = Address.objects.filter(street="Westweg", number__lte=2, suffix="")
    frames.body(state, first.key)
    monkeypatch.setattr(frames, "_of_zone", pytest.fail)
    elsewhere = Address.objects.get(street__startswith="Am", number=1)
    assert frames.body(state, elsewhere.key) == described(state, elsewhere.key)
    monkeypatch.setattr(frames, "_with_street", pytest.fail)
    assert b'"label":"Westweg 2, 07743 Jena"' in frames.body(state, second.key)


def test_a_frame_belongs_to_one_publication(state: PublishedState) -> None:
    key = Address.objects.filter(street="Westweg").values_list("key", flat=True)[0]
    frames.body(state, key)
    Edition.objects.filter(pk=state.plan.pk).update(title="Zweite")
    renamed = dataclasses.replace(state, made_from=("another", *state.made_from[1:]))
    for zone in filter(None, renamed.answers.zones):
        zone.edition.title = "Zweite"
    assert b'"title":"Zweite"' in frames.body(renamed, key)


def test_what_is_not_published_has_no_answer(state: PublishedState) -> None:
    with pytest.raises(Address.DoesNotExist):
        frames.body(state, 1)
