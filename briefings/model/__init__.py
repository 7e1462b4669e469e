"""The nouns of the house: frozen values without I/O.

Import a noun from the file that owns it (`from briefings.model.article import Article`).
"""
