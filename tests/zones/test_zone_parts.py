"""What the page of a zone shows first, when what happens, and its figures as bars."""

import datetime as dt
import re
from decimal import Decimal

import pytest
from django.test import Client

from tests import builders
from tests.zones.pages import text_of
from zones.content.steckbrief_bars import bar_groups
from zones.content.steckbrief_sheet import FigureGroup, FigureRow, SteckbriefSheet
from zones.content.timeline import timeline
from zones.models import Category, Edition, Indicator, Steckbrief, Versorgungsart, Zone

pytestmark = pytest.mark.django_db
PAGE = "/gebiete/DEMO-02/"


def test_the_answer_comes_first_and_the_code_last(client: Client) -> None:
    builders.published_city()
    page = client.get(PAGE).content.decode()
    main = page[page.index("<main") : page.index("</main>")]
    answer, steps, code = (main.index(text) for text in ("pictogram--waermenetz", 'id="jetzt"', "Kennung DEMO-02"))
    assert answer < main.index("Hier sieht der Plan ein Wärmenetz vor") < steps < main.index("data-map") < code
    assert "DEMO-02" not in re.sub(r"<[^>]*>", " ", main[:steps]).replace("Gebiet DEMO-02", "its name")


@pytest.mark.parametrize("art", [Versorgungsart.WAERMENETZ, Versorgungsart.DEZENTRAL, Versorgungsart.PRUEFGEBIET])
def test_the_title_is_the_answer(client: Client, art: Versorgungsart) -> None:
    plan, _ = builders.published_city()
    plan.zones.filter(code="DEMO-02").update(versorgungsart=art)
    title = re.search(r"<title>(.*?)</title>", client.get(PAGE).content.decode(), re.DOTALL)
    assert title
    assert " ".join(title[1].split()).startswith("Hier ")


def test_a_house_with_fernwaerme_is_told_that_nothing_is_to_do(client: Client) -> None:
    builders.published_city()
    page = text_of(client, PAGE)
    assert "Dann müssen Sie nichts tun." in page
    assert "ab 2030 zu 30 % und ab 2040 zu 80 %" in page
    assert "Dann müssen Sie nichts tun." not in text_of(client, "/gebiete/DEMO-01/")


def test_everybody_chooses_what_it_means_for_them_without_javascript(client: Client) -> None:
    builders.published_city()
    page = client.get(PAGE).content.decode()
    assert page.count('<details class="disclosure" name="fuer-wen">') == 4
    tenants = page[page.index("Ich wohne zur Miete") :]
    assert "Verbraucherzentrale Thüringen" in tenants[: tenants.index("</details>")]


def test_the_mark_of_a_demonstration_is_seen_once(client: Client) -> None:
    builders.published_city()
    visible = re.sub(
        r"<details(?! class=.demonstration).*?</details>", "", client.get(PAGE).content.decode(), flags=re.DOTALL
    )
    main = visible[visible.index("<main") : visible.index("</main>")]
    assert "Demonstration" not in re.sub(r"<svg.*?</svg>|<[^>]*>", " ", main, flags=re.DOTALL)


class TestTimeline:
    def zone(self, **edition: object) -> Zone:
        return Zone(edition=Edition(**edition), versorgungsart=Versorgungsart.DEZENTRAL)

    def test_the_steps_are_in_order_of_time(self) -> None:
        steps = timeline(self.zone(adopted_on=dt.date(2025, 6, 25)), 2040)
        assert [step.when for step in steps] == ["25. Juni 2025", "heute", "bis 2028", "2040"]
        assert [step.is_now for step in steps] == [False, True, False, False]
        assert "kein Bautermin" in steps[-1].text

    def test_a_demonstration_tells_when_the_citys_own_plan_was_adopted(self) -> None:
        steps = timeline(self.zone(is_demonstration=True), None)
        assert [step.when for step in steps] == ["25. Juni 2025", "heute", "bis 2028"]

    def test_what_nobody_states_is_left_out(self) -> None:
        assert [step.when for step in timeline(self.zone(), None)] == ["heute", "bis 2028"]


class TestBars:
    def sheet(self, *groups: FigureGroup, rows: tuple[FigureRow, ...] = ()) -> SteckbriefSheet:
        return SteckbriefSheet(Steckbrief(), rows=list(rows), groups=list(groups))

    def test_heat_from_a_network_stands_among_the_carriers_the_greatest_first(self) -> None:
        carriers = FigureGroup(
            str(Indicator.FINAL_ENERGY.label),
            [FigureRow("Heizöl", Decimal(100), "MWh/a", 1), FigureRow("Erdgas", Decimal(300), "MWh/a", 1)],
        )
        network = FigureRow(str(Indicator.HEAT_NETWORK_ENERGY.label), Decimal(600), "MWh/a", 2)
        (group,) = bar_groups(self.sheet(carriers, rows=(network,)))
        shown = [(bar.row.label, bar.percent, bar.length) for bar in group.bars]
        assert shown == [("Wärmenetz", 60, 100), ("Erdgas", 30, 50), ("Heizöl", 10, Decimal(100) / 6)]

    def test_ages_keep_their_order(self) -> None:
        ages = FigureGroup(
            "Alter", [FigureRow("bis 1949", Decimal(20), "%", 1), FigureRow("ab 1950", Decimal(80), "%", 1)]
        )
        (group,) = bar_groups(self.sheet(ages))
        assert [bar.row.label for bar in group.bars] == ["bis 1949", "ab 1950"]
        assert group.is_share

    def test_what_is_not_stated_and_what_is_nothing_draw_no_bar(self) -> None:
        empty, zero = FigureGroup("Leer", []), FigureGroup("Null", [FigureRow("Kohle", Decimal(0), "MWh/a", 1)])
        groups = bar_groups(self.sheet(empty, zero))
        assert groups[0].bars == ()
        assert [(bar.percent, bar.length) for bar in groups[1].bars] == [(0, 0)]


@pytest.mark.parametrize("category", Category)
def test_every_kind_has_a_drawing(category: Category, client: Client) -> None:
    plan, _ = builders.published_city()
    art = next(each for each in Versorgungsart if each.category == category)
    plan.zones.filter(code="DEMO-02").update(versorgungsart=art)
    assert f"pictogram--{category.value}" in client.get(PAGE).content.decode()
