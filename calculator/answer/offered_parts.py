"""Which of what is usually bought beside a device an offer names, so that nobody is asked whether it is in it."""

import re
from collections.abc import Iterable, Mapping

from calculator.core.cost_lines import LineLabel
from calculator.core.message import Code

# A word of the trade for each part that an offer can hold; what has none here is asked about always.
_CALLED: Mapping[Code, str] = {
    LineLabel.SOLAR: "solarthermie|kollektor|solaranlage",
    LineLabel.PHOTOVOLTAICS: r"photovoltaik|\bPV\b|kWp\b|solarmodul",
    LineLabel.BATTERY: "batterie|stromspeicher|energiespeicher|heimspeicher",
    LineLabel.BOILER: r"kessel|therme\b|brennwert|hybridgerät|gas-?hybrid",
    LineLabel.BOREHOLE: "sonde|bohr",
    LineLabel.COLLECTOR: "kollektor|erdarbeit|grabenkoll",
    LineLabel.WELLS: "brunnen",
    LineLabel.RADIATORS: "heizkörper|radiator|heizfläche",
    LineLabel.NEW_RADIATORS: "heizkörper|radiator|heizfläche",
    LineLabel.PIPES: "rohr|leitungsnetz",
    LineLabel.RISERS: "steigleitung|steigstr[aä]ng|wohnungsstation",
    LineLabel.TANK_REMOVAL: "tank",
    LineLabel.OIL_TANK: "tank",
    LineLabel.STORAGE_REMOVAL: "nachtspeicher|speicheröfen|speicherofen",
    LineLabel.METER_CUPBOARD: r"(?:zähler|zaehler)(?:schrank|platz|anlage|verteil)|\b(?:strom)?(?:zähler|zaehler)s?\b",
    LineLabel.ELECTRICS: "elektro|elektrik",
    LineLabel.CHIMNEY_NEW: "schornstein|kamin|abgas",
    LineLabel.CHIMNEY_LINING: "schornstein|kamin|abgas",
    LineLabel.GAS_CONNECTION: "gasanschluss|gashausanschluss",
    LineLabel.GAS_DISCONNECTION: r"gas.*(?:stillleg|stilleg|trenn|rückbau)|(?:stillleg|stilleg|trenn|rückbau).*gas",
    LineLabel.NETWORK_CONNECTION: "hausanschluss|netzanschluss",
    LineLabel.HOT_WATER_DEVICES: "durchlauferhitzer|warmwasser|trinkwasser",
}
_WITHOUT = re.compile(r"\b(?:nicht|kein\w*|ohne|exkl\w*|bauseit\w*|zzgl|zuzüglich)\b", re.IGNORECASE)


def is_named(part: Code, rows: Iterable[str]) -> bool:
    """Tell whether a row of an offer names this part and does not say that it lacks it."""
    word = _CALLED.get(part)
    return word is not None and any(re.search(word, row, re.IGNORECASE) and not _WITHOUT.search(row) for row in rows)
