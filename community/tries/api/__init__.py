"""What people take home and try, for programs."""

from community.tries.api import everybody, mine, moderate

HANDLERS = [*mine.HANDLERS, *everybody.HANDLERS, *moderate.HANDLERS]
