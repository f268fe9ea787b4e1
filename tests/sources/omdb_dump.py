"""A small dump in the way omdb.org publishes it."""

import bz2
from pathlib import Path

TABLES = {
    "all_movies": [
        '"id","name","parent_id","date"',
        '"1","Ран",\\N,"1985-06-01"',
        '"2","Making \\"Ran\\"",\\N,\\N',
        '"10","Rigby: Him","90","2013-09-09"',
        '"11","Rigby: Her","90","2013-09-09"',
        '"12","Rigby: Them","90","2014-05-17"',
        '"20","Saga: One Ring","91","2001-01-01"',
        '"21","Saga: Two Rings","91","2002-01-01"',
    ],
    "all_movieseries": [
        '"id","name","parent_id","date"',
        '"90","Rigby",\\N,"2013-01-01"',
        '"91","Saga",\\N,"2001-01-01"',
    ],
    "all_movie_aliases_iso": [
        '"movie_id","name","language_iso_639_1","official_translation"',
        '"1","Ran","en","1"',
        '"1","Ран","ru","1"',
        '"1","Chaos, kurz","de","0"',
        '"90","Eleanor","en","1"',
        '"777","An episode","en","1"',
    ],
    "movie_links": [
        '"source","key","movie_id","language_iso_639_1"',
        '"imdbmovie","tt1","1","xx"',
        '"wikidata","Q1","1","xx"',
        '"wikipedia","Ran","1","en"',
        '"wikidata","Q7","10","xx"',
        '"wikidata","Q7","12","xx"',
        '"wikipedia","Rigby","10","en"',
        '"wikipedia","Rigby","12","en"',
        '"imdbmovie","tt9","777","xx"',
    ],
    "movie_countries": ['"movie_id","country_code"', '"1","JP"', '"1","FR"'],
    "movie_languages": ['"movie_id","language_iso_639_1"', '"1","ru"', '"1","ja"', '"2","fr"'],
    "movie_references": [
        '"movie_id","referenced_id","type"',
        '"21","20","Remake"',
        '"2","1",\\N',
        '"777","1","Homage"',
    ],
    "movie_keywords": ['"movie_id","category_id"', '"1","5"'],
}
CASTS = {
    "all_casts": [
        '"movie_id","person_id","job_id","role","position"',
        '"1","5","15","Hidetora","2"',
        '"1","6","21","","1"',
        '"1","7","23","","1"',
    ],
    "job_names": [
        '"job_id","name","language_iso_639_1"',
        '"15","Actor","en"',
        '"21","Director","en"',
        '"21","Regie","de"',
        '"23","Cinematography","en"',
    ],
    "all_people": [
        '"id","name","birthday","deathday","gender"',
        '"5","Tatsuya Nakadai","1932-12-13",\\N,"0"',
        '"6","Akira Kurosawa",\\N,\\N,"0"',
        '"7","Takao Saito",\\N,\\N,"0"',
    ],
    "all_people_aliases": ['"person_id","name"', '"6","黒澤明"'],
    "people_links": [
        '"source","key","movie_id","language_iso_639_1"',
        '"imdbperson","nm41","6","xx"',
        '"wikidata","Q8006","6","xx"',
    ],
}


def write_dump(folder: Path, **other: list[str]) -> Path:
    """Write the dump, the tables in `other` instead of or beside ours."""
    for name, lines in {**TABLES, **other}.items():
        content = "".join(f"{line}\n" for line in lines).encode()
        (folder / f"{name}.csv.bz2").write_bytes(bz2.compress(content))
    return folder
