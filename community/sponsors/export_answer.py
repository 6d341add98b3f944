"""A sponsor's link and its use, as programs read it."""

from datetime import datetime
from uuid import UUID

import msgspec

from community.privacy.tables import SponsorDownload, SponsorExport
from community.settings import settings
from community.sponsors.link import link_of


class Download(msgspec.Struct):
    """A time at which the link was used, and how many people were in it."""

    at: datetime
    people: int


class ExportAnswer(msgspec.Struct):
    """A sponsor's link and its use; people are named in the file alone."""

    id: UUID
    recipient: str
    purpose: str
    fields: list[str]
    link: str
    expires_at: datetime
    downloads: list[Download]


def export_answer(export: SponsorExport, used: list[SponsorDownload]) -> ExportAnswer:
    """The link as an organiser's program reads it."""
    link = f"{settings().address}{link_of(export)}"
    return ExportAnswer(
        export.id,
        export.recipient,
        export.purpose,
        export.columns,
        link,
        export.expires_at,
        [Download(each.at, each.people) for each in used],
    )
