"""Air-water heat pump with a photovoltaic plant: part of its electricity comes from the roof.

Only what the heat pump uses itself is counted; what the plant feeds in or gives to the household is left out.
"""

from dataclasses import replace

from calculator.core.heatings import Technology
from calculator.core.site import Site
from calculator.core.systems import heat_pumps
from calculator.core.systems.parts import extra
from calculator.core.systems.plan import Plan, System

COVERED = "pv_heat_pump_share_percent"


def plan(site: Site) -> Plan:
    """Return the plan for a site."""
    pv = replace(
        extra(site, "pv_investment_eur", "Photovoltaikanlage", "Anteil der Anlage für die Wärmepumpe", 20),
        eligible=False,
    )
    whole = heat_pumps.plan(
        site, SYSTEM.technology, SYSTEM.label, "der Wärmepumpe", "air", jaz_key="jaz", cost="heat_pump", more=(pv,)
    )
    (use,) = whole.energy
    bought = replace(
        use,
        kwh_a=use.kwh_a * (1 - site.value(COVERED) / 100),
        words=f"{use.words} × (1 − Anteil aus Photovoltaik)",
        uses=(*use.uses, COVERED),
    )
    return replace(whole, energy=(bought,))


SYSTEM = System(Technology.HP_PV, plan)
