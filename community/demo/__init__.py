"""An invented community of the shape of a real one, made by the same verbs that visitors use."""
