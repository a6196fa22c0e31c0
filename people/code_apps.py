"""Code apps (TOTP, RFC 6238) that are being set up: the page carries the secret, and only what works is stored.

Looking at the page changes nothing, each look shows a secret of its own, and two open tabs do not disturb each other.
"""

from django.contrib.auth.models import User
from django.core import signing
from django.db import transaction
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice

_SALT = "people.code_apps"
_LASTS_S = 3600


def fresh(user: User) -> TOTPDevice:
    """Return an app with a new secret; nothing is stored."""
    return TOTPDevice(user=user, name="Code-App")


def sealed(app: TOTPDevice) -> str:
    """Return the secret for the form of the page: readable as on the page itself, for this account and an hour only."""
    return signing.dumps([app.user_id, app.key], salt=_SALT)


def shown_before(user: User, sent: str) -> TOTPDevice | None:
    """Return the app of a form that was shown to the account; None if it was not, or too long ago."""
    try:
        owner, key = signing.loads(sent, salt=_SALT, max_age=_LASTS_S)
    except signing.BadSignature:
        return None
    return TOTPDevice(user=user, name="Code-App", key=key) if owner == user.pk else None


@transaction.atomic
def taken(app: TOTPDevice, typed: str) -> TOTPDevice | None:
    """Store an app that shows the right code, and return it; None if it does not. Pressed twice it is one app.

    Wrong codes are not counted: whoever types them has the secret before them.
    """
    code = "".join(typed.split())
    shown = TOTP(app.bin_key, app.step, app.t0, app.digits)
    if len(code) != app.digits or not code.isdecimal() or not shown.verify(int(code), app.tolerance):
        return None
    User.objects.select_for_update(no_key=True).get(pk=app.user_id)  # a second press waits here
    known = TOTPDevice.objects.filter(user=app.user, key=app.key).first()
    if known is None:
        app.last_t, app.drift = shown.t(), shown.drift
        app.save()
    return known or app
