"""What stands in an uploaded table cannot be read in the database, only with the key; and keys can be changed."""

import pytest
from cryptography.fernet import Fernet
from django.core.management import call_command
from django.db import connection
from pytest_django.fixtures import Settings

from calculator.batch import run
from calculator.models import BatchChunk, BatchJob
from tests.calculator.batch.conftest import Start
from tests.calculator.batch.tables import GOOD

pytestmark = pytest.mark.django_db


def stored() -> str:
    """Everything that the database holds of tables."""
    found: list[str] = []
    with connection.cursor() as cursor:
        for table in ("batchjob", "batchchunk"):
            cursor.execute(f"SELECT * FROM calculator_{table}")  # noqa: S608 (our own names)
            found += [str(value) for row in cursor for value in row]
    return "\n".join(found)


def test_plain_sql_shows_nothing_of_a_table(start: Start, sent: list[int]) -> None:
    start()
    for key in sent:
        run.run_chunk(key)
    everything = stored()
    for text in ("Westweg", "Nordhang", "22000", "DEMO-01", "„viel“", '"viel"', "keine Zahl"):
        assert text not in everything, text
    assert "gAAAA" in everything


def test_after_rotation_the_old_key_is_no_longer_needed(start: Start, sent: list[int], settings: Settings) -> None:
    job = start([GOOD])
    run.run_chunk(sent[0])
    results = BatchChunk.objects.get().results
    changed_at = BatchJob.objects.get().changed_at
    new = Fernet.generate_key().decode()
    settings.FIELD_ENCRYPTION_KEYS = [new, *settings.FIELD_ENCRYPTION_KEYS]
    call_command("rotate_encryption")
    settings.FIELD_ENCRYPTION_KEYS = [new]
    chunk = BatchChunk.objects.select_related("job").get()
    assert chunk.rows == [[2, list(GOOD), ""]]
    assert chunk.results == results
    assert results[0]["place"][0] == "DEMO-01"
    assert (chunk.job.title, chunk.job.changed_at) == (job.title, changed_at)
