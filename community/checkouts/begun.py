"""What somebody has begun to pay, and nobody has received yet."""

from uuid import UUID

from community.payments.tables import Checkout, Step


async def is_begun(registration: UUID) -> bool:
    """Whether a number for the till of a convenience store, or the like, may still be paid."""
    theirs = (Checkout.registration == registration) & (Checkout.step == Step.PENDING)
    return bool(await Checkout.exists().where(theirs))
