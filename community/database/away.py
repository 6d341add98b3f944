"""What it looks like when the database does not answer, as while it starts again."""

import asyncpg

AWAY: tuple[type[Exception], ...] = (
    asyncpg.PostgresConnectionError,
    asyncpg.CannotConnectNowError,
    asyncpg.InsufficientResourcesError,
    OSError,
)
