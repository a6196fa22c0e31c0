"""What to do next, in the order in which it helps."""

from collections.abc import Mapping, Sequence
from itertools import chain

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from calculator.answer.answering import Answer
from calculator.core import Technology
from calculator.core.carriers import BY_PRICE
from calculator.core.choices import Viewpoint
from calculator.core.notation import around_euro
from calculator.core.systems import keep
from calculator.reports.co2_share import has_co2_share
from calculator.reports.price_tellers import Teller, teller
from calculator.reports.verdict.by_law import grant_at_stake_eur, must_connect
from calculator.reports.verdict.network_terms import hangs_on_network, step_to_network
from calculator.reports.zone_part import zone_part
from calculator.sentences.translated import inside, translated

_OF_BILL = gettext_noop("Tragen Sie unten den Preis für %(carrier)s von Ihrer Rechnung ein.")
_OF_TENANTS_BILL = gettext_noop("Tragen Sie unten den Preis für %(carrier)s aus Ihrer Heizkostenabrechnung ein.")
_TOLD_BY: Mapping[Teller, str] = {
    Teller.NETWORK: gettext_noop(
        "Fragen Sie den Netzbetreiber nach dem Preis für %(carrier)s und tragen Sie ihn unten ein."
    ),
    Teller.DEALER: gettext_noop(
        "Fragen Sie einen Händler nach dem Preis für %(carrier)s und tragen Sie ihn unten ein."
    ),
    Teller.SUPPLIER: gettext_noop(
        "Fragen Sie einen Anbieter nach dem Preis für %(carrier)s und tragen Sie ihn unten ein."
    ),
    Teller.BILL: _OF_BILL,
    Teller.LANDLORD: gettext_noop(
        "Erfragen Sie beim Vermieter den Preis für %(carrier)s und tragen Sie ihn unten ein."
    ),
    Teller.MANAGEMENT: gettext_noop(
        "Fragen Sie die Hausverwaltung nach dem Preis für %(carrier)s und tragen Sie ihn unten ein."
    ),
}
if missing := set(Teller) - _TOLD_BY.keys():
    raise LookupError(f"No next step for {missing}")


def first_step(answer: Answer) -> str:
    """Return in one sentence what comes first for whoever asks."""
    if _decides(answer) and must_connect(answer):
        return _of_the_duty(answer)[0]
    if _decides(answer) and hangs_on_network(answer):
        return step_to_network(answer)
    return _price_to_enter(answer) if asks_price(answer) else _usual_step(answer)


def _usual_step(answer: Answer) -> str:
    if answer.asked.viewpoint is Viewpoint.TENANT and keep.connected(answer.asked.facts):
        return _("Den Preis nennt Ihre Heizkostenabrechnung; lassen Sie sich erklären, was Sie nicht verstehen.")
    if answer.asked.viewpoint is Viewpoint.TENANT:
        return _("Fragen Sie, wem das Haus gehört, was mit der Heizung geplant ist.")
    if keep.connected(answer.asked.facts):
        return _of_connected(answer)
    if not answer.asked.facts.heating.working:
        return _until_the_new_one()
    if answer.asked.facts.of_community:
        return _("Setzen Sie die Heizung auf die Tagesordnung der nächsten Eigentümerversammlung.")
    return _advice(answer)


def _advice(answer: Answer) -> str:
    if answer.asked.quotes:
        return _("Lassen Sie sich mit dem Angebot unabhängig beraten, bevor Sie unterschreiben.")
    return _("Lassen Sie sich unabhängig beraten, bevor Sie Angebote einholen.")


def _until_the_new_one() -> str:
    return _(
        "Lassen Sie zuerst klären, ob eine Reparatur oder eine gemietete Heizung die Zeit bis zur neuen überbrückt; "
        "lassen Sie sich dann unabhängig beraten."
    )


def asks_price(answer: Answer) -> bool:
    """Whether the first step is to enter a price."""
    if hangs_on_network(answer) or (_decides(answer) and must_connect(answer)):
        return False
    return bool(answer.deciding)


def _decides(answer: Answer) -> bool:
    return answer.asked.viewpoint is not Viewpoint.TENANT


def _of_connected(answer: Answer) -> str:
    """Return for whoever decides that nothing needs doing, and what comes first if they wish to change."""
    if answer.asked.facts.of_community:
        return _(
            "Ihr Haus hat schon Fernwärme, zu tun ist nichts. Wollen Sie wechseln, setzen Sie die Heizung auf die "
            "Tagesordnung der nächsten Eigentümerversammlung."
        )
    return _(
        "Ihr Haus hat schon Fernwärme, zu tun ist nichts. Wollen Sie wechseln, lassen Sie sich zuerst unabhängig "
        "beraten."
    )


def _price_to_enter(answer: Answer) -> str:
    """Return who tells the price that decides; what is gained by it stands in the heading."""
    carrier = BY_PRICE[answer.deciding[0].driver.key]
    words = _TOLD_BY[teller(answer, carrier)]
    if words is _OF_BILL and answer.asked.viewpoint is Viewpoint.TENANT:
        words = _OF_TENANTS_BILL
    return _(words) % {"carrier": inside(translated(carrier.label))}


