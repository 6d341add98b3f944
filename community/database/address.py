"""Where the database is: the server that was named, or the one that comes with us."""

from functools import cache

from community.settings import settings


@cache
def address() -> str:
    """The connection address; starts the embedded server when DATABASE_URL names no other."""
    if settings().database_url:
        return settings().database_url
    from community.database import embedded  # a named server needs nothing of it

    return embedded.start(settings().data_path)
