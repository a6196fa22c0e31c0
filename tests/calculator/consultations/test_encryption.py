"""What a person typed cannot be read in the database, only with the key; and keys can be changed."""

import pytest
from cryptography.fernet import Fernet
from django.contrib.auth.models import User
from django.core.checks import run_checks
from django.core.exceptions import FieldError
from django.core.management import call_command
from django.db import IntegrityError, connection
from pytest_django.fixtures import Settings

from calculator.models import Consultation, Undecipherable
from tests import builders
from tests.calculator.consultations.conftest import FILE, QUOTE, SECRETS, STEP, VARIANT
from tests.calculator.consultations.files import pdf

pytestmark = pytest.mark.django_db
TABLES = ("consultation", "checkliststep", "variant", "snapshot", "formervariant", "quotefile", "accessentry")


def stored() -> bytes:
    """Every byte that the database holds in the tables of the consultations."""
    found = []
    with connection.cursor() as cursor:
        for table in TABLES:
            cursor.execute(f"SELECT * FROM calculator_{table}")  # noqa: S608 (our own names)
            found += [bytes(v) if isinstance(v, memoryview) else str(v).encode() for row in cursor for v in row]
    return b"\n".join(found)


def test_plain_sql_shows_nothing_that_was_typed(case: Consultation) -> None:
    everything = stored()
    for text in (*SECRETS.values(), STEP, VARIANT, QUOTE, FILE, "house.build_year", "quote.heat_pump", "Wärmepumpe"):
        assert text.encode() not in everything, text
    assert b"%PDF-" not in everything
    assert b"gAAAA" in everything


def test_what_was_typed_comes_back_unchanged(case: Consultation) -> None:
    again = Consultation.objects.get()
    assert {name: getattr(again, name) for name in SECRETS} == SECRETS
    assert again.variants.get().title == VARIANT
    assert again.files.get().content == pdf()


def test_the_same_text_is_never_stored_the_same_way(case: Consultation) -> None:
    case.pk = None
    case.save()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(DISTINCT client_name), count(*) FROM calculator_consultation")
        assert cursor.fetchone() == (2, 2)


def test_a_wrong_key_fails_instead_of_showing_cipher_text(case: Consultation, settings: Settings) -> None:
    settings.FIELD_ENCRYPTION_KEYS = [Fernet.generate_key().decode()]
    with pytest.raises(Undecipherable):
        Consultation.objects.get()


def test_a_new_key_in_front_reads_what_the_old_one_wrote(case: Consultation, settings: Settings) -> None:
    new = Fernet.generate_key().decode()
    settings.FIELD_ENCRYPTION_KEYS = [new, *settings.FIELD_ENCRYPTION_KEYS]
    assert Consultation.objects.get().client_name == SECRETS["client_name"]


def test_after_rotation_the_old_key_is_no_longer_needed(case: Consultation, settings: Settings) -> None:
    new = Fernet.generate_key().decode()
    settings.FIELD_ENCRYPTION_KEYS = [new, *settings.FIELD_ENCRYPTION_KEYS]
    changed_at = case.changed_at
    call_command("rotate_encryption")
    settings.FIELD_ENCRYPTION_KEYS = [new]
    again = Consultation.objects.get()
    assert {name: getattr(again, name) for name in SECRETS} == SECRETS
    assert again.variants.get().snapshots.get().content.startswith("{")
    assert again.files.get().content == pdf()
    assert again.changed_at == changed_at


@pytest.mark.parametrize("name", ["CONSULTATION_RETENTION_DAYS", "BATCH_RETENTION_DAYS", "FEEDBACK_RETENTION_DAYS"])
@pytest.mark.parametrize(("days", "refused"), [(-1, True), (0, True), (1, False)])
def test_a_period_that_deletes_everything_is_refused_at_start(
    name: str, days: int, refused: bool, settings: Settings
) -> None:
    setattr(settings, name, days)
    assert ("calculator.E002" in {message.id for message in run_checks()}) is refused


@pytest.mark.parametrize("keys", [[], ["too-short"], ["x" * 44]])
def test_unusable_keys_are_told_at_start(keys: list[str], settings: Settings) -> None:
    settings.FIELD_ENCRYPTION_KEYS = keys
    assert "calculator.E001" in {message.id for message in run_checks()}


def test_searching_encrypted_text_is_refused_and_not_silently_empty() -> None:
    with pytest.raises(FieldError):
        Consultation.objects.filter(client_name__icontains="muster")


@pytest.mark.parametrize("missing", [{"consented_on": None}, {"purpose": ""}])
def test_the_database_keeps_no_client_without_consent_and_purpose(
    case: Consultation, missing: dict[str, object]
) -> None:
    for name, value in missing.items():
        setattr(case, name, value)
    with pytest.raises(IntegrityError):
        case.save()


@pytest.mark.parametrize("name", ["client_name", "client_address", "phone", "email"])
def test_each_way_to_reach_a_person_alone_needs_consent(advisor: User, name: str) -> None:
    with pytest.raises(IntegrityError):
        builders.consultation(advisor, **{name: SECRETS[name]})


def test_the_database_knows_no_other_decision(advisor: User) -> None:
    with pytest.raises(IntegrityError):
        builders.consultation(advisor, decision="gold")
