"""The one skeleton of data tables: caption, scopes, roles, labels; text is escaped, a wrong number of cells refused."""

import pytest
from django.template import Context, Template

CARDS = """{% load tables %}{% data_table "key" caption hidden=True look="duties" %}
  {% column "Haus" %}{% column amount "numeric" %}{% column "Grund" "long" "" %}
  {% for row in rows %}{% line row.0 row.1 row.2 %}{% endfor %}
  {% cells "strong" %} a {% next %} <b>1</b> {% next %} {{ bad }} {% endcells %}
{% enddata_table %}"""
BAD = "<script>&"


def written(source: str, **values: object) -> str:
    return Template(source).render(Context(values))


def test_a_line_becomes_a_card_whose_cells_say_what_the_head_says_else() -> None:
    html = written(CARDS, caption=BAD, amount="Betrag <€>", bad=BAD, rows=[(BAD, 1.5, "so")])
    assert "<script" not in html
    assert '<div class="table-scroll" tabindex="0" role="region" aria-labelledby="key">' in html
    assert '<table role="table" class="data-table cards duties">' in html
    assert '<caption class="kern-sr-only" id="key">&lt;script&gt;&amp;</caption>' in html
    assert '<th role="columnheader" scope="col" class="numeric">Betrag &lt;€&gt;</th>' in html
    assert '<th role="columnheader" scope="col">Grund</th>' in html
    assert (
        '<tr role="row"><th role="rowheader" scope="row">&lt;script&gt;&amp;</th>'
        '<td role="cell" class="numeric" data-label="Betrag &lt;€&gt;">1,5</td>'
        '<td role="cell" class="long">so</td></tr>'
    ) in html
    assert '<tr role="row" class="strong"><th role="rowheader" scope="row">a</th>' in html
    assert '<td role="cell" class="numeric" data-label="Betrag &lt;€&gt;"><b>1</b></td>' in html


def test_a_plain_table_has_neither_roles_nor_labels() -> None:
    html = written(
        '{% load tables %}{% data_table "k" "C" plain=True %}{% heads %}<tr><th>Kopf</th></tr>{% endheads %}'
        '{% column "A" %}{% column "B" %}{% column "C" %}{% line "x" pair %}{% enddata_table %}',
        pair=("y", "z"),
    )
    assert html == (
        '<div class="table-scroll" tabindex="0" role="region" aria-labelledby="k"><table class="data-table">'
        '<caption id="k">C</caption><thead><tr><th>Kopf</th></tr></thead>'
        '<tbody><tr><th scope="row">x</th><td>y</td><td>z</td></tr></tbody></table></div>'
    )


@pytest.mark.parametrize("line", ['{% line "x" %}', '{% line "x" "y" "z" %}', "{% cells %}x{% endcells %}"])
def test_a_line_with_too_many_or_too_few_cells_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="under 2 columns"):
        written(
            '{% load tables %}{% data_table "k" "C" %}{% column "A" %}{% column "B" %}' + line + "{% enddata_table %}"
        )
