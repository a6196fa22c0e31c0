"""What the head of a page says about it to programs: a text said twice, and data about the page (JSON-LD)."""

import json
import re
from collections.abc import Iterable
from html import unescape
from typing import Any

from django import template
from django.http import HttpRequest
from django.template.base import NodeList, Parser, Token
from django.urls import reverse
from django.utils.html import strip_tags
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from jena_waerme.languages import spoken
from knowledge.reading import ShownText
from zones.city import CITY

register = template.Library()
_EXPLAINED = re.compile(r"<span popover .*?</span>", re.DOTALL)  # a word's explanation, which opens beside it
_CLOSING = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


class KeepNode(template.Node):
    """Writes nothing, and keeps what it holds under a name."""

    def __init__(self, nodelist: NodeList, name: str) -> None:
        self.nodelist, self._name = nodelist, name

    def render(self, context: Any) -> SafeString:  # noqa: ANN401 (Django has no public type of it)
        """Keep the text on one line, fit for an attribute."""
        text = " ".join(self.nodelist.render(context).split()).replace('"', "&quot;")
        context[self._name] = mark_safe(text)  # noqa: S308 - rendered by a template, hence escaped
        return SafeString()


@register.tag
def keep(parser: Parser, token: Token) -> KeepNode:
    """``{% keep name %}…{% endkeep %}``: a block may stand only once in a template, its text is needed twice."""
    _tag, name = token.split_contents()
    nodelist = parser.parse(("endkeep",))
    parser.delete_first_token()
    return KeepNode(nodelist, name)


@register.simple_tag
def website(request: HttpRequest) -> SafeString:
    """Return that this is a site in which addresses are searched, and how."""
    home = request.build_absolute_uri(reverse("zones:home"))
    search = request.build_absolute_uri(reverse("zones:search"))
    return _linked_data(
        "WebSite",
        name=CITY.site_name,
        url=home,
        description=_("Wie wird mein Haus in %(city)s künftig beheizt, und was kostet das?") % {"city": CITY.name},
        potentialAction={
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": f"{search}?q={{search_term_string}}"},
            "query-input": "required name=search_term_string",
        },
    )


@register.simple_tag
def questions_and_answers(questions: Iterable[ShownText]) -> SafeString:
    """Return the questions of a page with the answers that it shows."""
    return _linked_data("FAQPage", mainEntity=[_question(each) for each in questions])


def _question(text: ShownText) -> dict[str, Any]:
    plain = unescape(strip_tags(_EXPLAINED.sub("", text.body)))
    answer = {"@type": "Answer", "text": " ".join(plain.split())}
    return {"@type": "Question", "name": text.title, "acceptedAnswer": answer}


def _linked_data(kind: str, **said: Any) -> SafeString:  # noqa: ANN401 - anything that JSON can say
    """Return data that no text in them can end: browsers do not run them, so the policy has nothing to say."""
    data = {"@context": "https://schema.org", "@type": kind, "inLanguage": spoken().code, **said}
    text = json.dumps(data, ensure_ascii=False).translate(_CLOSING)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')  # noqa: S308 - closed above
