"""The questions about the building, in the order in which forms ask them. Areas in m²."""

from decimal import Decimal
from typing import NamedTuple

from calculator.core.choices import ENERGY_CLASSES, BuildingType, HeatEmission, Renovation, Viewpoint
from calculator.core.message import Name as _
from calculator.core.question import LAST_YEAR, Column, Declared, Known, ask, asked

HOUSE = _("Haus")
BUILD_YEAR = 1970
_MOST_SIZED = 700  # dwellings; their area stays in its range
_LARGEST_M2 = 50_000
# From here on the typical demand of a house "as built" is that of one of unknown state.
_STILL_AS_BUILT = 2010


class Size(NamedTuple):
    """What is usual for a house of which only the type is known; the area is that of each dwelling."""

    dwellings: int
    storeys: int
    dwelling_m2: int


SIZES = {
    BuildingType.EFH: Size(1, 2, 120),
    BuildingType.RH: Size(1, 2, 110),
    BuildingType.MFH: Size(6, 3, 70),
    BuildingType.GMFH: Size(20, 5, 65),
    BuildingType.PLATTENBAU: Size(40, 5, 60),
    BuildingType.HOCHHAUS: Size(80, 11, 60),
}


# A flat that is nearly the whole house is the house; a smaller one has another beside it.
NEARLY_ALL = Decimal("0.9")
# Of these an owner who asks is taken to live in one dwelling.
OWN_HOUSES = frozenset({BuildingType.EFH, BuildingType.RH})


def _size(known: Known) -> Size:
    return SIZES[known["house.building_type"]]


def _dwellings(known: Known) -> int:
    """What is usual; a house of one's own with a flat that is not the whole of it has two."""
    flat, area = known.told("household.flat_area_m2"), known.told("house.living_area_m2")
    of_two = known["house.building_type"] in OWN_HOUSES and flat and area and flat < NEARLY_ALL * area
    return 2 if of_two else _size(known).dwellings


def _self_used(known: Known) -> int:
    """An owner is taken to live in a house of one's own, or in the flat that is named; nobody in other blocks."""
    own = known["house.building_type"] in OWN_HOUSES or known["household.flat_area_m2"] is not None
    return 1 if own and known.viewpoint in {Viewpoint.OWNER, Viewpoint.COMMUNITY} else 0


def _building_type(known: Known) -> BuildingType:
    """A community of owners has several flats, and so has a house of which only a flat is known."""
    only_flat = known.told("household.flat_area_m2") is not None and known.told("house.living_area_m2") is None
    return BuildingType.MFH if known.viewpoint is Viewpoint.COMMUNITY or only_flat else BuildingType.EFH


def _state(known: Known) -> Renovation:
    """A young house is as it was built; of an older one, windows or roof are taken to be done."""
    return Renovation.ORIGINAL if known["house.build_year"] >= _STILL_AS_BUILT else Renovation.AVERAGE


def _living_area_m2(known: Known) -> Decimal:
    flat = known["household.flat_area_m2"]
    if flat is not None:
        return Decimal(min(max(known["house.dwellings"], 1) * flat, _LARGEST_M2))
    return Decimal(min(max(known["house.dwellings"], 1), _MOST_SIZED) * _size(known).dwelling_m2)


