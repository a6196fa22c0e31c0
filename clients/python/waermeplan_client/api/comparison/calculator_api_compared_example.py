from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.calculator_api_compared_example_name import (
    CalculatorApiComparedExampleName,
    check_calculator_api_compared_example_name,
)
from ...models.compared_out import ComparedOut
from ...models.house_problem import HouseProblem
from ...models.houses_out import HousesOut
from ...models.problem import Problem
from ...types import UNSET, Response


def _get_kwargs(
    name: CalculatorApiComparedExampleName,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/beispiele/vergleich/{name}".format(
            name=quote(str(name), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ComparedOut | HousesOut | HouseProblem | Problem | Problem | None:
    if response.status_code == 200:

        def _parse_response_200(data: object) -> ComparedOut | HousesOut:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_0 = ComparedOut.from_dict(data)

                return response_200_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            response_200_type_1 = HousesOut.from_dict(data)

            return response_200_type_1

        response_200 = _parse_response_200(response.json())

        return response_200

    if response.status_code == 400:

        def _parse_response_400(data: object) -> HouseProblem | Problem:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_400_type_0 = HouseProblem.from_dict(data)

                return response_400_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            response_400_type_1 = Problem.from_dict(data)

            return response_400_type_1

        response_400 = _parse_response_400(response.json())

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
) -> Response[ComparedOut | HousesOut | HouseProblem | Problem | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    name: CalculatorApiComparedExampleName,
    *,
    client: AuthenticatedClient | Client,
) -> Response[ComparedOut | HousesOut | HouseProblem | Problem | Problem]:
    """Ein Beispiel eines Vergleichs

     Die Antwort von „vergleich“ zu einem erfundenen Haus, eine für jedes `conclusion_kind`; „viele“ ist
    die von „vergleich/viele“, „abgelehnt“ die zu einem Haus, das nicht sein kann.

    Args:
        name (CalculatorApiComparedExampleName):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ComparedOut | HousesOut | HouseProblem | Problem | Problem]
    """

    kwargs = _get_kwargs(
        name=name,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    name: CalculatorApiComparedExampleName,
    *,
    client: AuthenticatedClient | Client,
) -> ComparedOut | HousesOut | HouseProblem | Problem | Problem | None:
    """Ein Beispiel eines Vergleichs

     Die Antwort von „vergleich“ zu einem erfundenen Haus, eine für jedes `conclusion_kind`; „viele“ ist
    die von „vergleich/viele“, „abgelehnt“ die zu einem Haus, das nicht sein kann.

    Args:
        name (CalculatorApiComparedExampleName):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ComparedOut | HousesOut | HouseProblem | Problem | Problem
    """

    return sync_detailed(
        name=name,
        client=client,
    ).parsed


async def asyncio_detailed(
    name: CalculatorApiComparedExampleName,
    *,
    client: AuthenticatedClient | Client,
) -> Response[ComparedOut | HousesOut | HouseProblem | Problem | Problem]:
    """Ein Beispiel eines Vergleichs

     Die Antwort von „vergleich“ zu einem erfundenen Haus, eine für jedes `conclusion_kind`; „viele“ ist
    die von „vergleich/viele“, „abgelehnt“ die zu einem Haus, das nicht sein kann.

    Args:
        name (CalculatorApiComparedExampleName):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ComparedOut | HousesOut | HouseProblem | Problem | Problem]
    """

    kwargs = _get_kwargs(
        name=name,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    name: CalculatorApiComparedExampleName,
    *,
    client: AuthenticatedClient | Client,
) -> ComparedOut | HousesOut | HouseProblem | Problem | Problem | None:
    """Ein Beispiel eines Vergleichs

     Die Antwort von „vergleich“ zu einem erfundenen Haus, eine für jedes `conclusion_kind`; „viele“ ist
    die von „vergleich/viele“, „abgelehnt“ die zu einem Haus, das nicht sein kann.

    Args:
        name (CalculatorApiComparedExampleName):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ComparedOut | HousesOut | HouseProblem | Problem | Problem
    """

    return (
        await asyncio_detailed(
            name=name,
            client=client,
        )
    ).parsed
