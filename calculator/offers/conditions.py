"""Power, refrigerant and noise of an offered heat pump against the house and the conditions of the grant on a day."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.answer.offered_power import LEAST, PROPANE
from calculator.core import ParameterSet
from calculator.core.notation import day as written_day
from calculator.core.notation import german
from calculator.offers.among import CheckSentence

# What the guideline of the record below names, in the words of its source.
NATURAL = frozenset({"R290", "R600A", "R1270", "R717", "R718", "R744"})
REQUIRED, MARGIN, LIMIT = (
    "subsidy_natural_refrigerant_required",
    "subsidy_noise_margin_db",
    "ecodesign_noise_outdoor_db",
)
MOST = "offer_power_most_percent"
_REFRIGERANT = re.compile(r"\bR[ -]?(\d{2,4}[a-z]{0,2})\b", re.IGNORECASE)
_CALLED = {PROPANE: "R290", "isobutan": "R600A", "propen": "R1270", "ammoniak": "R717", "co2": "R744", "co₂": "R744"}
_WORD = re.compile(r"\w+")


def refrigerants_in(texts: str) -> list[str]:
    """Return every refrigerant that a text names, by its number such as ``R290`` or as propane."""
    by_name = {_CALLED[word] for word in _WORD.findall(texts.casefold()) if word == PROPANE}
    return sorted({f"R{match}".upper() for match in _REFRIGERANT.findall(texts)} | by_name)


def on_power(
    parameters: ParameterSet, power_kw: Decimal | None, load_kw: Decimal | None, *, has_boiler: bool = False
) -> Iterator[CheckSentence]:
    """Yield how the power fits the heat load; what is not known is asked for. ``has_boiler``: one is offered, too."""
    if power_kw is None or load_kw is None:
        yield CheckSentence(
            _("Ob die Leistung passt, lässt sich erst mit Leistung und Heizlast sagen. Ist die Heizlast berechnet?")
        )
        return
    least, most = (parameters.on(key, parameters.as_of) for key in (LEAST, MOST))
    percent = power_kw * 100 / load_kw
    words = {"power": german(power_kw), "load": german(load_kw, 1), "percent": german(percent, 0)}
    if percent < least.value:
        text = _(
            "Das Gerät hat %(power)s kW, das Haus braucht am kältesten Tag rund %(load)s kW: Es deckt %(percent)s %% "
            "davon und ist allein zu klein. Den Rest heizt ein Heizstab mit Strom. Fragen Sie, wie oft das vorkommt."
        )
        if has_boiler:
            text = _(
                "Das Gerät hat %(power)s kW, das Haus braucht am kältesten Tag rund %(load)s kW: Es deckt %(percent)s "
                "%% davon. Den Rest heizt der Kessel. Fragen Sie, ab welcher Temperatur draußen."
            )
        yield CheckSentence(text % words, None if has_boiler else least)  # whose source is about heating rods
    elif percent > most.value:
        text = _(
            "Das Gerät hat %(power)s kW, das Haus braucht am kältesten Tag rund %(load)s kW: Das sind "
            "%(percent)s %%. "
            "Zu große Geräte kosten mehr und schalten oft ein und aus. Lassen Sie sich die Auslegung erklären."
        )
        yield CheckSentence(text % words, most)
    else:
        text = _("Das Gerät passt zur Heizlast: %(power)s kW für rund %(load)s kW am kältesten Tag (%(percent)s %%).")
        yield CheckSentence(text % words, least)


def on_refrigerant(parameters: ParameterSet, named: str, day: date) -> CheckSentence:
    """Return how the refrigerant meets the condition of an application on a day; ``named`` as somebody wrote it."""
    record, first = parameters.on(REQUIRED, day), parameters.first_day(REQUIRED)
    called = {_CALLED[word] for word in _WORD.findall(named.casefold()) if word in _CALLED}
    found = sorted({*refrigerants_in(named), *called})
    natural = [name for name in found if name in NATURAL]
    words = {
        "name": ", ".join(found) or named.strip(), "natural": ", ".join(natural), "first": written_day(first),
    }  # fmt: skip
    return CheckSentence(_refrigerant_words(named.strip(), found, natural, is_due=bool(record.value)) % words, record)


def _refrigerant_words(named: str, found: list[str], natural: list[str], *, is_due: bool) -> str:
    if not named:
        return _(
            "Das Kältemittel steht nicht da. Ab einem Antrag vom %(first)s muss es ein natürliches sein, etwa R290."
        )
    if not found:
        return _(
            "„%(name)s“ kennt die Prüfung nicht. Ab einem Antrag vom %(first)s muss das Kältemittel ein natürliches "
            "sein, etwa R290. Fragen Sie die Firma nach der Bezeichnung mit R und Zahl."
        )
    if natural == found:
        return _("%(name)s ist ein natürliches Kältemittel. Das genügt auch ab dem %(first)s, wenn es Bedingung ist.")
    if natural:
        return _(
            "Genannt sind mehrere Kältemittel (%(name)s), natürlich ist davon nur %(natural)s. Bei einem Antrag ab dem "
            "%(first)s muss es ein natürliches sein: Fragen Sie die Firma, welches im Gerät ist."
        )
    if is_due:
        return _(
            "Mit %(name)s gibt es an diesem Tag keinen Zuschuss: Das Kältemittel muss ein natürliches sein, etwa R290."
        )
    return _(
        "%(name)s ist kein natürliches Kältemittel. Bei einem Antrag ab dem %(first)s gibt es "
        "damit keinen Zuschuss mehr."
    )


def on_noise(parameters: ParameterSet, sound_db: Decimal | None, power_kw: Decimal | None, day: date) -> CheckSentence:
    """Return how loud the unit outside may be for the grant, and how loud it is."""
    margin, limit = parameters.on(MARGIN, day), parameters.on(LIMIT, day)
    words = {"margin": german(margin.value)}
    if power_kw is None:
        return CheckSentence(
            _(
                "Für den Zuschuss muss das Gerät im Freien %(margin)s dB leiser sein als die "
                "Ökodesign-Grenze seiner Leistung."
            )
            % words,
            margin,
        )
    most = limit.at(power_kw) - margin.value
    words |= {"most": german(most), "power": german(power_kw)}
    if sound_db is None:
        return CheckSentence(
            _(
                "Für den Zuschuss darf ein Gerät mit %(power)s kW im Freien höchstens %(most)s dB(A) "
                "Schallleistung haben. Was steht im Datenblatt?"
            )
            % words,
            margin,
        )
    words["sound"] = german(sound_db)
    if sound_db <= most:
        return CheckSentence(
            _("%(sound)s dB(A) genügen für den Zuschuss: Erlaubt sind bei %(power)s kW höchstens %(most)s dB(A).")
            % words,
            margin,
        )
    return CheckSentence(
        _("%(sound)s dB(A) sind zu laut für den Zuschuss: Erlaubt sind bei %(power)s kW höchstens %(most)s dB(A).")
        % words,
        margin,
    )
