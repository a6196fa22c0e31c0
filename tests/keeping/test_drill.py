"""Backup, loss, restore: the same answers, encrypted cases readable, nobody signed in, no letter sent twice."""

from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.db import connection
from django.test import Client, RequestFactory

from calculator.models import Consultation
from mailroom.models import Letter
from people import links
from tests.keeping.conftest import NOTE, back_up, databases, notes
from zones.address import published
from zones.models import Edition, Zone


def test_the_drill(client: Client, city: int, folder: Path) -> None:
    before = client.get("/api/v1/gebiete").json()
    holder = User.objects.get(username="berater")
    invitation = dict(parse_qsl(urlsplit(links.link(RequestFactory().get("/"), holder)).query))
    made = back_up(folder)
    assert links.holder(invitation["konto"], invitation["schluessel"]) == holder
    Consultation.objects.all().delete()
    Zone.objects.all().delete()
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE of_a_later_version (id int)")
    call_command("restore", str(made))
    published.announce()
    assert Edition.objects.published_plan().pk == city
    assert client.get("/api/v1/gebiete").json() == before
    assert notes() == [NOTE]
    assert not Session.objects.exists()
    assert not Letter.objects.exists()
    assert links.holder(invitation["konto"], invitation["schluessel"]) is None, "it may have been used since"
    assert "of_a_later_version" not in connection.introspection.table_names()
    assert {name.removeprefix(connection.settings_dict["NAME"]) for name in databases()} == {"", "_before_restore"}
