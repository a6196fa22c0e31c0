"""`manage.py load_addresses FILE`: check a file of addresses, and load it as a new edition when told to."""

import tempfile
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, NoReturn

from django.conf import settings
from django.core.management.base import CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from tqdm import tqdm

from jobs.progress import Watch
from zones.ingest.meaning.choices import Choices
from zones.ingest.rows import EditionInfo
from zones.management.arguments import (
    add_address,
    add_reading,
    add_storing,
    day_of,
    refuse_contradictions,
    require_origin,
)
from zones.management.import_command import ImportCommand, Options
from zones.management.words import show_address_changes, show_findings, write_rejects
from zones.storage.web.download import fetch
from zones.uploads.contents import AddressContents, read_addresses


class _Bar(Watch):
    """Shows on the terminal how many lines are read."""

    def __init__(self, bar: "tqdm[NoReturn]") -> None:
        self.bar = bar

    def at(self, done: int, total: int) -> None:
        """Move the bar."""
        self.bar.total = total or None
        self.bar.update(done - self.bar.n)


class Command(ImportCommand[AddressContents]):
    help = _("Prüft eine Adressdatei und lädt sie auf Wunsch als neue Ausgabe (ohne --commit wird nichts gespeichert).")

    refused_by_database = gettext_noop("Die Datenbank hat die Adressen abgelehnt (%s). Es wurde nichts gespeichert.")
    stored = gettext_noop("Gespeichert als Ausgabe %(pk)d: %(edition)s, %(count)d Adressen.")

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, nargs="?", metavar="FILE", help=_("Datei mit Adressen"))
        add_address(parser)
        parser.add_argument("--download", choices=["hk-th"], help=_("die amtliche Datei des Landes laden"))
        parser.add_argument("--keep", type=Path, metavar="ZIP", help=_("geladene Datei unter diesem Namen behalten"))
        add_reading(parser)
        add_storing(parser)
        parser.add_argument("--postcodes", type=Path, metavar="FILE", help=_("Flächen der Postleitzahlen"))
        parser.add_argument(
            "--rejects", type=Path, metavar="CSV", help=_("ausgelassene Zeilen in diese Datei schreiben")
        )

    def handle(self, **options: Any) -> None:  # noqa: ANN401 (Django's signature)
        _refuse_contradictions(options)
        options["as_of"] = day_of("--as-of", options["as_of"])
        with self.at_hand(options):
            self.run(options)

    def read(self, options: Options, choices: Choices) -> AddressContents:
        with ExitStack() as stack:
            path = options["file"] or self._download(stack, options["keep"])
            bar = stack.enter_context(tqdm(desc=_("Lesen"), unit=" Zeilen", file=self.stderr))
            return read_addresses(path, choices, postcode_areas=options["postcodes"], watch=_Bar(bar))

    def _download(self, stack: ExitStack, keep: Path | None) -> Path:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="jena-waerme-"))
        target = keep or Path(folder) / "HK-TH.zip"
        with tqdm(desc=_("Herunterladen"), unit="B", unit_scale=True, file=self.stderr) as bar:

            def tell(new: int, total: int) -> None:
                bar.total = total or None
                bar.update(new)

            sha256 = fetch(settings.HK_TH_URL, target, tell)
        self.stdout.write(_("Geladen von %(url)s, SHA-256 %(sha256)s.") % {"url": settings.HK_TH_URL, "sha256": sha256})
        return target

    def show(self, contents: AddressContents, options: Options) -> None:
        source, report = contents.source, contents.checked
        self.stdout.write(_("Format: %s") % source.format_name)
        for reason, count in source.skipped.items():
            self.stdout.write(_("Übergangen, weil %(reason)s: %(count)d") % {"count": count, "reason": _(reason)})
        self.stdout.write(
            _("%(read)d Zeilen gelesen, %(usable)d brauchbar, %(dropped)d ausgelassen.")
            % {"read": report.read, "usable": len(report.rows), "dropped": len(report.dropped)}
        )
        show_findings(self.stdout, report)
        if contents.changes:
            show_address_changes(self.stdout, contents.changes.report())
        if options["rejects"]:
            write_rejects(options["rejects"], report.dropped)

    @contextmanager
    def storing(self, contents: AddressContents) -> Iterator[Callable[[int], object]]:
        with tqdm(total=contents.count, desc=_("Speichern"), unit=" Adressen", file=self.stderr) as bar:
            yield bar.update

    def edition_info(self, contents: AddressContents, options: Options) -> EditionInfo:
        origin = contents.source.origin
        source, licence = options["source"] or origin.source, options["licence"] or origin.licence
        return EditionInfo(
            title=options["title"] or _(origin.title),
            source=source,
            source_url="" if options["source"] else origin.source_url,
            licence=licence,
            as_of=require_origin(source, licence, options["as_of"] or origin.as_of),
        )


def _refuse_contradictions(options: dict[str, Any]) -> None:
    refuse_contradictions(options)
    if sum(bool(options[name]) for name in ("file", "download", "url")) != 1:
        raise CommandError(_("Geben Sie entweder eine Datei an oder --download hk-th oder --url."))
    if options["rejects"] and options["file"] and options["rejects"].resolve() == options["file"].resolve():
        raise CommandError(_("--rejects würde die Adressdatei überschreiben. Geben Sie eine andere Datei an."))
