"""The polygons of a draft out to QGIS and in again; what the file changes is looked at before it is taken over."""

import uuid
from typing import Any

from django import forms
from django.contrib import messages
from django.core.cache import cache
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from together.marks import MarkField, mark_of
from together.reasons import check_reason
from together.versions import HTTP_CONFLICT, with_value
from zones.admin.history_pages import mark_edited
from zones.admin.own_pages import OwnPages
from zones.models import Edition, EditionKind
from zones.storage.reviewed import locked, mark_of_state

_KEPT_S = 60 * 60  # so long a file waits for being taken over


class ShapeFileForm(forms.Form):
    """A file with polygons, and why they change."""

    file = forms.FileField(
        label=gettext_lazy("Bearbeitete Datei"),
        required=False,
        help_text=gettext_lazy("GeoPackage, GeoJSON, FlatGeobuf oder Shapefile (ZIP), bis 32 MB."),
    )
    reason = forms.CharField(
        label=gettext_lazy("Grund der Änderung"),
        max_length=300,
        validators=[check_reason],
        widget=forms.TextInput(attrs={"size": 60}),
        help_text=gettext_lazy("Steht in der Historie neben der Änderung."),
    )
    kept = MarkField(required=False)  # under which the file waits
    seen = MarkField(required=False)

    def clean(self) -> dict[str, Any]:
        """Take the file from the upload, or the one that was looked at."""
        from zones.drafts.shape_files import LARGEST_FILE_BYTES  # noqa: PLC0415 (keeps the web server small)

        cleaned = super().clean() or self.cleaned_data
        file: UploadedFile[Any] | None = cleaned.get("file")
        if file and (file.size or 0) > LARGEST_FILE_BYTES:
            raise ValidationError(_("Die Datei ist größer als 32 MB. Geben Sie nur die Ebene mit den Gebieten aus."))
        if file:
            cleaned["kept"] = uuid.uuid4().hex
            cleaned["content"] = (file.name or "", file.read())
            cache.set(_key(cleaned["kept"]), cleaned["content"], _KEPT_S)
        else:
            cleaned["content"] = cache.get(_key(cleaned.get("kept", "")))
        if not cleaned["content"]:
            raise ValidationError(_("Wählen Sie die bearbeitete Datei aus."))
        return cleaned


class ShapeFilePages(OwnPages[Edition]):
    """A page of the edition's admin for a file with its polygons."""

    def shapes_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Show what a file would change; take it over when told so."""
        from zones.drafts.shape_files import NotTakenOver  # noqa: PLC0415 (as above)

        edition = self._draft(request, pk)
        form = ShapeFileForm(request.POST or None, request.FILES or None)
        if not form.is_valid():
            return self._shapes_page(request, edition, form, status=400 if form.errors else 200)
        try:
            return self._looked_at(request, edition, form)
        except NotTakenOver as refusal:
            return self._shapes_page(request, edition, form, errors=refusal.sentences, status=400)

    def _looked_at(self, request: HttpRequest, edition: Edition, form: ShapeFileForm) -> HttpResponse:
        from zones.drafts.shape_files import areas_of_file  # noqa: PLC0415 (as above)
        from zones.drafts.shape_operations import TakeOver  # noqa: PLC0415
        from zones.drafts.shapes import apply, preview, zones_of  # noqa: PLC0415

        given = form.cleaned_data
        zones = zones_of(edition)
        name, content = given["content"]
        operation = TakeOver(areas_of_file(name, content, zones))
        with transaction.atomic():
            draft = locked(edition)
            seen = mark_of(mark_of_state(draft), given["kept"])
            is_same = given["seen"] == seen
            if "take_over" in request.POST and is_same:
                outcome = apply(draft, operation, given["reason"])
                if not outcome.errors:
                    return self._shapes_taken_over(request, draft, outcome.redrawn)
            outcome = preview(draft, operation)
        for field, value in (("seen", seen), ("kept", given["kept"])):
            form.data = with_value(form.data, field, value)
        conflict = "take_over" in request.POST and not is_same
        status = HTTP_CONFLICT if conflict else 400 if outcome.errors else 200
        counts = {"in_file": len(operation.drawn), "in_draft": len(zones), "redrawn": len(outcome.redrawn)}
        return self._shapes_page(
            request,
            draft,
            form,
            outcome=outcome,
            errors=outcome.errors,
            conflict=conflict,
            counts=counts,
            status=status,
        )

    def _shapes_taken_over(self, request: HttpRequest, draft: Edition, redrawn: list[str]) -> HttpResponse:
        mark_edited(draft, request)
        what = ", ".join(redrawn) or _("keine, die Flächen sind gleich")
        self.message_user(request, _("Neu gezeichnet: %s") % what, messages.SUCCESS)
        return HttpResponseRedirect(reverse("admin:zones_edition_review", args=[draft.pk]))

    def _shapes_page(self, request: HttpRequest, edition: Edition, form: ShapeFileForm, **context: Any) -> HttpResponse:
        return self.page(
            request,
            "admin/zones/edition/shapes.html",
            _("Flächen in QGIS bearbeiten: %s") % edition.title,
            edition=edition,
            form=form,
            **{"outcome": None, "errors": [], "conflict": False, "counts": {}, **context},
        )

    def _draft(self, request: HttpRequest, pk: int) -> Edition:
        edition = get_object_or_404(Edition, pk=pk, kind=EditionKind.HEAT_PLAN)
        if not (edition.is_draft and request.user.has_perm("zones.change_zone")):
            raise PermissionDenied
        return edition


def _key(kept: str) -> str:
    return f"shapes:{kept}"
