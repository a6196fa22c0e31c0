"""A draft as a table: download, upload, look at what would change, take it over."""

import base64
import binascii
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from together.both_texts import Conflict
from together.marks import MarkField
from together.reasons import check_reason
from together.versions import HTTP_CONFLICT
from zones.admin.history_pages import mark_edited
from zones.admin.own_pages import OwnPages
from zones.models import Edition, EditionKind

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LARGEST_TABLE_BYTES = 1024 * 1024


class TableForm(forms.Form):
    """An edited table, and where its new figures come from."""

    file = forms.FileField(label=gettext_lazy("Bearbeitete Tabelle"), required=False)
    source = forms.CharField(
        label=gettext_lazy("Quelle der geänderten Kennwerte"),
        max_length=300,
        help_text=gettext_lazy("Gutachten, Beschluss …"),
    )
    as_of = forms.DateField(label=gettext_lazy("Stand der geänderten Kennwerte"))
    reason = forms.CharField(label=gettext_lazy("Grund der Änderung"), max_length=300, validators=[check_reason])
    # The same table once more, so that what was looked at is what is taken over.
    name = forms.CharField(widget=forms.HiddenInput, required=False)
    content = forms.CharField(widget=forms.HiddenInput, required=False)
    seen = MarkField(required=False)

    def clean_file(self) -> "UploadedFile[Any] | None":
        """Refuse a file that is no table of a plan's zones."""
        file: UploadedFile[Any] | None = self.cleaned_data["file"]
        if file and (file.size or 0) > LARGEST_TABLE_BYTES:
            raise forms.ValidationError(_("Die Datei ist größer als 1 MB. Das ist keine Tabelle eines Wärmeplans."))
        return file

    def clean(self) -> dict[str, Any]:
        """Take the table from the upload or from the page before."""
        cleaned = super().clean() or self.cleaned_data
        if "file" in self.errors:
            return cleaned
        if file := cleaned.get("file"):
            cleaned["name"] = file.name or ""
            cleaned["content"] = base64.b64encode(file.read()).decode()
        if not cleaned.get("content"):
            raise forms.ValidationError(_("Wählen Sie die bearbeitete Tabelle aus."))
        try:
            cleaned["table"] = base64.b64decode(cleaned["content"], validate=True)
        except binascii.Error as error:
            raise forms.ValidationError(
                _("Die Tabelle kam nicht vollständig an. Wählen Sie sie noch einmal aus.")
            ) from error
        return cleaned


class BulkPages(OwnPages[Edition]):
    """Two pages of the edition's admin for the table of a plan."""

    def table_download_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Send the table of any plan."""
        from zones.drafts import bulk  # noqa: PLC0415 (keeps the web server small)

        edition = self._plan(request, pk, "zones.view_edition")
        return HttpResponse(
            bulk.as_xlsx(edition),
            content_type=XLSX,
            headers={"Content-Disposition": f'attachment; filename="waermeplan-{edition.pk}.xlsx"'},
        )

    def table_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Show what an edited table would change; take it over when told so."""
        from zones.drafts import bulk  # noqa: PLC0415 (as above)

        edition = self._plan(request, pk, "zones.view_edition")
        form = TableForm(request.POST or None, request.FILES or None)
        if request.method == "POST":
            self._refuse_closed(request, edition)
        if not form.is_valid():
            return self._table_page(request, edition, form, status=400 if form.errors else 200)
        table = form.cleaned_data
        given = (
            edition,
            table["name"],
            table["table"],
            bulk.ChangeOrigin(table["source"], table["as_of"], table["reason"]),
        )
        conflict = False
        if "take_over" in request.POST:
            try:
                outcome = bulk.apply(*given, seen=table["seen"])
            except Conflict:
                conflict = True
            else:
                if not outcome.errors:
                    mark_edited(edition, request)
                    self.message_user(request, _("Die Tabelle ist in den Entwurf übernommen."), messages.SUCCESS)
                    return HttpResponseRedirect(reverse("admin:zones_edition_review", args=[pk]))
        outcome = bulk.preview(*given)
        table["seen"] = outcome.seen
        status = HTTP_CONFLICT if conflict else 400 if outcome.errors else 200
        return self._table_page(request, edition, form, outcome=outcome, conflict=conflict, status=status)

    def _table_page(self, request: HttpRequest, edition: Edition, form: TableForm, **context: Any) -> HttpResponse:
        return self.page(
            request,
            "admin/zones/edition/table.html",
            _("Tabelle: %s") % edition.title,
            edition=edition,
            form=form,
            may_change=edition.is_draft and request.user.has_perm("zones.change_zone"),
            **{"outcome": None, "conflict": False, **context},
        )

    def _plan(self, request: HttpRequest, pk: int, permission: str) -> Edition:
        if not request.user.has_perm(permission):
            raise PermissionDenied
        return get_object_or_404(Edition, pk=pk, kind=EditionKind.HEAT_PLAN)

    def _refuse_closed(self, request: HttpRequest, edition: Edition) -> None:
        if not (edition.is_draft and request.user.has_perm("zones.change_zone")):
            raise PermissionDenied
