"""Columns of amounts that are read apart from the facts: consumption, and the age of the heating."""

from django.utils.translation import gettext_noop as _

from calculator.core.question import Column

AGE, USABLE_AREA = "heating.age_years", "house.usable_area_m2"
OF_HEATING = {
    AGE: Column(
        label="Alter der Heizung (Jahre)", help=_("Wenn es keine Spalte „Heizung Baujahr“ gibt; am Tag der Tabelle."),
        names=("Alter der Heizung", "Alter Heizung", "Alter Heizung (Jahre)", "Alter Heizung in Jahren",
               "Alter der Heizung in Jahren", "Heizungsalter", "Heizungsalter (Jahre)", "Alter Kessel", "Kesselalter",
               "Alter der Heizungsanlage", "Alter Wärmeerzeuger"),
    ),
}  # fmt: skip
CONSUMPTION = {
    "used_kwh": Column(
        label="Verbrauch kWh",
        help=_("Verbrauch eines Jahres laut Rechnung, bei Gas die kWh der Rechnung. Auch mit Einheit: „18,5 MWh“."),
        example="22000",
        names=("Verbrauch", "Jahresverbrauch", "Jahresverbrauch kWh", "Verbrauch in kWh", "Gasverbrauch",
               "Wärmeverbrauch", "Heizenergieverbrauch", "Energieverbrauch", "Endenergieverbrauch", "Heizverbrauch",
               "Jahresverbrauch Wärme", "Verbrauch Heizung", "Verbrauch Wärme", "Fernwärmeverbrauch",
               "Brennstoffverbrauch", "Verbrauch Jahr"),
    ),
    "used_unit": Column(
        label="Einheit", help=_("kWh, MWh, GJ, m³, l, kg, t oder rm. Sie gilt vor der Einheit im Namen der Spalte."),
        example="kWh", names=("Einheit Verbrauch", "Verbrauch Einheit", "Verbrauchseinheit", "ME", "Mengeneinheit"),
    ),
    "used_confirmed": Column(
        label="Verbrauch bestätigt", help=_("ja, wenn ein Verbrauch stimmt, der nicht zum Haus passt."), example="nein",
        names=("Verbrauch geprüft",),
    ),
    "used_m3": Column(
        label="Verbrauch m³ Gas", help=_("Statt kWh, wenn nur Kubikmeter bekannt sind."),
        names=("Verbrauch m³", "Gasverbrauch m³"),
    ),
    "used_litre": Column(
        label="Verbrauch Liter Öl", help=_("Heizöl eines Jahres."),
        names=("Verbrauch Liter", "Ölverbrauch", "Ölverbrauch Liter", "Heizöl Liter", "Heizölverbrauch",
               "Heizölverbrauch Liter"),
    ),
    "used_kg": Column(
        label="Verbrauch kg Pellets", help=_("Pellets eines Jahres."), names=("Verbrauch kg", "Pelletverbrauch")
    ),
    "used_electricity": Column(
        label="Heizstrom kWh",
        help=_("Strom von Wärmepumpe oder Elektroheizung; bei anderen Heizungen zählt er nicht."),
        names=("Heizstrom", "Wärmepumpenstrom", "Strom Wärmepumpe", "Strom WP", "WP Strom", "Strom Heizung",
               "Stromverbrauch Wärmepumpe", "Stromverbrauch Heizung", "Heizstromverbrauch"),
    ),
    "used_further": Column(
        label="Weiterer Verbrauch",
        help=_("Von einem anderen Energieträger. Er zählt, wo kein anderer Verbrauch steht."),
    ),
    "used_added": Column(
        label="Verbrauch zum Dazuzählen", help=_("Etwa Warmwasser, wenn es nicht schon im anderen Verbrauch steckt."),
    ),
}  # fmt: skip
