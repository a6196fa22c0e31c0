"""What can be wrong with a plan beside what is published (pure, no Django)."""

from zones.catalogue.marking import marked as _
from zones.ingest.finding_texts.entry import warns

ADDRESSES_IN_NO_ZONE = warns(
    _("Adressen liegen in keinem Gebiet."),
    _("Auf der Karte prüfen, ob ein Gebiet fehlt oder die Adressen außerhalb des beplanten Gebiets liegen."),
)
ADDRESSES_IN_TWO_ZONES = warns(
    _("Adressen liegen in zwei Gebieten; es zählt das mit der kleineren Kennung."), _("Überlappung beheben.")
)
ZONE_WITHOUT_ADDRESS = warns(
    _("In einem Gebiet liegt keine Adresse."),
    _("Prüfen, ob die Fläche stimmt; bei einem Neubaugebiet ist nichts zu tun."),
)
EDITION_OLDER = warns(
    _("Die veröffentlichte Ausgabe ist neuer als diese."),
    _("Prüfen, ob es die richtige Datei und das richtige Datum ist."),
    _("Diese gilt ab %(as_of)s, die veröffentlichte ab %(published)s."),
)
EDITION_AHEAD = warns(
    _("Die Ausgabe gilt erst ab einem Tag in der Zukunft."),
    _("Prüfen, ob der Tag stimmt. Bis dahin nennen die Seiten sie einen Plan und den Tag dazu."),
    _("Sie gilt ab %(as_of)s."),
)
DOCUMENTS_GONE = warns(
    _("Zu Gebieten zeigt die veröffentlichte Ausgabe einen Steckbrief als PDF, diese nicht."),
    _("Unter „Steckbriefe als PDF“ die bisherigen übernehmen oder neue anhängen."),
    _("Es fehlen: %(codes)s."),
)
PLAN_ENTRY_UNREADABLE = warns(
    _("Eine Angabe der Datei zum Plan als Ganzem ist nicht lesbar; sie bleibt leer."),
    _("Die Angabe im Entwurf der Ausgabe eintragen."),
    _("%(field)s: „%(found)s“."),
)
