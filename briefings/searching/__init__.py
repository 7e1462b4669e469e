"""Searching: from what a reader types to the topic or the actor that is meant.

Takes a name, or the beginning of one, and an audience; gives names to choose from, or what the name
stands for in each of the audience's scopes. It refuses to know what is then told about it.
"""
