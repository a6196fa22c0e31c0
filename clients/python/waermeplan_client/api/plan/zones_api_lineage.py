from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.lineage_out import LineageOut
from ...models.problem import Problem
from ...types import UNSET, Response


def _get_kwargs(
    number: int,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/ausgaben/{number}/abstammung".format(
            number=quote(str(number), safe=""),
        ),
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> LineageOut | Problem | None:
    if response.status_code == 200:
        response_200 = LineageOut.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = Problem.from_dict(response.json())

        return response_400

    if response.status_code == 404:
        response_404 = Problem.from_dict(response.json())

        return response_404

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


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[LineageOut | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    number: int,
    *,
    client: AuthenticatedClient | Client,
) -> Response[LineageOut | Problem]:
    """Woraus die Gebiete einer Ausgabe hervorgingen

     Schritt für Schritt von der ersten Ausgabe derselben Reihe an: welche Gebiete umbenannt, geteilt,
    zusammengelegt oder neu geschnitten wurden, wegfielen oder hinzukamen, nach ihrer Fläche.

    Args:
        number (int):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[LineageOut | Problem]
    """

    kwargs = _get_kwargs(
        number=number,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    number: int,
    *,
    client: AuthenticatedClient | Client,
) -> LineageOut | Problem | None:
    """Woraus die Gebiete einer Ausgabe hervorgingen

     Schritt für Schritt von der ersten Ausgabe derselben Reihe an: welche Gebiete umbenannt, geteilt,
    zusammengelegt oder neu geschnitten wurden, wegfielen oder hinzukamen, nach ihrer Fläche.

    Args:
        number (int):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        LineageOut | Problem
    """

    return sync_detailed(
        number=number,
        client=client,
    ).parsed


async def asyncio_detailed(
    number: int,
    *,
    client: AuthenticatedClient | Client,
) -> Response[LineageOut | Problem]:
    """Woraus die Gebiete einer Ausgabe hervorgingen

     Schritt für Schritt von der ersten Ausgabe derselben Reihe an: welche Gebiete umbenannt, geteilt,
    zusammengelegt oder neu geschnitten wurden, wegfielen oder hinzukamen, nach ihrer Fläche.

    Args:
        number (int):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[LineageOut | Problem]
    """

    kwargs = _get_kwargs(
        number=number,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    number: int,
    *,
    client: AuthenticatedClient | Client,
) -> LineageOut | Problem | None:
    """Woraus die Gebiete einer Ausgabe hervorgingen

     Schritt für Schritt von der ersten Ausgabe derselben Reihe an: welche Gebiete umbenannt, geteilt,
    zusammengelegt oder neu geschnitten wurden, wegfielen oder hinzukamen, nach ihrer Fläche.

    Args:
        number (int):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        LineageOut | Problem
    """

    return (
        await asyncio_detailed(
            number=number,
            client=client,
        )
    ).parsed
