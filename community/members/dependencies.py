"""The person whom an address names."""

from uuid import UUID

from litestar.di import Provide
from litestar.params import FromPath

from community.members.tables import Member
from community.web.or_404 import or_404


async def person(member_id: FromPath[UUID]) -> Member:
    """Somebody the community knows, by their identifier."""
    return or_404(await Member.objects().get(Member.id == member_id))


GIVEN = {"person": Provide(person)}
