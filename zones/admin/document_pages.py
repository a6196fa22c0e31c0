"""The page of a draft on which staff attach the city's Steckbriefe as PDF."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from together.marks import MarkField
from together.versions import HTTP_CONFLICT
from zones.admin.bulk_pages import BulkPages
from zones.admin.history_pages import mark_edited
from zones.drafts import documents as drafts
from zones.models import Edition
from zones.storage.documents import left_behind

HTTP_BAD_REQUEST = 400


class ManyFiles(forms.ClearableFileInput):
    """Several files at once."""

    allow_multiple_selected = True


class ManyFilesField(forms.FileField):
    """All files that were chosen."""

    widget = ManyFiles

    def clean(self, data: Any, initial: Any = None) -> list["UploadedFile[bytes]"]:
        """Check each."""
        return [super(ManyFilesField, self).clean(each, initial) for each in data or [None]]


class DocumentsForm(forms.Form):
    """PDF files or ZIPs of them, and for a single one perhaps its zone."""

    documents = ManyFilesField(
        label=gettext_lazy("PDF-Dateien oder ZIP"),
        help_text=gettext_lazy("Der Dateiname nennt die Kennung des Gebiets, zum Beispiel Steckbrief_TG-01.pdf."),
    )
    code = forms.ChoiceField(
        required=False,
        label=gettext_lazy("Gebiet"),
        help_text=gettext_lazy("Nur für ein einzelnes PDF, dessen Name kein Gebiet nennt."),
    )

    seen = MarkField(required=False)  # which PDF each zone had on the page

    def __init__(self, *args: Any, edition: Edition, **kwargs: Any) -> None:
        """Offer the zones of the edition."""
        super().__init__(*args, **kwargs)
        zones = [(zone.code, str(zone)) for zone in edition.zones.all()]
        self.fields["code"].choices = [("", _("– nach dem Dateinamen –")), *zones]  # type: ignore[attr-defined]

    def clean_documents(self) -> list["UploadedFile[bytes]"]:
        """Refuse what is too large together."""
        files: list[UploadedFile[bytes]] = self.cleaned_data["documents"]
        if sum(file.size or 0 for file in files) > drafts.LARGEST_UPLOAD_BYTES:
            allowed = filesizeformat(drafts.LARGEST_UPLOAD_BYTES)
            raise forms.ValidationError(_("Zusammen sind höchstens %s möglich. Laden Sie sie in Teilen.") % allowed)
        return files


class DocumentPages(BulkPages):
    """One page of the edition's admin for its PDF files."""

    def documents_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """List the zones with their PDF; attach, remove or take over when told so."""
        edition = self._plan(request, pk, "zones.view_edition")
        if request.method != "POST":
            return self._documents_page(request, edition, DocumentsForm(edition=edition))
        self._refuse_closed(request, edition)
        try:
            return self._documents_changed(request, edition)
        except drafts.NotChangeable as error:
            raise PermissionDenied(str(error)) from error
        except drafts.Collisions as error:
            form = DocumentsForm(edition=edition, initial={"code": request.POST.get("code", "")})
            context = {"collisions": error.collisions, "status": HTTP_CONFLICT}
            return self._documents_page(request, edition, form, **context)

    def _documents_changed(self, request: HttpRequest, edition: Edition) -> HttpResponse:
        seen = request.POST.get("seen", "")
        if "remove" in request.POST:
            return self._removed(request, edition, request.POST["remove"], seen)
        if "take_over" in request.POST:
            self._tell(request, edition, drafts.take_over(edition, seen=seen))
            return _to_page(edition)
        form = DocumentsForm(request.POST, request.FILES, edition=edition)
        if not form.is_valid():
            return self._documents_page(request, edition, form, status=HTTP_BAD_REQUEST)
        attached = drafts.attach(edition, form.cleaned_data["documents"], form.cleaned_data["code"], seen=seen)
        self._tell(request, edition, attached.codes, attached.replaced)
        if not attached.set_aside:
            return _to_page(edition)
        context = {"set_aside": attached.set_aside, "status": HTTP_BAD_REQUEST}
        return self._documents_page(request, edition, DocumentsForm(edition=edition), **context)

    def _documents_page(
        self, request: HttpRequest, edition: Edition, form: DocumentsForm, **context: Any
    ) -> HttpResponse:
        left = left_behind(edition)
        return self.page(
            request,
            "admin/zones/edition/documents.html",
            _("Steckbriefe als PDF: %s") % edition.title,
            edition=edition,
            form=form,
            seen=drafts.seen_of(drafts.documents_of(edition)),
            left_behind=left,
            left_behind_seen=drafts.seen_of(left),
            zones=edition.zones.select_related("document__document").defer("document__document__content"),
            may_change=edition.is_draft and request.user.has_perm("zones.change_zone"),
            **context,
        )

    def _removed(self, request: HttpRequest, edition: Edition, code: str, seen: str) -> HttpResponse:
        if drafts.remove(edition, code, seen=seen):
            self.log_change(request, edition, f"PDF entfernt: {code}")
            mark_edited(edition, request)
            told = _("Das PDF von %s ist entfernt. Die Historie kann es wiederherstellen.") % code
            self.message_user(request, told, messages.SUCCESS)
        else:
            self.message_user(request, _("%s hat kein PDF mehr.") % code, messages.INFO)
        return _to_page(edition)

    def _tell(
        self,
        request: HttpRequest,
        edition: Edition,
        codes: tuple[str, ...],
        replaced: tuple[tuple[str, str], ...] = (),
    ) -> None:
        if codes:
            self.log_change(request, edition, f"PDF angehängt: {', '.join(codes)}")
            mark_edited(edition, request)
            self.message_user(request, _("PDF angehängt: %s") % ", ".join(codes), messages.SUCCESS)
        if replaced:
            before = ", ".join(f"{code} („{name}“)" for code, name in replaced)
            told = _("Ersetzt wurde das bisherige PDF von %s. Die Historie kann es wiederherstellen.") % before
            self.message_user(request, told, messages.WARNING)


def _to_page(edition: Edition) -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse("admin:zones_edition_documents", args=[edition.pk]))
