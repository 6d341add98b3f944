"""Items as programs send and read them."""

from typing import Annotated
from uuid import UUID

import msgspec
from msgspec import Meta

from community.outputs.tables import Kind, Measure


class NewItem(msgspec.Struct):
    """Words for a sheet; a KPI card has all six fields. With an `op_id` a retry adds nothing."""

    text: Annotated[str, Meta(examples=["初回応答時間"])] = ""
    formula: str = ""
    measure: Measure | None = None
    phase: str = ""
    goal: str = ""
    noise: str = ""
    kind: Kind | None = None
    prompt: UUID | None = None
    op_id: str = ""


class NewNote(msgspec.Struct):
    """Words for yourself; with an `op_id` a retry adds nothing."""

    text: str = ""
    kind: Kind | None = None
    prompt: UUID | None = None
    op_id: str = ""


class Wanted(msgspec.Struct):
    """What a field should hold, and the revision it is based on; 0 for one never written."""

    value: str = ""
    base_revision: Annotated[int, Meta(ge=0, le=1_000_000_000)] = 0
    op_id: str = ""


class Edited(msgspec.Struct):
    """What the field holds now; when it was not saved, `mine` is the text that lost."""

    saved: bool
    revision: int
    value: str
    mine: str
