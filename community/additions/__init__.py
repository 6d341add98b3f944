"""What is taken in addition to a place, such as the party afterwards, and prices that follow."""
