"""Who sits with whom, over the rounds."""
