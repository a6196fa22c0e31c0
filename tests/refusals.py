"""Errors of the core know no language; tests look at them as people read them, in German."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from calculator.core import CalculatorError
from calculator.sentences import in_german


@contextmanager
def refused(kind: type[CalculatorError], *, match: str) -> Iterator[pytest.ExceptionInfo[CalculatorError]]:
    """Expect an error whose sentence matches."""
    with pytest.raises(kind) as caught:
        yield caught
    assert re.search(match, in_german(caught.value.message)), in_german(caught.value.message)
