"""The organisers' side: requests that wait for an answer, and what tonight removes."""

from typing import Any

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.events.find import all_series
from community.language import _
from community.members.visitor import Visitor
from community.privacy import requests
from community.privacy.retain import due_rows, removed, what_is_due
from community.privacy.rule import Rule
from community.privacy.rules import RULES
from community.privacy.series_spans import spans_by_rule
from community.privacy.tables import DataRequest
from community.privacy.take_along import as_csv
from community.web.answer import page, see

HERE = "/desk/data-requests"


class AnswerForm(msgspec.Struct):
    """What the person is told."""

    answer: str = ""


@get(HERE)
async def data_requests(organiser: NamedDependency[Visitor]) -> Response[str]:
    return page("privacy/requests.html", organiser, waiting=await requests.open_requests())


@post(f"{HERE}/{{request_id:uuid}}/answer")
async def answer(
    organiser: NamedDependency[Visitor],
    data_request: NamedDependency[DataRequest],
    data: URLEncodedBody[AnswerForm],
) -> Redirect:
    await requests.answer(data_request, data.answer)
    return see(HERE, _("Answered and mailed."))


@get("/desk/retention")
async def retention(organiser: NamedDependency[Visitor]) -> Response[str]:
    due, log = await what_is_due(), await removed()
    titles = {rule.key: rule.title() for rule in RULES}
    shown: dict[str, Any] = {
        "due": due,
        "log": log,
        "titles": titles,
        "spans": await spans_by_rule(),
    }
    return page("privacy/retention.html", organiser, known=await all_series(), **shown)


@get("/desk/retention/{rule_key:str}/rows.csv")
async def what_goes(
    organiser: NamedDependency[Visitor], rule: NamedDependency[Rule]
) -> Response[bytes]:
    content = as_csv(await due_rows(rule)).encode("utf-8-sig")
    headers = {"content-disposition": f'attachment; filename="{rule.key}.csv"'}
    return Response(content, media_type="text/csv; charset=utf-8", headers=headers)


HANDLERS = [data_requests, answer, retention, what_goes]
