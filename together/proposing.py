"""Forms of the admin that propose instead of saving, where a setting asks for a second person."""

from copy import copy
from typing import Any, ClassVar, TypeVar

from django.contrib import messages
from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Model
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from together import second_person
from together.both_texts import differing
from together.kept import Fields, sent
from together.models import Proposal, ProposalState
from together.versions import VERSION, VersionedAdmin

M = TypeVar("M", bound=Model)
_DECIDES = "_decides_a_proposal"


class NotAccepted(Exception):
    """A proposal cannot take effect any more; the message says why, in German."""


class ProposingAdmin(VersionedAdmin[M]):
    """An admin whose changes wait for a second person.

    ``second_person_setting`` names the setting that asks for it, ``decide_permission`` who may be that person. Without
    the setting it is an admin as any other. Inlines are not proposed: an admin with inlines needs another way.
    """

    second_person_setting: ClassVar[str]
    decide_permission: ClassVar[str]

    def proposes(self) -> bool:
        """Whether changes wait for a second person."""
        return second_person.is_needed(self.second_person_setting)

    def has_change_permission(self, request: HttpRequest, obj: M | None = None) -> bool:
        """Read what was proposed with every field, whoever decides; that they may decide is asked elsewhere."""
        return hasattr(request, _DECIDES) or super().has_change_permission(request, obj)

    def effect_of(self, form: Any) -> Any:  # noqa: ANN401 (any form, anything that a template shows)
        """Return what a template shows about the effect of a valid form; None for nothing."""
        return None

    def save_model(self, request: HttpRequest, obj: M, form: Any, change: bool) -> None:  # noqa: ANN401, FBT001
        """Keep the form for the second person."""
        if not self.proposes():
            super().save_model(request, obj, form, change)
            return
        differences = [(each.label, each.saved, each.typed) for each in differing(form)]
        self._propose(request, obj, fields=sent(request), differences=differences)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:  # noqa: ANN401, FBT001
        """Save nothing that belongs to what is only proposed."""
        if not self.proposes():
            super().save_related(request, form, formsets, change)

    def delete_model(self, request: HttpRequest, obj: M) -> None:
        """Propose to delete."""
        if self.proposes():
            self._propose(request, obj, fields=[(VERSION, self.version_of(request, obj))], is_deletion=True)
        else:
            super().delete_model(request, obj)

    def _propose(self, request: HttpRequest, obj: M, *, fields: Fields, **values: Any) -> None:  # noqa: ANN401 (fields of the model)
        """Keep a proposal; what the same person sends twice is one proposal while it waits."""
        of: dict[str, Any] = {
            "model": ContentType.objects.get_for_model(self.model),
            "object_pk": str(obj.pk or ""),
            "proposed_by_id": request.user.pk,
            "fields": [list(pair) for pair in fields],
        }
        with transaction.atomic():
            # The second press of two waits here: what is new has no row of its own that could be locked.
            get_user_model().objects.select_for_update(no_key=True).get(pk=of["proposed_by_id"])
            if not Proposal.objects.filter(**of, decision=ProposalState.OPEN).exists():
                Proposal.objects.create(**of, subject=subject_of(obj), **values)

    def log_addition(self, request: HttpRequest, obj: M, message: Any) -> Any:  # noqa: ANN401 (Django's signature)
        """Log nothing before it takes effect."""
        return None if self.proposes() else super().log_addition(request, obj, message)

    def log_change(self, request: HttpRequest, obj: M, message: Any) -> Any:  # noqa: ANN401 (as above)
        """Log nothing before it takes effect."""
        return None if self.proposes() else super().log_change(request, obj, message)

    def log_deletions(self, request: HttpRequest, queryset: Any) -> Any:  # noqa: ANN401 (as above)
        """Log nothing before it takes effect."""
        return None if self.proposes() else super().log_deletions(request, queryset)

    def response_add(self, request: HttpRequest, obj: M, post_url_continue: str | None = None) -> HttpResponse:
        """Say that it waits."""
        return self._waiting(request) if self.proposes() else super().response_add(request, obj, post_url_continue)

    def response_change(self, request: HttpRequest, obj: M) -> HttpResponse:
        """Say that it waits."""
        return self._waiting(request) if self.proposes() else super().response_change(request, obj)

    def response_delete(self, request: HttpRequest, obj_display: str, obj_id: int) -> HttpResponse:
        """Say that it waits."""
        return self._waiting(request) if self.proposes() else super().response_delete(request, obj_display, obj_id)

    def _waiting(self, request: HttpRequest) -> HttpResponse:
        told = _("Vorgeschlagen. Es gilt, sobald eine zweite Person zustimmt.")
        self.message_user(request, told, messages.SUCCESS)
        return HttpResponseRedirect(reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist"))

    def proposed_form(self, request: HttpRequest, proposal: Proposal) -> Any:  # noqa: ANN401 (a form class made by Django)
        """Return the form of a proposal, held against what is stored now.

        Raises:
            NotAccepted: Its object is gone, or has changed since.

        """
        stored = self._stored(request, proposal)
        data = QueryDict(mutable=True)
        for name, value in proposal.fields:
            data.appendlist(name, value)
        if proposal.object_pk and data.get(VERSION) != self.version_of(request, stored):
            raise NotAccepted(_("Der Gegenstand hat sich seit dem Vorschlag geändert. Ein neuer ist nötig."))
        return self.get_form(_deciding(request), stored, change=stored is not None)(data, instance=stored)

    def take_effect(self, request: HttpRequest, proposal: Proposal) -> M | None:
        """Do what was proposed and return what was saved; raises ``NotAccepted`` if it does not fit any more."""
        form = self.proposed_form(request, proposal)
        author = _("auf Vorschlag von %s") % (proposal.proposed_by or "–")
        if proposal.is_deletion:
            super().log_deletions(request, self.model._default_manager.filter(pk=proposal.object_pk))  # noqa: SLF001 - public though underscored
            form.instance.delete()
            return None
        if not form.is_valid():
            raise NotAccepted(_("Der Vorschlag passt nicht mehr: %s") % " ".join(_sentences(form)))
        saved: M = form.save()
        log = super().log_change if proposal.object_pk else super().log_addition
        log(request, saved, author)
        return saved

    def _stored(self, request: HttpRequest, proposal: Proposal) -> Any:  # noqa: ANN401 (an object of any model)
        if not proposal.object_pk:
            return None
        stored = self.get_object(request, proposal.object_pk)
        if stored is None:
            raise NotAccepted(_("Den Gegenstand gibt es nicht mehr. Lehnen Sie ab."))
        return stored


def subject_of(obj: Model) -> str:
    """Return how a proposal names what it is about, as the second person reads it."""
    return str(obj)[:300]


def _deciding(request: HttpRequest) -> HttpRequest:
    """Return the request for making a proposed form; the request itself gets no further right."""
    deciding = copy(request)
    setattr(deciding, _DECIDES, True)
    return deciding


def _sentences(form: Any) -> list[str]:  # noqa: ANN401 (any form)
    return [str(sentence) for sentences in form.errors.values() for sentence in sentences]
