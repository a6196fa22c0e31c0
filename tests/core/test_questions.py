"""What a declaration leaves out is refused when the class is made, not when somebody types something."""

from decimal import Decimal

import pytest

from calculator.core import InvalidInput
from calculator.core.facts import facts_of
from calculator.core.question import Declared, ask, asked


def test_a_range_with_one_end_is_refused() -> None:
    with pytest.raises(LookupError, match=r"tank\.litres needs both ends"):

        @asked("tank")
        class Tank(Declared):
            litres: Decimal = ask("Inhalt", low=0)


def test_a_fact_without_default_and_guess_is_refused() -> None:
    @asked("tank")
    class Tank(Declared):
        litres: int = ask("Inhalt", low=0, high=10)

    with pytest.raises(LookupError, match=r"No default and no guess for \['tank\.litres'\]"):
        facts_of([Tank])


def test_a_declared_class_is_a_frozen_dataclass_that_checks_itself() -> None:
    @asked("tank")
    class Tank(Declared):
        litres: int = ask("Inhalt", low=0, high="most")
        most: int = ask("Höchstens", default=10)

    assert Tank(litres=3) == Tank(litres=3, most=10)
    with pytest.raises(AttributeError):
        Tank(litres=3).litres = 4  # type: ignore[misc]
    with pytest.raises(InvalidInput) as caught:
        Tank(litres=11)
    assert (caught.value.field, caught.value.label) == ("tank.litres", "Inhalt")
