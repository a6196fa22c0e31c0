"""The verdict is true: it says what was compared, how sure that is, when it is open, and what must be said with it."""

from decimal import Decimal

import numpy as np
import pytest

from calculator.answer.answering import Answer
from calculator.answer.likelihood import percent
from calculator.core import Technology
from calculator.core.notation import around_euro
from calculator.reports.rows import summary_rows
from calculator.reports.steps import next_steps
from calculator.reports.verdict import LEAST_PERCENT, VerdictKind, verdict
from calculator.reports.wording import named
from calculator.reports.zone_part import zone_part
from tests import builders
from tests.calculator.answers import answer_to
from zones import services
from zones.models import Versorgungsart

pytestmark = pytest.mark.django_db
# A house in which the law does not allow direct electric heating, made cheap enough to lead.
FORBIDDEN = (
    "house.building_type=mfh&wer=vermietung&house.envelope_30_percent_better=nein&systems=direct_electric,heat_pump,gas"
    "&direct_electric_investment_eur=0&electricity_price_eur_kwh=0,01&household_electricity_price_eur_kwh=0,01"
    "&confirmed=electricity_price_eur_kwh,household_electricity_price_eur_kwh"
)


def quote(system: str, amount: Decimal | int) -> str:
    return f"&quote.{system}.1.label=Angebot&quote.{system}.1.amount_eur={amount}&quote.{system}.1.eligible=nein"


def totals(answer: Answer) -> dict[str, Decimal]:
    return {system.key: system.fair_eur for system in answer.comparison.systems}


CHEAP = "heat_pump_investment_eur=24000"  # an offer with which the heat pump leads in nearly all futures


def test_verdict_names_cheapest_lead_and_the_share_of_futures_of_the_model() -> None:
    answer = answer_to(f"systems=heat_pump,gas,pellets&{CHEAP}")
    found = verdict(answer)
    best, second, *_ = sorted(totals(answer), key=lambda key: totals(answer)[key])
    futures = answer.futures.totals_eur
    others = [futures[Technology(key)][-1] for key in totals(answer) if key != best]
    share = np.all([futures[Technology(best)][-1] < other for other in others], axis=0).mean()
    assert f"kostet {named(answer.comparison.system(best))} nach 20 Jahren insgesamt am wenigsten" in found.sentence
    assert around_euro(totals(answer)[second] - totals(answer)[best]) in found.sentence
    row = {row.key: row for row in summary_rows(answer)}[best]
    for amount in (row.total_eur, row.low_eur, row.high_eur):
        assert around_euro(amount) in found.sentence
    assert f"In {percent(share)}\N{NO-BREAK SPACE}% von 10.000 gerechneten Preisverläufen" in found.sentence
    assert found.sentence.startswith("Unter diesen Annahmen")
    assert "Wärmepumpe, Gasheizung, Pelletheizung" in found.compared
    assert not found.open


def balanced() -> Answer:
    """Two systems with nearly the same total: nobody can tell which is cheaper."""
    prices = {"heat_pump": Decimal(20000), "gas": Decimal(20000)}
    for _round in range(6):
        asked = "systems=heat_pump,gas&horizon_years=10&interest_percent=0" + "".join(
            quote(*pair) for pair in prices.items()
        )
        answer = answer_to(asked)
        ends = totals(answer)
        prices["heat_pump"] += round((ends["gas"] - ends["heat_pump"]) * Decimal("0.7"))
    return answer


def test_verdict_is_open_where_the_futures_are_undecided() -> None:
    answer = balanced()
    found = verdict(answer)
    best, second = answer.ranking.best, answer.ranking.second
    assert best is not None
    assert second is not None
    assert found.kind is VerdictKind.OPEN
    assert found.open
    assert "ist unter diesen Annahmen offen" in found.sentence
    assert "insgesamt am wenigsten:" not in found.sentence
    last = answer.futures.probability_cheaper(Technology(best.key), Technology(second.key), 10)
    assert last * 100 < LEAST_PERCENT


def test_a_system_that_the_law_forbids_is_never_called_the_cheapest() -> None:
    answer = answer_to(FORBIDDEN)
    assert min(totals(answer), key=lambda key: totals(answer)[key]) == "direct_electric"
    found = verdict(answer)
    chances = {row.key: row.cheapest_percent for row in summary_rows(answer)}
    assert chances.pop("direct_electric") is None
    assert abs(sum(chance or 0 for chance in chances.values()) - 100) <= 1
    assert "Stromdirektheizung" not in found.sentence
    assert any("Stromdirektheizung" in caution and "nicht erlaubt" in caution for caution in found.cautions)


