"""The Content-Security-Policy of every response, put together once where nothing in it belongs to one response."""

from typing import Any

from csp.constants import HEADER
from csp.middleware import CheckableLazyObject, CSPMiddleware
from csp.utils import build_policy
from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

from jena_waerme import framing


class PolicyMiddleware(CSPMiddleware):
    """As in the library, which puts the policy together anew each time: that took longer than all other headers."""

    def __init__(self, *args: Any) -> None:  # noqa: ANN401 - what Django passes
        super().__init__(*args)
        self._without_nonce = build_policy()

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Send the policy of the settings, unless this response has a nonce or a policy of its own."""
        is_special = getattr(request, "_csp_nonce", None) or any(name.startswith("_csp") for name in vars(response))
        is_frame = framing.may_be_framed(request)
        if not is_frame and (is_special or settings.DEBUG):  # pages that show where something failed go without
            return super().process_response(request, response)
        response.headers.setdefault(HEADER, framing.policy() if is_frame else self._without_nonce)
        request.csp_nonce = CheckableLazyObject(self._csp_nonce_post_response)  # type: ignore[attr-defined]
        return response
