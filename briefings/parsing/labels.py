"""Lines that are about the page and not about the news, known by their words.

The patterns match the whole folded line. They were collected from the seed, from its publisher's
other pages (seed-format.md, section 5) and from what WordPress themes and their plugins print around
articles in Japanese and English.
"""

from __future__ import annotations

import re
from enum import StrEnum

# Longer lines are never labels.
_MAX_CHARS = 90


class Label(StrEnum):
    """What a line about the page introduces."""

    NONE = ""
    TAKEAWAYS = "takeaways"
    CONTENTS = "contents"
    RELATED = "related"
    PAGE = "page"


SAMPLE = re.compile(r"\s*(?:【見本】|\[(?:sample|見本)\])", re.IGNORECASE)

_TAKEAWAYS = (
    r"(?:この|本|今回の)記事(?:で|から|の)(?:(?:分|わ|解)か[るった]+|解る|学べる)?(?:こと|事|ポイント|要点|まとめ|内容)?(?:\d+選)?",
    r"(?:この|本|今回の)?(?:記事の)?(?:重要|主な)?(?:ポイント|まとめ|要点|要約|結論|総括|おさらい)",
    r"(?:the )?(?:key )?(?:takeaways?|points?|findings)|(?:in )?(?:summary|short|brief|conclusion)|tl;?dr",
    r"what (?:you(?:'ll| will)|this article) (?:learn|tells? you)|at a glance",
)
_CONTENTS = (r"(?:この記事の)?(?:目次|もくじ)(?: ?\[.*\])?|(?:table of )?contents|on this page|index",)
_RELATED = (
    r"(?:関連|おすすめ|オススメ|人気|新着|最新|注目)(?:する)?(?:の)?(?:記事|ニュース|リンク|コンテンツ|キーワード)(?:一覧)?",
    r"(?:あわせて|合わせて|併せて|こちらも)(?:読みたい|読む|どうぞ)|よく読まれている記事|アクセスランキング",
    r"related(?: (?:articles?|posts?|stories|reading|links))?|you (?:may|might) also like|recommended",
    r"most read(?: articles?)?",
)
_PAGE = (
    r"スポンサー(?:ド)?リンク|広告|(?:これは)?PR(?:です)?|プロモーション",
    r"ads?|advertisement|sponsored(?: links?)?",
    # The host of the seed's publisher leads from part to part in these words.
    r"それでは、?.{0,30}(?:進み|行き|いき|見て(?:行き|いき))ましょう。?",
    r"(?:chapter|チャプター|第)[- ]?\d+(?:章)?(?:では|は)、?.{0,60}(?:ましょう|ます)。?",
    r"(?:chapter|チャプター)[- ]?\d+|第\d+章",
    r"(?:次の|前の)(?:ページ|記事)(?:へ)?|次へ|前へ",
    r"(?:\d+ )*\d+(?: ?/ ?\d+)?|(?:ページ|page) ?\d+(?: ?(?:/|of) ?\d+)?",
    r"(?:(?:next|previous|prev)(?: page| post| article)?|« ?.{0,40}|.{0,40} ?»)",
    r"(?:この記事を)?(?:シェア|ツイート|ポスト|共有|保存|印刷|コピー|フォロー)(?:する)?",
    r"はてブ|LINE|X|Facebook|Pocket|Share|Tweet|Print",
    r"(?:閉じる|開く|メニュー|検索|ホーム|トップ|HOME|TOP|MENU)",
    r"(?:.{0,40} )?(?:logo|menu|skip to (?:main )?content|menu opener)(?: .{0,40})?",
    r"(?:©|\(c\)|copyright).{0,80}|.{0,60}all rights reserved\.?|.{0,40}無断(?:転載|複製).{0,30}",
    r"※?(?:画像|写真)は?(?:イメージ|はイメージ)(?:です)?。?",
    r"[^\s>]{1,20}(?: ?> ?[^\s>]{1,30}){1,5}",
    r"<!--.*-->|```.*|~~~.*",
)

_PATTERN = re.compile(
    "|".join(
        f"(?P<{kind}>(?:{'|'.join(patterns)})[:!|\\s]*)"
        for kind, patterns in (
            ("takeaways", _TAKEAWAYS),
            ("contents", _CONTENTS),
            ("related", _RELATED),
            ("page", _PAGE),
        )
    ),
    re.IGNORECASE,
)
# 「ポイント:…」: the label and the takeaway in one line.
TAKEAWAY_LABEL = re.compile(
    r"(?:ポイント|まとめ|要点|結論|(?:key )?(?:takeaway|point))(?: ?\d{1,2})? ?: ?(?=\S)", re.IGNORECASE
)
_WORD = re.compile(r"[^\W_]")


def read_label(words: str) -> Label:
    """Which label the folded words of a whole line are."""
    if not words or not _WORD.search(words):
        return Label.PAGE
    if len(words) > _MAX_CHARS:
        return Label.NONE
    match = _PATTERN.fullmatch(words)
    return Label(match.lastgroup) if match and match.lastgroup else Label.NONE
