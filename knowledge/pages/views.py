"""The pages of knowledge. Nothing is stored; what somebody searches stays in the query string."""

from collections.abc import Mapping
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from knowledge.overlay import texts_of
from knowledge.pages.drawn import WITH_PART, drawn_for
from knowledge.pages.searching import fitting
from knowledge.reading import Reader, ShownText
from knowledge.texts import Text, TextKind
from knowledge.topics import Topic
from zones.doors.contacts import ContactTopic, contacts_for

LONGEST = 200  # characters of a question that are looked at
# Whom to ask about what a page is about.
ASK = {
    Topic.PLAN: ContactTopic.PLAN,
    Topic.NETWORK: ContactTopic.WAERMENETZ,
    Topic.HEAT_PUMP: ContactTopic.DEZENTRAL,
    Topic.RENOVATION: ContactTopic.DEZENTRAL,
    Topic.GAS: ContactTopic.DEZENTRAL,
    Topic.LAW: ContactTopic.LAW,
    Topic.GRANTS: ContactTopic.GRANTS,
    Topic.TENANTS: ContactTopic.TENANTS,
    Topic.COMMUNITY: ContactTopic.COMMUNITY,
}
if forgotten := set(Topic) - ASK.keys():
    raise LookupError(f"Nobody to ask about {forgotten}")
_NEXT = (1, 2, 3)  # pages that follow in the order of the overview
HTTP_OK, HTTP_BAD_REQUEST = 200, 400


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Show what there is to read, each with its picture and its answer."""
    reader, texts = Reader(), texts_of(TextKind.PAGE)
    pages = [(reader.shown(texts[TextKind.PAGE, topic.value]), _picture(topic)) for topic in Topic]
    drawn = {name: value for topic in Topic for name, value in drawn_for(topic, request).items()}
    return render(request, "knowledge/index.html", {"pages": pages, **drawn})


@require_safe
def page(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one page: answer, picture, text, what the city adds, questions about it, sources."""
    if slug not in set(Topic):
        raise Http404
    topic, reader = Topic(slug), Reader()
    texts = texts_of(TextKind.PAGE, TextKind.LOCAL, TextKind.QUESTION)
    local = texts.get((TextKind.LOCAL, slug))
    context: dict[str, Any] = {
        "topic": topic.value,
        "text": reader.shown(texts[TextKind.PAGE, slug]),
        "local": reader.shown(local) if local else None,
        "questions": [reader.shown(each) for each in texts.values()
                      if each.kind is TextKind.QUESTION and each.topic == slug],
        "picture": _picture(topic),
        "part": f"knowledge/parts/{slug}.html" if topic in WITH_PART else "",
        "others": _others(topic, reader, texts),
        "contacts": contacts_for(ASK[topic]),
        **drawn_for(topic, request),
    }  # fmt: skip
    wrong = "check" in context and bool(context["check"].errors)
    return render(request, "knowledge/page.html", context, status=HTTP_BAD_REQUEST if wrong else HTTP_OK)


@require_safe
def words(request: HttpRequest) -> HttpResponse:
    """Explain every word in one list, in the order of the alphabet."""
    reader = Reader()
    found = sorted((reader.shown(each) for each in reader.words().values()), key=lambda word: word.title.casefold())
    return render(request, "knowledge/words.html", {"words": found})


@require_safe
def questions(request: HttpRequest) -> HttpResponse:
    """Show the frequent questions, or those that fit what somebody looks for, with pages and words that fit too."""
    asked = request.GET.get("q", "")[:LONGEST].strip()
    texts = texts_of(TextKind.PAGE, TextKind.QUESTION, TextKind.WORD).values()
    found = fitting(asked, texts) if asked else [each for each in texts if each.kind is TextKind.QUESTION]
    reader = Reader()
    by_kind = {kind: [reader.shown(each) for each in found if each.kind is kind] for kind in TextKind}
    context = {
        "asked": asked,
        "questions": by_kind[TextKind.QUESTION],
        "pages": by_kind[TextKind.PAGE],
        "words": by_kind[TextKind.WORD],
        "found_nothing": not found,
    }
    return render(request, "knowledge/questions.html", context)


def _picture(topic: Topic) -> str:
    return f"knowledge/pictures/{topic}.html"


def _others(topic: Topic, reader: Reader, texts: Mapping[tuple[TextKind, str], Text]) -> list[ShownText]:
    order = list(Topic)
    place = order.index(topic)
    return [reader.shown(texts[TextKind.PAGE, order[(place + step) % len(order)].value]) for step in _NEXT]
