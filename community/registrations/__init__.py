"""A place at an event, at a price, with a ticket, or a turn on the waitlist."""
