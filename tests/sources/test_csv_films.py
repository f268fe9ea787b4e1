from pathlib import Path

import pytest

from matchcut.errors import SourceError
from matchcut.films.values import ExternalId, Fact, FactKind, Family, Role, Title, TitleKind
from matchcut.sources.csv_films import read

FILMS = """id,title,year,original_title,original_language,countries,languages,directors,imdb,family
us,Us and Them,2018,后来的我们,zh,CN|TW,zh,rene-liu,tt8033592,
him,Rigby: Him,2013,,,US,en,Ned Benson,,rigby
"""
TABLES = {
    "films.csv": FILMS,
    "titles.csv": "film,text,language,script,kind\nus,後來的我們,zh,Hant,alias\n"
    "us,Us and Them,en,Latn,release\nus,后来的我们,zh,Hans,original\n",
    "people.csv": "id,name,names,imdb,wikidata,omdb\nrene-liu,René Liu,刘若英|劉若英,nm1,,\n",
    "credits.csv": "film,person,role,character\nus,Zhou Dongyu,cast,Xiaoxiao\n"
    "us,rene-liu,director,\n",
    "families.csv": "id,title\nrigby,Rigby\n",
    "lines.csv": "later,earlier,kind,through,stance,voice,words,source,url\n"
    "us,him,remakes,story|look,asserts,a list,It is listed.,A list,https://list.example\n"
    "us,him,remakes,,denies,a reader,It is not.,,\nus,him,resembles,,,a reader,So like.,,\n",
}


def folder(path: Path, **other: str) -> Path:
    """Write the tables, those given in `other` (by name without .csv) instead of ours."""
    alone = "films" in other  # our other tables speak of our films
    tables = ({} if alone else TABLES) | {f"{name}.csv": text for name, text in other.items()}
    for name, content in tables.items():
        (path / name).write_text(content, encoding="utf-8")
    return path


def test_a_folder_of_tables_gives_films_with_their_titles_people_and_family(tmp_path: Path) -> None:
    given = read(folder(tmp_path), "ours", "CC BY 4.0")
    us, him = given.films
    assert (us.id, us.title, us.year, us.countries) == ("us", "Us and Them", 2018, ("CN", "TW"))
    assert us.ids == (ExternalId("ours", "us"), ExternalId("imdb", "tt8033592"))
    assert us.titles == (
        Title("后来的我们", "zh", "Hans", TitleKind.ORIGINAL),
        Title("後來的我們", "zh", "Hant", TitleKind.ALIAS),
        Title("Us and Them", "en", "Latn", TitleKind.RELEASE),
    )
    assert [who.name for who in us.people(Role.DIRECTOR)] == ["René Liu"]
    assert us.people(Role.DIRECTOR)[0].names == ("刘若英", "劉若英")
    assert [(one.person.id, one.character) for one in us.credits[1:]] == [
        ("zhou-dongyu", "Xiaoxiao")
    ]
    assert him.titles == (Title("Rigby: Him"),)
    assert given.families == (Family("rigby", "Rigby", ("him",)),)
    assert given.facts == (Fact("us", "him", FactKind.REMAKE, "A list", "https://list.example"),)
    assert (given.source, given.licence) == ("ours", "CC BY 4.0")


def test_a_single_file_with_a_title_in_each_row_is_enough(tmp_path: Path) -> None:
    path = tmp_path / "films.csv"
    path.write_text("title,year\nRan,1985\nUp,\n", encoding="utf-8")
    assert [(film.id, film.year) for film in read(path, "x").films] == [
        ("ran-1985", 1985),
        ("up", None),
    ]


@pytest.mark.parametrize(
    ("table", "content", "message"),
    [
        ("films", "title,year\nRan,85\n", "films.csv, line 2: the year is '85'"),
        (
            "films",
            "title,year\nRan,1985\nRAN,1985\n",
            "line 3: the id 'ran-1985' is taken by line 2",
        ),
        ("films", "title,family\nRan,lear\n", "films.csv, line 2: no family has the id 'lear'"),
        ("titles", "film,text\nus,U\nthem,T\n", "titles.csv, line 3: no film has the id 'them'"),
        ("titles", "film,text,kind\nus,U,pet\n", "titles.csv, line 2: kind is 'pet'"),
        ("credits", "film,person,role\nus,A,gaffer\n", "credits.csv, line 2: role is 'gaffer'"),
        ("people", "id,name\na,\n", "people.csv, line 2: no name"),
        (
            "lines",
            "later,earlier,kind,voice,words\nus,ran,remakes,a,b\n",
            "lines.csv, line 2: no film",
        ),
    ],
)
def test_a_fault_names_the_file_and_the_line(
    tmp_path: Path, table: str, content: str, message: str
) -> None:
    with pytest.raises(SourceError) as caught:
        read(folder(tmp_path, **{table: content}), "ours")
    assert message in str(caught.value)


def test_a_folder_without_films_says_so(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"no films\.csv here"):
        read(tmp_path, "ours")
