"""Compares houses that programs send. Nothing of them is stored, and nothing is passed over in silence."""

from collections.abc import Collection, Iterator
from functools import partial

from django.utils import timezone
from django.utils.translation import gettext as _

from calculator.answer.answering import Answer, answer, became_of, category_of, zone_of
from calculator.api.comparison_schema import called
from calculator.api.house_in import HouseIn, label_of, texts_of
from calculator.api.schemas import ComparedOut, ConclusionOut, HouseOut, HouseProblem, HousesIn, HousesOut, InputOut
from calculator.core import CalculatorError, InvalidInput
from calculator.core.serialise import to_dict
from calculator.core.texts import parts
from calculator.questions import described, read_texts
from calculator.questions.frame import CONFIRMED, STAND, WHO
from calculator.questions.known_keys import ZONE
from calculator.reports.verdict import verdict
from calculator.sentences import sentence, speaking
from calculator.sentences.translated import each_translated, quoted, translated
from zones.api import links
from zones.doors.facts import ZoneFacts, published_edition

_MOST_NAMED = 5


class HouseRefused(Exception):
    """A house cannot be computed; ``problem`` says why, and what to do."""

    def __init__(self, errors: dict[str, str]) -> None:
        super().__init__()
        detail = " ".join(f"{label_of(key)}: {told}" if key else told for key, told in errors.items())
        self.problem = HouseProblem(detail=detail, errors=errors)


def compared_all(sent: HousesIn) -> HousesOut:
    """Compare many houses; one that cannot be computed stops no other."""
    return HousesOut(results=[_one_of_many(place, house) for place, house in enumerate(sent.houses, start=1)])


def _one_of_many(place: int, house: HouseIn) -> HouseOut:
    try:
        return HouseOut(position=place, compared=compared(house), refused=None)
    except HouseRefused as refusal:
        return HouseOut(position=place, compared=None, refused=refusal.problem)


def compared(house: HouseIn) -> ComparedOut:
    """Compare one house as the page does; raises ``HouseRefused``."""
    return told(*answered(house), house.root)


def answered(house: HouseIn) -> tuple[Answer, tuple[str, ...]]:
    """Return the answer for a house, and what does not count; raises ``HouseRefused``."""
    errors, notes = dict[str, str](), list[str]()
    texts = texts_of(house, errors, notes)
    zone = zone_of(texts.get(ZONE, ""))
    reading = read_texts(texts, timezone.localdate(), category_of(zone))
    errors |= reading.errors
    if reading.asked is None or errors:
        raise HouseRefused(errors)
    try:
        found = answer(reading.asked, zone)
    except InvalidInput as problem:
        raise HouseRefused({problem.field: sentence(problem.problem)}) from problem
    except CalculatorError as problem:
        raise HouseRefused({"": sentence(problem.message)}) from problem
    return found, (*notes, *reading.notes, *_of_zone(texts, zone), *_not_there(found, texts))


def _not_there(found: Answer, texts: dict[str, str]) -> Iterator[str]:
    """Say which confirmed words name nothing that this comparison assumes or would have been asked about."""
    known = {*found.parameters.parameters, *(each.key for each in found.comparison.assumptions)}
    words = [word for word in parts(texts.get(CONFIRMED.key, "")) if word not in known]
    if words:
        unconfirmed = {key: text for key, text in texts.items() if key != CONFIRMED.key}
        doubted = read_texts(unconfirmed, timezone.localdate(), category_of(found.zone)).doubted
        words = [word for word in words if word not in doubted]
    if words:
        told = _("Diese Annahmen hat dieser Vergleich nicht, bestätigt ist damit nichts: %(names)s.")
        more = ["…"] if len(words) > _MOST_NAMED else []
        yield told % {"names": ", ".join([*map(quoted, words[:_MOST_NAMED]), *more])}


def _of_zone(texts: dict[str, str], zone: ZoneFacts | None) -> list[str]:
    """Say where the zone that was named is another one today, or none."""
    if zone or ZONE not in texts:
        return [zone.former] if zone and zone.former else []
    gone = became_of(texts[ZONE]) or _("Das angegebene Gebiet gibt es nicht")
    return [_("%(gone)s Der Vergleich gilt ohne Gebiet.") % {"gone": gone if gone.endswith(".") else f"{gone}."}]


def told(found: Answer, notes: tuple[str, ...], said: Collection[str]) -> ComparedOut:
    """Describe an answer; ``said``: the names of what was sent."""
    edition = found.zone.edition if found.zone else published_edition()
    query = found.asked.query()
    sources = {str(each.source): translated(each.source) for each in found.comparison.assumptions}
    names = partial(each_translated, known=sources)
    return ComparedOut(
        stand=found.asked.stand,
        zone_code=found.zone.code if found.zone else None,
        demonstration=(edition.mark or None) if edition else None,
        query=query,
        url=f"{links.to('calculator:result')}?{query}",
        notes=list(notes),
        inputs=[
            InputOut(key=each.key, label=each.label, text=each.value, given=each.given and _was_said(each.key, said))
            for each in described(found.asked)
        ],
        conclusion=_conclusion(found),
        comparison=called(to_dict(found.comparison, speaking(), names, float)),
    )


def _was_said(key: str, said: Collection[str]) -> bool:
    """Whether it was sent who asks, and as of when: pages name both as entries, since they always have them."""
    return key in said or key not in {WHO.key, STAND.key}


def _conclusion(found: Answer) -> ConclusionOut:
    said = verdict(found)
    winner = None if said.open else found.winner
    return ConclusionOut(
        conclusion_kind=said.kind,
        winner=winner.key if winner else None,
        sentence=said.sentence,
        against=[each.sentence for each in said.against],
        cautions=list(said.cautions),
    )
