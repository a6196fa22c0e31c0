"""Geometry of the charts, drawn on the server as SVG: finished text for the templates in calculator/charts/.

Systems are told apart by letter and line style, blocks by pattern; colour only helps. Each chart has a text
alternative, and the page shows the same figures in a table.
"""

from calculator.reports.charts.blocks import BlockChart, block_chart
from calculator.reports.charts.cumulative import LineChart, LineSeries, cumulative_chart, line_chart
from calculator.reports.charts.swings import SwingChart, swing_chart
