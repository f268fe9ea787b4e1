"""How film writing in French is put together."""

from matchcut.reading.vocabularies.values import MAKER, YEAR, Lead, Vocabulary

_FILM = (
    r"(?:films?|longs?[- ]métrages?|œuvres?|documentaires?|mélodrames?|classiques?|"
    r"chefs?-d['’]œuvre)"
)

_TOLD = r"(?:le film|la version|le remake|l['’]adaptation|le dessin animé|le muet)"
_ENDS = r"(?=[.,;:!?)»—–]|\s+(?:est|était|a|et|ou|en|dans|au|avec|sur|mais|c['’]|reste)\b|\s*$)"
# All that a description begins with: looked at first, as nearly every word begins none.
_BEGINS = r"\b(?=[lcs])(?=l[ea]\b|l['’]|cel(?:ui|le)\b|son\b|leur\b)"
_NATIONS = {
    "allemand": "DE de",
    "américain": "US en",
    "anglais": "GB en",
    "belge": "BE",
    "britannique": "GB",
    "chinois": "CN zh",
    "coréen": "KR ko",
    "danois": "DK da",
    "espagnol": "ES es",
    "français": "FR fr",
    "hollywoodien": "US",
    "indien": "IN",
    "iranien": "IR fa",
    "italien": "IT it",
    "japonais": "JP ja",
    "mexicain": "MX",
    "polonais": "PL pl",
    "portugais": "PT pt",
    "québécois": "CA fr",
    "russe": "RU ru",
    "soviétique": "SU ru",
    "suédois": "SE sv",
}

