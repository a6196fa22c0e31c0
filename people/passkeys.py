"""Passkeys (WebAuthn): the browser proves that it holds a key which belongs to this site's name."""

import json
from ipaddress import ip_address
from typing import Any

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.http import HttpRequest
from django.http.request import split_domain_port
from django.utils.crypto import salted_hmac
from fido2.server import Fido2Server
from fido2.webauthn import (
    AttestedCredentialData,
    AuthenticationResponse,
    PublicKeyCredentialRpEntity,
    PublicKeyCredentialUserEntity,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from people.models import Passkey
from zones.city import CITY

_STATE = "passkey_state"


class NotTaken(Exception):
    """What the browser sent is no proof: of another site, of another question, too late, or of a copied key."""


def are_possible(request: HttpRequest) -> bool:
    """Whether browsers offer passkeys here: they need the name of a site, and an encrypted connection."""
    host = _host(request)
    if host == "localhost":
        return True
    try:
        ip_address(host.strip("[]"))
    except ValueError:
        return request.is_secure()
    return False


def options_for_new(request: HttpRequest, user: User) -> dict[str, Any]:
    """Return what the browser needs to make a key; the answer is expected in this session only."""
    identity = salted_hmac("people.passkeys", str(user.pk), algorithm="sha256").digest()
    name = user.get_username()
    entity = PublicKeyCredentialUserEntity(id=identity, name=name, display_name=user.get_full_name() or name)
    options, request.session[_STATE] = _server(request).register_begin(
        entity,
        _credentials(user),
        resident_key_requirement=ResidentKeyRequirement.DISCOURAGED,
        user_verification=UserVerificationRequirement.PREFERRED,
    )
    return dict(options)


def added(request: HttpRequest, user: User, name: str, response: str) -> Passkey:
    """Keep the key that the browser has made; raises ``NotTaken``."""
    state = request.session.pop(_STATE, None)
    try:
        made = _server(request).register_complete(state, json.loads(response))
        credential = made.credential_data
        if credential is None:
            raise NotTaken
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise NotTaken from error
    kept = Passkey(
        user=user,
        name=name,
        credential_id=credential.credential_id,
        credential=bytes(credential),
        sign_count=made.counter,
    )
    try:
        with transaction.atomic():
            kept.save()
    except IntegrityError as error:  # known already, as at a second press of two
        raise NotTaken from error
    return kept


def options_for_sign_in(request: HttpRequest, user: User) -> dict[str, Any] | None:
    """Return what the browser needs to prove that it holds a key of the account; None if it has none."""
    known = _credentials(user)
    if not known or not are_possible(request):
        return None
    options, request.session[_STATE] = _server(request).authenticate_begin(
        known, user_verification=UserVerificationRequirement.PREFERRED
    )
    return dict(options)


def matched(request: HttpRequest, user: User, response: str) -> Passkey | None:
    """Return the key that has signed the question of this session; None if none has."""
    state = request.session.pop(_STATE, None)
    try:
        answer = AuthenticationResponse.from_dict(json.loads(response))
        used = _server(request).authenticate_complete(state, _credentials(user), answer)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    with transaction.atomic():
        keys = Passkey.objects.select_for_update().filter(user=user, credential_id=used.credential_id)
        passkey: Passkey | None = keys.first()
        count = answer.response.authenticator_data.counter
        if passkey is None or (passkey.sign_count and count <= passkey.sign_count):
            return None  # taken away meanwhile, or a copy
        passkey.sign_count = count
        passkey.set_last_used_timestamp(commit=False)
        passkey.save()
    return passkey


def _credentials(user: User) -> list[AttestedCredentialData]:
    keys = Passkey.objects.filter(user=user, confirmed=True).order_by("pk")
    return [AttestedCredentialData(bytes(key.credential)) for key in keys]


def _server(request: HttpRequest) -> Fido2Server:
    own = f"{request.scheme}://{request.get_host()}"
    entity = PublicKeyCredentialRpEntity(name=CITY.site_name, id=_host(request))
    return Fido2Server(entity, verify_origin=lambda origin: origin == own)


def _host(request: HttpRequest) -> str:
    return split_domain_port(request.get_host())[0]
