"""What a zone's category means for the people in it, by the heat plan (WPG § 3, § 18 (2), § 23 (4)).

What other law says there comes from its dated figures, by the template tag ``law_of_area`` of the calculator.
"""

from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.functional import Promise, lazy
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrPromise

from zones.city import CITY
from zones.models import Category, Versorgungsart

Texts = tuple[str | Promise, ...]
_TENANTS: Texts = (_("Sie müssen nichts veranlassen: Über die Heizung entscheidet, wem das Haus gehört."),)
_COMMUNITY: Texts = (
    _("Über eine gemeinsame Heizung entscheidet die Eigentümerversammlung."),
    _("Bitten Sie die Verwaltung, die Heizung auf die Tagesordnung zu setzen."),
)


@dataclass(frozen=True)
class CategoryText:
    """Plain words for one category.

    `owners`, `landlords`, `tenants` and `community` (of owners) say what to know there besides the law, `comparison`
    how far a cost comparison helps there, `next_steps` what to do first, second and third; `ask` stands beside a
    comparison as well.
    """

    headline: str | Promise
    summary: str | Promise
    not_meant: str | Promise
    comparison: str | Promise
    next_steps: Texts
    ask: Texts = ()
    owners: Texts = ()
    landlords: Texts = ()
    tenants: Texts = _TENANTS
    community: Texts = _COMMUNITY


def _of_city(text: StrPromise) -> StrPromise:
    """Put the names of the city's offices in their places."""
    return format_lazy(text, heat_office=CITY.heat_office, administration=CITY.administration, city=CITY.name)


_BY_LAW_OWNERS: Texts = ()
_BY_LAW_STEPS: Texts = ()
if CITY.by_law:
    _BY_LAW_OWNERS = (
        _("Prüfen Sie, ob Ihr Grundstück im Geltungsbereich der Fernwärmesatzung liegt (siehe „Rechtliche Grenzen“)."),
    )
    _BY_LAW_STEPS = (_of_city(_("Fragen Sie die {administration}, ob für Ihr Grundstück die Fernwärmesatzung gilt.")),)
_WITH_NETWORK = format_lazy(
    _(
        "Der Kostenvergleich stellt die Fernwärme einer eigenen Heizung gegenüber, zunächst mit einem mittleren "
        "Preis in Deutschland. Den Preis eines Anschlusses in {city} nennen Ihnen die {utility}."
    ),
    city=CITY.name,
    utility=CITY.utility.short_name if CITY.utility else "",
)
_WITHOUT_NETWORK = _of_city(
    _(
        "Der Kostenvergleich zeigt, was eine eigene Heizung kosten würde. Einen Preis für ein Wärmenetz in {city} "
        "kennen wir nicht."
    )
)
_ASK_CONNECTION = _of_city(
    _("Fragen Sie die {heat_office}, ob und wann Ihr Haus angeschlossen werden kann und was das kostet.")
)
_ASK_DECISION = _of_city(
    _("Fragen Sie die {administration}, was in Ihrem Gebiet geprüft wird und wann darüber entschieden werden soll.")
)
CATEGORY_TEXTS: dict[Category, CategoryText] = {
    Category.WAERMENETZ: CategoryText(
        headline=_("Hier sieht der Plan ein Wärmenetz vor"),
        summary=_(
            "Die meisten Gebäude in diesem Gebiet sollen Wärme aus einem Netz bekommen, über Rohre statt aus einem "
            "eigenen Kessel."
        ),
        not_meant=_("Das ist keine Zusage, dass Ihr Haus angeschlossen wird, und kein Termin."),
        owners=(_ASK_CONNECTION, *_BY_LAW_OWNERS),
        landlords=(_("Klären Sie den Anschluss für das ganze Haus, bevor Sie eine Heizung ersetzen."),),
        comparison=_WITH_NETWORK if CITY.utility else _WITHOUT_NETWORK,
        next_steps=(
            _of_city(
                _(
                    "Fragen Sie die {heat_office}, ob und wann Ihr Haus angeschlossen werden kann. Bitten Sie um eine "
                    "schriftliche Antwort."
                )
            ),
            *_BY_LAW_STEPS,
            _("Muss die Heizung vorher ersetzt werden? Lassen Sie sich beraten, bevor Sie etwas bestellen."),
        ),
        ask=(_ASK_CONNECTION, *_BY_LAW_STEPS),
    ),
    Category.WASSERSTOFF: CategoryText(
        headline=_("Hier sieht der Plan ein Wasserstoffnetz vor"),
        summary=_("Die meisten Gebäude in diesem Gebiet sollen über ein Netz mit Wasserstoff versorgt werden."),
        not_meant=_(
            "Das ist keine Zusage, dass Wasserstoff verfügbar sein wird – weder für einen Zeitpunkt noch für "
            "einen Preis."
        ),
        owners=(_("Fragen Sie nach, wie weit die Planung ist, bevor Sie eine Heizung auf Wasserstoff ausrichten."),),
        comparison=_(
            "Der Kostenvergleich hilft, falls Sie nicht auf Wasserstoff warten möchten. Einen Preis für Wasserstoff "
            "enthält er nicht."
        ),
        next_steps=(
            _of_city(_("Fragen Sie die {heat_office}, wie weit ein Wasserstoffnetz in Ihrem Gebiet geplant ist.")),
            _("Vergleichen Sie, was eine Heizung ohne Wasserstoff kosten würde."),
            _("Lassen Sie sich beraten, bevor Sie etwas bestellen."),
        ),
    ),
    Category.DEZENTRAL: CategoryText(
        headline=_("Hier sieht der Plan eine eigene Heizung je Gebäude vor"),
        summary=_(
            "Die meisten Gebäude in diesem Gebiet sollen nicht über ein Netz versorgt werden. Jedes braucht eine "
            "eigene Heizung, zum Beispiel eine Wärmepumpe."
        ),
        not_meant=_("Das schreibt Ihnen keine bestimmte Heizung vor und verbietet keine."),
        comparison=_(
            "Vergleichen Sie, was Wärmepumpe, Pelletheizung, Gasheizung und andere in Ihrem Haus kosten – Jahr für "
            "Jahr, zusammen und mit allen Annahmen."
        ),
        next_steps=(
            _("Suchen Sie Energieausweis und Heizkostenabrechnungen heraus. Sehen Sie nach, wie alt die Heizung ist."),
            _("Rechnen Sie im Kostenvergleich mit Ihren eigenen Zahlen."),
            _(
                "Lassen Sie sich beraten, und holen Sie mehrere Angebote ein. Fragen Sie nach Förderung, bevor Sie "
                "einen Auftrag erteilen."
            ),
        ),
    ),
    Category.PRUEFGEBIET: CategoryText(
        headline=_("Hier ist noch nicht entschieden"),
        summary=_(
            "Dieses Gebiet ist noch keiner Versorgung zugeordnet: Es fehlen Erkenntnisse, oder viele Gebäude sollen "
            "auf andere Weise versorgt werden (§ 3 WPG)."
        ),
        not_meant=_("Es heißt nicht, dass hier ein Wärmenetz kommt – und auch nicht, dass keines kommt."),
        owners=(_("Muss Ihre Heizung bald ersetzt werden? Lassen Sie sich beraten, bevor Sie sich festlegen."),),
        comparison=_(
            "Der Kostenvergleich zeigt, was eine eigene Heizung kosten würde und was Warten bedeutet. Ob später ein "
            "Netz gebaut wird, ist offen; berücksichtigen Sie das bei Ihrer Entscheidung."
        ),
        next_steps=(
            _("Sehen Sie nach, wie alt Ihre Heizung ist, und lassen Sie klären, ob sie bald ersetzt werden muss."),
            _ASK_DECISION,
            _("Eilt es? Lassen Sie sich beraten, bevor Sie etwas bestellen."),
        ),
        ask=(_ASK_DECISION,),
    ),
}

