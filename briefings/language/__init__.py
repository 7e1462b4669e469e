"""What several steps need to know about text: folding, lines, sentences, words. Pure."""
