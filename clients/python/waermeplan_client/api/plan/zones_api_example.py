from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.ambiguous_out import AmbiguousOut
from ...models.did_you_mean_out import DidYouMeanOut
from ...models.edition_detail_out import EditionDetailOut
from ...models.former_zone_out import FormerZoneOut
from ...models.in_range_out import InRangeOut
from ...models.in_zone_out import InZoneOut
from ...models.lines_out import LinesOut
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
from ...models.zone_detail_out import ZoneDetailOut
from ...types import UNSET, Response


def _get_kwargs(
    name: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/beispiele/{name}".format(
            name=quote(str(name), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> (
    AmbiguousOut
    | DidYouMeanOut
    | EditionDetailOut
    | InRangeOut
    | InZoneOut
    | LinesOut
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
    | ZoneDetailOut
    | Any
    | FormerZoneOut
    | Problem
    | None
):
    if response.status_code == 200:

        def _parse_response_200(
            data: object,
        ) -> (
            AmbiguousOut
            | DidYouMeanOut
            | EditionDetailOut
            | InRangeOut
            | InZoneOut
            | LinesOut
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
            | ZoneDetailOut
        ):
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_0_type_0 = InZoneOut.from_dict(data)

                return response_200_type_0_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_0_type_1 = OnBoundaryOut.from_dict(data)

                return response_200_type_0_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_0_type_2 = OutsideZonesOut.from_dict(data)

                return response_200_type_0_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_0_type_3 = NamedZoneOut.from_dict(data)

                return response_200_type_0_type_3
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_0_type_4 = UnknownNumberOut.from_dict(data)

                return response_200_type_0_type_4
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_0_type_5 = InRangeOut.from_dict(data)

                return response_200_type_0_type_5
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_0_type_6 = AmbiguousOut.from_dict(data)

                return response_200_type_0_type_6
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_0_type_7 = DidYouMeanOut.from_dict(data)

                return response_200_type_0_type_7
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_0_type_8 = SeveralStreetsOut.from_dict(data)

                return response_200_type_0_type_8
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_0_type_9 = OtherScriptOut.from_dict(data)

                return response_200_type_0_type_9
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_0_type_10 = QuarterOut.from_dict(data)

                return response_200_type_0_type_10
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_0_type_11 = UnknownStreetOut.from_dict(data)

                return response_200_type_0_type_11
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_0_type_12 = MissingStreetOut.from_dict(data)

                return response_200_type_0_type_12
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_0_type_13 = OutsideCityOut.from_dict(data)

                return response_200_type_0_type_13
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_1 = LinesOut.from_dict(data)

                return response_200_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_2 = ZoneDetailOut.from_dict(data)

                return response_200_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            response_200_type_3 = EditionDetailOut.from_dict(data)

            return response_200_type_3

        response_200 = _parse_response_200(response.json())

        return response_200

    if response.status_code == 302:
        response_302 = cast(Any, None)
        return response_302

    if response.status_code == 400:
        response_400 = Problem.from_dict(response.json())

        return response_400

    if response.status_code == 403:
        response_403 = Problem.from_dict(response.json())

        return response_403

    if response.status_code == 404:
        response_404 = Problem.from_dict(response.json())

        return response_404

    if response.status_code == 405:
        response_405 = Problem.from_dict(response.json())

        return response_405

    if response.status_code == 410:
        response_410 = FormerZoneOut.from_dict(response.json())

        return response_410

    if response.status_code == 413:
        response_413 = Problem.from_dict(response.json())

        return response_413

    if response.status_code == 415:
        response_415 = Problem.from_dict(response.json())

        return response_415

    if response.status_code == 429:
        response_429 = Problem.from_dict(response.json())

        return response_429

    if response.status_code == 500:
        response_500 = Problem.from_dict(response.json())

        return response_500

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
    | EditionDetailOut
    | InRangeOut
    | InZoneOut
    | LinesOut
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
    | ZoneDetailOut
    | Any
    | FormerZoneOut
    | Problem
]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    name: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[
    AmbiguousOut
    | DidYouMeanOut
    | EditionDetailOut
    | InRangeOut
    | InZoneOut
    | LinesOut
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
    | ZoneDetailOut
    | Any
    | FormerZoneOut
    | Problem
]:
    """Ein Beispiel

     Antwortet mit dem Status und in der Form des genannten Falls; „veraltet“ zeigt, wie das Ende einer
    Adresse angekündigt wird. Adressen und Gebiete sind erfunden, die Antwort sagt es.

    Args:
        name (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AmbiguousOut | DidYouMeanOut | EditionDetailOut | InRangeOut | InZoneOut | LinesOut | MissingStreetOut | NamedZoneOut | OnBoundaryOut | OtherScriptOut | OutsideCityOut | OutsideZonesOut | QuarterOut | SeveralStreetsOut | UnknownNumberOut | UnknownStreetOut | ZoneDetailOut | Any | FormerZoneOut | Problem]
    """

    kwargs = _get_kwargs(
        name=name,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    name: str,
    *,
    client: AuthenticatedClient | Client,
) -> (
    AmbiguousOut
    | DidYouMeanOut
    | EditionDetailOut
    | InRangeOut
    | InZoneOut
    | LinesOut
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
    | ZoneDetailOut
    | Any
    | FormerZoneOut
    | Problem
    | None
):
    """Ein Beispiel

     Antwortet mit dem Status und in der Form des genannten Falls; „veraltet“ zeigt, wie das Ende einer
    Adresse angekündigt wird. Adressen und Gebiete sind erfunden, die Antwort sagt es.

    Args:
        name (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AmbiguousOut | DidYouMeanOut | EditionDetailOut | InRangeOut | InZoneOut | LinesOut | MissingStreetOut | NamedZoneOut | OnBoundaryOut | OtherScriptOut | OutsideCityOut | OutsideZonesOut | QuarterOut | SeveralStreetsOut | UnknownNumberOut | UnknownStreetOut | ZoneDetailOut | Any | FormerZoneOut | Problem
    """

    return sync_detailed(
        name=name,
        client=client,
    ).parsed


async def asyncio_detailed(
    name: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[
    AmbiguousOut
    | DidYouMeanOut
    | EditionDetailOut
    | InRangeOut
    | InZoneOut
    | LinesOut
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
    | ZoneDetailOut
    | Any
    | FormerZoneOut
    | Problem
]:
    """Ein Beispiel

     Antwortet mit dem Status und in der Form des genannten Falls; „veraltet“ zeigt, wie das Ende einer
    Adresse angekündigt wird. Adressen und Gebiete sind erfunden, die Antwort sagt es.

    Args:
        name (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AmbiguousOut | DidYouMeanOut | EditionDetailOut | InRangeOut | InZoneOut | LinesOut | MissingStreetOut | NamedZoneOut | OnBoundaryOut | OtherScriptOut | OutsideCityOut | OutsideZonesOut | QuarterOut | SeveralStreetsOut | UnknownNumberOut | UnknownStreetOut | ZoneDetailOut | Any | FormerZoneOut | Problem]
    """

    kwargs = _get_kwargs(
        name=name,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    name: str,
    *,
    client: AuthenticatedClient | Client,
) -> (
    AmbiguousOut
    | DidYouMeanOut
    | EditionDetailOut
    | InRangeOut
    | InZoneOut
    | LinesOut
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
    | ZoneDetailOut
    | Any
    | FormerZoneOut
    | Problem
    | None
):
    """Ein Beispiel

     Antwortet mit dem Status und in der Form des genannten Falls; „veraltet“ zeigt, wie das Ende einer
    Adresse angekündigt wird. Adressen und Gebiete sind erfunden, die Antwort sagt es.

    Args:
        name (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AmbiguousOut | DidYouMeanOut | EditionDetailOut | InRangeOut | InZoneOut | LinesOut | MissingStreetOut | NamedZoneOut | OnBoundaryOut | OtherScriptOut | OutsideCityOut | OutsideZonesOut | QuarterOut | SeveralStreetsOut | UnknownNumberOut | UnknownStreetOut | ZoneDetailOut | Any | FormerZoneOut | Problem
    """

    return (
        await asyncio_detailed(
            name=name,
            client=client,
        )
    ).parsed
