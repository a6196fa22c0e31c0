"""Whether a page stands in a frame of another site."""

from django import template
from django.template import Context

from jena_waerme.framing import may_be_framed

register = template.Library()


@register.simple_tag(takes_context=True)
def in_frame(context: Context) -> bool:
    """Tell whether this page stands in a frame; parts of a page know it too, whatever they are given."""
    request = getattr(context, "request", None)
    if request is None:  # an error, whose page is written without it
        return bool(context.get("is_framed"))
    return may_be_framed(request)
