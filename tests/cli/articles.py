"""An invented article in the format that the program reads, and invented plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

BRIDGE = """\
灘波大橋の架け替えは?秋月市長と灘波漁協の思惑とは?
灘波市は老朽化した灘波大橋を架け替える案を示した。秋月市長は早期の着工を求め、灘波漁協は補償がなければ反対する姿勢だ。
架け替え案の中身
市は何を提案した?
橋を一本にまとめる案を提案。
港の橋の話は、町の暮らしに直結しますね。
公開日:2026/05/12

✅ 秋月千早市長は、橋を架け替えるべきだと主張した。
✅ 灘波漁協は、工事中の補償を求めた。
✅ 国土省は、費用の半分を負担する方針を示した。
さらに読む ⇒灘波新聞出典/画像元: https://nada.example/news/1橋の話は気になります。
秋月市長は、来年の春に着工する考えを示しました。
灘波漁協の汐見組合長は、補償が決まるまで工事を認めないと述べました。
橋を渡るたびに思い出しそうです。
工事の行方に注目しましょう。
💡 市は灘波大橋の架け替えを提案した。
💡 漁協は補償を求めている。
"""

PLAIN = """\
灘波市の秋月千早市長は12日、橋を架け替えるべきだと主張した。
灘波漁協は、工事中の補償を求めた。
"""


def put(folder: Path, name: str, content: str | bytes) -> Path:
    """Write a file and give its path."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path
