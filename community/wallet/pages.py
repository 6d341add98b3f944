"""A ticket for the wallet, to whoever has the ticket's address."""

import asyncio

from litestar import Response, get
from litestar.di import NamedDependency
from litestar.exceptions import NotFoundException

from community.changes.kept_ticket import kept_ticket
from community.registrations.tables import Registration
from community.settings import settings
from community.wallet.certificate import signer_in
from community.wallet.pkpass import pkpass


@get("/tickets/{token:str}/ticket.pkpass")
async def wallet_pass(opened: NamedDependency[Registration]) -> Response[bytes]:
    """Only where there is a certificate: a wallet refuses what nobody has signed."""
    if not settings().pass_certificate:
        raise NotFoundException
    kept, signer = await kept_ticket(opened), signer_in(settings().pass_certificate)
    content = await asyncio.to_thread(pkpass, opened, kept, signer)
    headers = {"content-disposition": 'attachment; filename="ticket.pkpass"'}
    return Response(content, media_type="application/vnd.apple.pkpass", headers=headers)


HANDLERS = [wallet_pass]
