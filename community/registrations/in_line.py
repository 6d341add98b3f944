"""One after the other: requests for one event's places stand in line before they take a connection.

The event's row lock alone decides who gets a place. But everybody who waits for it holds one of the
process's few connections, and a rush would leave none for people who only want to read a page.
"""

import asyncio
from weakref import WeakValueDictionary

_lines: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()


def in_line(event_id: int) -> asyncio.Lock:
    """The line of this process for one event, first come first served."""
    return _lines.setdefault(event_id, asyncio.Lock())
