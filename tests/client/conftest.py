"""The real newsroom behind the client."""

from tests.newsrooms import database, empty_newsroom, extractor, newsroom, stocked_file

__all__ = ["database", "empty_newsroom", "extractor", "newsroom", "stocked_file"]
