"""Transfers: a place is passed on to another person, with a new ticket."""
