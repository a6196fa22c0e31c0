"""What can be wrong with a file: one catalogue for command, report and `docs/data-import.md` (pure, no Django).

Messages are German and go through gettext where they are shown; `_` only marks them for the message catalogue.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

import shapely

from zones.catalogue.marking import marked as _


class SourceError(Exception):
    """The file as a whole cannot be used; the message says in German why and what to do next."""

    def __init__(self, message: str, **values: object) -> None:
        """Keep message and values apart, so that the message can be translated before they are filled in."""
        super().__init__(message % values)
        self.message = message
        self.values = values


class Severity(StrEnum):
    """How much a finding weighs: a blocking one forbids loading."""

    BLOCKING = "blocking"
    WARNING = "warning"
    NOTE = "note"


SEVERITY_LABELS = {
    Severity.BLOCKING: _("verhindert das Laden"),
    Severity.WARNING: _("Warnung"),
    Severity.NOTE: _("Hinweis"),
}


@dataclass(frozen=True)
class FindingKind:
    """One kind of finding: what it says, how to mend it, and whether the row is left out.

    `detail` is what one finding says beyond the message, with placeholders for `Finding.values`.
    """

    code: str
    severity: Severity
    drops_row: bool
    message: str
    hint: str
    detail: str = ""


@dataclass(frozen=True)
class Finding:
    """One finding.

    Attributes:
        kind: What is wrong.
        line: Row or feature of the file, from 1; None where it concerns the whole file.
        text: The row as it stands there.
        subject: Code of the zone (or codes, separated by comma) that it is about; empty where it is about none.
        count: How many things (rows, addresses, places) are meant.
        geometry: Where it is, in metres, for the map; None where it has no place.
        values: Fills the placeholders of `kind.detail`.

    """

    kind: FindingKind
    line: int | None = None
    text: str = ""
    subject: str = ""
    count: int = 1
    geometry: shapely.Geometry | None = None
    values: Mapping[str, object] = field(default_factory=dict)


_DROPPED = (Severity.WARNING, True)
_KEPT = (Severity.WARNING, False)
_BLOCKS_ROW = (Severity.BLOCKING, True)
_BLOCKS_FILE = (Severity.BLOCKING, False)
_NOTED = (Severity.NOTE, False)

COLUMNS_WRONG = FindingKind(
    "COLUMNS_WRONG",
    *_DROPPED,
    _("Die Zeile hat nicht die erwartete Zahl von Spalten."),
    _("Trennzeichen der Zeile prüfen."),
)
LINE_TOO_LONG = FindingKind(
    "LINE_TOO_LONG",
    *_DROPPED,
    _("Die Zeile ist länger als 2.000 Zeichen."),
    _("Prüfen, ob in der Datei Zeilenumbrüche fehlen."),
)
TEXT_BROKEN = FindingKind(
    "TEXT_BROKEN",
    *_BLOCKS_ROW,
    _("Umlaute sind zerstört (zum Beispiel „StraÃŸe“ statt „Straße“)."),
    _("Die Datei aus der Quelle neu als UTF-8 ausgeben."),
)
STREET_MISSING = FindingKind(
    "STREET_MISSING", *_DROPPED, _("Der Straßenname fehlt."), _("Straßennamen in der Quelle ergänzen.")
)
STREET_UNREADABLE = FindingKind(
    "STREET_UNREADABLE",
    *_DROPPED,
    _("Der Straßenname ist länger als 100 Zeichen, enthält Steuerzeichen oder keinen Buchstaben."),
    _("Straßennamen in der Quelle berichtigen."),
)
NUMBER_UNREADABLE = FindingKind(
    "NUMBER_UNREADABLE",
    *_DROPPED,
    _("Die Hausnummer fehlt oder ist nicht lesbar (erwartet wird zum Beispiel „12“ oder „12a“)."),
    _("Hausnummer in der Quelle berichtigen; Bereiche wie „12–14“ auf einzelne Zeilen verteilen."),
)
NUMBER_ZERO = FindingKind("NUMBER_ZERO", *_DROPPED, _("Die Hausnummer ist 0."), _("Hausnummer in der Quelle ergänzen."))
POSTCODE_MISSING = FindingKind(
    "POSTCODE_MISSING",
    *_KEPT,
    _("Die Postleitzahl fehlt."),
    _("Die Adresse wird ohne Postleitzahl geladen; besser in der Quelle ergänzen."),
)
POSTCODE_INVALID = FindingKind(
    "POSTCODE_INVALID",
    *_DROPPED,
    _("Die Postleitzahl hat nicht fünf Ziffern."),
    _("Oft hat eine Tabellenkalkulation die führende Null entfernt: Spalte als Text ausgeben."),
)
COORDINATE_UNREADABLE = FindingKind(
    "COORDINATE_UNREADABLE",
    *_DROPPED,
    _("Eine Koordinate fehlt oder ist keine Zahl."),
    _("Zahlen mit Dezimalpunkt und ohne Tausenderzeichen ausgeben."),
)
AXES_SWAPPED = FindingKind(
    "AXES_SWAPPED",
    *_BLOCKS_ROW,
    _("Die beiden Koordinaten sind vertauscht."),
    _("Erst Länge (oder Ostwert), dann Breite (oder Nordwert) ausgeben."),
)
OUTSIDE_CITY = FindingKind(
    "OUTSIDE_CITY",
    *_DROPPED,
    _("Die Lage ist nicht in der Stadt."),
    _("Koordinaten und Koordinatensystem der Quelle prüfen."),
)
DUPLICATE_ROW = FindingKind(
    "DUPLICATE_ROW",
    *_DROPPED,
    _("Dieselbe Adresse steht schon weiter oben, weniger als einen Meter entfernt."),
    _("Nichts zu tun; die erste Zeile wird geladen."),
)
ADDRESS_TWICE = FindingKind(
    "ADDRESS_TWICE",
    *_KEPT,
    _("Dieselbe Adresse steht schon weiter oben, aber an anderer Stelle."),
    _("Beide werden geladen und durch ihre Kennung unterschieden; in der Quelle prüfen, welche Lage stimmt."),
)
NO_ROWS = FindingKind(
    "NO_ROWS", *_BLOCKS_FILE, _("Keine Zeile der Datei ist brauchbar."), _("Prüfen, ob es die richtige Datei ist.")
)
TOO_MANY_DROPPED = FindingKind(
    "TOO_MANY_DROPPED",
    *_BLOCKS_FILE,
    _("Mehr als ein Zehntel der Zeilen ist nicht brauchbar."),
    _("Die häufigsten Befunde zuerst beheben, dann die Datei neu einlesen."),
)

POSTCODE_FILLED = FindingKind(
    "POSTCODE_FILLED",
    *_NOTED,
    _("Die Postleitzahl fehlte und wurde ergänzt."),
    _("Stichproben prüfen; wo die Quelle selbst Postleitzahlen hat, gelten diese."),
    _("%(count)d Adressen; Quelle der Postleitzahlen: %(source)s."),
)
GEOMETRY_UNREADABLE = FindingKind(
    "GEOMETRY_UNREADABLE",
    *_BLOCKS_ROW,
    _("Die Fläche lässt sich nicht lesen."),
    _("Bögen in Strecken umwandeln (Stützpunkte einfügen) und als Polygon oder Multipolygon ausgeben."),
)
GEOMETRY_NOT_FINITE = FindingKind(
    "GEOMETRY_NOT_FINITE",
    *_BLOCKS_ROW,
    _("Eine Koordinate der Fläche ist keine endliche Zahl."),
    _("Die Fläche in der Quelle neu zeichnen oder reparieren."),
)
GEOMETRY_WITH_HEIGHTS = FindingKind(
    "GEOMETRY_WITH_HEIGHTS",
    *_NOTED,
    _("Die Flächen haben Höhenangaben; sie wurden weggelassen."),
    _("Nichts zu tun."),
)
GEOMETRY_CURVED = FindingKind(
    "GEOMETRY_CURVED",
    *_KEPT,
    _("Flächen haben gebogene Ränder; die Bögen wurden durch kurze Strecken ersetzt."),
    _("Den Verlauf auf der Karte prüfen, besonders an gemeinsamen Grenzen."),
)
OTHER_CLASSES_SKIPPED = FindingKind(
    "OTHER_CLASSES_SKIPPED",
    *_NOTED,
    _("Die Datei enthält auch Gebiete für andere Zeitpunkte; sie wurden übergangen."),
    _("Nichts zu tun, wenn die Gebiete des Zieljahrs gelten sollen."),
    _("%(count)d Gebiete der Klasse %(name)s."),
)

KINDS = (
    COLUMNS_WRONG,
    LINE_TOO_LONG,
    TEXT_BROKEN,
    STREET_MISSING,
    STREET_UNREADABLE,
    NUMBER_UNREADABLE,
    NUMBER_ZERO,
    POSTCODE_MISSING,
    POSTCODE_INVALID,
    COORDINATE_UNREADABLE,
    AXES_SWAPPED,
    OUTSIDE_CITY,
    DUPLICATE_ROW,
    ADDRESS_TWICE,
    NO_ROWS,
    TOO_MANY_DROPPED,
    POSTCODE_FILLED,
    GEOMETRY_UNREADABLE,
    GEOMETRY_NOT_FINITE,
    GEOMETRY_WITH_HEIGHTS,
    GEOMETRY_CURVED,
    OTHER_CLASSES_SKIPPED,
)
