"""The site's database role works with rows and owns nothing: what it may do is tried, and what it must not."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
import pytest
from django.core.management import CommandError, call_command
from django.db import ProgrammingError, connection, transaction
from django.test import Client

from calculator.models import AccessEntry
from tests import builders
from zones import services
from zones.storage.load import _refresh_statistics

ROLE = "site"
pytestmark = pytest.mark.django_db

REFUSED = {
    "drop a table": "DROP TABLE zones_zone",
    "change a table": "ALTER TABLE zones_zone ADD COLUMN other int",
    "switch off the trigger of the access log": "ALTER TABLE calculator_accessentry DISABLE TRIGGER ALL",
    "pass over triggers": "SET LOCAL session_replication_role = replica",
    "empty the access log": "TRUNCATE calculator_accessentry",
    "make a table": "CREATE TABLE other (id int)",
    "make a function": "CREATE FUNCTION other() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "make an extension": "CREATE EXTENSION dblink",
    "make a role": "CREATE ROLE other SUPERUSER",
    "read a file of the server": "SELECT pg_read_file('PG_VERSION')",
    "run a program": "COPY zones_zone TO PROGRAM 'cat'",
    "pretend a migration": "INSERT INTO django_migrations (app, name, applied) VALUES ('a', 'b', now())",
}


@contextmanager
def as_site() -> Iterator[None]:
    """Work as the role of the site until the end of the transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE site")
        yield
        cursor.execute("RESET ROLE")


@pytest.fixture(autouse=True)
def _granted() -> None:
    """Take the way of a start; the role itself is made by the test command, as by `bin/start`."""
    call_command("grant_site", ROLE)


@pytest.mark.parametrize("name", REFUSED)
def test_it_cannot(name: str) -> None:
    with pytest.raises(ProgrammingError) as refusal, transaction.atomic(), as_site(), connection.cursor() as cursor:
        cursor.execute(REFUSED[name])
    assert isinstance(refusal.value.__cause__, psycopg.errors.InsufficientPrivilege)


def test_it_owns_nothing_and_is_in_no_other_role() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_class WHERE relowner = %s::regrole", [ROLE])
        assert cursor.fetchone() == (0,)
        cursor.execute("SELECT count(*) FROM pg_auth_members WHERE member = %s::regrole", [ROLE])
        assert cursor.fetchone() == (0,)


def test_it_publishes_answers_and_writes_cases(client: Client) -> None:
    advisor = builders.account("berater", "Beratung")
    with as_site():
        plan, addresses = builders.edition(), builders.edition("addresses")
        builders.two_squares(plan)
        builders.address(addresses, "Westweg 1, 07743", 680_500, 5_643_500)
        services.publish(plan, addresses, reason="Test")
        _refresh_statistics("zones_address", "zones_zone")
        client.force_login(advisor)
        case = builders.consultation(advisor, client_notes="Keller")
        for path in ("/", "/gebiete/", "/api/v1/gebiete", f"/rechner/beratung/{case.pk}/"):
            assert client.get(path).status_code == 200, path
        assert AccessEntry.objects.exists()
        case.delete()


def test_the_statistics_of_loaded_tables_are_fresh() -> None:
    builders.published_city()
    with as_site():
        _refresh_statistics("zones_address")
    with connection.cursor() as cursor:
        cursor.execute("SELECT reltuples FROM pg_class WHERE relname = 'zones_address'")
        assert cursor.fetchone() == (4,)


@pytest.mark.parametrize("role", ["nobody_here", "jena"])
def test_a_role_that_is_missing_or_may_too_much_is_refused(role: str) -> None:
    with pytest.raises(CommandError, match=role):
        call_command("grant_site", role)
