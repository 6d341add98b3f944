"""A guest is asked, and answers, through a program."""

from community.approvals.api import answer, ask

HANDLERS = [*ask.HANDLERS, *answer.HANDLERS]
