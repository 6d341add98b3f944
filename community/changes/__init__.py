"""What changes later: the kind of a place, a ticket, or the whole event; and who is told."""
