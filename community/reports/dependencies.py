"""The report that an address names."""

from litestar.di import NamedDependency, Provide
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from community.members.visitor import Visitor
from community.reports.find import report_by_slug
from community.reports.tables import Report


async def report(slug: FromPath[str], visitor: NamedDependency[Visitor]) -> Report:
    """The report named by `slug`; a draft is there for who works on it only."""
    found = await report_by_slug(slug)
    if found is None or not (found.is_published or visitor.by_role):
        raise NotFoundException
    return found


GIVEN = {"report": Provide(report)}

PLACES = {
    "reports/{slug}": """
        SELECT e.id AS event, e.series
        FROM report r JOIN event e ON e.id = r.event WHERE r.slug = $1
    """
}
