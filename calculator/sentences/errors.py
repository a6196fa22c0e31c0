"""What is wrong with an entry, a date or a file, and what to do about it."""

from collections.abc import Mapping

from calculator.core.errors import Allowed, CaseFault, NotCovered, NotOverridable, Wrong
from calculator.core.message import Code
from calculator.sentences.marking import marked as _

SENTENCES: Mapping[Code, str] = {
    Wrong.NAMED: _("{label}: {problem}"),
    Wrong.WITH_ALLOWED: _("{why} {allowed}"),
    Wrong.EMPTY: _("Bitte geben Sie einen Wert an."),
    Wrong.COMMA_TWO_MEANINGS: _("Das Komma kann zweierlei heißen. Bitte schreiben Sie {whole} oder {broken}."),
    Wrong.POINT_TWO_MEANINGS: _("Der Punkt kann zweierlei heißen. Bitte schreiben Sie {whole} oder {broken}."),
    Wrong.NO_NUMBER: _("Das ist keine Zahl. Bitte geben Sie nur Ziffern und höchstens ein Komma an."),
    Wrong.NO_WHOLE_NUMBER: _("Das ist keine ganze Zahl. Bitte geben Sie nur Ziffern an."),
    Wrong.OUTSIDE: _("Der Wert liegt außerhalb des erlaubten Bereichs."),
    Wrong.OTHER_SCALE: _(
        "Der Wert liegt außerhalb des erlaubten Bereichs. Meinten Sie {value} {scale}, also {euros} €/kWh?"
    ),
    Wrong.NOT_SOLD_BY: _("Einen Preis je „{text}“ können wir hier nicht umrechnen."),
    Wrong.PART_OF_A_CENT: _(
        "Für {cents} ct/kWh gibt es keine Energie. Meinten Sie {cents} €/kWh, also {meant} ct/kWh?"
    ),
    Wrong.PLACES: _("Bitte geben Sie höchstens {places} Nachkommastellen an."),
    Wrong.NO_DAY: _("Das ist kein Datum. Bitte schreiben Sie etwa 23.11.2026."),
    Wrong.NO_YES_OR_NO: _("Bitte wählen Sie „ja“ oder „nein“."),
    Wrong.NO_SUCH_WORD: _("Diesen Wert gibt es nicht."),
    Wrong.TOO_LONG: _("Das sind {count} Zeichen. Bitte schreiben Sie höchstens {longest}."),
    Wrong.BEFORE_ORDER: _("Der {day} liegt vor dem Tag des Auftrags."),
    Wrong.OLDER_THAN_HOUSE: _(
        "Eine Heizung von {year} kann nicht älter sein als das Haus von {built}. Bitte prüfen Sie beides."
    ),
    Wrong.UNKNOWN: _("Diese Angabe gibt es nicht."),
    Wrong.MISSING: _("Diese Angabe fehlt."),
    Wrong.SHAPE: _("Die Angabe hat die falsche Form."),
    Wrong.NO_UNIT: _("Bei dieser Heizung ist ohne Einheit nicht klar, was die Zahl bedeutet."),
    Wrong.UNKNOWN_UNIT: _("Die Einheit „{text}“ kennen wir nicht."),
    Wrong.UNCLEAR_UNIT: _("Es ist nicht klar, was mit „{text}“ gemeint ist; bitte wählen Sie die Einheit aus."),
    Wrong.REVERSED_PERIOD: _("Der letzte Tag der Abrechnung liegt vor dem ersten. Bitte prüfen Sie beide Tage."),
    Wrong.EUROS: _(
        "Das sind Euro. Ist nur bekannt, was das Heizen gekostet hat, tragen Sie den Betrag bei „{question}“ ein und "
        "lassen Sie den Verbrauch leer."
    ),
    Wrong.HALF_PERIOD: _(
        "Ein Abrechnungszeitraum braucht den ersten und den letzten Tag; bitte ergänzen Sie diesen Tag."
    ),
    Wrong.PERIOD: _(
        "Der Abrechnungszeitraum muss mindestens {least} und darf höchstens {most} Monate lang sein, sonst lässt sich "
        "daraus kein Jahr berechnen. Bitte prüfen Sie beide Tage."
    ),
    Wrong.NO_TARIFF: _(
        "Für {fuel:inside} kennen wir keinen Preis und können Euro nicht umrechnen. Bitte geben Sie statt der Kosten "
        "den Verbrauch an."
    ),
    Wrong.NO_SYSTEM: _("Es ist keine Heizung genannt."),
    Wrong.IMPOSSIBLE_SYSTEM: _("Nicht möglich ist: {system}."),
    Wrong.NEEDS_OFFER: _(
        "Für mehr als {limit} kW nennt nur ein Angebot den Preis; bitte tragen Sie es ein oder wählen Sie eine weitere "
        "Heizung."
    ),
    Wrong.NO_BY_LAW: _("Diese Stadt hat keine Satzung, die zum Anschluss an die Fernwärme zwingt."),
    Wrong.NO_AREA: _("Ohne Fläche gibt es keine Stufe."),
    Wrong.NEGATIVE: _("Negative Kosten gibt es nicht."),
    Wrong.GRANT_ABOVE_COST: _("Förderung und Kosten passen nicht zusammen."),
    Allowed.RANGE: _("Erlaubt sind {low} bis {high}."),
    Allowed.RANGE_WITH_UNIT: _("Erlaubt sind {low} bis {high} {unit}."),
    Allowed.DAYS: _("Erlaubt sind Tage vom {first} bis zum {last}."),
    Allowed.FROM_DAY: _("Erlaubt ist der {first} oder ein späterer Tag."),
    Allowed.WORDS: _("Erlaubt sind: {words}."),
    Allowed.UNITS: _("Möglich sind: {units:enumerated}."),
    Allowed.UNIT_EXAMPLES: _(
        "Schreiben Sie zum Beispiel „18.500 kWh Gas“, „2.500 l Heizöl“, „12 MWh Fernwärme“ oder „4 t Pellets“."
    ),
    Allowed.PLEASE_ADD: _("Bitte ergänzen Sie sie."),
    Allowed.LEAVE_OUT: _("Bitte lassen Sie diese Angabe weg."),
    Allowed.MAPPING: _("Erwartet werden Angaben der Form „Name: Wert“."),
    Allowed.LIST: _("Erwartet wird eine Liste."),
    Allowed.NUMBER: _("Erwartet wird eine Zahl."),
    Allowed.WHOLE_NUMBER: _("Erwartet wird eine ganze Zahl."),
    Allowed.DAY: _("Erwartet wird ein Datum wie 2026-11-23."),
    Allowed.YES_OR_NO: _("Erwartet wird ja oder nein."),
    Allowed.TEXT: _("Erwartet wird Text."),
    Allowed.ABOVE_ZERO: _("Erlaubt sind Werte über 0 {unit}."),
    Allowed.FROM_ZERO: _("Erlaubt sind Werte ab 0."),
    Allowed.UP_TO_COST: _("Erlaubt sind Beträge von 0 bis zu den Kosten der Maßnahme."),
    NotCovered.ON_DAY: _(
        "Für „{name}“ liegt am {day} kein gesicherter Wert vor. Bitte wählen Sie andere Tage oder weniger Jahre."
    ),
    NotCovered.UNSETTLED: _(
        "Für „{name}“ liegt am {day} kein gesicherter Wert vor. Ungeklärt ist noch: {source}. Bitte wählen "
        "Sie andere Tage oder weniger Jahre."
    ),
    NotCovered.NO_SUCH_VALUE: _(
        "Für diese Stadt ist kein Wert „{key:figure}“ hinterlegt ({title}). Bitte nennen Sie einen eigenen Wert, oder "
        "wählen Sie eine andere Heizung."
    ),
    NotCovered.NO_SUCH_SET: _("Den Parametersatz „{key}“ gibt es nicht. Vorhanden: {known}."),
    NotCovered.BEFORE_LAW: _("Für den {day} ist das Recht nicht erfasst. Erlaubt ist jeder Tag ab dem {first}."),
    NotCovered.NO_DAY_NAMED: _("„{key}“ nennt keinen Tag. Bitte schreiben Sie etwa stichtag-2026-11-23."),
    NotOverridable.FROZEN: _("Der Parametersatz „{title}“ ist eingefroren und bleibt, wie er ist."),
    NotOverridable.NO_PRICE: _(
        "„{name}“ ist kein Preis. Nur Preise und Tarife lassen sich ersetzen, Recht und Faktoren nicht."
    ),
    NotOverridable.ENDS_BEFORE_BEGIN: _("„gilt bis“ darf nicht vor „gilt ab“ liegen."),
    NotOverridable.TOO_EARLY: _("„{name}“ lässt sich erst für Tage ab dem {first} ersetzen."),
    NotOverridable.TOO_LATE: _("„{name}“ lässt sich nur für Tage bis zum {last} ersetzen."),
    CaseFault.UNREADABLE: _("Die Datei „{file}“ lässt sich nicht lesen: {why}"),
    CaseFault.NO_FILE: _("Es gibt sie nicht. Bitte prüfen Sie den Namen."),
    CaseFault.FOLDER: _("Das ist ein Ordner. Bitte nennen Sie eine Datei darin."),
    CaseFault.NO_PERMISSION: _("Sie haben dafür keine Berechtigung."),
    CaseFault.BROKEN_DISK: _("Der Datenträger meldet einen Fehler."),
    CaseFault.TWICE: _(
        "In der Datei „{file}“ steht „{key}“ in Zeile {line} zum zweiten Mal. Bitte streichen Sie einen der beiden "
        "Einträge."
    ),
    CaseFault.NO_YAML: _("Die Datei „{file}“ ist kein gültiges YAML. Bitte prüfen Sie Einrückung und Zeichen."),
    CaseFault.NO_YAML_IN_LINE: _(
        "Die Datei „{file}“ ist kein gültiges YAML. Bitte prüfen Sie Einrückung und Zeichen in Zeile {line}."
    ),
    CaseFault.NO_INPUTS: _("In der Datei „{file}“ fehlt der Abschnitt „inputs:“ mit den Angaben zum Haus."),
    CaseFault.UNKNOWN_ENTRY: _("Die Datei „{file}“ enthält den unbekannten Eintrag „{key}“. Bekannt sind: {known}."),
    CaseFault.WRONG_SHAPE: _("In der Datei „{file}“ hat der Eintrag „{key}“ die falsche Form. Bitte prüfen Sie ihn."),
    CaseFault.NO_QUOTE: _("Ein Angebot ist eine Liste von Posten mit „label:“ und „amount_eur:“."),
}
