"""The look of the charts on paper. WeasyPrint draws an SVG without the style of the page around it."""

from django.utils.safestring import mark_safe

CHART_STYLE = mark_safe("<style></style>")
