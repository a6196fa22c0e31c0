"""The one skeleton of a data table: scrolls in a named region, has a caption, scopes, and a label on each cell.

    {% data_table "id" caption look="parties" %}
      {% column _("Heizung") %}
      {% column _("Mieter") "numeric" %}
      {% for row in rows %}{% line row.label row.tenant_eur|whole_euro %}{% endfor %}
    {% enddata_table %}

On a phone each line becomes a card; a cell's ``data-label`` then says what its column's head says else. Cells with
markup stand between ``{% cells %}``, ``{% next %}`` and ``{% endcells %}``; a head of several rows in ``{% heads %}``.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from html import escape

from django import template
from django.template.base import FilterExpression, NodeList, Parser, Token, render_value_in_context, token_kwargs
from django.template.context import Context
from django.utils.safestring import SafeString, mark_safe

register = template.Library()
_TABLE = "_data_table"


@dataclass(frozen=True, slots=True)
class DataColumn:
    """One column. ``look``: „numeric“, „long“ or nothing; ``label``: what its cells say of themselves, or nothing."""

    name: str
    look: str
    label: str


@dataclass
class DataTable:
    """The table that is being written. ``cards``: its lines become cards on a phone, so its cells carry labels."""

    cards: bool
    columns: list[DataColumn] = field(default_factory=list)
    heads: str = ""

    def head(self) -> str:
        """Return the rows of the head: those of the template, or one with the names of the columns."""
        return self.heads or f"<tr{self.role('row')}>{''.join(map(self._heading, self.columns))}</tr>"

    def _heading(self, column: DataColumn) -> str:
        numeric = ' class="numeric"' if column.look == "numeric" else ""
        return f'<th{self.role("columnheader")} scope="col"{numeric}>{column.name}</th>'

    def line(self, cells: Sequence[str], look: str = "") -> str:
        """Return one line of finished cells, the first one its heading; raises ValueError for too many or too few."""
        if len(cells) != len(self.columns):
            raise ValueError(f"{len(cells)} cells under {len(self.columns)} columns: {cells}")
        row = f'{self._row} class="{look}">' if look else f"{self._row}>"
        values = "".join([f"{begin}{cell}</td>" for begin, cell in zip(self._cells, cells[1:], strict=True)])
        return f"{row}{self._heads_row}{cells[0]}</th>{values}</tr>"

    # What each line begins with is put together once; long tables have a thousand cells.
    @cached_property
    def _row(self) -> str:
        return f"<tr{self.role('row')}"

    @cached_property
    def _heads_row(self) -> str:
        look = f' class="{self.columns[0].look}"' if self.columns[0].look else ""
        return f'<th{self.role("rowheader")} scope="row"{look}>'

    @cached_property
    def _cells(self) -> tuple[str, ...]:
        return tuple(map(self._cell, self.columns[1:]))

    def _cell(self, column: DataColumn) -> str:
        look = f' class="{column.look}"' if column.look else ""
        label = f' data-label="{column.label}"' if self.cards and column.label else ""
        return f"<td{self.role('cell')}{look}{label}>"

    def role(self, name: str) -> str:
        """Return the attribute that keeps the meaning of a table in cards."""
        return f' role="{name}"' if self.cards else ""


class _TableNode(template.Node):
    def __init__(
        self, given: Sequence[FilterExpression], more: dict[str, FilterExpression], nodelist: NodeList
    ) -> None:
        self.given, self.more, self.nodelist = given, more, nodelist

    def render(self, context: Context) -> SafeString:
        """Return the table with all around it."""
        key, caption = (render_value_in_context(each.resolve(context), context) for each in self.given)
        options = {name: each.resolve(context) for name, each in self.more.items()}
        table = DataTable(cards=not options.get("plain"))
        with context.push(**{_TABLE: table}):
            body = self.nodelist.render(context)
        looks = " ".join(filter(None, ("data-table", "cards" if table.cards else "", options.get("look"))))
        hidden = ' class="kern-sr-only"' if options.get("hidden") else ""
        return mark_safe(  # noqa: S308 - of escaped parts
            f'<div class="table-scroll" tabindex="0" role="region" aria-labelledby="{key}">'
            f'<table{table.role("table")} class="{looks}"><caption{hidden} id="{key}">{caption}</caption>'
            f"<thead{table.role('rowgroup')}>{table.head()}</thead>"
            f"<tbody{table.role('rowgroup')}>{body}</tbody></table></div>"
        )


class _CellsNode(template.Node):
    def __init__(self, look: FilterExpression | None, cells: Iterable[NodeList]) -> None:
        self.look, self.cells = look, list(cells)

    def render(self, context: Context) -> SafeString:
        """Return a line of cells with markup."""
        look = str(self.look.resolve(context)) if self.look else ""
        return _written(_of(context).line([cell.render(context).strip() for cell in self.cells], look))


class _HeadsNode(template.Node):
    def __init__(self, nodelist: NodeList) -> None:
        self.nodelist = nodelist

    def render(self, context: Context) -> SafeString:
        """Keep the rows of the head for the table."""
        _of(context).heads = self.nodelist.render(context)
        return SafeString("")


@register.tag
def data_table(parser: Parser, token: Token) -> _TableNode:
    """Write a table: its id, its caption; ``hidden``: for screen readers, ``plain``: no cards, ``look``: classes."""
    bits = token.split_contents()[1:]
    given = [parser.compile_filter(bit) for bit in bits[:2]]
    more = token_kwargs(bits[2:], parser)
    nodelist = parser.parse(("enddata_table",))
    parser.delete_first_token()
    return _TableNode(given, more, nodelist)


@register.simple_tag(takes_context=True)
def column(context: Context, name: str, look: str = "", label: str | None = None) -> str:
    """Add a column; ``label``: of its cells, if it is not its name."""
    shown = escape(name)
    _of(context).columns.append(DataColumn(shown, look, shown if label is None else escape(label)))
    return ""


@register.simple_tag(takes_context=True)
def line(context: Context, *cells: object) -> SafeString:
    """Write one line of plain cells, the first one its heading; a tuple stands for several cells."""
    several = [part for cell in cells for part in (cell if isinstance(cell, tuple) else (cell,))]
    return _written(_of(context).line([str(render_value_in_context(cell, context)) for cell in several]))


@register.tag
def cells(parser: Parser, token: Token) -> _CellsNode:
    """Write one line of cells with markup, parted by ``{% next %}``; the argument is a class of the line."""
    look = token.split_contents()[1:]
    parts = [parser.parse(("next", "endcells"))]
    while parser.next_token().contents == "next":
        parts.append(parser.parse(("next", "endcells")))
    return _CellsNode(parser.compile_filter(look[0]) if look else None, parts)


@register.tag
def heads(parser: Parser, _token: Token) -> _HeadsNode:
    """Write the head of a table whose columns stand under common headings."""
    nodelist = parser.parse(("endheads",))
    parser.delete_first_token()
    return _HeadsNode(nodelist)


def _of(context: Context) -> DataTable:
    table = context[_TABLE]
    assert isinstance(table, DataTable)  # noqa: S101 - a line outside of a table is a mistake of its template
    return table


def _written(text: str) -> SafeString:
    return mark_safe(text)  # noqa: S308 - of rendered and escaped cells
