"""The questions about the plot and where a heating may stand. All may be left out; nothing is guessed for them."""

from decimal import Decimal

from calculator.core.choices import AreaKind, UnitPlace, WaterZone
from calculator.core.message import Name as _
from calculator.core.question import Declared, ask, asked


@asked("plot", _("Grundstück und Aufstellort"))
class Plot(Declared):
    """The plot. Distances are those of the planned outdoor unit; ``sound_power_db``: dB(A) in night mode.

    ``neighbour_window_m``: to the middle of the nearest window of a neighbour; ``free_area_m2``: garden that can be
    dug up or drilled; ``store_room``: for a boiler with store of pellets or chips, or a tank. None: not known.
    """

    neighbour_window_m: Decimal | None = ask(
        _("Abstand vom Außengerät zum nächsten Fenster der Nachbarn"),
        _("Daran entscheidet sich, ob eine Wärmepumpe nachts leise genug ist."),
        unit="m", low=Decimal("0.5"), high=500, default=None, example="8",
    )  # fmt: skip
    area_kind: AreaKind | None = ask(
        _("Art des Gebiets nach Bebauungsplan"),
        _("Von ihr hängt ab, wie laut es nachts vor dem Fenster sein darf. Ohne Angabe: allgemeines Wohngebiet."),
        default=None, why_says_default=True,
    )  # fmt: skip
    unit_place: UnitPlace | None = ask(
        _("Platz des Außengeräts"), _("Wände werfen Schall zurück. Ohne Angabe: an einer Wand."),
        default=None, why_says_default=True,
    )  # fmt: skip
    sound_power_db: Decimal | None = ask(
        _("Schallleistung im Nachtbetrieb"),
        _("Sie steht im Datenblatt der Wärmepumpe. Ohne Angabe rechnet die Prüfung mit {noise_sound_power_db} dB(A)."),
        unit="dB(A)", low=30, high=90, default=None, example="52", why_says_default=True,
    )  # fmt: skip
    boundary_m: Decimal | None = ask(
        _("Abstand vom Außengerät zur Grundstücksgrenze"), _("Nahe der Grenze gelten Höchstmaße für das Gerät."),
        unit="m", low=0, high=500, default=None, example="2,5",
    )  # fmt: skip
    water_zone: WaterZone | None = ask(
        _("Wasserschutzgebiet"), _("Dort sind Bohrungen und Brunnen verboten oder nur im Einzelfall möglich."),
        default=None,
    )  # fmt: skip
    free_area_m2: Decimal | None = ask(
        _("Gartenfläche, auf der gegraben oder gebohrt werden kann"),
        _("Erdkollektor, Erdsonde und Brunnen brauchen Platz."),
        unit="m²", low=0, high=1_000_000, default=None, example="200",
    )  # fmt: skip
    store_room: bool | None = ask(
        _("Raum für Heizkessel und Brennstofflager vorhanden"),
        _("Pellets, Hackschnitzel und Öl brauchen ein Lager."),
        default=None,
    )  # fmt: skip
