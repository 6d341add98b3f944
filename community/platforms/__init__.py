"""What other platforms tell: their participants' files in and out, and their events."""
