"""What the two commands that load a file share: check it, show what was found, store and publish it when told to."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, ClassVar, Generic, TypeVar

from django.core.management.base import BaseCommand, CommandError
from django.db import Error, transaction
from django.utils.translation import gettext as _

from jobs.progress import UNWATCHED
from zones.editions.after_publication import complete
from zones.ingest.findings import SourceError
from zones.ingest.meaning.choices import Choices
from zones.ingest.rows import EditionInfo
from zones.management.arguments import choices_of
from zones.management.words import refused
from zones.models import Edition
from zones.services import NotPublishable, publish
from zones.storage.load import NotLoaded
from zones.uploads.contents import Contents
from zones.uploads.from_web import fetched

C = TypeVar("C", bound=Contents)
Options = dict[str, Any]
Storing = AbstractContextManager[Callable[[int], object]]  # gives the function that is told of stored rows


class ImportCommand(BaseCommand, ABC, Generic[C]):
    """Checks a file; stores it with --commit, publishes it with --publish."""

    refused_by_database: ClassVar[str]
    stored: ClassVar[str]

    @abstractmethod
    def read(self, options: Options, choices: Choices) -> C:
        """Read and check the file; raises SourceError."""

    @abstractmethod
    def show(self, contents: C, options: Options) -> None:
        """Write what was found."""

    @abstractmethod
    def edition_info(self, contents: C, options: Options) -> EditionInfo:
        """Return what the edition says of itself, from options and file; raises CommandError if that is not all."""

    def storing(self, _contents: C) -> Storing:
        """Show how far storing is."""
        return nullcontext(lambda _rows: None)

    @contextmanager
    def at_hand(self, options: Options) -> Iterator[None]:
        """Fetch the file if the options name an address on the web, and keep it meanwhile."""
        if not options["url"]:
            yield
            return
        with TemporaryDirectory(prefix="jena-waerme-") as folder:
            try:
                options["file"] = fetched(options["url"], Path(folder), UNWATCHED)
            except SourceError as error:
                raise refused(error) from error
            yield

    def run(self, options: Options) -> None:
        """Do what the options say."""
        try:
            contents = self.read(options, choices_of(options))
        except SourceError as error:
            raise refused(error) from error
        self.show(contents, options)
        if not contents.is_loadable:
            raise CommandError(
                _("Die Datei kann so nicht geladen werden. Beheben Sie die Befunde, die das Laden verhindern.")
            )
        if not options["commit"]:
            self.stdout.write(_("Probelauf: Es wurde nichts gespeichert. Mit --commit wird die Datei geladen."))
            return
        edition = self._load(contents, self.edition_info(contents, options), options)
        if options["publish"]:
            complete(edition)
        self.stdout.write(_(self.stored) % {"pk": edition.pk, "edition": edition, "count": contents.count})

    def _load(self, contents: C, info: EditionInfo, options: Options) -> Edition:
        try:
            with self.storing(contents) as progress, transaction.atomic():
                edition = contents.load(info, progress)
                if options["publish"]:
                    # the reason confirms a loss
                    publish(edition, reason=options["reason"], tells_worker=False, accepts_loss=True)
        except (NotLoaded, NotPublishable) as error:
            raise CommandError(str(error)) from error
        except Error as error:
            raise CommandError(_(self.refused_by_database) % str(error).partition("\n")[0]) from error
        return edition
