"""Write something new on a roundtable's sheet."""

import json
from collections.abc import Mapping
from hashlib import blake2b
from uuid import UUID

from community.clock import now
from community.database import execute, fetch_value, new_id, only, transaction
from community.events.tables import Prompt
from community.language import _
from community.outputs.fields import FIELDS, read_value
from community.outputs.hints import tell_sheet
from community.outputs.may_write import refuse_in_silence, refuse_outside_round
from community.outputs.tables import Item, Kind
from community.outputs.writer import Writer
from community.refusal import Conflict

MOST = 200


async def write(
    writer: Writer, words: Mapping[str, str], op_id: str = "", prompt: UUID | None = None
) -> Item:
    """A new item with these words; with an `op_id` seen before with them, the item it made then.

    The kind counts as confirmed when it is among the words; otherwise it is a guess to be asked.
    """
    kept = {field: read_value(field, words[field]) for field in FIELDS if words.get(field)}
    op_id = _same_words_once(op_id or str(new_id()), kept)
    async with transaction():
        await _may_be_added(writer)
        item_id = await _insert(writer, kept, op_id, await own_prompt(writer, prompt))
        if item_id is not None:
            await _remember(item_id, kept, writer.author)
            await tell_sheet(writer.roundtable.id, writer.event.id)
    written = (Item.op_id == op_id) & (Item.roundtable == writer.roundtable.id)
    return only(await Item.objects().get(written))


def _same_words_once(op_id: str, kept: dict[str, str]) -> str:
    """Other words under the same id, as after the browser's Back, are something new."""
    return blake2b(json.dumps([op_id, kept]).encode(), digest_size=24).hexdigest()


async def _may_be_added(writer: Writer) -> None:
    await refuse_outside_round(writer)
    refuse_in_silence(writer)
    there = Item.roundtable == writer.roundtable.id
    if await Item.count().where(there) >= MOST:
        raise Conflict(_("This sheet is full. Please remove what you do not need."))


async def own_prompt(writer: Writer, prompt: UUID | None) -> UUID | None:
    """The prompt, when it is one of this round."""
    asked = (Prompt.id == prompt) & (Prompt.round == writer.round.id)
    return prompt if prompt and await Prompt.exists().where(asked) else None


async def _insert(
    writer: Writer, kept: dict[str, str], op_id: str, prompt: UUID | None
) -> UUID | None:
    revisions = json.dumps(dict.fromkeys(kept, 1))
    given = {"kind": Kind.INSIGHT.value, **dict.fromkeys(FIELDS[:-1], ""), **kept}
    values = [given[field] for field in FIELDS]
    new: UUID | None = await fetch_value(
        _INSERT,
        new_id(),
        writer.roundtable.id,
        prompt,
        writer.author,
        op_id,
        now(),
        revisions,
        *values,
    )
    return new


async def _remember(item_id: UUID, kept: dict[str, str], author: UUID | None) -> None:
    for field, value in kept.items():
        await execute(_REMEMBER, new_id(), item_id, field, value, author, str(new_id()), now())


_INSERT = """
    INSERT INTO item (id, roundtable, prompt, author, op_id, made_at, changed_at, revisions,
                      text, formula, measure, phase, goal, noise, kind)
    VALUES ($1, $2, $3, $4, $5, $6, $6, $7::jsonb, $8, $9, $10, $11, $12, $13, $14)
    ON CONFLICT (op_id) DO NOTHING RETURNING id
"""
_REMEMBER = """
    INSERT INTO item_change (id, item, field, revision, value, author, op_id, at)
    VALUES ($1, $2, $3, 1, $4, $5, $6, $7)
"""
