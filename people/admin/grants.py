"""Roles that two people hand out: one proposes, another agrees."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext as _

from people import roles
from people.models import RoleGrant
from together.models import Proposal
from together.proposing import NotAccepted, ProposingAdmin


@admin.register(RoleGrant)
class RoleGrantAdmin(ProposingAdmin[RoleGrant]):
    """What was given by two people, and the form that proposes it."""

    second_person_setting = "ROLES_NEED_SECOND_PERSON"
    decide_permission = "people.add_rolegrant"
    fields = ("user", "role", "reason")
    list_display = ("user", "role", "reason", "given_at")
    list_select_related = ("user", "role")
    actions = None

    def has_change_permission(self, request: HttpRequest, obj: RoleGrant | None = None) -> bool:
        """What was given stays on record; a role is taken away on the page of accounts."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: RoleGrant | None = None) -> bool:
        """As above."""
        return False

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **options: Any) -> Any:
        """Offer roles that need two people, and accounts that may have one."""
        field = super().formfield_for_foreignkey(db_field, request, **options)
        if field is not None and field.queryset is not None:
            field.queryset = (
                roles.for_two()
                if db_field.name == "role"
                else field.queryset.filter(is_active=True, is_superuser=False).order_by("username")
            )
            field.widget.can_add_related = field.widget.can_change_related = field.widget.can_view_related = False
        return field

    def take_effect(self, request: HttpRequest, proposal: Proposal) -> None:
        """Give the role; nobody agrees to a role for themselves."""
        values = dict(proposal.fields)
        if str(values.get("user")) == str(request.user.pk):
            raise NotAccepted(_("Einer Rolle für sich selbst stimmt niemand zu. Eine andere Person muss das tun."))
        super().take_effect(request, proposal)
        grant = RoleGrant.objects.select_related("user", "role").latest("pk")
        by = _("vorgeschlagen von %(one)s, bestätigt von %(two)s") % {"one": proposal.proposed_by, "two": request.user}
        roles.give(grant.user, grant.role, by=by)
        roles.record(
            grant.user,
            int(request.user.pk or 0),
            _("Rolle „%(role)s“ gegeben, %(by)s") % {"role": grant.role, "by": by},
        )
