"""Every number of the model that can be entered, in the order in which forms and links name it.

Default and source come from the parameters or from the model itself. The values of one group stand under one heading.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from calculator.core import carriers
from calculator.core.heatings import Boiler, Technology
from calculator.core.message import Filled
from calculator.core.message import Name as _
from calculator.core.model_value import (
    BASE_PRICE,
    BIO_SHARE,
    EFFICIENCY,
    EXTRA,
    FLOW,
    GRANT,
    GROWTH,
    JAZ,
    MAINTENANCE,
    METER_PRICE,
    OPERATION,
    PLAIN,
    POWER_PRICE,
    PRICE,
    PURCHASE,
    SHARE,
    ModelValue,
)
from calculator.core.question import MOST_YEARS

Groups = Mapping[str, tuple[ModelValue, ...]]
_BASE_BY_POWER = _("Leistungspreis mal Anschlussleistung und Messpreis")
_BY_LITRE = _("Preis je Liter ÷ kWh je Liter − CO₂-Preis; der kommt gesondert hinzu und zählt sonst doppelt.")
# All values of the brochure's two heatings; the frozen set of the brochure states each of them.
# fmt: off
_BROCHURE: Groups = {
    _("Haus"): (
        PLAIN.of("area_m2", _("Beheizte Fläche"), unit="m²", low=10, high=5_000, places=1,
            why=_("Beheizte Nutzfläche, nicht die Grundfläche.")),
        PLAIN.of("heat_demand_kwh_m2a", _("Wärmebedarf für Heizung und Warmwasser"), unit=_("kWh/m² im Jahr"),
            high=400, places=1,
            why=_("Unsaniert etwa 160, gut saniert etwa 75 (Beispiele der Broschüre). Der Energieausweis nennt "
                  "Endenergie je Quadratmeter Gebäudenutzfläche – das ist nicht dasselbe.")),
    ),
    _("Zeitraum"): (
        PLAIN.of("horizon_years", _("Betrachtungszeitraum"), unit=_("Jahre"), low=1, high=MOST_YEARS,
            why=_("So viele Jahre werden verglichen.")),
    ),
    _("Wärmepumpe"): (
        JAZ.of("jaz", _("Jahresarbeitszahl (JAZ)"),
            why=_("Wärme je Kilowattstunde Strom im Jahresmittel. In Messungen an 77 Bestandsgebäuden lagen "
                  "Luft-Wärmepumpen zwischen 2,6 und 4,9 (Fraunhofer ISE, November 2025).")),
        PURCHASE.of("heat_pump_investment_eur", _("Anschaffung der Wärmepumpe mit Montage"),
            why=_("Angebotspreis mit Mehrwertsteuer, vor Abzug der Förderung.")),
        PRICE.of("electricity_price_eur_kwh", _("Arbeitspreis für Wärmepumpenstrom"), places=4,
            why=_("Mit Mehrwertsteuer.")),
        BASE_PRICE.of("electricity_base_price_eur_a", _("Grundpreis für Wärmepumpenstrom"), high=5_000,
            why=_("Mit Mehrwertsteuer.")),
        MAINTENANCE.of("heat_pump_maintenance_eur_a", _("Wartung der Wärmepumpe")),
        OPERATION.of("heat_pump_operation_eur_a", _("Zusätzlicher Betrieb der Wärmepumpe")),
    ),
    _("Förderung der Wärmepumpe"): (
        GRANT.of("subsidy_base_percent", _("Grundförderung"),
            why=_("Anteil der förderfähigen Ausgaben, den jeder bewilligte Antrag bekommt.")),
        GRANT.of("subsidy_speed_bonus_percent", _("Klimageschwindigkeitsbonus"),
            why=_("Für den Austausch alter Heizungen in selbst genutztem Eigentum.")),
        GRANT.of("subsidy_efficiency_bonus_percent", _("Effizienzbonus"),
            why=_("Für besonders effiziente Wärmepumpen, soweit die Richtlinie ihn vorsieht.")),
        GRANT.of("subsidy_income_bonus_percent", _("Einkommensbonus"),
            why=_("Für selbst genutztes Eigentum von Haushalten mit kleinem Einkommen.")),
        GRANT.of("subsidy_cap_percent", _("Höchster Fördersatz"),
            why=_("Mehr als diesen Anteil gibt es auch mit allen Boni nicht.")),
        GRANT.of("subsidy_max_eligible_eur", _("Höchste förderfähige Ausgaben"), unit="€", high=1_000_000, places=2,
            example="25.000", why=_("Nur bis zu diesem Betrag zählen die Ausgaben für die erste Wohnung.")),
    ),
    _("Gasheizung"): (
        PURCHASE.of("gas_investment_eur", _("Anschaffung der Gasheizung mit Montage"),
            why=_("Angebotspreis mit Mehrwertsteuer. Eine Förderung gibt es nicht.")),
        EFFICIENCY.of("gas_efficiency_percent", _("Jahresnutzungsgrad der Gasheizung")),
        PRICE.of("gas_price_eur_kwh", _("Arbeitspreis für Erdgas ohne CO₂-Preis"), places=4,
            why=_("Mit Mehrwertsteuer, ohne CO₂-Preis: Der kommt hier gesondert hinzu. In Ihrer Gasrechnung ist "
                  "er meist enthalten – ziehen Sie ihn ab, sonst zählt er doppelt.")),
        BASE_PRICE.of("gas_base_price_eur_a", _("Grundpreis für Gas"), high=5_000, why=_("Mit Mehrwertsteuer.")),
        MAINTENANCE.of("gas_maintenance_eur_a", _("Wartung der Gasheizung")),
        OPERATION.of("gas_operation_eur_a", _("Zusätzlicher Betrieb der Gasheizung")),
    ),
    _("CO₂-Preis und Biogas"): (
        PLAIN.of("co2_price_first_year_eur_t", _("CO₂-Preis im ersten Jahr"), unit="€/t", high=1_000, places=2,
            example="70", why=_("Mit ihm und dem Anstieg gilt ein eigener Preis statt des gewählten Pfades."),
            in_words=_("der Preis des gewählten Pfades in jedem Jahr")),
        PLAIN.of("co2_price_step_eur_t_a", _("Jährlicher Anstieg des CO₂-Preises"), unit=_("€/t im Jahr"), places=2,
            example="7", why=_("Mit ihm und dem ersten Preis gilt ein eigener Preis statt des gewählten Pfades."),
            in_words=_("der Preis des gewählten Pfades in jedem Jahr")),
        PLAIN.of("co2_factor_t_mwh", _("CO₂-Faktor von Erdgas"), unit="t/MWh", high=1, places=5, example="0,18",
            why=_("So viel CO₂ entsteht je Megawattstunde, nach dem Brennwert der Rechnung.")),
        PRICE.of("bio_price_eur_kwh", _("Arbeitspreis für Biogas"), places=4, why=_("Mit Mehrwertsteuer.")),
        # The years in the keys are the brochure's; links carry them. When a step begins, its record says.
        BIO_SHARE.of("bio_share_2029_percent", _("Biogasanteil, erste Stufe"), parameter="bio_share_percent",
            step=1, why=_("Gilt ab {bio_share_percent.1:year} bis zur nächsten Stufe.")),
        BIO_SHARE.of("bio_share_2035_percent", _("Biogasanteil, zweite Stufe"), parameter="bio_share_percent",
            step=2, why=_("Gilt ab {bio_share_percent.2:year} bis zur nächsten Stufe.")),
        BIO_SHARE.of("bio_share_2040_percent", _("Biogasanteil, dritte Stufe"), parameter="bio_share_percent",
            step=3, why=_("Gilt ab {bio_share_percent.3:year} bis zum Ende des Zeitraums.")),
    ),
}
_MORE: Groups = {
    _("Andere Förderung"): (
        GRANT.of("other_grant_eur", _("Andere Förderung von Stadt oder Land"), unit="€", high=1_000_000, places=2,
            example="2.000", in_words=_("keine"),
            why=_("Sie kommt bei Heizungen hinzu, die gefördert werden, bis alle Zuschüsse zusammen "
                  "{subsidy_all_grants_percent:percent} der förderfähigen Ausgaben erreichen.")),
    ),
    _("Preise"): (
        PRICE.of("household_electricity_price_eur_kwh", _("Arbeitspreis für Haushaltsstrom")),
        PRICE.of("feed_in_small_eur_kwh", _("Einspeisevergütung für kleine Photovoltaikanlagen"),
            why=_("So viel wird für jede eingespeiste Kilowattstunde bezahlt.")),
        PRICE.of("feed_in_large_eur_kwh", _("Einspeisevergütung für den größeren Teil großer Photovoltaikanlagen"),
            why=_("So viel wird für jede eingespeiste Kilowattstunde bezahlt.")),
        PRICE.of("oil_price_eur_kwh", _("Preis für Heizöl ohne CO₂-Preis"), why=_BY_LITRE),
        PRICE.of("lpg_price_eur_kwh", _("Preis für Flüssiggas ohne CO₂-Preis"), why=_BY_LITRE),
        BASE_PRICE.of("lpg_base_price_eur_a", _("Tankmiete für Flüssiggas")),
        PRICE.of("pellets_price_eur_kwh", _("Preis für Holzpellets")),
        PRICE.of("wood_chips_price_eur_kwh", _("Preis für Hackschnitzel")),
        PRICE.of("firewood_price_eur_kwh", _("Preis für Scheitholz")),
        PRICE.of("fernwaerme_price_eur_kwh", _("Preis für Fernwärme"), low=Decimal("0.02"), high=Decimal("0.8"),
            why=_("Was eine Kilowattstunde alles in allem kostet: Jahresbetrag der Rechnung geteilt durch die "
                  "Kilowattstunden. Oder nur der Arbeitspreis, wenn Sie Leistungs- und Messpreis einzeln angeben.")),
        POWER_PRICE.of("fernwaerme_power_price_eur_kw_a", _("Leistungspreis für Fernwärme"),
            why=_("Steht im Preisblatt. Geben Sie dann beim Preis für Fernwärme nur den Arbeitspreis an.")),
        METER_PRICE.of("fernwaerme_meter_price_eur_a", _("Messpreis für Fernwärme")),
        BASE_PRICE.of("fernwaerme_base_price_eur_a", _("Grundpreis für Fernwärme"), in_words=_BASE_BY_POWER),
        PRICE.of("local_heat_price_eur_kwh", _("Preis für Wärme aus einem neuen Nahwärmenetz"),
            why=_("Alles in allem; oder nur der Arbeitspreis, wenn Sie Leistungs- und Messpreis einzeln angeben.")),
        POWER_PRICE.of("local_heat_power_price_eur_kw_a", _("Leistungspreis eines neuen Nahwärmenetzes")),
        METER_PRICE.of("local_heat_meter_price_eur_a", _("Messpreis eines neuen Nahwärmenetzes")),
        BASE_PRICE.of("local_heat_base_price_eur_a", _("Grundpreis eines neuen Nahwärmenetzes"),
            in_words=_BASE_BY_POWER),
        PRICE.of("cold_heat_price_eur_kwh", _("Arbeitspreis für Umweltwärme aus einem kalten Netz")),
        POWER_PRICE.of("cold_heat_power_price_eur_kw_a", _("Leistungspreis eines kalten Netzes")),
        METER_PRICE.of("cold_heat_meter_price_eur_a", _("Messpreis eines kalten Netzes")),
        BASE_PRICE.of("cold_heat_base_price_eur_a", _("Grundpreis eines kalten Netzes"), in_words=_BASE_BY_POWER),
        PLAIN.of("connected_power_kw", _("Anschlussleistung am Wärmenetz"), unit="kW", low=1, high=5_000, places=2,
            why=_("Mit ihr steigt der Grundpreis; sie steht im Vertrag."), in_words=_("die Heizlast")),
        PRICE.of("bio_oil_price_eur_kwh", _("Preis für Bioöl")),
        PRICE.of("bio_lpg_price_eur_kwh", _("Preis für biogenes Flüssiggas")),
    ),
    _("Netzentgelt für Wärmepumpen"): (
        BASE_PRICE.of("enwg_14a_flat_eur_a", _("Pauschale Minderung des Netzentgelts"), high=1_000,
            why=_("Gilt nur bei pauschaler Minderung. Er steht im Preisblatt des Netzbetreibers.")),
        PRICE.of("power_grid_price_eur_kwh", _("Arbeitspreis des Stromnetzes"),
            why=_("Gilt nur bei Minderung am Arbeitspreis. Er steht im Preisblatt des Netzbetreibers.")),
    ),
    _("Zins und Preissteigerung"): (
        GROWTH.of("interest_percent", _("Kalkulationszins"), low=0,
            why=_("Damit werden spätere Zahlungen auf heute umgerechnet (VDI 2067).")),
        GROWTH.of("inflation_percent", _("Allgemeine Preissteigerung"), low=0,
            why=_("Damit stehen Beträge auch zu heutigen Preisen da.")),
        GROWTH.of("cost_growth_percent", _("Steigerung von Wartung, Grundpreisen und Anschaffungen")),
        GROWTH.of("gas_price_growth_percent", _("Steigerung des Gaspreises ohne CO₂-Preis")),
        GROWTH.of("electricity_price_growth_percent", _("Steigerung des Strompreises")),
        GROWTH.of("oil_price_growth_percent", _("Steigerung des Ölpreises ohne CO₂-Preis")),
        GROWTH.of("lpg_price_growth_percent", _("Steigerung des Flüssiggaspreises ohne CO₂-Preis")),
        GROWTH.of("bio_price_growth_percent", _("Steigerung des Preises grüner Brennstoffe")),
        GROWTH.of("wood_price_growth_percent", _("Steigerung des Holzpreises")),
        GROWTH.of("heat_price_growth_percent", _("Steigerung des Preises für Netzwärme")),
    ),
    _("Haus und Anlage"): (
        PLAIN.of("heat_load_kw", _("Heizlast"), unit="kW", low=1, high=5_000, places=2,
            why=_("Sie bestimmt Größe und Preis jeder Heizung.")),
        SHARE.of("renovation_saving_percent", _("Weniger Raumwärme durch eine Sanierung"), high=90,
            in_words=_("aus den geplanten Maßnahmen"),
            why=_("Gegenüber heute, auch gegenüber einer Heizrechnung von vor der Sanierung.")),
        FLOW.of("flow_temperature_c", _("Vorlauftemperatur")),
        FLOW.of("flow_without_change_c", _("Vorlauftemperatur mit den heutigen Heizkörpern"),
            why=_("Über 55 °C braucht eine Wärmepumpe größere Heizkörper.")),
        JAZ.of("heat_pump_borehole_jaz", _("Jahresarbeitszahl mit Erdsonde")),
        JAZ.of("heat_pump_collector_jaz", _("Jahresarbeitszahl mit Erdkollektor")),
        JAZ.of("heat_pump_groundwater_jaz", _("Jahresarbeitszahl mit Grundwasser")),
        JAZ.of("heat_pump_air_air_jaz", _("Jahresarbeitszahl der Klimageräte")),
        JAZ.of("heat_pump_gas_hybrid_jaz", _("Jahresarbeitszahl im Hybridbetrieb")),
        JAZ.of("cold_network_jaz", _("Jahresarbeitszahl am kalten Netz")),
        SHARE.of("hybrid_heat_pump_power_percent", _("Leistung der Wärmepumpe an der Heizlast der Hybridheizung"),
            low=5),
        PLAIN.of("hybrid_bivalence_c", _("Bivalenztemperatur der Hybridheizung im abwechselnden Betrieb"), unit="°C",
            low=-10, high=16, places=1, example="2", in_words=_("aus der Leistung der Wärmepumpe"),
            why=_("Unter ihr heizt nur der Kessel.")),
        SHARE.of("hybrid_heat_pump_heat_percent", _("Anteil der Wärmepumpe an der Wärme der Hybridheizung")),
        SHARE.of("solar_heat_percent", _("Anteil der Solarthermie an der Wärme"), high=90,
            in_words=_("aus Kollektorfläche, Ertrag und Wärmebedarf")),
        SHARE.of("pv_heat_pump_share_percent", _("Anteil des Wärmepumpenstroms aus Photovoltaik"), high=90),
        EFFICIENCY.of("oil_efficiency_percent", _("Jahresnutzungsgrad der Ölheizung")),
        EFFICIENCY.of("lpg_efficiency_percent", _("Jahresnutzungsgrad der Flüssiggasheizung")),
        EFFICIENCY.of("pellets_efficiency_percent", _("Jahresnutzungsgrad der Pelletheizung")),
        EFFICIENCY.of("wood_chips_efficiency_percent", _("Jahresnutzungsgrad der Hackschnitzelheizung")),
        EFFICIENCY.of("old_gas_efficiency_percent", _("Jahresnutzungsgrad der alten Gasheizung"), low=40),
        EFFICIENCY.of("old_oil_efficiency_percent", _("Jahresnutzungsgrad der alten Ölheizung"), low=40),
        EFFICIENCY.of("old_lpg_efficiency_percent", _("Jahresnutzungsgrad der alten Flüssiggasheizung"), low=40),
        EFFICIENCY.of("old_firewood_efficiency_percent", _("Jahresnutzungsgrad der Holzöfen"), low=40),
        PLAIN.of("old_heating_repair_percent", _("Zusätzliche Reparaturen der alten Heizung im Jahr"),
            unit=_("% des Preises einer neuen"), high=50, places=2,
            why=_("Alte Heizungen gehen öfter kaputt; das zählt, solange man sie behält.")),
        PLAIN.of("old_heating_least_years", _("Jahre, die eine alte Heizung mindestens noch hält"), unit=_("Jahre"),
            high=40, why=_("Danach kommt beim Behalten eine neue Heizung derselben Art.")),
        JAZ.of("old_heat_pump_jaz", _("Jahresarbeitszahl der vorhandenen Wärmepumpe")),
        PLAIN.of("radiators_to_replace", _("Zahl der zu tauschenden Heizkörper"), unit=_("Stück"), high=5_000, places=1,
            why=_("Ihre Zahl mal Preis kommt zur Anschaffung hinzu.")),
        EXTRA.of("gas_floor_unit_eur", _("Neue Gastherme einer Wohnung mit Montage"), high=20_000),
        EXTRA.of("night_storage_unit_eur", _("Neuer Nachtspeicherofen mit Montage"), high=20_000),
        EXTRA.of("electric_unit_eur", _("Neues Elektro-Heizgerät mit Montage"), high=20_000),
        EXTRA.of("gas_room_unit_eur", _("Neuer Gas-Einzelofen mit Montage"), high=20_000),
        EXTRA.of("oil_room_unit_eur", _("Neuer Öl-Einzelofen mit Montage"), high=20_000),
        EXTRA.of("wood_stoves_unit_eur", _("Neuer Holzofen mit Montage"), high=20_000),
        EXTRA.of("radiator_eur", _("Ein größerer Heizkörper mit Einbau"), high=10_000),
        EXTRA.of("electrics_eur", _("Elektroinstallation für Geräte in den Räumen")),
        EXTRA.of("hot_water_devices_dwelling_eur", _("Elektrische Geräte für Warmwasser je Wohnung")),
        PLAIN.of("rooms_with_heating", _("Heizkörper oder Geräte im Haus"), unit=_("Stück"), high=5_000, places=1,
            why=_("Wo noch kein Heizungswasser fließt, braucht jeder Raum einen neuen.")),
        EXTRA.of("pipes_eur_m2", _("Heizungsrohre im Haus"), unit="€/m²", high=1_000),
        EXTRA.of("risers_dwelling_eur", _("Steigleitungen und Wohnungsstation je Wohnung")),
        EXTRA.of("night_storage_removal_eur", _("Einen Nachtspeicherofen ausbauen und entsorgen"), high=10_000),
        EXTRA.of("tank_removal_eur", _("Öltank im Keller stilllegen und entsorgen")),
        EXTRA.of("tank_removal_buried_eur", _("Öltank in der Erde stilllegen")),
        EXTRA.of("oil_tank_eur", _("Neuer Öltank mit Einbau")),
        EXTRA.of("meter_cupboard_eur", _("Zählerschrank für die Wärmepumpe")),
        EXTRA.of("network_connection_eur", _("Hausanschluss an das Wärmenetz")),
        PLAIN.of("network_connection_m", _("Länge des Hausanschlusses"), unit="m", high=1_000, places=1,
            why=_("Vom Netz in der Straße bis ins Haus.")),
        EXTRA.of("network_contribution_eur", _("Baukostenzuschuss des Wärmenetzes")),
        EXTRA.of("chimney_new_eur", _("Schornstein neu bauen")),
        EXTRA.of("chimney_lining_eur", _("Schornstein an den neuen Kessel anpassen")),
        EXTRA.of("gas_disconnection_eur", _("Gasanschluss stilllegen")),
        EXTRA.of("gas_connection_eur", _("Gasanschluss herstellen")),
        PURCHASE.of("solar_investment_eur", _("Solarthermie mit Montage"),
            in_words=_("nach der Kollektorfläche")),
        PURCHASE.of("pv_investment_eur", _("Photovoltaikanlage"), in_words=_("nach der Leistung der Anlage")),
        PURCHASE.of("battery_investment_eur", _("Batterie"), in_words=_("nach der Kapazität")),
        PLAIN.of("household_power_kwh_dwelling_a", _("Haushaltsstrom je selbst genutzter Wohnung"),
            unit=_("kWh im Jahr"), high=50_000,
            why=_("Was davon die Photovoltaikanlage liefert, muss nicht gekauft werden.")),
        PLAIN.of("gas_kwh_m3", _("Energie je Kubikmeter Gas (Brennwert mal Zustandszahl)"), unit="kWh/m³", low=7,
            high=14, places=3, why=_("Steht auf der Gasrechnung.")),
    ),
}
# fmt: on


def _grouped(groups: Groups) -> Iterator[ModelValue]:
    for group, values in groups.items():
        yield from (replace(value, group=group) for value in values)


def _of_every_system() -> Iterator[ModelValue]:
    sorts = (
        (PURCHASE, "investment_eur", _("Anschaffung mit Montage"), 10_000_000),
        (MAINTENANCE, "maintenance_eur_a", _("Wartung"), 100_000),
        (replace(OPERATION, why=_("Er fällt jedes Jahr an und steigt mit den Preisen.")), "operation_eur_a",
         _("Zusätzlicher Betrieb"), 100_000),
    )  # fmt: skip
    for technology in Technology:
        for sort, item, label, most in sorts:
            key = f"{technology}_{item}"
            if key not in BROCHURE_VALUES:
                name = Filled(_("{what} ({heating})"), what=label, heating=technology.label)
                yield sort.of(key, name, group=technology.label, high=most)


def by_key(values: Iterator[ModelValue], known: Mapping[str, ModelValue]) -> dict[str, ModelValue]:
    """Return the values by key after those that are known; a key that is declared twice fails at import."""
    found = dict(known)
    for value in values:
        if value.key in found:
            raise LookupError(f"Declared twice: {value.key}")
        found[value.key] = value
    return found


def _needed() -> Iterator[str]:
    """Yield what must be enterable of every energy carrier and every boiler, whoever adds one."""
    boilers = (each.record.design for each in Technology if isinstance(each.record.design, Boiler))
    yield from (f"{boiler.carrier.key}_efficiency_percent" for boiler in boilers)
    for carrier in carriers.ALL:
        yield from (carrier.price, carrier.growth)
        yield from (carrier.base_price,) if carrier.has_base_price else ()
        yield from (carrier.power_price, carrier.meter_price) if carrier.by_power else ()
        yield from (carrier.green.price,) if carrier.green else ()


def refuse_forgotten(needed: Iterable[str], values: Mapping[str, ModelValue]) -> None:
    """Raise ``LookupError`` if a price or an efficiency cannot be entered: a link with it would be set aside."""
    if missing := sorted(set(needed) - values.keys()):
        raise LookupError(f"Values of the model that are not declared: {missing}")


BROCHURE_VALUES = by_key(_grouped(_BROCHURE), {})
MODEL_VALUES = by_key(_of_every_system(), by_key(_grouped(_MORE), BROCHURE_VALUES))
refuse_forgotten(_needed(), MODEL_VALUES)
