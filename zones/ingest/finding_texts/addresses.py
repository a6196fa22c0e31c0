"""What can be wrong with rows of addresses (pure, no Django)."""

from zones.catalogue.marking import marked as _
from zones.ingest.finding_texts.entry import blocks, blocks_and_drops, drops, notes, stays_open, warns

COLUMNS_WRONG = drops(_("Die Zeile hat nicht die erwartete Zahl von Spalten."), _("Trennzeichen der Zeile prüfen."))
LINE_TOO_LONG = drops(_("Die Zeile ist länger als 2.000 Zeichen."), _("Prüfen, ob in der Datei Zeilenumbrüche fehlen."))
FILTER_MISSING = warns(
    _("Den Hauskoordinaten fehlen Spalten, nach denen sie gefiltert werden."),
    _("Prüfen, ob gelöschte oder katasterinterne Adressen oder solche anderer Gemeinden darunter sind."),
    _("Es fehlt: %(columns)s."),
)
COLUMNS_PASSED_OVER = notes(
    _("Die Hauskoordinaten haben Spalten, die das amtliche Format nicht kennt; sie werden nicht übernommen."),
    _("Nichts zu tun, wenn sie nichts Wichtiges enthalten."),
    _("%(columns)s."),
)
TEXT_BROKEN = blocks_and_drops(
    _("Umlaute sind zerstört (zum Beispiel „StraÃŸe“ statt „Straße“)."),
    _("Die Datei aus der Quelle neu als UTF-8 ausgeben oder beim Einlesen einen anderen Zeichensatz wählen."),
)
LETTER_BROKEN = drops(
    _("Ein Buchstabe der Zeile ist zerstört."), _("Die Zeile in der Quelle berichtigen; sie wird ausgelassen.")
)
STREET_MISSING = drops(_("Der Straßenname fehlt."), _("Straßennamen in der Quelle ergänzen."))
STREET_UNREADABLE = drops(
    _("Der Straßenname ist länger als 100 Zeichen, enthält Steuerzeichen oder keinen Buchstaben."),
    _("Straßennamen in der Quelle berichtigen."),
)
NUMBER_UNREADABLE = drops(
    _("Die Hausnummer fehlt oder ist nicht lesbar (möglich sind zum Beispiel „12“, „12a“, „12–14“, „5 Haus 2“)."),
    _("Hausnummer in der Quelle berichtigen. Oft hat eine Tabellenkalkulation aus „12-14“ ein Datum gemacht."),
)
NUMBER_ZERO = drops(_("Die Hausnummer ist 0."), _("Hausnummer in der Quelle ergänzen."))
POSTCODE_MISSING = warns(
    _("Die Postleitzahl fehlt."), _("Die Adresse wird ohne Postleitzahl geladen; besser in der Quelle ergänzen.")
)
POSTCODE_INVALID = drops(
    _("Die Postleitzahl hat nicht fünf Ziffern."),
    _("Oft hat eine Tabellenkalkulation die führende Null entfernt: Spalte als Text ausgeben."),
)
COORDINATE_UNREADABLE = drops(
    _("Eine Koordinate fehlt oder ist keine Zahl."),
    _("Zahlen mit Dezimalpunkt und ohne Tausenderzeichen ausgeben."),
)
AXES_SWAPPED = blocks_and_drops(
    _("Die beiden Koordinaten sind vertauscht."),
    _("Erst Länge (oder Ostwert), dann Breite (oder Nordwert) ausgeben."),
)
OUTSIDE_CITY = drops(_("Die Lage ist nicht in der Stadt."), _("Koordinaten und Koordinatensystem der Quelle prüfen."))
DUPLICATE_ROW = drops(
    _("Dieselbe Adresse steht schon weiter oben, weniger als einen Meter entfernt."),
    _("Nichts zu tun; die erste Zeile wird geladen."),
)
ADDRESS_TWICE = warns(
    _("Dieselbe Adresse steht schon weiter oben, aber an anderer Stelle."),
    _("Beide werden geladen und durch ihre Kennung unterschieden; in der Quelle prüfen, welche Lage stimmt."),
)
ADDRESSES_LOST = stays_open(
    _("Mehr als zwei von hundert Adressen der veröffentlichten Ausgabe fehlen."),
    _("Prüfen, ob die Datei vollständig ist. Wenn sie es ist, beim Veröffentlichen bestätigen und begründen."),
    _("%(lost)s von %(before)s Adressen (%(percent)s %%) der Ausgabe „%(against)s“ gibt es nicht mehr."),
)
NO_ROWS = blocks(_("Keine Zeile der Datei ist brauchbar."), _("Prüfen, ob es die richtige Datei ist."))
TOO_MANY_DROPPED = blocks(
    _("Mehr als ein Zehntel der Zeilen ist nicht brauchbar."),
    _("Die häufigsten Befunde zuerst beheben, dann die Datei neu einlesen."),
)
POSTCODE_FILLED = notes(
    _("Die Postleitzahl fehlte und wurde ergänzt."),
    _("Stichproben prüfen; wo die Quelle selbst Postleitzahlen hat, gelten diese."),
    _("%(count)d Adressen; Quelle der Postleitzahlen: %(source)s."),
)
