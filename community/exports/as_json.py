"""A report as programs read it."""

from datetime import datetime

from msgspec import Struct

from community.reports.address import address_of
from community.reports.content import Content
from community.reports.find import content_of_report, readable
from community.reports.photos import Photo, photos_elsewhere
from community.reports.tables import Report


class PublicReport(Struct, frozen=True):
    """A published report as JSON."""

    slug: str
    title: str
    lead: str
    published_at: datetime | None
    address: str
    content: Content
    photos: list[Photo] = []


async def as_json(report: Report) -> PublicReport:
    """The report's frozen content with its title, lead and address."""
    return PublicReport(
        slug=report.slug,
        title=report.title,
        lead=report.lead,
        published_at=report.published_at,
        address=address_of(report.slug),
        content=await readable(content_of_report(report)),
        photos=await photos_elsewhere(report),
    )
