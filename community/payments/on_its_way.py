"""What has been ordered to go back, and has not gone yet."""

from uuid import UUID

from community.database import fetch_value


async def on_its_way_yen(registration_id: UUID) -> int:
    """The sum for one registration."""
    return int(await fetch_value(_ON_ITS_WAY, registration_id))


GOES_BACK = """
    step IN ('queued', 'by_hand', 'sent')
    AND NOT EXISTS (SELECT FROM payment gone WHERE gone.provider_ref = refund.provider_ref)
"""

_ON_ITS_WAY = f"""
    SELECT coalesce(sum(amount_yen), 0) FROM refund
    WHERE registration = $1 AND {GOES_BACK}
"""
