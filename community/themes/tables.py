"""What editors did with the themes of an evening, step by step, and which themes have ended."""

from enum import StrEnum
from typing import Any

from piccolo.columns import JSONB, UUID, ForeignKey, Integer, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.constraints import Check, Unique
from piccolo.table import Table

from community.clock import now
from community.database import new_id
from community.events.tables import Event
from community.outputs.tables import Theme


class What(StrEnum):
    """What an editor did."""

    CODE = "code"
    UNCODE = "uncode"
    RENAME = "rename"
    MERGE = "merge"
    SPLIT = "split"
    TELL_APART = "apart"
    UNDO = "undo"


class ThemeStep(Table):
    """One act of an editor. `change` says of each cell what was there before and after."""

    id = UUID(primary_key=True, default=new_id)
    event = ForeignKey(Event, null=False, on_delete=OnDelete.cascade)
    number = Integer()
    what = Varchar(length=8, choices=What)
    title = Varchar(length=160, help_text="of the theme, as it was called before")
    other = Varchar(length=160, default="", help_text="the new title, or of the other theme")
    items = Integer(default=0, help_text="how many items went; how many steps were taken back")
    change = JSONB(default="{}", help_text="see change.py for its shape")
    by_name = Varchar(length=120, default="")
    at = Timestamptz(default=now)
    undone_by: Any = ForeignKey("self", null=True, default=None, on_delete=OnDelete.set_null)

    step_number_in_event = Unique([event, number])


class ThemeEnd(Table):
    """A theme that stands no more: it became a part of another one, or nothing was left in it.

    The theme keeps its row, so that nothing that points at it is lost, and can come back.
    """

    theme = ForeignKey(Theme, primary_key=True, null=False, on_delete=OnDelete.cascade)
    went_into = ForeignKey(Theme, null=True, default=None, index=True, on_delete=OnDelete.cascade)

    not_into_itself = Check("theme <> went_into")


class NotTheSame(Table):
    """Two items, or two themes, that look alike, and of which a person said that they are not."""

    id = UUID(primary_key=True, default=new_id)
    event = ForeignKey(Event, null=False, on_delete=OnDelete.cascade)
    one = UUID(help_text="the smaller of the two keys")
    other = UUID()

    told_apart_once = Unique([event, one, other])
    two_are_told_apart = Check("one < other")


ALL: list[type[Table]] = [ThemeStep, ThemeEnd, NotTheSame]
