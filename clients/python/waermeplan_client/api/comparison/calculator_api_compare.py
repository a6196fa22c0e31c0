from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.compared_out import ComparedOut
from ...models.house_in import HouseIn
from ...models.house_problem import HouseProblem
from ...models.problem import Problem
from ...types import UNSET, Response


def _get_kwargs(
    *,
    body: HouseIn,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/vergleich",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ComparedOut | HouseProblem | Problem | Problem | None:
    if response.status_code == 200:
        response_200 = ComparedOut.from_dict(response.json())

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


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ComparedOut | HouseProblem | Problem | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: HouseIn,
) -> Response[ComparedOut | HouseProblem | Problem | Problem]:
    """Heizungen für ein Haus vergleichen

     Gesendet wird ein Haus mit den Namen, die im Link eines Ergebnisses stehen. Die Antwort sagt, was
    die Seite sagt: das Urteil mit seinen Vorbehalten, jede Heizung mit Kosten, Förderung und Recht,
    alle Angaben, auch die angenommenen, und was nicht mitzählt. Gespeichert wird nichts. Höchstens 60
    Anfragen in der Minute.

    Args:
        body (HouseIn): Ein Haus und was verglichen wird. Alle Angaben dürfen fehlen: Was fehlt,
            wird angenommen, und die Antwort sagt es. Was der Rechner nicht kennt, zählt nicht mit;
            auch das sagt sie.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ComparedOut | HouseProblem | Problem | Problem]
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
    body: HouseIn,
) -> ComparedOut | HouseProblem | Problem | Problem | None:
    """Heizungen für ein Haus vergleichen

     Gesendet wird ein Haus mit den Namen, die im Link eines Ergebnisses stehen. Die Antwort sagt, was
    die Seite sagt: das Urteil mit seinen Vorbehalten, jede Heizung mit Kosten, Förderung und Recht,
    alle Angaben, auch die angenommenen, und was nicht mitzählt. Gespeichert wird nichts. Höchstens 60
    Anfragen in der Minute.

    Args:
        body (HouseIn): Ein Haus und was verglichen wird. Alle Angaben dürfen fehlen: Was fehlt,
            wird angenommen, und die Antwort sagt es. Was der Rechner nicht kennt, zählt nicht mit;
            auch das sagt sie.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ComparedOut | HouseProblem | Problem | Problem
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: HouseIn,
) -> Response[ComparedOut | HouseProblem | Problem | Problem]:
    """Heizungen für ein Haus vergleichen

     Gesendet wird ein Haus mit den Namen, die im Link eines Ergebnisses stehen. Die Antwort sagt, was
    die Seite sagt: das Urteil mit seinen Vorbehalten, jede Heizung mit Kosten, Förderung und Recht,
    alle Angaben, auch die angenommenen, und was nicht mitzählt. Gespeichert wird nichts. Höchstens 60
    Anfragen in der Minute.

    Args:
        body (HouseIn): Ein Haus und was verglichen wird. Alle Angaben dürfen fehlen: Was fehlt,
            wird angenommen, und die Antwort sagt es. Was der Rechner nicht kennt, zählt nicht mit;
            auch das sagt sie.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ComparedOut | HouseProblem | Problem | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: HouseIn,
) -> ComparedOut | HouseProblem | Problem | Problem | None:
    """Heizungen für ein Haus vergleichen

     Gesendet wird ein Haus mit den Namen, die im Link eines Ergebnisses stehen. Die Antwort sagt, was
    die Seite sagt: das Urteil mit seinen Vorbehalten, jede Heizung mit Kosten, Förderung und Recht,
    alle Angaben, auch die angenommenen, und was nicht mitzählt. Gespeichert wird nichts. Höchstens 60
    Anfragen in der Minute.

    Args:
        body (HouseIn): Ein Haus und was verglichen wird. Alle Angaben dürfen fehlen: Was fehlt,
            wird angenommen, und die Antwort sagt es. Was der Rechner nicht kennt, zählt nicht mit;
            auch das sagt sie.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ComparedOut | HouseProblem | Problem | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
