"""Words that readers do not get to see: found however they are written, and what stands instead."""
