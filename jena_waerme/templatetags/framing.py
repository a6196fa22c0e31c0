"""Whether a page stands in a frame of another site, and where that frame begins."""

from django import template
from django.template import Context

from jena_waerme.framing import may_be_framed, start_of

register = template.Library()


@register.simple_tag(takes_context=True)
def in_frame(context: Context) -> bool:
    """Tell whether this page stands in a frame; parts of a page know it too, whatever they are given."""
    request = getattr(context, "request", None)
    if request is None:  # an error, whose page is written without it
        return bool(context.get("frame_start"))
    return may_be_framed(request)


@register.simple_tag(takes_context=True)
def frame_start(context: Context) -> str:
    """Return where the frame begins that this page stands in; empty for a page that stands in none."""
    request = getattr(context, "request", None)
    return str(context.get("frame_start", "")) if request is None else start_of(request)
