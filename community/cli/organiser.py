"""Make the person who runs the community, and let them in."""

from community.cli.machine import as_operator
from community.roles.organise import make_organiser
from community.settings import settings
from community.signing_in.sign_in import make_link


def organiser(name: str, email: str) -> None:
    """Make or promote the person with this address, and print a link that signs them in once."""
    print(as_operator(lambda: _letting_in(name, email)))


async def _letting_in(name: str, email: str) -> str:
    return sign_in_address(await make_link(await make_organiser(name, email), "/desk"))


def sign_in_address(secret: str) -> str:
    """Where the secret of a sign-in link is used."""
    return f"{settings().address}/sign-in/{secret}"
