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

from zones.admin.bulk_pages import BulkPages
from zones.admin.history_pages import mark_edited
from zones.drafts import documents as drafts
from zones.models import Edition
from zones.storage.documents import left_behind


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
        """List the zones with their PDF; attach or remove when told so."""
        edition = self._plan(request, pk, "zones.view_edition")
        if request.method == "POST":
            self._refuse_closed(request, edition)
            if "remove" in request.POST:
                return self._removed(request, edition, request.POST["remove"])
            if "take_over" in request.POST:
                return self._taken_over(request, edition)
        form = DocumentsForm(request.POST or None, request.FILES or None, edition=edition)
        set_aside: tuple[tuple[str, str], ...] = ()
        if form.is_valid():
            try:
                attached = drafts.attach(edition, form.cleaned_data["documents"], form.cleaned_data["code"])
            except drafts.NotChangeable as error:
                raise PermissionDenied(str(error)) from error
            self._tell(request, edition, attached.codes)
            set_aside, form = attached.set_aside, DocumentsForm(edition=edition)
            if not set_aside:
                return _to_page(edition)
        return self.page(
            request,
            "admin/zones/edition/documents.html",
            _("Steckbriefe als PDF: %s") % edition.title,
            status=400 if form.errors or set_aside else 200,
            edition=edition,
            form=form,
            set_aside=set_aside,
            left_behind=left_behind(edition),
            zones=edition.zones.select_related("document__document").defer("document__document__content"),
            may_change=edition.is_draft and request.user.has_perm("zones.change_zone"),
        )

    def _removed(self, request: HttpRequest, edition: Edition, code: str) -> HttpResponse:
        try:
            is_gone = drafts.remove(edition, code)
        except drafts.NotChangeable as error:
            raise PermissionDenied(str(error)) from error
        if is_gone:
            self.log_change(request, edition, f"PDF entfernt: {code}")
            mark_edited(edition, request)
            self.message_user(request, _("Das PDF von %s ist entfernt.") % code, messages.SUCCESS)
        return _to_page(edition)

    def _taken_over(self, request: HttpRequest, edition: Edition) -> HttpResponse:
        try:
            codes = drafts.take_over(edition)
        except drafts.NotChangeable as error:
            raise PermissionDenied(str(error)) from error
        self._tell(request, edition, codes)
        return _to_page(edition)

    def _tell(self, request: HttpRequest, edition: Edition, codes: tuple[str, ...]) -> None:
        if codes:
            self.log_change(request, edition, f"PDF angehängt: {', '.join(codes)}")
            mark_edited(edition, request)
            self.message_user(request, _("PDF angehängt: %s") % ", ".join(codes), messages.SUCCESS)


def _to_page(edition: Edition) -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse("admin:zones_edition_documents", args=[edition.pk]))
