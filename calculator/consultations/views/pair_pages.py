"""The commonest pair of variants: the house as it is, and after a renovation. It works with a bill too."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from calculator.consultations import cases
from calculator.consultations.access import account, advisors_only, case_for
from calculator.consultations.forms import line
from calculator.consultations.house_of_case import whole_query
from calculator.consultations.pasted_links import reading_of
from calculator.consultations.views.case_pages import CASE_PAGE, HTTP_BAD_REQUEST, HTTP_OK
from calculator.core import CalculatorError
from calculator.core.demand.renovation import SAVING
from calculator.core.notation import german, parse
from calculator.models import Consultation, Variant
from calculator.questions.frame import MEASURES
from calculator.sentences import told
from calculator.sentences.translated import translated
from together.once import mark_of


class RenovationForm(forms.Form):
    """Which variant is renovated, and what is known of it: measures, or what they save."""

    variant = forms.ModelChoiceField(
        label=gettext_lazy("Wie es ist"),
        queryset=Variant.objects.none(),
        empty_label=None,
        widget=forms.Select(attrs={"class": "kern-form-input__select"}),
    )
    title = line(gettext_lazy("Name der neuen Variante"), required=True)
    measures = forms.MultipleChoiceField(
        label=gettext_lazy("Geplante Maßnahmen"),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "kern-form-check__checkbox"}),
        error_messages={"invalid_choice": gettext_lazy("Bitte wählen Sie Maßnahmen aus der Liste.")},
    )
    saving = line(
        gettext_lazy("Weniger Raumwärme in Prozent, wenn Sie es wissen"),
        gettext_lazy(
            "Etwa aus einem Sanierungsfahrplan. Geht den Werten der Maßnahmen vor. Ausgangspunkt ist der Verbrauch der "
            "Heizrechnung, sonst der Bedarf von heute. Zum Beispiel 40."
        ),
    )

    def __init__(self, case: Consultation, *args: Any, **options: Any) -> None:  # noqa: ANN401 (Django's signature)
        super().__init__(*args, **options)
        fields: dict[str, Any] = self.fields
        fields["variant"].queryset = case.variants.all()
        fields["variant"].label_from_instance = lambda one: f"{one.position}: {one.title}"
        fields["measures"].choices = [(word, translated(name)) for word, name in MEASURES.words.items()]

    def clean_saving(self) -> str:
        """Ask whether a part of one is meant, as „0,4“ for 40 %: nobody renovates for less than one percent."""
        text = str(self.cleaned_data["saving"]).removesuffix("%").strip()
        part = parse(text)
        if part and 0 < part < 1:
            words = _("%(part)s %% wären fast nichts. Meinen Sie %(percent)s %%? Schreiben Sie dann %(percent)s.")
            raise ValidationError(words % {"part": german(part), "percent": german(part * 100)})
        return text

    def clean(self) -> dict[str, Any]:
        """Ask for one of both."""
        cleaned: dict[str, Any] = super().clean() or {}
        if not self.errors and not (cleaned.get("measures") or cleaned.get("saving")):
            raise ValidationError(_("Bitte wählen Sie Maßnahmen, oder nennen Sie die Ersparnis in Prozent."))
        return cleaned

    def query(self) -> str:
        """Return the question of the new variant."""
        found = QueryDict(whole_query(self.cleaned_data["variant"]), mutable=True)
        found["measures"] = ",".join(self.cleaned_data["measures"])
        found[SAVING] = self.cleaned_data["saving"]
        return found.urlencode()


@require_http_methods(["GET", "HEAD", "POST"])
@advisors_only
def renovated(request: HttpRequest, number: int) -> HttpResponse:
    """Add a variant that is another one after a renovation."""
    case = case_for(request.user, number)
    form = RenovationForm(case, request.POST or None, initial={"title": _("Nach Sanierung")})
    if request.method == "POST" and form.is_valid() and _added(request, case, form):
        messages.success(request, _("Die Variante ist gespeichert."))
        return redirect(CASE_PAGE, case.pk)
    status = HTTP_BAD_REQUEST if form.errors else HTTP_OK
    return render(request, "calculator/consultations/renovated.html", {"case": case, "form": form}, status=status)


def _added(request: HttpRequest, case: Consultation, form: RenovationForm) -> bool:
    reading = reading_of(form.query(), timezone.localdate())
    for key, sentence in reading.errors.items():
        form.add_error({SAVING: "saving", "measures": "measures"}.get(key, "variant"), sentence)
    if reading.asked is None:
        return False
    try:
        cases.add_variant(case, form.cleaned_data["title"], reading.asked, account(request), mark_of(request))
    except (cases.TooManyVariants, CalculatorError) as problem:
        form.add_error("variant", told(problem))
    return not form.errors
