"""The reader's language: what we say, in Japanese or English. Pure; knows no Discord but its locale names.

Takes an English source string and a locale, gives the words of that language, its plurals, dates and
lists. Refuses to know what is said where: the strings stand in the code that says them.

How to add a string:

1. Write it in English where it is said, and let one of these names mark it:
   `words("Page {page} of {pages}", page=1, pages=3)` says it at once (the variable must be called
   `words` or `language`); `words.plural("{n} story", "{n} stories", n)` counts;
   `words.mixed("No topic called {name}.", name=...)`, and `said(words, "...")` in rendering, keep
   third-party values apart; `phrase("Lead")` marks a string in a table that is said later by
   `words(label)`; `locale_str("topic")` is discord.py's mark for names and descriptions of commands.
   Never hand them an f-string; use named placeholders.
2. Add its Japanese to `catalogues/ja.po` (polite, short: it is read on a phone). English needs no
   catalogue: the source string is what is said.
3. `pytest tests/localising` names every string that is untranslated, unused, fuzzy, or whose
   placeholders disagree, and prints it ready to paste.
"""

from bot.localising.wording import Words, phrase, words

__all__ = ["Words", "phrase", "words"]
