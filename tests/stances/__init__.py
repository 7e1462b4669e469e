"""Article -> stances."""
