"""The words of later starts: why waiting costs more or less."""

from collections.abc import Mapping

from calculator.core.later_starts import LaterCause
from calculator.core.message import Code
from calculator.sentences.marking import marked as _

SENTENCES: Mapping[Code, str] = {
    LaterCause.GRANT_LESS: _("Der gesicherte Teil der Förderung ist um rund {amount:around_euro} kleiner."),
    LaterCause.GRANT_MORE: _("Der gesicherte Teil der Förderung ist um rund {amount:around_euro} größer."),
    LaterCause.GRANT_OPEN: _(
        "Das Recht lässt noch offen: {parts:list}. Kommt das hinzu, sind es rund {possible:around_euro} statt rund "
        "{sure:around_euro} Förderung."
    ),
    LaterCause.GRANT_UNKNOWN: _("Welche Förderung es für {year} gibt, weiß niemand; gerechnet ist ohne."),
    LaterCause.PRICES: _("Die Anschaffung ist bis dahin um rund {amount:around_euro} teurer."),
    LaterCause.OLD_DEARER: _("Heizen kostet in denselben Jahren zusammen rund {amount:around_euro} mehr."),
    LaterCause.OLD_CHEAPER: _("Heizen kostet in denselben Jahren zusammen rund {amount:around_euro} weniger."),
    LaterCause.LESS_USED_UP: _(
        "Die neue Heizung ist am Ende jünger: Von der Anschaffung sind rund {amount:around_euro} weniger verbraucht."
    ),
    LaterCause.BREAKDOWN: _(
        "Geht die alte Heizung vorher kaputt, muss es schnell gehen, und ein Bonus für den Tausch einer laufenden "
        "Heizung entfällt; im Mittel kostet das rund {amount:around_euro} (Annahme)."
    ),
    LaterCause.BREAKDOWN_WITHOUT_BONUS: _(
        "Geht die alte Heizung vorher kaputt, muss es schnell gehen; im Mittel kostet das rund {amount:around_euro} "
        "(Annahme)."
    ),
    LaterCause.SPARED_BY_BREAKDOWN: _(
        "Geht die alte Heizung vorher kaputt, kommt die neue früher; im Mittel spart das rund {amount:around_euro} "
        "(Annahme)."
    ),
    LaterCause.DUTY: _("Ab {year} verlangt das Gesetz von dieser Heizung {percent} % grüne Brennstoffe."),
}
