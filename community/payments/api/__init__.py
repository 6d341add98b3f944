"""Money for programs."""

from community.payments.api import account, organise

HANDLERS = [*account.HANDLERS, *organise.HANDLERS]
