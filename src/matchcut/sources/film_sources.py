"""The kinds of sources films can come from: who publishes each, and what may be done with it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

from matchcut.errors import InputError, SourceError
from matchcut.films.contributions import Contribution
from matchcut.films.folding import fold_tokens
from matchcut.sources import csv_films, imdb, movielens, omdb, tmdb, wikidata
from matchcut.sources.dumps import Dump, Progress, fingerprints, size_of
from matchcut.sources.staged_films import contribution
from matchcut.sources.staging import Staged, Staging, read_staged

STARTER = "starter"


@dataclass(frozen=True, slots=True)
class Terms:
    """Who publishes films and where, under which licence, and what that allows.

    `popularity` says from what the source's popularity is reckoned.
    """

    publisher: str
    published: str
    licence: str
    allows: str
    popularity: str = "not given"


@dataclass(frozen=True, slots=True)
class SourceKind:
    """A kind of source: its terms, the files it is read from, and how they are staged."""

    terms: Terms
    inputs: Callable[[Path], tuple[Path, ...]]
    stage: Callable[[Path, Staging, Dump], None]
    readings: int = 1  # how often the files are read


@dataclass(frozen=True, slots=True)
class FilmSource:
    """Where films come from: a kind of `KINDS`, and a file or folder of that kind."""

    kind: str
    path: Path

    @property
    def name(self) -> str:
        """The scheme of the source's own ids; a CSV goes by the name of its folder or file."""
        if self.kind == "csv":
            return "".join(fold_tokens(self.path.resolve().stem)) or "csv"
        return self.kind


def starter() -> FilmSource:
    """Return the source that comes with the package."""
    return FilmSource(STARTER, Path(str(files("matchcut"))) / "starter")


def kind_of(source: FilmSource) -> SourceKind:
    """Return what is known of a source's kind."""
    if source.kind not in KINDS:
        known = ", ".join(sorted(KINDS))
        raise InputError(f"no source is of the kind {source.kind!r}", hint=f"the kinds are {known}")
    return KINDS[source.kind]


def bytes_read(source: FilmSource) -> int:
    """Return how many bytes have to be read to stage a source."""
    kind = kind_of(source)
    return size_of(kind.inputs(source.path)) * kind.readings


def stage(
    source: FilmSource, under: Path, *, strict: bool = False, tell: Progress | None = None
) -> Staged:
    """Return the staged tables of a source, in a folder of its name.

    Tables that are there already, from the very same files, are taken as they are. Rows that
    cannot be read are counted and left out, or with `strict` stop the build, as they do where no
    film is left; `tell` learns how many bytes are read, of how many in all.
    """
    kind, folder = kind_of(source), under / source.name
    inputs = {"kind": source.kind, **fingerprints(kind.inputs(source.path))}
    done = read_staged(folder)
    if not done or done.inputs != inputs or (strict and done.rejected):
        with (
            Staging(folder, source.name, strict=strict, inputs=inputs) as staging,
            Dump(staging.reject, bytes_read(source), tell) as dump,
        ):
            kind.stage(source.path, staging, dump)
        done = staging.staged
    if done.rejected and not done.rows["films"]:
        raise SourceError(f"{source.path}: no film can be read there: {done.examples[0]}")
    return done


def read_films(source: FilmSource) -> Contribution:
    """Return what a source gives to a catalogue, all in memory."""
    with TemporaryDirectory() as folder:
        staged = stage(source, Path(folder), strict=True)
        return contribution(staged, kind_of(source).terms.licence)


KINDS: Mapping[str, SourceKind] = {
    STARTER: SourceKind(
        Terms(
            "the Matchcut project",
            "it comes with Matchcut",
            "CC BY 4.0, the Matchcut project",
            "anything, with credit to the Matchcut project",
        ),
        csv_films.inputs,
        csv_films.stage,
    ),
    "csv": SourceKind(
        Terms("whoever wrote it", "your own files", "", "what its writer allows"),
        csv_films.inputs,
        csv_films.stage,
    ),
    "imdb": SourceKind(
        Terms(
            "IMDb",
            "https://datasets.imdbws.com/",
            "IMDb non-commercial licence",
            'personal and non-commercial use only, with the notice "Information courtesy of IMDb'
            ' (https://www.imdb.com). Used with permission."; it may not be published or passed'
            " on as a database of films, so a public site needs a licence from IMDb",
            "how many people voted on the film at IMDb",
        ),
        imdb.inputs,
        imdb.stage,
    ),
    "movielens": SourceKind(
        Terms(
            "GroupLens, University of Minnesota",
            "https://grouplens.org/datasets/movielens/",
            "MovieLens usage licence",
            "research, with GroupLens acknowledged and no endorsement implied; commercial use, and"
            " passing on sets whose README forbids it, only with permission",
            "how many ratings the film has in ratings.csv, or else that MovieLens has the film",
        ),
        movielens.inputs,
        movielens.stage,
    ),
    "omdb": SourceKind(
        Terms(
            "omdb.org",
            "https://www.omdb.org/content/Help:DataDownload",
            omdb.LICENCE,
            "anything with credit to omdb.org, if it is CC BY 2.0 DE, as others quote its copyright"
            " page: ask there before publishing its data",
            "languages with a Wikipedia article or a title, keywords and references at omdb.org",
        ),
        omdb.inputs,
        omdb.stage,
    ),
    "tmdb": SourceKind(
        Terms(
            "TMDB",
            "https://developer.themoviedb.org/docs/daily-id-exports",
            "TMDB API terms of use",
            'non-commercial use with the notice "This product uses the TMDB API but is not'
            ' endorsed or certified by TMDB" and its logo; commercial use by agreement',
            "TMDB's own popularity of the day, or how many people voted on the film there",
        ),
        tmdb.inputs,
        tmdb.stage,
    ),
    "wikidata": SourceKind(
        Terms(
            "Wikidata",
            "https://dumps.wikimedia.org/wikidatawiki/entities/",
            "CC0 1.0",
            "anything; to name Wikidata is a courtesy",
            "in how many languages Wikipedia has an article on the film",
        ),
        wikidata.inputs,
        wikidata.stage,
        readings=2,
    ),
}
