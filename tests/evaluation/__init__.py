"""Measured qualities: figures on annotated texts, with floors that only go up."""
