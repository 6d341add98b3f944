"""Newsletters for programs: written and sent as on the pages."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec import Meta

from community.members.visitor import Visitor
from community.newsletters import write
from community.newsletters.find import archive, drafts
from community.newsletters.send import send
from community.newsletters.tables import Newsletter
from community.web.sizes import LONG_TEXTS

HERE = "/api/v1/newsletters"
ONE = f"{HERE}/{{newsletter_id:uuid}}"


class Words(msgspec.Struct):
    """What it says; the text is Markdown."""

    subject: Annotated[str, Meta(examples=["六月の夜のご案内"])]
    text: Annotated[str, Meta(examples=["次の夜は **6月19日** です。"])]


class Letter(msgspec.Struct):
    """A newsletter; `sent_at` is empty while it is a draft."""

    id: UUID
    subject: str
    text: str
    changed_at: datetime
    sent_at: datetime | None
    readers: int

    @classmethod
    def of(cls, newsletter: Newsletter) -> "Letter":
        """The newsletter as a program reads it."""
        return cls(**{name: getattr(newsletter, name) for name in cls.__struct_fields__})


@get(HERE)
async def newsletters(organiser: NamedDependency[Any]) -> list[Letter]:
    """Drafts first, then what was sent, each the latest first."""
    return [Letter.of(each) for each in [*await drafts(), *await archive()]]


@post(HERE, request_max_body_size=LONG_TEXTS)
async def begin(organiser: NamedDependency[Visitor], data: JSONBody[Words]) -> Letter:
    """A new draft; nothing is sent."""
    return Letter.of(await write.begin(organiser.member, data.subject, data.text))


@get(ONE)
async def one(organiser: NamedDependency[Any], newsletter: NamedDependency[Newsletter]) -> Letter:
    """One newsletter."""
    return Letter.of(newsletter)


@post(ONE, request_max_body_size=LONG_TEXTS, status_code=200)
async def rewrite(
    organiser: NamedDependency[Any],
    newsletter: NamedDependency[Newsletter],
    data: JSONBody[Words],
) -> Letter:
    """The draft in other words."""
    return Letter.of(await write.rewrite(newsletter, data.subject, data.text))


@post(f"{ONE}/sending", status_code=200)
async def send_now(
    organiser: NamedDependency[Any], newsletter: NamedDependency[Newsletter]
) -> Letter:
    """Send it, once, to everybody who agrees to news by mail at this moment."""
    return Letter.of(await send(newsletter))


@post(f"{ONE}/removal", status_code=200)
async def throw_away(
    organiser: NamedDependency[Any], newsletter: NamedDependency[Newsletter]
) -> Letter:
    """Throw a draft away; what has gone out stays."""
    await write.throw_away(newsletter)
    return Letter.of(newsletter)


HANDLERS = [newsletters, begin, one, rewrite, send_now, throw_away]
