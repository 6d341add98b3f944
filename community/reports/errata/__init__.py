"""What was put right after a report was published."""
