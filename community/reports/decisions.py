"""What an editor decided: which words are hidden, and how each line appears in the report."""

from piccolo.columns import JSONB, UUID, Boolean, ForeignKey, SmallInt, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.table import Table

from community.clock import now
from community.database import new_id
from community.masks.hides import Hides
from community.outputs.tables import Item
from community.reports.tables import Report


class Mask(Table):
    """A word that readers of the report do not get to see: in one line, or wherever it stands.

    The database keeps one decision on a word for each line, and one for all of them.
    """

    id = UUID(primary_key=True, default=new_id)
    report = ForeignKey(Report, null=False, on_delete=OnDelete.cascade)
    item = ForeignKey(Item, null=True, default=None, index=True, on_delete=OnDelete.cascade)
    words = Varchar(length=120, help_text="as the editor wrote it")
    letters = Varchar(length=240, help_text="as it is compared: see fold.py")
    hides = Varchar(length=8, choices=Hides)
    place = SmallInt(default=0, help_text="0 is called A in the report, 1 is called B")
    decided_at = Timestamptz(default=now)


class LineEdit(Table):
    """How a line appears in the report; what the roundtable wrote stays as it is."""

    id = UUID(primary_key=True, default=new_id)
    item = ForeignKey(Item, null=False, unique=True, on_delete=OnDelete.cascade)
    is_left_out = Boolean(default=False)
    is_hidden = Boolean(default=False, help_text="readers see that something stood there")
    place = SmallInt(null=True, default=None, help_text="its turn on its sheet, if it was moved")
    wording = JSONB(default="{}", help_text="field name to other words for the report")


ALL: list[type[Table]] = [Mask, LineEdit]
