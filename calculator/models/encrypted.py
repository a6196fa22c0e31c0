"""Fields whose content the database holds encrypted (Fernet: AES-128-CBC with HMAC-SHA-256, a new IV each time).

django-fernet-encrypted-fields was examined and not used: it shows the cipher text instead of failing when the key is
wrong, and would encrypt it once more on saving; its marker for „already decrypted“ sits on the field that all threads
share; its key hangs on SECRET_KEY, which is changed for other reasons; and it has no field for files.
"""

import json
from functools import lru_cache
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.db import models
from django.db.models import Lookup, Transform

SEARCHABLE = ("exact", "isnull")  # "exact" for the empty text, which stays empty


class Undecipherable(RuntimeError):
    """None of the keys fits what is stored. It is never shown as if it were the text."""


def cipher() -> MultiFernet:
    """Return what encrypts with the first key of the settings and decrypts with any; raises ``ValueError``."""
    return _cipher(tuple(settings.FIELD_ENCRYPTION_KEYS))


@lru_cache(maxsize=8)
def _cipher(keys: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([Fernet(key) for key in keys])


def _decrypted(token: bytes | str) -> bytes:
    try:
        return cipher().decrypt(token)
    except InvalidToken as problem:
        raise Undecipherable("No key of FIELD_ENCRYPTION_KEYS fits this stored value.") from problem


class _NoSearch:
    """Refuses lookups that cannot find anything in encrypted text."""

    def get_lookup(self, lookup_name: str) -> type[Lookup[Any]] | None:
        found: type[Lookup[Any]] | None = super().get_lookup(lookup_name)  # type: ignore[misc]
        return found if lookup_name in SEARCHABLE else None

    def get_transform(self, lookup_name: str) -> type[Transform] | None:
        return None


class EncryptedTextField(_NoSearch, models.TextField[str, str]):
    """A text that the database holds encrypted. The empty text stays empty, so that constraints can see it."""

    def get_prep_value(self, value: Any) -> Any:  # noqa: ANN401 (Django's signature)
        """Return the cipher text."""
        text = super().get_prep_value(value)
        return cipher().encrypt(text.encode()).decode() if text else text

    def from_db_value(self, value: str | None, *_database: object) -> str | None:
        """Return the text; raises ``Undecipherable``."""
        return _decrypted(value).decode() if value else value


class EncryptedJsonField(_NoSearch, models.Field[Any, Any]):
    """Lists and mappings that the database holds as one encrypted text."""

    def get_internal_type(self) -> str:
        """Return the kind of column."""
        return "TextField"

    def get_prep_value(self, value: Any) -> str:  # noqa: ANN401 (Django's signature)
        """Return the cipher text."""
        return cipher().encrypt(json.dumps(value, ensure_ascii=False).encode()).decode()

    def from_db_value(self, value: str, *_database: object) -> Any:  # noqa: ANN401 (any JSON)
        """Return the value; raises ``Undecipherable``."""
        return json.loads(_decrypted(value))


class EncryptedBinaryField(_NoSearch, models.BinaryField[bytes, bytes]):
    """A file's content that the database holds encrypted."""

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:  # noqa: ANN401, FBT001, FBT002
        """Return the cipher text as the database driver wants it."""
        return super().get_db_prep_value(cipher().encrypt(bytes(value)), connection, prepared)

    def from_db_value(self, value: bytes | memoryview, *_database: object) -> bytes:
        """Return the content; raises ``Undecipherable``."""
        return _decrypted(bytes(value))


@register()
def keys_are_usable(**_options: object) -> list[CheckMessage]:
    """Tell at start, not at the first client, that a key is no Fernet key."""
    try:
        cipher()
    except ValueError:
        hint = "Each is 32 random bytes in URL-safe base64; .env.example shows how to make one."
        return [
            Error("FIELD_ENCRYPTION_KEYS holds no key, or one that is no Fernet key.", hint=hint, id="calculator.E001")
        ]
    return []
