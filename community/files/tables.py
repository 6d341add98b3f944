"""What is known of a kept upload; its bytes lie in the data folder under the same id."""

from uuid import uuid4

from piccolo.columns import UUID, Integer, Timestamptz, Varchar
from piccolo.constraints import Check
from piccolo.table import Table

from community.clock import now
from community.files.sniff import MediaType


class KeptFile(Table):
    """One kept upload, under a name nobody can guess; what it was called is not kept."""

    id = UUID(primary_key=True, default=uuid4)
    media_type = Varchar(length=40, choices=MediaType)
    size_bytes = Integer()
    width = Integer(default=0, help_text="pixels; 0 for what is no picture")
    height = Integer(default=0)
    kept_at = Timestamptz(default=now)

    file_is_not_empty = Check("size_bytes > 0")

    @property
    def is_picture(self) -> bool:
        """Whether a browser may show it within a page."""
        return self.media_type != MediaType.PDF


ALL: list[type[Table]] = [KeptFile]
