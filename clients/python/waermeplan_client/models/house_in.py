from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.house_in_co_2_path import HouseInCo2Path, check_house_in_co_2_path
from ..models.house_in_energy_path import HouseInEnergyPath, check_house_in_energy_path
from ..models.house_in_gegen import HouseInGegen, check_house_in_gegen
from ..models.house_in_grid_relief import HouseInGridRelief, check_house_in_grid_relief
from ..models.house_in_heating_boiler import (
    HouseInHeatingBoiler,
    check_house_in_heating_boiler,
)
from ..models.house_in_heating_kind import (
    HouseInHeatingKind,
    check_house_in_heating_kind,
)
from ..models.house_in_heating_pump_source import (
    HouseInHeatingPumpSource,
    check_house_in_heating_pump_source,
)
from ..models.house_in_heating_tank import (
    HouseInHeatingTank,
    check_house_in_heating_tank,
)
from ..models.house_in_house_building_type import (
    HouseInHouseBuildingType,
    check_house_in_house_building_type,
)
from ..models.house_in_house_energy_class import (
    HouseInHouseEnergyClass,
    check_house_in_house_energy_class,
)
from ..models.house_in_house_heat_emission import (
    HouseInHouseHeatEmission,
    check_house_in_house_heat_emission,
)
from ..models.house_in_house_renovation import (
    HouseInHouseRenovation,
    check_house_in_house_renovation,
)
from ..models.house_in_measures_item import (
    HouseInMeasuresItem,
    check_house_in_measures_item,
)
from ..models.house_in_plot_area_kind import (
    HouseInPlotAreaKind,
    check_house_in_plot_area_kind,
)
from ..models.house_in_plot_unit_place import (
    HouseInPlotUnitPlace,
    check_house_in_plot_unit_place,
)
from ..models.house_in_plot_water_zone import (
    HouseInPlotWaterZone,
    check_house_in_plot_water_zone,
)
from ..models.house_in_systems_item import (
    HouseInSystemsItem,
    check_house_in_systems_item,
)
from ..models.house_in_tariffs import HouseInTariffs, check_house_in_tariffs
from ..models.house_in_wer import HouseInWer, check_house_in_wer
from ..types import UNSET, Unset

T = TypeVar("T", bound="HouseIn")


