"""What a place costs, line by line, the rules that say so, and discount codes."""
