from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.in_zone_out import InZoneOut
from ...models.on_boundary_out import OnBoundaryOut
from ...models.outside_zones_out import OutsideZonesOut
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    address_id: int,
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
        "url": "/api/v1/adressen/{address_id}".format(
            address_id=quote(str(address_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> InZoneOut | OnBoundaryOut | OutsideZonesOut | Problem | None:
    if response.status_code == 200:

        def _parse_response_200(data: object) -> InZoneOut | OnBoundaryOut | OutsideZonesOut:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_0 = InZoneOut.from_dict(data)

                return response_200_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_1 = OnBoundaryOut.from_dict(data)

                return response_200_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            response_200_type_2 = OutsideZonesOut.from_dict(data)

            return response_200_type_2

        response_200 = _parse_response_200(response.json())

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
) -> Response[InZoneOut | OnBoundaryOut | OutsideZonesOut | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    address_id: int,
    *,
    client: AuthenticatedClient | Client,
    ausgabe: int | None | Unset = UNSET,
) -> Response[InZoneOut | OnBoundaryOut | OutsideZonesOut | Problem]:
    """Auskunft zu einer Adresse

     In welchem Gebiet die Adresse liegt. Die Kennung stammt aus den Vorschlägen oder der Suche; sie
    bleibt von Ausgabe zu Ausgabe dieselbe.

    Args:
        address_id (int):
        ausgabe (int | None | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[InZoneOut | OnBoundaryOut | OutsideZonesOut | Problem]
    """

    kwargs = _get_kwargs(
        address_id=address_id,
        ausgabe=ausgabe,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    address_id: int,
    *,
    client: AuthenticatedClient | Client,
    ausgabe: int | None | Unset = UNSET,
) -> InZoneOut | OnBoundaryOut | OutsideZonesOut | Problem | None:
    """Auskunft zu einer Adresse

     In welchem Gebiet die Adresse liegt. Die Kennung stammt aus den Vorschlägen oder der Suche; sie
    bleibt von Ausgabe zu Ausgabe dieselbe.

    Args:
        address_id (int):
        ausgabe (int | None | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        InZoneOut | OnBoundaryOut | OutsideZonesOut | Problem
    """

    return sync_detailed(
        address_id=address_id,
        client=client,
        ausgabe=ausgabe,
    ).parsed


async def asyncio_detailed(
    address_id: int,
    *,
    client: AuthenticatedClient | Client,
    ausgabe: int | None | Unset = UNSET,
) -> Response[InZoneOut | OnBoundaryOut | OutsideZonesOut | Problem]:
    """Auskunft zu einer Adresse

     In welchem Gebiet die Adresse liegt. Die Kennung stammt aus den Vorschlägen oder der Suche; sie
    bleibt von Ausgabe zu Ausgabe dieselbe.

    Args:
        address_id (int):
        ausgabe (int | None | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[InZoneOut | OnBoundaryOut | OutsideZonesOut | Problem]
    """

    kwargs = _get_kwargs(
        address_id=address_id,
        ausgabe=ausgabe,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    address_id: int,
    *,
    client: AuthenticatedClient | Client,
    ausgabe: int | None | Unset = UNSET,
) -> InZoneOut | OnBoundaryOut | OutsideZonesOut | Problem | None:
    """Auskunft zu einer Adresse

     In welchem Gebiet die Adresse liegt. Die Kennung stammt aus den Vorschlägen oder der Suche; sie
    bleibt von Ausgabe zu Ausgabe dieselbe.

    Args:
        address_id (int):
        ausgabe (int | None | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        InZoneOut | OnBoundaryOut | OutsideZonesOut | Problem
    """

    return (
        await asyncio_detailed(
            address_id=address_id,
            client=client,
            ausgabe=ausgabe,
        )
    ).parsed
