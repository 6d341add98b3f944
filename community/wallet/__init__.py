"""Tickets for a phone's wallet: one signed file a ticket (.pkpass)."""
