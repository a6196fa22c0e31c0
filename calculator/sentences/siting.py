"""Where a heating may stand: what house and plot demand of it."""

from collections.abc import Mapping

from calculator.core.law_answers import Fit
from calculator.core.message import Code
from calculator.core.rules.siting_ground import Ground, GroundSays
from calculator.core.rules.siting_house import HouseSays, InHouse
from calculator.core.rules.siting_outdoor import BoundarySays, NoiseSays, Outdoor
from calculator.sentences.marking import marked as _

SENTENCES: Mapping[Code, str] = {
    Fit.POSSIBLE: _("möglich"),
    Fit.CHECK: _("zu prüfen"),
    Fit.DOUBTFUL: _("so wohl nicht"),
    Fit.NOT_HERE: _("hier nicht"),
    Outdoor.NOISE: _("Lärm bei den Nachbarn"),
    Outdoor.BOUNDARY: _("Abstand zur Grenze"),
    NoiseSays.WHOLE: _("{result} {basis}"),
    NoiseSays.DISTANCE_UNKNOWN: _(
        "Bis zum nächsten Fenster der Nachbarn braucht es mindestens {least} m, empfohlen sind {advised} m ({margin} "
        "dB unter dem Grenzwert und {tonal} dB Zuschlag für Töne). Messen Sie nach und geben Sie den Abstand ein."
    ),
    NoiseSays.FAR: _(
        "{distance} m bis zum nächsten Fenster der Nachbarn reichen; empfohlen sind {advised} m ({margin} dB unter dem "
        "Grenzwert und {tonal} dB Zuschlag für Töne), mindestens {least} m."
    ),
    NoiseSays.BETWEEN: _(
        "{distance} m bis zum nächsten Fenster der Nachbarn halten den Grenzwert ein (ab {least} m). Empfohlen sind "
        "{advised} m: {margin} dB unter dem Grenzwert und {tonal} dB Zuschlag für Töne."
    ),
    NoiseSays.NEAR: _(
        "{distance} m bis zum nächsten Fenster der Nachbarn sind zu wenig: Der Grenzwert verlangt mindestens {least} "
        "m, empfohlen sind {advised} m ({margin} dB unter dem Grenzwert und {tonal} dB Zuschlag für Töne). Ein "
        "leiseres Gerät oder ein anderer Platz kann helfen."
    ),
    NoiseSays.NEAR_EVERYWHERE: _(
        "{distance} m bis zum nächsten Fenster der Nachbarn sind zu wenig: Der Grenzwert verlangt mindestens {least} "
        "m, auch am günstigsten Platz im günstigsten Gebiet {even} m; empfohlen sind {advised} m ({margin} dB unter "
        "dem Grenzwert und {tonal} dB Zuschlag für Töne). Ein leiseres Gerät oder ein anderer Platz kann helfen."
    ),
    NoiseSays.NEAR_QUIETEST: _(
        "{distance} m bis zum nächsten Fenster der Nachbarn sind zu wenig, welches Gerät es auch wird: Schon das "
        "leiseste übliche mit {quietest} dB(A) braucht {even} m, ein mittleres mindestens {least} m; empfohlen sind "
        "{advised} m ({margin} dB unter dem Grenzwert und {tonal} dB Zuschlag für Töne). Suchen Sie einen anderen "
        "Platz."
    ),
    NoiseSays.BASIS: _(
        "Gerechnet für {power} dB(A) Schallleistung in der Nacht, das Gerät {place}, {area} mit {limit} dB(A)."
    ),
    NoiseSays.BASIS_ASSUMED: _(
        "Gerechnet für {power} dB(A) Schallleistung in der Nacht, das Gerät {place}, {area} mit {limit} dB(A); nicht "
        "angegeben, sondern angenommen: {assumed:list}."
    ),
    NoiseSays.BASIS_POWER: _(
        "Gerechnet für {power} dB(A) Schallleistung in der Nacht, das Gerät {place}, {area} mit {limit} dB(A); nicht "
        "angegeben, sondern angenommen: {assumed:list}. Bei {low} bis {high} dB(A) wären {least} bis {most} m "
        "empfohlen."
    ),
    NoiseSays.POWER: _("Schallleistung"),
    NoiseSays.POWER_LARGE: _("Schallleistung (ein Gerät für {load} kW Heizlast ist lauter als ein kleines)"),
    NoiseSays.AREA: _("Art des Gebiets"),
    NoiseSays.PLACE: _("Platz des Geräts"),
    BoundarySays.UNKNOWN: _(
        "Ab {free} m Abstand zur Grenze gibt es keine Höchstmaße. Näher darf eine Wärmepumpe stehen, wenn sie mit "
        "Fundament höchstens etwa {height} m hoch und {length} m lang ist."
    ),
    BoundarySays.FAR: _("Das Gerät hält die {free} m Abstand zur Grenze ein."),
    BoundarySays.NEAR: _(
        "{distance} m zur Grenze sind weniger als {free} m: erlaubt, wenn die Wärmepumpe mit Fundament höchstens etwa "
        "{height} m hoch und {length} m lang ist. Fragen Sie die Bauaufsicht."
    ),
    BoundarySays.NEAR_BEFORE: _("Am {day:day} verlangt die Bauordnung {free} m Abstand zur Grenze."),
    BoundarySays.NO_RULE: _("Welchen Abstand zur Grenze das Land verlangt, sagt die Bauaufsicht."),
    Ground.ZONE: _("Wasserschutz"),
    Ground.WATER: _("Wasserrecht"),
    Ground.GARDEN: _("Platz im Garten"),
    GroundSays.ZONE_NONE: _("Das Grundstück liegt nach Ihrer Angabe in keinem Schutzgebiet."),
    GroundSays.ZONE_INNER: _("In den Schutzzonen I und II wird so etwas praktisch nicht zugelassen."),
    GroundSays.ZONE_OUTER: _("In der Schutzzone III entscheidet die untere Wasserbehörde im Einzelfall."),
    GroundSays.ZONE_UNKNOWN: _(
        "Ob das Grundstück in einem Schutzgebiet für Trinkwasser oder Heilquellen liegt, ist nicht angegeben: Fragen "
        "Sie die untere Wasserbehörde."
    ),
    GroundSays.ZONE_QUERY: _("{unknown} Die Abfrage nach der Adresse im Netz bietet: {office}."),
    GroundSays.WELLS: _(
        "Entnehmen und Zurückleiten von Grundwasser brauchen eine Erlaubnis der unteren Wasserbehörde, in "
        "Schritten: erst für den Probebrunnen, dann für die Nutzung. Das dauert etwa {least} bis {most} Monate."
    ),
    GroundSays.BORING: _(
        "Die Bohrung ist anzuzeigen. {notice} Sie entscheidet, ob es eine Erlaubnis braucht; wo die Sonde Grundwasser "
        "berührt, ist das meist so, mit Auflagen. {deep}"
    ),
    GroundSays.DIGGING: _("Reicht die Grube bis ans Grundwasser, ist sie anzuzeigen. {notice}"),
    GroundSays.NOTICE: _("Das Formular gibt es bei der unteren Wasserbehörde; sie nennt auch die Frist."),
    GroundSays.NOTICE_MONTHS: _(
        "Das Formular gibt es bei der unteren Wasserbehörde (Frist: mindestens {months:months} vorher)."
    ),
    GroundSays.OFFICE: _("Ab {depth} m Tiefe ist auch die Bergbehörde zu fragen ({office})."),
    GroundSays.MINING: _("Ab {depth} m Tiefe ist auch die Bergbehörde zu fragen."),
    GroundSays.GARDEN_NONE: _("Es gibt keine Fläche, auf der gegraben oder gebohrt werden kann."),
    GroundSays.GARDEN_SOME: _(
        "Ob {area} m² reichen und ein Bohrgerät oder Bagger hinkommt, prüft ein Fachbetrieb vor Ort."
    ),
    GroundSays.GARDEN_UNKNOWN: _("Wie viel Fläche zum Graben oder Bohren da ist, ist nicht angegeben."),
    InHouse.BY_LAW: _("Fernwärmesatzung"),
    InHouse.NETWORK: _("Wärmenetz"),
    InHouse.GAS: _("Gasanschluss"),
    InHouse.LISTED: _("Denkmalschutz"),
    InHouse.RADIATORS: _("Heizkörper"),
    InHouse.HOT_WATER: _("Warmwasser"),
    InHouse.STORE: _("Platz für den Brennstoff"),
    InHouse.FLUE: _("Schornstein"),
    InHouse.PRESENT: _("Vorhandene Heizung"),
    HouseSays.BY_LAW_DUTY: _(
        "Für das Grundstück gilt Anschlusszwang: Nötig ist eine Befreiung, die Stadt entscheidet."
    ),
    HouseSays.BY_LAW_FREE: _("Für das Grundstück gilt kein Anschlusszwang."),
    HouseSays.BY_LAW_UNKNOWN: _("Ob für das Grundstück Anschlusszwang gilt, ist nicht bekannt: Fragen Sie die Stadt."),
    HouseSays.NETWORK_JOINED: _("Das Haus ist schon angeschlossen."),
    HouseSays.NETWORK_THERE: _("In der Straße liegt nach Ihrer Angabe ein Wärmenetz."),
    HouseSays.NETWORK_MISSING: _("In der Straße liegt nach Ihrer Angabe kein Wärmenetz."),
    HouseSays.NETWORK_UNKNOWN: _(
        "Ob in der Straße ein Wärmenetz liegt, ist nicht angegeben: Fragen Sie den Versorger."
    ),
    HouseSays.NETWORK_TO_BUILD: _("Ein solches Netz müsste es geben oder erst gebaut werden."),
    HouseSays.GAS_THERE: _("Das Haus hat einen Gasanschluss."),
    HouseSays.GAS_MISSING: _("Das Haus braucht einen Gasanschluss: Ob es einen gibt, sagt der Netzbetreiber."),
    HouseSays.LISTED: _("Was man außen sieht, braucht die Zustimmung der Denkmalschutzbehörde."),
    HouseSays.NOT_LISTED: _("Das Haus ist kein Denkmal, wie angegeben."),
    HouseSays.LISTED_UNLIKELY: _("Ein Denkmal ist nicht angegeben."),
    HouseSays.LISTED_UNKNOWN: _(
        "Ob das Haus ein Denkmal ist, ist nicht angegeben; Häuser von vor {year} sind es öfter. Dann braucht die "
        "Zustimmung der Denkmalschutzbehörde, was man außen sieht. Fragen Sie dort nach."
    ),
    HouseSays.FLOOR: _("Fußboden- oder Wandheizung passt gut."),
    HouseSays.LARGE: _("Große oder neue Heizkörper passen meist."),
    HouseSays.OLD: _("Heizkörper aus der Bauzeit: Einige werden wohl getauscht. Das prüft die Heizlastberechnung."),
    HouseSays.STOVES: _("Es gibt keine Heizkörper: Rohre und Heizkörper kommen neu ins Haus."),
    HouseSays.UNKNOWN: _("Ob die Heizkörper groß genug sind, ist nicht angegeben."),
    HouseSays.WATER_STORE: _("Im Haus braucht es Platz für einen Warmwasserspeicher."),
    HouseSays.WATER_APART: _("Sie heizt kein Trinkwasser: Warmwasser kommt aus eigenen Geräten mit Strom."),
    HouseSays.STORE_THERE: _("Ein Raum für Kessel und Lager ist da."),
    HouseSays.STORE_NONE: _("Nach Ihrer Angabe fehlt ein Raum für Kessel und Lager."),
    HouseSays.STORE_UNKNOWN: _("Ob es einen Raum für Kessel und Lager gibt, ist nicht angegeben."),
    HouseSays.TANK_THERE: _("Das Haus heizt schon mit diesem Brennstoff, das Lager ist da."),
    HouseSays.TANK_OUTSIDE: _("Der Tank steht meist im Freien und braucht dort Platz und Abstand."),
    HouseSays.FLUE_THERE: _("Ein Schornstein ist da; ob er passt, sagt vor dem Einbau der Schornsteinfeger."),
    HouseSays.FLUE_MISSING: _("Das Abgas braucht einen Schornstein; was möglich ist, sagt der Schornsteinfeger."),
    HouseSays.PRESENT: _("Sie steht schon; neu zu bauen ist nichts."),
}
