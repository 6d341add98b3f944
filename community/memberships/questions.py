"""The community's own questions to whoever asks to become a member."""

import json
from collections.abc import Mapping
from typing import TypedDict

from community.database import fetch_value, transaction
from community.language import _
from community.language.line import one_line
from community.members.own_words import Kind, Question
from community.members.tables import Member
from community.refusal import Refused

LONGEST_ANSWER = 2000
MOST_QUESTIONS = 20


class Answer(TypedDict):
    """What was asked, in the words of that day, and what was answered."""

    question: str
    answer: str


async def all_questions() -> list[Question]:
    """Every question in its order."""
    return await Question.objects().order_by(Question.position)


async def read_answers(typed: Mapping[str, str]) -> list[Answer]:
    """The answers beside the questions; refuses a missing or foreign one, at its field."""
    return [
        {"question": each.wording, "answer": _answer(each, typed.get(each.field, "").strip())}
        for each in await all_questions()
    ]


def answers_of(member: Member) -> list[Answer]:
    """What this person answered when they asked, what was left out aside."""
    kept: list[Answer] = json.loads(member.answers)
    return [each for each in kept if each["answer"]]


async def ask(wording: str, help: str, kind: str, choices: str, is_required: bool) -> Question:
    """A new question, the last one of all. Refuses an empty one, and a choice of nothing."""
    asked = Question(wording=one_line(wording), help=one_line(help), choices=choices.strip())
    asked.kind, asked.is_required = kind, is_required
    _check(asked)
    async with transaction():
        found = await fetch_value("SELECT coalesce(max(position), 0) FROM question")
        if await Question.count() >= MOST_QUESTIONS:
            raise Refused(_("There can be {most} questions at most.").format(most=MOST_QUESTIONS))
        asked.position = found + 1
        await asked.save()
    return asked


async def stop_asking(question: Question) -> None:
    """Ask it no more; answers that were given stay with the words that were asked."""
    await Question.delete().where(Question.id == question.id)


def _check(asked: Question) -> None:
    if not 0 < len(asked.wording) <= 300:
        raise Refused(_("Please write the question, in up to 300 characters."), "wording")
    if len(asked.help) > 300 or len(asked.choices) > 4000:
        raise Refused(_("Please keep it under {count} characters.").format(count=300), "help")
    if asked.kind not in set(Kind):
        raise Refused(_("Please choose how it is answered."), "kind")
    if asked.kind == Kind.CHOICE and len(asked.options) < 2:
        raise Refused(_("Please write at least two choices, one per line."), "choices")


def _answer(asked: Question, said: str) -> str:
    if asked.is_required and not said:
        raise Refused(_("Please answer this question."), asked.field)
    if len(said) > LONGEST_ANSWER:
        too_long = _("Please keep it under {count} characters.").format(count=LONGEST_ANSWER)
        raise Refused(too_long, asked.field)
    if asked.kind == Kind.CHOICE and said and said not in asked.options:
        raise Refused(_("Please choose one of these."), asked.field)
    return said
