"""Words that tell what sort of work a text speaks of: films, or music, series, books, games, art.

Words that film writing is full of itself ("read", "show", "stage", "opera") are not among the
others. Folded as a text's tokens are: small letters, no accents.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WorkWords:
    """One language's words for films, for works of other sorts, and all of them."""

    films: frozenset[str]
    others: frozenset[str]
    all: frozenset[str]


def _words(films: str, others: str) -> WorkWords:
    film, other = frozenset(films.split()), frozenset(others.split())
    return WorkWords(film, other, film | other)


ENGLISH = _words(
    films="film films filmed filming filmmaker filmmakers movie movies cinema cinemas director "
    "directors directed directing actor actors actress actresses camera cameras shot shots "
    "screenplay screenwriter screening remake remakes remade sequel sequels footage documentary "
    "cinematographer cinematography picture pictures starring biopic western noir oscar oscars "
    "reel reels subtitles dvd",
    others="album albums song songs singles track tracks band bands gig gigs concert concerts tour "
    "touring records vinyl guitar guitars guitarist bass bassist drums drummer singer singers "
    "chorus lyrics tune tunes label ep lp cd playlist riff riffs ballad choir rock punk jazz folk "
    "rap series seasons episode episodes finale tv showrunner novel novels novelist book books "
    "readers author authors chapter chapters paperback poem poems comic comics manga volume "
    "volumes games gaming console gameplay painting paintings painter gallery exhibition",
)
FRENCH = _words(
    films="film films filme filmer filmait cinema cinemas cineaste cineastes realisateur "
    "realisateurs realisatrice realise realisation acteur acteurs actrice actrices camera plan "
    "plans sequence sequences scenario scenariste tournage tourne remake remakes documentaire "
    "metrage spectateur spectateurs projection ecran biopic western cinephile cinephiles dvd "
    "oscar oscars",
    others="album albums chanson chansons single singles titres morceau morceaux groupe groupes "
    "concert concerts tournee disque disques vinyle vinyles guitare guitares guitariste basse "
    "batteur batterie chanteur chanteuse chanteurs chante refrain paroles label ep lp cd playlist "
    "riff rock punk jazz folk rap pop tube tubes ballade choeur chorale pochette musicien "
    "musiciens serie series saison saisons episode episodes showrunner roman romans romancier "
    "romanciere livre livres lecture lecteur lecteurs auteur ecrivain chapitre chapitres tome "
    "tomes librairie libraire poeme poemes bd manga mangas jeux console manette joueur joueurs "
    "tableaux peintre peinture exposition galerie toiles",
)
SPANISH = _words(
    films="film films filme pelicula peliculas peli pelis cine director directora directores actor "
    "actores actriz actrices camara plano planos guion guionista rodaje rodo rodar remake remakes "
    "documental largometraje cortometraje espectador espectadores cineasta cineastas pantalla "
    "reparto secuela oscar",
    others="album albumes disco discos cancion canciones single singles grupo grupos banda "
    "concierto conciertos gira vinilo vinilos guitarra guitarras bateria cantante cantantes "
    "estribillo ep lp cd rock punk jazz rap pop coro serie series temporada temporadas capitulo "
    "capitulos episodio episodios novela novelas novelista libro libros lectura lector lectores "
    "autor autora escritor escritora libreria librero poema poemas comic comics manga tomo tomos "
    "juegos consola videojuego videojuegos cuadros pintor pintura exposicion galeria",
)
WORK_WORDS: Mapping[str, WorkWords] = {"en": ENGLISH, "fr": FRENCH, "es": SPANISH}
