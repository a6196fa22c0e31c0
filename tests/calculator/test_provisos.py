"""What a figure rests on or leaves out stands in the answer where it could turn it."""

import pytest

from calculator.core.demand.used import Used
from calculator.reports.verdict import verdict
from calculator.sentences import sentence
from tests.calculator.answers import answer_to

pytestmark = pytest.mark.django_db
FLAT = (
    "house.building_type=plattenbau&house.build_year=1975&house.dwellings=40&heating.kind=fernwaerme"
    "&household.flat_area_m2=60&reading.1.amount=5500&reading.1.unit=fernwaerme_kwh&systems=fernwaerme,pellets"
)


def cautions(query: str) -> str:
    return " ".join(verdict(answer_to(query)).cautions)


def test_the_answer_says_that_the_jaz_hangs_on_larger_radiators() -> None:
    villa = "house.build_year=1910&house.living_area_m2=300&house.heat_emission=old_radiators&systems=heat_pump,gas"
    assert "Die Jahresarbeitszahl von 3,0 hängt daran" in cautions(villa)
    assert "Die Jahresarbeitszahl von" not in cautions(f"{villa}&house.flow_temperature_c=45")


def test_the_answer_says_what_a_roof_earns_beside_the_comparison() -> None:
    found = cautions("house.build_year=1970&systems=heat_pump_pv,gas")
    assert "steht in keiner Summe" in found
    assert "steht in keiner Summe" not in cautions("house.build_year=1970&systems=heat_pump,gas")


@pytest.mark.parametrize(("kind", "says"), [("gas_central", "in jeder Wohnung"), ("night_storage", "nicht enthalten")])
def test_the_answer_says_that_room_units_make_no_hot_water(kind: str, says: str) -> None:
    found = cautions(f"house.build_year=1970&heating.kind={kind}&systems=heat_pump_air_air,heat_pump")
    assert "Warmwasser macht die Luft-Luft-Wärmepumpe nicht" in found
    assert says in found


def test_the_answer_says_that_an_old_house_may_be_listed() -> None:
    old = "house.build_year=1910&systems=heat_pump,gas"
    assert "Ob das Haus ein Denkmal ist, ist nicht angegeben" in cautions(old)
    assert "Denkmal" not in cautions(f"{old}&house.listed=nein")
    assert "Zustimmung der Denkmalschutzbehörde" in cautions(f"{old}&house.listed=ja")
    assert "Denkmal" not in cautions(old.replace("1910", "1949"))


def test_the_bill_of_one_flat_leaves_the_house_as_unsure_as_without_one() -> None:
    without = FLAT.split("&reading", maxsplit=1)[0]
    queries = f"{FLAT}&household.bill_is_for_flat=ja", FLAT.replace("5500", "220000"), without
    one, whole, none = (answer_to(query).comparison.demand for query in queries)
    widths = [float(each.high_kwh_m2a / each.low_kwh_m2a) for each in (one, whole, none)]
    assert widths[0] == pytest.approx(widths[2])
    assert widths[0] > 1.4 > widths[1]
    assert one.sentences[0].code is Used.MEASURED_FLAT
    assert "hochgerechnet aus der Rechnung einer Wohnung" in sentence(one.sentences[0])
