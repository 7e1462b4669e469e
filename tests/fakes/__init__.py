"""Stand-ins for what we own, one small class for each protocol."""
