"""What has been ordered to go back, and has not gone yet."""

from uuid import UUID

from community.database import fetch_value
from community.payments.payer import PAYER


async def on_its_way_yen(registration_id: UUID) -> int:
    """The sum for one registration."""
    return int(await fetch_value(_ON_ITS_WAY, registration_id))


async def on_its_way_to(member: UUID | None, registration_id: UUID) -> int:
    """Of that, what goes back to this person; None for somebody who has gone."""
    return int(await fetch_value(_TO, registration_id, member))


GOES_BACK = """
    step IN ('queued', 'by_hand', 'sent')
    AND NOT EXISTS (SELECT FROM payment gone WHERE gone.provider_ref = refund.provider_ref)
"""

_ON_ITS_WAY = f"""
    SELECT coalesce(sum(amount_yen), 0) FROM refund
    WHERE registration = $1 AND {GOES_BACK}
"""

_TO = f"""
    {_ON_ITS_WAY} AND payment IN (
        SELECT p.id FROM payment p JOIN registration r ON r.id = p.registration
        LEFT JOIN payer y ON y.payment = p.id
        WHERE p.registration = $1 AND {PAYER} IS NOT DISTINCT FROM $2)
"""
