"""Everything that is chosen from a list: the word of a link or file, its German name, and what tables call it.

Forms offer the words in this order. In tables neither capitals nor umlauts, signs or spaces matter.
"""

from enum import StrEnum
from typing import assert_never

from calculator.core.message import Name as _

YES, NO = "ja", "nein"
YES_OR_NO = {YES: _("ja"), NO: _("nein")}
CALLED_YES_OR_NO = {
    YES: ("ja", "j", "x", "wahr", "true", "1"),
    NO: ("nein", "n", "falsch", "false", "0"),
}
ENERGY_CLASSES = ("A+", "A", "B", "C", "D", "E", "F", "G", "H")


def is_at_best(energy_class: str | None, limit: str) -> bool:
    """Whether a class of the energy certificate is known and no better than another."""
    return energy_class is not None and ENERGY_CLASSES.index(energy_class) >= ENERGY_CLASSES.index(limit)


class NamedWord(StrEnum):
    """A word to choose. ``label``: its German name; ``called``: other words by which tables mean it."""

    label: str
    called: tuple[str, ...]

    def __new__(cls, value: str, label: str = "", *called: str) -> "NamedWord":
        """Make the word with its name."""
        made = str.__new__(cls, value)
        made._value_ = value
        made.label, made.called = label, called
        return made


class Viewpoint(NamedWord):
    """Who asks."""

    OWNER = "eigentum", _("Ich wohne im eigenen Haus")  # lives in the house, may let dwellings too
    LANDLORD = "vermietung", _("Ich vermiete")
    TENANT = "miete", _("Ich wohne zur Miete")
    COMMUNITY = "weg", _("Wir sind eine Eigentümergemeinschaft (WEG)")


class BuildingType(NamedWord):
    """Building types of the TABULA typology."""

    # detached house with one or two dwellings
    EFH = (
        "efh", _("Ein- oder Zweifamilienhaus"), "EFH", "Einfamilienhaus", "Zweifamilienhaus", "ZFH", "EZFH",
        "Ein-/Zweifamilienhaus", "freistehend",
    )  # fmt: skip
    # terraced house
    RH = (
        "rh", _("Reihenhaus oder Doppelhaushälfte"), "RH", "Doppelhaushälfte", "DHH", "Reihenhaus",
        "Reihenmittelhaus", "Reihenendhaus", "RMH", "REH",
    )  # fmt: skip
    MFH = "mfh", _("Mehrfamilienhaus (3–12 Wohnungen)"), "MFH", "Mehrfamilienhaus"
    GMFH = "gmfh", _("großes Mehrfamilienhaus (ab 13 Wohnungen)"), "GMFH", "großes Mehrfamilienhaus"
    # East German industrial building, up to eight storeys
    PLATTENBAU = "plattenbau", _("Plattenbau"), "Plattenbau", "Platte"
    # East German high-rise
    HOCHHAUS = "hochhaus", _("Hochhaus in Plattenbauweise"), "Hochhaus", "HH"


class Renovation(NamedWord):
    """State of the envelope, in words that need no adviser; the value is part of the keys of the demand.

    ``AVERAGE``: as the average building of its age today; it holds where nobody knows the state.
    """

    ORIGINAL = "original", _("wie gebaut, nur instand gehalten"), "original", "unsaniert", "wie gebaut"
    AVERAGE = (
        "average", _("Fenster, Dach oder oberste Decke erneuert"), "teilsaniert", "teilweise saniert",
        "durchschnittlich", "mittel", "Fenster oder Dach erneuert",
    )  # fmt: skip
    RENOVATED = (
        "renovated", _("Fassade, Dach und Fenster gedämmt"), "saniert", "vollsaniert", "umfassend saniert",
    )  # fmt: skip
    EFFICIENT_55 = "kfw55", _("Effizienzhaus 55 (KfW 55)"), "KfW 55", "Effizienzhaus 55", "EH 55"
    EFFICIENT_40 = (
        "kfw40", _("Effizienzhaus 40 (KfW 40) oder besser"), "KfW 40", "Effizienzhaus 40", "EH 40",
        "Passivhaus",
    )  # fmt: skip


