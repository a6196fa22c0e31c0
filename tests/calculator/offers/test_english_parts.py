"""What an offer in English says about the parts that belong to a heat pump."""

import pytest

from tests.calculator.offers.test_check import check_of

WHOLE = """Air-to-water heat pump 9 kW, R290\t16.000
Hydronic balancing\t900
Concrete foundation\t900
Electrical installation\t2.500
Meter cabinet\t2.900
Removal of the old boiler\t700
Disposal of the oil tank\t1.200
Hot water cylinder\t1.900
"""


def test_a_whole_offer_in_english_misses_nothing() -> None:
    assert check_of(WHOLE).open_parts == ()


@pytest.mark.parametrize("place", range(1, 8))
def test_each_part_is_missed(place: int) -> None:
    lines = WHOLE.splitlines()
    found = check_of("\n".join(line for number, line in enumerate(lines) if number != place))
    assert [part.said for part in found.open_parts] == ["steht nicht im Angebot."]


def test_what_is_excluded_or_left_to_the_client_is_told_in_english_too() -> None:
    paste = WHOLE.replace("Concrete foundation\t900", "Concrete foundation by the client")
    paste = paste.replace("Meter cabinet\t2.900", "Meter cabinet not included")
    assert [part.said for part in check_of(paste).open_parts] == [
        "bauseits, also Ihre Sache.",
        "ist ausdrücklich nicht enthalten.",
    ]


def test_a_buffer_tank_is_no_oil_tank() -> None:
    found = check_of(WHOLE.replace("Disposal of the oil tank", "Buffer tank 100 l"))
    assert len(found.open_parts) == 1
