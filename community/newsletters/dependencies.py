"""The newsletter that an address names."""

from uuid import UUID

from litestar.di import Provide
from litestar.params import FromPath

from community.newsletters.find import by_id
from community.newsletters.tables import Newsletter
from community.web.or_404 import or_404


async def newsletter(newsletter_id: FromPath[UUID]) -> Newsletter:
    """The newsletter with this id, sent or not."""
    return or_404(await by_id(newsletter_id))


GIVEN = {"newsletter": Provide(newsletter)}
