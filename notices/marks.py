"""Keyed hashes by which an address or a subject is found again without being readable, and what confirms an address."""

from django.core import signing
from django.core.signing import TimestampSigner
from django.utils.crypto import salted_hmac

CONFIRM_WITHIN_H = 48
_signer = TimestampSigner(salt="notices.confirm")


def mark_of(text: str) -> str:
    """Return the keyed hash of an address or a subject; letters of either size are the same address."""
    return salted_hmac(__name__, text.strip().casefold(), algorithm="sha256").hexdigest()


def token_of(handle: str) -> str:
    """Return what confirms the address of a subscription, for two days."""
    return _signer.sign(handle)


def handle_in(token: str) -> str | None:
    """Return the subscription that a token confirms; None if it is forged, or too old."""
    try:
        return _signer.unsign(token, max_age=CONFIRM_WITHIN_H * 3600)
    except signing.BadSignature:  # a signature that has expired is one, too
        return None
