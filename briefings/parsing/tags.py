"""What HTML tags, classes and attributes mean for lines of text."""

from __future__ import annotations


def _names(*lines: str) -> frozenset[str]:
    return frozenset(name for line in lines for name in line.split())


# WHATWG HTML Standard, section 15.3 (rendering): elements displayed as blocks end a line.
BLOCKS = _names(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset",
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main",
    "menu nav ol optgroup option p plaintext pre search section summary table tbody tfoot thead tr ul xmp",
)
HEADINGS = _names("h1 h2 h3 h4 h5 h6")
CELLS = _names("td th")

# Never text for a reader, or text that is read elsewhere (head); readings in ruby.
DROPPED = _names(
    "script style template noscript svg math object embed canvas audio video map select textarea",
    "button datalist iframe rp rt rtc head link meta base input noembed noframes frameset",
)
# Around the article, not in it; kept inside an article element, where a header holds the title.
OUTER = _names("nav footer aside header")
# Stand for a picture or a card.
PICTURES = _names("img picture iframe video embed object hr figure amp-img")

# Whole class tokens and ids of what WordPress, its share, related-posts, table-of-contents and
# advertising plugins, and common Japanese themes (Cocoon, SWELL, JIN) put around an article.
CHROME_CLASSES = _names(
    "breadcrumb breadcrumbs pankuzu navi nav gnav global-nav menu mobile-menu sidebar widget-area",
    "sharedaddy share sns sns-share sns-btn social social-share jp-relatedposts related related-posts",
    "related-entries yarpp pagination pager page-links post-navigation nav-links comment-respond",
    "comments-area cookie cookie-notice adsbygoogle advertisement ad-area ads sponsored-link skip-link",
    "screen-reader-text toc_container ez-toc-container toc site-footer site-header author-box",
)
# Beginnings of class tokens of speech balloons in the same themes.
BALLOONS = (
    "balloon",
    "speech",
    "fukidashi",
    "bubble",
    "talk",
    "says",
    "c-balloon",
    "speaker",
    "chat",
    "kaiwa",
)
# WordPress draws emoji as pictures of these classes.
EMOJI_CLASSES = _names("emoji wp-smiley twemoji")
