"""Lines that are written without a template escape what people and sources say, like a template does."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from calculator.core import Assumption
from calculator.core.derivations import Derivation
from calculator.core.message import say
from calculator.pages.forms.fields import Choice, QuestionField, QuestionForm
from calculator.questions import Reading
from calculator.questions.frame import SYSTEMS
from calculator.reports.rows import ItemRow, Source
from calculator.templatetags.amounts import whole_euro, worded
from calculator.templatetags.cells import assumption_lines, item_lines

BAD = "<script>alert('1')</script>&"
DAY = date(2026, 11, 23)


def test_items_of_a_quote_are_escaped() -> None:
    origin = Source(BAD, "primary", DAY)
    item = ItemRow("quote_1", BAD, BAD, (BAD,), BAD, (origin,), once=True, amounts_eur=(Decimal(1),))
    html = item_lines([item], BAD, "letztes Jahr", "Quelle")
    assert "<script" not in html
    assert html.count("&lt;script&gt;") == 6
    assert "1,00\N{NO-BREAK SPACE}€" in html
    assert 'data-label="letztes Jahr">–</td>' in html
    assert "(im Gesetz oder Dokument gelesen, geprüft am 23.11.2026)" in html
    assert "<a" not in html


def row(*, own: bool, to_confirm: bool) -> Assumption:
    days = {"valid_from": DAY, "valid_to": None, "checked_on": None if own else DAY}
    words = {"key": "k", "label": BAD, "unit": BAD, "source": BAD, "certainty": "derived"}
    return Assumption(value=Decimal("0.17"), own=own, to_confirm=to_confirm, **words, **days)  # type: ignore[arg-type]


def test_assumptions_are_escaped_and_marked_only_where_nobody_has_checked() -> None:
    marked = assumption_lines([row(own=False, to_confirm=True)], "Wert", "Quelle", "Geprüft am")
    plain = assumption_lines([row(own=True, to_confirm=False)], "Wert", "Quelle", "Geprüft am")
    assert "<script" not in marked + plain
    assert "bitte bestätigen" in marked
    assert "bitte bestätigen" not in plain
    assert "23.11.2026" in marked
    assert "23.11.2026" not in plain
    assert "0,17\N{NO-BREAK SPACE}" in plain


def test_source_whose_address_is_known_is_a_link_that_tells_whose_page_it_opens() -> None:
    address = "https://www.kfw.de/458?a='&b=\"<script>"
    item = ItemRow(
        "a", "a", "a", (), "", (Source("Merkblatt", "primary", None, address),), once=True, amounts_eur=(Decimal(1),)
    )
    assumption = replace(row(own=False, to_confirm=False), url=address)
    for html in (item_lines([item], "a", "b", "c"), assumption_lines([assumption], "a", "b", "c")):
        assert ' rel="noopener">www.kfw.de</a>' in html
        assert 'href="https://www.kfw.de/458?a=&#x27;&amp;b=&quot;&lt;script&gt;"' in html
    assert "<a" not in assumption_lines([replace(assumption, own=True)], "a", "b", "c")


def test_formula_of_a_derived_value_stands_with_it() -> None:
    formula = say(Derivation.BASE_PRICE, price=Decimal(40), power=Decimal("9.4"), meter=Decimal(12))
    told = "40 €/kW × 9,4 kW + 12 €"
    derived = replace(row(own=False, to_confirm=True), formula=formula)
    assert f'<span class="spread">{told}</span>' in assumption_lines([derived], "a", "b", "c")
    assert worded(formula) == told


def test_missing_amount_is_a_dash() -> None:
    assert [whole_euro(each) for each in (None, Decimal("1234.5"))] == ["–", "1.235\N{NO-BREAK SPACE}€"]


def test_options_and_boxes_are_escaped_and_keep_what_is_chosen() -> None:
    choices = (Choice(BAD, BAD, chosen=True), Choice("gas", "Gas"))
    reading = Reading(asked=None, errors={}, notes=(), typed={})
    (entry,) = QuestionForm(reading, "x", [QuestionField(SYSTEMS, choices=choices, several=True)]).entries
    for html, chosen in ((entry.option_lines(), "selected"), (entry.tick_lines(), "checked")):
        assert "<script" not in html
        assert html.count(chosen) == 1
        assert 'value="gas"' in html
