"""What a table means: its columns, units, numbers and words, and what became of each cell (pure, no Django).

`layout` finds the headings, `columns` what each is about, `units` and `marks` how a column writes numbers, `cells` what
one cell states, `values` which word stands for which code, `codes` how a zone is called. `table` is what goes in,
`reading` what comes out, `choices` what a person decided. Only `zone_fields` and `zone_rows` know of zones.
"""
