"""Briefings: news articles, their statements, and what a server is told about them.

This package knows news and nothing of Discord. An article flows
source -> parse -> store -> search / stances -> compose -> deliver; each step is a package
that takes values and returns values, and `briefings.pipeline` joins them.
"""
