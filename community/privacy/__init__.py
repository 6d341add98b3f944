"""What is kept about a person: see, correct, take along and delete it."""
