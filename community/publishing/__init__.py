"""A report goes out to its readers: when all have answered, at once or at a time."""
