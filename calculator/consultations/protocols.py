"""The protocol of a case: of what is stored only what is meant for the client (``paper_fields.PRINTED``)."""

from datetime import date

from calculator.consultations.offer_doubts import doubts_of
from calculator.consultations.results import results_of
from calculator.models import Consultation
from calculator.reports.protocol import Protocol, ProtocolStep, ProtocolVariant


def protocol_of(case: Consultation, today: date) -> Protocol:
    """Return what the paper says; variants that can no longer be computed are left out."""
    variants = (
        ProtocolVariant(result.variant.title, result.answer, doubts_of(result))
        for result in results_of(case, today)
        if result.answer
    )
    return Protocol(
        number=case.pk,
        held_on=case.held_on,
        advisor=case.advisor.get_full_name() or case.advisor.get_username(),
        title=case.title,
        client_name=case.client_name,
        client_address=case.client_address,
        client_notes=case.client_notes,
        agreed=case.agreed,
        next_appointment_on=case.next_appointment_on,
        delete_on=case.delete_on,
        variants=tuple(variants),
        steps=tuple(ProtocolStep(step.text, step.due_on, step.done) for step in case.steps.all()),
    )
