"""What a guest's words are about."""

from piccolo.columns import UUID, ForeignKey
from piccolo.columns.base import OnDelete
from piccolo.constraints import Check, Unique
from piccolo.table import Table

from community.database import new_id
from community.outputs.tables import Commentary, Item, Theme


class CommentAbout(Table):
    """A line of a sheet or a theme that a guest's words are about; as many as there were."""

    id = UUID(primary_key=True, default=new_id)
    commentary = ForeignKey(Commentary, null=False, on_delete=OnDelete.cascade)
    item = ForeignKey(Item, null=True, default=None, index=True, on_delete=OnDelete.cascade)
    theme = ForeignKey(Theme, null=True, default=None, index=True, on_delete=OnDelete.cascade)

    about_item_once = Unique([commentary, item])
    about_theme_once = Unique([commentary, theme])
    about_item_or_theme = Check("(item IS NULL) <> (theme IS NULL)")


ALL: list[type[Table]] = [CommentAbout]
