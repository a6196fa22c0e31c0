"""Notes for `response.context` and `response.templates` the page alone, not the hundreds of parts that it includes.

Django's test client copies the context of each part, which takes a tenth of the time of a page and keeps them all.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.template import Context
from django.template.base import Template
from django.test.signals import template_rendered
from django.utils.safestring import SafeString


@contextmanager
def pages_only() -> Iterator[None]:
    """Note pages alone as long as it holds."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Template, "_render", _render)
        yield


def _render(template: Template, context: Context) -> SafeString:
    if context.template is template:  # a part, or what a page extends, has the context of the page
        template_rendered.send(sender=template, template=template, context=context)
    return template.nodelist.render(context)