VOCABULARY = Vocabulary(
    language="fr",
    furniture=(
        (
            (
                r"[←‹«<→›»>]\s*.{0,40}|[←‹«<\s]*(?:retour|revenir|accueil|menu|suivant|"
                r"précédent)(?: .{1,40})?[\s→›»>]*"
            ),
            "navigation",
        ),
        (
            (
                r"(?:\d+ (?:personnes?|internautes?|lecteurs?) (?:sur \d+ )?.{0,30})?(?:cette "
                r")?(?:critique|avis)?.{0,20}\butile\b.{0,20}"
            ),
            "helpfulness widget",
        ),
        (
            r"(?:partager|tweeter|imprimer|répondre|laisser un commentaire)\b.{0,40}",
            "share and reply buttons",
        ),
        (r"(?:\(?(?:lire|voir) (?:la suite|plus)\)?)[\s.…→]*", "read-more button"),
        (
            (
                r"(?:s['’]abonner|abonnez-vous|publicité|à lire aussi|articles? liés?|"
                r"mots[- ]clés|catégories?|connectez-vous|se connecter)\b.{0,80}"
            ),
            "site notice",
        ),
        (r"(?:©|tous droits réservés).{0,80}", "site notice"),
    ),
    spoiler_notice=(
        r"\W*(?:attention\W+)?(?:(?:cette|cet|ce) (?:critique|avis|article|texte|"
        r"billet) (?:peut |pourrait )?(?:contenir|contient|dévoile|"
        r"révèle)\b.{0,30}\b)?(?:des |divulgâch\w+|spoilers?|(?:des )?(?:éléments|"
        r"détails) (?:clés )?de l['’]intrigue)(?: spoilers?)?.{0,20}\W*"
        r"|(?!.*(?:\b(?:sans|pas de|aucun) (?:spoilers?|divulgâch))"
        r").{0,60}(?:spoilers?|divulgâch\w*)\b.{0,70}"
    ),
    byline=(
        r"(?:(?:(?:écrit|publié|rédigé|posté|critique|texte|billet) )?par\b|"
        r"une (?:chronique|critique) de\b|(?:texte|critique|auteure?|billet|"
        r"mots) ?[:|])\s*(?P<name>[^\d,|·•:.!?]{2,40}?)(?:(?:\s*[,|·•–—-]\s*|"
        r"\s+le\s+)(?P<date>[\w ,./-]{4,30}?))?(?:\s*[·•|]\s*.{0,8})?"
    ),
    valediction=r"(?:bien à vous|amicalement|cordialement|amitiés|à bientôt|bises)\b[^.!?]{0,30},",
    makers=r"\b(?:réal(?:isé(?:e)? par|isation|isateur|isatrice|\.)|un film de|mise en scène)",
    cast_label=r"(?:avec|scénario|année|pays|durée|interprètes|production)\b",
    synopsis_heading=r"\W*(?:synopsis|l['’]histoire|résumé|intrigue)\W*",
    essay_heading=r"\W*(?:essai|à propos(?: du film)?|notes?|commentaire|critique|analyse)\W*",
    influence_heading=(
        r".{0,40}\b(?:influences?|échos|avant et après|avant / après|ascendance|"
        r"postérité|résonances?|emprunts?|modèles?|famille|généalogie|traces?|"
        r"prolongements?|cousinages?|filiations?|lignées?|ancêtres?|héritages?|"
        r"héritiers?|sources|inspirations?|descendance|racines|parentés?|"
        r"dettes?)\b.{0,40}"
    ),
    comments_heading=r"\W*(?:\d+ )?(?:commentaires?|réponses?|réactions?)(?: ?\(\d+\))?\W*",
    quoted_synopsis=(
        r"\b(?:description|synopsis|résumé|pitch)\b(?: \w+){0,3} (?:de|du|sur|"
        r"d['’])\s?(?P<source>[\w.]+)"
    ),
    review_signs=r"\b\d(?:[.,]\d)?\s?/\s?(?:5|10|20)\b|[★☆]{2,}|\bnote\s?:|\bverdict\b",
    post_signs=r"\b(?:ce|mon|dernier|précédent) (?:billet|post|article|blog)\b|\bsalut à tous\b|"
    r"\bchers? lecteurs?\b|\blaissez un commentaire\b",
    list_signs=(
        r"\btop (?:\d+|dix|cinq)\b|\b(?:les|mes) (?:\d+|dix|cinq|six) (?:meilleurs |"
        r"plus )?\w*\s?films\b|\bbilan\b"
    ),
    greeting=(
        r"(?:salut|bonjour|coucou|cher|chère|bonsoir),? +(?P<name>\w+)\b|"
        r"@(?P<handle>\w+)|(?P<bare>\w+) ?[,:] "
    ),
    thanks_for_visit=(
        r"\bmerci\b[^.!?]{0,40}\b(?:passage|visite|commentaire|mot|lecture|"
        r"être passée?)\b"
    ),
    film_noun=_FILM,
    before_title=Lead(
        rf"(?:\b(?:le|un|du|au|son|intitulé|vu|voir|revu|revoir)\s+)?\b{_FILM}"
        r"(?:\s+(?:intitulé|appelé|comme|depuis))?[\s,:]*$",
        tuple(
            "film films métrage métrages œuvre œuvres documentaire documentaires mélodrame "
            "mélodrames classique classiques intitulé appelé comme depuis".split()
        ),
    ),
    these_films=rf"\b(?:le|ce|ces|les|deux|trois)\s+(?:deux |trois )?{_FILM}\W*$",
    not_film_noun=(
        r"^\W{0,3}+(?:la |le |l['’])?+(?:série|roman|livre|pièce|chanson|album|groupe|"
        r"opéra|poème|bd|jeu|morceau|titre)\b"
    ),
    not_film_before=Lead(
        r"\b(?:série|roman|livre|pièce|chanson|album|groupe|opéra|poème|jeu|morceau|"
        r"restaurant|café|hôtel|titre)(?:,| intitulée?)? $",
        tuple(
            "série roman livre pièce chanson album groupe opéra poème jeu morceau restaurant café "
            "hôtel titre intitulé intitulée".split()
        ),
    ),
    comparison=Lead(
        r"\b(?:comme|depuis|que|rappelle|évoque|remake de|hommage à|clin d['’]œil à|"
        r"semblable à|pense à|penser à|cite|citant|parodie de|suite de|version de|"
        r"adaptation de|entre|avant|après|croise)\s+$",
        tuple(
            "comme|depuis|que|rappelle|évoque|cite|citant|entre|avant|après|croise|remake de|"
            "parodie de|suite de|version de|adaptation de|hommage à|œil à|semblable à|pense à|"
            "penser à".split("|")
        ),
    ),
    place_article=Lead(
        r"\b(?:à la|à l[\'’]|au|aux|dans l[ea]s?|de la|de l[\'’]|du|des) ?$",
        tuple("au|aux|du|des|à la|à l|de la|de l|dans le|dans la|dans les|dans las".split("|")),
    ),
    place_preposition=Lead(
        r"\b(?:à|en|au|aux|dans|de|du|vers|depuis|par|sous|sur|près de)\s+$",
        tuple("à en au aux dans de du vers depuis par sous sur".split()),
    ),
    coordination=r"[\s\"'’”»*_]*(?:&|\+|/|,|et|ou|puis)(?: puis)?[\s\"'‘“«*_]*",
    recommended_by=(
        r"\b(?:on|nous) m['’]a (?:recommandé|conseillé)(?P<object>)(?P<voice>(?!))|"
        r"(?P<object_>[^.!?]{0,80}?)\b(?:recommandée?s?|"
        r"conseillée?s?) par\s+(?P<voice_>(?:(?:une?|mon|ma|notre|le|la|"
        r"l['’]) ?(?:[\w'’-]+ ){0,3}?)?(?!qui|que|et)[\w'’-]+)"
    ),
    recommends_reported=(
        r"(?P<voice>(?:\b(?:une?|mon|ma|notre|le|la)\s|\bl['’])(?:[\w-]+\s){0,4}?[\w-]+|"
        r"(?<![\w'’-])(?!(?:je|on|il|elle|nous|vous|qui|que|me|m)\b)[\w-]+)\s(?:m['’]a|"
        r"nous a|m['’]avait|nous avait|me) (?:vivement |chaudement |"
        r"toujours )?(?:recommandé|conseillé|recommande|conseille|poussée? à voir|"
        r"dit de voir|fait découvrir)e?s?\b(?P<object>[^.!?]{0,80})"
    ),
    recommends=(
        r"\b(?:je|nous)(?: ne saurais| peux| ne peux)?(?: (?:vous|"
        r"te))?(?: que)? (?:(?P<object_p>les?|la) |(?P<object_q>l['’]))?(?:vous |"
        r"te )?(?:recommand|conseill)\w+\b(?P<object>[^.!?]{0,80})|\b(?:courez|allez|"
        r"filez)(?:[- ](?:y|le|la|les))?(?: (?:vite|donc))?(?:[- ](?:le|la|"
        r"les))? ?voir\b(?P<object_a>[^.!?]{0,60})|\bà (?:voir|revoir|"
        r"découvrir)\b(?: absolument| d['’]urgence| sans hésiter| au plus vite)|"
        r"\bà ne (?:pas|surtout pas) (?:manquer|rater)\b|\bne (?:manquez|"
        r"ratez) (?:surtout )?pas\b(?P<object_b>[^.!?]{0,60})|\bvaut (?:vraiment |"
        r"largement )?(?:le (?:détour|coup)|d['’]être (?:vue?|cherchée?))\b|\b(?:voyez|"
        r"regardez|cherchez)[- ](?P<object_c>le|la|les)\b|"
        r"\bil faut (?:absolument )?(?:le |la |les )?(?:voir|revoir|"
        r"découvrir)\b(?P<object_d>[^.!?]{0,60})"
    ),
    recommends_not=(
        r"\b(?:ne|n['’])\s?(?:\w+ ){0,3}(?:recommand|conseill|vaut)\w*\s+(?:pas|guère|"
        r"point)|\bdéconseill"
    ),
    one_film=(
        r"\b(?:le|la|l['’]|ce film|ce|cette œuvre|cela|ça|ce petit film|ce bijou)(?:\b|"
        r"$)|^\W*$"
    ),
    many_films=r"\b(?:les deux|ces deux films|les|tous les deux|ces films)\b",
    addressee=(
        r"\bà (?P<to>(?:mon|ma|mes|notre) [\w'’-]+|(?:tous ceux|toutes celles|ceux|"
        r"celles|tous|toutes|quiconque|tout le monde)\b)"
    ),
    readers="readers",
    doubtful_copy=r"\b(?:si|j['’]espère|espérons|peut-être que|dommage que)\b|\?\s*$",
    had_at=(
        r"\b(?:trouv\w+|déniché\w*|emprunt\w+|vue?s?|revue?s?|voir|revoir|regard\w+|"
        r"lou\w+|disponibles?|visibles?|projet\w+|pass\w+|diffus\w+|édit\w+|sort\w*|"
        r"achet\w+|existe|est (?:à|en|sur|chez|au)|programm\w+)\b"
    ),
    place_of_copy=(
        r"\b(?:à|au|aux|en|dans|de|chez|sur|par)\s+(?P<place>(?:la |le |l['’]|ma |mon |"
        r"une? )?(?:[\w'’&-]+ ){0,3}?(?:bibliothèque|médiathèque|cinémathèque|cinéma|"
        r"ciné-club|festival|vidéoclub|vidéothèque|salle|musée|institut)(?: (?:de |du |"
        r"des |d['’]|municipale|française)[\w'’ -]{0,30}?)?)(?=[.,;)!]|$|\s(?:en|et|où|"
        r"avec|pour|dans|sur|hier|la|ce|le)\b)"
    ),
    note_on_copy=(
        r"(?:[\w'’-]+ ){0,4}?(?:sous-titr\w+|copie (?:neuve|restaurée|usée|rayée)|"
        r"qualité d['’]image|version (?:originale|française|restaurée)|VOST\w*|"
        r"VF)(?:(?:,| et| mais)? (?:[\w'’-]+ ?){1,5}?(?=[.,;)!]|$))?|\bépuisée?\b|"
        r"\bzone [\dABC]\b|\brecadrée?\b"
    ),
    described=(
        rf"{_BEGINS}(?:(?:{_TOLD}|celui|celle) (?:de |d['’])(?P<year>{YEAR})\b"
        r"|\bl['’]original\b(?! de\b)"
        r"|\ble premier film\b(?! (?:(?:d[eu]|des|réalisé|tourné|où|qu[ei]|à)\b|(?:d|qu)['’]))"
        r"|\b(?:son|leur) (?P<work>premier|deuxième|second|troisième|quatrième) "
        r"(?:film|long[- ]métrage)\b(?! à\b)"
        r"|\ble (?P<part>premier|second|deuxième|troisième|quatrième|[2-9])\b(?=[.,;:!?)]|"
        r"\s+(?:est|était|a|et|en|dans|au|avec|sur|mais)\b|$)"
        rf"|\b{_TOLD} (?P<nation>{'|'.join(_NATIONS)})(?:ne|e)?\b"
        rf"|\b(?:celui|celle|(?P<noun>{_TOLD})) (?:de |d['’])(?P<maker>{MAKER})\b"
        rf"|\b(?P<noun_>la version) (?P<maker_>{MAKER})\b"
        rf"|\ble (?P<maker_a>{MAKER})(?:{_ENDS}|(?= gagne| vaut| tient)))"
    ),
    describing=frozenset("le la l celui celle son leur".split()),
    describing_next=frozenset(
        "film version remake adaptation dessin muet de d original premier deuxieme second "
        "troisieme quatrieme".split()
    ),
    ordinals=(
        "premier première 1",
        "deuxième second seconde 2",
        "troisième 3",
        "quatrième 4",
        "cinquième 5",
        "sixième 6",
        "7",
        "8",
        "9",
    ),
    nations=_NATIONS,
    made_by=r"^\W{0,3}(?:(?:réalisé |signé )?(?:par|de)|d['’])\s*",
    articles=frozenset({"le", "la", "les", "l", "un", "une", "des"}),
    function_words=frozenset(
        (
            "le la les l un une des de du d et ou à au aux en dans sur sous par pour avec "
            "sans que qui quoi ce cet cette ces il elle ils elles je tu nous vous on mon "
            "ma mes ton ta tes son sa ses leur leurs est sont était être ne pas plus si "
            "mais donc"
        ).split()
    ),
    runs_on=frozenset(
        (
            "de la le les du des à au aux en par pour avec et ou que qui dans sur un une "
            "mon ma son sa"
        ).split()
    ),
    sentence_case=True,
)
