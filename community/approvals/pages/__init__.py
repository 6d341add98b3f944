"""A guest is asked, and answers on a page of their own."""

from community.approvals.pages import answer, ask

HANDLERS = [*ask.HANDLERS, *answer.HANDLERS]
