"""The files of a run: handed out when they are made; until then the page of the run says that they are on their way."""

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from calculator.batch import files
from calculator.batch.access import job_for, staff_only
from calculator.batch.views import HTTP_NOT_FOUND, job_response, making
from calculator.consultations.views.quote_files import attachment
from calculator.models import BatchFile

HTTP_ACCEPTED = 202
ASK_AGAIN_S = 5


@require_safe
@staff_only
def result_file(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """Send the result; rows that are not computed yet say so. Until it is made: the page of the run, and status 202."""
    job = job_for(request.user, pk)
    file = files.wanted(job, kind)
    if file is None or file.made_at is None:
        answer = job_response(request, job, status=HTTP_ACCEPTED)
        answer["Retry-After"] = str(ASK_AGAIN_S)
        return answer
    sent = _sent(file, is_head=request.method == "HEAD")
    return get_conditional_response(request, etag=_etag(file), response=sent) or sent


@require_safe
@staff_only
def state(request: HttpRequest, pk: int) -> JsonResponse:
    """Say which files are on their way, for the page that waits for them."""
    try:
        kinds = making(job_for(request.user, pk))
    except Http404:
        return JsonResponse({"status": "gone"}, status=HTTP_NOT_FOUND)
    return JsonResponse({"status": " ".join(kinds), "phase": _("Die Datei wird erstellt")})


def _sent(file: BatchFile, *, is_head: bool) -> HttpResponse:
    """Return the file to be saved; who only asks about it does not have it read and decrypted."""
    name = f"{_('viele-haeuser')}-{file.job_id}.{file.kind}"
    answer = attachment(b"" if is_head else file.content, name, files.FORMATS[file.kind].media_type)
    answer["Content-Length"], answer["ETag"] = str(file.size), _etag(file)
    return answer


def _etag(file: BatchFile) -> str:
    made = file.made_at.timestamp() if file.made_at else 0
    return f'"{file.pk}-{made:.6f}"'
