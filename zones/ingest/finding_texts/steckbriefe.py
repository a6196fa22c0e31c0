"""What can be wrong with Steckbriefe (pure, no Django)."""

from zones.catalogue.marking import marked as _
from zones.ingest.finding_texts.entry import blocks, notes, warns

EIGNUNG_UNKNOWN = blocks(
    _("Eine Eignungsstufe ist nicht bekannt."),
    _("Einen Code oder Namen aus XWärmeplan eintragen, zum Beispiel 2000 oder „wahrscheinlich geeignet“."),
    _("%(field)s: „%(found)s“."),
)
CONNECTION_DUTY_UNKNOWN = blocks(
    _("Eine Angabe zum Anschlusszwang ist nicht bekannt."),
    _("„im Geltungsbereich“, „teilweise“, „nicht im Geltungsbereich“, „unbekannt“ eintragen oder leer lassen."),
    _("%(field)s: „%(found)s“."),
)
FIELD_UNREADABLE = blocks(
    _("Zieljahr oder Seite im Wärmeplan ist nicht lesbar oder nicht möglich."),
    _("Als ganze Zahl eintragen oder leer lassen."),
    _("%(field)s: „%(found)s“, möglich sind %(first)d bis %(last)d."),
)
VALUE_UNREADABLE = blocks(
    _("Ein Kennwert oder sein Datum ist nicht lesbar."),
    _("Nur die Zahl eintragen, das Datum als JJJJ-MM-TT; was nicht bekannt ist, leer lassen."),
    _("%(field)s: „%(found)s“."),
)
VALUE_AMBIGUOUS = warns(
    _("Ein Punkt kann Dezimalpunkt oder Tausenderpunkt sein; gelesen wurde ein Dezimalpunkt."),
    _("Wert prüfen; in der Quelle ohne Tausenderpunkt ausgeben."),
    _("%(field)s: „%(found)s“."),
)
VALUE_OUT_OF_RANGE = blocks(
    _("Ein Kennwert ist negativ oder größer als möglich."),
    _("Wert in der Quelle berichtigen."),
    _("%(field)s: „%(found)s“."),
)
VALUE_CATEGORY_UNKNOWN = blocks(
    _("Energieträger, Gebäudetyp oder Baualtersklasse eines Kennwerts ist nicht bekannt."),
    _("Einen Code aus XWärmeplan verwenden; docs/data-import.md nennt die möglichen."),
    _("%(field)s: „%(found)s“."),
)
VALUE_TWICE = blocks(
    _("Derselbe Kennwert ist für ein Gebiet mehrfach angegeben."),
    _("Nur einen Wert stehen lassen."),
    _("%(field)s."),
)
VALUE_UNIT_UNKNOWN = blocks(
    _("Die Einheit eines Kennwerts passt nicht."),
    _("Die Einheit verwenden, die docs/data-import.md nennt."),
    _("%(field)s: „%(found)s“ statt „%(expected)s“."),
)
VALUE_CONVERTED = notes(
    _("Ein Kennwert wurde in die übliche Einheit umgerechnet."),
    _("Nichts zu tun."),
    _("%(field)s: von %(found)s in %(expected)s."),
)
VALUE_WRONG_SCALE = blocks(
    _("Der Wärmebedarf ist so groß, dass er wahrscheinlich in kWh statt in MWh angegeben ist."),
    _("Einheit der Spalte prüfen und in der Datei nennen (kWh/a, MWh/a oder GWh/a)."),
    _("%(density)s MWh je Hektar und Jahr."),
)
VALUE_IMPLAUSIBLE = warns(
    _("Kennwerte eines Gebiets passen nicht zusammen oder sind auffällig klein."),
    _("Werte und Einheiten in der Quelle prüfen."),
    _("%(field)s: %(found)s."),
)
SHARES_NOT_100 = warns(
    _("Anteile eines Gebiets ergeben zusammen nicht 100 %."),
    _("Prüfen, ob ein Anteil fehlt oder Anteile als 0,25 statt 25 angegeben sind."),
    _("%(field)s: zusammen %(found)s %%."),
)
STECKBRIEF_MISSING = warns(
    _("Für Gebiete fehlt der Wärmebedarf oder der ganze Steckbrief."),
    _("In der Quelle ergänzen; sonst steht auf der Seite „nicht angegeben“."),
)
STECKBRIEF_WITHOUT_ZONE = blocks(
    _("Ein Steckbrief nennt eine Kennung, die kein Gebiet hat."),
    _("Kennung berichtigen. Ist die Zeile kein Gebiet, sie unter „Zeilen nicht lesen“ eintragen."),
)
STECKBRIEF_TWICE = blocks(
    _("Für ein Gebiet gibt es mehrere Steckbriefe."), _("Nur einen Steckbrief je Gebiet stehen lassen.")
)
FILES_CONTRADICT = warns(
    _("Beide Dateien machen zu einem Gebiet verschiedene Angaben; es gilt die der Zusatzdatei."),
    _("Prüfen, welche stimmt. Gilt die andere, die Spalte der Zusatzdatei als „nicht übernehmen“ kennzeichnen."),
    _("%(field)s: „%(first)s“ in der Datei der Gebiete, „%(second)s“ in der Zusatzdatei."),
)
STECKBRIEFE_ABSENT = blocks(
    _("Die Lieferung enthält keine Steckbriefe, die veröffentlichte Ausgabe hat welche."),
    _("Entscheiden, ob sie übernommen werden oder leer bleiben, oder die Datei mit Steckbriefen dazu hochladen."),
    _("%(entries)d Angaben in %(zones)d Gebieten stehen auf dem Spiel."),
)
STECKBRIEFE_TAKEN_OVER = notes(
    _("Die Steckbriefe der veröffentlichten Ausgabe wurden übernommen, mit ihrer Quelle und ihrem Stand."),
    _("Prüfen, ob sie noch zutreffen, besonders wo sich Grenzen geändert haben."),
    _("%(entries)d Angaben in %(zones)d Gebieten; %(without)d Gebiete bleiben ohne."),
)
STECKBRIEF_ENTRIES_GONE = warns(
    _("Angaben, die die veröffentlichte Ausgabe zu einem Gebiet macht, entfallen."),
    _("Prüfen, ob sie in der Lieferung fehlen; sonst steht auf der Seite „nicht angegeben“."),
    _("Zahl der Angaben: %(entries)d."),
)
