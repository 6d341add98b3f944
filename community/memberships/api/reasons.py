"""Words for answers that are given often, for programs."""

from typing import Annotated
from uuid import UUID

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec import Meta

from community.members.own_words import Decision, Reason
from community.members.visitor import Visitor
from community.memberships.reasons import all_reasons, drop_reason, keep_reason

ReasonText = Annotated[str, Meta(min_length=1, max_length=2000)]


class ReasonWish(msgspec.Struct):
    """A reason in both languages; {name} stands for the person."""

    decision: Decision
    title: Annotated[str, Meta(min_length=1, max_length=120, examples=["定員"])]
    text_ja: Annotated[ReasonText, Meta(examples=["{name}さん、定員に達しました。"])]
    text_en: Annotated[ReasonText, Meta(examples=["{name}, there is no place left."])]


class ReasonAnswer(msgspec.Struct):
    """A reason; an answer names it as its `template`."""

    id: UUID
    decision: Decision
    title: str
    text_ja: str
    text_en: str

    @classmethod
    def of(cls, found: Reason) -> "ReasonAnswer":
        """The reason as a program reads it."""
        return cls(**{name: getattr(found, name) for name in cls.__struct_fields__})


class Reasons(msgspec.Struct):
    """Every reason by title."""

    reasons: list[ReasonAnswer]


@get("/api/v1/reasons")
async def reasons(organiser: NamedDependency[Visitor]) -> Reasons:
    """The reasons that are given often, by title."""
    return Reasons([ReasonAnswer.of(each) for each in await all_reasons()])


@post("/api/v1/reasons")
async def add_reason(
    organiser: NamedDependency[Visitor], data: JSONBody[ReasonWish]
) -> ReasonAnswer:
    """Keep a reason for approving or declining."""
    kept = await keep_reason(data.decision, data.title, data.text_ja, data.text_en)
    return ReasonAnswer.of(kept)


@post("/api/v1/reasons/{reason_id:uuid}/removal", status_code=200)
async def remove_reason(
    organiser: NamedDependency[Visitor], template: NamedDependency[Reason]
) -> ReasonAnswer:
    """Offer it no more; mails that were sent stay as they are."""
    await drop_reason(template)
    return ReasonAnswer.of(template)


HANDLERS = [reasons, add_reason, remove_reason]
