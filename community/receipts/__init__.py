"""Papers about money: receipts and return invoices, numbered without gaps."""
