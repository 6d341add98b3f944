"""What was put right, or taken back, after a report was published."""
