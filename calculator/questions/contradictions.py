"""Facts that are possible one by one but not together; each is named beside the field to put right."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.core import Facts
from calculator.core.carriers import FERNWAERME, LOCAL_HEAT
from calculator.core.choices import BuildingType, Viewpoint
from calculator.core.house import OWN_HOUSES, SIZES
from calculator.core.notation import german

CO2_FIRST, CO2_STEP = "co2_price_first_year_eur_t", "co2_price_step_eur_t_a"
_MOST_EFH_DWELLINGS = 2
_FIRST_PLATTENBAU = 1950
_LEAST_DWELLING_M2 = 10

Errors = dict[str, str]


def check(facts: Facts, viewpoint: Viewpoint, values: Mapping[str, Decimal], errors: Errors) -> None:
    """Add a German sentence to ``errors`` for every contradiction whose field has no error yet."""
    found: Errors = {}
    for rule in _RULES:
        rule(facts, found)
    _people(facts, viewpoint, found)
    _co2_line(values, found)
    _price_sheet(values, found)
    for key, sentence in found.items():
        errors.setdefault(key, sentence)


def _years(facts: Facts, errors: Errors) -> None:
    built, installed, stand = facts.house.build_year, facts.heating.year_installed, facts.dates.stichtag.year
    if built > stand:
        errors["house.build_year"] = _(
            "Ein Haus von %(year)s steht %(stand)s noch nicht. Der Vergleich ist für vorhandene Häuser gemacht."
        ) % {"year": built, "stand": stand}
    # A heating of the year of the house may only be guessed from it; then the house is what is to be put right.
    if installed > max(built, stand):
        errors["heating.year_installed"] = _(
            "Eine Heizung von %(year)s kann es %(stand)s noch nicht geben. Bitte geben Sie %(stand)s oder ein früheres "
            "Jahr an."
        ) % {"year": installed, "stand": stand}


def _failure(facts: Facts, errors: Errors) -> None:
    failed, heating = facts.dates.failure_date, facts.heating
    if failed is None:
        return
    if heating.working:
        errors["dates.failure_date"] = _(
            "Sie nennen einen Tag, an dem die Heizung ausgefallen ist, aber auch, dass sie läuft. Bitte ändern Sie "
            "eines von beiden."
        )
    elif failed > facts.dates.installation_date:
        errors["dates.failure_date"] = _(
            "Die alte Heizung kann nicht nach dem Einbau der neuen ausgefallen sein. Bitte nennen Sie einen "
            "früheren Tag."
        )
    elif failed.year < facts.house.build_year:
        errors["dates.failure_date"] = _(
            "In einem Haus von %(year)s kann vorher keine Heizung ausgefallen sein. Bitte prüfen Sie beide Angaben."
        ) % {"year": facts.house.build_year}
    elif failed.year < heating.year_installed:
        errors["dates.failure_date"] = _(
            "Die Heizung von %(year)s kann nicht vorher ausgefallen sein. Bitte prüfen Sie beide Angaben."
        ) % {"year": heating.year_installed}


def _type(facts: Facts, errors: Errors) -> None:
    house = facts.house
    if house.building_type is BuildingType.EFH and house.dwellings > _MOST_EFH_DWELLINGS:
        errors["house.dwellings"] = _(
            "Ein Ein- oder Zweifamilienhaus hat höchstens zwei Wohnungen. Bitte wählen Sie „Mehrfamilienhaus“ oder "
            "weniger Wohnungen."
        )
    east_german = (BuildingType.PLATTENBAU, BuildingType.HOCHHAUS)
    if house.building_type in east_german and house.build_year < _FIRST_PLATTENBAU:
        errors["house.build_year"] = _(
            "Plattenbauten gibt es erst seit den fünfziger Jahren. Bitte wählen Sie ein späteres Baujahr oder einen "
            "anderen Haustyp."
        )


def _one_flat(facts: Facts, errors: Errors) -> None:
    """A house of many flats with one of them is a flat."""
    house = facts.house
    usual = SIZES[house.building_type].dwellings
    if usual <= _MOST_EFH_DWELLINGS or house.dwellings > 1:
        return
    errors["house.dwellings"] = _(
        "Meinen Sie Ihre Wohnung? Ein Haus dieser Art hat mehrere Wohnungen, und die Heizung ist Sache des ganzen "
        "Hauses. Bitte nennen Sie hier alle Wohnungen des Hauses und die Fläche der Ihren unter „Fläche Ihrer Wohnung“."
    )
    if house.living_area_m2 < _LEAST_DWELLING_M2 * usual:
        errors["house.living_area_m2"] = _too_small(facts, usual)


def _area(facts: Facts, errors: Errors) -> None:
    house, flat = facts.house, facts.household.flat_area_m2
    if house.living_area_m2 < _LEAST_DWELLING_M2 * house.dwellings:
        errors["house.living_area_m2"] = _too_small(facts, house.dwellings)
    elif flat is not None and flat > house.living_area_m2:
        errors["house.living_area_m2"] = _(
            "Das ganze Haus kann nicht kleiner sein als Ihre Wohnung mit %(flat)s m². Bitte prüfen Sie beide Flächen."
        ) % {"flat": german(flat)}
    if flat is None and facts.household.bill_is_for_flat:
        errors["household.flat_area_m2"] = _("Die Rechnung gilt nur für Ihre Wohnung: Bitte nennen Sie deren Fläche.")


def _community(facts: Facts, errors: Errors) -> None:
    if facts.community.exists and facts.house.dwellings == 1:
        errors["community.exists"] = _(
            "Eine Eigentümergemeinschaft hat mehrere Wohnungen. Bitte nennen Sie alle Wohnungen des Hauses, oder "
            "wählen Sie hier „nein“."
        )
    if facts.community.reserve_eur and not facts.of_community:
        errors["community.reserve_eur"] = _(
            "Eine Rücklage zählt nur in einer Eigentümergemeinschaft. Bitte wählen Sie dort „ja“, oder lassen Sie die "
            "Rücklage weg."
        )


def _too_small(facts: Facts, dwellings: int) -> str:
    house, flat = facts.house, facts.household.flat_area_m2
    usual = flat or SIZES[house.building_type].dwelling_m2
    return _(
        "%(area)s m² sind zu wenig für %(dwellings)s Wohnungen: Gefragt ist die Fläche des ganzen Hauses. Meinen Sie "
        "Ihre Wohnung, tragen Sie sie unter „Fläche Ihrer Wohnung“ ein. Beispiel: %(example)s m² für das ganze Haus."
    ) % {"area": german(house.living_area_m2), "dwellings": dwellings, "example": german(Decimal(usual * dwellings))}


def _children(facts: Facts, errors: Errors) -> None:
    persons, children = facts.household.persons, facts.household.children_with_kindergeld
    if persons is not None and children > persons:
        errors["household.children_with_kindergeld"] = _(
            "Sie nennen mehr Kinder (%(children)s) als Personen im Haus (%(persons)s). Bitte ändern Sie eines "
            "von beiden."
        ) % {"children": children, "persons": persons}


def _people(facts: Facts, viewpoint: Viewpoint, errors: Errors) -> None:
    house = facts.house
    if viewpoint is Viewpoint.OWNER and house.self_used_dwellings == 0 and house.building_type in OWN_HOUSES:
        errors["house.self_used_dwellings"] = _(
            "Sie wohnen nach Ihrer Angabe im eigenen Haus, aber keine Wohnung ist selbst genutzt. Bitte geben Sie "
            "mindestens 1 an oder wählen Sie „Ich vermiete“."
        )
    if viewpoint is Viewpoint.COMMUNITY and house.dwellings == 1:
        errors.pop("community.exists", None)
        errors["house.dwellings"] = _(
            "Eine Eigentümergemeinschaft hat mehrere Wohnungen. Bitte nennen Sie alle Wohnungen des Hauses, oder "
            "wählen Sie eine andere Rolle. Beispiel: %(dwellings)s."
        ) % {"dwellings": SIZES[BuildingType.MFH].dwellings}
    if viewpoint in {Viewpoint.LANDLORD, Viewpoint.TENANT} and not house.rented:
        errors["house.self_used_dwellings"] = _(
            "Alle Wohnungen sind nach Ihrer Angabe selbst genutzt, dann ist keine vermietet. Bitte ändern Sie die Zahl "
            "oder Ihre Rolle."
        )


def _co2_line(values: Mapping[str, Decimal], errors: Errors) -> None:
    for given, missing in ((CO2_FIRST, CO2_STEP), (CO2_STEP, CO2_FIRST)):
        if given in values and missing not in values:
            errors[missing] = _(
                "Ein eigener CO₂-Preis braucht beides: den Preis im ersten Jahr und den jährlichen Anstieg. Bitte "
                "ergänzen Sie diese Zahl oder lassen Sie beide weg."
            )


def _price_sheet(values: Mapping[str, Decimal], errors: Errors) -> None:
    """Refuse part of a price sheet: the assumed price of heat already contains power and meter."""
    for carrier in (FERNWAERME, LOCAL_HEAT):
        parts = {carrier.base_price, carrier.power_price, carrier.meter_price}
        if carrier.price not in values and parts & values.keys():
            errors[carrier.price] = _(
                "Zu Grund-, Leistungs- und Messpreis gehört der Arbeitspreis aus demselben Preisblatt, denn der "
                "angenommene Preis enthält schon alles. Bitte ergänzen Sie ihn oder lassen Sie die anderen weg."
            )


_RULES: tuple[Callable[[Facts, Errors], None], ...] = (
    _years, _failure, _type, _one_flat, _area, _community, _children,
)  # fmt: skip
