"""Editions by their permanent address, what changed between them, and their files."""

from http import HTTPStatus
from typing import Any, assert_never

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zones.address import lookup, outcomes
from zones.address.forms import AddressForm
from zones.content import change_words as words
from zones.content.categories import LEGAL_LIMITS
from zones.content.outcome_words import set_aside
from zones.content.steckbrief_sheet import sheet_of
from zones.editions import comparison, lineage
from zones.editions.line import Turn, line_to
from zones.ingest.exports import FORMATS, ExportFormat
from zones.models import Address, Edition, EditionKind, PlanDocument, Zone, ZoneDocument
from zones.pages import kept_files
from zones.pages.former import came_from, former_zone
from zones.storage import edition_files
from zones.storage.stored import unstated


@require_safe
def plan_changes(request: HttpRequest) -> HttpResponse:
    """Say how the plan changed with its last edition, or with the one that was asked for; perhaps for one address."""
    plan = Edition.objects.published_plan()
    turns = comparison.turns(plan) if plan else []
    turn = _shown_turn(request, turns)
    if turn is None and turns:
        raise Http404
    context: dict[str, Any] = {"plan": plan, "turn": turn, "turns": _linked(turns)}
    if plan is None or turn is None:
        status = HTTPStatus.OK if plan else HTTPStatus.SERVICE_UNAVAILABLE
        return render(request, "zones/plan_changes.html", context, status=status)
    diff = comparison.difference(turn.before, turn.after)
    context |= {
        "before": turn.before,
        "after": turn.after,
        "diff": diff,
        "changed": [(change, words.rows(change)) for change in diff.changed],
        "descents": _descents(turn.before, turn.after),
        **_address_context(request, plan),
    }
    return render(request, "zones/plan_changes.html", context, status=context["status"])


def _shown_turn(request: HttpRequest, turns: list[Turn]) -> Turn | None:
    """Return the turn to the edition that was asked for, else the last one; None if there is none."""
    if "ausgabe" not in request.GET:
        return turns[0] if turns else None
    return comparison.turn_to(turns, request.GET["ausgabe"], request.GET.get("seit"))


def _linked(turns: list[Turn]) -> list[tuple[Turn, str]]:
    """Return each two editions that followed one another once, with what a link says to show them."""
    once = {(turn.before.pk, turn.after.pk): turn for turn in turns}.values()
    return [(turn, _asked(turns, turn)) for turn in once]


def _asked(turns: list[Turn], turn: Turn) -> str:
    alone = comparison.turn_to(turns, str(turn.after.pk))
    is_meant = alone is not None and alone.before == turn.before
    return f"ausgabe={turn.after.pk}" if is_meant else f"ausgabe={turn.after.pk}&seit={turn.before.pk}"


def _address_context(request: HttpRequest, plan: Edition) -> dict[str, Any]:
    """Return the form, and the zones of the typed or picked address under every edition up to `plan`."""
    if "q" not in request.GET:
        return {"form": AddressForm(), "status": HTTPStatus.OK}
    form = AddressForm(request.GET)
    if not form.is_valid():
        if "id" in form.errors:
            form.add_error("q", form.errors["id"])
        return {"form": form, "status": HTTPStatus.BAD_REQUEST}
    try:
        found = _address(form)
    except Address.DoesNotExist:
        found = None
    if isinstance(found, outcomes.Ambiguous):
        return {"form": form, "candidates": found.candidates, "status": HTTPStatus.OK}
    if found is None or found.address is None:
        form.add_error("q", _("Diese Adresse kennen wir nicht. Bitte prüfen Sie Straße und Hausnummer."))
        return {"form": form, "status": HTTPStatus.NOT_FOUND}
    plans = dict.fromkeys([plan, *(turn.before for turn in comparison.turns(plan))])
    zones = [(edition, comparison.zone_at(edition, found.address.point)) for edition in plans]
    note = set_aside(found)
    return {"form": form, "address": found.address, "note": note, "address_zones": zones, "status": HTTPStatus.OK}


def _address(form: AddressForm) -> outcomes.Located | outcomes.Ambiguous | None:
    """Return the answer for the address that was meant, the choice if there are several, None if there is none."""
    address_id = form.cleaned_data["id"]
    result = lookup.lookup_address(address_id) if address_id else lookup.lookup_text(form.cleaned_data["q"])
    match result:
        case outcomes.InZone() | outcomes.OnBoundary() | outcomes.OutsideZones():
            return result
        case outcomes.Ambiguous():
            return result
        case outcomes.DidYouMean() | outcomes.SeveralStreets():
            offered = tuple(address for offer in result.offers for address in offer.addresses)
            return outcomes.Ambiguous(result.text, offered) if offered else None
        case outcomes.UnknownNumber() | outcomes.InRange() | outcomes.UnknownStreet() | outcomes.MissingStreet():
            return None
        case outcomes.Quarter() | outcomes.OutsideCity() | outcomes.OtherScript() | outcomes.NoPublishedEdition():
            return None
        case outcomes.NamedZone():
            return None
        case _:
            assert_never(result)


