"""The organisers' side: requests that wait for an answer."""

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.language import _
from community.members.visitor import Visitor
from community.privacy import requests
from community.privacy.tables import DataRequest
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


HANDLERS = [data_requests, answer]
