"""Which token an address names."""

from uuid import UUID

from litestar.di import Provide
from litestar.params import FromPath

from community.access.tables import ApiToken
from community.web.or_404 import or_404


async def api_token(token_id: FromPath[UUID]) -> ApiToken:
    """A program's token, alive or not."""
    return or_404(await ApiToken.objects().get(ApiToken.id == token_id))


GIVEN = {"api_token": Provide(api_token)}
