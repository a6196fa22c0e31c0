"""The page of an offer: rows typed or pasted, its sums, and saving it beside its variant."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from calculator.consultations import journal, offers
from calculator.consultations.access import account, advisors_only, case_for
from calculator.consultations.house_of_case import whole_query
from calculator.consultations.offers import KeptOffer
from calculator.consultations.versions import version_in
from calculator.consultations.views.case_pages import CASE_PAGE, HTTP_BAD_REQUEST, HTTP_CONFLICT, HTTP_OK
from calculator.consultations.views.variant_pages import variant_of
from calculator.core import CalculatorError, Technology
from calculator.core.rules.kinds import HEAT_PUMPS
from calculator.models import MOST_OFFERS, Action, QuoteFile, Variant
from calculator.offers.check import OfferCheck
from calculator.offers.form import CHECK, SAVE, OfferForm
from calculator.offers.known import KnownFacts
from calculator.offers.link_items import link_items
from calculator.offers.typed import TypedOffer
from calculator.sentences import told
from together.both_texts import Conflict

OFFER_PAGE = "calculator:consultations:offer"
REMOVE = "entfernen"


@require_http_methods(["GET", "HEAD", "POST"])
@advisors_only
def offer_page(request: HttpRequest, number: int, position: int, system: str, place: int) -> HttpResponse:
    """Show an offer of a variant, count it anew, or keep it."""
    case = case_for(request.user, number)
    variant = variant_of(case, position)
    if system not in set(Technology) or not 1 <= place <= MOST_OFFERS:
        raise Http404
    page = _Page(request, variant, Technology(system), place)
    if request.method != "POST":
        journal.note(case, Action.OPENED, account(request), _("Angebot in Variante %(number)s") % {"number": position})
        return page.shown(page.stored.form)
    if request.POST.get("do") == REMOVE:
        return page.saved(OfferForm.of(TypedOffer(), offers.usual_vat()))
    form = offers.shown_for(page.system, OfferForm.posted(request.POST, offers.usual_vat()))
    if request.POST.get("do") == CHECK and page.has_check:
        return page.checked(form)
    return page.saved(form) if request.POST.get("do", SAVE) == SAVE else page.shown(form)


class _Page:
    """One request to the page of an offer."""

    def __init__(self, request: HttpRequest, variant: Variant, system: Technology, place: int) -> None:
        self.request, self.variant, self.system, self.place = request, variant, system, place
        self.today = timezone.localdate()
        self.has_check = system in HEAT_PUMPS  # parts, grant and questions are those of a heat pump
        self.reading = offers.reading_with(variant, system, None, self.today)

    @property
    def stored(self) -> KeptOffer:
        """The offer as it is kept; a new one counts if no other does."""
        groups = offers.offers_of(self.variant, self.reading.asked)
        kept = next((each.offers for each in groups if each.system is self.system), ())
        new = KeptOffer(self.system, self.place, TypedOffer(), counts=not any(each.counts for each in kept))
        return next((each for each in kept if each.number == self.place), new)

    def saved(self, form: OfferForm) -> HttpResponse:
        """Keep what was sent, or show what is wrong with it."""
        kept = self._sent(form)
        counted = kept.counts or self.stored.counts
        sums = form.found.sums if kept.counts else None
        reading = offers.reading_with(
            self.variant, self.system, (link_items(sums, self.system) if sums else ()) if counted else None, self.today
        )
        if form.errors or reading.asked is None:
            form = form.refused({} if reading.asked else {"": " ".join(dict.fromkeys(reading.errors.values()))})
            return self.shown(form, status=HTTP_BAD_REQUEST)
        try:
            offers.save(self.variant, self._version(), kept, reading.asked, account(self.request))
        except Conflict:
            self.variant.refresh_from_db()
            return self.shown(form, theirs=self.stored, status=HTTP_CONFLICT)
        except CalculatorError as problem:
            return self.shown(form.refused({"": told(problem)}), status=HTTP_BAD_REQUEST)
        return self._done(form)

    def checked(self, form: OfferForm) -> HttpResponse:
        """Show what can be said about what was sent; nothing is kept."""
        facts = KnownFacts(form, whole_query(self.variant), self.today, self.system)
        form = form.refused(facts.errors).with_rows()
        if form.errors:
            return self.shown(form, status=HTTP_BAD_REQUEST)
        return self.shown(form, check=facts.checked())

    def _done(self, form: OfferForm) -> HttpResponse:
        case = self.variant.consultation_id
        if form.offer.paste.strip():
            messages.warning(
                self.request,
                _("Das Angebot ist gespeichert. Einige Zeilen ließen sich nicht lesen: Sie stehen noch im Feld."),
            )
            return redirect(OFFER_PAGE, case, self.variant.position, self.system.value, self.place)
        messages.success(
            self.request, _("Das Angebot ist gespeichert.") if form.offer.filled else _("Das Angebot ist entfernt.")
        )
        return redirect(CASE_PAGE, case)

    def _sent(self, form: OfferForm) -> KeptOffer:
        data = self.request.POST
        counts = data.get("counts") == "ja" and bool(form.offer.filled)
        return KeptOffer(self.system, self.place, form.offer, counts, self._file(data.get("file", "")))

    def _file(self, number: str) -> QuoteFile | None:
        files = self.variant.consultation.files.defer("content")
        return next((file for file in files if str(file.pk) == number), None)

    def _version(self) -> int:
        return version_in(self.request.POST.get("version", ""))

    def shown(
        self, form: OfferForm, theirs: KeptOffer | None = None, check: OfferCheck | None = None, status: int = HTTP_OK
    ) -> HttpResponse:
        """Return the page."""
        kept = self._sent(form) if self.request.method == "POST" else self.stored
        posted = self.request.method == "POST" and theirs is None
        context = {
            "case": self.variant.consultation, "variant": self.variant, "system": self.system, "place": self.place,
            "form": form, "cells": form.cells(), "kept": kept, "theirs": theirs, "check": check,
            "has_check": self.has_check,
            "version": self._version() if posted else self.variant.version,
            "files": self.variant.consultation.files.defer("content"),
        }  # fmt: skip
        return render(self.request, "calculator/consultations/offer.html", context, status=status)
