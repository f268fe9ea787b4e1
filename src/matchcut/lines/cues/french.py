"""Cues in French."""

from matchcut.lines.cues.values import Cue, Cues, Entry
from matchcut.lines.values import Kind, Through

CUES = Cues(
    language="fr",
    cues=(
        Cue(
            Kind.REMAKES,
            (
                r"{later}\W* ~\b(?:c['’]est|est) {earlier} (?:avec|à|"
                r"en) ~\b(?:l['’]accent|version|langue|anglais)\b"
            ),
        ),
        Cue(
            Kind.REMAKES,
            (
                r"\b(?:refait|refaite|retourné|calqué|retourne)\b ~(?:à l['’]identique|"
                r"plan (?:par|pour) plan)[^.;]{0,40}{earlier}"
            ),
        ),
        Cue(
            Kind.REMAKES,
            (
                r"\b(?:remakes?|nouvelle version|relecture|réécriture) ~(?:de|d['’]|"
                r"du) ?~{earlier}"
            ),
        ),
        Cue(Kind.REMAKES, r"\b(?:refait|retourne|reprend l['’]histoire de|transpose) ~{earlier}"),
        Cue(
            Kind.REMAKES,
            r"{earlier}\W* ~\b(?:refait|retourné) ~(?:sous le titre|en|par ~avec) ~{later}",
        ),
        Cue(
            Kind.SAME_SOURCE,
            (
                r"\b(?:première|deuxième|seconde|troisième|autre|précédente|"
                r"nouvelle) adaptation ~(?:du|de la|de l['’]) ?~\b(?:roman|livre|pièce|"
                r"nouvelle)[^.;]{0,60}?{other}"
            ),
        ),
        Cue(
            Kind.SAME_SOURCE,
            (
                r"\b(?:les deux|ces deux) films\b[^.;]{0,60}?\bmême ~\b(?:roman|livre|pièce|"
                r"source|nouvelle)\b"
            ),
        ),
        Cue(
            Kind.REMAKES,
            r"{later}\W* ~(?:\b(?:est|était|comme)\b|,) ~\b(?:remake|nouvelle version)\b",
        ),
        Cue(
            Kind.SAME_SOURCE,
            r"\b(?:même|mêmes) (?:roman|livre|pièce|source|nouvelle|matériau)\b ~{other}",
        ),
        Cue(Kind.SAME_SOURCE, r"{other}\W* ~\b(?:même) (?:roman|livre|pièce|source|nouvelle)\b"),
        Cue(
            Kind.FOLLOWS,
            (
                r"{later}\W* ~\b(?:règle les comptes|boucle|reprend le fil|clôt|achève|"
                r"retrouve) ~(?:de |d['’]|des )?{earlier}"
            ),
        ),
        Cue(Kind.FOLLOWS, r"\b(?:volet|chapitre|épisode) ~(?:de|du|à|d['’]) ?{earlier}"),
        Cue(
            Kind.FOLLOWS,
            r"\b(?:suite|préquelle|prolongement|spin-?off) ~(?:de|d['’]|du|à) ?~{earlier}",
        ),
        Cue(Kind.FOLLOWS, r"\b(?:prolonge|poursuit|continue) ~{earlier}"),
        Cue(Kind.INVERTS, r"\b(?:prend|prenant) {earlier} à rebours"),
        Cue(Kind.INVERTS, r"{earlier} (?:à l['’]envers|à rebours|renversée?|retournée?)\b"),
        Cue(
            Kind.INVERTS,
            (
                r"\b(?:inverse|renverse|retourne|prend ~à rebours|"
                r"prend le contre-pied d[eu]) ~{earlier_or_it}"
            ),
            acting=True,
        ),
        Cue(
            Kind.INVERTS,
            (
                r"\b(?:négatif|envers|inversion|renversement|contrepied|contre-pied) ~(?:de|"
                r"d['’]|du) ?~{earlier}"
            ),
        ),
        Cue(
            Kind.PARODIES,
            (
                r"\b(?:se gausse|se paie la tête|brocarde|raille|caricature|se rit|"
                r"tourne en dérision) ~(?:de |d['’]|du )?{earlier}"
            ),
        ),
        Cue(
            Kind.PARODIES,
            (
                r"\b(?:parodie|pastiche|se moque|moque|détourne|caricature) ~(?:de |d['’]|"
                r"du )?~{earlier}"
            ),
        ),
        Cue(Kind.QUOTES, r"\b(?:emprunt|emprunts) ~\b(?:à|au|aux) ?{earlier}"),
        Cue(
            Kind.QUOTES,
            (
                r"\b(?:hommages?|clins? d['’]œil|salue|saluts?|révérence|référence|allusion|"
                r"coup de chapeau) ~(?:à|au|aux)? ?~{earlier}"
            ),
        ),
        Cue(
            Kind.QUOTES,
            (
                r"\b(?:cite|citent|citant|citation|rejoue|refait le plan|reprend ~(?:plan|scène|"
                r"réplique|image)|emprunte ~(?:plan|scène|réplique|image)|copie|vole ~(?:plan|"
                r"scène|image)) ~{earlier}"
            ),
        ),
        Cue(Kind.CONTRASTS_WITH, r"\bautant {one}[^.;]{3,60}, autant {other}", whole=True),
        Cue(
            Kind.CONTRASTS_WITH,
            r"{one} (?:est|fait|défait|ôte)[^.;]{3,60}[;,] {other} ",
            whole=True,
        ),
        Cue(
            Kind.CONTRASTS_WITH,
            (
                r"\b(?:contrairement à|à la différence d[eu]|à l['’](?:opposé|inverse) d[eu]|"
                r"aux antipodes d[eu]|rien à voir avec|loin d[eu]) ?~{other}"
            ),
            whole=True,
        ),
        Cue(Kind.CONTRASTS_WITH, r"\blà où ~{other}[^.;]{3,100}?, ~{one}", whole=True),
        Cue(
            Kind.CONTRASTS_WITH,
            r"{other}[^.;]{3,90}?,? (?:tandis que|alors que|quand) ~{one}",
            whole=True,
        ),
        Cue(
            Kind.PAIRS_WITH,
            (
                r"\b(?:dans la foulée|à la suite|au dessert|à enchaîner) ~(?:de |"
                r"d['’])?{other}"
            ),
        ),
        Cue(
            Kind.PAIRS_WITH,
            (
                r"{one},? (?:puis|et ensuite|enchaîné avec|suivi de|"
                r"et) {other} (?:au dessert|à la suite|au même programme|le même soir)\b"
            ),
        ),
        Cue(
            Kind.PAIRS_WITH,
            (
                r"\b(?:double (?:programme|séance)|diptyque|programme|à voir (?:avec|à la suite|"
                r"après|avant)|enchaîner avec|associer à|en regard d[eu]|pendant) ~(?:avec|à|de|"
                r"d['’])? ?~{other}"
            ),
        ),
        Cue(Kind.PAIRS_WITH, r"\b(?:double (?:programme|séance)|diptyque)\b"),
        Cue(
            Kind.ANTICIPATED_BY,
            (
                r"{earlier}\W* ~\b(?:portait en germe|avait tout prévu|avait prévu|"
                r"prophétisait|contenait déjà|filmait déjà) ~(?:de |d['’])?{later}"
            ),
        ),
        Cue(
            Kind.ANTICIPATED_BY,
            (
                r"\b(?:préfiguration|brouillon|ébauche|esquisse|répétition) ~(?:de |"
                r"d['’]|du )?{later}"
            ),
        ),
        Cue(Kind.ANTICIPATED_BY, r"d['’]avance sur {later}", whole=True),
        Cue(
            Kind.ANTICIPATED_BY,
            (
                r"{earlier}\W* ~\b(?:annonce|annonçait|préfigure|préfigurait|anticipe|"
                r"anticipait|devance) ~{later}"
            ),
        ),
        Cue(
            Kind.ANTICIPATED_BY, r"\b(?:annonce|préfigure|anticipe|annonçait|préfigurait) ~{later}"
        ),
        Cue(Kind.DRAWS_ON, r"\bsans {earlier}\W", whole=True),
        Cue(Kind.DRAWS_ON, r"{later} n['’](?:existerait|aurait) ~\bsans ~{earlier}", whole=True),
        Cue(
            Kind.DRAWS_ON,
            (
                r"\b(?:a biberonné|biberonnée?|trempe|baigne|imbibée?|"
                r"sort(?:ait)? (?:tout )?droit|a appris|appris|vient|viennent|tirée?|"
                r"nourrie?) ~(?:à |de |d['’]|dans |chez |au )?{earlier}"
            ),
        ),
        Cue(Kind.DRAWS_ON, r"\bil y a (?:du|de|un peu de) {earlier}"),
        Cue(Kind.DRAWS_ON, r"\benfants? [\w ]{0,20}(?:de |d['’]){earlier}"),
        Cue(
            Kind.DRAWS_ON,
            (
                r"\b(?:s['’]inspire|inspirée?s?|influencée?s?|nourrie?s?|imprégnée?s?|hantée?s?|"
                r"marquée?s?|modelée?s?|calquée?s?) ~\b(?:de|d['’]|du|par|sur) ?~{earlier}"
            ),
        ),
        Cue(
            Kind.DRAWS_ON,
            (
                r"{earlier}\W* ~\b(?:a inspiré|inspira|inspire|a influencé|influença|a nourri|"
                r"a ouvert la voie à|hante|irrigue|plane sur|a montré le chemin à|"
                r"a appris) ~{later}"
            ),
        ),
        Cue(
            Kind.DRAWS_ON,
            (
                r"\b(?:doit|doivent|devait|redevable|dette|dettes|héritiers?|héritière|hérite|"
                r"héritage|descend|descendance|leçons?|fils|fille|enfants?|puise|emprunte|"
                r"emprunté\w*) ~\b(?:à|au|aux|de|d['’]|du|dans|envers) ?~{earlier}"
            ),
        ),
        Cue(
            Kind.DRAWS_ON,
            (
                r"\b(?:à la manière|dans la (?:lignée|veine|tradition|filiation|continuité)|"
                r"dans le sillage|sur le modèle|dans l['’]esprit|sous l['’]influence|"
                r"à l['’]ombre|variation sur|réponse à) (?:de |d['’]|du )?~{earlier}"
            ),
        ),
        Cue(Kind.DRAWS_ON, r"\bsans {earlier}[^.;]{0,40}?\b(?:pas|point) (?:de |d['’])?{later}"),
        Cue(
            Kind.RESEMBLES,
            (
                r"\b(?:c['’]est|imaginez|on dirait) {other} (?:dans|avec|sans|en|chez|à|"
                r"sur|tourné|revu|mâtiné)\b"
            ),
        ),
        Cue(Kind.RESEMBLES, r"\b(?:un|une|du|le) {other} (?:du pauvre|de poche|en|à la|version)\b"),
        Cue(Kind.RESEMBLES, r"\bmoins {other} que ~{one}", whole=True),
        Cue(
            Kind.RESEMBLES,
            (
                r"\b(?:voisiner|cousiner|sentait?|un air de famille)\b ~(?:avec |"
                r"à )?{other}"
            ),
        ),
        Cue(Kind.RESEMBLES, r"\bj['’]ai songé (?:à|au|aux) ?{other}"),
        Cue(Kind.RESEMBLES, r"{one} (?:est|c['’]est) {other} (?:dans|avec|sans|en|chez|sur)\b"),
        Cue(
            Kind.RESEMBLES,
            (
                r"\b(?:rappell?e\w*|rappelant|évoque\w*|évoquant|ressemble\w*|fait (?:beaucoup |"
                r"un peu |forcément )?penser|font penser|m['’]a fait penser|on pense|on songe|"
                r"j['’]ai pensé|je pense|fait écho|font écho|échos?|parent|cousine?|proche|"
                r"semblable|similaire|jumeau|sœur|frère|un air d[e']|des airs d[e']|"
                r"air de famille avec|comparable|apparenté) ~(?:à |au |aux |de |d['’]|"
                r"du )?~{other}"
            ),
        ),
        Cue(Kind.RESEMBLES, r"\b(?:pas|plus|jamais) [^.;]{0,60}?\bdepuis ~{other}", whole=True),
        Cue(
            Kind.RESEMBLES, r"\b(?:aussi|si|autant|tant) [^.;]{0,50}?\bdepuis ~{other}", whole=True
        ),
        Cue(
            Kind.RESEMBLES,
            (
                r"\b(?:le |la |les )?mêmes? [^.;]{3,60}?\b(?:que|qu['’]|chez|"
                r"dans) ?(?:dans )?~{other}"
            ),
        ),
        Cue(Kind.RESEMBLES, r"\b(?:comme (?:dans )?|entre ){other}"),
    ),
    through=(
        (
            Through.STORY,
            r"\b(?:histoires?|intrigue|récit|scénario|dénouement|romance|prémisse|fin)\b",
        ),
        (
            Through.STRUCTURE,
            (
                r"\b(?:structure\w*|chronologi\w+|flash-?back\w*|montage|narrat\w+|boucle|"
                r"fragment\w*|ellipses?|chapitres?|double|temps réel|construction|dispositif|"
                r"à rebours)\b"
            ),
        ),
        (
            Through.LOOK,
            (
                r"\b(?:images?|lumières?|couleurs?|noir et blanc|cadr\w+|plans?|photographie|"
                r"caméra|travellings?|palette|visuel\w*|décors?|regard|gros plans?|ombres?|"
                r"costumes?)\b"
            ),
        ),
        (
            Through.SOUND,
            (
                r"\b(?:son|sons|musiques?|chansons?|silences?|bande[- ]son|bande originale|"
                r"voix off|dialogues?)\b"
            ),
        ),
        (
            Through.PERFORMANCE,
            r"\b(?:jeu|acteurs?|actrices?|interprét\w+|visage|corps|rôle|gestes?)\b",
        ),
        (
            Through.CHARACTER,
            (
                r"\b(?:personnages?|héros|héroïne|figures?|antihéros|protagonistes?|errant\w*|"
                r"solitaires?)\b"
            ),
        ),
        (
            Through.THEME,
            (
                r"\b(?:thèmes?|mémoire|deuil|amour|solitude|mélancolie|nostalgie|désir|mort|"
                r"temps qui passe|famille|culpabilité|pauvreté|classe|exil|errance)\b"
            ),
        ),
        (
            Through.SETTING,
            (
                r"\b(?:villes?|rues?|gares?|trains?|campagne|mer|île|désert|Paris|appartement|"
                r"banlieue|paysages?|routes?|neige|frontière)\b"
            ),
        ),
        (
            Through.GENRE,
            (
                r"\b(?:genre|mélodrame|comédie|polar|western|film noir|thriller|horreur|"
                r"road[- ]movie|musical\w*|science-fiction|néoréalis\w+|réalisme)\b"
            ),
        ),
        (
            Through.MAKING,
            (
                r"\b(?:tourn\w+|production|producteur|premier film|improvis\w+|budget|studio|"
                r"méthode|caméra à l['’]épaule|équipe|décors naturels)\b"
            ),
        ),
    ),
    entry=(
        Entry(Kind.REMAKES, r"\b(?:remakes?|refait|nouvelle version)\b"),
        Entry(
            Kind.SAME_SOURCE,
            (
                r"\b(?:seconde|deuxième|autre|nouvelle|première) adaptation\b|\bmême (?:roman|"
                r"livre|pièce)\b"
            ),
        ),
        Entry(Kind.FOLLOWS, r"\b(?:suite|préquelle|spin-?off)\b (?:de|du|officielle|directe)\b"),
        Entry(Kind.PARODIES, r"\b(?:parodie|pastiche)\b"),
        Entry(
            Kind.INVERTS,
            r"\bretournée? comme un gant\b|\bmise? sens dessus dessous\b|\bà l['’]envers\b",
        ),
        Entry(Kind.INVERTS, r"\b(?:inverse|renverse|retourne)\b", by_later=True),
        Entry(Kind.QUOTES, r"\b(?:cite|rejoue|rend hommage|hommage|salue)\b", by_later=True),
    ),
    denial=(
        r"\b(?:n['’]est (?:pas|en rien|nullement)|ne\b[^.;]{0,20}\b(?:pas|rien|jamais|"
        r"guère|point|aucun\w*)|ni|pas (?:un|une|de|du|le|la)|sans être|rien d['’]un|"
        r"aucun\w*|loin d['’]être|nie)\b"
    ),
    disclaimer=(
        r"\b(?:pas (?:vrai|exact|juste)|faux|inexact|(?:tort|une erreur) de "
        r"(?:dire|croire|penser))\b qu(?:e\b|['’])"
    ),
    hedge=(
        r"\b(?:peut-être|sans doute|semble\w*|paraît|on dirait|un peu|presque|vaguement|"
        r"je crois|il me semble|je suppose|j['’]imagine|pourrait|comme si|probablement|"
        r"en quelque sorte|dit-on|paraît-il|légèrement)\b"
    ),
    question=r"\?\W*$",
    reported=(
        r"\b(?:comme|ainsi que) (?:le |l['’]|me |m['’])*(?:a |ont )?(?:suggér|disai|"
        r"di[ts]|écri|not|remarqu|soulign|soutien|affirm|rappel)\w* (?P<voice>{np})|"
        r"\b(?:selon|d['’]après|aux yeux d[e'’]|pour) (?P<voice_a>(?:une?|mon|ma|notre|"
        r"le|la|certains|plusieurs) (?:[\w-]+ ){0,2}?(?:critiques?|amie?s?|spectat\w+|"
        r"sœur|frère|mère|père|lect\w+|professeur\w*|projectionniste|collègue|"
        r"historien\w*))\b|(?P<voice_b>{np}) (?:m['’]a |a |l['’]a |me |y |le |la |"
        r"en )*(?:dit|disait|dira|écrit|écrivait|suggère|suggérait|soutient|affirme|"
        r"affirmait|prétend|jure|trouve|pense|voit|voyait|y voit|note|remarque|répète|"
        r"assure|compare)\b"
    ),
    this_film=r"\b(?:ce film|celui-ci|celle-ci)\b",
    that_film=r"\b(?:ce film-là|celui-là|celle-là|l['’]autre film)\b",
    both_films=r"\b(?:les deux|ces deux|deux) (?:films|versions|adaptations|lectures)\b",
    career=(
        r"\b(?:réalisat\w+|auteurs?|scénaristes?|product\w+|acteurs?|actrices?|équipe|"
        r"interprètes?) (?:de|du|d['’])"
    ),
    back=r"\b(?:le|ce) (?:film|remake|long[- ]métrage)\b|\b(?:il|elle|on|ici)\b",
    pairing=r"\b(?:doubles? (?:programmes?|séances?)|diptyques?|duos?|paires?|deux par deux)\b",
    no_lines=(
        r"\b(?:du même|filmographie|à l[\'’]affiche|prochainement|programme|séances|"
        r"distribution|à lire aussi)\b"
    ),
    retelling=(
        r"\b(?:ce|le|son|un) (?:[\w-]+ ){0,1}?remake\b(?! (?:de |d['’]|du )(?!\d{4}))|"
        r"\bnouvelle version\b(?! (?:de |d['’]|du ))"
    ),
)
