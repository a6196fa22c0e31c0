"""What an import keeps of its files: the first rows, to try choices on, and what became of each column."""

from typing import Any

from zones.ingest.meaning.account import Understood
from zones.ingest.meaning.sample import Sample
from zones.ingest.sources.told import ReadingListener
from zones.mapping.account import account_of
from zones.models import FileRole

Json = dict[str, Any]


class FilesTold:
    """Collects, as JSON by role, what is heard of the files; `files` is filled while they are read."""

    def __init__(self) -> None:
        self.files: dict[str, Json] = {}

    def of(self, role: FileRole) -> ReadingListener:
        """Return what listens while the file of this role is read."""
        return _OneFile(self.files, role.value)


class _OneFile(ReadingListener):
    def __init__(self, files: dict[str, Json], role: str) -> None:
        self._files, self._role = files, role

    def first_rows(self, sample: Sample) -> None:
        self._files[self._role] = {"name": sample.name, "table": sample.table, "sample": sample.as_json()}

    def fixed_layout(self, name: str, read: Understood) -> None:
        self._files[self._role] = {"name": name}
        self.understood(read)

    def understood(self, read: Understood) -> None:
        self._files[self._role]["columns"] = account_of(read)