def next_steps(answer: Answer) -> list[str]:
    """Return the next steps for an answer, the first one first; whoever rents cannot order a heating."""
    own_values = _("Ersetzen Sie Annahmen durch eigene Werte: Ihren Verbrauch, Ihren Tarif, die Flächen Ihres Hauses.")
    return [own_values, *steps_to_do(answer)]


def usual_steps(answers: Sequence[Answer]) -> list[str]:
    """Return each step once that variants of one house ask of its people, for the checklist of a consultation."""
    of_zones = (part.steps for part in map(zone_part, answers) if part)
    return list(dict.fromkeys(chain(*map(steps_to_do, answers), *of_zones)))


def steps_to_do(answer: Answer) -> list[str]:
    """Return the steps that lie outside of the calculator, the first one first."""
    if keep.connected(answer.asked.facts) and len(answer.beside.systems) == 1:
        return [*_of_the_price(answer), first_step(answer)]
    if answer.asked.viewpoint is Viewpoint.TENANT:
        return [*_of_the_price(answer), *_of_a_tenant(answer)]
    steps = [
        *([] if answer.asked.facts.heating.working else [_until_the_new_one()]),
        *_of_the_duty(answer),
        *_of_the_price(answer),
        *([_of_connected(answer)] if keep.connected(answer.asked.facts) else []),
        _of_offers(answer),
        *_of_the_zone(answer),
        *_of_the_community(answer),
        *_of_the_subsidy(answer),
        _("Lassen Sie sich unabhängig beraten, bevor Sie einen Vertrag unterschreiben."),
    ]
    if answer.asked.facts.house.rented:
        steps.append(
            _("Für vermietete Wohnungen: Kündigen Sie den Einbau an und prüfen Sie die Mieterhöhung rechtlich.")
        )
    return steps


def _of_offers(answer: Answer) -> str:
    if answer.asked.quotes:
        return _("Vergleichen Sie das Angebot Posten für Posten mit einem oder zwei weiteren.")
    return _("Holen Sie zwei oder drei Angebote ein und tragen Sie die Posten in die ausführlichen Angaben ein.")


def _of_the_duty(answer: Answer) -> list[str]:
    """Return what a by-law asks that holds for the plot, or may hold and takes the grant then."""
    if must_connect(answer):
        return [
            _(
                "Auf Ihrem Grundstück ist der Anschluss an die Fernwärme Pflicht: Fragen Sie zuerst den Netzbetreiber. "
                "Für jede andere Heizung brauchen Sie vorher eine Befreiung durch die Stadt."
            )
        ]
    grant_eur = grant_at_stake_eur(answer)
    if not grant_eur:
        return []
    words = _(
        "Fragen Sie vor jedem Auftrag die Stadt, ob Ihr Haus an die Fernwärme muss: Dann entfallen bis rund %(grant)s "
        "Förderung."
    )
    return [words % {"grant": around_euro(grant_eur)}]


def _of_the_price(answer: Answer) -> list[str]:
    """Return that the price that decides is to be entered; on paper there is no field below."""
    if not answer.deciding or hangs_on_network(answer):
        return []
    return [_("Tragen Sie den fehlenden Preis ein; erst dann ist zu sehen, was weniger kostet.")]


def _of_a_tenant(answer: Answer) -> list[str]:
    steps = [
        _("Sprechen Sie mit Ihrer Vermieterin oder Ihrem Vermieter: Wem das Haus gehört, wählt die Heizung."),
        _("Lassen Sie eine angekündigte Mieterhöhung prüfen, zum Beispiel von einem Mieterverein."),
    ]
    kept = (each.key for each in answer.beside.systems if each.key == Technology.KEEP)
    if has_co2_share(answer, kept):
        steps.append(
            _("Prüfen Sie auf der Heizkostenabrechnung, ob der Anteil des Vermieters an den CO₂-Kosten abgezogen ist.")
        )
    return steps


def _of_the_zone(answer: Answer) -> list[str]:
    """Return what to ask there; a house that is connected already has nothing to ask about a connection."""
    there = answer.asked.facts.heating.kind.record.is_attached_to(Technology.DISTRICT_HEATING)
    return list(answer.zone.ask[:1]) if answer.zone and not there else []


def _of_the_community(answer: Answer) -> list[str]:
    if not answer.asked.facts.of_community or keep.connected(answer.asked.facts):
        return []
    return [_("Setzen Sie den Beschluss über die Heizung auf die Tagesordnung der nächsten Eigentümerversammlung.")]


def _of_the_subsidy(answer: Answer) -> list[str]:
    if not any(system.subsidy and system.subsidy.amount_eur for system in answer.comparison.systems):
        return []
    return [
        _(
            "Beachten Sie bei der Förderung die Reihenfolge: erst ein Vertrag mit aufschiebender oder auflösender "
            "Bedingung, dann der Antrag, dann der Einbau."
        )
    ]
