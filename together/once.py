"""Tells whether the very same form was sent before: two presses of one button, or a request that was repeated."""

from django.http import HttpRequest
from django.utils.crypto import salted_hmac
from django.utils.http import urlencode

from together.kept import TOKEN

LONGEST_MARK = 32


def mark_of(request: HttpRequest) -> str:
    """Return a mark of what was sent, the same for the same content of the same page; empty without its token.

    The token differs each time that a page is shown: whoever goes back and changes something sends another form. It
    also keeps the mark from telling anything of the content.
    """
    if not request.POST.get(TOKEN):
        return ""
    content = urlencode(sorted(request.POST.lists()), doseq=True)
    return salted_hmac(__name__, content, algorithm="sha256").hexdigest()[:LONGEST_MARK]
