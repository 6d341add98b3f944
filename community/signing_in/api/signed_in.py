"""Where I am signed in, as my own programs read it."""

from datetime import datetime

import msgspec


class SignedIn(msgspec.Struct):
    """A browser in which I am signed in; `key` names it, and opens nothing."""

    key: str
    device: str
    network: str
    created_at: datetime
    seen_at: datetime
    expires_at: datetime
    is_this: bool


class Sessions(msgspec.Struct):
    """Where I am signed in, the last used first."""

    sessions: list[SignedIn]
