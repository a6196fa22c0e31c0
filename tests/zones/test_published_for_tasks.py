"""A worker, which asks now and then, works with what is published when it asks, not with what it read last."""

import pytest

from tests import builders
from tests.zones.test_published import announced_elsewhere
from zones import services
from zones.address import outcomes, published
from zones.address import published_state as state
from zones.address.lookup import lookup_text

pytestmark = pytest.mark.django_db(transaction=True)


def zone_of(text: str) -> str:
    found = lookup_text(text)
    assert isinstance(found, outcomes.Located)
    assert found.zone is not None
    return found.zone.code


def test_the_first_who_asks_after_a_publication_is_answered_from_it() -> None:
    first, _addresses = builders.published_city(title="Erste")
    assert zone_of("Westweg 1") == "DEMO-01"
    announced_elsewhere()
    assert zone_of("Westweg 1") == "NEU-1"
    published._is_asked = False
    services.publish(first, reason="Test")
    assert zone_of("Westweg 1") == "DEMO-01"


def test_what_cannot_be_read_fails_instead_of_answering_from_before(monkeypatch: pytest.MonkeyPatch) -> None:
    builders.published_city(title="Erste")
    published.current()
    announced_elsewhere()
    with monkeypatch.context() as broken:
        broken.setattr(state, "read", lambda *_: {}["missing"])
        with pytest.raises(KeyError, match="missing"):
            published.current()
    assert zone_of("Westweg 1") == "NEU-1"
