"""Answers of features as they were sent before: an edition never changes, and GIS asks for the same again and again."""

import gzip
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response

_MOST_BYTES = 8_000_000  # in each process
_PACKED_FROM = 4096  # bytes; less is sent as it is
Key = tuple[object, ...]


@dataclass(frozen=True)
class KeptAnswer:
    """An answer with what is sent beside it."""

    content: bytes
    content_type: str
    crs: str
    etag: str

    @classmethod
    def of(cls, content: bytes, content_type: str, crs: str) -> "KeptAnswer":
        """Give an answer a name; weak, since it is sent packed or not."""
        digest = blake2b(crs.encode() + content, digest_size=9).hexdigest()
        return cls(content, content_type, crs, f'W/"{digest}"')

    @cached_property
    def packed(self) -> bytes:
        """Packed by gzip, once somebody wants it so, in a hurry: packing takes longer than all else."""
        return gzip.compress(self.content, 1, mtime=0)

    def sent(self, request: HttpRequest) -> HttpResponse:
        """Return it as a response; 304 if the client has it."""
        asked = request.META  # its `headers` are parsed anew for each request
        headers = {
            "Content-Crs": f"<{self.crs}>",
            "ETag": self.etag,
            "Cache-Control": "public, no-cache",
            "Vary": "Accept, Accept-Encoding",
        }
        if "HTTP_IF_NONE_MATCH" in asked:
            unchanged = get_conditional_response(request, etag=self.etag)
            if unchanged is not None and unchanged.status_code == HTTPStatus.NOT_MODIFIED:
                return HttpResponse(status=HTTPStatus.NOT_MODIFIED, headers=headers)
        if len(self.content) > _PACKED_FROM and "gzip" in asked.get("HTTP_ACCEPT_ENCODING", ""):
            headers["Content-Encoding"] = "gzip"
            return HttpResponse(self.packed, self.content_type, headers=headers)
        return HttpResponse(self.content, self.content_type, headers=headers)


_answers: dict[Key, KeptAnswer] = {}
_bytes = 0


def kept(key: Key) -> KeptAnswer | None:
    """Return the answer to this question, None if it was not given before."""
    return _answers.get(key)


def keep(key: Key, answer: KeptAnswer) -> KeptAnswer:
    """Keep an answer; all are forgotten when they become too many."""
    global _bytes  # noqa: PLW0603 - one memory per process is the point of this module
    size = 2 * len(answer.content)  # packed, too, it is a part of that
    if _bytes + size > _MOST_BYTES:
        _answers.clear()
        _bytes = 0
    _bytes += size
    _answers[key] = answer
    return answer
