"""What is said about the columns and cells of a table (pure, no Django)."""

from zones.catalogue.marking import marked as _
from zones.ingest.finding_texts.entry import blocks, notes, warns

COLUMN_UNUSED = warns(
    _("Eine Spalte der Datei ist keiner Angabe zugeordnet; ihre Werte werden nicht übernommen."),
    _("Die Spalte unter „Bedeutung der Spalten“ zuordnen oder dort als „nicht übernehmen“ kennzeichnen."),
    _("Spalte „%(column)s“, %(filled)d Werte, zum Beispiel: %(samples)s."),
)
COLUMN_UNIT_ASKED = blocks(
    _("Die Einheit einer Spalte ist nicht eindeutig."),
    _("Die Einheit unter „Bedeutung der Spalten“ wählen."),
    _("Spalte „%(column)s“ (%(field)s), zum Beispiel: %(samples)s. %(question)s"),
)
COLUMN_MARKS_ASKED = blocks(
    _("In einer Spalte kann ein Punkt oder Komma Dezimalstellen oder Tausender trennen."),
    _("Das Dezimalzeichen unter „Bedeutung der Spalten“ wählen."),
    _("Spalte „%(column)s“ (%(field)s), zum Beispiel: %(samples)s."),
)
CELL_SET_ASIDE = notes(
    _("Eine Zelle nennt keinen Wert, der sich speichern lässt; die Angabe bleibt leer."),
    _("Nichts zu tun, wenn der Wert nicht bekannt ist; sonst in der Quelle die Zahl eintragen."),
    _("%(field)s: „%(found)s“ (%(why)s)."),
)
CELL_REMARK = notes(
    _("Eine Zelle nennt neben der Zahl noch etwas; übernommen wurde nur die Zahl."),
    _("Stichproben prüfen."),
    _("%(field)s: „%(found)s“ (%(why)s)."),
)
ROW_SET_ASIDE = notes(
    _("Eine Zeile ist kein Gebiet und wurde nicht gelesen."),
    _("Nichts zu tun, wenn es eine Summe oder Anmerkung ist."),
    _("%(text)s (%(why)s)."),
)
TITLE_SET_ASIDE = notes(
    _("Über den Überschriften der Spalten steht noch etwas; es wurde nicht gelesen."),
    _("Prüfen, ob die Zeile der Überschriften richtig erkannt wurde."),
    _("„%(text)s“."),
)
VALUE_ROUNDED = notes(
    _("Kennwerte haben mehr als zwei Nachkommastellen und wurden gerundet."),
    _("Nichts zu tun."),
    _("%(field)s: %(count)d Werte, zum Beispiel „%(found)s“."),
)
VALUE_NOT_WHOLE = blocks(
    _("Eine Anzahl ist keine ganze Zahl."),
    _("Wert in der Quelle berichtigen oder prüfen, ob die richtige Spalte zugeordnet ist."),
    _("%(field)s: „%(found)s“."),
)
TABLES_UNREAD = notes(
    _("Die Datei hat weitere Blätter oder Ebenen; sie wurden nicht gelesen."),
    _("Prüfen, ob das richtige gelesen wurde; ein anderes und das der Steckbriefe lassen sich auf der Seite wählen."),
    _("Gelesen wurde „%(read)s“, nicht gelesen: %(others)s."),
)
COLUMN_CONTRADICTS = blocks(
    _("Zwei Spalten nennen dieselbe Angabe mit verschiedenen Werten."),
    _("Unter „Bedeutung der Spalten“ die richtige zuordnen und die andere als „nicht übernehmen“ kennzeichnen."),
    _("%(field)s: nicht zugeordnet ist Spalte „%(column)s“, zum Beispiel: %(samples)s."),
)
TABLES_ALIKE = blocks(
    _("Mehrere Blätter haben dieselben Spalten; welches gemeint ist, sagt die Datei nicht."),
    _("Unter „Bedeutung der Spalten“ das Blatt wählen, oder „alle Blätter“, wenn sie zusammen gelten."),
    _("Gelesen wurde „%(read)s“, dieselben Spalten: %(others)s."),
)
FIGURE_TWICE = blocks(
    _("Eine Kenngröße steht für dasselbe Gebiet mehrmals mit verschiedenen Werten in der Tabelle."),
    _("Nur einen Wert stehen lassen."),
    _("%(text)s."),
)
CODE_MADE = notes(
    _("Eine Kennung der Stadt kann so nicht in einer Adresse stehen; daneben wurde eine sichere gebildet."),
    _("Stichproben prüfen; die Kennung der Stadt bleibt sichtbar."),
    _("„%(found)s“ → %(made)s."),
)
CODE_MATCHED = notes(
    _("Ein Steckbrief schreibt die Kennung anders als das Gebiet; sie wurde trotzdem erkannt."),
    _("Prüfen, ob beide dasselbe Gebiet meinen."),
    _("„%(found)s“ gehört zu „%(made)s“."),
)
