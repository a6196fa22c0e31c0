from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.former_zone_out import FormerZoneOut
from ...models.problem import Problem
from ...models.zone_detail_out import ZoneDetailOut
from ...types import UNSET, Response, Unset


def _get_kwargs(
    code: str,
    *,
    ausgabe: int | None | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_ausgabe: int | None | Unset
    if isinstance(ausgabe, Unset):
        json_ausgabe = UNSET
    else:
        json_ausgabe = ausgabe
    params["ausgabe"] = json_ausgabe

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/gebiete/{code}".format(
            code=quote(str(code), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | FormerZoneOut | Problem | ZoneDetailOut | None:
    if response.status_code == 200:
        response_200 = ZoneDetailOut.from_dict(response.json())

        return response_200

    if response.status_code == 302:
        response_302 = cast(Any, None)
        return response_302

    if response.status_code == 400:
        response_400 = Problem.from_dict(response.json())

        return response_400

    if response.status_code == 404:
        response_404 = Problem.from_dict(response.json())

        return response_404

    if response.status_code == 410:
        response_410 = FormerZoneOut.from_dict(response.json())

        return response_410

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
) -> Response[Any | FormerZoneOut | Problem | ZoneDetailOut]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    code: str,
    *,
    client: AuthenticatedClient | Client,
    ausgabe: int | None | Unset = UNSET,
) -> Response[Any | FormerZoneOut | Problem | ZoneDetailOut]:
    """Ein Gebiet mit seinem Steckbrief

     Eine frühere Kennung leitet zum Nachfolger weiter (302); bei mehreren oder keinem sagt es die 410.

    Args:
        code (str):
        ausgabe (int | None | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | FormerZoneOut | Problem | ZoneDetailOut]
    """

    kwargs = _get_kwargs(
        code=code,
        ausgabe=ausgabe,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    code: str,
    *,
    client: AuthenticatedClient | Client,
    ausgabe: int | None | Unset = UNSET,
) -> Any | FormerZoneOut | Problem | ZoneDetailOut | None:
    """Ein Gebiet mit seinem Steckbrief

     Eine frühere Kennung leitet zum Nachfolger weiter (302); bei mehreren oder keinem sagt es die 410.

    Args:
        code (str):
        ausgabe (int | None | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | FormerZoneOut | Problem | ZoneDetailOut
    """

    return sync_detailed(
        code=code,
        client=client,
        ausgabe=ausgabe,
    ).parsed


async def asyncio_detailed(
    code: str,
    *,
    client: AuthenticatedClient | Client,
    ausgabe: int | None | Unset = UNSET,
) -> Response[Any | FormerZoneOut | Problem | ZoneDetailOut]:
    """Ein Gebiet mit seinem Steckbrief

     Eine frühere Kennung leitet zum Nachfolger weiter (302); bei mehreren oder keinem sagt es die 410.

    Args:
        code (str):
        ausgabe (int | None | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | FormerZoneOut | Problem | ZoneDetailOut]
    """

    kwargs = _get_kwargs(
        code=code,
        ausgabe=ausgabe,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    code: str,
    *,
    client: AuthenticatedClient | Client,
    ausgabe: int | None | Unset = UNSET,
) -> Any | FormerZoneOut | Problem | ZoneDetailOut | None:
    """Ein Gebiet mit seinem Steckbrief

     Eine frühere Kennung leitet zum Nachfolger weiter (302); bei mehreren oder keinem sagt es die 410.

    Args:
        code (str):
        ausgabe (int | None | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | FormerZoneOut | Problem | ZoneDetailOut
    """

    return (
        await asyncio_detailed(
            code=code,
            client=client,
            ausgabe=ausgabe,
        )
    ).parsed
