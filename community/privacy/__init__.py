"""What is kept about a person: see, correct, take along and delete it; how long it stays."""
