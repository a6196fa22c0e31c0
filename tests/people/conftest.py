"""An account with a code app, on a site that asks for a second factor."""

import time
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice
from pytest_django.fixtures import Settings

from people import code_apps
from tests import builders

SIGN_IN, ADMIN_SIGN_IN = "/rechner/beratung/anmelden/", "/verwaltung/login/"
STEP, SET_UP, ACCOUNT = "/konto/zweiter-schritt/", "/konto/zweiter-faktor/", "/konto/"


@pytest.fixture(autouse=True)
def _unused_codes_wait_for_nobody(settings: Settings) -> None:
    settings.OTP_TOTP_THROTTLE_FACTOR = settings.OTP_STATIC_THROTTLE_FACTOR = 0  # a test is faster than any person


@pytest.fixture
def required(settings: Settings) -> None:
    settings.SECOND_FACTOR_REQUIRED = True


@pytest.fixture
def advisor() -> User:
    return builders.account("berater", "Beratung")


@pytest.fixture
def app(advisor: User) -> TOTPDevice:
    return TOTPDevice.objects.create(user=advisor, name="Code-App")


def code_of(device: TOTPDevice, *, later: int = 0) -> str:
    """Return what an app shows; ``later``: so many codes after the present one."""
    return f"{TOTP(device.bin_key, drift=later).token():06d}"


def app_of(page: Any, user: User) -> TOTPDevice:
    """Return the app of a page that sets one up, which is stored nowhere else."""
    app = code_apps.shown_before(user, page.context["app"])
    assert app is not None
    return app


def password(client: Client, user: User, page: str = SIGN_IN, **more: Any) -> Any:
    return client.post(page, {"username": user.username, "password": user.username[::-1], **more})


def signed_in(client: Client, device: TOTPDevice, later: int = 0) -> Any:
    password(client, device.user)
    return client.post(STEP, {"code": code_of(device, later=later)})


def since(client: Client, seconds: int) -> None:
    """Let the sign-in of a client have begun so long ago."""
    session = client.session
    session["signed_in_at"] = int(time.time()) - seconds
    session.save()
