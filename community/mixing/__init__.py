"""What an organiser says of who sits with whom, kept for each event."""
