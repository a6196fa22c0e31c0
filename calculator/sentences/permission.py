"""Whether a heating may be installed: the four verdicts, and what the law says about each heating."""

from collections.abc import Mapping

from calculator.core.law_answers import Verdict
from calculator.core.message import Code
from calculator.core.rules.permission import Besides
from calculator.core.rules.permission_geg import Geg
from calculator.core.rules.permission_gmodg import Gmodg
from calculator.sentences.marking import marked as _

SENTENCES: Mapping[Code, str] = {
    Verdict.ALLOWED: _("Erlaubt"),
    Verdict.CONDITIONS: _("Erlaubt unter Bedingungen"),
    Verdict.NOT_ALLOWED: _("Nicht erlaubt"),
    Verdict.OPEN: _("Rechtlich offen"),
    Besides.BOREHOLE_NOTICE: _(
        "{ruling} Die Bohrung müssen Sie vorher der Wasserbehörde anzeigen; sie entscheidet, ob Sie eine Erlaubnis "
        "brauchen. Tiefer als {depth} m ist auch die Bergbehörde zuständig."
    ),
    Besides.WATER_PERMIT: _(
        "{ruling} Zum Entnehmen und Einleiten von Grundwasser brauchen Sie vorher eine Erlaubnis der Wasserbehörde; "
        "das Verfahren kann {months} Monate dauern."
    ),
    Besides.DUTY_EXEMPTION: _(
        "Auf dem Grundstück ist der Anschluss an die Fernwärme Pflicht; für eine Heizung ohne Emissionen können Sie "
        "bei der Stadt eine Befreiung beantragen."
    ),
    Besides.DUTY_OPEN: _(
        "Auf dem Grundstück ist der Anschluss an die Fernwärme Pflicht; ob diese Heizung daneben zulässig ist, "
        "entscheidet die Stadt."
    ),
    Geg.DIRECT_ELECTRIC: _("Die damaligen Bedingungen für Stromdirektheizungen sind hier nicht erfasst."),
    Geg.HYBRID: _("Erlaubt, wenn die Anlage mindestens {percent} % erneuerbare Energien nutzt."),
    Geg.NETWORK: _("Erlaubt, wenn an Ihrer Straße ein Netz lag."),
    Geg.RENEWABLE: _("Erlaubt; die Heizung nutzt mehr als {percent} % erneuerbare Energien."),
    Geg.FOSSIL_OPEN: _(
        "Ob im {day:month} in {city} Öl- und Gasheizungen ohne erneuerbare Energien erlaubt waren, ist offen."
    ),
    Geg.FOSSIL_STEPS: _("Erlaubt nach einer Beratung und mit wachsendem Anteil grüner Brennstoffe: {steps}."),
    Geg.KEEP_OLD: _(
        "Kessel über {years} Jahre durften nur weiterlaufen als Brennwert- oder Niedertemperaturkessel oder bei "
        "Selbstnutzung seit {since:month}."
    ),
    Geg.KEEP: _("Erlaubt bis zum Ende der Nutzung fossiler Brennstoffe Ende {year}."),
    Gmodg.DISTRICT_HEATING: _(
        "Erlaubt, wenn an Ihrer Straße ein Netz liegt; fragen Sie die {utility} nach Anschluss und Preis."
    ),
    Gmodg.DISTRICT_HEATING_THERE: _("Erlaubt; an Ihrer Straße liegt nach Ihrer Angabe ein Netz."),
    Gmodg.NETWORK_JOINED: _("Erlaubt; das Haus ist schon angeschlossen."),
    Gmodg.DISTRICT_HEATING_MISSING: _(
        "Erlaubt, sobald an Ihrer Straße ein Netz liegt; nach Ihrer Angabe liegt dort keines."
    ),
    Gmodg.LOCAL_NETWORK: _(
        "Erlaubt, wenn ein Netz gebaut wird; neue Wärmenetze müssen seit {since:day} zu {percent} % erneuerbar heizen."
    ),
    Gmodg.COLD_NETWORK: _("Erlaubt, wenn ein kaltes Netz gebaut wird; die Wärmepumpe im Haus macht daraus Heizwärme."),
    Gmodg.BIOMASS: _("Erlaubt als Kessel oder als Ofen mit Wassertechnik und mit zugelassenen Brennstoffen."),
    Gmodg.FREE_CHOICE: _("Erlaubt; Sie haben die freie Wahl."),
    Gmodg.KEEP: _("Erlaubt; eine Pflicht zum Austausch gibt es nicht mehr."),
    Gmodg.KEEP_BROKEN: _("Die vorhandene Heizung ist defekt und lässt sich nicht ohne Reparatur behalten."),
    Gmodg.ELECTRIC_SMALL: _("Erlaubt: Das Haus hat höchstens zwei Wohnungen, und eine nutzen Sie selbst."),
    Gmodg.ELECTRIC_REPLACED: _("Erlaubt als Austausch eines einzelnen Elektroheizgeräts."),
    Gmodg.ELECTRIC_ENVELOPE: _("Erlaubt: Die Gebäudehülle ist mindestens {percent} % besser als gefordert."),
    Gmodg.ELECTRIC_ENVELOPE_UNKNOWN: _(
        "Nur erlaubt, wenn die Gebäudehülle nachweislich mindestens {percent} % besser ist als gefordert."
    ),
    Gmodg.ELECTRIC_ENVELOPE_WORSE: _(
        "Nicht erlaubt: Die Gebäudehülle ist nicht mindestens {percent} % besser als gefordert."
    ),
    Gmodg.FOSSIL_BEFORE: _("Erlaubt ohne § 43 GModG; ob die frühere Pflicht für diese Heizung fortgilt, ist offen."),
    Gmodg.FOSSIL_BIOMASS: _("Erlaubt; der Kessel für Biomasse daneben erfüllt die Pflicht zu grünen Brennstoffen."),
    Gmodg.FOSSIL_HYBRID: _("Erlaubt; die Wärmepumpe ist groß genug und erfüllt die Pflicht zu grünen Brennstoffen."),
    Gmodg.FOSSIL_SOLAR: _(
        "Erlaubt; die Solarthermie erfüllt die Pflicht bis {last_year}. Danach gilt der Anteil {steps}; davon zählt "
        "die Solarthermie {percent} % ohne Nachweis (unsere Lesart)."
    ),
    Gmodg.FOSSIL_VENTILATION: _(
        "Erlaubt; die Lüftung mit Wärmerückgewinnung erfüllt die Pflicht bis {last_year}, danach gilt der Anteil "
        "{steps}."
    ),
    Gmodg.FOSSIL_STEPS: _("Erlaubt mit wachsendem Anteil grüner Brennstoffe: {steps}."),
}
