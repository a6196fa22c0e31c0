"""Encrypts what a page gives away and gets back, so that nobody else reads or makes it; it is kept nowhere."""

import base64
from functools import lru_cache

from cryptography.fernet import Fernet
from django.conf import settings
from django.utils.crypto import salted_hmac


def cipher(purpose: str) -> Fernet:
    """Return what seals and opens for one purpose; what was sealed for another one does not open."""
    return _cipher(settings.SECRET_KEY, purpose)


@lru_cache
def _cipher(secret: str, purpose: str) -> Fernet:
    return Fernet(base64.urlsafe_b64encode(salted_hmac(purpose, "key", secret, algorithm="sha256").digest()))
