"""Whose rights change signs in anew: what somebody may do is never what it was at an earlier sign-in."""

from typing import Any

from django.contrib.auth.models import Group, User
from django.db.models.signals import m2m_changed, pre_save

from people import sessions

_DECIDES = ("is_active", "is_staff", "is_superuser")


def listen() -> None:
    """Watch roles, permissions and the marks of an account."""
    for links in (User.groups.through, User.user_permissions.through):
        m2m_changed.connect(_account_changed, sender=links, dispatch_uid=f"people.rights.{links.__name__}")
    m2m_changed.connect(_role_changed, sender=Group.permissions.through, dispatch_uid="people.rights.roles")
    pre_save.connect(_marks_changed, sender=User, dispatch_uid="people.rights.marks")


def _account_changed(instance: User | Group, action: str, pk_set: set[int] | None, **_rest: object) -> None:
    if action == "pre_clear" or (action in {"post_add", "post_remove"} and pk_set):
        changed = [instance] if isinstance(instance, User) else User.objects.filter(pk__in=pk_set or _members(instance))
        _end(changed)


def _role_changed(instance: Any, action: str, pk_set: set[int] | None, **_rest: object) -> None:  # noqa: ANN401 (a role, or a permission)
    if action == "pre_clear" or (action in {"post_add", "post_remove"} and pk_set):
        roles = [instance] if isinstance(instance, Group) else Group.objects.filter(pk__in=pk_set or [])
        _end(User.objects.filter(groups__in=roles).distinct())


def _marks_changed(instance: User, update_fields: frozenset[str] | None, **_rest: object) -> None:
    if instance.pk is None or (update_fields is not None and not set(_DECIDES) & set(update_fields)):
        return
    before = User.objects.filter(pk=instance.pk).values(*_DECIDES).first()
    if before is not None and any(before[name] != getattr(instance, name) for name in _DECIDES):
        _end([instance])


def _members(role: Any) -> list[int]:  # noqa: ANN401 (a role or a permission)
    return list(role.user_set.values_list("pk", flat=True))


def _end(users: Any) -> None:  # noqa: ANN401 (a list or a query)
    for user in users:
        sessions.end_all(user)
