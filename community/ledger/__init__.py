"""Every yen in and out of an evening: the till at the door, and the provider's word beside ours."""
