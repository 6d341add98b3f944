"""Make a token for programs."""

from community.access.tokens import create_token
from community.cli.machine import with_pool


def create(name: str, scope: str) -> None:
    """Print the token; it is kept as a hash only, so this is the one time it can be read."""
    print(with_pool(lambda: create_token(name, scope)))
