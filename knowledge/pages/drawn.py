"""What pictures and parts of the pages are drawn from: no figure of the law stands in a template."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from calculator.doors.climate import coldest_day_c
from calculator.doors.law_pictures import grants_on, stairs_on, votes_on
from knowledge.pages.flow_check import FlowCheck
from knowledge.pages.shapes import bars_of_grant, bars_of_votes, flight, plan_marks
from knowledge.topics import Topic
from zones.doors.city import CITY

Drawn = Callable[[HttpRequest, date], dict[str, Any]]


def _plan(_request: HttpRequest, day: date) -> dict[str, Any]:
    return {"marks": plan_marks(CITY, day)}


def _law(_request: HttpRequest, day: date) -> dict[str, Any]:
    stairs = stairs_on(day)
    return {"stairs": stairs, "flight": flight(stairs)}


def _grants(_request: HttpRequest, day: date) -> dict[str, Any]:
    grants = grants_on(day)
    return {"grants": grants, "bars": bars_of_grant(grants) if grants else []}


def _renovation(request: HttpRequest, day: date) -> dict[str, Any]:
    return {"check": FlowCheck(request.GET, coldest_day_c(day))}


def _community(_request: HttpRequest, day: date) -> dict[str, Any]:
    return {"votes": bars_of_votes(votes_on(day))}


DRAWN: Mapping[Topic, Drawn] = {
    Topic.PLAN: _plan,
    Topic.LAW: _law,
    Topic.GRANTS: _grants,
    Topic.RENOVATION: _renovation,
    Topic.COMMUNITY: _community,
}
# These have a part of their own below the answer: `knowledge/parts/<topic>.html`.
WITH_PART = frozenset({Topic.PLAN, Topic.LAW, Topic.GRANTS, Topic.RENOVATION})


def drawn_for(topic: Topic, request: HttpRequest) -> dict[str, Any]:
    """Return what picture and part of a page need; raises ``ParameterNotCovered`` outside of the covered days."""
    found = DRAWN.get(topic)
    return found(request, timezone.localdate()) if found else {}
