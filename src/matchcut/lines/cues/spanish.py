"""Cues in Spanish."""

from matchcut.lines.cues.values import Cue, Cues, Entry
from matchcut.lines.values import Kind, Through

CUES = Cues(
    language="es",
    cues=(
        Cue(
            Kind.REMAKES,
            (
                r"{later}\W* ~\b(?:cuenta|vuelve a contar|rehace|calca|"
                r"vuelve a rodar) ~(?:otra vez|de nuevo)?,? ?[^.;]{0,30}?(?:lo de |a )?{earlier}"
            ),
        ),
        Cue(
            Kind.REMAKES,
            (
                r"\b(?:calcada?|rehecha?|copiada?) (?:plano a "
                r"plano)?[^.;]{0,50}{earlier}"
            ),
        ),
        Cue(Kind.REMAKES, r"\b(?:remake|nueva versión|refrito|relectura) ~(?:de|del) ~{earlier}"),
        Cue(Kind.SAME_SOURCE, r"\b(?:misma|mismo) (?:novela|libro|obra|cuento|fuente)\b ~{other}"),
        Cue(Kind.FOLLOWS, r"{later}\W* ~\b(?:continúa|prolonga|cierra|completa|retoma) ~{earlier}"),
        Cue(Kind.FOLLOWS, r"\b(?:secuela|segunda parte|entrega)\b[^.;]{0,80}{earlier}"),
        Cue(
            Kind.FOLLOWS,
            r"\b(?:secuela|precuela|continuación|segunda parte) ~(?:de|del|a) ~{earlier}",
        ),
        Cue(Kind.INVERTS, r"\b(?:da la vuelta|le da la vuelta|pone del revés) ~a ?{earlier}"),
        Cue(
            Kind.INVERTS,
            (
                r"{earlier} (?:puesta? patas arriba|al revés|del revés|"
                r"dad[oa] la vuelta)\b"
            ),
        ),
        Cue(
            Kind.INVERTS,
            r"\b(?:invierte|le da la vuelta a|subvierte) ~{earlier_or_it}",
            acting=True,
        ),
        Cue(
            Kind.PARODIES,
            (
                r"\b(?:burla|chanza|guasa|se pitorrea|pitorreo|se ríe|mofa) ~(?:de|"
                r"a costa de) ~{earlier}"
            ),
        ),
        Cue(Kind.PARODIES, r"\b(?:parodia|parodias|se burla|se mofa) ~(?:de |del |a )?~{earlier}"),
        Cue(
            Kind.QUOTES,
            (
                r"\b(?:reproduce|reproducen|remeda|calca|copia|citad[oa]|"
                r"repite)\b ~{earlier}"
            ),
        ),
        Cue(Kind.QUOTES, r"\bha visto {earlier}"),
        Cue(
            Kind.QUOTES,
            (
                r"\b(?:homenaje|guiño|cita|citas|tributo|referencia|rinde homenaje) ~(?:a |"
                r"de )?~{earlier}"
            ),
        ),
        Cue(Kind.CONTRASTS_WITH, r"\bmientras que {one}[^.;]{3,60}, {other}", whole=True),
        Cue(Kind.CONTRASTS_WITH, r"\bfrente a ~{other}", whole=True),
        Cue(
            Kind.CONTRASTS_WITH,
            (
                r"\b(?:a diferencia de|al contrario que|lejos de|en contraste con|"
                r"nada que ver con) ~{other}"
            ),
            whole=True,
        ),
        Cue(
            Kind.CONTRASTS_WITH,
            r"{other}[^.;]{3,90}?,? (?:mientras que|en cambio) ~{one}",
            whole=True,
        ),
        Cue(
            Kind.PAIRS_WITH,
            (
                r"\b(?:junto a|maridar\w*|emparejar\w*|a continuación de|después de ver|"
                r"antes de ver|seguida de) ~(?:con )?{other}"
            ),
        ),
        Cue(Kind.PAIRS_WITH, r"\b(?:programa doble|sesión doble|díptico) ~(?:con |de )?~{other}"),
        Cue(
            Kind.ANTICIPATED_BY,
            (
                r"{earlier}\W* ~\b(?:vaticina|vaticinaba|presagia|ya contenía|contenía|"
                r"adelanta|avisaba|profetiza) ~{later}"
            ),
        ),
        Cue(Kind.ANTICIPATED_BY, r"\b(?:aviso|ensayo|borrador|anticipo|presagio) ~de ~{later}"),
        Cue(
            Kind.ANTICIPATED_BY,
            r"{earlier}\W* ~\b(?:anticipa|anticipaba|prefigura|anuncia) ~{later}",
        ),
        Cue(Kind.DRAWS_ON, r"\b(?:sin) {earlier}\W", whole=True),
        Cue(
            Kind.DRAWS_ON,
            (
                r"{later}\W* ~\b(?:nace|viene|sale|salió|bebe|ha crecido|desciende|"
                r"parte|procede|arranca) ~\b(?:de|del|a los pechos de|en) ~{earlier}"
            ),
        ),
        Cue(
            Kind.DRAWS_ON,
            (
                r"\b(?:empapada?|nutrida?|heredera?|hij[oa]|niet[oa]|deuda)\b ~(?:de|"
                r"con|del) ~{earlier}"
            ),
        ),
        Cue(Kind.DRAWS_ON, r"\b(?:deba|debe|deben|debía) ~a ~{earlier}"),
        Cue(Kind.DRAWS_ON, r"\blleva en la sangre ~{earlier}"),
        Cue(Kind.DRAWS_ON, r"\bdeuda de {later} con {earlier}"),
        Cue(
            Kind.DRAWS_ON,
            (
                r"\b(?:inspirad[oa]s?|influid[oa]s?|basad[oa]s?|se inspira|bebe|deudora?|debe|"
                r"hereda|heredera?|aprende|toma) ~\b(?:en|por|de|del|a) ~{earlier}"
            ),
        ),
        Cue(
            Kind.DRAWS_ON,
            r"{earlier}\W* ~\b(?:inspiró|influyó en|abrió el camino a|inspira) ~{later}",
        ),
        Cue(
            Kind.DRAWS_ON,
            (
                r"\b(?:a la manera|al estilo|en la estela|en la línea|en la tradición|"
                r"siguiendo el modelo) (?:de|del) ~{earlier}"
            ),
        ),
        Cue(
            Kind.RESEMBLES, r"\b(?:es|no es sino|parece) {other} (?:con|sin|en|de|puesta?|pero|a)\b"
        ),
        Cue(Kind.RESEMBLES, r"\b(?:un|una) {other} (?:de tercera|de bolsillo|con|en|sin|a la)\b"),
        Cue(
            Kind.RESEMBLES,
            (
                r"\b(?:pariente|prim[oa]|herman[oa]|vecin[oa]|"
                r"gemel[oa])\b[^.;]{0,40}\bde ~{other}"
            ),
        ),
        Cue(
            Kind.RESEMBLES,
            (
                r"\b(?:me ha recordado|recordado|recuerda|oler|olido|"
                r"algo que ver con) ~(?:a )?{other}"
            ),
        ),
        Cue(Kind.RESEMBLES, r"\bel hijo que habrían tenido {other} y {one}"),
        Cue(
            Kind.RESEMBLES,
            (
                r"\b(?:recuerda|recuerdan|me recordó|evoca|evocan|se parece|parecid[oa]s?|"
                r"similar|semejante|hace pensar|pensé|prim[oa]|herman[oa]|ecos?|aires?) ~(?:a |"
                r"en |de |del )?~{other}"
            ),
        ),
        Cue(Kind.RESEMBLES, r"\b(?:no|tan|tanto) [^.;]{0,60}?\bdesde ~{other}", whole=True),
        Cue(Kind.RESEMBLES, r"\b(?:como (?:en )?){other}"),
    ),
    through=(
        (Through.STORY, r"\b(?:historias?|trama|relato|argumento|desenlace|final|romance)\b"),
        (
            Through.STRUCTURE,
            (
                r"\b(?:estructura|cronol\w+|montaje|narra\w+|flashbacks?|elipsis|capítulos?|"
                r"fragment\w+)\b"
            ),
        ),
        (
            Through.LOOK,
            (
                r"\b(?:imagen|imágenes|luz|color(?:es)?|blanco y negro|encuadres?|planos?|"
                r"fotografía|cámara|paleta|visual\w*)\b"
            ),
        ),
        (
            Through.SOUND,
            r"\b(?:sonido|música|canci(?:ón|ones)|silencios?|banda sonora|diálogos?)\b",
        ),
        (
            Through.PERFORMANCE,
            (
                r"\b(?:actuaci(?:ón|ones)|interpretaci(?:ón|ones)|actor(?:es)?|actri(?:z|ces)|"
                r"rostro|gestos?|papel)\b"
            ),
        ),
        (Through.CHARACTER, r"\b(?:personajes?|héroe|heroína|protagonistas?|figuras?|antihéroe)\b"),
        (
            Through.THEME,
            (
                r"\b(?:temas?|memoria|duelo|amor|soledad|nostalgia|deseo|muerte|culpa|pobreza|"
                r"exilio|familia)\b"
            ),
        ),
        (
            Through.SETTING,
            (
                r"\b(?:ciudad|calles?|tren(?:es)?|campo|mar|isla|desierto|paisajes?|pueblo|"
                r"barrio|frontera)\b"
            ),
        ),
        (
            Through.GENRE,
            (
                r"\b(?:género|melodrama|comedia|thriller|western|cine negro|terror|musical|"
                r"ciencia ficción|neorrealismo|realismo)\b"
            ),
        ),
        (
            Through.MAKING,
            (
                r"\b(?:rodaje|rodada|producción|productora?|ópera prima|improvis\w+|presupuesto|"
                r"estudio|método)\b"
            ),
        ),
    ),
    entry=(
        Entry(Kind.REMAKES, r"\b(?:remake|nueva versión)\b"),
        Entry(
            Kind.SAME_SOURCE,
            (
                r"\b(?:segunda|otra|nueva|primera) adaptación\b|\bmism[ao] (?:novela|libro|"
                r"obra)\b"
            ),
        ),
        Entry(Kind.FOLLOWS, r"\b(?:secuela|precuela|continuación)\b"),
        Entry(Kind.PARODIES, r"\bparodia\b"),
        Entry(Kind.INVERTS, r"\b(?:invierte|subvierte|da la vuelta)\b", by_later=True),
        Entry(Kind.QUOTES, r"\b(?:cita|homenaje|homenajea)\b", by_later=True),
    ),
    denial=r"\b(?:no|ni|nunca|tampoco|nada|sin ser|lejos de ser|niega)\b",
    disclaimer=(
        r"\b(?:no es (?:cierto|verdad|así)|es (?:falso|mentira)|un error "
        r"(?:decir|creer|pensar)) que\b"
    ),
    hedge=(
        r"\b(?:quizás?|tal vez|acaso|parece|un poco|casi|creo que|supongo|podría|"
        r"probablemente|como si|de algún modo)\b"
    ),
    question=r"\?\W*$",
    reported=(
        r"\b(?:según|para) (?P<voice_a>(?:una?|mi|nuestr[oa]|el|"
        r"la) (?:[\w-]+ ){0,2}?(?:crític[oa]|amig[oa]|herman[oa]|madre|padre|profesora?|"
        r"colega|espectadora?))\b|(?P<voice_b>{np}) (?:me |nos |lo |la |ha |"
        r"había )*(?:dijo|dice|decía|escribió|escribe|sugirió|sugiere|sostiene|afirma|"
        r"cree|compara|comparó)\b"
    ),
    this_film=r"\b(?:esta película|esta cinta|ésta)\b",
    that_film=r"\b(?:aquella película|esa película|aquélla)\b",
    both_films=r"\b(?:las dos|ambas|dos) (?:películas|cintas|versiones|adaptaciones)\b",
    career=r"\b(?:director\w*|autor\w*|guionistas?|productor\w*|actor|actriz|equipo) (?:de|del)\b",
    back=r"\b(?:la|esta) (?:película|cinta)\b|\b(?:el|este) filme\b",
    pairing=r"\b(?:programas? dobles?|sesi(?:ón|ones) dobles?|dípticos?|parejas?)\b",
    no_lines=r"\b(?:del mismo|filmografía|cartelera|próximamente|programa|sesiones|reparto)\b",
    retelling=r"\b(?:este|el|su|un) remake\b(?! de (?!\d{4}))",
)
