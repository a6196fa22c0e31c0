import datetime
from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.of_day_out import OfDayOut
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    stand: datetime.date | None | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_stand: None | str | Unset
    if isinstance(stand, Unset):
        json_stand = UNSET
    elif isinstance(stand, datetime.date):
        json_stand = stand.isoformat()
    else:
        json_stand = stand
    params["stand"] = json_stand

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/recht",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> OfDayOut | Problem | None:
    if response.status_code == 200:
        response_200 = OfDayOut.from_dict(response.json())

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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[OfDayOut | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    stand: datetime.date | None | Unset = UNSET,
) -> Response[OfDayOut | Problem]:
    """Recht und Förderung eines Tages

     Fristen, Anteile, Sätze und Grenzen aus Gesetzen und Förderrichtlinien, wie an diesem Tag bekannt
    und für ihn geltend, in der Form von „annahmen“. Es ist keine Rechtsberatung: Es gilt, was verkündet
    ist.

    Args:
        stand (datetime.date | None | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[OfDayOut | Problem]
    """

    kwargs = _get_kwargs(
        stand=stand,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    stand: datetime.date | None | Unset = UNSET,
) -> OfDayOut | Problem | None:
    """Recht und Förderung eines Tages

     Fristen, Anteile, Sätze und Grenzen aus Gesetzen und Förderrichtlinien, wie an diesem Tag bekannt
    und für ihn geltend, in der Form von „annahmen“. Es ist keine Rechtsberatung: Es gilt, was verkündet
    ist.

    Args:
        stand (datetime.date | None | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        OfDayOut | Problem
    """

    return sync_detailed(
        client=client,
        stand=stand,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    stand: datetime.date | None | Unset = UNSET,
) -> Response[OfDayOut | Problem]:
    """Recht und Förderung eines Tages

     Fristen, Anteile, Sätze und Grenzen aus Gesetzen und Förderrichtlinien, wie an diesem Tag bekannt
    und für ihn geltend, in der Form von „annahmen“. Es ist keine Rechtsberatung: Es gilt, was verkündet
    ist.

    Args:
        stand (datetime.date | None | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[OfDayOut | Problem]
    """

    kwargs = _get_kwargs(
        stand=stand,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    stand: datetime.date | None | Unset = UNSET,
) -> OfDayOut | Problem | None:
    """Recht und Förderung eines Tages

     Fristen, Anteile, Sätze und Grenzen aus Gesetzen und Förderrichtlinien, wie an diesem Tag bekannt
    und für ihn geltend, in der Form von „annahmen“. Es ist keine Rechtsberatung: Es gilt, was verkündet
    ist.

    Args:
        stand (datetime.date | None | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        OfDayOut | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            stand=stand,
        )
    ).parsed
