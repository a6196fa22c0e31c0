"""The plan whose features are asked for."""

import pytest

from tests import builders
from zones import services
from zones.models import Edition, SteckbriefValue


@pytest.fixture
def plan() -> Edition:
    """Two zones, the eastern one with figures, published."""
    plan, addresses = builders.edition(), builders.edition("addresses")
    _west, east = builders.two_squares(plan)
    for indicator, category, value in (("heat_demand", 0, "1234.5"), ("final_energy", 12001, "900")):
        SteckbriefValue.objects.create(
            steckbrief=east.steckbrief,
            indicator=indicator,
            category=category,
            value=value,
            source="Q",
            as_of=builders.DAY,
        )
    builders.address(addresses, "Westweg 1, 07743", 680_500, 5_643_500)
    services.publish(plan, addresses, reason="Test")
    return plan
