from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.differences_out import DifferencesOut
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    number: int,
    *,
    seit: int | None | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_seit: int | None | Unset
    if isinstance(seit, Unset):
        json_seit = UNSET
    else:
        json_seit = seit
    params["seit"] = json_seit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/ausgaben/{number}/unterschiede".format(
            number=quote(str(number), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> DifferencesOut | Problem | None:
    if response.status_code == 200:
        response_200 = DifferencesOut.from_dict(response.json())

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
) -> Response[DifferencesOut | Problem]:
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
    seit: int | None | Unset = UNSET,
) -> Response[DifferencesOut | Problem]:
    """Was eine Ausgabe geändert hat

     Gebiete, die hinzukamen, wegfielen oder sich änderten, woraus sie hervorgingen, und wie viele
    Adressen dadurch in einem anderen Gebiet liegen. Verglichen wird nur innerhalb einer Reihe: nie eine
    Demonstration mit Ausgaben der Stadt.

    Args:
        number (int):
        seit (int | None | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[DifferencesOut | Problem]
    """

    kwargs = _get_kwargs(
        number=number,
        seit=seit,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    number: int,
    *,
    client: AuthenticatedClient | Client,
    seit: int | None | Unset = UNSET,
) -> DifferencesOut | Problem | None:
    """Was eine Ausgabe geändert hat

     Gebiete, die hinzukamen, wegfielen oder sich änderten, woraus sie hervorgingen, und wie viele
    Adressen dadurch in einem anderen Gebiet liegen. Verglichen wird nur innerhalb einer Reihe: nie eine
    Demonstration mit Ausgaben der Stadt.

    Args:
        number (int):
        seit (int | None | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        DifferencesOut | Problem
    """

    return sync_detailed(
        number=number,
        client=client,
        seit=seit,
    ).parsed


async def asyncio_detailed(
    number: int,
    *,
    client: AuthenticatedClient | Client,
    seit: int | None | Unset = UNSET,
) -> Response[DifferencesOut | Problem]:
    """Was eine Ausgabe geändert hat

     Gebiete, die hinzukamen, wegfielen oder sich änderten, woraus sie hervorgingen, und wie viele
    Adressen dadurch in einem anderen Gebiet liegen. Verglichen wird nur innerhalb einer Reihe: nie eine
    Demonstration mit Ausgaben der Stadt.

    Args:
        number (int):
        seit (int | None | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[DifferencesOut | Problem]
    """

    kwargs = _get_kwargs(
        number=number,
        seit=seit,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    number: int,
    *,
    client: AuthenticatedClient | Client,
    seit: int | None | Unset = UNSET,
) -> DifferencesOut | Problem | None:
    """Was eine Ausgabe geändert hat

     Gebiete, die hinzukamen, wegfielen oder sich änderten, woraus sie hervorgingen, und wie viele
    Adressen dadurch in einem anderen Gebiet liegen. Verglichen wird nur innerhalb einer Reihe: nie eine
    Demonstration mit Ausgaben der Stadt.

    Args:
        number (int):
        seit (int | None | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        DifferencesOut | Problem
    """

    return (
        await asyncio_detailed(
            number=number,
            client=client,
            seit=seit,
        )
    ).parsed
