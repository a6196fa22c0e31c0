"""German words on an English page: marked, so that they are read out right.

Sentences keep names of laws, because people meet them in letters, and quote titles and what somebody typed. Names of
offices, places and people are the same in every language and stay as they are.
"""

import re

# Of the law and of the heat plan, as the English catalogue and the English pages write them.
TERMS = (
    "Anschluss- und Benutzungszwang", "AVBFernwärmeV", "Bundesförderung für effiziente Gebäude", "Fernwärmesatzung",
    "Gebäudeenergiegesetz", "Gebäudemodernisierungsgesetz", "Gebäudenutzfläche",
    "Einkommensbonus", "Kommunale Wärmeplanung", "Klimageschwindigkeitsbonus", "Kohlendioxidkostenaufteilungsgesetz",
    "Landesbeauftragter für den Datenschutz und die Informationsfreiheit",
    "Landesbeauftragter für Menschen mit Behinderungen", "Leichte Sprache", "Plattenbau", "Prüfgebiet Wärmenetz",
    "Prüfgebiet", "Richtlinie BEG EM", "Stadtrat", "Steckbrief", "Technikkatalog Wärmeplanung", "Teilungserklärung",
    "Thüringer Barrierefreie-Websites-Gesetz", "Wasserstoffnetzgebiet", "Wärmenetzausbaugebiet", "Wärmenetzgebiet",
    "Wärmenetzverdichtungsgebiet", "Wärmenetzneubaugebiet", "Wärmeplan", "Wärmeplanungsgesetz",
    "Wertschöpfungsbonus", "dezentrale Wärmeversorgung",
)  # fmt: skip
# Not in a tag, and not where no other tag may stand.
_PLAIN = r"(?![^<>]*>)(?![^<]*</(?:title|option|script|style|textarea|text|tspan|desc)>)"
_NAMES = "|".join(sorted(TERMS, key=len, reverse=True))
_QUOTED = r"(?:(?<=rochure “)|(?<=section “))[^“”<>]+(?=”)|(?<=“)[^“”<>]*[äöüßÄÖÜ][^“”<>]*(?=”)"
_TERM = re.compile(rf"(?:(?<!\w)(?:{_NAMES})(?!\w)|{_QUOTED}){_PLAIN}")


def marked(page: str) -> str:
    """Return a page in which each of the words stands in an element of its own that says it is German."""
    return _TERM.sub(r'<span lang="de">\g<0></span>', page)
