"""An event as it stands on another platform, and the address it has there."""

import re
from datetime import datetime
from typing import NamedTuple

from community.language import _
from community.refusal import Refused

ADDRESSES = {
    "connpass": re.compile(r"https?://(?:[\w-]+\.)?connpass\.com/event/(\d{1,12})(?:/.*)?"),
    "doorkeeper": re.compile(r"https?://[\w-]+\.doorkeeper\.jp/events/(\d{1,12})(?:[/?#].*)?"),
    "peatix": re.compile(r"https?://(?:[\w-]+\.)?peatix\.com/event/(\d{1,12})(?:[/?#].*)?"),
    "luma": re.compile(r"https?://(?:www\.)?(?:lu\.ma|luma\.com)/([\w-]{1,80})(?:[?#].*)?"),
    "meetup": re.compile(r"https?://(?:www\.)?meetup\.com/[\w-]+/events/(\w{1,40})(?:[/?#].*)?"),
    "eventbrite": re.compile(
        r"https?://(?:www\.)?eventbrite\.[a-z.]{2,6}/e/([\w%-]{1,160})(?:[/?#].*)?"
    ),
}

NO_ADDRESS = re.compile(r"[\s<>\"']")


class Address(NamedTuple):
    """Which platform, and by which number or name it knows the event."""

    platform: str
    number: str
    url: str


class Listing(NamedTuple):
    """What a platform tells about an event; None where it tells nothing."""

    address: Address
    title: str
    description: str
    starts_at: datetime
    ends_at: datetime
    place: str
    venue: str
    places: int | None
    accepted: int
    waiting: int


def read_listing_address(typed: str) -> Address:
    """The event behind an address. Refuses one that is no event's on a platform we know."""
    url = typed.strip()
    is_one = len(url) <= 300 and not NO_ADDRESS.search(url)
    for platform, pattern in ADDRESSES.items():
        if is_one and (found := pattern.fullmatch(url)):
            return Address(platform, found[1], url)
    raise Refused(
        _(
            "This is no event’s address that we know. It looks like https://x.connpass.com/event/1/."
        ),
        "url",
    )
