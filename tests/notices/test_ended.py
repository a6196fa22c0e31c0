"""What was ended stays ended after a restore, and what is encrypted can be encrypted anew."""

import pytest
from cryptography.fernet import Fernet
from django.core.management import call_command
from django.test import Client
from pytest_django.fixtures import Settings

from notices import ended
from notices.models import Subscription
from tests.notices.conftest import ERIKA, MAX, Post, confirmed
from tests.notices.test_telling import EAST, WEST

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("plan")]


def test_only_what_stands_now_stands_after_a_restore(client: Client, post: Post) -> None:
    confirmed(client, post, WEST, MAX)
    standing = ended.standing()
    confirmed(client, post, EAST)
    assert "1 ended" in ended.end_all_but(standing)
    assert [each.email for each in Subscription.objects.all()] == [MAX]
    assert "are back" in ended.end_all_but(None)
    assert Subscription.objects.count() == 1


def test_another_key_reads_them_after_the_rotation_and_the_old_one_may_go(
    client: Client, post: Post, settings: Settings
) -> None:
    confirmed(client, post, EAST)
    old, new = settings.FIELD_ENCRYPTION_KEYS, Fernet.generate_key().decode()
    settings.FIELD_ENCRYPTION_KEYS = [new, *old]
    call_command("rotate_encryption", verbosity=0)
    settings.FIELD_ENCRYPTION_KEYS = [new]
    assert Subscription.objects.get().email == ERIKA
