"""Asking for a mailed link: the answer is the same for every address, known or not."""

from datetime import timedelta

import msgspec

from community.database import only, transaction
from community.jobs import enqueue
from community.language import language
from community.members.address import read_address
from community.members.find import by_address
from community.outbox.queue import To, queue
from community.secret import hashed, new_secret
from community.signing_in.sign_in import make_link
from community.web.allowance import TooOften, spend

QUARTER, HOUR = timedelta(minutes=15), timedelta(hours=1)
MOST_OF_NETWORK = 60  # a quarter of an hour; a whole evening sits in one network
MOST_FOR_ADDRESS_FROM_NETWORK = 5  # a quarter of an hour
MOST_FOR_ADDRESS = 20  # an hour, from wherever


class Request(msgspec.Struct):
    """A link that is to be mailed, and the browser that waits for it."""

    address: str
    next_path: str
    language: str
    browser_hash: str


async def ask_for_link(email: str, next_path: str, network: str, asked: str = "") -> str:
    """Have a link mailed if the address is known; returns the secret by which the browser waits.

    Whether it is known is found out after the answer, by the worker. Too many for one address are
    let fall in silence, so that they tell nothing either; a network that asks too often is refused.
    """
    address, secret = read_address(email), asked or new_secret()
    await spend(f"sign-in from {network}", MOST_OF_NETWORK, QUARTER)
    if await _is_allowed(address, network):
        request = Request(address, next_path, language(), hashed(secret))
        async with transaction():
            await enqueue("mail_link", msgspec.json.encode(request).decode())
    return secret


async def _is_allowed(address: str, network: str) -> bool:
    """Two counts: who asks again and again for somebody else cannot keep them from asking."""
    one = f"sign-in for {address} from {network}"
    try:
        await spend(one, MOST_FOR_ADDRESS_FROM_NETWORK, QUARTER)
        await spend(f"sign-in for {address}", MOST_FOR_ADDRESS, HOUR)
    except TooOften:
        return False
    return True


async def mail_link(payload: str) -> None:
    """The worker's part: make the link and mail it; nothing for an address we do not know.

    It goes to the person's own address: one that came from a merged account signs nobody in.
    """
    request = msgspec.json.decode(payload, type=Request)
    async with transaction():
        member = await by_address(request.address)
        if member is None:
            return
        secret = await make_link(member, request.next_path, request.browser_hash)
        to = To(only(member.email), member.name, request.language)
        await queue(to, f"sign-in:{hashed(secret)}", "signing_in/mail_sign_in.md", secret=secret)
