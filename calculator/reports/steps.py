"""What to do next, in the order in which it helps."""

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.core.choices import Viewpoint
from calculator.core.systems import keep


def next_steps(answer: Answer) -> list[str]:
    """Return the next steps for an answer, the first one first; whoever rents cannot order a heating."""
    own_values = _("Ersetzen Sie Annahmen durch eigene Werte: Ihren Verbrauch, Ihren Tarif, die Flächen Ihres Hauses.")
    if answer.asked.viewpoint is Viewpoint.TENANT:
        return [own_values, *_of_a_tenant()]
    steps = [
        own_values,
        _("Holen Sie zwei oder drei Angebote ein und tragen Sie die Posten in die ausführlichen Angaben ein."),
        *_of_the_zone(answer),
        *_of_the_subsidy(answer),
        _("Lassen Sie sich unabhängig beraten, bevor Sie einen Vertrag unterschreiben."),
    ]
    if answer.asked.facts.house.rented:
        steps.append(
            _("Für vermietete Wohnungen: Kündigen Sie den Einbau an und prüfen Sie die Mieterhöhung rechtlich.")
        )
    return steps


def _of_a_tenant() -> list[str]:
    return [
        _("Sprechen Sie mit Ihrer Vermieterin oder Ihrem Vermieter: Wem das Haus gehört, wählt die Heizung."),
        _("Lassen Sie eine angekündigte Mieterhöhung prüfen, zum Beispiel von einem Mieterverein."),
        _("Prüfen Sie auf der Heizkostenabrechnung, ob der Anteil des Vermieters an den CO₂-Kosten abgezogen ist."),
    ]


def _of_the_zone(answer: Answer) -> list[str]:
    """Return what to ask there; a house that is connected already has nothing to ask about a connection."""
    return list(answer.zone.ask[:1]) if answer.zone and not keep.connected(answer.asked.facts) else []


def _of_the_subsidy(answer: Answer) -> list[str]:
    if not any(system.subsidy and system.subsidy.amount_eur for system in answer.comparison.systems):
        return []
    return [
        _(
            "Beachten Sie bei der Förderung die Reihenfolge: erst ein Vertrag mit aufschiebender oder auflösender "
            "Bedingung, dann der Antrag, dann der Einbau."
        )
    ]
