"""Django's token of a form, and beside it the account that opens the form (``together.kept``)."""

from django import template
from django.template.base import Parser, Token
from django.template.context import Context
from django.template.defaulttags import CsrfTokenNode
from django.utils.html import format_html

from together import kept

register = template.Library()


class AuthoredTokenNode(CsrfTokenNode):
    """The two hidden fields; only the token where nobody is signed in."""

    def render(self, context: Context) -> str:
        """Return them as HTML."""
        token = super().render(context)
        request = context.get("request")
        user = getattr(request, "user", None)
        if not token or user is None or not user.is_authenticated:
            return token
        field = '{}<input type="hidden" name="{}" value="{}">'
        return format_html(field, token, kept.AUTHOR, kept.author_of(user))


@register.tag
def csrf_token(parser: Parser, token: Token) -> AuthoredTokenNode:
    """Stand in for Django's tag everywhere, so that no form can be forgotten."""
    return AuthoredTokenNode()
