"""Money has gone back: the row of the ledger, the paper that the law wants, and the mail."""

from community.database import only
from community.payments.keep import keep
from community.payments.tables import Payment
from community.receipts.issue_return import issue_return_where_needed
from community.refunds.mail_refund import mail_sent
from community.registrations.tables import Registration


async def went_back(row: Payment, registration: Registration) -> None:
    """Inside the verb's transaction, with the registration locked."""
    await keep(row)
    paid = only(await Registration.objects().get(Registration.id == registration.id))
    made = await issue_return_where_needed(paid, row)
    await mail_sent(paid, row, has_return=made is not None)
