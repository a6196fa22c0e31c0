"""``{% translate "…" %}`` of a text that stands in the template: looked up once in each language.

Django looks it up anew for each page, in a dozen catalogues where one is German; a result has ninety such texts.
"""

from functools import lru_cache
from typing import Any

from django import template
from django.template.base import Node, Parser, Token
from django.template.context import Context
from django.templatetags.i18n import TranslateNode, do_translate
from django.utils.translation import get_language

register = template.Library()


class FixedTextNode(Node):
    """Writes what Django's own node writes of a text that is always the same, or keeps it under its name."""

    def __init__(self, node: Any) -> None:  # noqa: ANN401 (Django has no public type of it)
        self._name, node.asvar = node.asvar, None
        self._node = node

    def render(self, context: Context) -> str:
        """Return the text in the language of the page; nothing if it is kept."""
        text = _said(self._node, get_language())
        if self._name is None:
            return text
        context[self._name] = text
        return ""


@register.tag
def translate(parser: Parser, token: Token) -> Node:
    """Take the place of Django's tag of this name, to which all is left that depends on the page."""
    node = do_translate(parser, token)
    return FixedTextNode(node) if _is_fixed(node) else node


def _is_fixed(node: Any) -> bool:  # noqa: ANN401 (as above)
    said = node.filter_expression
    return type(node) is TranslateNode and not (
        said.filters or said.var.literal is None or node.noop or node.message_context
    )


@lru_cache(maxsize=4096)
def _said(node: TranslateNode, _language: str | None) -> str:
    return node.render(Context())
