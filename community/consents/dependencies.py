"""Whose mails an address stops, and what it asks about."""

from litestar.di import Provide
from litestar.params import FromPath

from community.consents.purpose import Purpose
from community.consents.unsubscribe import subscriber
from community.members.tables import Member
from community.web.or_404 import or_404

Subscriber = tuple[Member, Purpose]


async def subscription(token: FromPath[str]) -> Subscriber:
    """The person and the purpose behind the address in a mail."""
    return or_404(await subscriber(token))


async def purpose(purpose_name: FromPath[str]) -> Purpose:
    """The purpose of this address."""
    return or_404(next((each for each in Purpose if each == purpose_name), None))


GIVEN = {"subscription": Provide(subscription), "purpose": Provide(purpose)}
