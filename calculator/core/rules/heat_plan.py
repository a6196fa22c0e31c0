"""What Jena's heat plan and its Fernwärmesatzung mean in law: the plan binds nobody, the by-law can."""

from dataclasses import dataclass

from calculator.core.facts import House


@dataclass(frozen=True, slots=True)
class Note:
    """One sentence about the heat plan with its norm; ``open``: not settled."""

    key: str
    sentence: str
    norm: str
    open: bool = False


PLAN = (
    Note(
        "no_duty",
        "Die Einteilung in ein Gebiet begründet keine Pflicht, eine bestimmte Heizung zu nutzen.",
        "§ 18 Abs. 2 WPG",
    ),
    Note(
        "no_effect",
        "Der Wärmeplan hat keine rechtliche Außenwirkung und begründet keine einklagbaren Rechte oder Pflichten.",
        "§ 23 Abs. 4 WPG",
    ),
    Note(
        "review",
        "Der Plan kann sich ändern: Das Gesetz verlangt alle fünf Jahre eine Überprüfung, Jena plant sie bis 2028.",
        "§ 25 WPG",
    ),
    Note(
        "networks",
        "Bestehende Wärmenetze müssen ab 2030 zu 30 % und ab 2040 zu 80 % erneuerbare Energien oder Abwärme nutzen, "
        "alle Netze bis Ende 2044 ganz.",
        "§§ 29 und 31 WPG",
    ),
    Note(
        "designation",
        "Über einzelne Grundstücke müsste die Stadt gesondert entscheiden; auch daraus folgt keine Nutzungspflicht. "
        "Welche Wirkung eine solche Ausweisung seit dem GModG noch hat, ist offen.",
        "§§ 26 und 27 WPG",
        open=True,
    ),
)
_LAW = "Fernwärmesatzung der Stadt Jena vom 26.10.2016, geändert am 27.11.2018; § 109 GModG"


def notes(house: House) -> tuple[Note, ...]:
    """Return the notes on the heat plan and the by-law for a house."""
    return (*PLAN, by_law(house))


def by_law(house: House) -> Note:
    """Return the note on the duty to connect; a house of which nothing is known gets the question to ask."""
    exempt = "Frei stehende Ein- und Zweifamilienhäuser und Doppelhaushälften sind ausgenommen."
    if house.connection_duty:
        sentence = f"Auf Ihrem Grundstück gilt nach Ihrer Angabe Anschluss- und Benutzungszwang für Fernwärme. {exempt}"
        return Note("by_law", sentence, _LAW)
    if house.connection_duty is None:
        sentence = (
            "In Teilen der Stadt ist der Anschluss an die Fernwärme nach der Satzung Pflicht; fragen Sie die Stadt, ob "
            f"Ihr Grundstück dazugehört. {exempt}"
        )
        return Note("by_law", sentence, _LAW, open=True)
    return Note("by_law", "Auf Ihrem Grundstück gilt nach Ihrer Angabe kein Anschlusszwang.", _LAW)
