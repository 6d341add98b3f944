"""Money on pages: one person's, the till at the door, and the ledger."""

from community.payments.pages import account, door, ledger, receipts

HANDLERS = [*account.HANDLERS, *door.HANDLERS, *ledger.HANDLERS, *receipts.HANDLERS]
