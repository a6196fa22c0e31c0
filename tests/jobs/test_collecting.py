"""The collector of garbage waits, and goes on whatever happens meanwhile."""

import gc

import pytest

from jobs.collecting import uncollected


def test_it_waits_until_the_block_ends_also_by_an_error() -> None:
    assert gc.isenabled()
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(ZeroDivisionError), uncollected():
        raise ZeroDivisionError
    assert gc.isenabled()


def test_who_had_it_off_keeps_it_off() -> None:
    with uncollected():
        with uncollected():
            pass
        assert not gc.isenabled()