@require_safe
def zone_changes(request: HttpRequest, code: str) -> HttpResponse:
    """Say what every edition changed of one zone."""
    plan = Edition.objects.published_plan()
    if plan is None:
        return render(request, "zones/zone_unknown.html", {"code": code}, status=HTTPStatus.NOT_FOUND)
    zone = _zone(plan, code)
    if zone is None:
        return former_zone(request, plan, code, "zones:zone_changes")
    taken = [
        (one, words.rows(one.change) if one.change else [], words.moved_text(one.change) if one.change else "")
        for one in comparison.zone_steps(zone)
    ]
    context = {
        "zone": zone,
        "steps": taken,
        "line": line_to(plan),
        "origin": lineage.origin_of(zone),
        "came_from": came_from(request, zone),
    }
    return render(request, "zones/zone_changes.html", context)


def _descents(before: Edition, plan: Edition) -> list[dict[str, Any]]:
    """Return what became of which zones, for links; what only went or came is listed elsewhere."""
    steps = lineage.found(before, plan) if lineage.is_traced(before, plan) else None
    old = {zone.code: zone for zone in before.zones.all()}
    new = {zone.code: zone for zone in plan.zones.all()}
    return [
        {"kind": step.kind.value, "old": [old[code] for code in step.old], "new": [new[code] for code in step.new]}
        for step in steps or ()
        if step.old and step.new
    ]


def _zone(plan: Edition, code: str) -> Zone | None:
    """Return the zone with this code; the database would stumble over a control character."""
    zones = Zone.objects.select_related("edition").filter(edition=plan, code=code)
    return zones.first() if code.isprintable() else None


@require_safe
def editions(request: HttpRequest) -> HttpResponse:
    """List every heat plan that is or was published."""
    return render(request, "zones/editions.html", {"editions": Edition.objects.ever_published_plans()})


@require_safe
def edition(request: HttpRequest, edition_id: int) -> HttpResponse:
    """Show an edition for good: origin, zones and files."""
    plan = _published_once(edition_id)
    sizes = edition_files.sizes(plan)
    context = {
        "edition": plan,
        "zones": plan.zones.all(),
        "formats": [(each, sizes.get(each.suffix)) for each in FORMATS.values()],
        "unstated": unstated(plan),
        "publications": plan.publications.all(),
    }
    return render(request, "zones/edition.html", context)


@require_safe
def edition_zone(request: HttpRequest, edition_id: int, code: str) -> HttpResponse:
    """Show a zone as an edition has it."""
    plan = _published_once(edition_id)
    zone = _zone(plan, code)
    if zone is None:
        raise Http404(_("Dieses Gebiet gibt es in dieser Ausgabe nicht."))
    document = PlanDocument.objects.filter(zones__zone=zone).first()
    context = {"zone": zone, "sheet": sheet_of(zone), "document": document, "legal_limits": LEGAL_LIMITS}
    return render(request, "zones/edition_zone.html", context)


@kept_files.for_programs
def edition_file(request: HttpRequest, edition_id: int, suffix: str) -> HttpResponseBase:
    """Hand out an edition as the file that a worker made of it; a draft only to staff who may see it."""
    published = Edition.objects.ever_published_plans().filter(pk=edition_id).first()
    plan = published or _draft_for_staff(request, edition_id)
    if suffix not in FORMATS:
        raise Http404(_("Dieses Format gibt es nicht."))
    file = edition_files.kept(plan, suffix)
    if file is None:
        return _not_yet(request, plan, FORMATS[suffix])
    response = kept_files.hand_out(
        request,
        bytes(file.content),
        FORMATS[suffix].content_type,
        name=f"waermeplan-ausgabe-{plan.pk}.{suffix}",
        sha256=file.sha256,
        made_at=file.made_at,
        cache=kept_files.FOR_GOOD if published else "private, no-store",
    )
    return kept_files.opened(response) if published else response


def _not_yet(request: HttpRequest, plan: Edition, file_format: ExportFormat) -> HttpResponse:
    edition_files.ask(plan)
    context = {"edition": plan, "file_format": file_format}
    response = render(request, "zones/file_not_yet.html", context, status=HTTPStatus.SERVICE_UNAVAILABLE)
    response["Retry-After"], response["Cache-Control"] = "10", "no-store"
    return response


def _draft_for_staff(request: HttpRequest, edition_id: int) -> Edition:
    if request.user.has_perm("zones.view_edition"):
        return get_object_or_404(Edition, pk=edition_id, kind=EditionKind.HEAT_PLAN)
    raise Http404(_("Diese Ausgabe gibt es nicht."))


@require_safe
def zone_document(request: HttpRequest, edition_id: int, code: str) -> HttpResponseBase:
    """Hand out the city's PDF of a zone; of a draft only to staff who may see it."""
    published = Edition.objects.ever_published_plans().filter(pk=edition_id).first()
    plan = published or _draft_for_staff(request, edition_id)
    attached = ZoneDocument.objects.select_related("document").filter(zone__edition=plan, zone__code=code).first()
    if attached is None:
        raise Http404(_("Zu diesem Gebiet gibt es in dieser Ausgabe kein PDF."))
    return kept_files.hand_out(
        request,
        bytes(attached.document.content),
        "application/pdf",
        name=f"steckbrief-{code}.pdf",
        sha256=attached.document.sha256,
        made_at=attached.document.made_at,
        cache=kept_files.FOR_GOOD if published else "private, no-store",
    )


def _published_once(edition_id: int) -> Edition:
    """Return a heat plan that is or was published; a draft is nobody's business yet."""
    plan = Edition.objects.ever_published_plans().filter(pk=edition_id).first()
    if plan is None:
        raise Http404(_("Diese Ausgabe gibt es nicht."))
    return plan
