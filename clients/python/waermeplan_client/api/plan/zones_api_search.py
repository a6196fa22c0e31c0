from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.ambiguous_out import AmbiguousOut
from ...models.did_you_mean_out import DidYouMeanOut
from ...models.in_range_out import InRangeOut
from ...models.in_zone_out import InZoneOut
from ...models.missing_street_out import MissingStreetOut
from ...models.named_zone_out import NamedZoneOut
from ...models.on_boundary_out import OnBoundaryOut
from ...models.other_script_out import OtherScriptOut
from ...models.outside_city_out import OutsideCityOut
from ...models.outside_zones_out import OutsideZonesOut
from ...models.problem import Problem
from ...models.quarter_out import QuarterOut
from ...models.several_streets_out import SeveralStreetsOut
from ...models.unknown_number_out import UnknownNumberOut
from ...models.unknown_street_out import UnknownStreetOut
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    ausgabe: int | None | Unset = UNSET,
    q: str,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_ausgabe: int | None | Unset
    if isinstance(ausgabe, Unset):
        json_ausgabe = UNSET
    else:
        json_ausgabe = ausgabe
    params["ausgabe"] = json_ausgabe

    params["q"] = q

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/suche",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> (
    AmbiguousOut
    | DidYouMeanOut
    | InRangeOut
    | InZoneOut
    | MissingStreetOut
    | NamedZoneOut
    | OnBoundaryOut
    | OtherScriptOut
    | OutsideCityOut
    | OutsideZonesOut
    | QuarterOut
    | SeveralStreetsOut
    | UnknownNumberOut
    | UnknownStreetOut
    | Problem
    | None
):
    if response.status_code == 200:

        def _parse_response_200(
            data: object,
        ) -> (
            AmbiguousOut
            | DidYouMeanOut
            | InRangeOut
            | InZoneOut
            | MissingStreetOut
            | NamedZoneOut
            | OnBoundaryOut
            | OtherScriptOut
            | OutsideCityOut
            | OutsideZonesOut
            | QuarterOut
            | SeveralStreetsOut
            | UnknownNumberOut
            | UnknownStreetOut
        ):
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
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_2 = OutsideZonesOut.from_dict(data)

                return response_200_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_3 = NamedZoneOut.from_dict(data)

                return response_200_type_3
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_4 = UnknownNumberOut.from_dict(data)

                return response_200_type_4
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_5 = InRangeOut.from_dict(data)

                return response_200_type_5
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_6 = AmbiguousOut.from_dict(data)

                return response_200_type_6
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_7 = DidYouMeanOut.from_dict(data)

                return response_200_type_7
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_8 = SeveralStreetsOut.from_dict(data)

                return response_200_type_8
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_9 = OtherScriptOut.from_dict(data)

                return response_200_type_9
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_10 = QuarterOut.from_dict(data)

                return response_200_type_10
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_11 = UnknownStreetOut.from_dict(data)

                return response_200_type_11
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_12 = MissingStreetOut.from_dict(data)

                return response_200_type_12
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            response_200_type_13 = OutsideCityOut.from_dict(data)

            return response_200_type_13

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
) -> Response[
    AmbiguousOut
    | DidYouMeanOut
    | InRangeOut
    | InZoneOut
    | MissingStreetOut
    | NamedZoneOut
    | OnBoundaryOut
    | OtherScriptOut
    | OutsideCityOut
    | OutsideZonesOut
    | QuarterOut
    | SeveralStreetsOut
    | UnknownNumberOut
    | UnknownStreetOut
    | Problem
]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    ausgabe: int | None | Unset = UNSET,
    q: str,
) -> Response[
    AmbiguousOut
    | DidYouMeanOut
    | InRangeOut
    | InZoneOut
    | MissingStreetOut
    | NamedZoneOut
    | OnBoundaryOut
    | OtherScriptOut
    | OutsideCityOut
    | OutsideZonesOut
    | QuarterOut
    | SeveralStreetsOut
    | UnknownNumberOut
    | UnknownStreetOut
    | Problem
]:
    """Auskunft zu einem getippten Text

     Was die Seite zu diesem Text sagt, in denselben Sätzen. `outcome` sagt, was es ist; nur `in_zone`,
    `on_boundary` und `outside_zones` stehen für genau eine Adresse, `named_zone` für ein Gebiet, von
    dem Kennung oder Name getippt ist. Alles andere fragt zurück oder bietet an.

    Args:
        ausgabe (int | None | Unset):
        q (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AmbiguousOut | DidYouMeanOut | InRangeOut | InZoneOut | MissingStreetOut | NamedZoneOut | OnBoundaryOut | OtherScriptOut | OutsideCityOut | OutsideZonesOut | QuarterOut | SeveralStreetsOut | UnknownNumberOut | UnknownStreetOut | Problem]
    """

    kwargs = _get_kwargs(
        ausgabe=ausgabe,
        q=q,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    ausgabe: int | None | Unset = UNSET,
    q: str,
) -> (
    AmbiguousOut
    | DidYouMeanOut
    | InRangeOut
    | InZoneOut
    | MissingStreetOut
    | NamedZoneOut
    | OnBoundaryOut
    | OtherScriptOut
    | OutsideCityOut
    | OutsideZonesOut
    | QuarterOut
    | SeveralStreetsOut
    | UnknownNumberOut
    | UnknownStreetOut
    | Problem
    | None
):
    """Auskunft zu einem getippten Text

     Was die Seite zu diesem Text sagt, in denselben Sätzen. `outcome` sagt, was es ist; nur `in_zone`,
    `on_boundary` und `outside_zones` stehen für genau eine Adresse, `named_zone` für ein Gebiet, von
    dem Kennung oder Name getippt ist. Alles andere fragt zurück oder bietet an.

    Args:
        ausgabe (int | None | Unset):
        q (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AmbiguousOut | DidYouMeanOut | InRangeOut | InZoneOut | MissingStreetOut | NamedZoneOut | OnBoundaryOut | OtherScriptOut | OutsideCityOut | OutsideZonesOut | QuarterOut | SeveralStreetsOut | UnknownNumberOut | UnknownStreetOut | Problem
    """

    return sync_detailed(
        client=client,
        ausgabe=ausgabe,
        q=q,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    ausgabe: int | None | Unset = UNSET,
    q: str,
) -> Response[
    AmbiguousOut
    | DidYouMeanOut
    | InRangeOut
    | InZoneOut
    | MissingStreetOut
    | NamedZoneOut
    | OnBoundaryOut
    | OtherScriptOut
    | OutsideCityOut
    | OutsideZonesOut
    | QuarterOut
    | SeveralStreetsOut
    | UnknownNumberOut
    | UnknownStreetOut
    | Problem
]:
    """Auskunft zu einem getippten Text

     Was die Seite zu diesem Text sagt, in denselben Sätzen. `outcome` sagt, was es ist; nur `in_zone`,
    `on_boundary` und `outside_zones` stehen für genau eine Adresse, `named_zone` für ein Gebiet, von
    dem Kennung oder Name getippt ist. Alles andere fragt zurück oder bietet an.

    Args:
        ausgabe (int | None | Unset):
        q (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AmbiguousOut | DidYouMeanOut | InRangeOut | InZoneOut | MissingStreetOut | NamedZoneOut | OnBoundaryOut | OtherScriptOut | OutsideCityOut | OutsideZonesOut | QuarterOut | SeveralStreetsOut | UnknownNumberOut | UnknownStreetOut | Problem]
    """

    kwargs = _get_kwargs(
        ausgabe=ausgabe,
        q=q,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    ausgabe: int | None | Unset = UNSET,
    q: str,
) -> (
    AmbiguousOut
    | DidYouMeanOut
    | InRangeOut
    | InZoneOut
    | MissingStreetOut
    | NamedZoneOut
    | OnBoundaryOut
    | OtherScriptOut
    | OutsideCityOut
    | OutsideZonesOut
    | QuarterOut
    | SeveralStreetsOut
    | UnknownNumberOut
    | UnknownStreetOut
    | Problem
    | None
):
    """Auskunft zu einem getippten Text

     Was die Seite zu diesem Text sagt, in denselben Sätzen. `outcome` sagt, was es ist; nur `in_zone`,
    `on_boundary` und `outside_zones` stehen für genau eine Adresse, `named_zone` für ein Gebiet, von
    dem Kennung oder Name getippt ist. Alles andere fragt zurück oder bietet an.

    Args:
        ausgabe (int | None | Unset):
        q (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AmbiguousOut | DidYouMeanOut | InRangeOut | InZoneOut | MissingStreetOut | NamedZoneOut | OnBoundaryOut | OtherScriptOut | OutsideCityOut | OutsideZonesOut | QuarterOut | SeveralStreetsOut | UnknownNumberOut | UnknownStreetOut | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            ausgabe=ausgabe,
            q=q,
        )
    ).parsed
