"""Pages of a zone on which it is redrawn: fill in, look at what would change, take exactly that over."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _

from together.marks import mark_of
from together.versions import HTTP_CONFLICT, with_value
from zones.admin.history_pages import mark_edited
from zones.admin.map_texts import SCRIPTS, STYLES, texts_json
from zones.admin.own_pages import OwnPages
from zones.admin.shape_forms import FORMS, ShapeForm
from zones.drafts.shapes import ShapeOutcome, apply, preview, zones_of
from zones.ingest.exports import FORMATS
from zones.map.drawing import draw
from zones.models import Zone
from zones.storage import edition_files
from zones.storage.reviewed import locked, mark_of_state

GEOPACKAGE = "gpkg"


class ShapePages(OwnPages[Zone]):
    """One page for each way to redraw a zone of a draft."""

    def shape_urls(self) -> list[URLPattern]:
        """Return the pages; they stand before Django's own."""
        view = self.admin_site.admin_view(self.shape_view)
        file = self.admin_site.admin_view(self.geopackage_view)
        return [
            path("<int:pk>/form/<str:way>/", view, name="zones_zone_shape"),
            path("<int:pk>/flaeche.gpkg", file, name="zones_zone_geopackage"),
        ]

    def geopackage_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Send the zone alone as a GeoPackage; a worker makes that of its edition first."""
        from zones.drafts.shape_files import only_zone  # noqa: PLC0415 (keeps the web server small)

        zone = self.visible(request, pk)
        file = edition_files.kept(zone.edition, GEOPACKAGE)
        if file is None:
            edition_files.ask(zone.edition)
            self.message_user(
                request, _("Die Datei wird gerade erstellt. Drücken Sie in einigen Sekunden noch einmal darauf.")
            )
            return HttpResponseRedirect(reverse("admin:zones_zone_change", args=[pk]))
        return HttpResponse(
            only_zone(bytes(file.content), zone.code),
            content_type=FORMATS[GEOPACKAGE].content_type,
            headers={"Content-Disposition": f'attachment; filename="{zone.code}.gpkg"'},
        )

    def shape_ways(self, request: HttpRequest, zone: Zone) -> list[tuple[str, str]]:
        """Return address and title of what this person may do to the form of the zone."""
        if not self.has_change_permission(request, zone):
            return []
        return [
            (reverse("admin:zones_zone_shape", args=[zone.pk, way]), str(form.title))
            for way, form in FORMS.items()
            if request.user.has_perms(form.permissions)
        ]

    def shape_view(self, request: HttpRequest, pk: int, way: str) -> HttpResponse:
        """Show the form, then what it would change; take that over when told so."""
        zone = self.visible(request, pk)
        if way not in FORMS:
            raise Http404
        if not (self.has_change_permission(request, zone) and request.user.has_perms(FORMS[way].permissions)):
            raise PermissionDenied
        with transaction.atomic():
            draft = locked(zone.edition)
            form = FORMS[way](zone, zones_of(draft), request.POST if request.method == "POST" else None)
            if "load_border" in request.POST:
                return self._shape_page(request, zone, form.with_border())
            if request.method != "POST" or not form.is_valid():
                return self._shape_page(request, zone, form, status=400 if form.is_bound else 200)
            seen = mark_of(mark_of_state(draft), sorted(_typed(request).items()))
            is_same = form.cleaned_data["seen"] == seen
            if "take_over" in request.POST and is_same:
                outcome = apply(draft, form.operation(), form.cleaned_data["reason"])
                if not outcome.errors:
                    return self._taken_over(request, zone, outcome)
            outcome = preview(draft, form.operation())
        form.data = with_value(form.data, "seen", seen)
        conflict = "take_over" in request.POST and not is_same
        status = HTTP_CONFLICT if conflict else 400 if outcome.errors else 200
        return self._shape_page(request, zone, form, outcome=outcome, conflict=conflict, status=status)

    def _taken_over(self, request: HttpRequest, zone: Zone, outcome: ShapeOutcome) -> HttpResponse:
        mark_edited(zone.edition, request)
        if outcome.redrawn:
            self.message_user(request, _("Neu gezeichnet: %s") % ", ".join(outcome.redrawn), messages.SUCCESS)
        else:
            self.message_user(request, _("Die Flächen sind, wie sie waren."), messages.INFO)
        if outcome.ended:
            self.message_user(request, _("Entfallen: %s") % ", ".join(outcome.ended), messages.SUCCESS)
        if str(zone) in outcome.redrawn:
            warning = _("Die Kennwerte im Steckbrief von %s gelten noch für die alte Fläche. Prüfen Sie sie.")
            self.message_user(request, warning % zone, messages.WARNING)
        return HttpResponseRedirect(reverse("admin:zones_zone_change", args=[zone.pk]))

    def _shape_page(self, request: HttpRequest, zone: Zone, form: ShapeForm, **context: Any) -> HttpResponse:
        return self.page(
            request,
            "admin/zones/zone/shape.html",
            f"{form.title}: {zone}",
            zone=zone,
            form=form,
            drawing=draw(zone.edition, zone),
            texts=texts_json(),
            map_scripts=(*SCRIPTS, "js/admin-line-editor.js"),
            map_styles=STYLES,
            **{"outcome": None, "conflict": False, **context},
        )


def _typed(request: HttpRequest) -> dict[str, str]:
    """Return what somebody filled in: what was looked at is a matter of it as well as of the draft."""
    beside = {"csrfmiddlewaretoken", "seen", "take_over", "reason"}
    return {name: repr(texts) for name, texts in request.POST.lists() if name not in beside}
