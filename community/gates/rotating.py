"""The code on the venue's screen: six digits that change every half minute (RFC 6238's way).

Whoever reads them stands in front of the screen, or did a moment ago. Nothing is kept: the digits
follow from our key, the event and the time.
"""

import hmac
from datetime import datetime

from community.keys import believed

STEP_SECONDS = 30
GRACE_STEPS = 2


def code_at(event_id: int, moment: datetime) -> str:
    """The digits that the screen shows at that moment."""
    return _digits(event_id, int(moment.timestamp()) // STEP_SECONDS)


def is_fresh(event_id: int, code: str, moment: datetime) -> bool:
    """Whether the screen shows these digits, or showed them within the last two steps."""
    now = int(moment.timestamp()) // STEP_SECONDS
    shown = [_digits(event_id, now - ago) for ago in range(GRACE_STEPS + 1)]
    return any(hmac.compare_digest(code.encode(), each.encode()) for each in shown)


def _digits(event_id: int, step: int) -> str:
    """RFC 4226, section 5.3, over our own key and words."""
    words = f"self check-in {event_id} {step}".encode()
    made = hmac.digest(believed()[0].encode(), words, "sha256")
    start = made[-1] & 15
    number = int.from_bytes(made[start : start + 4]) & 0x7FFFFFFF
    return f"{number % 1_000_000:06}"
