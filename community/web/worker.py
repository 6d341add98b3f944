"""A script that a browser lets keep pages, served from the top of the site."""

from litestar import Response
from litestar.exceptions import NotFoundException

from community.paths import ASSETS
from community.templates import asset


def worker_answer(name: str) -> Response[bytes]:
    """The worker as it was built: it only serves pages below its own address, so it has no hash."""
    built = ASSETS / asset(name).rpartition("/")[2]
    if not built.is_file():
        raise NotFoundException
    return Response(built.read_bytes(), media_type="text/javascript")
