"""How often links may be asked for by whoever has forgotten a password: a letter box is nobody's target.

One letter for an account in five minutes, ten requests of one place in ten; counted for all processes in Redis, a place
as a hash. While Redis does not answer, the limits of each process remain (`RATE_LIMITS_PER_MINUTE`).
"""

from axes.helpers import get_client_ip_address
from django.contrib.auth.models import User
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

_ACCOUNT_S = 300
PLACE_S = 600
_PER_PLACE = 10


def is_first(user: User) -> bool:
    """Whether no link was asked for this account lately; from now on one was."""
    return _is_new(_of_account(user), _ACCOUNT_S)


def used(user: User) -> None:
    """Let an account ask anew: its holder has the link."""
    cache.delete(_of_account(user))


def is_too_often(request: HttpRequest) -> bool:
    """Whether one place has asked too often; if not, this time counts."""
    place = salted_hmac(__name__, str(get_client_ip_address(request)), algorithm="sha256").hexdigest()
    return not any(_is_new(f"{__name__}-{place}-{number}", PLACE_S) for number in range(_PER_PLACE))


def _of_account(user: User) -> str:
    return f"{__name__}-{user.pk}"


def _is_new(key: str, seconds: int) -> bool:
    return cache.add(key, 1, seconds) or cache.get(key) is None  # the latter where nobody can tell
