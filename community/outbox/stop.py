"""Stop what has not gone yet."""

from community.database import execute


async def stop(address: str, purpose: str) -> None:
    """Mails of this purpose to this address that still wait, or wait to be tried again, stay."""
    await execute(_STOP, address, purpose)


_STOP = """
    UPDATE message SET state = 'stopped'
    WHERE to_address = $1 AND purpose = $2 AND state IN ('queued', 'sending')
"""
