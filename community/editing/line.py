"""Decide about one line of a draft: leave it out, hide it, move it, word it anew, and back."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any
from uuid import UUID

import msgspec

from community.database import transaction
from community.editing.move import move
from community.events.tables import Event
from community.language import _
from community.outputs.later import CHOICES, PUBLISHED
from community.refusal import Refused
from community.reports.compile import fill
from community.reports.decided import edits_of
from community.reports.decisions import LineEdit
from community.reports.open_draft import draft_of
from community.reports.tables import Report

FIRST = ("text", "formula", "goal", "noise")
FIELDS = (*FIRST, *PUBLISHED)
MOST = 2000


class Act(StrEnum):
    """What may be done with a line."""

    LEAVE_OUT = "leave_out"
    PUT_BACK = "put_back"
    HIDE = "hide"
    SHOW = "show"
    UP = "up"
    DOWN = "down"
    WORD = "word"
    AS_WRITTEN = "as_written"


def read_act(typed: str) -> Act:
    """What to do with a line; refuses what nobody can do."""
    if typed not in set(Act):
        raise Refused(_("Please choose one of the answers."), "act")
    return Act(typed)


async def decide(event: Event, item: UUID, act: Act, words: Mapping[str, str]) -> Report:
    """The draft with it done; `words` count for wording alone: what is empty stays as written.

    Refuses words that are too long.
    """
    async with transaction():
        event, report = await draft_of(event)
        if act in (Act.UP, Act.DOWN):
            await move(event, item, -1 if act == Act.UP else 1)
        else:
            edit = (await edits_of(event.id)).get(item) or LineEdit(item=item)
            for name, value in _changes(act, words).items():
                setattr(edit, name, value)
            await edit.save()
        await fill(report, event)
    return report


def _changes(act: Act, words: Mapping[str, str]) -> dict[str, Any]:
    if act in (Act.LEAVE_OUT, Act.PUT_BACK):
        return {"is_left_out": act == Act.LEAVE_OUT}
    if act in (Act.HIDE, Act.SHOW):
        return {"is_hidden": act == Act.HIDE}
    said = _worded(words) if act == Act.WORD else {}
    return {"wording": msgspec.json.encode(said).decode()}


def _worded(words: Mapping[str, str]) -> dict[str, str]:
    said = {name: words.get(name, "").strip() for name in FIELDS}
    for name, text in said.items():
        if len(text) > MOST:
            raise Refused(_("Please keep it under {count} characters.").format(count=MOST), name)
        if name in CHOICES and text not in CHOICES[name]:
            raise Refused(_("Please choose one of the answers."), name)
    return {name: text for name, text in said.items() if text}
