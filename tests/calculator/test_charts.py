"""Charts stay inside their frame, keep labels apart and say in words what they show."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.core import Technology
from calculator.core.notation import whole_euro
from calculator.reports import rows
from calculator.reports.charts import LineSeries, block_chart, cumulative_chart, line_chart, swing_chart
from calculator.reports.charts.cumulative import BOTTOM, LEFT, LETTER_HEIGHT, RIGHT, WIDTH
from calculator.reports.charts.scale import apart, ticks_eur
from calculator.reports.rows.tornado import SwingRow
from calculator.templatetags.charts import legend_lines
from tests.calculator.answers import answer_to

AMOUNTS = st.decimals(0, 10**7, places=2)
PATHS = st.lists(AMOUNTS, min_size=2, max_size=31)


@given(PATHS, st.integers(1, len(Technology)))
def test_lines_and_letters_stay_inside_the_frame(path: list[Decimal], count: int) -> None:
    drawing = line_chart([LineSeries(f"s{number}", "A", "Heizung", path) for number in range(count)], "Text")
    bottom = float(drawing.bottom)
    assert drawing.view_box == f"0 0 {WIDTH} {bottom + BOTTOM:.0f}"
    for line in drawing.lines:
        points = [tuple(map(float, point.split(","))) for point in line.points.split()]
        assert len(points) == len(path)
        assert all(LEFT <= x <= WIDTH - RIGHT and 0 <= y <= bottom for x, y in points)
        assert LETTER_HEIGHT / 2 < float(line.letter_y) <= bottom
        assert 1 <= line.style <= 6
    assert 2 <= len(drawing.y_ticks) <= 7


@given(st.lists(st.floats(0, 300), min_size=1, max_size=8))
def test_labels_keep_their_distance_and_their_order(places: list[float]) -> None:
    moved = apart(places, LETTER_HEIGHT, 360)
    ordered = sorted(moved)
    assert all(now - before >= LETTER_HEIGHT - 0.001 for before, now in pairwise(ordered))
    assert max(moved) <= 360
    order = sorted(range(len(places)), key=lambda number: places[number])
    assert sorted(order, key=lambda number: moved[number]) == order


@given(AMOUNTS, AMOUNTS)
def test_ticks_are_few_and_embrace_the_span(one: Decimal, other: Decimal) -> None:
    low, high = sorted((one, other))
    found = ticks_eur(low, high)
    assert found[0] <= low
    assert found[-1] >= high
    assert len(found) <= 7


@given(st.lists(st.tuples(st.integers(-(10**6), 10**6), st.integers(-(10**6), 10**6)), min_size=1, max_size=9))
def test_swings_have_no_negative_width_and_mark_zero_only_inside(ends: list[tuple[int, int]]) -> None:
    found = [SwingRow("gas", "Gaspreis", Decimal(low), Decimal(high), turns=False) for low, high in ends]
    drawing = swing_chart(found, Decimal(100))
    assert drawing is not None
    assert all(float(bar.low_width) >= 0 and float(bar.high_width) >= 0 for bar in drawing.bars)
    assert len(drawing.bars) <= 6
    assert not drawing.zero_x or 0 < float(drawing.zero_x) < 640


def test_no_swings_no_chart() -> None:
    assert swing_chart([], Decimal(0)) is None


@pytest.mark.django_db
def test_two_systems_have_a_band_and_the_exact_line_lies_within() -> None:
    answer = answer_to("systems=heat_pump,gas,pellets,keep")
    drawing = cumulative_chart(answer, rows.summary_rows(answer))
    banded = [line for line in drawing.lines if line.band]
    assert {line.key for line in banded} == {"heat_pump", "gas"}  # what people ask about
    for line in banded:
        heights = [float(point.split(",")[1]) for point in line.band.split()]
        low, high = heights[:21], list(reversed(heights[21:]))
        exact = [float(point.split(",")[1]) for point in line.points.split()]
        assert all(top - 0.2 <= y <= bottom + 0.2 for bottom, y, top in zip(low, exact, high, strict=True))


@pytest.mark.django_db
def test_charts_say_in_words_what_they_show() -> None:
    answer = answer_to("systems=heat_pump,gas")
    summary = rows.summary_rows(answer)
    for drawing in (cumulative_chart(answer, summary), block_chart(answer, summary)):
        for row in summary:
            assert f"{row.letter} {row.label} {whole_euro(row.total_eur)}" in drawing.description


@pytest.mark.django_db
def test_bars_are_as_long_as_their_amounts() -> None:
    answer = answer_to("systems=heat_pump,gas")
    drawing = block_chart(answer, rows.summary_rows(answer))
    lengths = [sum(float(bar.width) for bar in row.bars) for row in drawing.bars]
    totals = [float(row.total_eur) for row in drawing.rows]
    assert lengths[0] / lengths[1] == pytest.approx(totals[0] / totals[1], rel=0.01)


@pytest.mark.django_db
def test_one_dear_heating_does_not_press_the_others_together() -> None:
    answer = answer_to(
        "systems=heat_pump,gas,pellets&quote.pellets.1.label=x&quote.pellets.1.amount_eur=400000&confirmed=pellets_investment_eur"
    )
    drawing = cumulative_chart(answer, rows.summary_rows(answer))
    assert [line.key for line in drawing.lines if line.above] == ["pellets"]
    assert "reicht über das Bild hinaus" in legend_lines(drawing.lines)
    heights = [float(line.end_y) for line in drawing.lines if not line.above]
    assert max(heights) - min(heights) > 10


@pytest.mark.django_db
def test_the_circle_marks_where_pump_and_new_heating_of_todays_kind_cross() -> None:
    drawing = cumulative_chart(answer := answer_to("systems=heat_pump,gas,keep"), rows.summary_rows(answer))
    crossings = answer.comparison.crossings_of("heat_pump", "gas")
    assert crossings
    assert drawing.marker is not None
    assert drawing.marker.text == f"Jahr {crossings[-1].year}"
    assert f"Am Ende von Jahr {crossings[-1].year} ({crossings[-1].calendar_year})" in drawing.meeting
