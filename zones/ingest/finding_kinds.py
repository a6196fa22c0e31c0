"""What can be wrong with a file: one catalogue for command, report and `docs/data-import.md` (pure, no Django).

Messages are German and go through gettext where they are shown; `_` only marks them for the message catalogue.
"""

from enum import Enum, StrEnum, unique
from functools import partial
from typing import NamedTuple

from zones.catalogue.marking import marked as _


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


class _Entry(NamedTuple):
    weight: tuple[Severity, bool]
    message: str
    hint: str
    detail: str = ""


_drops = partial(_Entry, (Severity.WARNING, True))
_warns = partial(_Entry, (Severity.WARNING, False))
_notes = partial(_Entry, (Severity.NOTE, False))
_blocks = partial(_Entry, (Severity.BLOCKING, False))
_blocks_and_drops = partial(_Entry, (Severity.BLOCKING, True))


@unique
class FindingKind(Enum):
    """One kind of finding: what it says, how to mend it, and whether the row is left out; the name is its code.

    `detail` is what one finding says beyond the message, with placeholders for `Finding.values`.
    """

    def __init__(self, weight: tuple[Severity, bool], message: str, hint: str, detail: str) -> None:
        self.severity, self.drops_row = weight
        self.message, self.hint, self.detail = message, hint, detail

    COLUMNS_WRONG = _drops(
        _("Die Zeile hat nicht die erwartete Zahl von Spalten."), _("Trennzeichen der Zeile prüfen.")
    )
    LINE_TOO_LONG = _drops(
        _("Die Zeile ist länger als 2.000 Zeichen."), _("Prüfen, ob in der Datei Zeilenumbrüche fehlen.")
    )
    FILTER_MISSING = _warns(
        _("Den Hauskoordinaten fehlen Spalten, nach denen sie gefiltert werden."),
        _("Prüfen, ob gelöschte oder katasterinterne Adressen oder solche anderer Gemeinden darunter sind."),
        _("Es fehlt: %(columns)s."),
    )
    TEXT_BROKEN = _blocks_and_drops(
        _("Umlaute sind zerstört (zum Beispiel „StraÃŸe“ statt „Straße“)."),
        _("Die Datei aus der Quelle neu als UTF-8 ausgeben oder beim Einlesen einen anderen Zeichensatz wählen."),
    )
    LETTER_BROKEN = _drops(
        _("Ein Buchstabe der Zeile ist zerstört."), _("Die Zeile in der Quelle berichtigen; sie wird ausgelassen.")
    )
    STREET_MISSING = _drops(_("Der Straßenname fehlt."), _("Straßennamen in der Quelle ergänzen."))
    STREET_UNREADABLE = _drops(
        _("Der Straßenname ist länger als 100 Zeichen, enthält Steuerzeichen oder keinen Buchstaben."),
        _("Straßennamen in der Quelle berichtigen."),
    )
    NUMBER_UNREADABLE = _drops(
        _("Die Hausnummer fehlt oder ist nicht lesbar (erwartet wird zum Beispiel „12“ oder „12a“)."),
        _("Hausnummer in der Quelle berichtigen; Bereiche wie „12–14“ auf einzelne Zeilen verteilen."),
    )
    NUMBER_ZERO = _drops(_("Die Hausnummer ist 0."), _("Hausnummer in der Quelle ergänzen."))
    POSTCODE_MISSING = _warns(
        _("Die Postleitzahl fehlt."), _("Die Adresse wird ohne Postleitzahl geladen; besser in der Quelle ergänzen.")
    )
    POSTCODE_INVALID = _drops(
        _("Die Postleitzahl hat nicht fünf Ziffern."),
        _("Oft hat eine Tabellenkalkulation die führende Null entfernt: Spalte als Text ausgeben."),
    )
    COORDINATE_UNREADABLE = _drops(
        _("Eine Koordinate fehlt oder ist keine Zahl."),
        _("Zahlen mit Dezimalpunkt und ohne Tausenderzeichen ausgeben."),
    )
    AXES_SWAPPED = _blocks_and_drops(
        _("Die beiden Koordinaten sind vertauscht."),
        _("Erst Länge (oder Ostwert), dann Breite (oder Nordwert) ausgeben."),
    )
    OUTSIDE_CITY = _drops(
        _("Die Lage ist nicht in der Stadt."), _("Koordinaten und Koordinatensystem der Quelle prüfen.")
    )
    DUPLICATE_ROW = _drops(
        _("Dieselbe Adresse steht schon weiter oben, weniger als einen Meter entfernt."),
        _("Nichts zu tun; die erste Zeile wird geladen."),
    )
    ADDRESS_TWICE = _warns(
        _("Dieselbe Adresse steht schon weiter oben, aber an anderer Stelle."),
        _("Beide werden geladen und durch ihre Kennung unterschieden; in der Quelle prüfen, welche Lage stimmt."),
    )
    NO_ROWS = _blocks(_("Keine Zeile der Datei ist brauchbar."), _("Prüfen, ob es die richtige Datei ist."))
    TOO_MANY_DROPPED = _blocks(
        _("Mehr als ein Zehntel der Zeilen ist nicht brauchbar."),
        _("Die häufigsten Befunde zuerst beheben, dann die Datei neu einlesen."),
    )
    POSTCODE_FILLED = _notes(
        _("Die Postleitzahl fehlte und wurde ergänzt."),
        _("Stichproben prüfen; wo die Quelle selbst Postleitzahlen hat, gelten diese."),
        _("%(count)d Adressen; Quelle der Postleitzahlen: %(source)s."),
    )
    GEOMETRY_UNREADABLE = _blocks_and_drops(
        _("Die Fläche lässt sich nicht lesen."),
        _("Bögen in Strecken umwandeln (Stützpunkte einfügen) und als Polygon oder Multipolygon ausgeben."),
    )
    GEOMETRY_NOT_FINITE = _blocks_and_drops(
        _("Eine Koordinate der Fläche ist keine endliche Zahl."),
        _("Die Fläche in der Quelle neu zeichnen oder reparieren."),
    )
    GEOMETRY_WITH_HEIGHTS = _notes(_("Die Flächen haben Höhenangaben; sie wurden weggelassen."), _("Nichts zu tun."))
    GEOMETRY_CURVED = _warns(
        _("Flächen haben gebogene Ränder; die Bögen wurden durch kurze Strecken ersetzt."),
        _("Den Verlauf auf der Karte prüfen, besonders an gemeinsamen Grenzen."),
    )
    OTHER_CLASSES_SKIPPED = _notes(
        _("Die Datei enthält auch Gebiete für andere Zeitpunkte; sie wurden übergangen."),
        _("Nichts zu tun, wenn die Gebiete des Zieljahrs gelten sollen."),
        _("%(count)d Gebiete der Klasse %(name)s."),
    )

    NO_ZONES = _blocks(_("Die Datei enthält kein brauchbares Gebiet."), _("Prüfen, ob es die richtige Datei ist."))
    ZONE_COUNT = _blocks(
        _("Es sind mehr oder weniger Gebiete als erwartet."),
        _("Fehlende oder überzählige Gebiete in der Quelle suchen; stimmt die Datei, die erwartete Zahl ändern."),
        _("Erwartet: %(expected)d, gefunden: %(found)d."),
    )
    ZONE_CODE_MISSING = _blocks_and_drops(_("Einem Gebiet fehlt die Kennung."), _("Kennung in der Quelle ergänzen."))
    ZONE_CODE_UNREADABLE = _blocks_and_drops(
        _(
            "Eine Kennung ist länger als 20 Zeichen oder enthält andere Zeichen als Buchstaben, Ziffern, „-“, „_“ "
            "und „.“."
        ),
        _("Kennung in der Quelle kürzen, ohne Leerzeichen und Umlaute."),
        _("Gelesen: „%(found)s“."),
    )
    ZONE_CODE_TWICE = _blocks_and_drops(
        _("Mehrere Gebiete haben dieselbe Kennung."),
        _("Jedem Gebiet eine eigene Kennung geben; Teile desselben Gebiets zu einem Multipolygon zusammenfassen."),
    )
    ZONE_NAME_UNREADABLE = _blocks_and_drops(
        _("Ein Name ist länger als 120 Zeichen oder enthält Steuerzeichen."), _("Namen in der Quelle kürzen.")
    )
    ZONE_NAME_MISSING = _warns(
        _("Einem Gebiet fehlt der Name; die Kennung steht an seiner Stelle."),
        _("Namen in der Quelle ergänzen oder im Entwurf eintragen."),
    )
    VERSORGUNGSART_UNKNOWN = _blocks_and_drops(
        _("Die Versorgungsart fehlt oder ist nicht bekannt."),
        _("Einen Code oder Namen aus XWärmeplan eintragen, zum Beispiel 10002 oder „Wärmenetzausbaugebiet“."),
        _("Gelesen: „%(found)s“."),
    )
    ZONE_GEOMETRY_MISSING = _blocks_and_drops(_("Einem Gebiet fehlt die Fläche."), _("Fläche in der Quelle zeichnen."))
    ZONE_NOT_POLYGON = _blocks_and_drops(
        _("Ein Gebiet besteht aus Punkten oder Linien statt aus Flächen."),
        _("Prüfen, ob es die richtige Ebene ist; Gebiete als Polygon oder Multipolygon ausgeben."),
        _("Gefunden: %(found)s."),
    )
    ZONE_PARTS_DROPPED = _warns(
        _("Ein Gebiet enthält neben Flächen auch Punkte oder Linien; sie wurden weggelassen."),
        _("Fläche auf der Karte prüfen und in der Quelle bereinigen."),
    )
    ZONE_GEOMETRY_INVALID = _blocks_and_drops(
        _("Eine Fläche ist ungültig und lässt sich nicht ohne größere Änderung reparieren."),
        _("Fläche in der Quelle reparieren: Der Rand darf sich nicht selbst schneiden, Löcher müssen innen liegen."),
        _("%(reason)s. Eine Reparatur würde %(difference_m2).0f m² ändern."),
    )
    ZONE_GEOMETRY_REPAIRED = _warns(
        _("Eine Fläche war ungültig und wurde repariert."),
        _("Fläche auf der Karte prüfen; besser in der Quelle reparieren."),
        _("%(reason)s. Die Reparatur änderte %(difference_m2).1f m²."),
    )
    ZONE_TINY = _warns(
        _("Ein Gebiet ist kleiner als 100 m²."),
        _("Wahrscheinlich ein Rest vom Zeichnen: in der Quelle löschen oder einem Nachbarn zuschlagen."),
        _("%(area_m2).1f m²."),
    )
    ZONE_OUTSIDE_CITY = _blocks(_("Ein Gebiet liegt nicht in der Stadt."), _("Koordinatensystem der Datei prüfen."))
    ZONE_LEAVES_CITY = _warns(
        _("Ein Gebiet ragt weit über die Stadtgrenze hinaus."),
        _("Fläche auf der Karte prüfen."),
        _("%(area_m2).0f m² liegen außerhalb."),
    )
    ZONES_OVERLAP = _blocks(
        _("Zwei Gebiete überlappen sich."),
        _("Gemeinsamen Rand in der Quelle auf dieselbe Linie ziehen."),
        _("%(area_m2).1f m² gehören zu beiden."),
    )
    ZONES_SLIVER = _warns(
        _("Zwischen Gebieten liegt ein schmaler Streifen, der zu beiden oder zu keinem gehört."),
        _("Gemeinsamen Rand in der Quelle auf dieselbe Linie ziehen."),
        _("%(area_m2).1f m²."),
    )
    ZONES_GAP = _warns(
        _("Zwischen den Gebieten ist ein Loch, das zu keinem gehört."),
        _("Prüfen, ob diese Fläche absichtlich nicht beplant ist."),
        _("%(area_m2).0f m²."),
    )
    EIGNUNG_UNKNOWN = _blocks(
        _("Eine Eignungsstufe ist nicht bekannt."),
        _("Einen Code oder Namen aus XWärmeplan eintragen, zum Beispiel 2000 oder „wahrscheinlich geeignet“."),
        _("%(field)s: „%(found)s“."),
    )
    CONNECTION_DUTY_UNKNOWN = _blocks(
        _("Eine Angabe zum Anschlusszwang ist nicht bekannt."),
        _("„im Geltungsbereich“, „teilweise“, „nicht im Geltungsbereich“, „unbekannt“ eintragen oder leer lassen."),
        _("%(field)s: „%(found)s“."),
    )
    FIELD_UNREADABLE = _blocks(
        _("Zieljahr oder Seite im Wärmeplan ist nicht lesbar oder nicht möglich."),
        _("Als ganze Zahl eintragen oder leer lassen."),
        _("%(field)s: „%(found)s“, möglich sind %(first)d bis %(last)d."),
    )
    VALUE_UNREADABLE = _blocks(
        _("Ein Kennwert oder sein Datum ist nicht lesbar."),
        _("Nur die Zahl eintragen, das Datum als JJJJ-MM-TT; was nicht bekannt ist, leer lassen."),
        _("%(field)s: „%(found)s“."),
    )
    VALUE_AMBIGUOUS = _warns(
        _("Ein Punkt kann Dezimalpunkt oder Tausenderpunkt sein; gelesen wurde ein Dezimalpunkt."),
        _("Wert prüfen; in der Quelle ohne Tausenderpunkt ausgeben."),
        _("%(field)s: „%(found)s“."),
    )
    VALUE_OUT_OF_RANGE = _blocks(
        _("Ein Kennwert ist negativ oder größer als möglich."),
        _("Wert in der Quelle berichtigen."),
        _("%(field)s: „%(found)s“."),
    )
    VALUE_CATEGORY_UNKNOWN = _blocks(
        _("Energieträger, Gebäudetyp oder Baualtersklasse eines Kennwerts ist nicht bekannt."),
        _("Einen Code aus XWärmeplan verwenden; docs/data-import.md nennt die möglichen."),
        _("%(field)s: „%(found)s“."),
    )
    VALUE_TWICE = _blocks(
        _("Derselbe Kennwert ist für ein Gebiet mehrfach angegeben."),
        _("Nur einen Wert stehen lassen."),
        _("%(field)s."),
    )
    VALUE_UNIT_UNKNOWN = _blocks(
        _("Die Einheit eines Kennwerts passt nicht."),
        _("Die Einheit verwenden, die docs/data-import.md nennt."),
        _("%(field)s: „%(found)s“ statt „%(expected)s“."),
    )
    VALUE_CONVERTED = _notes(
        _("Ein Kennwert wurde in die übliche Einheit umgerechnet."),
        _("Nichts zu tun."),
        _("%(field)s: von %(found)s in %(expected)s."),
    )
    VALUE_WRONG_SCALE = _blocks(
        _("Der Wärmebedarf ist so groß, dass er wahrscheinlich in kWh statt in MWh angegeben ist."),
        _("Einheit der Spalte prüfen und in der Datei nennen (kWh/a, MWh/a oder GWh/a)."),
        _("%(density).0f MWh je Hektar und Jahr."),
    )
    VALUE_IMPLAUSIBLE = _warns(
        _("Kennwerte eines Gebiets passen nicht zusammen oder sind auffällig klein."),
        _("Werte und Einheiten in der Quelle prüfen."),
        _("%(field)s: %(found)s."),
    )
    SHARES_NOT_100 = _warns(
        _("Anteile eines Gebiets ergeben zusammen nicht 100 %."),
        _("Prüfen, ob ein Anteil fehlt oder Anteile als 0,25 statt 25 angegeben sind."),
        _("%(field)s: zusammen %(found)s %%."),
    )
    STECKBRIEF_MISSING = _warns(
        _("Für Gebiete fehlt der Wärmebedarf oder der ganze Steckbrief."),
        _("In der Quelle ergänzen; sonst steht auf der Seite „nicht angegeben“."),
    )
    STECKBRIEF_WITHOUT_ZONE = _blocks(
        _("Ein Steckbrief nennt eine Kennung, die kein Gebiet hat."),
        _("Kennung berichtigen; beide Dateien müssen dieselben Kennungen verwenden."),
    )
    STECKBRIEF_TWICE = _blocks(
        _("Für ein Gebiet gibt es mehrere Steckbriefe."), _("Nur einen Steckbrief je Gebiet stehen lassen.")
    )
    ADDRESSES_IN_NO_ZONE = _warns(
        _("Adressen liegen in keinem Gebiet."),
        _("Auf der Karte prüfen, ob ein Gebiet fehlt oder die Adressen außerhalb des beplanten Gebiets liegen."),
    )
    ADDRESSES_IN_TWO_ZONES = _warns(
        _("Adressen liegen in zwei Gebieten; es zählt das mit der kleineren Kennung."), _("Überlappung beheben.")
    )
    ZONE_WITHOUT_ADDRESS = _warns(
        _("In einem Gebiet liegt keine Adresse."),
        _("Prüfen, ob die Fläche stimmt; bei einem Neubaugebiet ist nichts zu tun."),
    )
    EDITION_OLDER = _warns(
        _("Die veröffentlichte Ausgabe ist neuer als diese."),
        _("Prüfen, ob es die richtige Datei und das richtige Datum ist."),
        _("Diese gilt ab %(as_of)s, die veröffentlichte ab %(published)s."),
    )
