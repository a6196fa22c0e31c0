"""Words of a table that name what heated a house before, beside what heats it now."""

import pytest

from calculator.batch.trade_words import besides, likely
from calculator.core.present_heatings import HeatingKind


@pytest.mark.parametrize("word", ["Gas (Kohle bis 1995)", "ehem. Kohle 1995", "früher Öl 1988"])
def test_the_year_of_what_heated_before_is_not_that_of_the_heating(word: str) -> None:
    assert "heating.year_installed" not in dict(besides("heating.kind", word))
    assert dict(besides("heating.kind", "Gas 1995"))["heating.year_installed"] == "1995"


@pytest.mark.parametrize("word", ["ehem. Öl, jetzt Gas", "früher Öl / Gas", "Gas, vormals Kohle"])
def test_of_two_heatings_the_one_that_is_there_is_proposed(word: str) -> None:
    assert likely("heating.kind", word) == HeatingKind.GAS_CENTRAL
