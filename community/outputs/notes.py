"""What I wrote for myself in this round and have not shared."""

from datetime import datetime
from uuid import UUID

import msgspec

from community.outputs.tables import Note
from community.outputs.writer import Writer


class MyNote(msgspec.Struct, frozen=True):
    """A note of one's own; `item` is what it became when it was shared."""

    id: UUID
    text: str
    kind: str
    made_at: datetime
    item: UUID | None = None

    @classmethod
    def of(cls, note: Note) -> "MyNote":
        """The note as its writer reads it."""
        return cls(**{name: getattr(note, name) for name in cls.__struct_fields__})


async def my_notes(writer: Writer) -> list[MyNote]:
    """In the order of writing; nobody else's, and none for who has no chair."""
    mine = (Note.registration == writer.author) & (Note.round == writer.round.id)
    if writer.author is None:
        return []
    found = await Note.objects().where(mine & Note.item.is_null()).order_by(Note.made_at)
    return [MyNote.of(each) for each in found]
