"""What guests said about what the roundtables presented, word for word."""
