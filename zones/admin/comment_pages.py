"""Remarks of clerk and approver about a draft and its zones, on the page of the review."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import OuterRef, Subquery
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from zones.admin.own_pages import OwnPages
from zones.models import Comment, Edition, Zone
from zones.storage.reviewed import locked


class CommentForm(forms.ModelForm[Comment]):
    """One remark, about the whole draft or one zone."""

    class Meta:
        model = Comment
        fields = ["zone", "text"]
        widgets = {"text": forms.Textarea(attrs={"rows": 3, "cols": 60})}

    def __init__(self, *args: Any, edition: Edition, **kwargs: Any) -> None:
        """Offer the zones of the draft."""
        super().__init__(*args, **kwargs)
        zone = self.fields["zone"]
        zone.queryset = edition.zones.all()  # type: ignore[attr-defined]
        zone.empty_label = gettext_lazy("ganzer Entwurf")  # type: ignore[attr-defined]


class CommentPages(OwnPages[Edition]):
    """Steps of the edition's admin."""

    def comment_urls(self) -> list[URLPattern]:
        """Return the addresses of the steps."""
        add, done = (self.admin_site.admin_view(require_POST(view)) for view in (self.comment_view, self.done_view))
        return [
            path("<int:pk>/anmerkungen/", add, name="zones_edition_comment"),
            path("<int:pk>/anmerkungen/<int:comment>/erledigt/", done, name="zones_edition_comment_done"),
        ]

    def comment_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Keep a remark; one that was sent twice is kept once."""
        edition = self._commented(request, pk)
        form = CommentForm(request.POST, edition=edition)
        if not form.is_valid():
            return self.comment_refused(request, edition, form)
        remark = Comment(edition=edition, by_id=request.user.pk, **form.cleaned_data)
        with transaction.atomic():
            locked(edition)  # the same remark sent twice at once waits here
            if not edition.comments.filter(by_id=remark.by_id, done_at=None, **form.cleaned_data).exists():
                remark.save()
        return _back(pk)

    def done_view(self, request: HttpRequest, pk: int, comment: int) -> HttpResponse:
        """Mark a remark as done."""
        edition = self._commented(request, pk)
        stored = get_object_or_404(Comment, pk=comment, edition=edition)
        if stored.done_at is None:
            stored.done_by, stored.done_at = request.user, timezone.now()  # type: ignore[assignment]
            stored.save()
        return _back(pk)

    def comment_refused(self, request: HttpRequest, edition: Edition, form: CommentForm) -> HttpResponse:
        """Show the page of the review with what was typed."""
        raise NotImplementedError

    def comment_context(
        self, request: HttpRequest, edition: Edition, form: CommentForm | None = None
    ) -> dict[str, Any]:
        """Return what the part of the page needs."""
        wanted = edition.zones.filter(code=request.GET.get("gebiet", "")).first()
        return {
            "comments": edition.comments.select_related("by", "done_by", "zone").annotate(last_code=_last_code()),
            "comment_form": form or CommentForm(edition=edition, initial={"zone": wanted}),
            "may_comment": edition.is_draft and request.user.has_perm("zones.add_comment"),
        }

    def _commented(self, request: HttpRequest, pk: int) -> Edition:
        edition = self.visible(request, pk)
        if not request.user.has_perm("zones.add_comment"):
            raise PermissionDenied
        if not edition.is_draft:
            raise PermissionDenied(_("Diese Ausgabe ist kein Entwurf mehr."))
        return edition


def _last_code() -> Subquery:
    """Return the code under which the zone of a remark was known last, for one that is deleted."""
    states = Zone.history.filter(id=OuterRef("zone_id")).order_by("-history_date", "-history_id")  # type: ignore[attr-defined]
    return Subquery(states.values("code")[:1])


def _back(pk: int) -> HttpResponseRedirect:
    return HttpResponseRedirect(f"{reverse('admin:zones_edition_review', args=[pk])}#comments")
