"""How film writing in Spanish is put together."""

from matchcut.films.folding import fold_tokens
from matchcut.reading.vocabularies.values import MAKER, YEAR, Lead, Vocabulary

_FILM = (
    r"(?:películas?|filmes|film|cintas?|largometrajes?|documental(?:es)?|clásicos?|"
    r"obras? maestras?)"
)

_NATIONS = {
    "alemana": "DE de",
    "americana": "US en",
    "argentina": "AR",
    "española": "ES es",
    "estadounidense": "US en",
    "francesa": "FR fr",
    "gringa": "US en",
    "inglesa": "GB en",
    "italiana": "IT it",
    "japonesa": "JP ja",
    "mexicana": "MX",
    "rusa": "RU ru",
    "soviética": "SU ru",
    "sueca": "SE sv",
}

VOCABULARY = Vocabulary(
    language="es",
    furniture=(
        (
            (
                r"[←‹«<→›»>]\s*.{0,40}|[←‹«<\s]*(?:volver|atrás|inicio|menú|siguiente|"
                r"anterior)(?: .{1,40})?[\s→›»>]*"
            ),
            "navigation",
        ),
        (r".{0,40}\b(?:te )?(?:ha sido|fue|resultó) útil\b.{0,30}", "helpfulness widget"),
        (
            r"(?:compartir|imprimir|responder|deja un comentario)\b.{0,40}",
            "share and reply buttons",
        ),
        (r"\(?(?:leer|ver) más\)?[\s.…→]*", "read-more button"),
        (
            (
                r"(?:suscríbete|publicidad|entradas relacionadas|etiquetas|categorías|"
                r"inicia sesión)\b.{0,80}"
            ),
            "site notice",
        ),
        (r"(?:©|todos los derechos reservados).{0,80}", "site notice"),
    ),
    spoiler_notice=(
        r"\W*(?:(?:aviso|atención|ojo)\W+)?(?:est[ea] (?:crítica|reseña|"
        r"artículo|texto) (?:puede contener|contiene) )?(?:algunos "
        r")?spoilers?\W*"
        r"|(?!.*(?:\b(?:sin|no hay|libre de) spoilers?)).{0,60}spoilers?\b.{0,70}"
    ),
    byline=(
        r"(?:(?:(?:escrito|publicado|crítica|reseña|texto) )?por\b|(?:texto|crítica|"
        r"autora?|reseña) ?[:|])\s*(?P<name>[^\d,|·•:.!?]{2,40}?)(?:(?:\s*[,|·•–—-]\s*|"
        r"\s+el\s+)(?P<date>[\w ,./-]{4,30}?))?"
    ),
    valediction=r"(?:un abrazo|saludos|atentamente|hasta pronto)\b[^.!?]{0,30},",
    makers=r"\b(?:dir(?:igida por|ección|ectora?|\.)|una película de)",
    cast_label=r"(?:con|reparto|guion|guión|año|país|duración|intérpretes|producción)\b",
    synopsis_heading=r"\W*(?:sinopsis|argumento|la historia|resumen)\W*",
    essay_heading=r"\W*(?:ensayo|sobre la película|notas?|comentario|crítica)\W*",
    influence_heading=(
        r".{0,40}\b(?:influencias?|ecos|antes y después|ascendencia|descendencia|"
        r"parentescos?|huellas?|genealogía|deudores|precedentes|linaje|antepasados|"
        r"herencias?|legado|raíces|fuentes|inspiraci(?:ón|ones)|deudas?)\b.{0,40}"
    ),
    comments_heading=r"\W*(?:\d+ )?(?:comentarios?|respuestas?)(?: ?\(\d+\))?\W*",
    quoted_synopsis=(
        r"\b(?:descripción|sinopsis|resumen)\b(?: \w+){0,3} (?:de|en|"
        r"según) (?P<source>[\w.]+)"
    ),
    review_signs=r"\b\d(?:[.,]\d)?\s?/\s?(?:5|10)\b|[★☆]{2,}|\bnota\s?:|\bveredicto\b",
    post_signs=r"\b(?:esta|mi|última|anterior) entrada\b|\bhola a todos\b|\bdeja un comentario\b",
    list_signs=r"\b(?:las|mis) (?:\d+|diez|cinco|seis) (?:mejores )?películas\b",
    greeting=r"¡?(?:hola|querid[oa]),? +(?P<name>\w+)\b|@(?P<handle>\w+)|(?P<bare>\w+)[,:] ",
    thanks_for_visit=r"\bgracias\b[^.!?]{0,40}\b(?:pasar(?:te)?|visita|comentar(?:io)?|leer)\b",
    film_noun=_FILM,
    before_title=Lead(
        rf"(?:\b(?:la|una|el|un|llamada|titulada|vi|ver|visto)\s+)?\b{_FILM}"
        r"(?:\s+(?:llamada|titulada|como|desde))?[\s,:]*$",
        tuple(
            "película películas film filmes cinta cintas largometraje largometrajes documental "
            "documentales clásico clásicos maestra maestras llamada titulada como desde".split()
        ),
    ),
    these_films=rf"\b(?:la|esta|estas|las|ambas|dos|tres)\s+(?:dos |tres )?{_FILM}\W*$",
    not_film_noun=(
        r"^\W{0,3}+(?:la |el )?+(?:serie|novela|libro|obra de teatro|canción|disco|álbum|"
        r"grupo|ópera|poema|juego)\b"
    ),
    not_film_before=Lead(
        r"\b(?:serie|novela|libro|obra|canción|disco|álbum|grupo|ópera|poema|juego|"
        r"hotel|bar)(?:,| llamad[oa]| titulad[oa])? $",
        tuple(
            "serie novela libro obra canción disco álbum grupo ópera poema juego hotel bar "
            "llamado llamada titulado titulada".split()
        ),
    ),
    comparison=Lead(
        r"\b(?:como|desde|que|recuerda a|evoca|remake de|homenaje a|guiño a|similar a|"
        r"parecida a|cita|parodia de|secuela de|versión de|entre|antes de|"
        r"después de)\s+$",
        tuple(
            "como|desde|que|evoca|cita|entre|recuerda a|homenaje a|guiño a|similar a|parecida a|"
            "remake de|parodia de|secuela de|versión de|antes de|después de".split("|")
        ),
    ),
    place_article=Lead(
        r"\b(?:en|a|de|desde|por) (?:el|la|los|las) $", (" el", " la", " los", " las")
    ),
    place_preposition=Lead(
        r"\b(?:en|a|de|desde|por|hacia|cerca de)\s+$",
        tuple("en a de desde por hacia".split()),
    ),
    coordination=r"[\s\"'’”»*_]*(?:&|\+|/|,|y|e|o|u|luego)[\s\"'‘“«*_]*",
    recommended_by=(
        r"(?P<object>[^.!?]{0,80}?)\brecomendad[oa]s? por\s+(?P<voice>(?:(?:una?|mi|"
        r"nuestr[oa]|el|la) (?:[\w'’-]+ ){0,3}?)?[\w'’-]+)"
    ),
    recommends_reported=(
        r"(?P<voice>\b(?:una?|mi|nuestr[oa]|el|la)\s(?:[\w-]+\s){0,3}?[\w-]+|"
        r"(?<![\w'’-])(?!(?:yo|me|que|no|se)\b)[\w-]+)\s(?:me|nos) (?:la |lo |las |"
        r"los )?(?:recomendó|ha recomendado|había recomendado|aconsejó|"
        r"recomienda)\b(?P<object>[^.!?]{0,80})"
    ),
    recommends=(
        r"\b(?:os |te |les |la |lo |las |los )*recomiendo\b(?P<object>[^.!?]{0,80})|"
        r"\bvale la pena\b|\bmerece la pena\b|\bimprescindible\b|\bno (?:te|os|"
        r"se) (?:la|lo|las|los) pierd\w+\b|\bhay que ver(?P<object_a>[^.!?]{0,60})|"
        r"\b(?:vean|ved|mira|busca|busquen)(?P<object_b>la|lo|las|los)\b"
    ),
    recommends_not=r"\bno (?:la |lo |las |los |os |te |les )*(?:recomiendo|vale|merece)",
    one_film=r"\b(?:la|lo|esta película|este filme|esta|ella)\b|^\W*$",
    many_films=r"\b(?:las dos|ambas|las|los|estas dos películas|estas películas)\b",
    addressee=(
        r"\ba (?P<to>(?:mi|mis|nuestr[oa]s?) [\w'’-]+|(?:todos|todas|quienes|quien|"
        r"cualquiera)\b)"
    ),
    readers="readers",
    doubtful_copy=r"\b(?:si|ojalá|espero)\b|\?\s*$",
    had_at=(
        r"\b(?:encontr\w+|vi|vimos|visto|ver|alquil\w+|prest\w+|disponibles?|proyect\w+|"
        r"dieron|ponen|compr\w+|estren\w+|edit\w+)\b"
    ),
    place_of_copy=(
        r"\b(?:en|de|por|a)\s+(?P<place>(?:la |el |mi |"
        r"una? )?(?:[\w'’&-]+ ){0,3}?(?:biblioteca|filmoteca|cinemateca|cine|cineclub|"
        r"festival|videoclub|museo|sala)(?: (?:de |del )?[\w'’-]{2,20})?)"
    ),
    note_on_copy=(
        r"(?:[\w'’-]+ ){0,4}?(?:subtítulos?|subtitulada|doblada|copia (?:restaurada|"
        r"nueva))(?: (?:[\w'’-]+ ?){1,5}?(?=[.,;)!]|$))?|\bdescatalogad[oa]\b|"
        r"\bzona \d\b"
    ),
    described=(
        rf"\b(?=(?:la|el|su) )(?:(?:la versión|la película|el remake|la|el) de (?P<year>{YEAR})\b"
        r"|\b(?:la|el) original\b"
        r"|\bsu (?P<work>primera|segunda|tercera|cuarta) (?:película|film)\b"
        r"|\bla (?P<part>primera|segunda|tercera|cuarta)(?: (?:película|parte)\b|(?=[.,;:!?)]))"
        rf"|\bla (?:versión |película )?(?P<nation>{'|'.join(_NATIONS)})\b"
        rf"|\b(?:(?P<noun>la versión|la película)|la|el) de (?P<maker>{MAKER})\b)"
    ),
    describing=frozenset({"la", "el", "su"}),
    describing_next=frozenset(
        "version pelicula remake de original primera segunda tercera cuarta".split()
    ).union(*map(fold_tokens, _NATIONS)),
    ordinals=("primera 1", "segunda 2", "tercera 3", "cuarta 4"),
    nations=_NATIONS,
    made_by=r"^\W{0,3}(?:dirigida )?(?:por|de)\s+",
    articles=frozenset({"el", "la", "los", "las", "un", "una"}),
    function_words=frozenset(
        (
            "el la los las un una unos unas de del y o a al en con por para sin que quien "
            "como este esta estos estas ese esa su sus mi mis tu tus se es son era no sí "
            "más pero si yo él ella nosotros ellos"
        ).split()
    ),
    runs_on=frozenset("de la el los las del a al en por para con y o que un una mi su".split()),
    sentence_case=True,
)
