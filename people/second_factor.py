"""The second step of signing in: who has to take it, and what letting in for good is."""

import django_otp
from axes.handlers.proxy import AxesProxyHandler
from django.conf import settings
from django.contrib.auth.models import User
from django.http import HttpRequest
from django_otp.models import Device
from django_otp.plugins.otp_totp.models import TOTPDevice

from people.models import Passkey

DUE = "second_step_due"


def half_signed(request: HttpRequest) -> User | None:
    """Return the account whose password was right and whose second step is due; None if there is none."""
    return getattr(request, "half_signed", None)


def begin(request: HttpRequest, user: User) -> None:
    """Note at the password whether a second step follows; without one, earlier failures count no more."""
    if has_any(user):
        request.session[DUE] = True
    elif not settings.SECOND_FACTOR_REQUIRED:
        _forget_failures(request, user)


def complete(request: HttpRequest, user: User, device: Device) -> None:
    """Let in for good: with a new key of the session, since the old one was worth less."""
    request.user = user
    django_otp.login(request, device)
    request.session.pop(DUE, None)
    request.session.cycle_key()
    _forget_failures(request, user)


def has_any(user: User) -> bool:
    """Whether the account has a second factor; codes for emergencies alone are none."""
    return any(model.objects.filter(user=user, confirmed=True).exists() for model in (TOTPDevice, Passkey))


def is_due(request: HttpRequest) -> bool:
    """Whether somebody has shown the password of an account and nothing else that it needs."""
    user = request.user
    if not user.is_authenticated or getattr(user, "otp_device", None) is not None:
        return False
    return settings.SECOND_FACTOR_REQUIRED or DUE in request.session


def _forget_failures(request: HttpRequest, user: User) -> None:
    AxesProxyHandler.update_request(request)
    AxesProxyHandler.reset_attempts(ip_address=request.axes_ip_address, username=user.get_username())  # type: ignore[attr-defined]
