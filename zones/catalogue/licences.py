"""Licences as the addresses by which catalogues know them (pure)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

_OF_CATALOGUE = "http://dcat-ap.de/def/licenses/"


@dataclass(frozen=True)
class KnownLicence:
    """`text`: where it stands; `uri`: its name in the list of DCAT-AP.de; `asks_for_name`: whether of the source."""

    text: str
    uri: str
    asks_for_name: bool


# By what a licence is called in files and on pages, the longest name first: one may be the beginning of another.
_NAMES: Mapping[str, KnownLicence] = {
    r"dl-(?:de/)?zero(?:-de)?[-/]2[.-]0|datenlizenz deutschland\W+zero\W+version 2\.0": KnownLicence(
        "https://www.govdata.de/dl-de/zero-2-0", f"{_OF_CATALOGUE}dl-zero-de/2.0", asks_for_name=False
    ),
    r"dl-(?:de/)?by(?:-de)?[-/]2[.-]0|datenlizenz deutschland\W+namensnennung\W+version 2\.0": KnownLicence(
        "https://www.govdata.de/dl-de/by-2-0", f"{_OF_CATALOGUE}dl-by-de/2.0", asks_for_name=True
    ),
    r"cc[ -]by[ -]sa[ -/]4\.0": KnownLicence(
        "https://creativecommons.org/licenses/by-sa/4.0/", f"{_OF_CATALOGUE}cc-by-sa/4.0", asks_for_name=True
    ),
    r"cc[ -]by[ -/]4\.0": KnownLicence(
        "https://creativecommons.org/licenses/by/4.0/", f"{_OF_CATALOGUE}cc-by/4.0", asks_for_name=True
    ),
    r"cc[ -]?(?:0|zero)\b": KnownLicence(
        "https://creativecommons.org/publicdomain/zero/1.0/", f"{_OF_CATALOGUE}cc-zero", asks_for_name=False
    ),
}


def known_licence(name: str) -> KnownLicence | None:
    """Return the licence of this name, None for one that is not known, or where two are named."""
    found = [licence for pattern, licence in _NAMES.items() if re.search(pattern, name, re.IGNORECASE)]
    return found[0] if len(found) == 1 else None