VERSORGUNGSART_TEXTS: dict[Versorgungsart, str | Promise] = {
    Versorgungsart.WAERMENETZ_VERDICHTUNG: _(
        "Ein Wärmenetz liegt bereits in der Nähe. Weitere Gebäude sollen angeschlossen werden, ohne dass das Netz "
        "dafür ausgebaut werden muss."
    ),
    Versorgungsart.WAERMENETZ_AUSBAU: _(
        "Ein bestehendes Wärmenetz soll mit neuen Leitungen in dieses Gebiet erweitert werden."
    ),
    Versorgungsart.WAERMENETZ_NEUBAU: _("Hier soll ein neues Wärmenetz gebaut werden."),
    Versorgungsart.PRUEFGEBIET_WAERMENETZ: _("Geprüft wird, ob ein Wärmenetz in Frage kommt."),
    Versorgungsart.PRUEFGEBIET_WASSERSTOFF: _("Geprüft wird, ob ein Wasserstoffnetz in Frage kommt."),
    Versorgungsart.PRUEFGEBIET_GRUENES_METHAN: _("Geprüft wird, ob grünes Methan in Frage kommt."),
}


def _filled(text: StrPromise, **values: object) -> SafeString:
    return format_html(str(text), **values)


_day, _html = lazy(date_format, str), lazy(_filled, SafeString)


def _by_law() -> Texts:
    """Return what the city says of its by-law, with a link to its page; nothing where there is none."""
    law = CITY.by_law
    if law is None:
        return ()
    link = format_html('<a class="kern-link" href="{}">{}</a>', CITY.plan.url, CITY.plan.link_text)
    days = {"adopted": law.adopted_on, "amended": law.amended_on}
    in_words = {name: _day(day, "DATE_FORMAT") for name, day in days.items() if day}
    return (_html(_(law.notice), title=_(law.title), link=link, **in_words),)


def _review() -> Texts:
    """Return when the city reviews its plan, if it says so."""
    plan = CITY.plan
    if not plan.review_notice:
        return ()
    return (format_lazy(_(plan.review_notice), first_review=plan.first_review),)


LEGAL_LIMITS: Texts = (
    _(
        "Der Wärmeplan hat keine rechtliche Außenwirkung und begründet keine einklagbaren Rechte oder Pflichten "
        "(§ 23 Abs. 4 WPG)."
    ),
    _("Die Einteilung verspricht weder, dass ein Netz gebaut wird, noch wann."),
    _("Der Wärmeplan verpflichtet niemanden, sich an ein Netz anzuschließen (§ 18 Abs. 2 WPG)."),
    *_by_law(),
    *_review(),
)
