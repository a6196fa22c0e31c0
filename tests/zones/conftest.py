"""What tests of zones share."""

import pytest

from tests import builders
from zones.models import Edition, Zone


@pytest.fixture
def city() -> tuple[Edition, Edition]:
    """Two named zones with addresses, published."""
    editions = builders.published_city()
    for code, name in [("DEMO-01", "West"), ("DEMO-02", "Ost")]:
        Zone.objects.filter(code=code).update(name=name)
    return editions
