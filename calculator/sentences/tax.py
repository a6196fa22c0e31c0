"""Why the income tax falls (§ 35c EStG), or not."""

from collections.abc import Mapping

from calculator.core.message import Code
from calculator.core.rules.tax import TaxWhy
from calculator.sentences.marking import marked as _

SENTENCES: Mapping[Code, str] = {
    TaxWhy.NOT_ELIGIBLE: _("Für diese Heizung gibt es keine Steuerermäßigung."),
    TaxWhy.SELF_USED_ONLY: _("Die Steuerermäßigung gibt es nur für eine selbst genutzte Wohnung."),
    TaxWhy.BUILDING_TOO_YOUNG: _("Das Gebäude muss beim Beginn der Maßnahme älter als {years:spelled} Jahre sein."),
    TaxWhy.MET: _(
        "Selbst genutzt, Gebäude älter als {years:spelled} Jahre; nur ohne anderen Zuschuss für dieselbe Maßnahme."
    ),
    TaxWhy.MET_IF_TAXED: _(
        "Selbst genutzt, Gebäude älter als {years:spelled} Jahre; nur ohne anderen Zuschuss für dieselbe Maßnahme. Es "
        "wirkt nur, soweit so viel Einkommensteuer anfällt."
    ),
}
