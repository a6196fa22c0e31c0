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
from together import second_person
from zones.city import CITY

NEEDS_TWO = (
    ("calculator", "lead_consultation"),
    ("zones", "publish_edition"),
    ("auth", "change_user"),
    ("people", "add_rolegrant"),
    ("calculator", "release_pricerecord"),
)
_log = logging.getLogger(__name__)


class NotByTwo(Exception):
    """There are no two people who hand out this role; the message says why, in German."""


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
def give_by_two(user: User, role: Group, *, one: User | None, two: User) -> None:
    """Give a role that ``one`` has proposed and ``two`` agrees to: the last word on both, by their accounts as of now.

    Raises:
        NotByTwo: They are one, one of them has not (or no longer) the right to hand out roles or is the technical
            administrator, ``two`` is who gets the role, or the account gets none.

    """
    _refuse_people(user, one, two)
    by = _("vorgeschlagen von %(one)s, bestätigt von %(two)s") % {"one": one, "two": two}
    _give(user, role, by)
    record(user, two.pk, _("Rolle „%(role)s“ gegeben, %(by)s") % {"role": role, "by": by})


@transaction.atomic
def give_on_server(user: User, role: Group, *, account: str) -> None:
    """Give a role by a command, for the first holders; ``account`` is the one of the machine that ran it."""
    by = f"durch Befehl auf dem Server, {account}"
    _give(user, role, by)
    record(user, user.pk, f"Rolle „{role.name}“ gegeben ({by})")


def _refuse_people(user: User, one: User | None, two: User) -> None:
    if not (_hands_out(one) and _hands_out(two)):
        raise NotByTwo(_("Es braucht zwei mit der Rolle „Verwaltung“; die technische Administration zählt nicht."))
    if one == two:
        raise NotByTwo(_("Das haben Sie selbst vorgeschlagen. Eine zweite Person muss zustimmen."))
    if user == two:
        raise NotByTwo(_("Einer Rolle für sich selbst stimmt niemand zu. Eine andere Person muss das tun."))
    if not second_person.counts(user):
        raise NotByTwo(_("Dieses Konto ist gesperrt oder das der technischen Administration; es bekommt keine Rolle."))


def _hands_out(user: User | None) -> bool:
    return user is not None and second_person.counts(user) and user.has_perm("people.add_rolegrant")


def _give(user: User, role: Group, by: str) -> None:
    """Give a role, tell the holder and the contact for data protection; ``by`` says in words who did."""
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
