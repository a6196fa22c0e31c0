"""Codes that are typed as second factor: of an app (TOTP, RFC 6238), or one of those printed for emergencies."""

import secrets

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.crypto import salted_hmac
from django_otp.models import Device
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice

HOW_MANY = 10
_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"  # nothing that looks like something else on paper
_APP_DIGITS = 6


def matched(user: User, typed: str) -> Device | None:
    """Return what the code belongs to; None if it is wrong, used, or came too soon after a wrong one."""
    code = "".join(typed.split()).replace("-", "").lower()
    is_app = len(code) == _APP_DIGITS and code.isdecimal()
    model, token = (TOTPDevice, code) if is_app else (StaticDevice, _stored(code))
    with transaction.atomic():  # two requests with the same code come one after the other
        devices = model.objects.select_for_update().filter(user=user, confirmed=True).order_by("pk")
        return next((device for device in devices if device.verify_token(token)), None)


def new_emergency_codes(user: User) -> list[str]:
    """Make the account new codes, each for one use; earlier ones end. They are shown once: only hashes are kept."""
    codes = ["".join(secrets.choice(_ALPHABET) for _ in range(10)) for _ in range(HOW_MANY)]
    with transaction.atomic():
        User.objects.select_for_update(no_key=True).get(pk=user.pk)  # pressed twice, the latter ten count
        StaticDevice.objects.filter(user=user).delete()
        device = StaticDevice.objects.create(user=user, name="Notfall-Codes")
        for code in codes:
            device.token_set.create(token=_stored(code))
    return [f"{code[:5]}-{code[5:]}" for code in codes]


def emergency_codes_left(user: User) -> int:
    """Return how many codes for emergencies the account has not used yet."""
    return sum(device.token_set.count() for device in StaticDevice.objects.filter(user=user))


def forget(user: User) -> None:
    """End the codes for emergencies: without another second factor there is nothing that they stand for."""
    StaticDevice.objects.filter(user=user).delete()


def _stored(code: str) -> str:
    """Return what is kept of a code: 64 bits of its keyed hash, which is what the column of the library holds."""
    return salted_hmac("people.codes", code, algorithm="sha256").hexdigest()[:16]
