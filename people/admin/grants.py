"""Roles that two people hand out: one proposes, another agrees."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.models import User
from django.http import HttpRequest
from django.utils.translation import gettext as _

from people import roles
from people.models import RoleGrant
from together import second_person
from together.models import Proposal
from together.proposing import NotAccepted, ProposingAdmin, subject_of


@admin.register(RoleGrant)
class RoleGrantAdmin(ProposingAdmin[RoleGrant]):
    """What was given by two people, and the form that proposes it."""

    second_person_setting = "ROLES_NEED_SECOND_PERSON"
    decide_permission = "people.add_rolegrant"
    fields = ("user", "role", "reason")
    list_display = ("user", "role", "reason", "given_at")
    list_select_related = ("user", "role")
    actions = None

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Leave it to people: the technical administrator hands out no role."""
        return super().has_add_permission(request) and second_person.counts(request.user)

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

    def take_effect(self, request: HttpRequest, proposal: Proposal) -> RoleGrant | None:
        """Give the role to the account whose name and address the second person has read."""
        grant = super().take_effect(request, proposal)
        if grant is None or subject_of(grant) != proposal.subject:
            raise NotAccepted(
                _("Das Konto hat inzwischen einen anderen Namen oder eine andere Adresse. Lehnen Sie ab.")
            )
        try:
            two = User.objects.get(pk=int(request.user.pk or 0))
            roles.give_by_two(grant.user, grant.role, one=proposal.proposed_by, two=two)
        except roles.NotByTwo as refusal:
            raise NotAccepted(str(refusal)) from refusal
        return grant
