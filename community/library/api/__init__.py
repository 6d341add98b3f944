"""The library for programs."""

from community.library.api import lines, over_time, questions

HANDLERS = [*over_time.HANDLERS, *lines.HANDLERS, *questions.HANDLERS]
