"""The health check of kept connections: it costs no query while all is well, and sees a server that went away."""

from typing import Any

import psycopg
import pytest
from django.db import connection

from jena_waerme.postgis.base import DatabaseWrapper


@pytest.fixture
def kept(db: None) -> Any:
    """A connection of its own, so that ending it does not disturb the test."""
    wrapper = DatabaseWrapper(connection.settings_dict, "default")
    wrapper.ensure_connection()
    yield wrapper
    wrapper.close()


def test_healthy_connection_is_usable_without_a_question(kept: DatabaseWrapper) -> None:
    with kept.execute_wrapper(pytest.fail):
        assert kept.is_usable()


def test_connection_that_the_server_ended_is_not_usable(kept: DatabaseWrapper) -> None:
    with kept.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        backend = cursor.fetchone()[0]
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s, 5000)", [backend])
    assert not kept.is_usable()


def test_closed_connection_is_not_usable(kept: DatabaseWrapper) -> None:
    assert isinstance(kept.connection, psycopg.Connection)
    kept.connection.close()
    assert not kept.is_usable()
