from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.lines_in import LinesIn
from ...models.lines_out import LinesOut
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: LinesIn,
    ausgabe: int | None | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    params: dict[str, Any] = {}

    json_ausgabe: int | None | Unset
    if isinstance(ausgabe, Unset):
        json_ausgabe = UNSET
    else:
        json_ausgabe = ausgabe
    params["ausgabe"] = json_ausgabe

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/adressen:suche",
        "params": params,
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> LinesOut | Problem | None:
    if response.status_code == 200:
        response_200 = LinesOut.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = Problem.from_dict(response.json())

        return response_400

    if response.status_code == 404:
        response_404 = Problem.from_dict(response.json())

        return response_404

    if response.status_code == 413:
        response_413 = Problem.from_dict(response.json())

        return response_413

    if response.status_code == 415:
        response_415 = Problem.from_dict(response.json())

        return response_415

    if response.status_code == 429:
        response_429 = Problem.from_dict(response.json())

        return response_429

    if response.status_code == 503:
        response_503 = Problem.from_dict(response.json())

        return response_503

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[LinesOut | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: LinesIn,
    ausgabe: int | None | Unset = UNSET,
) -> Response[LinesOut | Problem]:
    """Auskunft zu vielen getippten Texten auf einmal

     Bis zu 1000 Zeilen, jede beantwortet wie in „suche“, in ihrer Reihenfolge; was „suche“ ablehnt, ist
    hier eine Zeile mit `outcome` = `refused`. Gesendet wird JSON oder einfach Text mit einer Adresse je
    Zeile (UTF-8). Wer `application/x-ndjson` annimmt, bekommt je Zeile ein JSON. Gegen Missbrauch zählt
    jede Zeile („RateLimit“). Gespeichert wird nichts davon.

    Args:
        ausgabe (int | None | Unset):
        body (LinesIn): Typed texts, each to be answered for itself.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[LinesOut | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
        ausgabe=ausgabe,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: LinesIn,
    ausgabe: int | None | Unset = UNSET,
) -> LinesOut | Problem | None:
    """Auskunft zu vielen getippten Texten auf einmal

     Bis zu 1000 Zeilen, jede beantwortet wie in „suche“, in ihrer Reihenfolge; was „suche“ ablehnt, ist
    hier eine Zeile mit `outcome` = `refused`. Gesendet wird JSON oder einfach Text mit einer Adresse je
    Zeile (UTF-8). Wer `application/x-ndjson` annimmt, bekommt je Zeile ein JSON. Gegen Missbrauch zählt
    jede Zeile („RateLimit“). Gespeichert wird nichts davon.

    Args:
        ausgabe (int | None | Unset):
        body (LinesIn): Typed texts, each to be answered for itself.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        LinesOut | Problem
    """

    return sync_detailed(
        client=client,
        body=body,
        ausgabe=ausgabe,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: LinesIn,
    ausgabe: int | None | Unset = UNSET,
) -> Response[LinesOut | Problem]:
    """Auskunft zu vielen getippten Texten auf einmal

     Bis zu 1000 Zeilen, jede beantwortet wie in „suche“, in ihrer Reihenfolge; was „suche“ ablehnt, ist
    hier eine Zeile mit `outcome` = `refused`. Gesendet wird JSON oder einfach Text mit einer Adresse je
    Zeile (UTF-8). Wer `application/x-ndjson` annimmt, bekommt je Zeile ein JSON. Gegen Missbrauch zählt
    jede Zeile („RateLimit“). Gespeichert wird nichts davon.

    Args:
        ausgabe (int | None | Unset):
        body (LinesIn): Typed texts, each to be answered for itself.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[LinesOut | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
        ausgabe=ausgabe,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: LinesIn,
    ausgabe: int | None | Unset = UNSET,
) -> LinesOut | Problem | None:
    """Auskunft zu vielen getippten Texten auf einmal

     Bis zu 1000 Zeilen, jede beantwortet wie in „suche“, in ihrer Reihenfolge; was „suche“ ablehnt, ist
    hier eine Zeile mit `outcome` = `refused`. Gesendet wird JSON oder einfach Text mit einer Adresse je
    Zeile (UTF-8). Wer `application/x-ndjson` annimmt, bekommt je Zeile ein JSON. Gegen Missbrauch zählt
    jede Zeile („RateLimit“). Gespeichert wird nichts davon.

    Args:
        ausgabe (int | None | Unset):
        body (LinesIn): Typed texts, each to be answered for itself.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        LinesOut | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            ausgabe=ausgabe,
        )
    ).parsed
