"""Editions in the JSON interface: the list, one with its files, and what it changed."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zones.api import edition_answers, queries
from zones.api.serving import asked, changing, endpoint, refuse, whole_number
from zones.api.zone_answers import plan_of
from zones.editions.line import line_to, once_before
from zones.models import Edition

NOT_BEFORE = gettext_lazy(
    "Auf eine solche Ausgabe folgte diese nicht. Ihre Vorgängerin steht bei der Ausgabe („predecessor“)."
)


@endpoint(is_open=True)
def editions(request: HttpRequest) -> HttpResponse:
    """List every heat plan that is or was published."""
    page = asked(request, queries.PageQuery)
    plans = list(Edition.objects.ever_published_plans())
    return changing(request, edition_answers.listed(plans, page), page)


@endpoint(is_open=True)
def edition(request: HttpRequest, number: str) -> HttpResponse:
    """Describe one edition."""
    asked(request, queries.NoQuery)
    return changing(request, edition_answers.detail(plan_of(whole_number("number", number))))


@endpoint(is_open=True)
def differences(request: HttpRequest, number: str) -> HttpResponse:
    """Tell what an edition changed."""
    since = asked(request, queries.SinceQuery).seit
    plan = plan_of(whole_number("number", number))
    before = _earlier(plan, since)
    if before is None:
        refuse(HTTPStatus.NOT_FOUND, _why_not(plan, since))
    return changing(request, edition_answers.differences(before, plan))


def _earlier(plan: Edition, since: int | None) -> Edition | None:
    """Return what is compared: of what this edition ever followed the one that is named, else its predecessor."""
    if since is None:
        return next(iter(line_to(plan)[-2:-1]), None)
    return next((each for each in once_before(plan) if each.pk == since), None)


def _why_not(plan: Edition, since: int | None) -> str:
    named = Edition.objects.ever_published_plans().filter(pk=since).first() if since else None
    for each in filter(None, (plan, named)):
        if each.published_in_error:
            told = _("Die Ausgabe „%s“ wurde irrtümlich veröffentlicht und zurückgenommen; sie wird nicht verglichen.")
            return told % each.title
    return str(NOT_BEFORE)


@endpoint(is_open=True)
def lineage(request: HttpRequest, number: str) -> HttpResponse:
    """Tell what became of the zones up to an edition."""
    asked(request, queries.NoQuery)
    return changing(request, edition_answers.whole_lineage(plan_of(whole_number("number", number))))
