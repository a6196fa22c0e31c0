"""Roles that open what others must be able to rely on, and who was given them.

Whoever holds one of these permissions publishes, reads what clients told, or hands out roles. A role with one of them
is handed out by two people; the first holder of each is named by a command on the server.
"""

import logging

from django.conf import settings
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.auth.models import Group, User
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from mailroom.sending import send
from people import letters
from zones.city import CITY

NEEDS_TWO = (
    ("calculator", "lead_consultation"),
    ("zones", "publish_edition"),
    ("auth", "change_user"),
    ("calculator", "release_pricerecord"),
)
_log = logging.getLogger(__name__)


def for_two() -> QuerySet[Group]:
    """Return the roles that two people hand out."""
    wanted = Q()
    for app, codename in NEEDS_TWO:
        wanted |= Q(permissions__content_type__app_label=app, permissions__codename=codename)
    return Group.objects.filter(wanted).distinct().order_by("name")


def for_one() -> QuerySet[Group]:
    """Return the roles that somebody hands out alone."""
    return Group.objects.exclude(pk__in=for_two()).order_by("name")


@transaction.atomic
def give(user: User, role: Group, *, by: str) -> None:
    """Give a role, tell the holder and the contact for data protection; ``by`` says who was it, in words."""
    user.groups.add(role)
    what = _("Rolle „%(role)s“ gegeben (%(by)s)") % {"role": role.name, "by": by}
    letters.tell(
        user,
        _("Neue Rolle"),
        _("Ihr Konto „%(name)s“ hat jetzt die Rolle „%(role)s“ (%(by)s).")
        % {"name": user.get_username(), "role": role.name, "by": by},
        _("Haben Sie nicht damit gerechnet, dann wenden Sie sich an die Verwaltung der Konten."),
    )
    _tell_data_protection(user, what)
    _log.warning("Account %d: %s", user.pk, what)


def take(user: User, role: Group) -> None:
    """Take a role away, which one person does alone."""
    user.groups.remove(role)
    letters.tell(user, _("Rolle entzogen"), _("Ihr Konto hat die Rolle „%s“ nicht mehr.") % role.name)
    _tell_data_protection(user, _("Rolle „%s“ entzogen") % role.name)


def record(user: User, by: int, message: str) -> None:
    """Write into the log of the administration what was done to an account."""
    LogEntry.objects.create(
        user_id=by,
        content_type=ContentType.objects.get_for_model(User),
        object_id=str(user.pk),
        object_repr=str(user)[:200],
        action_flag=CHANGE,
        change_message=message,
    )


def _tell_data_protection(user: User, what: str) -> None:
    address = settings.DATA_PROTECTION_EMAIL or settings.OPERATOR["email"]
    if address:
        send(address, f"{CITY.site_name}: {_('Rolle eines Kontos')}", f"{_('Konto')} „{user.get_username()}“: {what}\n")
