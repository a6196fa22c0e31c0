"""What a password must not be besides too short and well known: made of words that everybody expects here."""

import re

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from zones.city import CITY

_EXPECTED = (
    "waerme", "wärme", "heizung", "heizen", "fernwaerme", "fernwärme", "stadt", "rathaus", "verwaltung", "beratung",
    "redaktion", "freigabe", "passwort", "password", "kennwort", "geheim", "admin", "willkommen", "sommer", "herbst",
    "winter", "fruehling", "frühling", "qwertz", "hallo", "test",
)  # fmt: skip
_LEAST_REST = 8


class ContextValidator:
    """Refuses what is left too short without years, digits in a row and the words of this place and this work."""

    def validate(self, password: str, user: User | None = None) -> None:
        """Raise ``ValidationError`` with a sentence in German."""
        rest = password.casefold()
        own = (getattr(user, name, "").casefold() for name in ("username", "first_name", "last_name"))
        for word in (*filter(None, own), CITY.name.casefold(), *CITY.name.casefold().split(), *_EXPECTED):
            rest = rest.replace(word, "")
        rest = re.sub(r"\d+|(.)\1{2,}|[^\w]", "", rest)
        if len(set(rest)) < _LEAST_REST / 2 or len(rest) < _LEAST_REST:
            raise ValidationError(self.get_help_text(), code="password_of_context")

    def get_help_text(self) -> str:
        """Say what is meant, with a way to a good one."""
        return _(
            "Das Passwort besteht fast nur aus erwartbaren Wörtern, Jahreszahlen oder Ziffern. Gut sind drei, vier "
            "Wörter, die nichts miteinander zu tun haben."
        )
