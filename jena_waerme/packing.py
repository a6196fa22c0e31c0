"""Which responses are packed: those that are long enough for it to be felt."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.middleware.gzip import GZipMiddleware

# Bytes that every connection carries before it waits for a word of the other side; packing them saves nobody anything,
# and takes longer than the answer for an address.
LONGEST_PLAIN = 4096


class PackingMiddleware(GZipMiddleware):
    """As in Django, but what is short stays as it is, above all the answers that are told while somebody types."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Pack a long response for a client that can unpack it."""
        if isinstance(response, HttpResponse) and len(response.content) <= LONGEST_PLAIN:
            return response
        packed: HttpResponseBase = super().process_response(request, response)
        return packed
