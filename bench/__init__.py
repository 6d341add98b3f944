"""What we promise, measured on this machine in one run."""
