"""The map of the houses of a run, drawn on the server, with the table that says the same."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from calculator.batch import shown
from calculator.batch.access import job_for, staff_only
from calculator.batch.stock_map import CHOICES, stock_map
from calculator.batch.summary import summary_of

CHOICE = "nach"


@require_safe
@staff_only
def stock_map_page(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the houses by zone, cheapest heating, cost or CO2; a choice that does not exist shows the zones."""
    job = job_for(request.user, pk)
    wanted = request.GET.get(CHOICE, "")
    choice = wanted if wanted in CHOICES else next(iter(CHOICES))
    summary = summary_of(job)
    context = {
        "job": job,
        "choice": choice,
        "choice_label": CHOICES[choice][0],
        "choices": [(key, label) for key, (label, _classes) in CHOICES.items()],
        "map": stock_map(summary, choice),
        "zones": shown.zones(summary),
        "total": shown.total(summary),
    }
    return render(request, "calculator/batch/map.html", context)
