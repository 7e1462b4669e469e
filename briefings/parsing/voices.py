"""Who seems to speak in a line: the report or the host.

The host of such a page comments politely and personally, the report tells what happened. Style is
evidence, no proof: what shows neither is UNCLEAR. The tables were written from the seed's comments
and remarks and from ordinary Japanese grammar (文末表現); they are not tuned on any annotated text.
"""

from __future__ import annotations

import re
from enum import StrEnum


class Voice(StrEnum):
    """Who seems to speak."""

    REPORT = "report"
    HOST = "host"
    CASUAL = "casual"
    UNCLEAR = "unclear"


_STOP = r"[。!?.…♪~)」』]*$"

# です・ます at the end of the line, with or without a final particle.
_POLITE = re.compile(
    rf"(?:です|ます|ました|ません|ませんでした|でした|でしょう|ましょう|ください|下さい)"
    rf"(?:よ|ね|よね|か|かね|が|けど|けれど|な)?{_STOP}"
)
# The host as a person: addresses the reader, says "I", thinks and feels, wonders.
_CASUAL = re.compile(
    r"(?:です|ます|ました|ません|でした|でしょう|だ|だった|る|た|ん)(?:よ)?ね(?:[。!~…♪]|$)"
    r"|って、|んですね|んだな|のかな|かなあ|だなと|なあと|(?:わたし|私|僕|ぼく|あたし|うち)(?:は|も|が|の|に|だったら|たち)"
    r"|(?:思い|感じ|願い)(?:ます|ました)[。!]|(?:ほしい|欲しい|たい|うれしい|嬉しい|楽しい|悲しい|怖い|難しい)です"
    r"|びっくり|驚き(?:です|ました)|すごい"
)
# The host as a guide: looks ahead, invites, weighs.
_GUIDE = re.compile(
    rf"(?:注目(?:です|しましょう|したいです|していき(?:ましょう|たいです|ます)|が集まります)"
    rf"|目が離せません|見守り(?:ましょう|たいです|ます)|見守っていき(?:ましょう|たいです|ます)|願(?:います|っています|いましょう)"
    rf"|気になります|期待したいです|期待しましょう|心配です|楽しみです|大切です|重要です|不可欠です"
    rf"|必要があります|必要です|必要でしょう|かもしれません|でしょう|ましょう"
    rf"|(?<!だ)(?<!る)(?<!た)(?<!い)そうです|大きいです|険しいです|みたいです){_STOP}"
)
# Closing words look at the whole and ahead.
_CLOSING = re.compile(
    r"今後|これから|行方|展開|目が離せ|見守|願(?:い|って)|注目|期待(?:し|です)|また一緒|次回|まとめ|いかがでした"
    r"|でしょう|ましょう|going forward|remains to be seen|next time"
)
# The report: tells what was said and done.
_REPORT = re.compile(
    rf"(?:によると|によれば|とのことです|と(?:見|み)られ|と(?:報|伝え)|明らかに|発表し|述べ|強調し|批判し|示し|示唆し|表明し|主張し)"
    rf"|(?:てい(?:ます|る)|ておりま?す?|れ(?:ました|ます)|(?<!い)ました|予定です|方針です|見通しです){_STOP}"
)
_FIRST_PERSON = re.compile(r"\b(?:I|I'm|I'd|I've|me|my|we|we're|us|our|let's)\b")
_ENGLISH_REPORT = re.compile(
    r"\b(?:said|says|told|announced|denied|rejected|called on|promised|warned|asked|demand(?:s|ed)?"
    r"|support(?:s|ed)|wants?|plans?|according to|reported|agreed|approved|voted)\b"
)
_JAPANESE = re.compile(r"[\u3041-\u30ff\u4e00-\u9fff]")


def polite(words: str) -> bool:
    """Whether Japanese words end in です・ます style."""
    return bool(_POLITE.search(words[-40:]))


def voice_of(words: str) -> Voice:
    """Who seems to speak in the folded words of a line."""
    if not _JAPANESE.search(words):
        if _FIRST_PERSON.search(words):
            return Voice.CASUAL
        return Voice.REPORT if _ENGLISH_REPORT.search(words) else Voice.UNCLEAR
    if _CASUAL.search(words) and polite(words):
        return Voice.CASUAL
    if _GUIDE.search(words[-60:]):
        return Voice.HOST
    if _REPORT.search(words) or not polite(words):
        return Voice.REPORT
    return Voice.UNCLEAR


def closes(words: str) -> bool:
    """Whether the words look at the whole story and ahead, as closing lines do."""
    return bool(_CLOSING.search(words))
