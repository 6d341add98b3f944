"""Write for oneself, in the silent minutes of a round."""

import json
from collections.abc import Mapping
from hashlib import blake2b
from uuid import UUID

from community.database import fetch_value, new_id, only, transaction
from community.language import _
from community.live import tell
from community.outputs.fields import read_value
from community.outputs.may_write import refuse_outside_round
from community.outputs.tables import Note
from community.outputs.write import own_prompt
from community.outputs.writer import Writer
from community.refusal import Conflict, Refused

MOST = 100


async def note(
    writer: Writer, words: Mapping[str, str], op_id: str = "", prompt: UUID | None = None
) -> Note:
    """A note that nobody else sees; with an `op_id` seen before with these words, that one."""
    kept = {name: read_value(name, words[name]) for name in ("text", "kind") if words.get(name)}
    text = kept.get("text", "")
    if not text:
        raise Refused(_("Please write something first."), "text")
    op_id = _same_words_once(op_id or str(new_id()), text)
    async with transaction():
        await _may_be_added(writer)
        own = await own_prompt(writer, prompt)
        places = (writer.round.id, writer.author, text, kept.get("kind", ""), own, op_id)
        if await fetch_value(_INSERT, new_id(), *places):
            await tell(f"sheet:{writer.roundtable.id}")
    return only(await _with(writer, op_id))


async def noted(writer: Writer, words: Mapping[str, str], op_id: str) -> Note | None:
    """The note that these words became when they came before under this `op_id`."""
    text = read_value("text", words.get("text", ""))
    return await _with(writer, _same_words_once(op_id, text)) if op_id and text else None


def _same_words_once(op_id: str, text: str) -> str:
    return blake2b(json.dumps([op_id, text]).encode(), digest_size=24).hexdigest()


async def _with(writer: Writer, op_id: str) -> Note | None:
    theirs = (Note.op_id == op_id) & (Note.registration == writer.author)
    return await Note.objects().get(theirs)


async def _may_be_added(writer: Writer) -> None:
    await refuse_outside_round(writer)
    if writer.author is None:
        raise Conflict(_("Notes are for those who have a chair here."))
    mine = (Note.registration == writer.author) & (Note.round == writer.round.id)
    if await Note.count().where(mine) >= MOST:
        raise Conflict(_("This sheet is full. Please remove what you do not need."))


_INSERT = """
    INSERT INTO note (id, round, registration, text, kind, prompt, op_id, made_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, now())
    ON CONFLICT (op_id) DO NOTHING RETURNING id
"""
