"""What a form and the page for signing in carry, as a browser sends it back."""

import re
from typing import Any

from django.contrib.auth.models import User

from together import kept


def written_by(user: User) -> dict[str, str]:
    """Return what a form carries of the account that has opened it."""
    return {kept.AUTHOR: kept.author_of(user)}


def carried(answer: Any) -> dict[str, str]:
    """Return the sealed text on a page for signing in."""
    return {kept.SEALED: re.findall(rf'name="{kept.SEALED}" value="([^"]+)"', answer.content.decode())[0]}
