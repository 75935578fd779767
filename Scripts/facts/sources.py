"""Rows from the public sources: one function for each, with its licence in NOTICE."""


def rows(gazetteers, places, own):
    """Rows of all sources that no own table has yet."""
    return []
