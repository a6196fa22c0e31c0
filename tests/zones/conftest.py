"""What tests of zones share."""

import datetime as dt

import pytest

from tests import builders
from zones import services
from zones.models import Edition, SteckbriefValue, Versorgungsart, Zone


@pytest.fixture
def city() -> tuple[Edition, Edition]:
    """Two named zones with addresses, published."""
    editions = builders.published_city()
    for code, name in [("DEMO-01", "West"), ("DEMO-02", "Ost")]:
        Zone.objects.filter(code=code).update(name=name)
    return editions


@pytest.fixture
def fortschreibung() -> tuple[Edition, Edition]:
    """Publish the default plan, then one in which the edge moved east, the east was reclassified and got a figure."""
    first, _addresses = builders.published_city(title="Wärmeplan 2025", valid_from=dt.date(2025, 6, 25))
    second = builders.edition(title="Fortschreibung 2028", valid_from=dt.date(2028, 6, 25))
    builders.zone(second, "DEMO-01", builders.square(680_000, 5_643_000, 681_600, 5_644_000))
    east = builders.zone(
        second, "DEMO-02", builders.square(681_600, 5_643_000, 682_000, 5_644_000), Versorgungsart.PRUEFGEBIET
    )
    SteckbriefValue.objects.create(
        steckbrief=east.steckbrief, indicator="heat_demand", value="1234.50", source="Test", as_of=builders.DAY
    )
    services.publish(second, reason="Fortschreibung")
    return first, second
