"""The page that makes the code for a frame, and the script of that code."""

from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import get_script_prefix, reverse
from django.utils import translation
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from calculator.doors.link_parameters import assumption_groups, example_query, parameter_groups
from embedding.forms import EmbedForm, PageLanguage
from embedding.script import NEWEST, script
from embedding.things import THINGS, Thing, code_of, path_of
from zones.doors.contacts import ContactTopic, contacts_for
from zones.doors.passed_over import passed_over
from zones.doors.zone_names import zone_names

_YEAR_S = 365 * 24 * 60 * 60


@require_safe
def index(request: HttpRequest, languages: Sequence[PageLanguage]) -> HttpResponse:
    """Make the code for what is chosen, show it, and say what a link may hand over."""
    own = get_script_prefix().rstrip("/")
    chosen = {"was": Thing.ADDRESS.value, "sprache": own, **request.GET.dict()}
    zones = zone_names()
    form = EmbedForm(chosen, languages, zones)
    site = f"{request.scheme}://{request.get_host()}"
    context: dict[str, Any] = {"form": form, "hosts": settings.EMBED_HOSTS, "site": site}
    context |= _code(form, site, {each.prefix: each.code for each in languages}) if form.is_valid() else {"code": ""}
    example = f"{reverse('calculator:result')}?{example_query(zones[0][0] if zones else '')}"
    context |= {"groups": parameter_groups(), "assumptions": assumption_groups(), "example": example}
    context["contacts"] = contacts_for(ContactTopic.PLAN)
    context["passed_over"] = passed_over(request, form.fields)
    return render(request, "embedding/index.html", context, status=_status(form))


def _status(form: EmbedForm) -> HTTPStatus:
    return HTTPStatus.OK if form.is_valid() else HTTPStatus.BAD_REQUEST


def _code(form: EmbedForm, site: str, codes: dict[str, str]) -> dict[str, Any]:
    chosen = form.cleaned_data
    thing, language = Thing(chosen["was"]), chosen["sprache"]
    path = path_of(thing, language, chosen["gebiet"] if THINGS[thing].takes_zone else "")
    current = script(NEWEST)
    if current is None:
        raise LookupError(f"There is no script {NEWEST}.")
    address = "/" + reverse("embedding:script", args=[NEWEST]).removeprefix(get_script_prefix())
    with translation.override(codes[language]):
        code = code_of(thing, site, path, address, current.integrity)
        title = str(THINGS[thing].title)
    return {"code": code, "path": path, "title": title, "height_px": THINGS[thing].height_px, "script": address}


@require_safe
@cache_control(public=True, max_age=_YEAR_S, immutable=True)
def numbered_script(_request: HttpRequest, number: int, **_wired: object) -> HttpResponse:
    """Hand out a script to every site, also to those that check it or isolate themselves."""
    found = script(number)
    if found is None:
        raise Http404
    headers = {"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"}
    return HttpResponse(found.body, content_type="text/javascript; charset=utf-8", headers=headers)
