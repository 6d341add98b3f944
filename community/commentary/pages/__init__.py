"""The editor of what guests said, and their own page to approve it."""

from community.commentary.pages import approvals, approve, desk

HANDLERS = [*desk.HANDLERS, *approvals.HANDLERS, *approve.HANDLERS]
