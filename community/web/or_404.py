"""What an address names is there, or it is not."""

from typing import TypeVar

from litestar.exceptions import NotFoundException

T = TypeVar("T")


def or_404(found: T | None) -> T:
    """What was found; Litestar's 404 when nothing was."""
    if found is None:
        raise NotFoundException
    return found