@asked("house", HOUSE)
class House(Declared):
    """The building. ``self_used_dwellings`` are lived in by their owner.

    ``reached_dwellings`` get the measure (None: all of them); ``usable_area_m2`` is AN of § 82 GModG (None: derived);
    ``listed``: Denkmal or another public restriction, § 9 CO2KostAufG; ``specific_heat_demand_kwh_m2a``: per m² living
    area; ``envelope_30_percent_better``: as good as § 46 GModG asks, the record ``gmodg_46_envelope_percent`` says how
    good, the name stays for old links; ``connection_duty``: Anschluss- und
    Benutzungszwang for the lot; ``network_available``: Fernwärme or a heat network runs in the street. None: not known.
    """

    building_type: BuildingType = ask(
        _("Haustyp"), _("Ohne Messwerte folgt der Wärmebedarf aus Haustyp, Baujahr und Zustand."),
        default=BuildingType.EFH, guess=_building_type,
        column=Column("Gebäudetyp",
            _("Einfamilienhaus, Reihenhaus, Mehrfamilienhaus, großes Mehrfamilienhaus, Plattenbau oder Hochhaus."),
            "Einfamilienhaus", ("Gebäudeart", "Haustyp", "Typ", "Gebäude", "Bauart", "Bautyp", "Bauweise", "Bauform"),
            is_told=True),
    )  # fmt: skip
    build_year: int = ask(
        _("Baujahr"), _("Ältere Häuser brauchen meist mehr Wärme."),
        low=1200, high=LAST_YEAR, existing=True, guess=lambda _known: BUILD_YEAR,
        column=Column("Baujahr", _("Jahr, in dem das Haus gebaut wurde."), "1965",
            ("Bj", "Baujahr Haus", "Baujahr Gebäude", "Bj Gebäude", "Errichtungsjahr", "Errichtet", "Fertigstellung"),
            required=True),
    )  # fmt: skip
    living_area_m2: Decimal = ask(
        _("Beheizte Wohnfläche des ganzen Hauses"), _("Der Wärmebedarf ist Fläche mal Bedarf je Quadratmeter."),
        unit="m²", low=10, high=_LARGEST_M2, guess=_living_area_m2,
        column=Column("Wohnfläche m²", _("Beheizte Wohnfläche des ganzen Hauses."), "140",
            ("Wohnfläche", "Fläche", "Wfl", "Wohnfl", "WF", "Fläche m²", "Wohnfläche in m²", "Beheizte Fläche",
             "Wohnfläche gesamt", "Gesamtwohnfläche", "Wfl gesamt", "Wohnfläche Haus", "Summe Wohnfläche"),
            required=True),
    )  # fmt: skip
    renovation: Renovation = ask(
        _("Was ist am Haus erneuert"), _("Danach richten sich Heizlast und, ohne Heizrechnung, der Wärmebedarf."),
        default=Renovation.AVERAGE, guess=_state,
        column=Column("Sanierung", _("unsaniert, teilsaniert, saniert, KfW 55 oder KfW 40."), "teilsaniert",
            ("Sanierungszustand", "Sanierungsstand", "Zustand", "Sanierungsgrad", "Modernisierung",
             "Modernisierungsstand", "Sanierungen", "Bauzustand"), is_told=True),
    )  # fmt: skip
    dwellings: int = ask(
        _("Zahl der Wohnungen"), _("Förderhöchstbeträge zählen je Wohnung."),
        low=1, high=1000, default=1, guess=_dwellings,
        column=Column("Wohnungen", _("Zahl der Wohnungen im Haus."), "1",
            ("Wohneinheiten", "WE", "Anzahl Wohnungen", "Zahl der Wohnungen", "Anzahl WE", "Anz WE", "Zahl WE", "Whg",
             "Wohnungsanzahl", "Anzahl Wohneinheiten", "Nutzungseinheiten", "Anzahl Nutzungseinheiten", "NE",
             "Anzahl NE", "Mieteinheiten", "Anzahl Mieteinheiten", "Wohnungen Anzahl", "Wohnen Anzahl", "WE Anzahl"),
             is_told=True),
    )  # fmt: skip
    self_used_dwellings: int = ask(
        _("Davon selbst genutzt"),
        _("Manche Boni gibt es nur für Wohnungen, in denen die Eigentümer selbst wohnen."),
        low=0, high="dwellings", default=1, guess=_self_used,
        column=Column("Selbst genutzte Wohnungen", _("0, wenn alles vermietet ist."), "1",
            ("Selbstgenutzt", "Eigengenutzt", "Davon selbst genutzt", "Davon eigengenutzt", "Eigennutzung")),
    )  # fmt: skip
    reached_dwellings: int | None = ask(
        _("Wohnungen, die die neue Heizung versorgt"), _("Ohne Angabe alle. Nur sie zählen für die Förderung."),
        low=1, high="dwellings", default=None, example="1", why_says_default=True,
    )  # fmt: skip
    storeys: int = ask(
        _("Zahl der Geschosse"), _("Daraus folgen die Flächen von Dach und Kellerdecke bei einer Sanierung."),
        low=1, high=40, default=2, guess=lambda known: _size(known).storeys,
        column=Column("Geschosse", _("Zahl der Vollgeschosse."), "2",
            ("Stockwerke", "Vollgeschosse", "Etagen", "Anzahl Geschosse", "Zahl der Geschosse", "Geschosszahl")),
    )  # fmt: skip
    heated_cellar: bool = ask(
        _("Keller beheizt"), _("Er vergrößert die Gebäudenutzfläche kleiner Häuser."), default=False
    )
    usable_area_m2: Decimal | None = ask(
        _("Gebäudenutzfläche aus dem Energieausweis"),
        _("Ohne Angabe aus der Wohnfläche gerechnet; sie bestimmt Effizienzklasse und Pflichtgröße der Solarthermie."),
        unit="m²", low=10, high=100_000, default=None, example="150", why_says_default=True,
        column=Column("Gebäudenutzfläche m²",
            _("Aus dem Energieausweis; sie ist größer als die Wohnfläche, die ohne eigene Spalte aus ihr folgt."),
            names=("Gebäudenutzfläche", "Gebäudenutzfläche aus dem Energieausweis", "Gebäudenutzfläche AN",
                   "Nutzfläche AN", "AN m²")),
    )  # fmt: skip
    specific_heat_demand_kwh_m2a: Decimal | None = ask(
        _("Wärmebedarf nach Energieausweis, je m² Wohnfläche"),
        _("Er geht dem typischen Wert vor; eine Heizrechnung geht ihm vor."),
        unit=_("kWh/m² im Jahr"), low=0, high=400, default=None, example="140", worked_out="heat_demand_kwh_m2a",
        column=Column("Wärmebedarf kWh/m²", _("Bedarf im Jahr je m² aus dem Energieausweis."),
            names=("Energiekennwert", "Spezifischer Wärmebedarf", "kWh/m²")),
    )  # fmt: skip
    energy_class: str | None = ask(
        _("Effizienzklasse nach Energieausweis"),
        _("Nur für Sonderregeln bei Förderung und Miete; den Wärmebedarf ändert sie nicht."),
        words={letter: letter for letter in ENERGY_CLASSES}, default=None,
        column=Column("Effizienzklasse", _("A+ bis H aus dem Energieausweis; den Wärmebedarf ändert sie nicht."),
            names=("Energieeffizienzklasse", "Energieklasse")),
    )  # fmt: skip
    heat_emission: HeatEmission | None = ask(
        _("Wie kommt die Wärme in den Raum"),
        _("Davon hängt ab, wie warm das Heizwasser sein muss und ob eine Wärmepumpe größere Heizkörper braucht."),
        default=None,
        column=Column("Heizflächen", _("Fußbodenheizung, große Heizkörper, alte Heizkörper oder Öfen."),
            names=("Wärmeübergabe", "Heizkörper")),
    )  # fmt: skip
    flow_temperature_c: Decimal | None = ask(
        _("Vorlauftemperatur an sehr kalten Tagen"), _("Je niedriger, desto weniger Strom braucht eine Wärmepumpe."),
        unit="°C", low=25, high=90, default=None, example="55", worked_out="flow_temperature_c",
        column=Column("Vorlauftemperatur °C", _("Am kältesten Tag."), names=("Vorlauftemperatur", "Vorlauf")),
    )  # fmt: skip
    heat_load_kw: Decimal | None = ask(
        _("Heizlast nach Berechnung oder Angebot"), _("Sie bestimmt Größe und Preis der neuen Heizung."),
        unit="kW", low=1, high=5000, default=None, example="9,5", worked_out="heat_load_kw",
    )  # fmt: skip
    listed: bool | None = ask(
        _("Denkmal oder andere öffentliche Beschränkung"),
        _("Dann tragen Mieter und Vermieter die CO₂-Kosten anders, und was von außen zu sehen ist, braucht Erlaubnis."),
        default=None,
        column=Column("Denkmal", _("ja oder nein."), "nein", ("Denkmalschutz",)),
    )  # fmt: skip
    envelope_30_percent_better: bool | None = ask(
        _("Gebäudehülle so gut, wie eine Stromdirektheizung es verlangt"),
        _(
            "Mindestens {gmodg_46_envelope_percent:percent} besser als vorgeschrieben; davon hängt ab, ob sie erlaubt "
            "ist."
        ),
        default=None,
    )
    connection_duty: bool | None = ask(
        _("Anschlusszwang an die Fernwärme auf dem Grundstück"),
        _("Die Fernwärmesatzung der Stadt kann den Anschluss vorschreiben; die Stadt gibt Auskunft."),
        default=None,
    )
    network_available: bool | None = ask(
        _("Wärmenetz liegt in der Straße"), _("Fernwärme ist nur möglich, wo ein Netz liegt."), default=None
    )
    tight_housing_market: bool | None = ask(
        _("Angespannter Wohnungsmarkt"),
        _("Davon hängt ab, wie sich die Kosten grüner Brennstoffe auf Mieter und Vermieter verteilen."),
        default=None,
    )

    @property
    def affected_dwellings(self) -> int:
        """Dwellings that the measure reaches."""
        return self.dwellings if self.reached_dwellings is None else self.reached_dwellings

    @property
    def rented(self) -> bool:
        """Whether at least one dwelling is not used by its owner."""
        return self.self_used_dwellings < self.dwellings

    @property
    def small(self) -> bool:
        """Whether the building has at most two dwellings."""
        return self.dwellings <= 2  # noqa: PLR2004 - the limit of the law
