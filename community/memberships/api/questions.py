"""The questions to whoever asks to become a member, for programs."""

from typing import Annotated
from uuid import UUID

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec import Meta

from community.members.own_words import Kind, Question
from community.members.visitor import Visitor
from community.memberships.questions import all_questions, ask, stop_asking


class QuestionWish(msgspec.Struct):
    """A question; a choice has two options or more, each on one line."""

    wording: Annotated[str, Meta(examples=["どこで知りましたか。"])]
    help: str = ""
    kind: Kind = Kind.LINE
    options: list[str] = []
    is_required: bool = False


class QuestionAnswer(msgspec.Struct):
    """A question; `field` is the name under which an application answers it."""

    id: UUID
    field: str
    wording: str
    help: str
    kind: Kind
    options: list[str]
    is_required: bool

    @classmethod
    def of(cls, found: Question) -> "QuestionAnswer":
        """The question as a program reads it."""
        return cls(**{name: getattr(found, name) for name in cls.__struct_fields__})


class Questions(msgspec.Struct):
    """Every question in its order."""

    questions: list[QuestionAnswer]


@get("/api/v1/questions")
async def questions(visitor: NamedDependency[Visitor]) -> Questions:
    """What the community asks whoever wants to become a member."""
    return Questions([QuestionAnswer.of(each) for each in await all_questions()])


@post("/api/v1/questions")
async def add_question(
    organiser: NamedDependency[Visitor], data: JSONBody[QuestionWish]
) -> QuestionAnswer:
    """Ask one question more, the last one of all."""
    choices = "\n".join(data.options)
    asked = await ask(data.wording, data.help, data.kind, choices, data.is_required)
    return QuestionAnswer.of(asked)


@post("/api/v1/questions/{question_id:uuid}/removal", status_code=200)
async def remove_question(
    organiser: NamedDependency[Visitor], question: NamedDependency[Question]
) -> QuestionAnswer:
    """Ask it no more; answers that were given stay with the words that were asked."""
    await stop_asking(question)
    return QuestionAnswer.of(question)


HANDLERS = [questions, add_question, remove_question]
