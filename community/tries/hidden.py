"""What is hidden in the reports that people took something home from."""

from collections.abc import Iterable
from uuid import UUID

from community.masks.masked import Masks
from community.reports.decided import masks_of
from community.reports.tables import Report


async def masks_of_all(reports: Iterable[UUID | None]) -> dict[UUID | None, Masks]:
    """What is hidden in each of them; nothing where there is no report yet."""
    ids = {each for each in reports if each}
    about = await Report.objects().where(Report.id.is_in([*ids])) if ids else []
    return {None: Masks({}, {})} | {each.id: await masks_of(each) for each in about}
