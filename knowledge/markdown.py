"""Markdown to HTML that may stand on a page: what the writer typed as HTML is shown as text, links lead where they may.

``[Wort](wort:jaz)`` is explained where it stands, ``[Seite](seite:foerderung)`` leads to a page of this site.
"""

import re
from collections.abc import Callable, Iterator, Sequence

import nh3
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.token import Token

from knowledge.topics import Topic

_READER = MarkdownIt("commonmark", {"html": False}).enable("table").disable(["image", "html_block", "html_inline"])
_CLASSES = {
    "heading_open": "kern-heading-medium",
    "paragraph_open": "kern-body measure",
    "bullet_list_open": "bullets measure",
    "ordered_list_open": "steps-list measure",
    "table_open": "data-table",
    "link_open": "kern-link",
}
_TAGS = {"p", "h2", "h3", "ul", "ol", "li", "strong", "em", "a", "br", "blockquote", "hr",
         "table", "thead", "tbody", "tr", "th", "td"}  # fmt: skip
_WORD, _PAGE = "wort:", "seite:"
_LINK_TO_WORD = re.compile(r'<a href="wort:([\w-]+)" class="kern-link">(.*?)</a>')
# Pages beside those of knowledge that a text may lead to.
PLACES = {
    "suche": "zones:home", "karte": "zones:map", "gebiete": "zones:zones", "rechner": "calculator:index",
    "fragen": "knowledge:questions", "massnahmen": "knowledge:measures", "woerter": "knowledge:words",
    "rueckmeldung": "feedback:tell", "datenschutz": "zones:privacy",
}  # fmt: skip

Explain = Callable[[str, str], str]


class BadLink(Exception):
    """A text leads nowhere: to an unknown word or page, or by http; ``target`` is what it names."""

    def __init__(self, target: str) -> None:
        super().__init__(target)
        self.target = target


def as_html(text: str, explain: Explain) -> SafeString:
    """Return a text as HTML; ``explain`` writes a word (its key, and how it stands in the text).

    Raises:
        BadLink: A link leads to what is not there.

    """
    tokens = _READER.parse(text)
    for token in _every(tokens):
        _dress(token)
    html = nh3.clean(
        _READER.renderer.render(tokens, _READER.options, {}),
        tags=_TAGS,
        attributes={
            "a": {"href", "class", "rel"},
            **{tag: {"class"} for tag in ("h2", "h3", "p", "ul", "ol", "table")},
        },
        url_schemes={"https", "mailto", "tel", "wort"},
        link_rel=None,
    )
    # Made of what was cleaned a line above; a word brings markup of ours.
    return mark_safe(_LINK_TO_WORD.sub(lambda found: explain(found[1], found[2]), html))  # noqa: S308


def plain(text: str) -> str:
    """Return the words of a text without any marks, for search and for counting."""
    tokens = _every(_READER.parse(text))
    return " ".join(" ".join(each.content for each in tokens if each.type == "text").split())


def targets(text: str) -> set[str]:
    """Return the keys of the words that a text wants explained."""
    found = (str(token.attrGet("href") or "") for token in _every(_READER.parse(text)) if token.type == "link_open")
    return {href.removeprefix(_WORD) for href in found if href.startswith(_WORD)}


def _every(tokens: Sequence[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _every(token.children or ())


def _dress(token: Token) -> None:
    """Give an element the class of the site; lead a link to where it may go."""
    if token.type.startswith("heading_"):
        token.tag = "h2" if token.tag in {"h1", "h2"} else "h3"
    if token.type == "link_open":
        token.attrs = {"href": _leads_to(str(token.attrGet("href") or ""))}
        if str(token.attrs["href"]).startswith("https://"):
            token.attrSet("rel", "noopener")
    if token.type in _CLASSES:
        token.attrSet("class", _CLASSES[token.type])


def _leads_to(href: str) -> str:
    if href.startswith(_PAGE):
        return _of_site(href.removeprefix(_PAGE))
    if not href.startswith((_WORD, "https://", "mailto:", "tel:")):
        raise BadLink(href)
    return href


def _of_site(name: str) -> str:
    if name in PLACES:
        return reverse(PLACES[name])
    if name not in set(Topic):
        raise BadLink(f"{_PAGE}{name}")
    return reverse("knowledge:page", args=[name])
