"""Programs note what guests say, and ask them whether it may be published."""

from community.commentary.api import approvals, approve, commentary

HANDLERS = [*commentary.HANDLERS, *approvals.HANDLERS, *approve.HANDLERS]
