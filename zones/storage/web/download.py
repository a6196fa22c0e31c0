"""Fetching an official file (no Django): piece by piece, with a hash, never half-kept."""

import hashlib
import http.client
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

from zones.catalogue.marking import marked as _
from zones.ingest.findings import SourceError
from zones.ingest.sources.files import LARGEST_FILE_BYTES
from zones.storage.web.addresses import WEB, parts_of

TIMEOUT_S = 60  # without a single byte
LONGEST_S = 30 * 60  # in all
_CHUNK = 256 * 1024

Progress = Callable[[int, int], object]  # bytes since the last call, bytes in all (0 = the server does not say)


def fetch(
    url: str,
    target: Path,
    progress: Progress = lambda _new, _total: None,
    allow: Callable[[str], None] = lambda _url: None,
) -> str:
    """Download `url` to `target` and return its SHA-256 (hex); `allow` is asked before a redirect is followed.

    Raises:
        SourceError: The address is none of the web, the server does not answer, breaks off, or sends too much.

    """
    address = parts_of(url)
    if address.scheme not in WEB:
        raise SourceError(_("Die Adresse „%(url)s“ beginnt nicht mit https://. Prüfen Sie HK_TH_URL."), url=url)
    part = target.with_name(f"{target.name}.part")
    try:
        digest = _receive(address.geturl(), part, progress, allow)
        part.rename(target)
    except (urllib.error.URLError, http.client.HTTPException, TimeoutError, ConnectionError) as error:
        raise SourceError(
            _("Von „%(url)s“ ließ sich die Datei nicht laden (%(reason)s). Versuchen Sie es später noch einmal."),
            url=url,
            reason=_reason(error),
        ) from error
    finally:
        part.unlink(missing_ok=True)
    return digest


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Asks before it follows."""

    def __init__(self, allow: Callable[[str], None]) -> None:
        self.allow = allow

    def redirect_request(self, *arguments: Any) -> urllib.request.Request | None:  # noqa: ANN401 (urllib's signature)
        self.allow(arguments[-1])
        return super().redirect_request(*arguments)


def _receive(url: str, part: Path, progress: Progress, allow: Callable[[str], None]) -> str:
    digest, received = hashlib.sha256(), 0
    request = urllib.request.Request(url, headers={"User-Agent": "jena-waerme"})  # noqa: S310 (scheme was checked)
    opener = urllib.request.build_opener(_Redirects(allow))
    with opener.open(request, timeout=TIMEOUT_S) as answer, part.open("wb") as file:
        total, start = int(answer.length or 0), time.monotonic()
        while chunk := answer.read1(_CHUNK):  # what is there: progress, and a cancelling, do not wait for a full piece
            received += len(chunk)
            _require_soon(start, url)
            if max(received, total) > LARGEST_FILE_BYTES:
                raise SourceError(
                    _("Die Datei unter „%(url)s“ ist größer als %(size)d MB. Laden Sie sie von Hand."),
                    url=url,
                    size=LARGEST_FILE_BYTES // 1024**2,
                )
            file.write(chunk)
            digest.update(chunk)
            progress(len(chunk), total)
    if total and received != total:
        raise http.client.IncompleteRead(b"", total - received)
    return digest.hexdigest()


def _require_soon(start: float, url: str) -> None:
    if time.monotonic() - start > LONGEST_S:
        raise SourceError(
            _("„%(url)s“ liefert so langsam, dass nach %(minutes)d Minuten abgebrochen wurde. Laden Sie sie von Hand."),
            url=url,
            minutes=LONGEST_S // 60,
        )


def _reason(error: Exception) -> str:
    """Return in German why a download failed."""
    if isinstance(error, urllib.error.HTTPError):
        return f"{_('der Server antwortet mit Status')} {error.code}"
    if isinstance(error, http.client.IncompleteRead):
        return _("die Übertragung brach ab")
    return _("der Server ist nicht erreichbar")
