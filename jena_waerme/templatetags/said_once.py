"""``{% translate "…" %}`` and ``{% url "…" %}`` of what stands in the template: looked up once in each language.

Django looks it up anew for each page, a text in a dozen catalogues where one is German; a result has ninety such texts
and a dozen such addresses.
"""

from functools import lru_cache
from typing import Any

from django import template
from django.conf import settings
from django.template.base import Node, Parser, Token
from django.template.context import Context
from django.template.defaulttags import URLNode
from django.template.defaulttags import url as do_url
from django.templatetags.i18n import TranslateNode, do_translate
from django.urls import get_script_prefix
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


class FixedAddressNode(Node):
    """Writes what Django's own node writes of a page that is asked for without arguments."""

    def __init__(self, node: URLNode) -> None:
        self._node = node

    def render(self, _context: Context) -> str:
        """Return the address in the language of the page."""
        return _address(self._node, get_script_prefix(), settings.ROOT_URLCONF)


@register.tag
def url(parser: Parser, token: Token) -> Node:
    """Take the place of Django's tag of this name, to which all is left that depends on the page."""
    node = do_url(parser, token)
    is_fixed = isinstance(node.view_name.var, str) and not node.view_name.filters
    return node if node.args or node.kwargs or node.asvar or not is_fixed else FixedAddressNode(node)


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


@lru_cache(maxsize=1024)
def _address(node: URLNode, _prefix: str, _urls: str) -> str:
    return node.render(Context())
