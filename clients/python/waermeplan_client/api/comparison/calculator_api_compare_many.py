from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.houses_in import HousesIn
from ...models.houses_out import HousesOut
from ...models.problem import Problem
from ...types import UNSET, Response


def _get_kwargs(
    *,
    body: HousesIn,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/vergleich/viele",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> HousesOut | Problem | None:
    if response.status_code == 200:
        response_200 = HousesOut.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = Problem.from_dict(response.json())

        return response_400

    if response.status_code == 403:
        response_403 = Problem.from_dict(response.json())

        return response_403

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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[HousesOut | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: HousesIn,
) -> Response[HousesOut | Problem]:
    """Heizungen für viele Häuser vergleichen

     Höchstens 100 Häuser, jedes wie in „vergleich“. Nur für Konten, die auf der Seite Tabellen vieler
    Häuser rechnen dürfen, mit dem Cookie ihrer Sitzung. Ein Haus, das nicht zu rechnen ist, hält die
    anderen nicht auf. Gespeichert wird nichts. Höchstens 60 Anfragen in der Minute.

    Args:
        body (HousesIn): Many houses at once.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[HousesOut | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: HousesIn,
) -> HousesOut | Problem | None:
    """Heizungen für viele Häuser vergleichen

     Höchstens 100 Häuser, jedes wie in „vergleich“. Nur für Konten, die auf der Seite Tabellen vieler
    Häuser rechnen dürfen, mit dem Cookie ihrer Sitzung. Ein Haus, das nicht zu rechnen ist, hält die
    anderen nicht auf. Gespeichert wird nichts. Höchstens 60 Anfragen in der Minute.

    Args:
        body (HousesIn): Many houses at once.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        HousesOut | Problem
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: HousesIn,
) -> Response[HousesOut | Problem]:
    """Heizungen für viele Häuser vergleichen

     Höchstens 100 Häuser, jedes wie in „vergleich“. Nur für Konten, die auf der Seite Tabellen vieler
    Häuser rechnen dürfen, mit dem Cookie ihrer Sitzung. Ein Haus, das nicht zu rechnen ist, hält die
    anderen nicht auf. Gespeichert wird nichts. Höchstens 60 Anfragen in der Minute.

    Args:
        body (HousesIn): Many houses at once.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[HousesOut | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: HousesIn,
) -> HousesOut | Problem | None:
    """Heizungen für viele Häuser vergleichen

     Höchstens 100 Häuser, jedes wie in „vergleich“. Nur für Konten, die auf der Seite Tabellen vieler
    Häuser rechnen dürfen, mit dem Cookie ihrer Sitzung. Ein Haus, das nicht zu rechnen ist, hält die
    anderen nicht auf. Gespeichert wird nichts. Höchstens 60 Anfragen in der Minute.

    Args:
        body (HousesIn): Many houses at once.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        HousesOut | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