class HeatEmission(NamedWord):
    """How the heat enters the rooms; it decides how hot the water must be on a very cold day."""

    FLOOR = "floor", _("Fußboden- oder Wandheizung"), "Fußbodenheizung", "FBH", "Flächenheizung", "Wandheizung"
    LARGE_RADIATORS = (
        "large_radiators", _("große oder neue Heizkörper"), "große Heizkörper", "neue Heizkörper",
    )  # fmt: skip
    OLD_RADIATORS = "old_radiators", _("Heizkörper aus der Bauzeit"), "alte Heizkörper", "Heizkörper"
    STOVES = (
        "stoves", _("Öfen oder Geräte in den Räumen, keine Heizkörper"), "Öfen", "Einzelöfen", "Nachtspeicher", "keine",
    )  # fmt: skip


class BoilerKind(NamedWord):
    """How a boiler works; it decides how much of the fuel becomes heat."""

    CONSTANT_TEMPERATURE = "constant_temperature", _("Konstanttemperaturkessel (Standardkessel)")
    LOW_TEMPERATURE = "low_temperature", _("Niedertemperaturkessel")
    CONDENSING = "condensing", _("Brennwertkessel")


class TankPlace(NamedWord):
    """Where the oil tank is; it decides what it costs to close it."""

    CELLAR = "cellar", _("im Keller")
    BURIED = "buried", _("in der Erde")


class Measure(NamedWord):
    """A part of the envelope that is renovated."""

    ROOF = "roof", _("Dach oder oberste Decke dämmen")
    FACADE = "facade", _("Fassade dämmen")
    WINDOWS = "windows", _("Fenster tauschen")
    CELLAR = "cellar", _("Kellerdecke dämmen")

    @property
    def insulates(self) -> bool:
        """Whether it is insulation (Dämmung) in the words of the grants; new windows are not."""
        match self:
            case Measure.ROOF | Measure.FACADE | Measure.CELLAR:
                return True
            case Measure.WINDOWS:
                return False
            case _:
                assert_never(self)


class Co2Path(NamedWord):
    """Which path the CO2 price takes."""

    LOW = "low", _("niedrig")
    MIDDLE = "middle", _("mittel")
    HIGH = "high", _("hoch")


class Tariffs(NamedWord):
    """Whose prices of gas and of power for heat pumps hold where none was entered."""

    MEAN = "mittel", _("Mittelwerte für Deutschland")
    LOCAL = "stadt", _("Tarife der Stadt, mit ihrem Datum bei den Annahmen")


class GridRelief(NamedWord):
    """How the grid operator lowers its fee for a heat pump that it may control (§ 14a EnWG)."""

    NONE = "keine", _("keine")
    FLAT = "modul1", _("fester Betrag im Jahr (Modul 1)")
    WORK = "modul2", _("ein Teil des Arbeitspreises, mit eigenem Zähler (Modul 2)")


class EnergyPath(NamedWord):
    """Which path gas grid fee, green gas and the power of heat pumps take."""

    LOW = "low", _("niedrig")
    MIDDLE = "middle", _("mittel")
    HIGH = "high", _("hoch")


class AreaKind(NamedWord):
    """Kind of the area in which the neighbour's window lies (Nr. 6.1 TA Lärm); the value is part of record keys."""

    PURE = "pure", _("reines Wohngebiet")
    GENERAL = "general", _("allgemeines Wohngebiet")
    MIXED = "mixed", _("Mischgebiet oder Dorfgebiet")
    URBAN = "urban", _("urbanes Gebiet")
    TRADE = "trade", _("Gewerbegebiet")


class UnitPlace(NamedWord):
    """Where an outdoor unit stands: by it walls throw its sound back; the value is part of record keys."""

    FREE = "free", _("frei auf dem Boden")
    WALL = "wall", _("an einer Wand")
    CORNER = "corner", _("in einer Ecke")


class WaterZone(NamedWord):
    """Zone of a protected area for drinking water or a spring."""

    NONE = "none", _("kein Schutzgebiet")
    ONE = "1", _("Schutzzone I")
    TWO = "2", _("Schutzzone II")
    THREE = "3", _("Schutzzone III")
