"""Newsletters for programs: written and sent as on the pages."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec import Meta

from community.members.tables import Member
from community.members.visitor import Visitor
from community.newsletters import write
from community.newsletters.find import archive, drafts
from community.newsletters.in_mail import try_out
from community.newsletters.send import send
from community.newsletters.tables import Newsletter
from community.newsletters.wording import Wording
from community.web.sizes import LONG_TEXTS

HERE = "/api/v1/newsletters"
ONE = f"{HERE}/{{newsletter_id:uuid}}"


class Words(msgspec.Struct):
    """What it says in one language or both; a text is Markdown. Everybody gets their own language,
    or the other where theirs is not written."""

    subject_ja: Annotated[str, Meta(examples=["六月の夜のご案内"])] = ""
    text_ja: Annotated[str, Meta(examples=["次の夜は **6月19日** です。"])] = ""
    subject_en: Annotated[str, Meta(examples=["The evening in June"])] = ""
    text_en: Annotated[str, Meta(examples=["The next evening is on **June 19**."])] = ""

    @property
    def wording(self) -> Wording:
        """As the verbs take them."""
        return Wording(*msgspec.structs.astuple(self))


class Letter(msgspec.Struct):
    """A newsletter; `sent_at` is empty while it is a draft."""

    id: UUID
    subject_ja: str
    text_ja: str
    subject_en: str
    text_en: str
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
    return Letter.of(await write.begin(organiser.member, data.wording))


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
    return Letter.of(await write.rewrite(newsletter, data.wording))


class Tried(msgspec.Struct):
    """Where it was mailed to, and to nobody else."""

    email: str


@post(f"{ONE}/test", status_code=200)
async def test_mail(
    organiser: NamedDependency[Any],
    answerable: NamedDependency[Member | None],
    newsletter: NamedDependency[Newsletter],
) -> Tried:
    """Mail it to me alone, as readers would get it; a program's goes to who made its token."""
    return Tried(await try_out(newsletter, answerable))


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


HANDLERS = [newsletters, begin, one, rewrite, test_mail, send_now, throw_away]
