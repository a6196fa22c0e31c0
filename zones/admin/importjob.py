"""The guided import: upload, progress, report, draft."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from jobs.work import NotPossible
from zones.admin.import_forms import UploadForm
from zones.admin.import_reading import ReadingStep
from zones.admin.own_pages import OwnPages
from zones.city import CITY
from zones.ingest.finding_kinds import FindingKind
from zones.ingest.meaning.choices import WITHOUT
from zones.ingest.takeover import WithoutSteckbriefe
from zones.models import ColumnMapping, EditionKind, FileRole, ImportJob, ImportStatus
from zones.uploads import jobs, review, stored_files


@admin.register(ColumnMapping)
class ColumnMappingAdmin(admin.ModelAdmin[ColumnMapping]):
    """Saved mappings: made during an import, renamed or deleted here."""

    list_display = ["name", "kind"]
    readonly_fields = ["kind", "choices"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        """A mapping comes out of an import."""
        return False


@admin.register(ImportJob)
class ImportJobAdmin(OwnPages[ImportJob]):
    """One page for each import that says where it stands and what to do next."""

    form = UploadForm
    list_display = ["title", "kind", "status", "created_by", "created_at"]
    list_filter = ["kind", "status"]
    list_select_related = ["created_by"]
    actions = None

    def get_urls(self) -> list[URLPattern]:
        """Add the steps of an import to the usual pages."""
        steps = {
            "stand.json": ("state", self.state_view),
            "karte.json": ("map", self.map_view),
            "adressen": ("addresses", self.addresses_view),
            "pruefen": ("check", require_POST(self.check_view)),
            "vorschau": ("preview", require_POST(self.preview_view)),
            "steckbriefe": ("steckbriefe", require_POST(self.steckbriefe_view)),
            "speichern": ("store", require_POST(self.store_view)),
            "abbrechen": ("cancel", require_POST(self.cancel_view)),
        }
        own = [
            path(
                f"<int:pk>/{part}{'' if part.endswith('.json') else '/'}",
                self.admin_site.admin_view(view),
                name=f"zones_importjob_{name}",
            )
            for part, (name, view) in steps.items()
        ]
        return own + super().get_urls()

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """Propose what is right for the plan of 2026."""
        return {
            "kind": EditionKind.HEAT_PLAN,
            "expected_zones": CITY.plan.zones,
            **super().get_changeform_initial_data(request),
        }

    def save_model(self, request: HttpRequest, obj: ImportJob, form: Any, change: bool) -> None:
        """Keep the files and have them checked in the background."""
        obj.created_by = request.user  # type: ignore[assignment]
        if columns := form.cleaned_data["columns"]:
            obj.options = columns.choices
        super().save_model(request, obj, form, change)
        for role, field in ((FileRole.MAIN, "file"), (FileRole.EXTRA, "extra")):
            if file := form.cleaned_data[field]:
                stored_files.keep(obj, role, file.name, file.chunks(stored_files.CHUNK_BYTES))
        jobs.queue_first_check(obj)

    def response_add(self, request: HttpRequest, obj: ImportJob, post_url_continue: str | None = None) -> HttpResponse:
        """Go on to the page that shows the progress."""
        return _to_page(obj.pk)

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Ask for the file."""
        return super().add_view(request, form_url, {"title": _("Neuer Import"), **(extra_context or {})})

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Show where the import stands."""
        job = self._awake(request, int(object_id)) if object_id.isdecimal() else None
        if job is None:
            self.message_user(request, _("Diesen Import gibt es nicht (mehr)."), messages.WARNING)
            return HttpResponseRedirect(reverse("admin:zones_importjob_changelist"))
        return self._page(request, job, ReadingStep(job))

    def _page(self, request: HttpRequest, job: ImportJob, reading: ReadingStep, status: int = 200) -> HttpResponse:
        return self.page(
            request,
            "admin/zones/importjob/job.html",
            job.title,
            status=status,
            job=job,
            report=job.report,
            files=list(job.files.all()),
            progress=jobs.progress(job),
            asks_for_steckbriefe=_asks_for_steckbriefe(job),
            reading=reading,
            may_change=super().has_change_permission(request),
            may_cancel=super().has_delete_permission(request),
            Status=ImportStatus,
        )

    def state_view(self, request: HttpRequest, pk: int) -> JsonResponse:
        """Say where the import stands, for the progress bar."""
        job = self._awake(request, pk)
        if job is None:
            return JsonResponse({"status": "gone"}, status=404)
        progress = jobs.progress(job)
        answer: dict[str, Any] = {"status": job.status, "label": job.get_status_display()}
        if progress:
            answer |= {"phase": progress.phase, "percent": progress.percent}
        return JsonResponse(answer)

    def map_view(self, request: HttpRequest, pk: int) -> JsonResponse:
        """Zones and places of the findings in degrees, for the map."""
        return JsonResponse(review.map_of(self.visible(request, pk).report))

    def addresses_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """List the addresses that would change their zone."""
        job = self.visible(request, pk)
        return self.addresses_page(request, "admin/zones/importjob/addresses.html", job.report, job=job)

    def check_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Check again with other settings."""
        job = self.changeable(request, pk)
        reading = ReadingStep(job, request.POST)
        if not reading.is_valid():
            return self._page(request, job, reading, status=400)
        reading.keep()
        kept = {key: job.options[key] for key in (WITHOUT,) if key in job.options}
        return self._step(request, job, lambda: jobs.queue_check(job, reading.choices().as_json() | kept))

    def preview_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Show what the choices would make of the first rows; nothing is kept."""
        job = self.changeable(request, pk)
        reading = ReadingStep(job, request.POST)
        reading.is_valid()
        if request.headers.get("HX-Request") != "true":
            return self._page(request, job, reading)
        return TemplateResponse(request, "admin/zones/importjob/reading.html", {"job": job, "reading": reading})

    def steckbriefe_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Check again, now that somebody has said what to do without Steckbriefe."""
        job = self.changeable(request, pk)
        try:
            choice = WithoutSteckbriefe(request.POST.get("wahl", ""))
        except ValueError:
            self.message_user(request, _("Wählen Sie „übernehmen“ oder „leer lassen“."), messages.ERROR)
            return _to_page(pk)
        return self._step(request, job, lambda: jobs.queue_check(job, job.options | {WITHOUT: choice.value}))

    def store_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Store the checked file as a draft."""
        job = self.changeable(request, pk)
        return self._step(request, job, lambda: jobs.queue_storing(job))

    def cancel_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Delete the import and everything that came of it."""
        if not super().has_delete_permission(request):
            raise PermissionDenied
        job = get_object_or_404(ImportJob, pk=pk)
        try:
            jobs.cancel(job)
        except NotPossible as refusal:
            self.message_user(request, str(refusal), messages.ERROR)
            return _to_page(pk)
        self.message_user(request, _("Der Import „%s“ ist abgebrochen; es ist nichts davon geblieben.") % job.title)
        return HttpResponseRedirect(reverse("admin:zones_importjob_changelist"))

    def has_delete_permission(self, request: HttpRequest, obj: ImportJob | None = None) -> bool:
        """Cancelling is the only way to delete: it also stops the worker."""
        return False

    def _step(self, request: HttpRequest, job: ImportJob, step: Any) -> HttpResponse:
        try:
            step()
        except NotPossible as refusal:
            self.message_user(request, str(refusal), messages.ERROR)
        return _to_page(job.pk)

    def _awake(self, request: HttpRequest, pk: int) -> ImportJob | None:
        """Return the import, awake, or None; refuse who may not see imports."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        job = ImportJob.objects.select_related("edition", "created_by").filter(pk=pk).first()
        if job and job.is_under_way:
            jobs.wake(job)
            job.refresh_from_db()
        return job


def _asks_for_steckbriefe(job: ImportJob) -> bool:
    """Whether somebody has to say, or has said, what to do without Steckbriefe."""
    asked = FindingKind.STECKBRIEFE_ABSENT.name
    return bool(job.options.get(WITHOUT)) or any(kind["code"] == asked for kind in job.report.get("kinds", []))


def _to_page(pk: int) -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse("admin:zones_importjob_change", args=[pk]))
