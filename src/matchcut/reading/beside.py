"""What stands right beside some words: what leads to a title, a longer name, a year."""

from re import compile as case_sensitive

from matchcut.reading.vocabularies.values import YEAR, Lead
from matchcut.reading.vocabulary import compiled

_JOINT = 4  # characters from a word's last one to the next word, and a blank behind that
_YEAR_AFTER = (
    rf"^[\s\"'’”»」》)*_]*[,\uff0c]?\s*[(\[\uff08]?\s*(?:[^\W\d][^()\d]{{0,30}},\s*)?(?P<year>{YEAR})"
    rf"(?!\d)"
)
_YEAR_BEFORE = (
    rf"(?<!\d)(?P<year>{YEAR})(?:['’]s|年的?|\s+(?:\w+\s+){{0,2}}(?:film|movie|version|"
    rf"classic|drama|comedy))?[\s\"“«《*_]*$"
)
OPENING = "\"'“”‘’«»(*_ "  # what may stand between a word and the title after it
_BLANKS = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_BETWEEN = f"{OPENING}《,:：{_BLANKS}"
_NUMBER_CHARS = 6  # of an entry's number, and what stands before and after it
_NUMBER = case_sensitive(r"(?<!\d)\d{1,3}\.\s$")
_FIGURE = case_sensitive(r"[12]\d")
_RUNS_ON = case_sensitive(r"^(?: |-)[A-ZÀ-Ý][\w’']")
_RUNS_ON_FROM_INITIAL = case_sensitive(r"^(?:\. ?[A-ZÀ-Ý]|['’]\w)")
# a capital before, unless it begins the sentence ("In Ran") or owns what follows ("Kurosawa's Ran")
_RUNS_UP = case_sensitive(r"[^\W_][,;)\]]?[ -][A-ZÀ-Ý](?:\w|[.-](?=\w))*(?<!['’]s)[ -]$")


def ending(before: str) -> str:
    """The words before a title as a lead's `ends` are looked for in: in small letters, and bare.

    >>> ending("We saw the Film, “").endswith(("film", "movie"))
    True
    """
    return before.casefold().rstrip(_BETWEEN)


def led(lead: Lead, ends: str, before: str) -> bool:
    """Whether a lead goes before, whose `ending` is `ends`; nearly always there is none."""
    return ends.endswith(lead.ends) and bool(compiled(lead.pattern).search(before))


def inside_name(before: str, after: str, *, initial: bool = False) -> bool:
    """Whether the words, or an `initial`, run on in capitals, and so are part of a longer name."""
    if _RUNS_ON.match(after) or (initial and _RUNS_ON_FROM_INITIAL.match(after)):
        return True
    if not before.endswith((" ", "-")):
        return False
    last = before[:-1].rpartition(" ")[2]
    return not last.islower() and bool(_RUNS_UP.search(before, len(before) - len(last) - _JOINT))


def numbered(text: str, start: int) -> bool:
    """Whether an entry's number goes before, in a list told in one line.

    >>> numbered("1. Ran 2. Ikiru", 10), numbered("It is from 1985. He left", 17)
    (True, False)
    """
    before = text[max(0, start - _NUMBER_CHARS) : start]
    return before[-3:-2].isdigit() and _NUMBER.search(before) is not None


def year_beside(before: str, after: str) -> int | None:
    """The year beside some words, after them or else before; most have no figure near."""
    found = _FIGURE.search(after) and compiled(_YEAR_AFTER).match(after)
    if not found and (figure := _FIGURE.search(before)):
        found = compiled(_YEAR_BEFORE).search(before, figure.start())
    return int(found["year"]) if found else None
