"""Pages travel packed to whoever can unpack them, also where no proxy does it."""

import gzip

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def test_a_page_is_packed_for_who_can_unpack_it_and_for_nobody_else(client: Client) -> None:
    plain, packed = client.get("/rechner/"), client.get("/rechner/", headers={"Accept-Encoding": "gzip, br"})
    assert "Content-Encoding" not in plain
    assert packed["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in packed["Vary"]
    assert b"Was kostet welche Heizung?" in gzip.decompress(packed.content)
    assert len(packed.content) < len(plain.content) / 3
