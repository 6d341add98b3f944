"""What we tell the world afterwards, and the library over all events."""
