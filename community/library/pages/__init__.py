"""The library, as everybody reads it."""

from community.library.pages import following, lines, phases, questions, sameness

HANDLERS = [
    *phases.HANDLERS,
    *lines.HANDLERS,
    *sameness.HANDLERS,
    *following.HANDLERS,
    *questions.HANDLERS,
]
