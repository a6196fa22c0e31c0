"""Landlord and tenant: by how much the rent may rise, and who bears which cost of heating."""

from collections.abc import Mapping

from calculator.core.message import Code
from calculator.core.rules.rent import RentWhy
from calculator.core.tenancy import Section5aWhy
from calculator.sentences.marking import marked as _

SENTENCES: Mapping[Code, str] = {
    RentWhy.PLAIN: _(
        "Die Förderung ist abgezogen (§ 559a BGB); was Reparaturen gekostet hätten, ist nicht bekannt und nicht "
        "abgezogen (§ 559 Abs. 2 BGB)."
    ),
    RentWhy.SIMPLIFIED: _("Vereinfachtes Verfahren: pauschal {percent} % für Erhaltung abgezogen (§ 559c BGB)."),
    RentWhy.SUBSIDISED: _("Förderung abgezogen, dann pauschal {percent} % für Erhaltung (§ 559e BGB)."),
    RentWhy.CAP: _("Kappung: höchstens {cap:cents} €/m² im Monat in {years:spelled} Jahren (§ 559 Abs. 3a BGB)."),
    RentWhy.HEATING_CAP: _("Kappung: für eine Heizung höchstens {cap:cents} €/m² im Monat in {years:spelled} Jahren."),
    RentWhy.EFFICIENT: _("Jahresarbeitszahl mindestens {least}: die vollen Kosten zählen ({norm})."),
    RentWhy.YOUNG_BUILDING: _("Gebäude von {year} oder jünger: kein Nachweis der Jahresarbeitszahl nötig ({norm})."),
    RentWhy.LOW_FLOW: _("Vorlauf höchstens {limit} °C: kein Nachweis der Jahresarbeitszahl nötig ({norm})."),
    RentWhy.UPKEEP: _(
        "Eine alte Heizung durch eine neue gleicher Art zu ersetzen ist Erhaltung: Die Miete darf dafür nicht steigen "
        "(§ 555a und § 559 Abs. 2 BGB). Ob ein Teil zählt, wenn die neue sparsamer ist, ist offen und nicht gerechnet."
    ),
    RentWhy.CENTRAL: _(
        "Ob eine Zentralheizung statt der Geräte in Wohnungen oder Zimmern Erhaltung ist, ist offen. Dann dürfte die "
        "Miete nicht steigen (§ 559 Abs. 2 BGB)."
    ),
    RentWhy.UNPROVEN: _("Ohne Nachweis der Jahresarbeitszahl zählen nur {percent} % der Kosten ({norm})."),
    Section5aWhy.NOT_UNDER_43: _("Die Heizung fällt nicht unter § 43 GModG."),
    Section5aWhy.SMALL_HOUSE: _(
        "Haus mit höchstens zwei Wohnungen, eine selbst genutzt, kein angespannter Wohnungsmarkt."
    ),
    Section5aWhy.MARKET_UNKNOWN: _(
        "Ob der Wohnungsmarkt angespannt ist, ist nicht angegeben; gerechnet ist, dass die Kosten {share:parted} sind."
    ),
    Section5aWhy.HARDSHIP: _(
        "Die Kosten werden {share:parted}; bei niedriger Miete kann ein Härtefall des Vermieters vorliegen."
    ),
    Section5aWhy.NEXT_ONE: _(
        "Für die jetzige Heizung gilt § 5a CO2KostAufG ab {year}: Dann rechnet das Modell mit einer neuen derselben "
        "Art."
    ),
    Section5aWhy.PARTED_WITHOUT_GRID: _("CO₂-Kosten und grüne Brennstoffe werden {share:parted}."),
    Section5aWhy.PARTED: _("Gasnetzentgelt, CO₂-Kosten und grüne Brennstoffe werden {share:parted}."),
}
