"""What the host of a roundtable should know this minute."""

from collections.abc import Sequence
from datetime import datetime

import msgspec

from community.calls.late import is_late
from community.clock import now
from community.database import fetch
from community.outputs.writer import Writer


class Asked(msgspec.Struct, frozen=True):
    """A question of the round, and how many lines answer it."""

    text: str
    lines: int


class Minute(msgspec.Struct, frozen=True):
    """Who has not written, what has not been answered; names of people, never their notes."""

    is_open: bool
    is_silent: bool
    is_late: bool
    closes_at: datetime | None
    lines: int
    prompts: list[Asked]
    have_not_written: list[str]


async def minute_of(writer: Writer) -> Minute:
    """This minute at the writer's roundtable."""
    here, round_ = writer.roundtable, writer.round
    prompts = [Asked(row["text"], row["lines"]) for row in await fetch(_ASKED, round_.id, here.id)]
    quiet: Sequence[str] = [row["name"] for row in await fetch(_QUIET, here.id, round_.id)]
    [row] = await fetch(_LINES, here.id)
    return Minute(
        is_open=round_.is_open,
        is_silent=writer.is_silent(now()),
        is_late=is_late(round_, now()),
        closes_at=round_.closes_at,
        lines=row["lines"],
        prompts=prompts,
        have_not_written=list(quiet),
    )


_ASKED = """
    SELECT prompt.text, count(item.id) AS lines
    FROM prompt LEFT JOIN item ON item.prompt = prompt.id AND item.roundtable = $2
         AND item.removed_at IS NULL AND item.text <> ''
    WHERE prompt.round = $1 GROUP BY prompt.id ORDER BY prompt.position
"""
_QUIET = """
    SELECT member.name FROM chair
    JOIN registration ON registration.id = chair.registration
    JOIN member ON member.id = registration.member
    WHERE chair.roundtable = $1
      AND NOT EXISTS (SELECT FROM item_change JOIN item ON item.id = item_change.item
                      WHERE item.roundtable = $1 AND item_change.author = registration.id)
      AND NOT EXISTS (SELECT FROM note
                      WHERE note.round = $2 AND note.registration = registration.id)
    ORDER BY member.name
"""
_LINES = """
    SELECT count(*) AS lines FROM item WHERE roundtable = $1 AND removed_at IS NULL AND text <> ''
"""
