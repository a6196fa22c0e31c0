"""What can be wrong with areas of a plan (pure, no Django)."""

from zones.catalogue.marking import marked as _
from zones.ingest.finding_texts.entry import blocks, blocks_and_drops, notes, stays_open, warns

GEOMETRY_UNREADABLE = blocks_and_drops(
    _("Die Fläche lässt sich nicht lesen."),
    _("Als Polygon oder Multipolygon mit Koordinaten ausgeben, die Zahlen sind; Bögen vorher in Strecken umwandeln."),
)
GEOMETRY_NOT_FINITE = blocks_and_drops(
    _("Eine Koordinate der Fläche ist keine endliche Zahl."),
    _("Die Fläche in der Quelle neu zeichnen oder reparieren."),
)
GEOMETRY_WITH_HEIGHTS = notes(_("Die Flächen haben Höhenangaben; sie wurden weggelassen."), _("Nichts zu tun."))
GEOMETRY_CURVED = warns(
    _("Flächen haben gebogene Ränder; die Bögen wurden durch kurze Strecken ersetzt."),
    _("Den Verlauf auf der Karte prüfen, besonders an gemeinsamen Grenzen."),
)
OTHER_CLASSES_SKIPPED = notes(
    _("Die Datei enthält auch Gebiete für andere Zeitpunkte; sie wurden übergangen."),
    _("Nichts zu tun, wenn die Gebiete des Zieljahrs gelten sollen."),
    _("%(count)d Gebiete der Klasse %(name)s."),
)
FILE_LEFT_OPEN = warns(
    _("Die Datei wurde kopiert, während ein Programm sie geöffnet hatte; die letzten Änderungen können fehlen."),
    _("QGIS (oder das andere Programm) schließen, die Datei neu kopieren und noch einmal einlesen."),
)
TEXT_CUT = warns(
    _("Texte eines Shapefiles sind wahrscheinlich abgeschnitten: Mehr als 254 Zeichen fasst eine Spalte dort nicht."),
    _("Die Daten als GeoPackage ausgeben, oder die Texte in einer Tabelle als zweite Datei mitgeben."),
    _("Spalte „%(column)s“, %(count)d Texte."),
)
OTHER_FILES_IN_ARCHIVE = notes(
    _("Im Archiv liegen weitere Dateien mit Daten; sie wurden nicht gelesen."),
    _("Gehört eine davon dazu, etwa eine Tabelle der Steckbriefe, sie als zweite Datei angeben."),
    _("Nicht gelesen: %(files)s."),
)
NO_ZONES = blocks(_("Die Datei enthält kein brauchbares Gebiet."), _("Prüfen, ob es die richtige Datei ist."))
ZONE_COUNT = blocks(
    _("Es sind mehr oder weniger Gebiete als erwartet."),
    _("Fehlende oder überzählige Gebiete in der Quelle suchen; stimmt die Datei, die erwartete Zahl ändern."),
    _("Erwartet: %(expected)d, gefunden: %(found)d."),
)
ZONE_CODE_MISSING = blocks_and_drops(_("Einem Gebiet fehlt die Kennung."), _("Kennung in der Quelle ergänzen."))
ZONE_CODE_UNREADABLE = blocks_and_drops(
    _("Eine Kennung ist länger als 20 Zeichen oder enthält andere Zeichen als Buchstaben, Ziffern, „-“, „_“ und „.“."),
    _("Unter „Blatt, Überschriften und Kennungen“ bei „Kennungen“ wählen, dass sichere gebildet werden; dann prüfen."),
    _("Gelesen: „%(found)s“."),
)
ZONE_CODE_TWICE = blocks_and_drops(
    _("Mehrere Gebiete haben dieselbe Kennung."),
    _("Jedem Gebiet eine eigene Kennung geben; Teile desselben Gebiets zu einem Multipolygon zusammenfassen."),
)
ZONE_NAME_UNREADABLE = blocks_and_drops(
    _("Ein Name ist länger als 120 Zeichen oder enthält Steuerzeichen."), _("Namen in der Quelle kürzen.")
)
ZONE_NAME_MISSING = warns(
    _("Einem Gebiet fehlt der Name; die Kennung steht an seiner Stelle."),
    _("Namen in der Quelle ergänzen oder im Entwurf eintragen."),
)
VERSORGUNGSART_UNKNOWN = blocks_and_drops(
    _("Die Versorgungsart fehlt oder ist nicht bekannt."),
    _("Unter „Wörter, die Sie zuordnen“ die Versorgungsart wählen; fehlt sie, in der Quelle ergänzen."),
    _("Gelesen: „%(found)s“."),
)
ZONE_GEOMETRY_MISSING = blocks_and_drops(_("Einem Gebiet fehlt die Fläche."), _("Fläche in der Quelle zeichnen."))
ZONE_NOT_POLYGON = blocks_and_drops(
    _("Ein Gebiet besteht aus Punkten oder Linien statt aus Flächen."),
    _("Prüfen, ob es die richtige Ebene ist; Gebiete als Polygon oder Multipolygon ausgeben."),
    _("Gefunden: %(found)s."),
)
ZONE_PARTS_DROPPED = warns(
    _("Ein Gebiet enthält neben Flächen auch Punkte oder Linien; sie wurden weggelassen."),
    _("Fläche auf der Karte prüfen und in der Quelle bereinigen."),
)
ZONE_GEOMETRY_INVALID = blocks_and_drops(
    _("Eine Fläche ist ungültig und lässt sich nicht ohne größere Änderung reparieren."),
    _("Fläche in der Quelle reparieren: Der Rand darf sich nicht selbst schneiden, Löcher müssen innen liegen."),
    _("%(reason)s. Eine Reparatur würde %(difference_m2)s m² ändern."),
)
ZONE_GEOMETRY_REPAIRED = warns(
    _("Eine Fläche war ungültig und wurde repariert."),
    _("Fläche auf der Karte prüfen; besser in der Quelle reparieren."),
    _("%(reason)s. Die Reparatur änderte %(difference_m2)s m²."),
)
ZONE_PARTS_OVERLAP = warns(
    _("Teile eines Gebiets überlappen sich; sie wurden zu einer Fläche vereinigt."),
    _("Fläche auf der Karte prüfen. War ein Loch gemeint, in der Quelle als Loch zeichnen."),
    _("%(area_m2)s m² waren mehrfach gezeichnet."),
)
ZONE_TINY = warns(
    _("Ein Gebiet ist kleiner als 100 m²."),
    _("Wahrscheinlich ein Rest vom Zeichnen: in der Quelle löschen oder einem Nachbarn zuschlagen."),
    _("%(area_m2)s m²."),
)
ZONE_OUTSIDE_CITY = blocks(_("Ein Gebiet liegt nicht in der Stadt."), _("Koordinatensystem der Datei prüfen."))
ZONE_LEAVES_CITY = warns(
    _("Ein Gebiet ragt weit über die Stadtgrenze hinaus."),
    _("Fläche auf der Karte prüfen."),
    _("%(area_m2)s m² liegen außerhalb."),
)
ZONES_OVERLAP = stays_open(
    _("Zwei Gebiete überlappen sich."),
    _("Die Überlappung im Entwurf einem der beiden zuschlagen oder den Rand in der Quelle nur einmal zeichnen."),
    _("%(area_m2)s m² gehören zu beiden."),
)
ZONES_SLIVER = warns(
    _("Zwischen Gebieten liegt ein schmaler Streifen, der zu beiden oder zu keinem gehört."),
    _("Gemeinsamen Rand in der Quelle auf dieselbe Linie ziehen."),
    _("%(area_m2)s m²."),
)
ZONES_GAP = warns(
    _("Zwischen den Gebieten ist ein Loch, das zu keinem gehört."),
    _("Prüfen, ob diese Fläche absichtlich nicht beplant ist."),
    _("%(area_m2)s m²."),
)
