"""What law and costs answer for some members of an enumeration, one JSON list each. For test_siblings, in a process.

``python -m tests.core.siblings law oil oil_solar`` asks for new heatings, ``house oil coal`` for present ones.
"""

import json
import sys
from datetime import date
from decimal import Decimal

import django
from django.http import QueryDict

from calculator.core import HeatingKind, Inputs, Technology, compare, law_of
from calculator.core.rules.beg.subsidy import subsidy
from calculator.core.rules.duties import duties
from calculator.core.rules.green_gas import bio_shares
from calculator.core.rules.permission import may_install
from calculator.core.system_facts import fitted
from calculator.questions import read
from tests.core.rules.builders import facts

STAND = date(2026, 11, 22)


def of_law(name: str) -> list[str]:
    """Permission, duties, shares and grants of a heating, before and after the GModG, with and without collectors."""
    technology, law = Technology(name), law_of(STAND)
    inputs, found = Inputs.of(law, {}), []
    for day in (date(2026, 3, 1), date(2027, 5, 1)):
        for aperture in (Decimal(0), Decimal(20)):
            work = {"solar_aperture_m2": aperture}
            case = facts(day, work=work, household={"taxable_income_eur": Decimal(25_000)})
            case = fitted(technology, case, inputs, law)
            answers = (
                may_install(technology, case, law),
                duties(technology, case, law),
                bio_shares(technology, case, law, (2029, 2033, 2036)),
                subsidy(technology, Decimal(35_000), case, law, {}),
            )
            found.append(repr(answers).replace(repr(technology), "").replace(f"'{technology}'", ""))
    return found


def of_house(name: str) -> list[str]:
    """Costs, grants and permissions of all heatings in a house with a present heating and 2,500 units on its meter."""
    kind, law = HeatingKind(name), law_of(STAND)
    link = f"house.living_area_m2=140&heating.kind={kind}&heating.year_installed=2015&reading.1.amount=2500"
    asked = read(QueryDict(link), STAND).asked
    assert asked is not None
    systems = compare(Inputs.of(law, {}), asked.facts, law).systems
    return [repr(system) for system in systems]


if __name__ == "__main__":
    django.setup()
    print(json.dumps([{"law": of_law, "house": of_house}[sys.argv[1]](each) for each in sys.argv[2:]]))
