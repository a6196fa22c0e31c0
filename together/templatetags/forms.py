"""What Django's page of a form has no place for."""

from django import template
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


@register.filter
def without_memory(page: SafeString) -> SafeString:
    """Return a rendered page whose forms browsers do not fill in again from what stood in them before.

    A page that is opened anew carries marks of what is stored by now. With texts of an earlier visit in its fields,
    which browsers put back after „Zurück“, it would overwrite what somebody else has saved in between.
    """
    return mark_safe(page.replace("<form ", '<form autocomplete="off" '))  # noqa: S308 (rendered already)
