"""The file of an import whose data come from an address on the web: fetched once, then kept like an upload."""

from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _

from jobs.progress import Watch
from zones.models import FileRole, ImportJob
from zones.storage.web.asking import Asking
from zones.storage.web.collecting import collect
from zones.uploads.stored_files import CHUNK_BYTES, keep


def fetch_missing(job: ImportJob, folder: Path, watch: Watch) -> None:
    """Fetch what the address of an import gives, unless it is there: what was checked is what is stored later.

    Raises:
        SourceError: The address is not allowed, or what it gives is not complete.

    """
    if not job.web_address or job.files.filter(role=FileRole.MAIN).exists():
        return
    watch.begin(_("Daten werden aus dem Netz geladen"))
    path = fetched(job.web_address, folder, watch)
    with path.open("rb") as file:
        keep(job, FileRole.MAIN, path.name, iter(lambda: file.read(CHUNK_BYTES), b""))
    path.unlink()


def fetched(address: str, folder: Path, watch: Watch) -> Path:
    """Fetch what an address gives into a new file in `folder`; the servers that may be asked are a setting."""
    return collect(address, Asking(settings.IMPORT_HOSTS, watch.at), folder)
