"""The history page of an object, and putting an earlier state back into a draft."""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zones.editions import history
from zones.models import Edition, Steckbrief, Zone

ENTRIES_PER_PAGE = 50
REASON = "change_reason"


class WithReason(forms.ModelForm[Any]):
    """A form that also asks why."""

    change_reason = forms.CharField(
        label=gettext_lazy("Grund der Änderung"),
        max_length=300,
        required=False,
        help_text=gettext_lazy("Steht in der Historie neben der Änderung."),
    )


class HistoryMixin:
    """Mixin of an admin page: asks for a reason, keeps it with the change, shows the history."""

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Keep the reason with the record, and who edited the draft."""
        obj._change_reason = form.cleaned_data.get(REASON) or None  # noqa: SLF001 - simple-history's own interface
        super().save_model(request, obj, form, change)  # type: ignore[misc]
        mark_edited(edition_of(obj), request)

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        """Keep the same reason with every part."""
        for part in formset.forms:
            part.instance._change_reason = form.cleaned_data.get(REASON) or None  # noqa: SLF001 - as above
        super().save_formset(request, form, formset, change)  # type: ignore[misc]

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """List every saved state with what it changed."""
        page = self  # the mixin's other half is a ModelAdmin
        obj = page.get_object(request, admin.utils.unquote(object_id))  # type: ignore[attr-defined]
        if obj is None:
            raise Http404
        if not page.has_view_or_change_permission(request, obj):  # type: ignore[attr-defined]
            raise PermissionDenied
        edition = edition_of(obj)
        entries = history.of_edition(edition) if isinstance(obj, Edition) else history.of_zone(obj.pk)
        context = {
            **page.admin_site.each_context(request),  # type: ignore[attr-defined]
            "opts": page.opts,  # type: ignore[attr-defined]
            "title": _("Historie: %s") % obj,
            "object": obj,
            "edition": edition,
            "page": Paginator(entries, ENTRIES_PER_PAGE).get_page(request.GET.get("seite")),
            "may_restore": edition.is_draft and request.user.has_perm("zones.change_edition"),
            **(extra_context or {}),
        }
        return TemplateResponse(request, "admin/zones/history.html", context)


def edition_of(obj: models.Model) -> Edition:
    """Return the edition that an object belongs to."""
    if isinstance(obj, Edition):
        return obj
    if isinstance(obj, Steckbrief):
        return obj.zone.edition
    if isinstance(obj, Zone):
        return obj.edition
    raise TypeError(obj)


def mark_edited(edition: Edition, request: HttpRequest) -> None:
    """Note who worked on a draft last: a second person publishes it, if the settings say so."""
    Edition.objects.filter(pk=edition.pk).update(edited_by=request.user)
