"""Money for programs."""

from community.payments.api import account, ledger, organise, receipts

HANDLERS = [*account.HANDLERS, *ledger.HANDLERS, *organise.HANDLERS, *receipts.HANDLERS]
