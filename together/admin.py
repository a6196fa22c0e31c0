"""The list of proposals, and the page on which a second person decides one."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from together import second_person
from together.models import Proposal, ProposalState
from together.proposing import NotAccepted, ProposingAdmin
from together.reasons import check_reason

HTTP_BAD_REQUEST, HTTP_CONFLICT = 400, 409
_PEOPLE = ("proposed_by", "decided_by")


class RefusalForm(forms.Form):
    """Why a proposal is refused; agreeing needs no words, the proposal has them."""

    reason = forms.CharField(
        label=gettext_lazy("Warum nicht?"), max_length=500, widget=forms.Textarea(attrs={"rows": 3, "cols": 60}),
        validators=[check_reason],
    )  # fmt: skip


@admin.register(Proposal)
class ProposalAdmin(admin.ModelAdmin[Proposal]):
    """What waits for a second person, and what became of it."""

    list_display = ("subject", "model", "proposed_by", "proposed_at", "decision", "decided_by")
    list_filter = ("decision",)
    list_select_related = ("model", "proposed_by", "decided_by")
    actions = None

    def has_add_permission(self, request: HttpRequest) -> bool:
        """A proposal comes out of a form."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Proposal | None = None) -> bool:
        """What was proposed and decided stays on record."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Proposal | None = None) -> bool:
        """It is decided, never changed."""
        return False

    def has_view_permission(self, request: HttpRequest, obj: Proposal | None = None) -> bool:
        """Whoever may decide such proposals, or make them, sees them."""
        models = self._models(request)
        return bool(models) if obj is None else obj.model.model_class() in models

    def has_module_permission(self, request: HttpRequest) -> bool:
        """The list stands on the first page of those who may see it."""
        return self.has_view_permission(request)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Proposal]:
        """Leave out what is about things that somebody may not see."""
        models = self._models(request)
        types = ContentType.objects.get_for_models(*models).values() if models else []
        return super().get_queryset(request).filter(model__in=types)

    def _models(self, request: HttpRequest) -> list[Any]:
        of = [each for each in self.admin_site._registry.values() if isinstance(each, ProposingAdmin)]  # noqa: SLF001 - Django's own way to ask
        return [
            each.model
            for each in of
            if request.user.has_perm(each.decide_permission) or each.has_change_permission(request)
        ]

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Show what is proposed; decide it when told so."""
        with transaction.atomic():
            waiting = Proposal.objects.select_for_update(of=("self",)).select_related(
                "model", "proposed_by", "decided_by"
            )
            proposal = get_object_or_404(waiting, pk=object_id if object_id.isdecimal() else 0)
            if not self.has_view_permission(request, proposal):
                raise PermissionDenied
            if request.method == "POST":
                return self._decide(request, proposal)
            return self._page(request, proposal, RefusalForm())

    def _decide(self, request: HttpRequest, proposal: Proposal) -> HttpResponse:
        if not self._may_decide(request, proposal):
            raise PermissionDenied
        if not proposal.is_open:
            self.message_user(request, _("Darüber hat inzwischen jemand anderes entschieden."), messages.WARNING)
            return _list()
        form = RefusalForm(request.POST)
        if "accept" in request.POST:
            try:
                with transaction.atomic():
                    self._admin_of(proposal).take_effect(request, proposal)
            except NotAccepted as refusal:
                self.message_user(request, str(refusal), messages.ERROR)
                return self._page(request, proposal, RefusalForm(), status=HTTP_CONFLICT)
        elif not form.is_valid():
            return self._page(request, proposal, form, status=HTTP_BAD_REQUEST)
        else:
            proposal.reason = form.cleaned_data["reason"]
        proposal.decision = ProposalState.ACCEPTED if "accept" in request.POST else ProposalState.REFUSED
        proposal.decided_by, proposal.decided_at = request.user, timezone.now()  # type: ignore[assignment]
        proposal.save()
        told = _("Freigegeben: %s") if proposal.decision == ProposalState.ACCEPTED else _("Abgelehnt: %s")
        self.message_user(request, told % proposal.subject, messages.SUCCESS)
        return _list()

    def _page(self, request: HttpRequest, proposal: Proposal, form: RefusalForm, status: int = 200) -> HttpResponse:
        effect, obstacle = None, ""
        if proposal.is_open and not proposal.is_deletion:
            try:
                proposed = self._admin_of(proposal).proposed_form(request, proposal)
                effect = self._admin_of(proposal).effect_of(proposed) if proposed.is_valid() else None
            except NotAccepted as refusal:
                obstacle = str(refusal)
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Vorschlag: %s") % proposal.subject,
            "proposal": proposal,
            "effect": effect,
            "obstacle": obstacle,
            "form": form,
            "may_decide": self._may_decide(request, proposal),
            "is_own": proposal.proposed_by_id == request.user.pk,
            "counts": second_person.counts(request.user),
        }
        return TemplateResponse(request, "admin/together/proposal.html", context, status=status).render()

    def _may_decide(self, request: HttpRequest, proposal: Proposal) -> bool:
        of = self._admin_of(proposal)
        return request.user.has_perm(of.decide_permission) and second_person.may_decide(
            of.second_person_setting, request.user, {proposal.proposed_by_id}
        )

    def _admin_of(self, proposal: Proposal) -> ProposingAdmin[Any]:
        model = proposal.model.model_class()
        of = self.admin_site._registry.get(model) if model else None  # noqa: SLF001 - as above
        if not isinstance(of, ProposingAdmin):
            raise TypeError(proposal.model)
        return of


def _list() -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse("admin:together_proposal_changelist"))
