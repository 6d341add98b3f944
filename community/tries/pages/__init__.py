"""What people take home and try, as they choose, tell and read it."""

from community.tries.pages import answer, everybody, moderate, take

HANDLERS = [*take.HANDLERS, *answer.HANDLERS, *everybody.HANDLERS, *moderate.HANDLERS]
