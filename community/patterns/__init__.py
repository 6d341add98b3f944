"""The next event of a series: made from a pattern, told to its followers, and who always comes."""