@_attrs_define
class HouseIn:
    """Ein Haus und was verglichen wird. Alle Angaben dürfen fehlen: Was fehlt, wird angenommen, und die Antwort sagt es.
    Was der Rechner nicht kennt, zählt nicht mit; auch das sagt sie.

    """

    wer: HouseInWer | Unset = UNSET
    """ Ihre Rolle """
    stand: datetime.date | Unset = UNSET
    """ Stand von Recht und Preisen """
    titel: str | Unset = UNSET
    """ Überschrift des Ergebnisses """
    co2_path: HouseInCo2Path | Unset = UNSET
    """ Pfad des CO₂-Preises """
    energy_path: HouseInEnergyPath | Unset = UNSET
    """ Pfad der Energiepreise """
    tariffs: HouseInTariffs | Unset = UNSET
    """ Preise von Gas und Wärmepumpenstrom """
    grid_relief: HouseInGridRelief | Unset = UNSET
    """ Netzentgelt für eine steuerbare Wärmepumpe (§ 14a EnWG) """
    measures: list[HouseInMeasuresItem] | Unset = UNSET
    """ Geplante Sanierung """
    systems: list[HouseInSystemsItem] | Unset = UNSET
    """ Heizungen im Vergleich """
    gegen: HouseInGegen | Unset = UNSET
    """ Verglichen mit """
    confirmed: list[str] | Unset = UNSET
    """ Diese Annahmen stimmen so """
    v: int | Unset = UNSET
    """ Link """
    loan_interest_percent: float | Unset = UNSET
    """ Zins des Kredits (% im Jahr) """
    loan_years: int | Unset = UNSET
    """ Laufzeit des Kredits (Jahre) """
    loan_amount_eur: float | Unset = UNSET
    """ Betrag des Kredits (€) """
    house_building_type: HouseInHouseBuildingType | Unset = UNSET
    """ Haustyp """
    house_build_year: int | Unset = UNSET
    """ Baujahr """
    house_living_area_m2: float | Unset = UNSET
    """ Beheizte Wohnfläche des ganzen Hauses (m²) """
    house_renovation: HouseInHouseRenovation | Unset = UNSET
    """ Was ist am Haus erneuert """
    house_dwellings: int | Unset = UNSET
    """ Zahl der Wohnungen """
    house_self_used_dwellings: int | Unset = UNSET
    """ Davon selbst genutzt """
    house_reached_dwellings: int | Unset = UNSET
    """ Wohnungen, die die neue Heizung versorgt """
    house_storeys: int | Unset = UNSET
    """ Zahl der Geschosse """
    house_heated_cellar: bool | Unset = UNSET
    """ Keller beheizt """
    house_usable_area_m2: float | Unset = UNSET
    """ Gebäudenutzfläche aus dem Energieausweis (m²) """
    house_specific_heat_demand_kwh_m2a: float | Unset = UNSET
    """ Wärmebedarf nach Energieausweis, je m² Wohnfläche (kWh/m² im Jahr) """
    house_energy_class: HouseInHouseEnergyClass | Unset = UNSET
    """ Effizienzklasse nach Energieausweis """
    house_heat_emission: HouseInHouseHeatEmission | Unset = UNSET
    """ Wie kommt die Wärme in den Raum """
    house_flow_temperature_c: float | Unset = UNSET
    """ Vorlauftemperatur an sehr kalten Tagen (°C) """
    house_heat_load_kw: float | Unset = UNSET
    """ Heizlast nach Berechnung oder Angebot (kW) """
    house_listed: bool | Unset = UNSET
    """ Denkmal oder andere öffentliche Beschränkung """
    house_envelope_30_percent_better: bool | Unset = UNSET
    """ Gebäudehülle so gut, wie eine Stromdirektheizung es verlangt """
    house_connection_duty: bool | Unset = UNSET
    """ Anschlusszwang an die Fernwärme auf dem Grundstück """
    house_network_available: bool | Unset = UNSET
    """ Wärmenetz liegt in der Straße """
    house_tight_housing_market: bool | Unset = UNSET
    """ Angespannter Wohnungsmarkt """
    heating_kind: HouseInHeatingKind | Unset = UNSET
    """ Art der Heizung """
    heating_year_installed: int | Unset = UNSET
    """ Einbaujahr """
    heating_boiler: HouseInHeatingBoiler | Unset = UNSET
    """ Bauart des Kessels """
    heating_pump_source: HouseInHeatingPumpSource | Unset = UNSET
    """ Wärmequelle der vorhandenen Wärmepumpe """
    heating_tank: HouseInHeatingTank | Unset = UNSET
    """ Öltank """
    heating_working: bool | Unset = UNSET
    """ Läuft sie noch """
    heating_removed: bool | Unset = UNSET
    """ Wird sie ausgebaut und entsorgt """
    household_flat_area_m2: float | Unset = UNSET
    """ Fläche Ihrer Wohnung (m²) """
    household_own_share_permille: float | Unset = UNSET
    """ Ihr Miteigentumsanteil (Tausendstel) """
    household_bill_is_for_flat: bool | Unset = UNSET
    """ Die Rechnung gilt nur für Ihre Wohnung """
    household_persons: int | Unset = UNSET
    """ Personen im ganzen Haus """
    household_taxable_income_eur: float | Unset = UNSET
    """ Zu versteuerndes Haushaltseinkommen (€ im Jahr) """
    household_children_with_kindergeld: int | Unset = UNSET
    """ Kinder mit Kindergeld """
    household_tax_eur_a: float | Unset = UNSET
    """ Einkommensteuer (€ im Jahr) """
    household_rent_eur_m2: float | Unset = UNSET
    """ Kaltmiete ohne Heizung (€/m² im Monat) """
    dates_order_date: datetime.date | Unset = UNSET
    """ Auftrag """
    dates_application_date: datetime.date | Unset = UNSET
    """ Antrag auf Förderung """
    dates_installation_date: datetime.date | Unset = UNSET
    """ Einbau """
    dates_failure_date: datetime.date | Unset = UNSET
    """ Tag, an dem die alte Heizung endgültig ausgefallen ist """
    dates_start_year: int | Unset = UNSET
    """ Erstes Jahr der Rechnung """
    work_jaz: float | Unset = UNSET
    """ Jahresarbeitszahl nach Angebot """
    work_natural_refrigerant: bool | Unset = UNSET
    """ Natürliches Kältemittel """
    work_noise_db_below_limit: int | Unset = UNSET
    """ Geräusch unter dem Grenzwert (dB) """
    work_made_in_eu: bool | Unset = UNSET
    """ In der EU hergestellt """
    work_dust_mg_m3: float | Unset = UNSET
    """ Staub einer Holzheizung (mg/m³) """
    work_biomass_with_solar_or_heat_pump: bool | Unset = UNSET
    """ Holzheizung zusammen mit Solarthermie oder Wärmepumpe """
    work_biomass_hybrid: bool | Unset = UNSET
    """ Holzkessel neben einer Gas- oder Ölheizung """
    work_solar_aperture_m2: float | Unset = UNSET
    """ Aperturfläche der Solarthermie (m²) """
    work_pv_kwp: float | Unset = UNSET
    """ Leistung der Photovoltaikanlage (kWp) """
    work_battery_kwh: float | Unset = UNSET
    """ Batterie zur Photovoltaikanlage (kWh) """
    work_ventilation_with_recovery: bool | Unset = UNSET
    """ Lüftung mit Wärmerückgewinnung im ganzen Haus """
    work_hybrid_heat_pump_share_percent: float | Unset = UNSET
    """ Leistungsanteil der Wärmepumpe in der Hybridheizung (%) """
    work_hybrid_alternative: bool | Unset = UNSET
    """ Hybridheizung läuft abwechselnd statt gleichzeitig """
    work_isfp: bool | Unset = UNSET
    """ Individueller Sanierungsfahrplan liegt vor """
    plot_neighbour_window_m: float | Unset = UNSET
    """ Abstand vom Außengerät zum nächsten Fenster der Nachbarn (m) """
    plot_area_kind: HouseInPlotAreaKind | Unset = UNSET
    """ Art des Gebiets nach Bebauungsplan """
    plot_unit_place: HouseInPlotUnitPlace | Unset = UNSET
    """ Platz des Außengeräts """
    plot_sound_power_db: float | Unset = UNSET
    """ Schallleistung im Nachtbetrieb (dB(A)) """
    plot_boundary_m: float | Unset = UNSET
    """ Abstand vom Außengerät zur Grundstücksgrenze (m) """
    plot_water_zone: HouseInPlotWaterZone | Unset = UNSET
    """ Wasserschutzgebiet """
    plot_free_area_m2: float | Unset = UNSET
    """ Gartenfläche, auf der gegraben oder gebohrt werden kann (m²) """
    plot_store_room: bool | Unset = UNSET
    """ Raum für Heizkessel und Brennstofflager vorhanden """
    community_exists: bool | Unset = UNSET
    """ Das Haus gehört einer Eigentümergemeinschaft (WEG) """
    community_reserve_eur: float | Unset = UNSET
    """ Rücklage, die für die neue Heizung da ist (€) """
    community_refill_years: int | Unset = UNSET
    """ Zeit, in der die Rücklage wieder aufgefüllt wird (Jahre) """
    area_m2: float | Unset = UNSET
    """ Beheizte Fläche (m²) """
    heat_demand_kwh_m2a: float | Unset = UNSET
    """ Wärmebedarf für Heizung und Warmwasser (kWh/m² im Jahr) """
    horizon_years: float | Unset = UNSET
    """ Betrachtungszeitraum (Jahre) """
    jaz: float | Unset = UNSET
    """ Jahresarbeitszahl (JAZ) """
    heat_pump_investment_eur: float | Unset = UNSET
    """ Anschaffung der Wärmepumpe mit Montage (€) """
    electricity_price_eur_kwh: float | Unset = UNSET
    """ Arbeitspreis für Wärmepumpenstrom (€/kWh) """
    electricity_base_price_eur_a: float | Unset = UNSET
    """ Grundpreis für Wärmepumpenstrom (€ im Jahr) """
    heat_pump_maintenance_eur_a: float | Unset = UNSET
    """ Wartung der Wärmepumpe (€ im Jahr) """
    heat_pump_operation_eur_a: float | Unset = UNSET
    """ Zusätzlicher Betrieb der Wärmepumpe (€ im Jahr) """
    subsidy_base_percent: float | Unset = UNSET
    """ Grundförderung (%) """
    subsidy_speed_bonus_percent: float | Unset = UNSET
    """ Klimageschwindigkeitsbonus (%) """
    subsidy_efficiency_bonus_percent: float | Unset = UNSET
    """ Effizienzbonus (%) """
    subsidy_income_bonus_percent: float | Unset = UNSET
    """ Einkommensbonus (%) """
    subsidy_cap_percent: float | Unset = UNSET
    """ Höchster Fördersatz (%) """
    subsidy_max_eligible_eur: float | Unset = UNSET
    """ Höchste förderfähige Ausgaben (€) """
    gas_investment_eur: float | Unset = UNSET
    """ Anschaffung der Gasheizung mit Montage (€) """
    gas_efficiency_percent: float | Unset = UNSET
    """ Jahresnutzungsgrad der Gasheizung (%) """
    gas_price_eur_kwh: float | Unset = UNSET
    """ Arbeitspreis für Erdgas ohne CO₂-Preis (€/kWh) """
    gas_base_price_eur_a: float | Unset = UNSET
    """ Grundpreis für Gas (€ im Jahr) """
    gas_maintenance_eur_a: float | Unset = UNSET
    """ Wartung der Gasheizung (€ im Jahr) """
    gas_operation_eur_a: float | Unset = UNSET
    """ Zusätzlicher Betrieb der Gasheizung (€ im Jahr) """
    co2_price_first_year_eur_t: float | Unset = UNSET
    """ CO₂-Preis im ersten Jahr (€/t) """
    co2_price_step_eur_t_a: float | Unset = UNSET
    """ Jährlicher Anstieg des CO₂-Preises (€/t im Jahr) """
    co2_factor_t_mwh: float | Unset = UNSET
    """ CO₂-Faktor von Erdgas (t/MWh) """
    bio_price_eur_kwh: float | Unset = UNSET
    """ Arbeitspreis für Biogas (€/kWh) """
    bio_share_2029_percent: float | Unset = UNSET
    """ Biogasanteil, erste Stufe (%) """
    bio_share_2035_percent: float | Unset = UNSET
    """ Biogasanteil, zweite Stufe (%) """
    bio_share_2040_percent: float | Unset = UNSET
    """ Biogasanteil, dritte Stufe (%) """
    other_grant_eur: float | Unset = UNSET
    """ Andere Förderung von Stadt oder Land (€) """
    household_electricity_price_eur_kwh: float | Unset = UNSET
    """ Arbeitspreis für Haushaltsstrom (€/kWh) """
    feed_in_small_eur_kwh: float | Unset = UNSET
    """ Einspeisevergütung für kleine Photovoltaikanlagen (€/kWh) """
    feed_in_large_eur_kwh: float | Unset = UNSET
    """ Einspeisevergütung für den größeren Teil großer Photovoltaikanlagen (€/kWh) """
    oil_price_eur_kwh: float | Unset = UNSET
    """ Preis für Heizöl ohne CO₂-Preis (€/kWh) """
    lpg_price_eur_kwh: float | Unset = UNSET
    """ Preis für Flüssiggas ohne CO₂-Preis (€/kWh) """
    lpg_base_price_eur_a: float | Unset = UNSET
    """ Tankmiete für Flüssiggas (€ im Jahr) """
    pellets_price_eur_kwh: float | Unset = UNSET
    """ Preis für Holzpellets (€/kWh) """
    wood_chips_price_eur_kwh: float | Unset = UNSET
    """ Preis für Hackschnitzel (€/kWh) """
    firewood_price_eur_kwh: float | Unset = UNSET
    """ Preis für Scheitholz (€/kWh) """
    fernwaerme_price_eur_kwh: float | Unset = UNSET
    """ Preis für Fernwärme (€/kWh) """
    fernwaerme_power_price_eur_kw_a: float | Unset = UNSET
    """ Leistungspreis für Fernwärme (€/kW im Jahr) """
    fernwaerme_meter_price_eur_a: float | Unset = UNSET
    """ Messpreis für Fernwärme (€ im Jahr) """
    fernwaerme_base_price_eur_a: float | Unset = UNSET
    """ Grundpreis für Fernwärme (€ im Jahr) """
    local_heat_price_eur_kwh: float | Unset = UNSET
    """ Preis für Wärme aus einem neuen Nahwärmenetz (€/kWh) """
    local_heat_power_price_eur_kw_a: float | Unset = UNSET
    """ Leistungspreis eines neuen Nahwärmenetzes (€/kW im Jahr) """
    local_heat_meter_price_eur_a: float | Unset = UNSET
    """ Messpreis eines neuen Nahwärmenetzes (€ im Jahr) """
    local_heat_base_price_eur_a: float | Unset = UNSET
    """ Grundpreis eines neuen Nahwärmenetzes (€ im Jahr) """
    cold_heat_price_eur_kwh: float | Unset = UNSET
    """ Arbeitspreis für Umweltwärme aus einem kalten Netz (€/kWh) """
    cold_heat_power_price_eur_kw_a: float | Unset = UNSET
    """ Leistungspreis eines kalten Netzes (€/kW im Jahr) """
    cold_heat_meter_price_eur_a: float | Unset = UNSET
    """ Messpreis eines kalten Netzes (€ im Jahr) """
    cold_heat_base_price_eur_a: float | Unset = UNSET
    """ Grundpreis eines kalten Netzes (€ im Jahr) """
    connected_power_kw: float | Unset = UNSET
    """ Anschlussleistung am Wärmenetz (kW) """
    bio_oil_price_eur_kwh: float | Unset = UNSET
    """ Preis für Bioöl (€/kWh) """
    bio_lpg_price_eur_kwh: float | Unset = UNSET
    """ Preis für biogenes Flüssiggas (€/kWh) """
    enwg_14a_flat_eur_a: float | Unset = UNSET
    """ Pauschale Minderung des Netzentgelts (€ im Jahr) """
    power_grid_price_eur_kwh: float | Unset = UNSET
    """ Arbeitspreis des Stromnetzes (€/kWh) """
    interest_percent: float | Unset = UNSET
    """ Kalkulationszins (% im Jahr) """
    inflation_percent: float | Unset = UNSET
    """ Allgemeine Preissteigerung (% im Jahr) """
    cost_growth_percent: float | Unset = UNSET
    """ Steigerung von Wartung, Grundpreisen und Anschaffungen (% im Jahr) """
    gas_price_growth_percent: float | Unset = UNSET
    """ Steigerung des Gaspreises ohne CO₂-Preis (% im Jahr) """
    electricity_price_growth_percent: float | Unset = UNSET
    """ Steigerung des Strompreises (% im Jahr) """
    oil_price_growth_percent: float | Unset = UNSET
    """ Steigerung des Ölpreises ohne CO₂-Preis (% im Jahr) """
    lpg_price_growth_percent: float | Unset = UNSET
    """ Steigerung des Flüssiggaspreises ohne CO₂-Preis (% im Jahr) """
    bio_price_growth_percent: float | Unset = UNSET
    """ Steigerung des Preises grüner Brennstoffe (% im Jahr) """
    wood_price_growth_percent: float | Unset = UNSET
    """ Steigerung des Holzpreises (% im Jahr) """
    heat_price_growth_percent: float | Unset = UNSET
    """ Steigerung des Preises für Netzwärme (% im Jahr) """
    heat_load_kw: float | Unset = UNSET
    """ Heizlast (kW) """
    renovation_saving_percent: float | Unset = UNSET
    """ Weniger Raumwärme durch eine Sanierung (%) """
    flow_temperature_c: float | Unset = UNSET
    """ Vorlauftemperatur (°C) """
    flow_without_change_c: float | Unset = UNSET
    """ Vorlauftemperatur mit den heutigen Heizkörpern (°C) """
    heat_pump_borehole_jaz: float | Unset = UNSET
    """ Jahresarbeitszahl mit Erdsonde """
    heat_pump_collector_jaz: float | Unset = UNSET
    """ Jahresarbeitszahl mit Erdkollektor """
    heat_pump_groundwater_jaz: float | Unset = UNSET
    """ Jahresarbeitszahl mit Grundwasser """
    heat_pump_air_air_jaz: float | Unset = UNSET
    """ Jahresarbeitszahl der Klimageräte """
    heat_pump_gas_hybrid_jaz: float | Unset = UNSET
    """ Jahresarbeitszahl im Hybridbetrieb """
    cold_network_jaz: float | Unset = UNSET
    """ Jahresarbeitszahl am kalten Netz """
    hybrid_heat_pump_power_percent: float | Unset = UNSET
    """ Leistung der Wärmepumpe an der Heizlast der Hybridheizung (%) """
    hybrid_bivalence_c: float | Unset = UNSET
    """ Bivalenztemperatur der Hybridheizung im abwechselnden Betrieb (°C) """
    hybrid_heat_pump_heat_percent: float | Unset = UNSET
    """ Anteil der Wärmepumpe an der Wärme der Hybridheizung (%) """
    solar_heat_percent: float | Unset = UNSET
    """ Anteil der Solarthermie an der Wärme (%) """
    pv_heat_pump_share_percent: float | Unset = UNSET
    """ Anteil des Wärmepumpenstroms aus Photovoltaik (%) """
    oil_efficiency_percent: float | Unset = UNSET
    """ Jahresnutzungsgrad der Ölheizung (%) """
    lpg_efficiency_percent: float | Unset = UNSET
    """ Jahresnutzungsgrad der Flüssiggasheizung (%) """
    pellets_efficiency_percent: float | Unset = UNSET
    """ Jahresnutzungsgrad der Pelletheizung (%) """
    wood_chips_efficiency_percent: float | Unset = UNSET
    """ Jahresnutzungsgrad der Hackschnitzelheizung (%) """
    old_gas_efficiency_percent: float | Unset = UNSET
    """ Jahresnutzungsgrad der alten Gasheizung (%) """
    old_oil_efficiency_percent: float | Unset = UNSET
    """ Jahresnutzungsgrad der alten Ölheizung (%) """
    old_lpg_efficiency_percent: float | Unset = UNSET
    """ Jahresnutzungsgrad der alten Flüssiggasheizung (%) """
    old_firewood_efficiency_percent: float | Unset = UNSET
    """ Jahresnutzungsgrad der Holzöfen (%) """
    old_heating_repair_percent: float | Unset = UNSET
    """ Zusätzliche Reparaturen der alten Heizung im Jahr (% des Preises einer neuen) """
    old_heating_least_years: float | Unset = UNSET
    """ Jahre, die eine alte Heizung mindestens noch hält (Jahre) """
    old_heat_pump_jaz: float | Unset = UNSET
    """ Jahresarbeitszahl der vorhandenen Wärmepumpe """
    radiators_to_replace: float | Unset = UNSET
    """ Zahl der zu tauschenden Heizkörper (Stück) """
    gas_floor_unit_eur: float | Unset = UNSET
    """ Neue Gastherme einer Wohnung mit Montage (€) """
    night_storage_unit_eur: float | Unset = UNSET
    """ Neuer Nachtspeicherofen mit Montage (€) """
    electric_unit_eur: float | Unset = UNSET
    """ Neues Elektro-Heizgerät mit Montage (€) """
    gas_room_unit_eur: float | Unset = UNSET
    """ Neuer Gas-Einzelofen mit Montage (€) """
    oil_room_unit_eur: float | Unset = UNSET
    """ Neuer Öl-Einzelofen mit Montage (€) """
    wood_stoves_unit_eur: float | Unset = UNSET
    """ Neuer Holzofen mit Montage (€) """
    radiator_eur: float | Unset = UNSET
    """ Ein größerer Heizkörper mit Einbau (€) """
    electrics_eur: float | Unset = UNSET
    """ Elektroinstallation für Geräte in den Räumen (€) """
    hot_water_devices_dwelling_eur: float | Unset = UNSET
    """ Elektrische Geräte für Warmwasser je Wohnung (€) """
    rooms_with_heating: float | Unset = UNSET
    """ Heizkörper oder Geräte im Haus (Stück) """
    pipes_eur_m2: float | Unset = UNSET
    """ Heizungsrohre im Haus (€/m²) """
    risers_dwelling_eur: float | Unset = UNSET
    """ Steigleitungen und Wohnungsstation je Wohnung (€) """
    night_storage_removal_eur: float | Unset = UNSET
    """ Einen Nachtspeicherofen ausbauen und entsorgen (€) """
    tank_removal_eur: float | Unset = UNSET
    """ Öltank im Keller stilllegen und entsorgen (€) """
    tank_removal_buried_eur: float | Unset = UNSET
    """ Öltank in der Erde stilllegen (€) """
    oil_tank_eur: float | Unset = UNSET
    """ Neuer Öltank mit Einbau (€) """
    meter_cupboard_eur: float | Unset = UNSET
    """ Zählerschrank für die Wärmepumpe (€) """
    network_connection_eur: float | Unset = UNSET
    """ Hausanschluss an das Wärmenetz (€) """
    network_connection_m: float | Unset = UNSET
    """ Länge des Hausanschlusses (m) """
    network_contribution_eur: float | Unset = UNSET
    """ Baukostenzuschuss des Wärmenetzes (€) """
    chimney_new_eur: float | Unset = UNSET
    """ Schornstein neu bauen (€) """
    chimney_lining_eur: float | Unset = UNSET
    """ Schornstein an den neuen Kessel anpassen (€) """
    gas_disconnection_eur: float | Unset = UNSET
    """ Gasanschluss stilllegen (€) """
    gas_connection_eur: float | Unset = UNSET
    """ Gasanschluss herstellen (€) """
    solar_investment_eur: float | Unset = UNSET
    """ Solarthermie mit Montage (€) """
    pv_investment_eur: float | Unset = UNSET
    """ Photovoltaikanlage (€) """
    battery_investment_eur: float | Unset = UNSET
    """ Batterie (€) """
    household_power_kwh_dwelling_a: float | Unset = UNSET
    """ Haushaltsstrom je selbst genutzter Wohnung (kWh im Jahr) """
    gas_kwh_m3: float | Unset = UNSET
    """ Energie je Kubikmeter Gas (Brennwert mal Zustandszahl) (kWh/m³) """
    heat_pump_borehole_investment_eur: float | Unset = UNSET
    """ Anschaffung mit Montage (Erdwärmepumpe mit Sonde) (€) """
    heat_pump_borehole_maintenance_eur_a: float | Unset = UNSET
    """ Wartung (Erdwärmepumpe mit Sonde) (€ im Jahr) """
    heat_pump_borehole_operation_eur_a: float | Unset = UNSET
    """ Zusätzlicher Betrieb (Erdwärmepumpe mit Sonde) (€ im Jahr) """
    heat_pump_collector_investment_eur: float | Unset = UNSET
    """ Anschaffung mit Montage (Erdwärmepumpe mit Kollektor) (€) """
    heat_pump_collector_maintenance_eur_a: float | Unset = UNSET
    """ Wartung (Erdwärmepumpe mit Kollektor) (€ im Jahr) """
    heat_pump_collector_operation_eur_a: float | Unset = UNSET
    """ Zusätzlicher Betrieb (Erdwärmepumpe mit Kollektor) (€ im Jahr) """
    heat_pump_groundwater_investment_eur: float | Unset = UNSET
    """ Anschaffung mit Montage (Grundwasser-Wärmepumpe) (€) """
    heat_pump_groundwater_maintenance_eur_a: float | Unset = UNSET
    """ Wartung (Grundwasser-Wärmepumpe) (€ im Jahr) """
    heat_pump_groundwater_operation_eur_a: float | Unset = UNSET
    """ Zusätzlicher Betrieb (Grundwasser-Wärmepumpe) (€ im Jahr) """
    heat_pump_air_air_investment_eur: float | Unset = UNSET
    """ Anschaffung mit Montage (Luft-Luft-Wärmepumpe) (€) """
    heat_pump_air_air_maintenance_eur_a: float | Unset = UNSET
    """ Wartung (Luft-Luft-Wärmepumpe) (€ im Jahr) """
    heat_pump_air_air_operation_eur_a: float | Unset = UNSET
    """ Zusätzlicher Betrieb (Luft-Luft-Wärmepumpe) (€ im Jahr) """
    heat_pump_gas_hybrid_investment_eur: float | Unset = UNSET
    """ Anschaffung mit Montage (Wärmepumpe mit Gaskessel (Hybrid)) (€) """
    heat_pump_gas_hybrid_maintenance_eur_a: float | Unset = UNSET
    """ Wartung (Wärmepumpe mit Gaskessel (Hybrid)) (€ im Jahr) """
    heat_pump_gas_hybrid_operation_eur_a: float | Unset = UNSET
    """ Zusätzlicher Betrieb (Wärmepumpe mit Gaskessel (Hybrid)) (€ im Jahr) """
    heat_pump_pv_investment_eur: float | Unset = UNSET
    """ Anschaffung mit Montage (Wärmepumpe mit Photovoltaik) (€) """
    heat_pump_pv_maintenance_eur_a: float | Unset = UNSET
    """ Wartung (Wärmepumpe mit Photovoltaik) (€ im Jahr) """
    heat_pump_pv_operation_eur_a: float | Unset = UNSET
    """ Zusätzlicher Betrieb (Wärmepumpe mit Photovoltaik) (€ im Jahr) """
    gas_solar_investment_eur: float | Unset = UNSET
    """ Anschaffung mit Montage (Gasheizung mit Solarthermie) (€) """
    gas_solar_maintenance_eur_a: float | Unset = UNSET
    """ Wartung (Gasheizung mit Solarthermie) (€ im Jahr) """
    gas_solar_operation_eur_a: float | Unset = UNSET
    """ Zusätzlicher Betrieb (Gasheizung mit Solarthermie) (€ im Jahr) """
    lpg_investment_eur: float | Unset = UNSET
    """ Anschaffung mit Montage (Flüssiggasheizung) (€) """
    lpg_maintenance_eur_a: float | Unset = UNSET
    """ Wartung (Flüssiggasheizung) (€ im Jahr) """
    lpg_operation_eur_a: float | Unset = UNSET
    """ Zusätzlicher Betrieb (Flüssiggasheizung) (€ im Jahr) """
    oil_investment_eur: float | Unset = UNSET
    """ Anschaffung mit Montage (Ölheizung) (€) """
    oil_maintenance_eur_a: float | Unset = UNSET
    """ Wartung (Ölheizung) (€ im Jahr) """
    oil_operation_eur_a: float | Unset = UNSET
    """ Zusätzlicher Betrieb (Ölheizung) (€ im Jahr) """
    pellets_investment_eur: float | Unset = UNSET
    """ Anschaffung mit Montage (Pelletheizung) (€) """
    pellets_maintenance_eur_a: float | Unset = UNSET
    """ Wartung (Pelletheizung) (€ im Jahr) """
    pellets_operation_eur_a: float | Unset = UNSET
    """ Zusätzlicher Betrieb (Pelletheizung) (€ im Jahr) """
    wood_chips_investment_eur: float | Unset = UNSET
    """ Anschaffung mit Montage (Hackschnitzelheizung) (€) """
    wood_chips_maintenance_eur_a: float | Unset = UNSET
    """ Wartung (Hackschnitzelheizung) (€ im Jahr) """
    wood_chips_operation_eur_a: float | Unset = UNSET
    """ Zusätzlicher Betrieb (Hackschnitzelheizung) (€ im Jahr) """
    biomass_solar_investment_eur: float | Unset = UNSET
    """ Anschaffung mit Montage (Pelletheizung mit Solarthermie) (€) """
    biomass_solar_maintenance_eur_a: float | Unset = UNSET
    """ Wartung (Pelletheizung mit Solarthermie) (€ im Jahr) """
    biomass_solar_operation_eur_a: float | Unset = UNSET
    """ Zusätzlicher Betrieb (Pelletheizung mit Solarthermie) (€ im Jahr) """
    direct_electric_investment_eur: float | Unset = UNSET
    """ Anschaffung mit Montage (Stromdirektheizung) (€) """
    direct_electric_maintenance_eur_a: float | Unset = UNSET
    """ Wartung (Stromdirektheizung) (€ im Jahr) """
    direct_electric_operation_eur_a: float | Unset = UNSET
    """ Zusätzlicher Betrieb (Stromdirektheizung) (€ im Jahr) """
    fernwaerme_investment_eur: float | Unset = UNSET
    """ Anschaffung mit Montage (Fernwärme) (€) """
    fernwaerme_maintenance_eur_a: float | Unset = UNSET
    """ Wartung (Fernwärme) (€ im Jahr) """
    fernwaerme_operation_eur_a: float | Unset = UNSET
    """ Zusätzlicher Betrieb (Fernwärme) (€ im Jahr) """
    local_network_investment_eur: float | Unset = UNSET
    """ Anschaffung mit Montage (Nahwärmenetz) (€) """
    local_network_maintenance_eur_a: float | Unset = UNSET
    """ Wartung (Nahwärmenetz) (€ im Jahr) """
    local_network_operation_eur_a: float | Unset = UNSET
    """ Zusätzlicher Betrieb (Nahwärmenetz) (€ im Jahr) """
    cold_network_investment_eur: float | Unset = UNSET
    """ Anschaffung mit Montage (Kaltes Nahwärmenetz mit eigener Wärmepumpe) (€) """
    cold_network_maintenance_eur_a: float | Unset = UNSET
    """ Wartung (Kaltes Nahwärmenetz mit eigener Wärmepumpe) (€ im Jahr) """
    cold_network_operation_eur_a: float | Unset = UNSET
    """ Zusätzlicher Betrieb (Kaltes Nahwärmenetz mit eigener Wärmepumpe) (€ im Jahr) """
    keep_investment_eur: float | Unset = UNSET
    """ Anschaffung mit Montage (Alte Heizung behalten) (€) """
    keep_maintenance_eur_a: float | Unset = UNSET
    """ Wartung (Alte Heizung behalten) (€ im Jahr) """
    keep_operation_eur_a: float | Unset = UNSET
    """ Zusätzlicher Betrieb (Alte Heizung behalten) (€ im Jahr) """
    gebiet: str | Unset = UNSET
    """ Kennung des Gebiets im Wärmeplan """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        wer: str | Unset = UNSET
        if not isinstance(self.wer, Unset):
            wer = self.wer

        stand: str | Unset = UNSET
        if not isinstance(self.stand, Unset):
            stand = self.stand.isoformat()

        titel = self.titel

        co2_path: str | Unset = UNSET
        if not isinstance(self.co2_path, Unset):
            co2_path = self.co2_path

        energy_path: str | Unset = UNSET
        if not isinstance(self.energy_path, Unset):
            energy_path = self.energy_path

        tariffs: str | Unset = UNSET
        if not isinstance(self.tariffs, Unset):
            tariffs = self.tariffs

        grid_relief: str | Unset = UNSET
        if not isinstance(self.grid_relief, Unset):
            grid_relief = self.grid_relief

        measures: list[str] | Unset = UNSET
        if not isinstance(self.measures, Unset):
            measures = []
            for measures_item_data in self.measures:
                measures_item: str = measures_item_data
                measures.append(measures_item)

        systems: list[str] | Unset = UNSET
        if not isinstance(self.systems, Unset):
            systems = []
            for systems_item_data in self.systems:
                systems_item: str = systems_item_data
                systems.append(systems_item)

        gegen: str | Unset = UNSET
        if not isinstance(self.gegen, Unset):
            gegen = self.gegen

        confirmed: list[str] | Unset = UNSET
        if not isinstance(self.confirmed, Unset):
            confirmed = self.confirmed

        v = self.v

        loan_interest_percent = self.loan_interest_percent

        loan_years = self.loan_years

        loan_amount_eur = self.loan_amount_eur

        house_building_type: str | Unset = UNSET
        if not isinstance(self.house_building_type, Unset):
            house_building_type = self.house_building_type

        house_build_year = self.house_build_year

        house_living_area_m2 = self.house_living_area_m2

        house_renovation: str | Unset = UNSET
        if not isinstance(self.house_renovation, Unset):
            house_renovation = self.house_renovation

        house_dwellings = self.house_dwellings

        house_self_used_dwellings = self.house_self_used_dwellings

        house_reached_dwellings = self.house_reached_dwellings

        house_storeys = self.house_storeys

        house_heated_cellar = self.house_heated_cellar

        house_usable_area_m2 = self.house_usable_area_m2

        house_specific_heat_demand_kwh_m2a = self.house_specific_heat_demand_kwh_m2a

        house_energy_class: str | Unset = UNSET
        if not isinstance(self.house_energy_class, Unset):
            house_energy_class = self.house_energy_class

        house_heat_emission: str | Unset = UNSET
        if not isinstance(self.house_heat_emission, Unset):
            house_heat_emission = self.house_heat_emission

        house_flow_temperature_c = self.house_flow_temperature_c

        house_heat_load_kw = self.house_heat_load_kw

        house_listed = self.house_listed

        house_envelope_30_percent_better = self.house_envelope_30_percent_better

        house_connection_duty = self.house_connection_duty

        house_network_available = self.house_network_available

        house_tight_housing_market = self.house_tight_housing_market

        heating_kind: str | Unset = UNSET
        if not isinstance(self.heating_kind, Unset):
            heating_kind = self.heating_kind

        heating_year_installed = self.heating_year_installed

        heating_boiler: str | Unset = UNSET
        if not isinstance(self.heating_boiler, Unset):
            heating_boiler = self.heating_boiler

        heating_pump_source: str | Unset = UNSET
        if not isinstance(self.heating_pump_source, Unset):
            heating_pump_source = self.heating_pump_source

        heating_tank: str | Unset = UNSET
        if not isinstance(self.heating_tank, Unset):
            heating_tank = self.heating_tank

        heating_working = self.heating_working

        heating_removed = self.heating_removed

        household_flat_area_m2 = self.household_flat_area_m2

        household_own_share_permille = self.household_own_share_permille

        household_bill_is_for_flat = self.household_bill_is_for_flat

        household_persons = self.household_persons

        household_taxable_income_eur = self.household_taxable_income_eur

        household_children_with_kindergeld = self.household_children_with_kindergeld

        household_tax_eur_a = self.household_tax_eur_a

        household_rent_eur_m2 = self.household_rent_eur_m2

        dates_order_date: str | Unset = UNSET
        if not isinstance(self.dates_order_date, Unset):
            dates_order_date = self.dates_order_date.isoformat()

        dates_application_date: str | Unset = UNSET
        if not isinstance(self.dates_application_date, Unset):
            dates_application_date = self.dates_application_date.isoformat()

        dates_installation_date: str | Unset = UNSET
        if not isinstance(self.dates_installation_date, Unset):
            dates_installation_date = self.dates_installation_date.isoformat()

        dates_failure_date: str | Unset = UNSET
        if not isinstance(self.dates_failure_date, Unset):
            dates_failure_date = self.dates_failure_date.isoformat()

        dates_start_year = self.dates_start_year

        work_jaz = self.work_jaz

        work_natural_refrigerant = self.work_natural_refrigerant

        work_noise_db_below_limit = self.work_noise_db_below_limit

        work_made_in_eu = self.work_made_in_eu

        work_dust_mg_m3 = self.work_dust_mg_m3

        work_biomass_with_solar_or_heat_pump = self.work_biomass_with_solar_or_heat_pump

        work_biomass_hybrid = self.work_biomass_hybrid

        work_solar_aperture_m2 = self.work_solar_aperture_m2

        work_pv_kwp = self.work_pv_kwp

        work_battery_kwh = self.work_battery_kwh

        work_ventilation_with_recovery = self.work_ventilation_with_recovery

        work_hybrid_heat_pump_share_percent = self.work_hybrid_heat_pump_share_percent

        work_hybrid_alternative = self.work_hybrid_alternative

        work_isfp = self.work_isfp

        plot_neighbour_window_m = self.plot_neighbour_window_m

        plot_area_kind: str | Unset = UNSET
        if not isinstance(self.plot_area_kind, Unset):
            plot_area_kind = self.plot_area_kind

        plot_unit_place: str | Unset = UNSET
        if not isinstance(self.plot_unit_place, Unset):
            plot_unit_place = self.plot_unit_place

        plot_sound_power_db = self.plot_sound_power_db

        plot_boundary_m = self.plot_boundary_m

        plot_water_zone: str | Unset = UNSET
        if not isinstance(self.plot_water_zone, Unset):
            plot_water_zone = self.plot_water_zone

        plot_free_area_m2 = self.plot_free_area_m2

        plot_store_room = self.plot_store_room

        community_exists = self.community_exists

        community_reserve_eur = self.community_reserve_eur

        community_refill_years = self.community_refill_years

        area_m2 = self.area_m2

        heat_demand_kwh_m2a = self.heat_demand_kwh_m2a

        horizon_years = self.horizon_years

        jaz = self.jaz

        heat_pump_investment_eur = self.heat_pump_investment_eur

        electricity_price_eur_kwh = self.electricity_price_eur_kwh

        electricity_base_price_eur_a = self.electricity_base_price_eur_a

        heat_pump_maintenance_eur_a = self.heat_pump_maintenance_eur_a

        heat_pump_operation_eur_a = self.heat_pump_operation_eur_a

        subsidy_base_percent = self.subsidy_base_percent

        subsidy_speed_bonus_percent = self.subsidy_speed_bonus_percent

        subsidy_efficiency_bonus_percent = self.subsidy_efficiency_bonus_percent

        subsidy_income_bonus_percent = self.subsidy_income_bonus_percent

        subsidy_cap_percent = self.subsidy_cap_percent

        subsidy_max_eligible_eur = self.subsidy_max_eligible_eur

        gas_investment_eur = self.gas_investment_eur

        gas_efficiency_percent = self.gas_efficiency_percent

        gas_price_eur_kwh = self.gas_price_eur_kwh

        gas_base_price_eur_a = self.gas_base_price_eur_a

        gas_maintenance_eur_a = self.gas_maintenance_eur_a

        gas_operation_eur_a = self.gas_operation_eur_a

        co2_price_first_year_eur_t = self.co2_price_first_year_eur_t

        co2_price_step_eur_t_a = self.co2_price_step_eur_t_a

        co2_factor_t_mwh = self.co2_factor_t_mwh

        bio_price_eur_kwh = self.bio_price_eur_kwh

        bio_share_2029_percent = self.bio_share_2029_percent

        bio_share_2035_percent = self.bio_share_2035_percent

        bio_share_2040_percent = self.bio_share_2040_percent

        other_grant_eur = self.other_grant_eur

        household_electricity_price_eur_kwh = self.household_electricity_price_eur_kwh

        feed_in_small_eur_kwh = self.feed_in_small_eur_kwh

        feed_in_large_eur_kwh = self.feed_in_large_eur_kwh

        oil_price_eur_kwh = self.oil_price_eur_kwh

        lpg_price_eur_kwh = self.lpg_price_eur_kwh

        lpg_base_price_eur_a = self.lpg_base_price_eur_a

        pellets_price_eur_kwh = self.pellets_price_eur_kwh

        wood_chips_price_eur_kwh = self.wood_chips_price_eur_kwh

        firewood_price_eur_kwh = self.firewood_price_eur_kwh

        fernwaerme_price_eur_kwh = self.fernwaerme_price_eur_kwh

        fernwaerme_power_price_eur_kw_a = self.fernwaerme_power_price_eur_kw_a

        fernwaerme_meter_price_eur_a = self.fernwaerme_meter_price_eur_a

        fernwaerme_base_price_eur_a = self.fernwaerme_base_price_eur_a

        local_heat_price_eur_kwh = self.local_heat_price_eur_kwh

        local_heat_power_price_eur_kw_a = self.local_heat_power_price_eur_kw_a

        local_heat_meter_price_eur_a = self.local_heat_meter_price_eur_a

        local_heat_base_price_eur_a = self.local_heat_base_price_eur_a

        cold_heat_price_eur_kwh = self.cold_heat_price_eur_kwh

        cold_heat_power_price_eur_kw_a = self.cold_heat_power_price_eur_kw_a

        cold_heat_meter_price_eur_a = self.cold_heat_meter_price_eur_a

        cold_heat_base_price_eur_a = self.cold_heat_base_price_eur_a

        connected_power_kw = self.connected_power_kw

        bio_oil_price_eur_kwh = self.bio_oil_price_eur_kwh

        bio_lpg_price_eur_kwh = self.bio_lpg_price_eur_kwh

        enwg_14a_flat_eur_a = self.enwg_14a_flat_eur_a

        power_grid_price_eur_kwh = self.power_grid_price_eur_kwh

        interest_percent = self.interest_percent

        inflation_percent = self.inflation_percent

        cost_growth_percent = self.cost_growth_percent

        gas_price_growth_percent = self.gas_price_growth_percent

        electricity_price_growth_percent = self.electricity_price_growth_percent

        oil_price_growth_percent = self.oil_price_growth_percent

        lpg_price_growth_percent = self.lpg_price_growth_percent

        bio_price_growth_percent = self.bio_price_growth_percent

        wood_price_growth_percent = self.wood_price_growth_percent

        heat_price_growth_percent = self.heat_price_growth_percent

        heat_load_kw = self.heat_load_kw

        renovation_saving_percent = self.renovation_saving_percent

        flow_temperature_c = self.flow_temperature_c

        flow_without_change_c = self.flow_without_change_c

        heat_pump_borehole_jaz = self.heat_pump_borehole_jaz

        heat_pump_collector_jaz = self.heat_pump_collector_jaz

        heat_pump_groundwater_jaz = self.heat_pump_groundwater_jaz

        heat_pump_air_air_jaz = self.heat_pump_air_air_jaz

        heat_pump_gas_hybrid_jaz = self.heat_pump_gas_hybrid_jaz

        cold_network_jaz = self.cold_network_jaz

        hybrid_heat_pump_power_percent = self.hybrid_heat_pump_power_percent

        hybrid_bivalence_c = self.hybrid_bivalence_c

        hybrid_heat_pump_heat_percent = self.hybrid_heat_pump_heat_percent

        solar_heat_percent = self.solar_heat_percent

        pv_heat_pump_share_percent = self.pv_heat_pump_share_percent

        oil_efficiency_percent = self.oil_efficiency_percent

        lpg_efficiency_percent = self.lpg_efficiency_percent

        pellets_efficiency_percent = self.pellets_efficiency_percent

        wood_chips_efficiency_percent = self.wood_chips_efficiency_percent

        old_gas_efficiency_percent = self.old_gas_efficiency_percent

        old_oil_efficiency_percent = self.old_oil_efficiency_percent

        old_lpg_efficiency_percent = self.old_lpg_efficiency_percent

        old_firewood_efficiency_percent = self.old_firewood_efficiency_percent

        old_heating_repair_percent = self.old_heating_repair_percent

        old_heating_least_years = self.old_heating_least_years

        old_heat_pump_jaz = self.old_heat_pump_jaz

        radiators_to_replace = self.radiators_to_replace

        gas_floor_unit_eur = self.gas_floor_unit_eur

        night_storage_unit_eur = self.night_storage_unit_eur

        electric_unit_eur = self.electric_unit_eur

        gas_room_unit_eur = self.gas_room_unit_eur

        oil_room_unit_eur = self.oil_room_unit_eur

        wood_stoves_unit_eur = self.wood_stoves_unit_eur

        radiator_eur = self.radiator_eur

        electrics_eur = self.electrics_eur

        hot_water_devices_dwelling_eur = self.hot_water_devices_dwelling_eur

        rooms_with_heating = self.rooms_with_heating

        pipes_eur_m2 = self.pipes_eur_m2

        risers_dwelling_eur = self.risers_dwelling_eur

        night_storage_removal_eur = self.night_storage_removal_eur

        tank_removal_eur = self.tank_removal_eur

        tank_removal_buried_eur = self.tank_removal_buried_eur

        oil_tank_eur = self.oil_tank_eur

        meter_cupboard_eur = self.meter_cupboard_eur

        network_connection_eur = self.network_connection_eur

        network_connection_m = self.network_connection_m

        network_contribution_eur = self.network_contribution_eur

        chimney_new_eur = self.chimney_new_eur

        chimney_lining_eur = self.chimney_lining_eur

        gas_disconnection_eur = self.gas_disconnection_eur

        gas_connection_eur = self.gas_connection_eur

        solar_investment_eur = self.solar_investment_eur

        pv_investment_eur = self.pv_investment_eur

        battery_investment_eur = self.battery_investment_eur

        household_power_kwh_dwelling_a = self.household_power_kwh_dwelling_a

        gas_kwh_m3 = self.gas_kwh_m3

        heat_pump_borehole_investment_eur = self.heat_pump_borehole_investment_eur

        heat_pump_borehole_maintenance_eur_a = self.heat_pump_borehole_maintenance_eur_a

        heat_pump_borehole_operation_eur_a = self.heat_pump_borehole_operation_eur_a

        heat_pump_collector_investment_eur = self.heat_pump_collector_investment_eur

        heat_pump_collector_maintenance_eur_a = self.heat_pump_collector_maintenance_eur_a

        heat_pump_collector_operation_eur_a = self.heat_pump_collector_operation_eur_a

        heat_pump_groundwater_investment_eur = self.heat_pump_groundwater_investment_eur

        heat_pump_groundwater_maintenance_eur_a = self.heat_pump_groundwater_maintenance_eur_a

        heat_pump_groundwater_operation_eur_a = self.heat_pump_groundwater_operation_eur_a

        heat_pump_air_air_investment_eur = self.heat_pump_air_air_investment_eur

        heat_pump_air_air_maintenance_eur_a = self.heat_pump_air_air_maintenance_eur_a

        heat_pump_air_air_operation_eur_a = self.heat_pump_air_air_operation_eur_a

        heat_pump_gas_hybrid_investment_eur = self.heat_pump_gas_hybrid_investment_eur

        heat_pump_gas_hybrid_maintenance_eur_a = self.heat_pump_gas_hybrid_maintenance_eur_a

        heat_pump_gas_hybrid_operation_eur_a = self.heat_pump_gas_hybrid_operation_eur_a

        heat_pump_pv_investment_eur = self.heat_pump_pv_investment_eur

        heat_pump_pv_maintenance_eur_a = self.heat_pump_pv_maintenance_eur_a

        heat_pump_pv_operation_eur_a = self.heat_pump_pv_operation_eur_a

        gas_solar_investment_eur = self.gas_solar_investment_eur

        gas_solar_maintenance_eur_a = self.gas_solar_maintenance_eur_a

        gas_solar_operation_eur_a = self.gas_solar_operation_eur_a

        lpg_investment_eur = self.lpg_investment_eur

        lpg_maintenance_eur_a = self.lpg_maintenance_eur_a

        lpg_operation_eur_a = self.lpg_operation_eur_a

        oil_investment_eur = self.oil_investment_eur

        oil_maintenance_eur_a = self.oil_maintenance_eur_a

        oil_operation_eur_a = self.oil_operation_eur_a

        pellets_investment_eur = self.pellets_investment_eur

        pellets_maintenance_eur_a = self.pellets_maintenance_eur_a

        pellets_operation_eur_a = self.pellets_operation_eur_a

        wood_chips_investment_eur = self.wood_chips_investment_eur

        wood_chips_maintenance_eur_a = self.wood_chips_maintenance_eur_a

        wood_chips_operation_eur_a = self.wood_chips_operation_eur_a

        biomass_solar_investment_eur = self.biomass_solar_investment_eur

        biomass_solar_maintenance_eur_a = self.biomass_solar_maintenance_eur_a

        biomass_solar_operation_eur_a = self.biomass_solar_operation_eur_a

        direct_electric_investment_eur = self.direct_electric_investment_eur

        direct_electric_maintenance_eur_a = self.direct_electric_maintenance_eur_a

        direct_electric_operation_eur_a = self.direct_electric_operation_eur_a

        fernwaerme_investment_eur = self.fernwaerme_investment_eur

        fernwaerme_maintenance_eur_a = self.fernwaerme_maintenance_eur_a

        fernwaerme_operation_eur_a = self.fernwaerme_operation_eur_a

        local_network_investment_eur = self.local_network_investment_eur

        local_network_maintenance_eur_a = self.local_network_maintenance_eur_a

        local_network_operation_eur_a = self.local_network_operation_eur_a

        cold_network_investment_eur = self.cold_network_investment_eur

        cold_network_maintenance_eur_a = self.cold_network_maintenance_eur_a

        cold_network_operation_eur_a = self.cold_network_operation_eur_a

        keep_investment_eur = self.keep_investment_eur

        keep_maintenance_eur_a = self.keep_maintenance_eur_a

        keep_operation_eur_a = self.keep_operation_eur_a

        gebiet = self.gebiet

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if wer is not UNSET:
            field_dict["wer"] = wer
        if stand is not UNSET:
            field_dict["stand"] = stand
        if titel is not UNSET:
            field_dict["titel"] = titel
        if co2_path is not UNSET:
            field_dict["co2_path"] = co2_path
        if energy_path is not UNSET:
            field_dict["energy_path"] = energy_path
        if tariffs is not UNSET:
            field_dict["tariffs"] = tariffs
        if grid_relief is not UNSET:
            field_dict["grid_relief"] = grid_relief
        if measures is not UNSET:
            field_dict["measures"] = measures
        if systems is not UNSET:
            field_dict["systems"] = systems
        if gegen is not UNSET:
            field_dict["gegen"] = gegen
        if confirmed is not UNSET:
            field_dict["confirmed"] = confirmed
        if v is not UNSET:
            field_dict["v"] = v
        if loan_interest_percent is not UNSET:
            field_dict["loan.interest_percent"] = loan_interest_percent
        if loan_years is not UNSET:
            field_dict["loan.years"] = loan_years
        if loan_amount_eur is not UNSET:
            field_dict["loan.amount_eur"] = loan_amount_eur
        if house_building_type is not UNSET:
            field_dict["house.building_type"] = house_building_type
        if house_build_year is not UNSET:
            field_dict["house.build_year"] = house_build_year
        if house_living_area_m2 is not UNSET:
            field_dict["house.living_area_m2"] = house_living_area_m2
        if house_renovation is not UNSET:
            field_dict["house.renovation"] = house_renovation
        if house_dwellings is not UNSET:
            field_dict["house.dwellings"] = house_dwellings
        if house_self_used_dwellings is not UNSET:
            field_dict["house.self_used_dwellings"] = house_self_used_dwellings
        if house_reached_dwellings is not UNSET:
            field_dict["house.reached_dwellings"] = house_reached_dwellings
        if house_storeys is not UNSET:
            field_dict["house.storeys"] = house_storeys
        if house_heated_cellar is not UNSET:
            field_dict["house.heated_cellar"] = house_heated_cellar
        if house_usable_area_m2 is not UNSET:
            field_dict["house.usable_area_m2"] = house_usable_area_m2
        if house_specific_heat_demand_kwh_m2a is not UNSET:
            field_dict["house.specific_heat_demand_kwh_m2a"] = house_specific_heat_demand_kwh_m2a
        if house_energy_class is not UNSET:
            field_dict["house.energy_class"] = house_energy_class
        if house_heat_emission is not UNSET:
            field_dict["house.heat_emission"] = house_heat_emission
        if house_flow_temperature_c is not UNSET:
            field_dict["house.flow_temperature_c"] = house_flow_temperature_c
        if house_heat_load_kw is not UNSET:
            field_dict["house.heat_load_kw"] = house_heat_load_kw
        if house_listed is not UNSET:
            field_dict["house.listed"] = house_listed
        if house_envelope_30_percent_better is not UNSET:
            field_dict["house.envelope_30_percent_better"] = house_envelope_30_percent_better
        if house_connection_duty is not UNSET:
            field_dict["house.connection_duty"] = house_connection_duty
        if house_network_available is not UNSET:
            field_dict["house.network_available"] = house_network_available
        if house_tight_housing_market is not UNSET:
            field_dict["house.tight_housing_market"] = house_tight_housing_market
        if heating_kind is not UNSET:
            field_dict["heating.kind"] = heating_kind
        if heating_year_installed is not UNSET:
            field_dict["heating.year_installed"] = heating_year_installed
        if heating_boiler is not UNSET:
            field_dict["heating.boiler"] = heating_boiler
        if heating_pump_source is not UNSET:
            field_dict["heating.pump_source"] = heating_pump_source
        if heating_tank is not UNSET:
            field_dict["heating.tank"] = heating_tank
        if heating_working is not UNSET:
            field_dict["heating.working"] = heating_working
        if heating_removed is not UNSET:
            field_dict["heating.removed"] = heating_removed
        if household_flat_area_m2 is not UNSET:
            field_dict["household.flat_area_m2"] = household_flat_area_m2
        if household_own_share_permille is not UNSET:
            field_dict["household.own_share_permille"] = household_own_share_permille
        if household_bill_is_for_flat is not UNSET:
            field_dict["household.bill_is_for_flat"] = household_bill_is_for_flat
        if household_persons is not UNSET:
            field_dict["household.persons"] = household_persons
        if household_taxable_income_eur is not UNSET:
            field_dict["household.taxable_income_eur"] = household_taxable_income_eur
        if household_children_with_kindergeld is not UNSET:
            field_dict["household.children_with_kindergeld"] = household_children_with_kindergeld
        if household_tax_eur_a is not UNSET:
            field_dict["household.tax_eur_a"] = household_tax_eur_a
        if household_rent_eur_m2 is not UNSET:
            field_dict["household.rent_eur_m2"] = household_rent_eur_m2
        if dates_order_date is not UNSET:
            field_dict["dates.order_date"] = dates_order_date
        if dates_application_date is not UNSET:
            field_dict["dates.application_date"] = dates_application_date
        if dates_installation_date is not UNSET:
            field_dict["dates.installation_date"] = dates_installation_date
        if dates_failure_date is not UNSET:
            field_dict["dates.failure_date"] = dates_failure_date
        if dates_start_year is not UNSET:
            field_dict["dates.start_year"] = dates_start_year
        if work_jaz is not UNSET:
            field_dict["work.jaz"] = work_jaz
        if work_natural_refrigerant is not UNSET:
            field_dict["work.natural_refrigerant"] = work_natural_refrigerant
        if work_noise_db_below_limit is not UNSET:
            field_dict["work.noise_db_below_limit"] = work_noise_db_below_limit
        if work_made_in_eu is not UNSET:
            field_dict["work.made_in_eu"] = work_made_in_eu
        if work_dust_mg_m3 is not UNSET:
            field_dict["work.dust_mg_m3"] = work_dust_mg_m3
        if work_biomass_with_solar_or_heat_pump is not UNSET:
            field_dict["work.biomass_with_solar_or_heat_pump"] = work_biomass_with_solar_or_heat_pump
        if work_biomass_hybrid is not UNSET:
            field_dict["work.biomass_hybrid"] = work_biomass_hybrid
        if work_solar_aperture_m2 is not UNSET:
            field_dict["work.solar_aperture_m2"] = work_solar_aperture_m2
        if work_pv_kwp is not UNSET:
            field_dict["work.pv_kwp"] = work_pv_kwp
        if work_battery_kwh is not UNSET:
            field_dict["work.battery_kwh"] = work_battery_kwh
        if work_ventilation_with_recovery is not UNSET:
            field_dict["work.ventilation_with_recovery"] = work_ventilation_with_recovery
        if work_hybrid_heat_pump_share_percent is not UNSET:
            field_dict["work.hybrid_heat_pump_share_percent"] = work_hybrid_heat_pump_share_percent
        if work_hybrid_alternative is not UNSET:
            field_dict["work.hybrid_alternative"] = work_hybrid_alternative
        if work_isfp is not UNSET:
            field_dict["work.isfp"] = work_isfp
        if plot_neighbour_window_m is not UNSET:
            field_dict["plot.neighbour_window_m"] = plot_neighbour_window_m
        if plot_area_kind is not UNSET:
            field_dict["plot.area_kind"] = plot_area_kind
        if plot_unit_place is not UNSET:
            field_dict["plot.unit_place"] = plot_unit_place
        if plot_sound_power_db is not UNSET:
            field_dict["plot.sound_power_db"] = plot_sound_power_db
        if plot_boundary_m is not UNSET:
            field_dict["plot.boundary_m"] = plot_boundary_m
        if plot_water_zone is not UNSET:
            field_dict["plot.water_zone"] = plot_water_zone
        if plot_free_area_m2 is not UNSET:
            field_dict["plot.free_area_m2"] = plot_free_area_m2
        if plot_store_room is not UNSET:
            field_dict["plot.store_room"] = plot_store_room
        if community_exists is not UNSET:
            field_dict["community.exists"] = community_exists
        if community_reserve_eur is not UNSET:
            field_dict["community.reserve_eur"] = community_reserve_eur
        if community_refill_years is not UNSET:
            field_dict["community.refill_years"] = community_refill_years
        if area_m2 is not UNSET:
            field_dict["area_m2"] = area_m2
        if heat_demand_kwh_m2a is not UNSET:
            field_dict["heat_demand_kwh_m2a"] = heat_demand_kwh_m2a
        if horizon_years is not UNSET:
            field_dict["horizon_years"] = horizon_years
        if jaz is not UNSET:
            field_dict["jaz"] = jaz
        if heat_pump_investment_eur is not UNSET:
            field_dict["heat_pump_investment_eur"] = heat_pump_investment_eur
        if electricity_price_eur_kwh is not UNSET:
            field_dict["electricity_price_eur_kwh"] = electricity_price_eur_kwh
        if electricity_base_price_eur_a is not UNSET:
            field_dict["electricity_base_price_eur_a"] = electricity_base_price_eur_a
        if heat_pump_maintenance_eur_a is not UNSET:
            field_dict["heat_pump_maintenance_eur_a"] = heat_pump_maintenance_eur_a
        if heat_pump_operation_eur_a is not UNSET:
            field_dict["heat_pump_operation_eur_a"] = heat_pump_operation_eur_a
        if subsidy_base_percent is not UNSET:
            field_dict["subsidy_base_percent"] = subsidy_base_percent
        if subsidy_speed_bonus_percent is not UNSET:
            field_dict["subsidy_speed_bonus_percent"] = subsidy_speed_bonus_percent
        if subsidy_efficiency_bonus_percent is not UNSET:
            field_dict["subsidy_efficiency_bonus_percent"] = subsidy_efficiency_bonus_percent
        if subsidy_income_bonus_percent is not UNSET:
            field_dict["subsidy_income_bonus_percent"] = subsidy_income_bonus_percent
        if subsidy_cap_percent is not UNSET:
            field_dict["subsidy_cap_percent"] = subsidy_cap_percent
        if subsidy_max_eligible_eur is not UNSET:
            field_dict["subsidy_max_eligible_eur"] = subsidy_max_eligible_eur
        if gas_investment_eur is not UNSET:
            field_dict["gas_investment_eur"] = gas_investment_eur
        if gas_efficiency_percent is not UNSET:
            field_dict["gas_efficiency_percent"] = gas_efficiency_percent
        if gas_price_eur_kwh is not UNSET:
            field_dict["gas_price_eur_kwh"] = gas_price_eur_kwh
        if gas_base_price_eur_a is not UNSET:
            field_dict["gas_base_price_eur_a"] = gas_base_price_eur_a
        if gas_maintenance_eur_a is not UNSET:
            field_dict["gas_maintenance_eur_a"] = gas_maintenance_eur_a
        if gas_operation_eur_a is not UNSET:
            field_dict["gas_operation_eur_a"] = gas_operation_eur_a
        if co2_price_first_year_eur_t is not UNSET:
            field_dict["co2_price_first_year_eur_t"] = co2_price_first_year_eur_t
        if co2_price_step_eur_t_a is not UNSET:
            field_dict["co2_price_step_eur_t_a"] = co2_price_step_eur_t_a
        if co2_factor_t_mwh is not UNSET:
            field_dict["co2_factor_t_mwh"] = co2_factor_t_mwh
        if bio_price_eur_kwh is not UNSET:
            field_dict["bio_price_eur_kwh"] = bio_price_eur_kwh
        if bio_share_2029_percent is not UNSET:
            field_dict["bio_share_2029_percent"] = bio_share_2029_percent
        if bio_share_2035_percent is not UNSET:
            field_dict["bio_share_2035_percent"] = bio_share_2035_percent
        if bio_share_2040_percent is not UNSET:
            field_dict["bio_share_2040_percent"] = bio_share_2040_percent
        if other_grant_eur is not UNSET:
            field_dict["other_grant_eur"] = other_grant_eur
        if household_electricity_price_eur_kwh is not UNSET:
            field_dict["household_electricity_price_eur_kwh"] = household_electricity_price_eur_kwh
        if feed_in_small_eur_kwh is not UNSET:
            field_dict["feed_in_small_eur_kwh"] = feed_in_small_eur_kwh
        if feed_in_large_eur_kwh is not UNSET:
            field_dict["feed_in_large_eur_kwh"] = feed_in_large_eur_kwh
        if oil_price_eur_kwh is not UNSET:
            field_dict["oil_price_eur_kwh"] = oil_price_eur_kwh
        if lpg_price_eur_kwh is not UNSET:
            field_dict["lpg_price_eur_kwh"] = lpg_price_eur_kwh
        if lpg_base_price_eur_a is not UNSET:
            field_dict["lpg_base_price_eur_a"] = lpg_base_price_eur_a
        if pellets_price_eur_kwh is not UNSET:
            field_dict["pellets_price_eur_kwh"] = pellets_price_eur_kwh
        if wood_chips_price_eur_kwh is not UNSET:
            field_dict["wood_chips_price_eur_kwh"] = wood_chips_price_eur_kwh
        if firewood_price_eur_kwh is not UNSET:
            field_dict["firewood_price_eur_kwh"] = firewood_price_eur_kwh
        if fernwaerme_price_eur_kwh is not UNSET:
            field_dict["fernwaerme_price_eur_kwh"] = fernwaerme_price_eur_kwh
        if fernwaerme_power_price_eur_kw_a is not UNSET:
            field_dict["fernwaerme_power_price_eur_kw_a"] = fernwaerme_power_price_eur_kw_a
        if fernwaerme_meter_price_eur_a is not UNSET:
            field_dict["fernwaerme_meter_price_eur_a"] = fernwaerme_meter_price_eur_a
        if fernwaerme_base_price_eur_a is not UNSET:
            field_dict["fernwaerme_base_price_eur_a"] = fernwaerme_base_price_eur_a
        if local_heat_price_eur_kwh is not UNSET:
            field_dict["local_heat_price_eur_kwh"] = local_heat_price_eur_kwh
        if local_heat_power_price_eur_kw_a is not UNSET:
            field_dict["local_heat_power_price_eur_kw_a"] = local_heat_power_price_eur_kw_a
        if local_heat_meter_price_eur_a is not UNSET:
            field_dict["local_heat_meter_price_eur_a"] = local_heat_meter_price_eur_a
        if local_heat_base_price_eur_a is not UNSET:
            field_dict["local_heat_base_price_eur_a"] = local_heat_base_price_eur_a
        if cold_heat_price_eur_kwh is not UNSET:
            field_dict["cold_heat_price_eur_kwh"] = cold_heat_price_eur_kwh
        if cold_heat_power_price_eur_kw_a is not UNSET:
            field_dict["cold_heat_power_price_eur_kw_a"] = cold_heat_power_price_eur_kw_a
        if cold_heat_meter_price_eur_a is not UNSET:
            field_dict["cold_heat_meter_price_eur_a"] = cold_heat_meter_price_eur_a
        if cold_heat_base_price_eur_a is not UNSET:
            field_dict["cold_heat_base_price_eur_a"] = cold_heat_base_price_eur_a
        if connected_power_kw is not UNSET:
            field_dict["connected_power_kw"] = connected_power_kw
        if bio_oil_price_eur_kwh is not UNSET:
            field_dict["bio_oil_price_eur_kwh"] = bio_oil_price_eur_kwh
        if bio_lpg_price_eur_kwh is not UNSET:
            field_dict["bio_lpg_price_eur_kwh"] = bio_lpg_price_eur_kwh
        if enwg_14a_flat_eur_a is not UNSET:
            field_dict["enwg_14a_flat_eur_a"] = enwg_14a_flat_eur_a
        if power_grid_price_eur_kwh is not UNSET:
            field_dict["power_grid_price_eur_kwh"] = power_grid_price_eur_kwh
        if interest_percent is not UNSET:
            field_dict["interest_percent"] = interest_percent
        if inflation_percent is not UNSET:
            field_dict["inflation_percent"] = inflation_percent
        if cost_growth_percent is not UNSET:
            field_dict["cost_growth_percent"] = cost_growth_percent
        if gas_price_growth_percent is not UNSET:
            field_dict["gas_price_growth_percent"] = gas_price_growth_percent
        if electricity_price_growth_percent is not UNSET:
            field_dict["electricity_price_growth_percent"] = electricity_price_growth_percent
        if oil_price_growth_percent is not UNSET:
            field_dict["oil_price_growth_percent"] = oil_price_growth_percent
        if lpg_price_growth_percent is not UNSET:
            field_dict["lpg_price_growth_percent"] = lpg_price_growth_percent
        if bio_price_growth_percent is not UNSET:
            field_dict["bio_price_growth_percent"] = bio_price_growth_percent
        if wood_price_growth_percent is not UNSET:
            field_dict["wood_price_growth_percent"] = wood_price_growth_percent
        if heat_price_growth_percent is not UNSET:
            field_dict["heat_price_growth_percent"] = heat_price_growth_percent
        if heat_load_kw is not UNSET:
            field_dict["heat_load_kw"] = heat_load_kw
        if renovation_saving_percent is not UNSET:
            field_dict["renovation_saving_percent"] = renovation_saving_percent
        if flow_temperature_c is not UNSET:
            field_dict["flow_temperature_c"] = flow_temperature_c
        if flow_without_change_c is not UNSET:
            field_dict["flow_without_change_c"] = flow_without_change_c
        if heat_pump_borehole_jaz is not UNSET:
            field_dict["heat_pump_borehole_jaz"] = heat_pump_borehole_jaz
        if heat_pump_collector_jaz is not UNSET:
            field_dict["heat_pump_collector_jaz"] = heat_pump_collector_jaz
        if heat_pump_groundwater_jaz is not UNSET:
            field_dict["heat_pump_groundwater_jaz"] = heat_pump_groundwater_jaz
        if heat_pump_air_air_jaz is not UNSET:
            field_dict["heat_pump_air_air_jaz"] = heat_pump_air_air_jaz
        if heat_pump_gas_hybrid_jaz is not UNSET:
            field_dict["heat_pump_gas_hybrid_jaz"] = heat_pump_gas_hybrid_jaz
        if cold_network_jaz is not UNSET:
            field_dict["cold_network_jaz"] = cold_network_jaz
        if hybrid_heat_pump_power_percent is not UNSET:
            field_dict["hybrid_heat_pump_power_percent"] = hybrid_heat_pump_power_percent
        if hybrid_bivalence_c is not UNSET:
            field_dict["hybrid_bivalence_c"] = hybrid_bivalence_c
        if hybrid_heat_pump_heat_percent is not UNSET:
            field_dict["hybrid_heat_pump_heat_percent"] = hybrid_heat_pump_heat_percent
        if solar_heat_percent is not UNSET:
            field_dict["solar_heat_percent"] = solar_heat_percent
        if pv_heat_pump_share_percent is not UNSET:
            field_dict["pv_heat_pump_share_percent"] = pv_heat_pump_share_percent
        if oil_efficiency_percent is not UNSET:
            field_dict["oil_efficiency_percent"] = oil_efficiency_percent
        if lpg_efficiency_percent is not UNSET:
            field_dict["lpg_efficiency_percent"] = lpg_efficiency_percent
        if pellets_efficiency_percent is not UNSET:
            field_dict["pellets_efficiency_percent"] = pellets_efficiency_percent
        if wood_chips_efficiency_percent is not UNSET:
            field_dict["wood_chips_efficiency_percent"] = wood_chips_efficiency_percent
        if old_gas_efficiency_percent is not UNSET:
            field_dict["old_gas_efficiency_percent"] = old_gas_efficiency_percent
        if old_oil_efficiency_percent is not UNSET:
            field_dict["old_oil_efficiency_percent"] = old_oil_efficiency_percent
        if old_lpg_efficiency_percent is not UNSET:
            field_dict["old_lpg_efficiency_percent"] = old_lpg_efficiency_percent
        if old_firewood_efficiency_percent is not UNSET:
            field_dict["old_firewood_efficiency_percent"] = old_firewood_efficiency_percent
        if old_heating_repair_percent is not UNSET:
            field_dict["old_heating_repair_percent"] = old_heating_repair_percent
        if old_heating_least_years is not UNSET:
            field_dict["old_heating_least_years"] = old_heating_least_years
        if old_heat_pump_jaz is not UNSET:
            field_dict["old_heat_pump_jaz"] = old_heat_pump_jaz
        if radiators_to_replace is not UNSET:
            field_dict["radiators_to_replace"] = radiators_to_replace
        if gas_floor_unit_eur is not UNSET:
            field_dict["gas_floor_unit_eur"] = gas_floor_unit_eur
        if night_storage_unit_eur is not UNSET:
            field_dict["night_storage_unit_eur"] = night_storage_unit_eur
        if electric_unit_eur is not UNSET:
            field_dict["electric_unit_eur"] = electric_unit_eur
        if gas_room_unit_eur is not UNSET:
            field_dict["gas_room_unit_eur"] = gas_room_unit_eur
        if oil_room_unit_eur is not UNSET:
            field_dict["oil_room_unit_eur"] = oil_room_unit_eur
        if wood_stoves_unit_eur is not UNSET:
            field_dict["wood_stoves_unit_eur"] = wood_stoves_unit_eur
        if radiator_eur is not UNSET:
            field_dict["radiator_eur"] = radiator_eur
        if electrics_eur is not UNSET:
            field_dict["electrics_eur"] = electrics_eur
        if hot_water_devices_dwelling_eur is not UNSET:
            field_dict["hot_water_devices_dwelling_eur"] = hot_water_devices_dwelling_eur
        if rooms_with_heating is not UNSET:
            field_dict["rooms_with_heating"] = rooms_with_heating
        if pipes_eur_m2 is not UNSET:
            field_dict["pipes_eur_m2"] = pipes_eur_m2
        if risers_dwelling_eur is not UNSET:
            field_dict["risers_dwelling_eur"] = risers_dwelling_eur
        if night_storage_removal_eur is not UNSET:
            field_dict["night_storage_removal_eur"] = night_storage_removal_eur
        if tank_removal_eur is not UNSET:
            field_dict["tank_removal_eur"] = tank_removal_eur
        if tank_removal_buried_eur is not UNSET:
            field_dict["tank_removal_buried_eur"] = tank_removal_buried_eur
        if oil_tank_eur is not UNSET:
            field_dict["oil_tank_eur"] = oil_tank_eur
        if meter_cupboard_eur is not UNSET:
            field_dict["meter_cupboard_eur"] = meter_cupboard_eur
        if network_connection_eur is not UNSET:
            field_dict["network_connection_eur"] = network_connection_eur
        if network_connection_m is not UNSET:
            field_dict["network_connection_m"] = network_connection_m
        if network_contribution_eur is not UNSET:
            field_dict["network_contribution_eur"] = network_contribution_eur
        if chimney_new_eur is not UNSET:
            field_dict["chimney_new_eur"] = chimney_new_eur
        if chimney_lining_eur is not UNSET:
            field_dict["chimney_lining_eur"] = chimney_lining_eur
        if gas_disconnection_eur is not UNSET:
            field_dict["gas_disconnection_eur"] = gas_disconnection_eur
        if gas_connection_eur is not UNSET:
            field_dict["gas_connection_eur"] = gas_connection_eur
        if solar_investment_eur is not UNSET:
            field_dict["solar_investment_eur"] = solar_investment_eur
        if pv_investment_eur is not UNSET:
            field_dict["pv_investment_eur"] = pv_investment_eur
        if battery_investment_eur is not UNSET:
            field_dict["battery_investment_eur"] = battery_investment_eur
        if household_power_kwh_dwelling_a is not UNSET:
            field_dict["household_power_kwh_dwelling_a"] = household_power_kwh_dwelling_a
        if gas_kwh_m3 is not UNSET:
            field_dict["gas_kwh_m3"] = gas_kwh_m3
        if heat_pump_borehole_investment_eur is not UNSET:
            field_dict["heat_pump_borehole_investment_eur"] = heat_pump_borehole_investment_eur
        if heat_pump_borehole_maintenance_eur_a is not UNSET:
            field_dict["heat_pump_borehole_maintenance_eur_a"] = heat_pump_borehole_maintenance_eur_a
        if heat_pump_borehole_operation_eur_a is not UNSET:
            field_dict["heat_pump_borehole_operation_eur_a"] = heat_pump_borehole_operation_eur_a
        if heat_pump_collector_investment_eur is not UNSET:
            field_dict["heat_pump_collector_investment_eur"] = heat_pump_collector_investment_eur
        if heat_pump_collector_maintenance_eur_a is not UNSET:
            field_dict["heat_pump_collector_maintenance_eur_a"] = heat_pump_collector_maintenance_eur_a
        if heat_pump_collector_operation_eur_a is not UNSET:
            field_dict["heat_pump_collector_operation_eur_a"] = heat_pump_collector_operation_eur_a
        if heat_pump_groundwater_investment_eur is not UNSET:
            field_dict["heat_pump_groundwater_investment_eur"] = heat_pump_groundwater_investment_eur
        if heat_pump_groundwater_maintenance_eur_a is not UNSET:
            field_dict["heat_pump_groundwater_maintenance_eur_a"] = heat_pump_groundwater_maintenance_eur_a
        if heat_pump_groundwater_operation_eur_a is not UNSET:
            field_dict["heat_pump_groundwater_operation_eur_a"] = heat_pump_groundwater_operation_eur_a
        if heat_pump_air_air_investment_eur is not UNSET:
            field_dict["heat_pump_air_air_investment_eur"] = heat_pump_air_air_investment_eur
        if heat_pump_air_air_maintenance_eur_a is not UNSET:
            field_dict["heat_pump_air_air_maintenance_eur_a"] = heat_pump_air_air_maintenance_eur_a
        if heat_pump_air_air_operation_eur_a is not UNSET:
            field_dict["heat_pump_air_air_operation_eur_a"] = heat_pump_air_air_operation_eur_a
        if heat_pump_gas_hybrid_investment_eur is not UNSET:
            field_dict["heat_pump_gas_hybrid_investment_eur"] = heat_pump_gas_hybrid_investment_eur
        if heat_pump_gas_hybrid_maintenance_eur_a is not UNSET:
            field_dict["heat_pump_gas_hybrid_maintenance_eur_a"] = heat_pump_gas_hybrid_maintenance_eur_a
        if heat_pump_gas_hybrid_operation_eur_a is not UNSET:
            field_dict["heat_pump_gas_hybrid_operation_eur_a"] = heat_pump_gas_hybrid_operation_eur_a
        if heat_pump_pv_investment_eur is not UNSET:
            field_dict["heat_pump_pv_investment_eur"] = heat_pump_pv_investment_eur
        if heat_pump_pv_maintenance_eur_a is not UNSET:
            field_dict["heat_pump_pv_maintenance_eur_a"] = heat_pump_pv_maintenance_eur_a
        if heat_pump_pv_operation_eur_a is not UNSET:
            field_dict["heat_pump_pv_operation_eur_a"] = heat_pump_pv_operation_eur_a
        if gas_solar_investment_eur is not UNSET:
            field_dict["gas_solar_investment_eur"] = gas_solar_investment_eur
        if gas_solar_maintenance_eur_a is not UNSET:
            field_dict["gas_solar_maintenance_eur_a"] = gas_solar_maintenance_eur_a
        if gas_solar_operation_eur_a is not UNSET:
            field_dict["gas_solar_operation_eur_a"] = gas_solar_operation_eur_a
        if lpg_investment_eur is not UNSET:
            field_dict["lpg_investment_eur"] = lpg_investment_eur
        if lpg_maintenance_eur_a is not UNSET:
            field_dict["lpg_maintenance_eur_a"] = lpg_maintenance_eur_a
        if lpg_operation_eur_a is not UNSET:
            field_dict["lpg_operation_eur_a"] = lpg_operation_eur_a
        if oil_investment_eur is not UNSET:
            field_dict["oil_investment_eur"] = oil_investment_eur
        if oil_maintenance_eur_a is not UNSET:
            field_dict["oil_maintenance_eur_a"] = oil_maintenance_eur_a
        if oil_operation_eur_a is not UNSET:
            field_dict["oil_operation_eur_a"] = oil_operation_eur_a
        if pellets_investment_eur is not UNSET:
            field_dict["pellets_investment_eur"] = pellets_investment_eur
        if pellets_maintenance_eur_a is not UNSET:
            field_dict["pellets_maintenance_eur_a"] = pellets_maintenance_eur_a
        if pellets_operation_eur_a is not UNSET:
            field_dict["pellets_operation_eur_a"] = pellets_operation_eur_a
        if wood_chips_investment_eur is not UNSET:
            field_dict["wood_chips_investment_eur"] = wood_chips_investment_eur
        if wood_chips_maintenance_eur_a is not UNSET:
            field_dict["wood_chips_maintenance_eur_a"] = wood_chips_maintenance_eur_a
        if wood_chips_operation_eur_a is not UNSET:
            field_dict["wood_chips_operation_eur_a"] = wood_chips_operation_eur_a
        if biomass_solar_investment_eur is not UNSET:
            field_dict["biomass_solar_investment_eur"] = biomass_solar_investment_eur
        if biomass_solar_maintenance_eur_a is not UNSET:
            field_dict["biomass_solar_maintenance_eur_a"] = biomass_solar_maintenance_eur_a
        if biomass_solar_operation_eur_a is not UNSET:
            field_dict["biomass_solar_operation_eur_a"] = biomass_solar_operation_eur_a
        if direct_electric_investment_eur is not UNSET:
            field_dict["direct_electric_investment_eur"] = direct_electric_investment_eur
        if direct_electric_maintenance_eur_a is not UNSET:
            field_dict["direct_electric_maintenance_eur_a"] = direct_electric_maintenance_eur_a
        if direct_electric_operation_eur_a is not UNSET:
            field_dict["direct_electric_operation_eur_a"] = direct_electric_operation_eur_a
        if fernwaerme_investment_eur is not UNSET:
            field_dict["fernwaerme_investment_eur"] = fernwaerme_investment_eur
        if fernwaerme_maintenance_eur_a is not UNSET:
            field_dict["fernwaerme_maintenance_eur_a"] = fernwaerme_maintenance_eur_a
        if fernwaerme_operation_eur_a is not UNSET:
            field_dict["fernwaerme_operation_eur_a"] = fernwaerme_operation_eur_a
        if local_network_investment_eur is not UNSET:
            field_dict["local_network_investment_eur"] = local_network_investment_eur
        if local_network_maintenance_eur_a is not UNSET:
            field_dict["local_network_maintenance_eur_a"] = local_network_maintenance_eur_a
        if local_network_operation_eur_a is not UNSET:
            field_dict["local_network_operation_eur_a"] = local_network_operation_eur_a
        if cold_network_investment_eur is not UNSET:
            field_dict["cold_network_investment_eur"] = cold_network_investment_eur
        if cold_network_maintenance_eur_a is not UNSET:
            field_dict["cold_network_maintenance_eur_a"] = cold_network_maintenance_eur_a
        if cold_network_operation_eur_a is not UNSET:
            field_dict["cold_network_operation_eur_a"] = cold_network_operation_eur_a
        if keep_investment_eur is not UNSET:
            field_dict["keep_investment_eur"] = keep_investment_eur
        if keep_maintenance_eur_a is not UNSET:
            field_dict["keep_maintenance_eur_a"] = keep_maintenance_eur_a
        if keep_operation_eur_a is not UNSET:
            field_dict["keep_operation_eur_a"] = keep_operation_eur_a
        if gebiet is not UNSET:
            field_dict["gebiet"] = gebiet

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        _wer = d.pop("wer", UNSET)
        wer: HouseInWer | Unset
        if isinstance(_wer, Unset):
            wer = UNSET
        else:
            wer = check_house_in_wer(_wer)

        _stand = d.pop("stand", UNSET)
        stand: datetime.date | Unset
        if isinstance(_stand, Unset):
            stand = UNSET
        else:
            stand = datetime.date.fromisoformat(_stand)

        titel = d.pop("titel", UNSET)

        _co2_path = d.pop("co2_path", UNSET)
        co2_path: HouseInCo2Path | Unset
        if isinstance(_co2_path, Unset):
            co2_path = UNSET
        else:
            co2_path = check_house_in_co_2_path(_co2_path)

        _energy_path = d.pop("energy_path", UNSET)
        energy_path: HouseInEnergyPath | Unset
        if isinstance(_energy_path, Unset):
            energy_path = UNSET
        else:
            energy_path = check_house_in_energy_path(_energy_path)

        _tariffs = d.pop("tariffs", UNSET)
        tariffs: HouseInTariffs | Unset
        if isinstance(_tariffs, Unset):
            tariffs = UNSET
        else:
            tariffs = check_house_in_tariffs(_tariffs)

        _grid_relief = d.pop("grid_relief", UNSET)
        grid_relief: HouseInGridRelief | Unset
        if isinstance(_grid_relief, Unset):
            grid_relief = UNSET
        else:
            grid_relief = check_house_in_grid_relief(_grid_relief)

        _measures = d.pop("measures", UNSET)
        measures: list[HouseInMeasuresItem] | Unset = UNSET
        if _measures is not UNSET:
            measures = []
            for measures_item_data in _measures:
                measures_item = check_house_in_measures_item(measures_item_data)

                measures.append(measures_item)

        _systems = d.pop("systems", UNSET)
        systems: list[HouseInSystemsItem] | Unset = UNSET
        if _systems is not UNSET:
            systems = []
            for systems_item_data in _systems:
                systems_item = check_house_in_systems_item(systems_item_data)

                systems.append(systems_item)

        _gegen = d.pop("gegen", UNSET)
        gegen: HouseInGegen | Unset
        if isinstance(_gegen, Unset):
            gegen = UNSET
        else:
            gegen = check_house_in_gegen(_gegen)

        confirmed = cast(list[str], d.pop("confirmed", UNSET))

        v = d.pop("v", UNSET)

        loan_interest_percent = d.pop("loan.interest_percent", UNSET)

        loan_years = d.pop("loan.years", UNSET)

        loan_amount_eur = d.pop("loan.amount_eur", UNSET)

        _house_building_type = d.pop("house.building_type", UNSET)
        house_building_type: HouseInHouseBuildingType | Unset
        if isinstance(_house_building_type, Unset):
            house_building_type = UNSET
        else:
            house_building_type = check_house_in_house_building_type(_house_building_type)

        house_build_year = d.pop("house.build_year", UNSET)

        house_living_area_m2 = d.pop("house.living_area_m2", UNSET)

        _house_renovation = d.pop("house.renovation", UNSET)
        house_renovation: HouseInHouseRenovation | Unset
        if isinstance(_house_renovation, Unset):
            house_renovation = UNSET
        else:
            house_renovation = check_house_in_house_renovation(_house_renovation)

        house_dwellings = d.pop("house.dwellings", UNSET)

        house_self_used_dwellings = d.pop("house.self_used_dwellings", UNSET)

        house_reached_dwellings = d.pop("house.reached_dwellings", UNSET)

        house_storeys = d.pop("house.storeys", UNSET)

        house_heated_cellar = d.pop("house.heated_cellar", UNSET)

        house_usable_area_m2 = d.pop("house.usable_area_m2", UNSET)

        house_specific_heat_demand_kwh_m2a = d.pop("house.specific_heat_demand_kwh_m2a", UNSET)

        _house_energy_class = d.pop("house.energy_class", UNSET)
        house_energy_class: HouseInHouseEnergyClass | Unset
        if isinstance(_house_energy_class, Unset):
            house_energy_class = UNSET
        else:
            house_energy_class = check_house_in_house_energy_class(_house_energy_class)

        _house_heat_emission = d.pop("house.heat_emission", UNSET)
        house_heat_emission: HouseInHouseHeatEmission | Unset
        if isinstance(_house_heat_emission, Unset):
            house_heat_emission = UNSET
        else:
            house_heat_emission = check_house_in_house_heat_emission(_house_heat_emission)

        house_flow_temperature_c = d.pop("house.flow_temperature_c", UNSET)

        house_heat_load_kw = d.pop("house.heat_load_kw", UNSET)

        house_listed = d.pop("house.listed", UNSET)

        house_envelope_30_percent_better = d.pop("house.envelope_30_percent_better", UNSET)

        house_connection_duty = d.pop("house.connection_duty", UNSET)

        house_network_available = d.pop("house.network_available", UNSET)

        house_tight_housing_market = d.pop("house.tight_housing_market", UNSET)

        _heating_kind = d.pop("heating.kind", UNSET)
        heating_kind: HouseInHeatingKind | Unset
        if isinstance(_heating_kind, Unset):
            heating_kind = UNSET
        else:
            heating_kind = check_house_in_heating_kind(_heating_kind)

        heating_year_installed = d.pop("heating.year_installed", UNSET)

        _heating_boiler = d.pop("heating.boiler", UNSET)
        heating_boiler: HouseInHeatingBoiler | Unset
        if isinstance(_heating_boiler, Unset):
            heating_boiler = UNSET
        else:
            heating_boiler = check_house_in_heating_boiler(_heating_boiler)

        _heating_pump_source = d.pop("heating.pump_source", UNSET)
        heating_pump_source: HouseInHeatingPumpSource | Unset
        if isinstance(_heating_pump_source, Unset):
            heating_pump_source = UNSET
        else:
            heating_pump_source = check_house_in_heating_pump_source(_heating_pump_source)

        _heating_tank = d.pop("heating.tank", UNSET)
        heating_tank: HouseInHeatingTank | Unset
        if isinstance(_heating_tank, Unset):
            heating_tank = UNSET
        else:
            heating_tank = check_house_in_heating_tank(_heating_tank)

        heating_working = d.pop("heating.working", UNSET)

        heating_removed = d.pop("heating.removed", UNSET)

        household_flat_area_m2 = d.pop("household.flat_area_m2", UNSET)

        household_own_share_permille = d.pop("household.own_share_permille", UNSET)

        household_bill_is_for_flat = d.pop("household.bill_is_for_flat", UNSET)

        household_persons = d.pop("household.persons", UNSET)

        household_taxable_income_eur = d.pop("household.taxable_income_eur", UNSET)

        household_children_with_kindergeld = d.pop("household.children_with_kindergeld", UNSET)

        household_tax_eur_a = d.pop("household.tax_eur_a", UNSET)

        household_rent_eur_m2 = d.pop("household.rent_eur_m2", UNSET)

        _dates_order_date = d.pop("dates.order_date", UNSET)
        dates_order_date: datetime.date | Unset
        if isinstance(_dates_order_date, Unset):
            dates_order_date = UNSET
        else:
            dates_order_date = datetime.date.fromisoformat(_dates_order_date)

        _dates_application_date = d.pop("dates.application_date", UNSET)
        dates_application_date: datetime.date | Unset
        if isinstance(_dates_application_date, Unset):
            dates_application_date = UNSET
        else:
            dates_application_date = datetime.date.fromisoformat(_dates_application_date)

        _dates_installation_date = d.pop("dates.installation_date", UNSET)
        dates_installation_date: datetime.date | Unset
        if isinstance(_dates_installation_date, Unset):
            dates_installation_date = UNSET
        else:
            dates_installation_date = datetime.date.fromisoformat(_dates_installation_date)

        _dates_failure_date = d.pop("dates.failure_date", UNSET)
        dates_failure_date: datetime.date | Unset
        if isinstance(_dates_failure_date, Unset):
            dates_failure_date = UNSET
        else:
            dates_failure_date = datetime.date.fromisoformat(_dates_failure_date)

        dates_start_year = d.pop("dates.start_year", UNSET)

        work_jaz = d.pop("work.jaz", UNSET)

        work_natural_refrigerant = d.pop("work.natural_refrigerant", UNSET)

        work_noise_db_below_limit = d.pop("work.noise_db_below_limit", UNSET)

        work_made_in_eu = d.pop("work.made_in_eu", UNSET)

        work_dust_mg_m3 = d.pop("work.dust_mg_m3", UNSET)

        work_biomass_with_solar_or_heat_pump = d.pop("work.biomass_with_solar_or_heat_pump", UNSET)

        work_biomass_hybrid = d.pop("work.biomass_hybrid", UNSET)

        work_solar_aperture_m2 = d.pop("work.solar_aperture_m2", UNSET)

        work_pv_kwp = d.pop("work.pv_kwp", UNSET)

        work_battery_kwh = d.pop("work.battery_kwh", UNSET)

        work_ventilation_with_recovery = d.pop("work.ventilation_with_recovery", UNSET)

        work_hybrid_heat_pump_share_percent = d.pop("work.hybrid_heat_pump_share_percent", UNSET)

        work_hybrid_alternative = d.pop("work.hybrid_alternative", UNSET)

        work_isfp = d.pop("work.isfp", UNSET)

        plot_neighbour_window_m = d.pop("plot.neighbour_window_m", UNSET)

        _plot_area_kind = d.pop("plot.area_kind", UNSET)
        plot_area_kind: HouseInPlotAreaKind | Unset
        if isinstance(_plot_area_kind, Unset):
            plot_area_kind = UNSET
        else:
            plot_area_kind = check_house_in_plot_area_kind(_plot_area_kind)

        _plot_unit_place = d.pop("plot.unit_place", UNSET)
        plot_unit_place: HouseInPlotUnitPlace | Unset
        if isinstance(_plot_unit_place, Unset):
            plot_unit_place = UNSET
        else:
            plot_unit_place = check_house_in_plot_unit_place(_plot_unit_place)

        plot_sound_power_db = d.pop("plot.sound_power_db", UNSET)

        plot_boundary_m = d.pop("plot.boundary_m", UNSET)

        _plot_water_zone = d.pop("plot.water_zone", UNSET)
        plot_water_zone: HouseInPlotWaterZone | Unset
        if isinstance(_plot_water_zone, Unset):
            plot_water_zone = UNSET
        else:
            plot_water_zone = check_house_in_plot_water_zone(_plot_water_zone)

        plot_free_area_m2 = d.pop("plot.free_area_m2", UNSET)

        plot_store_room = d.pop("plot.store_room", UNSET)

        community_exists = d.pop("community.exists", UNSET)

        community_reserve_eur = d.pop("community.reserve_eur", UNSET)

        community_refill_years = d.pop("community.refill_years", UNSET)

        area_m2 = d.pop("area_m2", UNSET)

        heat_demand_kwh_m2a = d.pop("heat_demand_kwh_m2a", UNSET)

        horizon_years = d.pop("horizon_years", UNSET)

        jaz = d.pop("jaz", UNSET)

        heat_pump_investment_eur = d.pop("heat_pump_investment_eur", UNSET)

        electricity_price_eur_kwh = d.pop("electricity_price_eur_kwh", UNSET)

        electricity_base_price_eur_a = d.pop("electricity_base_price_eur_a", UNSET)

        heat_pump_maintenance_eur_a = d.pop("heat_pump_maintenance_eur_a", UNSET)

        heat_pump_operation_eur_a = d.pop("heat_pump_operation_eur_a", UNSET)

        subsidy_base_percent = d.pop("subsidy_base_percent", UNSET)

        subsidy_speed_bonus_percent = d.pop("subsidy_speed_bonus_percent", UNSET)

        subsidy_efficiency_bonus_percent = d.pop("subsidy_efficiency_bonus_percent", UNSET)

        subsidy_income_bonus_percent = d.pop("subsidy_income_bonus_percent", UNSET)

        subsidy_cap_percent = d.pop("subsidy_cap_percent", UNSET)

        subsidy_max_eligible_eur = d.pop("subsidy_max_eligible_eur", UNSET)

        gas_investment_eur = d.pop("gas_investment_eur", UNSET)

        gas_efficiency_percent = d.pop("gas_efficiency_percent", UNSET)

        gas_price_eur_kwh = d.pop("gas_price_eur_kwh", UNSET)

        gas_base_price_eur_a = d.pop("gas_base_price_eur_a", UNSET)

        gas_maintenance_eur_a = d.pop("gas_maintenance_eur_a", UNSET)

        gas_operation_eur_a = d.pop("gas_operation_eur_a", UNSET)

        co2_price_first_year_eur_t = d.pop("co2_price_first_year_eur_t", UNSET)

        co2_price_step_eur_t_a = d.pop("co2_price_step_eur_t_a", UNSET)

        co2_factor_t_mwh = d.pop("co2_factor_t_mwh", UNSET)

        bio_price_eur_kwh = d.pop("bio_price_eur_kwh", UNSET)

        bio_share_2029_percent = d.pop("bio_share_2029_percent", UNSET)

        bio_share_2035_percent = d.pop("bio_share_2035_percent", UNSET)

        bio_share_2040_percent = d.pop("bio_share_2040_percent", UNSET)

        other_grant_eur = d.pop("other_grant_eur", UNSET)

        household_electricity_price_eur_kwh = d.pop("household_electricity_price_eur_kwh", UNSET)

        feed_in_small_eur_kwh = d.pop("feed_in_small_eur_kwh", UNSET)

        feed_in_large_eur_kwh = d.pop("feed_in_large_eur_kwh", UNSET)

        oil_price_eur_kwh = d.pop("oil_price_eur_kwh", UNSET)

        lpg_price_eur_kwh = d.pop("lpg_price_eur_kwh", UNSET)

        lpg_base_price_eur_a = d.pop("lpg_base_price_eur_a", UNSET)

        pellets_price_eur_kwh = d.pop("pellets_price_eur_kwh", UNSET)

        wood_chips_price_eur_kwh = d.pop("wood_chips_price_eur_kwh", UNSET)

        firewood_price_eur_kwh = d.pop("firewood_price_eur_kwh", UNSET)

        fernwaerme_price_eur_kwh = d.pop("fernwaerme_price_eur_kwh", UNSET)

        fernwaerme_power_price_eur_kw_a = d.pop("fernwaerme_power_price_eur_kw_a", UNSET)

        fernwaerme_meter_price_eur_a = d.pop("fernwaerme_meter_price_eur_a", UNSET)

        fernwaerme_base_price_eur_a = d.pop("fernwaerme_base_price_eur_a", UNSET)

        local_heat_price_eur_kwh = d.pop("local_heat_price_eur_kwh", UNSET)

        local_heat_power_price_eur_kw_a = d.pop("local_heat_power_price_eur_kw_a", UNSET)

        local_heat_meter_price_eur_a = d.pop("local_heat_meter_price_eur_a", UNSET)

        local_heat_base_price_eur_a = d.pop("local_heat_base_price_eur_a", UNSET)

        cold_heat_price_eur_kwh = d.pop("cold_heat_price_eur_kwh", UNSET)

        cold_heat_power_price_eur_kw_a = d.pop("cold_heat_power_price_eur_kw_a", UNSET)

        cold_heat_meter_price_eur_a = d.pop("cold_heat_meter_price_eur_a", UNSET)

        cold_heat_base_price_eur_a = d.pop("cold_heat_base_price_eur_a", UNSET)

        connected_power_kw = d.pop("connected_power_kw", UNSET)

        bio_oil_price_eur_kwh = d.pop("bio_oil_price_eur_kwh", UNSET)

        bio_lpg_price_eur_kwh = d.pop("bio_lpg_price_eur_kwh", UNSET)

        enwg_14a_flat_eur_a = d.pop("enwg_14a_flat_eur_a", UNSET)

        power_grid_price_eur_kwh = d.pop("power_grid_price_eur_kwh", UNSET)

        interest_percent = d.pop("interest_percent", UNSET)

        inflation_percent = d.pop("inflation_percent", UNSET)

        cost_growth_percent = d.pop("cost_growth_percent", UNSET)

        gas_price_growth_percent = d.pop("gas_price_growth_percent", UNSET)

        electricity_price_growth_percent = d.pop("electricity_price_growth_percent", UNSET)

        oil_price_growth_percent = d.pop("oil_price_growth_percent", UNSET)

        lpg_price_growth_percent = d.pop("lpg_price_growth_percent", UNSET)

        bio_price_growth_percent = d.pop("bio_price_growth_percent", UNSET)

        wood_price_growth_percent = d.pop("wood_price_growth_percent", UNSET)

        heat_price_growth_percent = d.pop("heat_price_growth_percent", UNSET)

        heat_load_kw = d.pop("heat_load_kw", UNSET)

        renovation_saving_percent = d.pop("renovation_saving_percent", UNSET)

        flow_temperature_c = d.pop("flow_temperature_c", UNSET)

        flow_without_change_c = d.pop("flow_without_change_c", UNSET)

        heat_pump_borehole_jaz = d.pop("heat_pump_borehole_jaz", UNSET)

        heat_pump_collector_jaz = d.pop("heat_pump_collector_jaz", UNSET)

        heat_pump_groundwater_jaz = d.pop("heat_pump_groundwater_jaz", UNSET)

        heat_pump_air_air_jaz = d.pop("heat_pump_air_air_jaz", UNSET)

        heat_pump_gas_hybrid_jaz = d.pop("heat_pump_gas_hybrid_jaz", UNSET)

        cold_network_jaz = d.pop("cold_network_jaz", UNSET)

        hybrid_heat_pump_power_percent = d.pop("hybrid_heat_pump_power_percent", UNSET)

        hybrid_bivalence_c = d.pop("hybrid_bivalence_c", UNSET)

        hybrid_heat_pump_heat_percent = d.pop("hybrid_heat_pump_heat_percent", UNSET)

        solar_heat_percent = d.pop("solar_heat_percent", UNSET)

        pv_heat_pump_share_percent = d.pop("pv_heat_pump_share_percent", UNSET)

        oil_efficiency_percent = d.pop("oil_efficiency_percent", UNSET)

        lpg_efficiency_percent = d.pop("lpg_efficiency_percent", UNSET)

        pellets_efficiency_percent = d.pop("pellets_efficiency_percent", UNSET)

        wood_chips_efficiency_percent = d.pop("wood_chips_efficiency_percent", UNSET)

        old_gas_efficiency_percent = d.pop("old_gas_efficiency_percent", UNSET)

        old_oil_efficiency_percent = d.pop("old_oil_efficiency_percent", UNSET)

        old_lpg_efficiency_percent = d.pop("old_lpg_efficiency_percent", UNSET)

        old_firewood_efficiency_percent = d.pop("old_firewood_efficiency_percent", UNSET)

        old_heating_repair_percent = d.pop("old_heating_repair_percent", UNSET)

        old_heating_least_years = d.pop("old_heating_least_years", UNSET)

        old_heat_pump_jaz = d.pop("old_heat_pump_jaz", UNSET)

        radiators_to_replace = d.pop("radiators_to_replace", UNSET)

        gas_floor_unit_eur = d.pop("gas_floor_unit_eur", UNSET)

        night_storage_unit_eur = d.pop("night_storage_unit_eur", UNSET)

        electric_unit_eur = d.pop("electric_unit_eur", UNSET)

        gas_room_unit_eur = d.pop("gas_room_unit_eur", UNSET)

        oil_room_unit_eur = d.pop("oil_room_unit_eur", UNSET)

        wood_stoves_unit_eur = d.pop("wood_stoves_unit_eur", UNSET)

        radiator_eur = d.pop("radiator_eur", UNSET)

        electrics_eur = d.pop("electrics_eur", UNSET)

        hot_water_devices_dwelling_eur = d.pop("hot_water_devices_dwelling_eur", UNSET)

        rooms_with_heating = d.pop("rooms_with_heating", UNSET)

        pipes_eur_m2 = d.pop("pipes_eur_m2", UNSET)

        risers_dwelling_eur = d.pop("risers_dwelling_eur", UNSET)

        night_storage_removal_eur = d.pop("night_storage_removal_eur", UNSET)

        tank_removal_eur = d.pop("tank_removal_eur", UNSET)

        tank_removal_buried_eur = d.pop("tank_removal_buried_eur", UNSET)

        oil_tank_eur = d.pop("oil_tank_eur", UNSET)

        meter_cupboard_eur = d.pop("meter_cupboard_eur", UNSET)

        network_connection_eur = d.pop("network_connection_eur", UNSET)

        network_connection_m = d.pop("network_connection_m", UNSET)

        network_contribution_eur = d.pop("network_contribution_eur", UNSET)

        chimney_new_eur = d.pop("chimney_new_eur", UNSET)

        chimney_lining_eur = d.pop("chimney_lining_eur", UNSET)

        gas_disconnection_eur = d.pop("gas_disconnection_eur", UNSET)

        gas_connection_eur = d.pop("gas_connection_eur", UNSET)

        solar_investment_eur = d.pop("solar_investment_eur", UNSET)

        pv_investment_eur = d.pop("pv_investment_eur", UNSET)

        battery_investment_eur = d.pop("battery_investment_eur", UNSET)

        household_power_kwh_dwelling_a = d.pop("household_power_kwh_dwelling_a", UNSET)

        gas_kwh_m3 = d.pop("gas_kwh_m3", UNSET)

        heat_pump_borehole_investment_eur = d.pop("heat_pump_borehole_investment_eur", UNSET)

        heat_pump_borehole_maintenance_eur_a = d.pop("heat_pump_borehole_maintenance_eur_a", UNSET)

        heat_pump_borehole_operation_eur_a = d.pop("heat_pump_borehole_operation_eur_a", UNSET)

        heat_pump_collector_investment_eur = d.pop("heat_pump_collector_investment_eur", UNSET)

        heat_pump_collector_maintenance_eur_a = d.pop("heat_pump_collector_maintenance_eur_a", UNSET)

        heat_pump_collector_operation_eur_a = d.pop("heat_pump_collector_operation_eur_a", UNSET)

        heat_pump_groundwater_investment_eur = d.pop("heat_pump_groundwater_investment_eur", UNSET)

        heat_pump_groundwater_maintenance_eur_a = d.pop("heat_pump_groundwater_maintenance_eur_a", UNSET)

        heat_pump_groundwater_operation_eur_a = d.pop("heat_pump_groundwater_operation_eur_a", UNSET)

        heat_pump_air_air_investment_eur = d.pop("heat_pump_air_air_investment_eur", UNSET)

        heat_pump_air_air_maintenance_eur_a = d.pop("heat_pump_air_air_maintenance_eur_a", UNSET)

        heat_pump_air_air_operation_eur_a = d.pop("heat_pump_air_air_operation_eur_a", UNSET)

        heat_pump_gas_hybrid_investment_eur = d.pop("heat_pump_gas_hybrid_investment_eur", UNSET)

        heat_pump_gas_hybrid_maintenance_eur_a = d.pop("heat_pump_gas_hybrid_maintenance_eur_a", UNSET)

        heat_pump_gas_hybrid_operation_eur_a = d.pop("heat_pump_gas_hybrid_operation_eur_a", UNSET)

        heat_pump_pv_investment_eur = d.pop("heat_pump_pv_investment_eur", UNSET)

        heat_pump_pv_maintenance_eur_a = d.pop("heat_pump_pv_maintenance_eur_a", UNSET)

        heat_pump_pv_operation_eur_a = d.pop("heat_pump_pv_operation_eur_a", UNSET)

        gas_solar_investment_eur = d.pop("gas_solar_investment_eur", UNSET)

        gas_solar_maintenance_eur_a = d.pop("gas_solar_maintenance_eur_a", UNSET)

        gas_solar_operation_eur_a = d.pop("gas_solar_operation_eur_a", UNSET)

        lpg_investment_eur = d.pop("lpg_investment_eur", UNSET)

        lpg_maintenance_eur_a = d.pop("lpg_maintenance_eur_a", UNSET)

        lpg_operation_eur_a = d.pop("lpg_operation_eur_a", UNSET)

        oil_investment_eur = d.pop("oil_investment_eur", UNSET)

        oil_maintenance_eur_a = d.pop("oil_maintenance_eur_a", UNSET)

        oil_operation_eur_a = d.pop("oil_operation_eur_a", UNSET)

        pellets_investment_eur = d.pop("pellets_investment_eur", UNSET)

        pellets_maintenance_eur_a = d.pop("pellets_maintenance_eur_a", UNSET)

        pellets_operation_eur_a = d.pop("pellets_operation_eur_a", UNSET)

        wood_chips_investment_eur = d.pop("wood_chips_investment_eur", UNSET)

        wood_chips_maintenance_eur_a = d.pop("wood_chips_maintenance_eur_a", UNSET)

        wood_chips_operation_eur_a = d.pop("wood_chips_operation_eur_a", UNSET)

        biomass_solar_investment_eur = d.pop("biomass_solar_investment_eur", UNSET)

        biomass_solar_maintenance_eur_a = d.pop("biomass_solar_maintenance_eur_a", UNSET)

        biomass_solar_operation_eur_a = d.pop("biomass_solar_operation_eur_a", UNSET)

        direct_electric_investment_eur = d.pop("direct_electric_investment_eur", UNSET)

        direct_electric_maintenance_eur_a = d.pop("direct_electric_maintenance_eur_a", UNSET)

        direct_electric_operation_eur_a = d.pop("direct_electric_operation_eur_a", UNSET)

        fernwaerme_investment_eur = d.pop("fernwaerme_investment_eur", UNSET)

        fernwaerme_maintenance_eur_a = d.pop("fernwaerme_maintenance_eur_a", UNSET)

        fernwaerme_operation_eur_a = d.pop("fernwaerme_operation_eur_a", UNSET)

        local_network_investment_eur = d.pop("local_network_investment_eur", UNSET)

        local_network_maintenance_eur_a = d.pop("local_network_maintenance_eur_a", UNSET)

        local_network_operation_eur_a = d.pop("local_network_operation_eur_a", UNSET)

        cold_network_investment_eur = d.pop("cold_network_investment_eur", UNSET)

        cold_network_maintenance_eur_a = d.pop("cold_network_maintenance_eur_a", UNSET)

        cold_network_operation_eur_a = d.pop("cold_network_operation_eur_a", UNSET)

        keep_investment_eur = d.pop("keep_investment_eur", UNSET)

        keep_maintenance_eur_a = d.pop("keep_maintenance_eur_a", UNSET)

        keep_operation_eur_a = d.pop("keep_operation_eur_a", UNSET)

        gebiet = d.pop("gebiet", UNSET)

        house_in = cls(
            wer=wer,
            stand=stand,
            titel=titel,
            co2_path=co2_path,
            energy_path=energy_path,
            tariffs=tariffs,
            grid_relief=grid_relief,
            measures=measures,
            systems=systems,
            gegen=gegen,
            confirmed=confirmed,
            v=v,
            loan_interest_percent=loan_interest_percent,
            loan_years=loan_years,
            loan_amount_eur=loan_amount_eur,
            house_building_type=house_building_type,
            house_build_year=house_build_year,
            house_living_area_m2=house_living_area_m2,
            house_renovation=house_renovation,
            house_dwellings=house_dwellings,
            house_self_used_dwellings=house_self_used_dwellings,
            house_reached_dwellings=house_reached_dwellings,
            house_storeys=house_storeys,
            house_heated_cellar=house_heated_cellar,
            house_usable_area_m2=house_usable_area_m2,
            house_specific_heat_demand_kwh_m2a=house_specific_heat_demand_kwh_m2a,
            house_energy_class=house_energy_class,
            house_heat_emission=house_heat_emission,
            house_flow_temperature_c=house_flow_temperature_c,
            house_heat_load_kw=house_heat_load_kw,
            house_listed=house_listed,
            house_envelope_30_percent_better=house_envelope_30_percent_better,
            house_connection_duty=house_connection_duty,
            house_network_available=house_network_available,
            house_tight_housing_market=house_tight_housing_market,
            heating_kind=heating_kind,
            heating_year_installed=heating_year_installed,
            heating_boiler=heating_boiler,
            heating_pump_source=heating_pump_source,
            heating_tank=heating_tank,
            heating_working=heating_working,
            heating_removed=heating_removed,
            household_flat_area_m2=household_flat_area_m2,
            household_own_share_permille=household_own_share_permille,
            household_bill_is_for_flat=household_bill_is_for_flat,
            household_persons=household_persons,
            household_taxable_income_eur=household_taxable_income_eur,
            household_children_with_kindergeld=household_children_with_kindergeld,
            household_tax_eur_a=household_tax_eur_a,
            household_rent_eur_m2=household_rent_eur_m2,
            dates_order_date=dates_order_date,
            dates_application_date=dates_application_date,
            dates_installation_date=dates_installation_date,
            dates_failure_date=dates_failure_date,
            dates_start_year=dates_start_year,
            work_jaz=work_jaz,
            work_natural_refrigerant=work_natural_refrigerant,
            work_noise_db_below_limit=work_noise_db_below_limit,
            work_made_in_eu=work_made_in_eu,
            work_dust_mg_m3=work_dust_mg_m3,
            work_biomass_with_solar_or_heat_pump=work_biomass_with_solar_or_heat_pump,
            work_biomass_hybrid=work_biomass_hybrid,
            work_solar_aperture_m2=work_solar_aperture_m2,
            work_pv_kwp=work_pv_kwp,
            work_battery_kwh=work_battery_kwh,
            work_ventilation_with_recovery=work_ventilation_with_recovery,
            work_hybrid_heat_pump_share_percent=work_hybrid_heat_pump_share_percent,
            work_hybrid_alternative=work_hybrid_alternative,
            work_isfp=work_isfp,
            plot_neighbour_window_m=plot_neighbour_window_m,
            plot_area_kind=plot_area_kind,
            plot_unit_place=plot_unit_place,
            plot_sound_power_db=plot_sound_power_db,
            plot_boundary_m=plot_boundary_m,
            plot_water_zone=plot_water_zone,
            plot_free_area_m2=plot_free_area_m2,
            plot_store_room=plot_store_room,
            community_exists=community_exists,
            community_reserve_eur=community_reserve_eur,
            community_refill_years=community_refill_years,
            area_m2=area_m2,
            heat_demand_kwh_m2a=heat_demand_kwh_m2a,
            horizon_years=horizon_years,
            jaz=jaz,
            heat_pump_investment_eur=heat_pump_investment_eur,
            electricity_price_eur_kwh=electricity_price_eur_kwh,
            electricity_base_price_eur_a=electricity_base_price_eur_a,
            heat_pump_maintenance_eur_a=heat_pump_maintenance_eur_a,
            heat_pump_operation_eur_a=heat_pump_operation_eur_a,
            subsidy_base_percent=subsidy_base_percent,
            subsidy_speed_bonus_percent=subsidy_speed_bonus_percent,
            subsidy_efficiency_bonus_percent=subsidy_efficiency_bonus_percent,
            subsidy_income_bonus_percent=subsidy_income_bonus_percent,
            subsidy_cap_percent=subsidy_cap_percent,
            subsidy_max_eligible_eur=subsidy_max_eligible_eur,
            gas_investment_eur=gas_investment_eur,
            gas_efficiency_percent=gas_efficiency_percent,
            gas_price_eur_kwh=gas_price_eur_kwh,
            gas_base_price_eur_a=gas_base_price_eur_a,
            gas_maintenance_eur_a=gas_maintenance_eur_a,
            gas_operation_eur_a=gas_operation_eur_a,
            co2_price_first_year_eur_t=co2_price_first_year_eur_t,
            co2_price_step_eur_t_a=co2_price_step_eur_t_a,
            co2_factor_t_mwh=co2_factor_t_mwh,
            bio_price_eur_kwh=bio_price_eur_kwh,
            bio_share_2029_percent=bio_share_2029_percent,
            bio_share_2035_percent=bio_share_2035_percent,
            bio_share_2040_percent=bio_share_2040_percent,
            other_grant_eur=other_grant_eur,
            household_electricity_price_eur_kwh=household_electricity_price_eur_kwh,
            feed_in_small_eur_kwh=feed_in_small_eur_kwh,
            feed_in_large_eur_kwh=feed_in_large_eur_kwh,
            oil_price_eur_kwh=oil_price_eur_kwh,
            lpg_price_eur_kwh=lpg_price_eur_kwh,
            lpg_base_price_eur_a=lpg_base_price_eur_a,
            pellets_price_eur_kwh=pellets_price_eur_kwh,
            wood_chips_price_eur_kwh=wood_chips_price_eur_kwh,
            firewood_price_eur_kwh=firewood_price_eur_kwh,
            fernwaerme_price_eur_kwh=fernwaerme_price_eur_kwh,
            fernwaerme_power_price_eur_kw_a=fernwaerme_power_price_eur_kw_a,
            fernwaerme_meter_price_eur_a=fernwaerme_meter_price_eur_a,
            fernwaerme_base_price_eur_a=fernwaerme_base_price_eur_a,
            local_heat_price_eur_kwh=local_heat_price_eur_kwh,
            local_heat_power_price_eur_kw_a=local_heat_power_price_eur_kw_a,
            local_heat_meter_price_eur_a=local_heat_meter_price_eur_a,
            local_heat_base_price_eur_a=local_heat_base_price_eur_a,
            cold_heat_price_eur_kwh=cold_heat_price_eur_kwh,
            cold_heat_power_price_eur_kw_a=cold_heat_power_price_eur_kw_a,
            cold_heat_meter_price_eur_a=cold_heat_meter_price_eur_a,
            cold_heat_base_price_eur_a=cold_heat_base_price_eur_a,
            connected_power_kw=connected_power_kw,
            bio_oil_price_eur_kwh=bio_oil_price_eur_kwh,
            bio_lpg_price_eur_kwh=bio_lpg_price_eur_kwh,
            enwg_14a_flat_eur_a=enwg_14a_flat_eur_a,
            power_grid_price_eur_kwh=power_grid_price_eur_kwh,
            interest_percent=interest_percent,
            inflation_percent=inflation_percent,
            cost_growth_percent=cost_growth_percent,
            gas_price_growth_percent=gas_price_growth_percent,
            electricity_price_growth_percent=electricity_price_growth_percent,
            oil_price_growth_percent=oil_price_growth_percent,
            lpg_price_growth_percent=lpg_price_growth_percent,
            bio_price_growth_percent=bio_price_growth_percent,
            wood_price_growth_percent=wood_price_growth_percent,
            heat_price_growth_percent=heat_price_growth_percent,
            heat_load_kw=heat_load_kw,
            renovation_saving_percent=renovation_saving_percent,
            flow_temperature_c=flow_temperature_c,
            flow_without_change_c=flow_without_change_c,
            heat_pump_borehole_jaz=heat_pump_borehole_jaz,
            heat_pump_collector_jaz=heat_pump_collector_jaz,
            heat_pump_groundwater_jaz=heat_pump_groundwater_jaz,
            heat_pump_air_air_jaz=heat_pump_air_air_jaz,
            heat_pump_gas_hybrid_jaz=heat_pump_gas_hybrid_jaz,
            cold_network_jaz=cold_network_jaz,
            hybrid_heat_pump_power_percent=hybrid_heat_pump_power_percent,
            hybrid_bivalence_c=hybrid_bivalence_c,
            hybrid_heat_pump_heat_percent=hybrid_heat_pump_heat_percent,
            solar_heat_percent=solar_heat_percent,
            pv_heat_pump_share_percent=pv_heat_pump_share_percent,
            oil_efficiency_percent=oil_efficiency_percent,
            lpg_efficiency_percent=lpg_efficiency_percent,
            pellets_efficiency_percent=pellets_efficiency_percent,
            wood_chips_efficiency_percent=wood_chips_efficiency_percent,
            old_gas_efficiency_percent=old_gas_efficiency_percent,
            old_oil_efficiency_percent=old_oil_efficiency_percent,
            old_lpg_efficiency_percent=old_lpg_efficiency_percent,
            old_firewood_efficiency_percent=old_firewood_efficiency_percent,
            old_heating_repair_percent=old_heating_repair_percent,
            old_heating_least_years=old_heating_least_years,
            old_heat_pump_jaz=old_heat_pump_jaz,
            radiators_to_replace=radiators_to_replace,
            gas_floor_unit_eur=gas_floor_unit_eur,
            night_storage_unit_eur=night_storage_unit_eur,
            electric_unit_eur=electric_unit_eur,
            gas_room_unit_eur=gas_room_unit_eur,
            oil_room_unit_eur=oil_room_unit_eur,
            wood_stoves_unit_eur=wood_stoves_unit_eur,
            radiator_eur=radiator_eur,
            electrics_eur=electrics_eur,
            hot_water_devices_dwelling_eur=hot_water_devices_dwelling_eur,
            rooms_with_heating=rooms_with_heating,
            pipes_eur_m2=pipes_eur_m2,
            risers_dwelling_eur=risers_dwelling_eur,
            night_storage_removal_eur=night_storage_removal_eur,
            tank_removal_eur=tank_removal_eur,
            tank_removal_buried_eur=tank_removal_buried_eur,
            oil_tank_eur=oil_tank_eur,
            meter_cupboard_eur=meter_cupboard_eur,
            network_connection_eur=network_connection_eur,
            network_connection_m=network_connection_m,
            network_contribution_eur=network_contribution_eur,
            chimney_new_eur=chimney_new_eur,
            chimney_lining_eur=chimney_lining_eur,
            gas_disconnection_eur=gas_disconnection_eur,
            gas_connection_eur=gas_connection_eur,
            solar_investment_eur=solar_investment_eur,
            pv_investment_eur=pv_investment_eur,
            battery_investment_eur=battery_investment_eur,
            household_power_kwh_dwelling_a=household_power_kwh_dwelling_a,
            gas_kwh_m3=gas_kwh_m3,
            heat_pump_borehole_investment_eur=heat_pump_borehole_investment_eur,
            heat_pump_borehole_maintenance_eur_a=heat_pump_borehole_maintenance_eur_a,
            heat_pump_borehole_operation_eur_a=heat_pump_borehole_operation_eur_a,
            heat_pump_collector_investment_eur=heat_pump_collector_investment_eur,
            heat_pump_collector_maintenance_eur_a=heat_pump_collector_maintenance_eur_a,
            heat_pump_collector_operation_eur_a=heat_pump_collector_operation_eur_a,
            heat_pump_groundwater_investment_eur=heat_pump_groundwater_investment_eur,
            heat_pump_groundwater_maintenance_eur_a=heat_pump_groundwater_maintenance_eur_a,
            heat_pump_groundwater_operation_eur_a=heat_pump_groundwater_operation_eur_a,
            heat_pump_air_air_investment_eur=heat_pump_air_air_investment_eur,
            heat_pump_air_air_maintenance_eur_a=heat_pump_air_air_maintenance_eur_a,
            heat_pump_air_air_operation_eur_a=heat_pump_air_air_operation_eur_a,
            heat_pump_gas_hybrid_investment_eur=heat_pump_gas_hybrid_investment_eur,
            heat_pump_gas_hybrid_maintenance_eur_a=heat_pump_gas_hybrid_maintenance_eur_a,
            heat_pump_gas_hybrid_operation_eur_a=heat_pump_gas_hybrid_operation_eur_a,
            heat_pump_pv_investment_eur=heat_pump_pv_investment_eur,
            heat_pump_pv_maintenance_eur_a=heat_pump_pv_maintenance_eur_a,
            heat_pump_pv_operation_eur_a=heat_pump_pv_operation_eur_a,
            gas_solar_investment_eur=gas_solar_investment_eur,
            gas_solar_maintenance_eur_a=gas_solar_maintenance_eur_a,
            gas_solar_operation_eur_a=gas_solar_operation_eur_a,
            lpg_investment_eur=lpg_investment_eur,
            lpg_maintenance_eur_a=lpg_maintenance_eur_a,
            lpg_operation_eur_a=lpg_operation_eur_a,
            oil_investment_eur=oil_investment_eur,
            oil_maintenance_eur_a=oil_maintenance_eur_a,
            oil_operation_eur_a=oil_operation_eur_a,
            pellets_investment_eur=pellets_investment_eur,
            pellets_maintenance_eur_a=pellets_maintenance_eur_a,
            pellets_operation_eur_a=pellets_operation_eur_a,
            wood_chips_investment_eur=wood_chips_investment_eur,
            wood_chips_maintenance_eur_a=wood_chips_maintenance_eur_a,
            wood_chips_operation_eur_a=wood_chips_operation_eur_a,
            biomass_solar_investment_eur=biomass_solar_investment_eur,
            biomass_solar_maintenance_eur_a=biomass_solar_maintenance_eur_a,
            biomass_solar_operation_eur_a=biomass_solar_operation_eur_a,
            direct_electric_investment_eur=direct_electric_investment_eur,
            direct_electric_maintenance_eur_a=direct_electric_maintenance_eur_a,
            direct_electric_operation_eur_a=direct_electric_operation_eur_a,
            fernwaerme_investment_eur=fernwaerme_investment_eur,
            fernwaerme_maintenance_eur_a=fernwaerme_maintenance_eur_a,
            fernwaerme_operation_eur_a=fernwaerme_operation_eur_a,
            local_network_investment_eur=local_network_investment_eur,
            local_network_maintenance_eur_a=local_network_maintenance_eur_a,
            local_network_operation_eur_a=local_network_operation_eur_a,
            cold_network_investment_eur=cold_network_investment_eur,
            cold_network_maintenance_eur_a=cold_network_maintenance_eur_a,
            cold_network_operation_eur_a=cold_network_operation_eur_a,
            keep_investment_eur=keep_investment_eur,
            keep_maintenance_eur_a=keep_maintenance_eur_a,
            keep_operation_eur_a=keep_operation_eur_a,
            gebiet=gebiet,
        )

        house_in.additional_properties = d
        return house_in

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
