"""What each fact is called, in which unit it counts, and why it is asked for. In the order in which forms ask."""

from dataclasses import dataclass

from django.utils.translation import gettext_noop as _

HOUSE, HEATING, PEOPLE = _("Haus"), _("Vorhandene Heizung"), _("Menschen im Haus")
DATES, NEW_HEATING = _("Tage, die über Recht und Förderung entscheiden"), _("Neue Heizung")


@dataclass(frozen=True, slots=True)
class Label:
    """German name, unit (may be empty) and reason of a fact, and the group in which forms show it."""

    group: str
    name: str
    unit: str
    why: str


def _group(group: str, entries: dict[str, tuple[str, str, str]]) -> dict[str, Label]:
    return {key: Label(group, *texts) for key, texts in entries.items()}


_HOUSE = {
    "house.building_type": (
        _("Haustyp"),
        "",
        _("Ohne Messwerte folgt der Wärmebedarf aus Haustyp, Baujahr und Zustand."),
    ),
    "house.build_year": (
        _("Baujahr"),
        "",
        _("Ältere Häuser brauchen meist mehr Wärme."),
    ),
    "house.living_area_m2": (
        _("Beheizte Wohnfläche des ganzen Hauses"),
        "m²",
        _("Der Wärmebedarf ist Fläche mal Bedarf je Quadratmeter."),
    ),
    "house.renovation": (
        _("Zustand der Gebäudehülle"),
        "",
        _("Er entscheidet, welcher typische Wärmebedarf gilt."),
    ),
    "house.dwellings": (
        _("Zahl der Wohnungen"),
        "",
        _("Förderhöchstbeträge zählen je Wohnung."),
    ),
    "house.self_used_dwellings": (
        _("Davon selbst genutzt"),
        "",
        _("Manche Boni gibt es nur für Wohnungen, in denen die Eigentümer selbst wohnen."),
    ),
    "house.reached_dwellings": (
        _("Wohnungen, die die neue Heizung versorgt"),
        "",
        _("Ohne Angabe alle. Nur sie zählen für die Förderung."),
    ),
    "house.storeys": (
        _("Zahl der Geschosse"),
        "",
        _("Daraus folgen die Flächen von Dach und Kellerdecke bei einer Sanierung."),
    ),
    "house.heated_cellar": (
        _("Keller beheizt"),
        "",
        _("Er vergrößert die Gebäudenutzfläche kleiner Häuser."),
    ),
    "house.usable_area_m2": (
        _("Gebäudenutzfläche aus dem Energieausweis"),
        "m²",
        _("Ohne Angabe aus der Wohnfläche gerechnet; sie bestimmt Effizienzklasse und Pflichtgröße der Solarthermie."),
    ),
    "house.specific_heat_demand_kwh_m2a": (
        _("Wärmebedarf nach Energieausweis, je m² Wohnfläche"),
        _("kWh/m² im Jahr"),
        _("Er geht dem typischen Wert und den Verbrauchswerten vor."),
    ),
    "house.energy_class": (
        _("Effizienzklasse nach Energieausweis"),
        "",
        _("Für sehr schlechte Klassen gelten Besonderheiten bei Förderung und Miete."),
    ),
    "house.flow_temperature_c": (
        _("Vorlauftemperatur an sehr kalten Tagen"),
        "°C",
        _("Je niedriger, desto weniger Strom braucht eine Wärmepumpe."),
    ),
    "house.heat_load_kw": (
        _("Heizlast nach Berechnung oder Angebot"),
        "kW",
        _("Sie bestimmt Größe und Preis der neuen Heizung."),
    ),
    "house.listed": (
        _("Denkmal oder andere öffentliche Beschränkung"),
        "",
        _("Dann tragen Mieter und Vermieter die CO₂-Kosten anders."),
    ),
    "house.envelope_30_percent_better": (
        _("Gebäudehülle mindestens 30 % besser als vorgeschrieben"),
        "",
        _("Davon hängt ab, ob eine Stromdirektheizung erlaubt ist."),
    ),
    "house.connection_duty": (
        _("Anschlusszwang an die Fernwärme auf dem Grundstück"),
        "",
        _("Die Fernwärmesatzung der Stadt kann den Anschluss vorschreiben; die Stadt gibt Auskunft."),
    ),
    "house.network_available": (
        _("Wärmenetz liegt in der Straße"),
        "",
        _("Fernwärme ist nur möglich, wo ein Netz liegt."),
    ),
    "house.tight_housing_market": (
        _("Angespannter Wohnungsmarkt"),
        "",
        _("Davon hängt ab, wie sich die Kosten grüner Brennstoffe auf Mieter und Vermieter verteilen."),
    ),
}
_HEATING = {
    "heating.kind": (
        _("Art der Heizung"),
        "",
        _("Sie bestimmt heutige Kosten, Boni und was beim Umbau anfällt."),
    ),
    "heating.year_installed": (
        _("Einbaujahr"),
        "",
        _("Vom Alter hängen Boni und die Zeit ab, die sie noch hält."),
    ),
    "heating.working": (
        _("Läuft sie noch"),
        "",
        _("Nur für funktionierende Heizungen gibt es den Klimageschwindigkeitsbonus."),
    ),
    "heating.removed": (
        _("Wird sie ausgebaut und entsorgt"),
        "",
        _("Das verlangt der Klimageschwindigkeitsbonus."),
    ),
}
_PEOPLE = {
    "household.persons": (
        _("Personen im ganzen Haus"),
        "",
        _("Ohne Angabe zwei je Wohnung; danach richtet sich das Warmwasser."),
    ),
    "household.taxable_income_eur": (
        _("Zu versteuerndes Haushaltseinkommen"),
        _("€ im Jahr"),
        _(
            "Danach richtet sich der Einkommensbonus; es zählt das Mittel des zweiten und dritten Jahres vor dem "
            "Antrag."
        ),
    ),
    "household.children_with_kindergeld": (
        _("Kinder mit Kindergeld"),
        "",
        _("Kinder können die Einkommensgrenze anheben."),
    ),
    "household.tax_eur_a": (
        _("Einkommensteuer"),
        _("€ im Jahr"),
        _("Mehr als die gezahlte Steuer kann die Steuerermäßigung nicht zurückbringen."),
    ),
    "household.rent_eur_m2": (
        _("Kaltmiete ohne Heizung"),
        _("€/m² im Monat"),
        _("Von ihr hängt ab, wie weit die Miete nach einer Modernisierung steigen darf."),
    ),
}
_DATES = {
    "dates.order_date": (
        _("Auftrag"),
        "",
        _("Die Förderung verlangt einen Vertrag vor dem Antrag, der erst mit der Zusage wirksam wird."),
    ),
    "dates.application_date": (
        _("Antrag auf Förderung"),
        "",
        _("An diesem Tag entscheidet sich, welche Fördersätze gelten."),
    ),
    "dates.installation_date": (
        _("Einbau"),
        "",
        _("Er entscheidet, welche Pflichten für die neue Heizung gelten."),
    ),
    "dates.failure_date": (
        _("Tag, an dem die alte Heizung endgültig ausgefallen ist"),
        "",
        _("Nach einem Ausfall gelten Übergangsfristen."),
    ),
    "dates.start_year": (
        _("Erstes Jahr der Rechnung"),
        "",
        _("Ohne Angabe das Jahr des Einbaus."),
    ),
}
_NEW_HEATING = {
    "work.jaz": (
        _("Jahresarbeitszahl nach Angebot"),
        "",
        _("Sie geht der geschätzten vor, wenn die Wärmepumpe Außenluft nutzt; auch die Mieterhöhung fragt danach."),
    ),
    "work.natural_refrigerant": (
        _("Natürliches Kältemittel"),
        "",
        _("Die Förderung von Wärmepumpen hängt davon ab."),
    ),
    "work.noise_db_below_limit": (
        _("Geräusch unter dem Grenzwert"),
        "dB",
        _("Die Förderung verlangt einen Abstand zum Grenzwert."),
    ),
    "work.made_in_eu": (
        _("In der EU hergestellt"),
        "",
        _("Danach fragt die Förderung; was genau zählt, ist noch offen."),
    ),
    "work.dust_mg_m3": (
        _("Staub einer Holzheizung"),
        "mg/m³",
        _("Für sehr saubere Holzheizungen gibt es einen Zuschlag."),
    ),
    "work.biomass_with_solar_or_heat_pump": (
        _("Holzheizung zusammen mit Solarthermie oder Wärmepumpe"),
        "",
        _("Das verlangt der Klimageschwindigkeitsbonus für Holz."),
    ),
    "work.biomass_hybrid": (
        _("Holzkessel neben einer Gas- oder Ölheizung"),
        "",
        _("So lässt sich die Pflicht zu grünen Brennstoffen erfüllen."),
    ),
    "work.solar_aperture_m2": (
        _("Aperturfläche der Solarthermie"),
        "m²",
        _("Ab einer Mindestgröße erfüllt sie die Pflicht; 0 heißt: die Mindestgröße."),
    ),
    "work.ventilation_with_recovery": (
        _("Lüftung mit Wärmerückgewinnung im ganzen Haus"),
        "",
        _("Auch sie kann die Pflicht erfüllen."),
    ),
    "work.hybrid_heat_pump_share_percent": (
        _("Leistungsanteil der Wärmepumpe in der Hybridheizung"),
        "%",
        _("Ab einem Mindestanteil erfüllt die Hybridheizung die Pflicht."),
    ),
    "work.hybrid_alternative": (
        _("Hybridheizung läuft abwechselnd statt gleichzeitig"),
        "",
        _("Dann ist der Mindestanteil höher."),
    ),
    "work.isfp": (
        _("Individueller Sanierungsfahrplan liegt vor"),
        "",
        _("Mit ihm wird die Sanierung der Hülle höher gefördert."),
    ),
}

LABELS: dict[str, Label] = {
    **_group(HOUSE, _HOUSE),
    **_group(HEATING, _HEATING),
    **_group(PEOPLE, _PEOPLE),
    **_group(DATES, _DATES),
    **_group(NEW_HEATING, _NEW_HEATING),
}
