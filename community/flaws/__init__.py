"""What is not ideal about a seating: counted, priced, and beside what nobody could do better."""
