"""Reading a page as its words."""

import re

from django.test import Client


def text_of(client: Client, url: str, status: int = 200) -> str:
    """Return the words of a page, after checking its status."""
    answer = client.get(url, follow=True)
    assert answer.status_code == status
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))