def test_without_any_allowed_system_there_is_no_verdict() -> None:
    answer = answer_to(FORBIDDEN.replace("direct_electric,heat_pump,gas", "direct_electric"))
    found = verdict(answer)
    assert found.kind is VerdictKind.NONE_STANDS
    assert found.open
    assert "keine als die günstigste" in found.sentence


def test_a_single_system_gets_its_span_instead_of_a_lead() -> None:
    found = verdict(answer_to("systems=heat_pump"))
    assert "weniger als" not in found.sentence
    assert "in acht von zehn" in found.sentence


def test_condition_and_foreign_price_of_the_cheapest_stand_with_the_verdict() -> None:
    cheap = "systems=fernwaerme,pellets"
    found = verdict(answer_to(cheap))
    assert "die Fernwärme" in found.sentence
    assert any("wenn an Ihrer Straße ein Netz liegt" in caution for caution in found.cautions)
    assert any("offen zwischen" in caution for caution in found.cautions)


@pytest.mark.parametrize(("share", "shown"), [(0, 0), (0.0001, 1), (0.5, 50), (0.834, 83), (0.9999, 99), (1, 100)])
def test_what_is_not_sure_is_never_shown_as_sure(share: float, shown: int) -> None:
    assert percent(share) == shown


ARTICLES = {"pumpe": "die", "heizung": "die", "wärme": "die", "netz": "das", "Behalten": "das"}


@pytest.mark.parametrize("technology", Technology)
def test_every_system_has_a_name_with_the_article_of_its_noun(technology: Technology) -> None:
    article, *words = technology.record.named.split()
    noun = next(word for word in words if word[0].isupper())
    assert [article] == [given for end, given in ARTICLES.items() if noun.endswith(end)]


def zone(kind: Versorgungsart) -> str:
    plan = builders.edition()
    builders.zone(
        plan, "DEMO-01", builders.square(builders.WEST, builders.SOUTH, builders.SHARED, builders.NORTH), kind
    )
    services.publish(plan, reason="Test")
    return "gebiet=DEMO-01"


@pytest.mark.parametrize("kind", [Versorgungsart.WAERMENETZ_AUSBAU, Versorgungsart.PRUEFGEBIET])
def test_a_connected_house_is_told_no_way_to_a_connection(kind: Versorgungsart) -> None:
    query = f"{zone(kind)}&heating.kind=fernwaerme&systems=fernwaerme,heat_pump,keep&fernwaerme_price_eur_kwh=0,14"
    answer = answer_to(query)
    assert [system.key for system in answer.comparison.systems] == ["keep", "heat_pump"]
    part = zone_part(answer)
    assert part is not None
    assert "ab 2030 zu 30 % und ab 2040 zu 80 %" in part.sentences[0]
    assert (part.steps, part.connection, part.waiting) == ((), (), ())
    ends = totals(answer)
    assert around_euro(abs(ends["keep"] - ends["heat_pump"])) in part.sentences[1]
    said = " ".join((*next_steps(answer), *part.plan, *part.sentences))
    assert "Anschluss" not in said
    found = verdict(answer)
    assert "alte Heizung" not in " ".join((found.sentence, *(each.sentence for each in found.against)))
    assert any("Fernwärme wie bisher" in caution for caution in verdict(answer).cautions)


def test_network_zone_sets_fernwaerme_against_the_best_own_heating() -> None:
    query = zone(Versorgungsart.WAERMENETZ_AUSBAU)
    unknown = zone_part(answer_to(f"{query}&systems=fernwaerme,heat_pump,gas,keep"))
    assert unknown is not None
    assert "dreht sich das Ergebnis" in " ".join(unknown.sentences)
    answer = answer_to(f"{query}&systems=fernwaerme,heat_pump,gas,keep&fernwaerme_price_eur_kwh=0,2")
    part = zone_part(answer)
    assert part is not None
    (sentence,) = part.sentences
    ends = totals(answer)
    assert around_euro(abs(ends["fernwaerme"] - min(ends["heat_pump"], ends["gas"]))) in sentence
    assert part.connection[0].key == "investment"
    assert part.steps
    without = zone_part(answer_to(f"{query}&systems=heat_pump,gas"))
    assert without is not None
    assert "nicht enthalten" in without.sentences[0]
    assert without.connection == ()


