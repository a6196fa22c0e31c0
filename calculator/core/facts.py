"""Facts about a house, its present heating, the people and the dates that decide. Amounts in euros, areas in m².

A fact that nobody knows is None, never a guess; a rule that needs it says so. Every class raises ``InvalidInput``.
Each fact is declared here (and in ``house``) and nowhere else, in the order in which forms and links name it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculator.core.choices import BoilerKind, BuildingType, HeatEmission, Measure, Renovation, TankPlace, Viewpoint
from calculator.core.community import Community
from calculator.core.errors import Allowed, Wrong
from calculator.core.guessed_days import installation_day, order_day
from calculator.core.house import HOUSE, House
from calculator.core.message import Name as _
from calculator.core.message import say
from calculator.core.parameters import FIRST_STICHTAG
from calculator.core.plot import Plot
from calculator.core.present_heatings import HeatingKind, PumpSource
from calculator.core.question import LAST_YEAR, Column, Declared, Known, Question, ask, asked
from calculator.core.readings import MeterReading
from calculator.core.zone_duty import ZoneDuty

__all__ = [
    "FACTS", "HOUSE", "PARTS", "BuildingType", "Community", "Dates", "Facts", "HeatEmission", "Heating",
    "HeatingKind", "House", "Household", "Measure", "Plot", "Renovation", "Viewpoint", "Work", "ZoneDuty",
]  # fmt: skip

HEATING_AGE = 15


def _year_installed(known: Known) -> int:
    return max(int(known["house.build_year"]), known.stand.year - HEATING_AGE)


@asked("heating", _("Vorhandene Heizung"))
class Heating(Declared):
    """The heating that is there today; ``removed``: fachgerecht demontiert und entsorgt."""

    kind: HeatingKind = ask(
        _("Art der Heizung"), _("Sie bestimmt heutige Kosten, Boni und was beim Umbau anfällt."),
        guess=lambda _known: HeatingKind.GAS_CENTRAL,
        column=Column("Heizung",
            _("Gas, Gasetagenheizung, Öl, Flüssiggas, Fernwärme, Pellets, Wärmepumpe, Nachtspeicher, Strom, "
              "Kohle oder andere."),
            "Gas", ("Heizungsart", "Energieträger", "Heizungstyp", "Heizsystem", "Heizart", "Beheizung",
                "Beheizungsart", "Heizung Art", "Heizungssystem",
                "Wärmeversorgung", "Wärmeerzeuger", "Energieträger Heizung", "Brennstoff"),
                is_told=True,
            help_without_fernwaerme=_(
                "Gas, Gasetagenheizung, Öl, Flüssiggas, Pellets, Wärmepumpe, Nachtspeicher, Strom, Kohle oder andere."
            )),
    )  # fmt: skip
    year_installed: int = ask(
        _("Einbaujahr"), _("Vom Alter hängen Boni und die Zeit ab, die sie noch hält."),
        low=1950, high=LAST_YEAR, existing=True, guess=_year_installed,
        column=Column("Heizung Baujahr", _("Jahr, in dem die Heizung eingebaut wurde."), "2003",
            ("Baujahr Heizung", "Heizung Einbaujahr", "Einbaujahr", "Einbaujahr Heizung", "Heizungsbaujahr",
             "Bj Heizung", "Heizung Bj", "Baujahr Kessel", "Kesselbaujahr", "Bj Kessel", "Baujahr Heizungsanlage"),
            is_told=True),
    )  # fmt: skip
    boiler: BoilerKind | None = ask(
        _("Bauart des Kessels"), _("Ohne Angabe nach dem Einbaujahr; sie bestimmt, wie viel Brennstoff er braucht."),
        default=None, why_says_default=True,
    )  # fmt: skip
    pump_source: PumpSource | None = ask(
        _("Wärmequelle der vorhandenen Wärmepumpe"),
        _("Ohne Angabe Außenluft; sie bestimmt, wie viel Strom die Wärmepumpe braucht."),
        default=None, why_says_default=True,
    )  # fmt: skip
    tank: TankPlace = ask(
        _("Öltank"), _("In der Erde ist es teurer, ihn stillzulegen; nur bei einer Ölheizung."),
        default=TankPlace.CELLAR,
    )  # fmt: skip
    working: bool = ask(
        _("Läuft sie noch"), _("Nur für funktionierende Heizungen gibt es den Klimageschwindigkeitsbonus."),
        default=True,
        column=Column("Heizung läuft", _("nein, wenn sie nicht mehr zu reparieren ist."), "ja",
            ("Heizung funktioniert",)),
    )  # fmt: skip
    removed: bool = ask(
        _("Wird sie ausgebaut und entsorgt"), _("Das verlangt der Klimageschwindigkeitsbonus."), default=True
    )

    def age_on(self, day: date) -> int:
        """Age in full calendar years on a day."""
        return day.year - self.year_installed


@asked("household", _("Menschen im Haus"))
class Household(Declared):
    """The people. ``taxable_income_eur``: taxable income of the household (mean of the second and third year).

    ``flat_area_m2``: of the own flat in a larger house (None: nobody asks for one), ``own_share_permille``: its part of
    common costs (None: by area), ``bill_is_for_flat``: of the flat are the readings (None: asked if in doubt).
    ``persons`` in the whole house (None: two in each dwelling are assumed); ``children_with_kindergeld`` under 18;
    ``rent_eur_m2``: net rent without heating, a month; ``tax_eur_a``: income tax, the limit of § 35c EStG.
    """

    flat_area_m2: Decimal | None = ask(
        _("Fläche Ihrer Wohnung"),
        _("Nur in einem Haus mit mehreren Wohnungen: Gerechnet wird das Haus, dazu steht der Anteil Ihrer Wohnung."),
        unit="m²", low=10, high=1000, default=None, example="60",
    )  # fmt: skip
    own_share_permille: Decimal | None = ask(
        _("Ihr Miteigentumsanteil"), _("Er steht in der Teilungserklärung; ohne Angabe zählt die Wohnfläche."),
        unit=_("Tausendstel"), low=Decimal("0.1"), high=1000, default=None, example="25", why_says_default=True,
    )  # fmt: skip
    bill_is_for_flat: bool | None = ask(
        _("Die Rechnung gilt nur für Ihre Wohnung"), _("Sonst gilt sie für das ganze Haus."), default=None
    )
    persons: int | None = ask(
        _("Personen im ganzen Haus"), low=0, high=5000, default=None, example="2", worked_out="persons",
        why=_("Ohne Angabe zwei je Wohnung; für Heizlast und Anteil des Warmwassers, nicht für die Wärme im Jahr."),
        column=Column("Personen", _("Im ganzen Haus; für Heizlast und Warmwasser."), "3",
            ("Bewohner", "Einwohner", "Zahl der Personen")),
    )  # fmt: skip
    taxable_income_eur: Decimal | None = ask(
        _("Zu versteuerndes Haushaltseinkommen"),
        _("Danach richtet sich der Einkommensbonus; es zählt das Mittel des zweiten und dritten Jahres vor dem "
          "Antrag."),
        unit=_("€ im Jahr"), low=0, high=100_000_000, default=None, example="38.000",
        column=Column("Einkommen €", _("Zu versteuerndes Haushaltseinkommen im Jahr; nur für den Einkommensbonus."),
            names=("Haushaltseinkommen", "Einkommen")),
    )  # fmt: skip
    children_with_kindergeld: int = ask(
        _("Kinder mit Kindergeld"), _("Kinder können die Einkommensgrenze anheben."), low=0, high=30, default=0
    )
    tax_eur_a: Decimal | None = ask(
        _("Einkommensteuer"), _("Mehr als die gezahlte Steuer kann die Steuerermäßigung nicht zurückbringen."),
        unit=_("€ im Jahr"), low=0, high=100_000_000, default=None, example="6.000",
    )  # fmt: skip
    rent_eur_m2: Decimal | None = ask(
        _("Kaltmiete ohne Heizung"),
        _("Von ihr hängt ab, wie weit die Miete nach einer Modernisierung steigen darf."),
        unit=_("€/m² im Monat"), low=0, high=100, default=None, example="7,50",
    )  # fmt: skip


@asked("dates", _("Tage, die über Recht und Förderung entscheiden"))
class Dates(Declared):
    """The dates that decide which law and which prices hold.

    ``stichtag``: state of law and prices that is known; ``application_date`` decides the subsidy, ``installation_date``
    § 43 GModG; costs are counted from ``first_year`` on (the year of the installation unless ``start_year`` is given).
    ``failure_date``: the day on which the old heating broke down beyond repair, if it did.
    """

    stichtag: date
    order_date: date = ask(
        _("Auftrag"), _("Die Förderung verlangt einen Vertrag vor dem Antrag, der erst mit der Zusage wirksam wird."),
        guess=order_day,
    )  # fmt: skip
    application_date: date = ask(
        _("Antrag auf Förderung"), _("An diesem Tag entscheidet sich, welche Fördersätze gelten."),
        guess=lambda known: max(known["dates.order_date"], known.stand),  # what is not sent yet is of no earlier law
    )  # fmt: skip
    installation_date: date = ask(
        _("Einbau"), _("Er entscheidet, welche Pflichten für die neue Heizung gelten."), low="order_date",
        guess=installation_day,
    )  # fmt: skip
    failure_date: date | None = ask(
        _("Tag, an dem die alte Heizung endgültig ausgefallen ist"), _("Nach einem Ausfall gelten Übergangsfristen."),
        default=None,
    )  # fmt: skip
    start_year: int | None = ask(
        _("Erstes Jahr der Rechnung"), _("Ohne Angabe das Jahr des Einbaus."),
        low=FIRST_STICHTAG.year, high=LAST_YEAR, default=None, example="2027", why_says_default=True,
    )  # fmt: skip

    @property
    def first_year(self) -> int:
        """The first calendar year of operation."""
        return self.installation_date.year if self.start_year is None else self.start_year


@asked("work", _("Neue Heizung"))
class Work(Declared):
    """What the new heating brings with it: facts that the subsidy asks for.

    ``made_in_eu``: the criterion is not published yet; ``ventilation_with_recovery``: § 43 Abs. 4 GModG (73 %, factor
    10, whole area); ``hybrid_heat_pump_share_percent``: power of the heat pump at point A of the peak heater's;
    ``hybrid_alternative``: bivalent alternative instead of parallel; ``biomass_hybrid``: § 45 GModG.
    """

    jaz: Decimal | None = ask(
        _("Jahresarbeitszahl nach Angebot"),
        _("Sie geht der geschätzten vor, wenn die Wärmepumpe Außenluft nutzt; auch die Mieterhöhung fragt danach."),
        low=Decimal("1.5"), high=7, default=None, example="3,4", worked_out="jaz",
    )  # fmt: skip
    natural_refrigerant: bool = ask(
        _("Natürliches Kältemittel"), _("Die Förderung von Wärmepumpen hängt davon ab."), default=True
    )
    noise_db_below_limit: int | None = ask(
        _("Geräusch unter dem Grenzwert"), _("Die Förderung verlangt einen Abstand zum Grenzwert."), unit="dB",
        default=None, example="12",
    )  # fmt: skip
    made_in_eu: bool | None = ask(
        _("In der EU hergestellt"), _("Danach fragt die Förderung; was genau zählt, ist noch offen."), default=None
    )
    dust_mg_m3: Decimal | None = ask(
        _("Staub einer Holzheizung"), _("Für sehr saubere Holzheizungen gibt es einen Zuschlag."), unit="mg/m³",
        default=None, example="2,0",
    )  # fmt: skip
    biomass_with_solar_or_heat_pump: bool = ask(
        _("Holzheizung zusammen mit Solarthermie oder Wärmepumpe"),
        _("Das verlangt der Klimageschwindigkeitsbonus für Holz."),
        default=False,
    )
    biomass_hybrid: bool = ask(
        _("Holzkessel neben einer Gas- oder Ölheizung"),
        _("So lässt sich die Pflicht zu grünen Brennstoffen erfüllen."),
        default=False,
    )
    solar_aperture_m2: Decimal = ask(
        _("Aperturfläche der Solarthermie"),
        _("Ab einer Mindestgröße erfüllt sie die Pflicht; 0 heißt: die Mindestgröße."),
        unit="m²", low=0, high=5000, default=Decimal(0),
    )  # fmt: skip
    pv_kwp: Decimal | None = ask(
        _("Leistung der Photovoltaikanlage"),
        _("Ohne Angabe, was auf das Dach passt; von ihr hängt ab, was die Anlage kostet und bringt."),
        unit="kWp", low=0, high=2000, default=None, example="8", worked_out="pv_kwp",
    )  # fmt: skip
    battery_kwh: Decimal = ask(
        _("Batterie zur Photovoltaikanlage"), _("Mit ihr nutzen Haushalt und Wärmepumpe mehr vom eigenen Strom."),
        unit="kWh", low=0, high=2000, default=Decimal(0),
    )  # fmt: skip
    ventilation_with_recovery: bool = ask(
        _("Lüftung mit Wärmerückgewinnung im ganzen Haus"), _("Auch sie kann die Pflicht erfüllen."), default=False
    )
    hybrid_heat_pump_share_percent: Decimal | None = ask(
        _("Leistungsanteil der Wärmepumpe in der Hybridheizung"),
        _("Ab einem Mindestanteil erfüllt die Hybridheizung die Pflicht."),
        unit="%", low=0, high=100, default=None, example="40",
    )  # fmt: skip
    hybrid_alternative: bool = ask(
        _("Hybridheizung läuft abwechselnd statt gleichzeitig"), _("Dann ist der Mindestanteil höher."), default=False
    )
    isfp: bool = ask(
        _("Individueller Sanierungsfahrplan liegt vor"),
        _("Mit ihm wird die Sanierung der Hülle höher gefördert."),
        default=False,
    )


PARTS: dict[str, type[Declared]] = {
    "house": House, "heating": Heating, "household": Household, "dates": Dates, "work": Work,
    "plot": Plot, "community": Community,
}  # fmt: skip


def facts_of(parts: Iterable[type[Declared]]) -> dict[str, Question]:
    """Return all facts by key; raises ``LookupError`` for one that a link could not leave out."""
    found = {each.key: each for part in parts for each in part.questions.values()}
    if unguessed := [key for key, each in found.items() if each.required and each.guess is None]:
        raise LookupError(f"No default and no guess for {unguessed}")
    return found


# Every fact but the Stichtag, which a link carries as `stand`.
FACTS = facts_of(PARTS.values())


_NO_HOUSEHOLD, _NO_WORK, _NO_PLOT, _NO_COMMUNITY = Household(), Work(), Plot(), Community()


@dataclass(frozen=True, kw_only=True, slots=True)
class Facts:
    """Everything a rule may ask about one case. ``zone_duty`` comes from the area and is in no link."""

    house: House
    heating: Heating
    dates: Dates
    household: Household = _NO_HOUSEHOLD
    work: Work = _NO_WORK
    plot: Plot = _NO_PLOT
    community: Community = _NO_COMMUNITY
    readings: tuple[MeterReading, ...] = ()
    measures: tuple[Measure, ...] = ()
    zone_duty: ZoneDuty = ZoneDuty.UNKNOWN

    @property
    def of_community(self) -> bool:
        """Whether the house belongs to a community of owners: as stated, else by a stated Miteigentumsanteil."""
        stated = self.community.exists
        return self.household.own_share_permille is not None if stated is None else stated

    def __post_init__(self) -> None:
        built, installed = self.house.build_year, self.heating.year_installed
        if installed < built:
            question = FACTS["heating.year_installed"]
            raise question.refused(
                say(Wrong.OLDER_THAN_HOUSE, year=installed, built=built), say(Allowed.RANGE, low=built, high=LAST_YEAR)
            )
