"""Links that let the holder of an account, and nobody else, set its password: one use, three days.

The token is Django's own: it holds a hash of password, last sign-in and mail address, so it ends with its first use.
A restore brings an earlier password back, and with it links that were used since: so the hash holds a seal too, of
which a restore makes another one.
"""

import secrets

from django.contrib.auth.models import User
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from mailroom.sites import site_of
from people import letters
from people.models import LinkSeal

_DIGITS = 18  # of a key that the database can hold


class _Tokens(PasswordResetTokenGenerator):
    def _make_hash_value(self, user: User, timestamp: int) -> str:
        seal = LinkSeal.objects.values_list("value", flat=True).first() or ""
        return f"{super()._make_hash_value(user, timestamp)}{seal}"


_tokens = _Tokens()


def end_all() -> None:
    """End all links that are on the way, whoever has them."""
    LinkSeal.objects.all().delete()
    LinkSeal.objects.create(value=secrets.token_hex(16))


def invite(request: HttpRequest, user: User) -> bool:
    """Send a new account the link with which its holder begins; return whether there is a mail address."""
    return letters.tell(
        user,
        _("Ihr Zugang"),
        _("für Sie wurde ein Konto angelegt. Ihr Benutzername: %s") % user.get_username(),
        _("Legen Sie mit diesem Link Ihr Passwort fest. Er gilt drei Tage und einmal:"),
        link(request, user),
        _("Niemand sonst kennt Ihr Passwort, auch nicht die Verwaltung. Ist das ein Irrtum, tun Sie nichts."),
    )


def send_reset(request: HttpRequest, user: User) -> bool:
    """Send the holder a link to set another password; return whether there is a mail address."""
    return letters.tell(
        user,
        _("Passwort neu festlegen"),
        _("für Ihr Konto „%s“ wurde ein neues Passwort angefragt. Dieser Link gilt drei Tage und einmal:")
        % user.get_username(),
        link(request, user),
        _("Waren Sie das nicht, dann tun Sie nichts: Ihr Passwort gilt weiter."),
    )


def link(request: HttpRequest, user: User) -> str:
    """Return the link to the site's own address, whatever address the request names."""
    query = urlencode({"konto": str(user.pk), "schluessel": _tokens.make_token(user)})
    return f"{site_of(request)}{reverse('people:set_password')}?{query}"


def holder(key: str, token: str) -> User | None:
    """Return whose link it is; None if it was used, is too old, or is made up."""
    is_key = key.isascii() and key.isdecimal() and len(key) < _DIGITS
    user = User.objects.filter(pk=key, is_active=True).first() if is_key else None
    return user if _tokens.check_token(user, token) else None
