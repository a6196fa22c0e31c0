"""What can be wrong with the zones and Steckbriefe of a heat plan: the catalogue (pure, no Django)."""

from zones.catalogue.marking import marked as _
from zones.ingest.findings import KINDS, FindingKind, Severity

_BLOCKS_ROW = (Severity.BLOCKING, True)
_BLOCKS = (Severity.BLOCKING, False)
_WARNS = (Severity.WARNING, False)
_NOTES = (Severity.NOTE, False)

NO_ZONES = FindingKind(
    "NO_ZONES", *_BLOCKS, _("Die Datei enthält kein brauchbares Gebiet."), _("Prüfen, ob es die richtige Datei ist.")
)
ZONE_COUNT = FindingKind(
    "ZONE_COUNT",
    *_BLOCKS,
    _("Es sind mehr oder weniger Gebiete als erwartet."),
    _("Fehlende oder überzählige Gebiete in der Quelle suchen; stimmt die Datei, die erwartete Zahl ändern."),
    _("Erwartet: %(expected)d, gefunden: %(found)d."),
)
ZONE_CODE_MISSING = FindingKind(
    "ZONE_CODE_MISSING", *_BLOCKS_ROW, _("Einem Gebiet fehlt die Kennung."), _("Kennung in der Quelle ergänzen.")
)
ZONE_CODE_UNREADABLE = FindingKind(
    "ZONE_CODE_UNREADABLE",
    *_BLOCKS_ROW,
    _("Eine Kennung ist länger als 20 Zeichen oder enthält andere Zeichen als Buchstaben, Ziffern, „-“, „_“ und „.“."),
    _("Kennung in der Quelle kürzen, ohne Leerzeichen und Umlaute."),
    _("Gelesen: „%(found)s“."),
)
ZONE_CODE_TWICE = FindingKind(
    "ZONE_CODE_TWICE",
    *_BLOCKS_ROW,
    _("Mehrere Gebiete haben dieselbe Kennung."),
    _("Jedem Gebiet eine eigene Kennung geben; Teile desselben Gebiets zu einem Multipolygon zusammenfassen."),
)
ZONE_NAME_UNREADABLE = FindingKind(
    "ZONE_NAME_UNREADABLE",
    *_BLOCKS_ROW,
    _("Ein Name ist länger als 120 Zeichen oder enthält Steuerzeichen."),
    _("Namen in der Quelle kürzen."),
)
ZONE_NAME_MISSING = FindingKind(
    "ZONE_NAME_MISSING",
    *_WARNS,
    _("Einem Gebiet fehlt der Name; die Kennung steht an seiner Stelle."),
    _("Namen in der Quelle ergänzen oder im Entwurf eintragen."),
)
VERSORGUNGSART_UNKNOWN = FindingKind(
    "VERSORGUNGSART_UNKNOWN",
    *_BLOCKS_ROW,
    _("Die Versorgungsart fehlt oder ist nicht bekannt."),
    _("Einen Code oder Namen aus XWärmeplan eintragen, zum Beispiel 10002 oder „Wärmenetzausbaugebiet“."),
    _("Gelesen: „%(found)s“."),
)
ZONE_GEOMETRY_MISSING = FindingKind(
    "ZONE_GEOMETRY_MISSING", *_BLOCKS_ROW, _("Einem Gebiet fehlt die Fläche."), _("Fläche in der Quelle zeichnen.")
)
ZONE_NOT_POLYGON = FindingKind(
    "ZONE_NOT_POLYGON",
    *_BLOCKS_ROW,
    _("Ein Gebiet besteht aus Punkten oder Linien statt aus Flächen."),
    _("Prüfen, ob es die richtige Ebene ist; Gebiete als Polygon oder Multipolygon ausgeben."),
    _("Gefunden: %(found)s."),
)
ZONE_PARTS_DROPPED = FindingKind(
    "ZONE_PARTS_DROPPED",
    *_WARNS,
    _("Ein Gebiet enthält neben Flächen auch Punkte oder Linien; sie wurden weggelassen."),
    _("Fläche auf der Karte prüfen und in der Quelle bereinigen."),
)
ZONE_GEOMETRY_INVALID = FindingKind(
    "ZONE_GEOMETRY_INVALID",
    *_BLOCKS_ROW,
    _("Eine Fläche ist ungültig und lässt sich nicht ohne größere Änderung reparieren."),
    _("Fläche in der Quelle reparieren: Der Rand darf sich nicht selbst schneiden, Löcher müssen innen liegen."),
    _("%(reason)s. Eine Reparatur würde %(difference_m2).0f m² ändern."),
)
ZONE_GEOMETRY_REPAIRED = FindingKind(
    "ZONE_GEOMETRY_REPAIRED",
    *_WARNS,
    _("Eine Fläche war ungültig und wurde repariert."),
    _("Fläche auf der Karte prüfen; besser in der Quelle reparieren."),
    _("%(reason)s. Die Reparatur änderte %(difference_m2).1f m²."),
)
ZONE_TINY = FindingKind(
    "ZONE_TINY",
    *_WARNS,
    _("Ein Gebiet ist kleiner als 100 m²."),
    _("Wahrscheinlich ein Rest vom Zeichnen: in der Quelle löschen oder einem Nachbarn zuschlagen."),
    _("%(area_m2).1f m²."),
)
ZONE_OUTSIDE_CITY = FindingKind(
    "ZONE_OUTSIDE_CITY",
    *_BLOCKS,
    _("Ein Gebiet liegt nicht in der Stadt."),
    _("Koordinatensystem der Datei prüfen."),
)
ZONE_LEAVES_CITY = FindingKind(
    "ZONE_LEAVES_CITY",
    *_WARNS,
    _("Ein Gebiet ragt weit über die Stadtgrenze hinaus."),
    _("Fläche auf der Karte prüfen."),
    _("%(area_m2).0f m² liegen außerhalb."),
)
ZONES_OVERLAP = FindingKind(
    "ZONES_OVERLAP",
    *_BLOCKS,
    _("Zwei Gebiete überlappen sich."),
    _("Gemeinsamen Rand in der Quelle auf dieselbe Linie ziehen."),
    _("%(area_m2).1f m² gehören zu beiden."),
)
ZONES_SLIVER = FindingKind(
    "ZONES_SLIVER",
    *_WARNS,
    _("Zwischen Gebieten liegt ein schmaler Streifen, der zu beiden oder zu keinem gehört."),
    _("Gemeinsamen Rand in der Quelle auf dieselbe Linie ziehen."),
    _("%(area_m2).1f m²."),
)
ZONES_GAP = FindingKind(
    "ZONES_GAP",
    *_WARNS,
    _("Zwischen den Gebieten ist ein Loch, das zu keinem gehört."),
    _("Prüfen, ob diese Fläche absichtlich nicht beplant ist."),
    _("%(area_m2).0f m²."),
)
EIGNUNG_UNKNOWN = FindingKind(
    "EIGNUNG_UNKNOWN",
    *_BLOCKS,
    _("Eine Eignungsstufe ist nicht bekannt."),
    _("Einen Code oder Namen aus XWärmeplan eintragen, zum Beispiel 2000 oder „wahrscheinlich geeignet“."),
    _("%(field)s: „%(found)s“."),
)
FIELD_UNREADABLE = FindingKind(
    "FIELD_UNREADABLE",
    *_BLOCKS,
    _("Zieljahr oder Seite im Wärmeplan ist nicht lesbar (Zieljahr 2025 bis 2060, Seite ab 1)."),
    _("Als ganze Zahl eintragen oder leer lassen."),
    _("%(field)s: „%(found)s“."),
)
VALUE_UNREADABLE = FindingKind(
    "VALUE_UNREADABLE",
    *_BLOCKS,
    _("Ein Kennwert oder sein Datum ist nicht lesbar."),
    _("Nur die Zahl eintragen, das Datum als JJJJ-MM-TT; was nicht bekannt ist, leer lassen."),
    _("%(field)s: „%(found)s“."),
)
VALUE_AMBIGUOUS = FindingKind(
    "VALUE_AMBIGUOUS",
    *_WARNS,
    _("Ein Punkt kann Dezimalpunkt oder Tausenderpunkt sein; gelesen wurde ein Dezimalpunkt."),
    _("Wert prüfen; in der Quelle ohne Tausenderpunkt ausgeben."),
    _("%(field)s: „%(found)s“."),
)
VALUE_OUT_OF_RANGE = FindingKind(
    "VALUE_OUT_OF_RANGE",
    *_BLOCKS,
    _("Ein Kennwert ist negativ oder größer als möglich."),
    _("Wert in der Quelle berichtigen."),
    _("%(field)s: „%(found)s“."),
)
VALUE_CATEGORY_UNKNOWN = FindingKind(
    "VALUE_CATEGORY_UNKNOWN",
    *_BLOCKS,
    _("Energieträger, Gebäudetyp oder Baualtersklasse eines Kennwerts ist nicht bekannt."),
    _("Einen Code aus XWärmeplan verwenden; docs/data-import.md nennt die möglichen."),
    _("%(field)s: „%(found)s“."),
)
VALUE_TWICE = FindingKind(
    "VALUE_TWICE",
    *_BLOCKS,
    _("Derselbe Kennwert ist für ein Gebiet mehrfach angegeben."),
    _("Nur einen Wert stehen lassen."),
    _("%(field)s."),
)
VALUE_UNIT_UNKNOWN = FindingKind(
    "VALUE_UNIT_UNKNOWN",
    *_BLOCKS,
    _("Die Einheit eines Kennwerts passt nicht."),
    _("Die Einheit verwenden, die docs/data-import.md nennt."),
    _("%(field)s: „%(found)s“ statt „%(expected)s“."),
)
VALUE_CONVERTED = FindingKind(
    "VALUE_CONVERTED",
    *_NOTES,
    _("Ein Kennwert wurde in die übliche Einheit umgerechnet."),
    _("Nichts zu tun."),
    _("%(field)s: von %(found)s in %(expected)s."),
)
VALUE_WRONG_SCALE = FindingKind(
    "VALUE_WRONG_SCALE",
    *_BLOCKS,
    _("Der Wärmebedarf ist so groß, dass er wahrscheinlich in kWh statt in MWh angegeben ist."),
    _("Einheit der Spalte prüfen und in der Datei nennen (kWh/a, MWh/a oder GWh/a)."),
    _("%(density).0f MWh je Hektar und Jahr."),
)
VALUE_IMPLAUSIBLE = FindingKind(
    "VALUE_IMPLAUSIBLE",
    *_WARNS,
    _("Kennwerte eines Gebiets passen nicht zusammen oder sind auffällig klein."),
    _("Werte und Einheiten in der Quelle prüfen."),
    _("%(field)s: %(found)s."),
)
SHARES_NOT_100 = FindingKind(
    "SHARES_NOT_100",
    *_WARNS,
    _("Anteile eines Gebiets ergeben zusammen nicht 100 %."),
    _("Prüfen, ob ein Anteil fehlt oder Anteile als 0,25 statt 25 angegeben sind."),
    _("%(field)s: zusammen %(found)s %%."),
)
STECKBRIEF_MISSING = FindingKind(
    "STECKBRIEF_MISSING",
    *_WARNS,
    _("Für Gebiete fehlt der Wärmebedarf oder der ganze Steckbrief."),
    _("In der Quelle ergänzen; sonst steht auf der Seite „nicht angegeben“."),
)
STECKBRIEF_WITHOUT_ZONE = FindingKind(
    "STECKBRIEF_WITHOUT_ZONE",
    *_BLOCKS,
    _("Ein Steckbrief nennt eine Kennung, die kein Gebiet hat."),
    _("Kennung berichtigen; beide Dateien müssen dieselben Kennungen verwenden."),
)
STECKBRIEF_TWICE = FindingKind(
    "STECKBRIEF_TWICE",
    *_BLOCKS,
    _("Für ein Gebiet gibt es mehrere Steckbriefe."),
    _("Nur einen Steckbrief je Gebiet stehen lassen."),
)
ADDRESSES_IN_NO_ZONE = FindingKind(
    "ADDRESSES_IN_NO_ZONE",
    *_WARNS,
    _("Adressen liegen in keinem Gebiet."),
    _("Auf der Karte prüfen, ob ein Gebiet fehlt oder die Adressen außerhalb des beplanten Gebiets liegen."),
)
ADDRESSES_IN_TWO_ZONES = FindingKind(
    "ADDRESSES_IN_TWO_ZONES",
    *_WARNS,
    _("Adressen liegen in zwei Gebieten; es zählt das mit der kleineren Kennung."),
    _("Überlappung beheben."),
)
ZONE_WITHOUT_ADDRESS = FindingKind(
    "ZONE_WITHOUT_ADDRESS",
    *_WARNS,
    _("In einem Gebiet liegt keine Adresse."),
    _("Prüfen, ob die Fläche stimmt; bei einem Neubaugebiet ist nichts zu tun."),
)
EDITION_OLDER = FindingKind(
    "EDITION_OLDER",
    *_WARNS,
    _("Die veröffentlichte Ausgabe ist neuer als diese."),
    _("Prüfen, ob es die richtige Datei und das richtige Datum ist."),
    _("Diese gilt ab %(as_of)s, die veröffentlichte ab %(published)s."),
)

