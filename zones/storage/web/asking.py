"""Asking servers that are allowed, and no other: each answer goes through a file and counts towards one limit."""

import ipaddress
import json
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlunsplit

from lxml import etree

from zones.catalogue.marking import marked as _
from zones.ingest.findings import SourceError
from zones.ingest.sources.files import LARGEST_FILE_BYTES
from zones.storage.web.addresses import as_ascii, parts_of
from zones.storage.web.download import fetch


@dataclass
class Asking:
    """One transfer.

    Attributes:
        hosts: Names of the servers that may be asked, each perhaps with a port.
        told: Is told of every piece that arrives: objects so far, objects in all (0 = not known); may end the transfer.

    """

    hosts: Sequence[str]
    told: Callable[[int, int], object] = lambda _done, _total: None
    received: int = field(default=0, init=False)

    def require_allowed(self, url: str) -> None:
        """Refuse an address that is no https or of a server that is not allowed; a redirect is looked at as well.

        Raises:
            SourceError: It is not.

        """
        parts = parts_of(url)
        host = parts.hostname or ""
        if parts.scheme != "https" and not (parts.scheme == "http" and _is_this_machine(host)):
            raise SourceError(_("Die Adresse „%(url)s“ beginnt nicht mit https://. Prüfen Sie sie."), url=url[:200])
        allowed = {as_ascii(name) for name in self.hosts}
        if host not in allowed and f"{host}:{parts.port}" not in allowed:
            raise SourceError(
                _(
                    "Von „%(host)s“ darf nicht geladen werden. Erlaubt sind: %(allowed)s. Die Technik ergänzt Server "
                    "in der Einstellung IMPORT_HOSTS."
                ),
                host=host[:100],
                allowed=", ".join(sorted(allowed)) or "–",
            )

    def file(self, url: str, target: Path) -> None:
        """Fetch an address into a file.

        Raises:
            SourceError: It is not allowed, does not answer, breaks off, or sends too much.

        """
        self.require_allowed(url)
        fetch(url, target, self._count, self.require_allowed)

    def json(self, url: str, **parameters: object) -> dict[str, Any]:
        """Return the JSON object that a service answers; the parameters replace those of the address."""
        content = self._answer(url, parameters)
        try:
            answer = json.loads(content)
        except (ValueError, RecursionError) as error:
            raise unexpected(url) from error
        if not isinstance(answer, dict):
            raise unexpected(url)
        if isinstance(answer.get("error"), dict):
            raise _refused(str(answer["error"].get("message", "")))
        return answer

    def xml(self, url: str, **parameters: object) -> etree._Element:
        """Return the root of the XML that a service answers."""
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            root = etree.fromstring(self._answer(url, parameters), parser)
        except etree.XMLSyntaxError as error:
            raise unexpected(url) from error
        if etree.QName(root).localname in {"ExceptionReport", "ServiceExceptionReport"}:
            raise _refused(" ".join("".join(map(str, root.itertext())).split()))
        return root

    def _answer(self, url: str, parameters: dict[str, object]) -> bytes:
        with tempfile.TemporaryDirectory(prefix="jena-waerme-") as folder:
            target = Path(folder) / "answer"
            self.file(with_parameters(url, parameters), target)
            return target.read_bytes()

    def _count(self, new: int, _total: int) -> None:
        self.received += new
        if self.received > LARGEST_FILE_BYTES:
            raise SourceError(
                _("Der Dienst liefert mehr als %(size)d MB. Laden Sie einen Ausschnitt als Datei."),
                size=LARGEST_FILE_BYTES // 1024**2,
            )
        self.told(0, 0)


def with_parameters(url: str, parameters: dict[str, object]) -> str:
    """Return the address with these parameters; those of the same name, in whatever case, give way."""
    parts = parts_of(url)
    names = {name.lower() for name in parameters}
    kept = [(name, value) for name, value in parse_qsl(parts.query) if name.lower() not in names]
    return str(urlunsplit(parts._replace(query=urlencode([*kept, *parameters.items()]))))


def _is_this_machine(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def unexpected(url: str) -> SourceError:
    """Return the refusal of an answer that is not what such a service gives."""
    return SourceError(
        _("Die Antwort von „%(url)s“ ist nicht lesbar. Prüfen Sie die Adresse des Dienstes."), url=url[:200]
    )


def _refused(message: str) -> SourceError:
    return SourceError(_("Der Dienst lehnt die Anfrage ab („%(said)s“). Prüfen Sie die Adresse."), said=message[:200])


def cut_off(found: int, announced: int) -> SourceError:
    """Return the refusal of a transfer that is not complete."""
    return SourceError(
        _(
            "Der Dienst hat %(found)d von %(announced)d Objekten geliefert. Es wurde nichts übernommen. Versuchen Sie "
            "es noch einmal, sonst laden Sie die Daten als Datei."
        ),
        found=found,
        announced=announced,
    )
