"""Every member of the enumerations of the cost model through every table that tells them apart."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from django.utils.translation import gettext

from calculator.answer.ranking import may_stand
from calculator.core import Technology, compare, law_of
from calculator.core import carriers as all_carriers
from calculator.core.cost_lines import CostKind, CostLine, LineFormula, LineLabel, LineWords
from calculator.core.future_site import GROWTHS as GROWS_WITH
from calculator.core.futures import DRIVERS, LABELS
from calculator.core.heatings import LegalGroup
from calculator.core.inputs import Inputs
from calculator.core.law_answers import Verdict
from calculator.core.message import Name, say
from calculator.core.model_values import MODEL_VALUES, refuse_forgotten
from calculator.core.rules.permission import may_install
from calculator.core.systems.plan import Yearly
from calculator.core.tenancy import Bill, bill_of, kinds_of
from calculator.reports.rows.cost_blocks import BLOCKS, block_of
from calculator.reports.rows.law import verdict_name
from calculator.sentences import SENTENCES, in_german
from tests.core.houses import LAW, facts
from tests.core.rules import builders

ALL = compare(Inputs.of(LAW, {}), facts(), LAW)
WORDS = LineWords("chimney_sweep", say(LineLabel.MAINTENANCE), say(LineFormula.MAINTENANCE_A_YEAR))
DAYS = (date(2024, 6, 1), date(2026, 8, 1))


@pytest.mark.parametrize("technology", Technology)
def test_every_heating_has_names_law_figures_and_lines(technology: Technology) -> None:
    record, system = technology.record, ALL.system(technology)
    assert all(isinstance(name, Name) and name for name in (record.label, record.named, record.of))
    assert record.named.split()[0] in {"die", "das", "der"}
    assert gettext(record.named)
    for day in DAYS:
        ruling = may_install(technology, builders.facts(day), law_of(day))
        assert in_german(ruling.sentence)
        assert ruling.norm
    assert system.subsidy is not None
    assert {line.kind for line in system.yearly} & {CostKind.ENERGY, CostKind.GREEN_FUEL}
    assert system.energy
    assert all(row.carrier in {carrier.key for carrier in all_carriers.ALL} for row in system.energy)
    if record.group is not LegalGroup.PRESENT:
        assert f"{technology}_life_years" in LAW.parameters
        assert next(line.kind for line in system.one_off) is CostKind.PURCHASE


@pytest.mark.parametrize("kind", CostKind)
def test_every_kind_of_cost_has_a_block_and_a_bill_and_occurs(kind: CostKind) -> None:
    assert block_of(kind) in BLOCKS
    assert kind in kinds_of(bill_of(kind))
    again = {line.kind for system in ALL.systems for line in (*system.one_off, *system.yearly, *system.beside)}
    stated = {CostKind.OPERATION}  # only where it is entered in euros
    assert kind in again | stated


def test_every_bill_has_kinds_of_cost() -> None:
    assert sorted(kind for bill in Bill for kind in kinds_of(bill)) == sorted(CostKind)
    assert all(kinds_of(bill) for bill in Bill)


def test_a_new_yearly_line_must_say_what_it_is_paid_for() -> None:
    with pytest.raises(TypeError, match="missing"):
        Yearly(WORDS, uses=(), amount_eur_a=Decimal(80))  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="'kind'"):
        CostLine("chimney_sweep", label=WORDS.label, formula=WORDS.formula, assumptions=(), source="", amounts_eur=())  # type: ignore[call-arg]


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_has_words_and_a_place_in_the_ranking(verdict: Verdict) -> None:
    assert verdict_name(verdict) == gettext(SENTENCES[verdict])
    system = ALL.systems[0]
    assert system.permission is not None
    assert may_stand(replace(system, permission=replace(system.permission, verdict=verdict))) in {True, False}


def test_every_price_varies_in_the_futures() -> None:
    assert {carrier.growth for carrier in all_carriers.ALL} | {"bio_price_growth_percent"} == set(GROWS_WITH)
    assert set(GROWS_WITH.values()) <= set(DRIVERS)
    assert set(LABELS) == set(DRIVERS)


def test_a_price_that_nobody_can_enter_is_refused_at_import() -> None:
    straw = all_carriers.Carrier("straw", Name("Stroh"), "wood")
    with pytest.raises(LookupError, match="straw_price_eur_kwh"):
        refuse_forgotten([straw.price, straw.growth], MODEL_VALUES)


def test_every_fuel_of_a_heating_is_a_carrier_that_is_listed() -> None:
    designs = [technology.record.design for technology in Technology]
    own = {getattr(design, name, None) for design in designs for name in ("carrier", "network")}
    assert own - {None} <= set(all_carriers.ALL)
