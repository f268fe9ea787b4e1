"""Find where a film was had or can be had: place, carrier, and what was noted about the copy.

One copy is often told over two sentences, the place in one and the carrier in the next: such
neighbours are one copy. Wishes, conditions and questions tell of no copy.
"""

from dataclasses import dataclass, replace
from re import compile as case_sensitive

from matchcut.films.values import Film
from matchcut.reading.matching import group
from matchcut.reading.quoting import quote
from matchcut.reading.speaking import Sentence, Spoken
from matchcut.reading.values import Copy
from matchcut.reading.vocabulary import compiled

CARRIERS = (
    ("Blu-ray", r"\bblu-?rays?\b|蓝光"),
    ("DVD", r"(?<![a-z])dvds?(?![a-z])"),
    ("VCD", r"(?<![a-z])vcds?(?![a-z])"),
    ("VHS", r"\bvhs\b|\bvideo ?(?:tapes?|cassettes?)\b|\bcassettes? vidéo\b|录像带"),
    ("LaserDisc", r"\blaser ?discs?\b|镭射"),
    (
        "print",
        (
            r"\b(?:16|35|70) ?mm\b|\b(?:nitrate|archive|restored|new|scratched|worn|"
            r"film) print\b|\bcopie 35\b|胶片"
        ),
    ),
    (
        "stream",
        (
            r"\bstream(?:ed|ing)\b|\b(?:can|to) stream\b|\bstreams (?:on|at|free)\b|"
            r"\bon demand\b|\bvod\b|流媒体|在线(?:观看|播放)"
        ),
    ),
)
SERVICES = (
    r"\b(?:Netflix|MUBI|Criterion Channel|Kanopy|Hulu|Disney\+|HBO Max|Prime Video|"
    r"Amazon Prime|Apple TV\+?|Shudder|BFI Player|Filmin|Tubi|Hoopla|Peacock|"
    r"Paramount\+|iQiyi|Youku|Bilibili|YouTube|Arte\.tv|LaCinetek|UniversCiné|"
    r"Canal\+|Filmstruck|Tënk|GuideDoc|Viki|Plex)(?!\w)|爱奇艺|优酷|腾讯视频|哔哩哔哩|B站|芒果TV"
)
CARRIED_FROM = r"\b(?:blu-?ray|dvd|vhs|vcd|print|tape|disc) (?:from|at|de|du|à)\b"
OFFERED = r"\b(?:on|via|through|from|sur|en|chez)\s+(?:the |la |le )?$|在$"  # "it is on …"
LENDS = r"library|bibliothèque|médiathèque|mediatheque|biblioteca|图书馆"
SHOWS = (
    r"cin[eé]ma|theat|multiplex|film|festival|museum|musée|museo|institut|filmoteca|"
    r"cine\b|drive-in|影院|资料馆|电影节|放映厅|艺术中心|美术馆|salle|sala"
)


HOUSE = case_sensitive(
    r"\b(?:[Ss]aw|[Ss]een|[Cc]aught|[Ww]atched|[Ss]creen(?:ed|ing)|[Ss]how(?:n|"
    r"ing))\b[^.!?]{0,60}?\bat (?P<place>the [A-Z][\w’'-]+)"
)


@dataclass(frozen=True, slots=True)
class Sighting:
    """What one sentence tells of a copy."""

    films: tuple[Film, ...]
    place: str | None
    carrier: str | None
    note: str | None
    number: int
    sentence: Sentence


def copies(spoken: Spoken) -> tuple[Copy, ...]:
    """Return the copies a piece tells of, in reading order."""
    seen: list[Sighting] = []
    for number, sentence in enumerate(spoken.sentences):
        sighting = _sighting(spoken, sentence, number)
        if sighting and seen and _continues(seen[-1], sighting):
            last = seen[-1]
            seen[-1] = replace(
                last,
                place=last.place or sighting.place,
                carrier=last.carrier or sighting.carrier,
                note=last.note or sighting.note,
                number=number,
            )
        elif sighting:
            seen.append(sighting)
    return tuple(_copy(spoken, one, film) for one in seen for film in one.films)


def _continues(last: Sighting, now: Sighting) -> bool:
    """Whether two neighbouring sentences tell of one copy: one has the place, one the carrier."""
    return (
        now.number == last.number + 1
        and last.films == now.films
        and (last.place is None) != (now.place is None)
        and (last.carrier is None) != (now.carrier is None)
    )


def _sighting(spoken: Spoken, sentence: Sentence, number: int) -> Sighting | None:
    words, text = spoken.page.words, sentence.text
    if compiled(words.doubtful_copy).search(text):
        return None
    service = compiled(SERVICES).search(text)
    on = service and compiled(OFFERED).search(text[: service.start()])
    had = on or compiled(words.had_at).search(text) or compiled(CARRIED_FROM).search(text)
    if not had:
        return None
    places = list(compiled(words.place_of_copy).finditer(text))
    after = [found for found in places if found.start() >= had.start()]
    carrier = next((name for name, form in CARRIERS if compiled(form).search(text)), None)
    named = _bare(group((after or places)[-1], "place") or "") if places else _house(text)
    place = service[0] if service else named
    if place is None and carrier is None:
        return None
    carrier = carrier or ("stream" if service else None)
    films = tuple(dict.fromkeys(m.film for m in sentence.films if m.film)) or spoken.about(
        sentence.start
    )
    note = compiled(words.note_on_copy).search(text)
    told = note[0].strip(" ,;()") if note else None
    return Sighting(films[:1], place, carrier, told, number, sentence)


def _house(text: str) -> str | None:
    """A house known only by its name: "saw it at the Rialto"."""
    found = HOUSE.search(text)
    return found["place"] if found else None


def _bare(place: str) -> str:
    place = compiled(r"^(?:dvd|vcd|vhs|blu-?ray)\b.*?\b(?:at|à|au|en|in|from)\s+").sub(
        "", place.strip()
    )
    return compiled(r"^(?:the|an?|la|le|l['’]|el|une?|una)\s*(?=\w)").sub("", place.strip())


def _copy(spoken: Spoken, one: Sighting, film: Film) -> Copy:
    service = None
    if one.place and compiled(LENDS).search(one.place):
        service = "loan"
    elif one.place and compiled(SHOWS).search(one.place):
        service = "presentation"
    passage = quote(spoken.page.text, one.sentence.start, one.sentence.end)
    return Copy(film, one.place, one.carrier, service, one.note, passage)