PLAN_KINDS = (
    NO_ZONES,
    ZONE_COUNT,
    ZONE_CODE_MISSING,
    ZONE_CODE_UNREADABLE,
    ZONE_CODE_TWICE,
    ZONE_NAME_UNREADABLE,
    ZONE_NAME_MISSING,
    VERSORGUNGSART_UNKNOWN,
    ZONE_GEOMETRY_MISSING,
    ZONE_NOT_POLYGON,
    ZONE_PARTS_DROPPED,
    ZONE_GEOMETRY_INVALID,
    ZONE_GEOMETRY_REPAIRED,
    ZONE_TINY,
    ZONE_OUTSIDE_CITY,
    ZONE_LEAVES_CITY,
    ZONES_OVERLAP,
    ZONES_SLIVER,
    ZONES_GAP,
    EIGNUNG_UNKNOWN,
    FIELD_UNREADABLE,
    VALUE_UNREADABLE,
    VALUE_AMBIGUOUS,
    VALUE_OUT_OF_RANGE,
    VALUE_CATEGORY_UNKNOWN,
    VALUE_TWICE,
    VALUE_UNIT_UNKNOWN,
    VALUE_CONVERTED,
    VALUE_WRONG_SCALE,
    VALUE_IMPLAUSIBLE,
    SHARES_NOT_100,
    STECKBRIEF_MISSING,
    STECKBRIEF_WITHOUT_ZONE,
    STECKBRIEF_TWICE,
    ADDRESSES_IN_NO_ZONE,
    ADDRESSES_IN_TWO_ZONES,
    ZONE_WITHOUT_ADDRESS,
    EDITION_OLDER,
)
ALL_KINDS = (*KINDS, *PLAN_KINDS)
