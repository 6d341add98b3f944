"""Money on pages: one person's, the till at the door, the ledger, receipts, and paying online."""

from community.payments.pages import account, door, ledger, online, organise, receipts

HANDLERS = [
    *account.HANDLERS,
    *door.HANDLERS,
    *ledger.HANDLERS,
    *online.HANDLERS,
    *organise.HANDLERS,
    *receipts.HANDLERS,
]
