"""Editions: their data and state, a draft copy, and the review before publishing."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db import transaction
from django.db.models import Count, QuerySet, URLField
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from together.explaining import WithReason
from together.marks import MarkField
from together.reasons import check_reason
from together.versions import HTTP_CONFLICT, with_value
from zones import services
from zones.admin.comment_pages import CommentForm, CommentPages
from zones.admin.document_pages import DocumentPages
from zones.admin.history_pages import HistoryPages, mark_edited
from zones.admin.overlap_pages import OverlapPages, may_give
from zones.admin.shape_file_pages import ShapeFilePages
from zones.editions import history
from zones.models import Edition, EditionKind
from zones.storage.documents import documents_changed
from zones.storage.reviewed import locked, mark_of_state
from zones.storage.stored import unstated
from zones.uploads import review


class PublishForm(forms.Form):
    """Why this edition is published; kept for ever beside the publication."""

    reason = forms.CharField(
        label=gettext_lazy("Begründung"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3, "cols": 60}),
        help_text=gettext_lazy("Zum Beispiel der Beschluss des Stadtrats mit Datum und Nummer."),
        validators=[check_reason],
    )
    # What was shown, and when: exactly that is published, or what has changed since is shown.
    reviewed = MarkField(required=False)
    seen_at = forms.DateTimeField(widget=forms.HiddenInput, required=False)
    accepts_loss = forms.BooleanField(
        label=gettext_lazy("Ich habe geprüft: Die Datei ist vollständig, die entfallenen Adressen gibt es nicht mehr."),
        required=False,
    )

    def decision(self) -> dict[str, Any]:
        """Return what `services.publish` asks for."""
        return {name: self.cleaned_data[name] for name in ("reason", "reviewed", "accepts_loss")}


@admin.register(Edition)
class EditionAdmin(DocumentPages, CommentPages, ShapeFilePages, OverlapPages, HistoryPages[Edition]):
    """A draft may be edited and deleted; a published or withdrawn edition stays as it was."""

    form = WithReason
    list_display = ["title", "kind", "status", "is_demonstration", "valid_from", "published_at", "zone_count"]
    list_filter = ["kind", "status", "is_demonstration"]
    search_fields = ["title", "source"]
    readonly_fields = [
        "status",
        "published_in_error",
        "maker",
        "editor",
        "file_sha256",
        "created_at",
        "published_at",
    ]
    actions = ["copy_as_draft", "publish", "mark_as_error"]
    formfield_overrides = {URLField: {"assume_scheme": "https"}}
    change_form_template = "admin/zones/edition/change_form.html"

    def get_urls(self) -> list[URLPattern]:
        """Add review, publishing and going back to the usual pages."""
        wrap = self.admin_site.admin_view
        return [
            path("<int:pk>/freigabe/", wrap(self.review_view), name="zones_edition_review"),
            path("<int:pk>/freigabe/karte.json", wrap(self.map_view), name="zones_edition_map"),
            path("<int:pk>/freigabe/adressen/", wrap(self.addresses_view), name="zones_edition_addresses"),
            path("<int:pk>/ueberlappung/", wrap(require_POST(self.overlap_view)), name="zones_edition_overlap"),
            path("<int:pk>/flaechen/", wrap(self.shapes_view), name="zones_edition_shapes"),
            path("<int:pk>/tabelle/", wrap(self.table_view), name="zones_edition_table"),
            path("<int:pk>/pdf/", wrap(self.documents_view), name="zones_edition_documents"),
            path("<int:pk>/tabelle.xlsx", wrap(self.table_download_view), name="zones_edition_table_download"),
            path(
                "<int:pk>/historie/<str:model>/<int:history_id>/",
                wrap(require_POST(self.restore_view)),
                name="zones_edition_restore",
            ),
            *self.comment_urls(),
            *super().get_urls(),
        ]

    def get_readonly_fields(self, request: HttpRequest, obj: Edition | None = None) -> list[str]:
        """What an edition holds, and that it is a demonstration, is settled when it is made."""
        settled = ["kind", "is_demonstration"] if obj else []
        return [*self.readonly_fields, *settled]

    def get_exclude(self, request: HttpRequest, obj: Edition | None = None) -> list[str]:
        """Only a plan has a procedure and years."""
        has_statements = obj is None or obj.kind == EditionKind.HEAT_PLAN
        return [] if has_statements else ["procedure", "target_year", "base_year", "adopted_on", "expected_zones"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Edition]:
        """Count the zones in the same query."""
        return super().get_queryset(request).annotate(zone_count=Count("zones"))

    @admin.display(description=gettext_lazy("Gebiete"), ordering="zone_count")
    def zone_count(self, edition: Edition) -> int:
        """Number of zones; 0 for an address edition."""
        return int(edition.zone_count)  # type: ignore[attr-defined]

    @admin.display(description=gettext_lazy("Angelegt von"))
    def maker(self, edition: Edition) -> str:
        """Name of an account, without a way to its page, which editors may not open."""
        return str(edition.created_by or "–")

    @admin.display(description=gettext_lazy("Zuletzt bearbeitet von"))
    def editor(self, edition: Edition) -> str:
        """Name of an account, as above."""
        return str(edition.edited_by or "–")

    def save_model(self, request: HttpRequest, obj: Edition, form: Any, change: bool) -> None:
        """Note who made a new draft."""
        if not change:
            obj.created_by = request.user  # type: ignore[assignment]
        super().save_model(request, obj, form, change)

    def has_change_permission(self, request: HttpRequest, obj: Edition | None = None) -> bool:
        """Only drafts may be changed."""
        return super().has_change_permission(request, obj) and (obj is None or obj.is_draft)

    def has_delete_permission(self, request: HttpRequest, obj: Edition | None = None) -> bool:
        """Only drafts may be deleted."""
        return super().has_delete_permission(request, obj) and obj is not None and obj.is_draft

    def has_publish_permission(self, request: HttpRequest) -> bool:
        """Name the permission that `actions` ask for."""
        return request.user.has_perm("zones.publish_edition")

    @admin.action(description=gettext_lazy("Als Entwurf kopieren"), permissions=["add"])
    def copy_as_draft(self, request: HttpRequest, queryset: QuerySet[Edition]) -> None:
        """Open what was published for editing without touching it."""
        plans = queryset.filter(kind=EditionKind.HEAT_PLAN)
        for plan in plans:
            draft = services.copy_as_draft(plan)
            Edition.objects.filter(pk=draft.pk).update(created_by=request.user, edited_by=None)
            self.message_user(request, _("Entwurf angelegt: %s") % draft.title, messages.SUCCESS)
        if queryset.exclude(kind=EditionKind.HEAT_PLAN).exists():
            self.message_user(request, _("Adressen werden nicht kopiert, sondern neu geladen."), messages.WARNING)

    @admin.action(description=gettext_lazy("Prüfen und veröffentlichen"), permissions=["publish"])
    def publish(self, request: HttpRequest, queryset: QuerySet[Edition]) -> HttpResponse | None:
        """Lead to the review of exactly one edition; choosing an earlier one goes back to it."""
        if queryset.count() != 1:
            self.message_user(request, _("Wählen Sie genau eine Ausgabe."), messages.ERROR)
            return None
        return _to("review", queryset.get().pk)

    @admin.action(description=gettext_lazy("Als irrtümlich veröffentlicht kennzeichnen"), permissions=["publish"])
    def mark_as_error(self, request: HttpRequest, queryset: QuerySet[Edition]) -> None:
        """Keep withdrawn editions out of the comparisons that citizens read."""
        for edition in queryset:
            try:
                services.mark_as_error(edition, by=request.user)
            except services.NotPublishable as refusal:
                self.message_user(request, str(refusal), messages.ERROR)
            else:
                told = _("Kein Vergleich nennt mehr die Ausgabe „%s“.") % edition.title
                self.message_user(request, told, messages.SUCCESS)

    def review_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Show findings and changes; publish exactly what was shown when told why."""
        edition = self.visible(request, pk)
        form = PublishForm(request.POST or None)
        changed = False
        if request.method == "POST" and form.is_valid():
            try:
                services.publish(edition, by=request.user, **form.decision())
            except services.ChangedSinceReview:
                changed = True
            except services.NotPublishable as refusal:
                form.add_error(None, str(refusal))
            else:
                self.message_user(request, _("Veröffentlicht: %s") % edition.title, messages.SUCCESS)
                return _to("review", pk)
        return self._review_page(request, edition, form, changed=changed)

    def comment_refused(self, request: HttpRequest, edition: Edition, form: CommentForm) -> HttpResponse:
        """Show the page with what was typed."""
        return self._review_page(request, edition, PublishForm(), changed=False, comment_form=form)

    def _review_page(
        self,
        request: HttpRequest,
        edition: Edition,
        form: PublishForm,
        *,
        changed: bool,
        comment_form: CommentForm | None = None,
    ) -> HttpResponse:
        seen_at = form.cleaned_data["seen_at"] if changed else None
        # The mark and the report are of one moment.
        with transaction.atomic():
            seen = {"reviewed": mark_of_state(locked(edition)), "seen_at": timezone.now().isoformat()}
            report = review.report_of(edition)
        if form.is_bound:
            for name, value in seen.items():
                form.data = with_value(form.data, name, value)
        else:
            form.initial.update(seen)
        return self.page(
            request,
            "admin/zones/edition/review.html",
            _("Prüfung: %s") % edition.title,
            status=HTTP_CONFLICT if changed else 400 if form.errors or comment_form else 200,
            edition=edition,
            report=report,
            unstated=unstated(edition) if edition.kind == EditionKind.HEAT_PLAN else [],
            form=form,
            documents=documents_changed(edition) if edition.kind == EditionKind.HEAT_PLAN else [],
            changed=changed,
            changes=history.since(edition, seen_at) if seen_at else [],
            may_publish=self.has_publish_permission(request),
            may_give=may_give(request, edition),
            publications=edition.publications.select_related("by"),
            **self.comment_context(request, edition, comment_form),
        )

    def map_view(self, request: HttpRequest, pk: int) -> JsonResponse:
        """Zones and places of the findings in degrees, for the map."""
        edition = self.visible(request, pk)
        is_plan = edition.kind == EditionKind.HEAT_PLAN
        return JsonResponse(review.map_of(review.check_report(edition) if is_plan else review.report_of(edition)))

    def addresses_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """List the addresses that change, or whose zone does."""
        edition = self.visible(request, pk)
        report = review.report_of(edition)
        return self.addresses_page(request, "admin/zones/edition/addresses.html", report, edition=edition)

    def restore_view(self, request: HttpRequest, pk: int, model: str, history_id: int) -> HttpResponse:
        """Put an earlier state back into the draft."""
        edition = self.changeable(request, pk)
        try:
            restored = history.restore(edition, model, history_id, seen=request.POST.get("seen", ""))
        except history.ChangedSince as refusal:
            return self.history_page(request, edition, conflict=refusal.entry)
        except history.NotRestorable as refusal:
            self.message_user(request, str(refusal), messages.ERROR)
        else:
            mark_edited(edition, request)
            self.message_user(request, _("Wiederhergestellt: %s") % restored, messages.SUCCESS)
        return _to("history", pk)


def _to(name: str, pk: int) -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse(f"admin:zones_edition_{name}", args=[pk]))
