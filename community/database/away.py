"""What it looks like when the database does not answer, as while it starts again."""

import asyncpg

ENDS_THE_LINE: tuple[type[Exception], ...] = (
    asyncpg.PostgresConnectionError,
    asyncpg.CannotConnectNowError,
    asyncpg.InsufficientResourcesError,
)
AWAY: tuple[type[Exception], ...] = (*ENDS_THE_LINE, OSError)
