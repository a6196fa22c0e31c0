"""What the heat plan and the by-law mean in law."""

from collections.abc import Mapping

from calculator.core.message import Code
from calculator.core.rules.heat_plan import PlanSays
from calculator.sentences.marking import marked as _

SENTENCES: Mapping[Code, str] = {
    PlanSays.NO_DUTY: _("Die Einteilung in ein Gebiet begründet keine Pflicht, eine bestimmte Heizung zu nutzen."),
    PlanSays.NO_EFFECT: _(
        "Der Wärmeplan hat keine rechtliche Außenwirkung und begründet keine einklagbaren Rechte oder Pflichten."
    ),
    PlanSays.REVIEW: _("Der Plan kann sich ändern: Das Gesetz verlangt alle {years:spelled} Jahre eine Überprüfung."),
    PlanSays.REVIEW_BY: _(
        "Der Plan kann sich ändern: Das Gesetz verlangt alle {years:spelled} Jahre eine Überprüfung, {city} plant sie "
        "bis {year}."
    ),
    PlanSays.NETWORKS: _(
        "Bestehende Wärmenetze müssen ab {first_year} zu {first} % und ab {second_year} zu {second} % erneuerbare "
        "Energien oder Abwärme nutzen, alle Netze bis Ende {last_year} ganz."
    ),
    PlanSays.CONNECTED: _(
        "Um den Umstieg der Fernwärme auf erneuerbare Wärme brauchen Sie sich nicht zu kümmern. Das Gesetz "
        "verpflichtet den Betreiber: Sein Netz muss ab {first_year} zu {first} % und ab {second_year} zu {second} % "
        "erneuerbare Energien oder Abwärme nutzen, bis Ende {last_year} ganz (§§ 29 und 31 WPG)."
    ),
    PlanSays.DESIGNATION: _(
        "Über einzelne Grundstücke müsste die Stadt gesondert entscheiden; auch daraus folgt keine Nutzungspflicht. "
        "Welche Wirkung eine solche Ausweisung seit dem GModG noch hat, ist offen."
    ),
    PlanSays.BY_LAW_HOLDS: _(
        "Auf Ihrem Grundstück gilt nach Ihrer Angabe Anschluss- und Benutzungszwang für Fernwärme. {exempt}"
    ),
    PlanSays.BY_LAW_UNKNOWN: _(
        "In Teilen der Stadt ist der Anschluss an die Fernwärme nach der Satzung Pflicht; fragen Sie die Stadt, ob Ihr "
        "Grundstück dazugehört. {exempt}"
    ),
    PlanSays.BY_LAW_ZONE_INSIDE: _(
        "Ihr Gebiet liegt im Geltungsbereich der Satzung: Auf Ihrem Grundstück gilt Anschluss- und Benutzungszwang für "
        "Fernwärme. {exempt}"
    ),
    PlanSays.BY_LAW_ZONE_EXEMPT: _(
        "Ihr Gebiet liegt im Geltungsbereich der Satzung mit Anschluss- und Benutzungszwang für Fernwärme. Fragen Sie "
        "die Stadt, ob er für Ihr Haus gilt. {exempt}"
    ),
    PlanSays.BY_LAW_ZONE_PARTLY: _(
        "Ein Teil Ihres Gebiets liegt im Geltungsbereich der Satzung mit Anschluss- und Benutzungszwang für Fernwärme. "
        "Fragen Sie die Stadt, ob Ihr Grundstück dazugehört. {exempt}"
    ),
    PlanSays.BY_LAW_ZONE_OUTSIDE: _("Ihr Gebiet liegt nicht im Geltungsbereich der Fernwärmesatzung."),
    PlanSays.BY_LAW_FREE: _("Auf Ihrem Grundstück gilt nach Ihrer Angabe kein Anschlusszwang."),
}
