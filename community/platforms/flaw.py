"""What is wrong with a record, seen beside those further up."""

from community.platforms.cells import Cells
from community.platforms.columns import Columns
from community.platforms.means import Means
from community.platforms.reason import Reason


class Flaws:
    """Looks at the records of one file in their order."""

    def __init__(self, columns: Columns) -> None:
        self.columns = columns
        self.taken: set[str] = set()

    def of(self, cells: Cells) -> Reason | None:
        """Why a record cannot be taken over, None if it can."""
        standing = cells.standing
        checks = (
            (Reason.HEADER_AGAIN, self._is_header(cells)),
            (Reason.WRONG_CELLS, len(cells.told) != len(self.columns.header)),
            (Reason.DELETED_ACCOUNT, self._is_deleted(cells)),
            (Reason.NO_NUMBER, not cells.number),
            (Reason.NUMBER_TWICE, cells.number in self.taken),
            (Reason.NO_NAME, not cells.name),
            (standing, isinstance(standing, Reason)),
            (Reason.TOO_MANY, not cells.places),
        )
        flaw = next((reason for reason, applies in checks if applies), None)
        if flaw is None:
            self.taken.add(cells.number)
        return flaw if isinstance(flaw, Reason) else None

    def _is_header(self, cells: Cells) -> bool:
        header, told = self.columns.header, cells.told
        return told[0].strip() == header[0] and [each.strip() for each in told] == header

    def _is_deleted(self, cells: Cells) -> bool:
        mark = self.columns.platform.deleted
        return bool(mark) and mark in cells[Means.USER]
