"""What is kept about me: look at it, take it along, ask about it, delete it."""

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.access.sessions import COOKIE
from community.language import _
from community.members.tables import Member
from community.members.visitor import Visitor
from community.payments.open_money import open_money_of
from community.privacy.erase import erase
from community.privacy.gather import everything_about
from community.privacy.requests import ask, requests_of
from community.privacy.show import shown
from community.privacy.take_along import take_along
from community.web.answer import page, see
from community.web.cookies import forget

HERE = "/me/privacy"


class RequestForm(msgspec.Struct):
    """What the person cannot do alone."""

    kind: str = ""
    words: str = ""


class CopyForm(msgspec.Struct):
    """How the copy is to look: json, or tables."""

    form: str = "json"


@get(HERE)
async def my_data(
    me: NamedDependency[Member], visitor: NamedDependency[Visitor], is_proved: NamedDependency[bool]
) -> Response[str]:
    kept = shown(await everything_about(me))
    asked = await requests_of(me)
    return page("privacy/mine.html", visitor, me=me, kept=kept, asked=asked, is_proved=is_proved)


@post(f"{HERE}/copies", status_code=200)
async def copy(proved: NamedDependency[Member], data: URLEncodedBody[CopyForm]) -> Response[bytes]:
    as_tables = data.form == "tables"
    content = await take_along(proved, as_tables)
    headers = {
        "content-disposition": f'attachment; filename="my-data.{"zip" if as_tables else "json"}"'
    }
    kind = "application/zip" if as_tables else "application/json"
    return Response(content, media_type=kind, headers=headers)


@get(f"{HERE}/deletion")
async def deletion_page(
    me: NamedDependency[Member], visitor: NamedDependency[Visitor], is_proved: NamedDependency[bool]
) -> Response[str]:
    money = await open_money_of(me)
    return page("privacy/deletion.html", visitor, me=me, is_proved=is_proved, open_money=money)


@post(f"{HERE}/deletion")
async def delete(proved: NamedDependency[Member]) -> Redirect:
    await erase(proved)
    answer = see("/", _("Everything about you has been deleted. Thank you for having been here."))
    answer.cookies.append(forget(COOKIE))
    return answer


@post(f"{HERE}/requests")
async def request(me: NamedDependency[Member], data: URLEncodedBody[RequestForm]) -> Redirect:
    await ask(me, data.kind, data.words)
    return see(HERE, _("Thank you. The organisers answer within 30 days."))


HANDLERS = [my_data, copy, deletion_page, delete, request]