def test_waiting_in_a_pruefgebiet_is_the_difference_of_running_cost() -> None:
    answer = answer_to(f"{zone(Versorgungsart.PRUEFGEBIET)}&systems=heat_pump,gas,keep")
    part = zone_part(answer)
    assert part is not None
    assert len(part.waiting) == 5
    old = answer.comparison.system("keep")
    assert part.waiting[0].old_eur == old.yearly_eur[0]
    assert around_euro(abs(sum((row.extra_eur for row in part.waiting), Decimal(0)))) in part.sentences[0]


def test_waiting_tells_what_a_later_application_is_granted_by_the_law_that_is_known() -> None:
    query = "systems=heat_pump,gas,keep&heating.year_installed=2000&work.made_in_eu=ja&heat_pump_investment_eur=35000"
    part = zone_part(answer_to(f"{zone(Versorgungsart.PRUEFGEBIET)}&{query}"))
    assert part is not None
    found = {grant.day.isoformat(): grant.amount_eur for grant in part.grants}
    # The table of grants by day of application in the state of research: no bonus for income.
    assert {day: found[day] for day in ("2026-11-23", "2027-11-23", "2028-11-23")} == {
        "2026-11-23": 12880, "2027-11-23": 10070, "2028-11-23": 7500,
    }  # fmt: skip
    assert list(found)[-1] == "2030-11-23"
    assert any("rund 12.900" in sentence and "23.11.2030" in sentence for sentence in part.sentences)


def test_what_is_open_about_a_later_grant_is_not_counted_but_named() -> None:
    query = f"{zone(Versorgungsart.PRUEFGEBIET)}&systems=heat_pump,gas,keep&heating.year_installed=2000"
    part = zone_part(answer_to(query))
    assert part is not None
    assert all(grant.amount_eur < grant.possible_eur for grant in part.grants[1:])
    assert any("wenn alles Offene günstig ausgeht" in sentence for sentence in part.sentences)


def test_broken_heating_cannot_wait() -> None:
    answer = answer_to(f"{zone(Versorgungsart.PRUEFGEBIET)}&heating.working=nein&systems=heat_pump,gas")
    part = zone_part(answer)
    assert part is not None
    assert part.waiting == ()
    assert "nicht behalten" in part.sentences[0]


def test_no_zone_no_part() -> None:
    assert zone_part(answer_to()) is None


def test_next_steps_tell_of_the_order_of_contract_and_application_only_with_a_subsidy() -> None:
    assert any("Reihenfolge" in step for step in next_steps(answer_to("systems=heat_pump,gas")))
    assert not any("Reihenfolge" in step for step in next_steps(answer_to("systems=gas,oil")))


def test_a_tenant_is_not_told_to_order_a_heating() -> None:
    steps = next_steps(answer_to("wer=miete&systems=heat_pump,gas"))
    assert not any("Angebote" in step or "Vertrag" in step for step in steps)
    assert any("Vermieter" in step for step in steps)


@pytest.mark.parametrize(("who", "said"), [("miete", True), ("vermietung", True), ("eigentum", False)])
def test_amounts_of_a_rented_house_are_those_of_the_whole_house(who: str, said: bool) -> None:
    cautions = verdict(answer_to(f"wer={who}&systems=heat_pump,gas")).cautions
    assert any("für das ganze Haus" in caution for caution in cautions) is said


def test_another_winner_by_annuity_is_named() -> None:
    answer = answer_to("systems=heat_pump,gas&horizon_years=5&interest_percent=0")
    least = min(answer.ranking.standing, key=lambda system: answer.comparison.evaluation(system.key).annuity_eur)
    assert answer.ranking.best is not least
    found = verdict(answer)
    assert found.kind is VerdictKind.MEASURES_DIFFER
    assert f"Mit Zinsen (VDI 2067) kostet dagegen {named(least)}" in found.sentence


def test_same_winner_by_annuity_needs_no_word() -> None:
    assert "VDI 2067" not in verdict(answer_to(f"systems=heat_pump,gas&{CHEAP}")).sentence


def test_a_single_year_is_one_year() -> None:
    assert "nach 1 Jahr insgesamt" in verdict(answer_to("systems=heat_pump,gas&horizon_years=1")).sentence
