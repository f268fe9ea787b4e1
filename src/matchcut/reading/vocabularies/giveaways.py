"""Words that may give away an ending or a turn, by language; another language has none.

Story is told in the present tense: in the past tense people die who made films. So what tells a
deed is a verb of the present, with somebody of the story beside it where the verb alone is common.
"""

from matchcut.reading.vocabularies.values import Giveaways

_DEATH = "tells who dies or lives"
_DEED = "tells who did it"
_IDENTITY = "tells who or what somebody really is"
_END = "tells how it ends"
_TURN = "tells of a turn"

_CULPRIT = "(?:killer|murderer|culprit|traitor|informer)"
_OWN = "(?:own )?(?:first |former |real |long-lost )?"
_KIN = "(?:father|mother|son|daughter|brother|sister|twin|husband|wife|child|lover)"
_AWAY = "(?:home|off|away|free)"
_LAST = (
    r"(?:(?:in|at|by|near|towards?) the (?:very )?end\b(?! of)|at (?:long )?last\b|finally\b|"
    r"eventually\b|ultimately\b|for good\b|after all\b|years later\b|ends? (?:up|with)\b|"
    r"(?:in|at) the (?:close|climax|finale)\b|(?:in|at|with) the (?:last|final|closing) (?:\w+ )?"
    r"(?:scene|shot|reel|minute|act|frame|moment|image|page)s?\b)"
)
_WHO = (
    r"(?:s?he|they|both|nobody|no one|every(?:one|body)|(?:her|his|their|the) (?:\w+ )?(?:m[ae]n|"
    r"wom[ae]n|boys?|girls?|couple|hero(?:ine)?|detective|doctor|king|queen|father|mother|wife|son|"
    r"husband|daughter|lovers?|(?:step)?(?:sister|brother)s?|child(?:ren)?|family|friends?|two))"
)
_DOES = (
    r"(?: (?:\w+ly|does not|never|both|all|also|still|at last))? (?!(?:is|was|has|seems|feels|"
    r"works|looks|makes|gives|says|asks|this|his|its)\b)\w+s"
)

ENGLISH = Giveaways(
    asides=(
        "to die for",
        r"d(?:ying|ies?|ied) to \w+",
        r"die (?:laughing|hard)",
        r"dead-?\w+",
        r"(?:nearly|almost) \w+",
        r"killer (?:soundtrack|score|use|line|app|cast)",
        r"kill(?:s|ing)? time",
        r"kill(?:s|ing)? (?:the|any|all) (?:mood|pace|jokes?|suspense|rhythm|fun|momentum)",
        r"(?:joke|film|movie|scene|picture|suspense|comedy|script|idea|romance)s? (?:\w+ )?dies",
        "(?:final|last|closing|opening|long|single|one|best|tracking|that) shot",
        "shots? of",
        "shot (?:in|on|with|like|entirely|mostly|over|at|as)",
        r"in the (?:book|novel|play)\b.*",
        r"(?:film|movie|picture|story|plot|which|what|this) (?:\w+ )?turns? out",
    ),
    settings=(
        "(?:begins?|opens?|starts?) (?:with|when|as|in|where|after|by)",
        "at (?:first|the (?:start|beginning|outset))",
        "(?:is|was) (?:about|based on|adapted)",
        "the (?:premise|set-?up|opening)",
        "(?:in|after) the first",
    ),
    told=(
        (_TURN, "turn(?:s|ed) out"),
        (_TURN, "transpires"),
        (_TURN, "all along"),
        (_TURN, "(?:is|are) revealed (?:to|as)"),
        (_TURN, "reveals? (?:that|himself|herself)"),
        (_TURN, "(?:is|was|'s) (?:all|only|just) a (?:dream|lie|trick|set-?up|ruse|hoax|test)"),
        (_TURN, "(?:is|was|'s) (?:all|only|just) in (?:his|her) (?:head|mind)"),
        (_TURN, "(?:is|was) (?:all )?set up"),
        (_TURN, r"twist is|double-cross\w*|the truth (?:is that|comes out)"),
        (_TURN, "we (?:later )?(?:learn|discover|find(?: out)?) (?:that|at the end)"),
        (_TURN, "only to (?:find|discover|learn)"),
        (_DEED, rf"{_CULPRIT} (?:is|was|proves|turns)\b(?! (?:the one|never|not|still))"),
        (_DEED, rf"(?:is|was) (?:the|her|his) {_CULPRIT}"),
        (_DEED, r"it (?:is|was) (?:the )?\w+,? (?:\w+ )?who (?:kill|murder|pretend|betray|did)\w*"),
        (_DEED, "behind (?:everything|it all)|the one who (?:killed|did it|betrayed|shot)"),
        (_DEED, "out to be behind it"),
        (_IDENTITY, "(?:there )?never (?:was|were|existed|lived) an?"),
        (_IDENTITY, "(?:does not|doesn't|did not|didn't) exist"),
        (_IDENTITY, "pretends? to be"),
        (_IDENTITY, "pretended to be"),
        (_IDENTITY, "fake[sd] (?:his|her|their)"),
        (_IDENTITY, "impost[oe]r"),
        (_IDENTITY, "figment"),
        (
            _IDENTITY,
            f"{_WHO} (?:is|are) (?:really|actually|in fact|secretly) (?:an?|the|her|his|dead)",
        ),
        (_IDENTITY, "(?:is|are) none other than"),
        (_IDENTITY, "(?:is|are) .*?in (?:disguise|costume)"),
        (_IDENTITY, "(?:they|s?he)(?:'re| is| are|'s) (?:all )?(?:the )?ghosts?"),
        (_IDENTITY, "(?:they|s?he)(?:'re| is| are|'s) (?:already|long) dead"),
        (_DEATH, "(?:has|have|had|he's|she's) been dead"),
        (_DEATH, "commits? suicide|(?:sole|only) survivor|to (?:his|her|their) deaths?"),
        (_DEATH, r"(?:kills?|hangs?|drowns?|shoots?) \w+sel(?:f|ves)"),
        (_DEATH, "takes? (?:his|her|their) own li(?:f|v)es?"),
    ),
    told_late=(
        (_DEATH, "dies|is dying|drowns|perishes|bleeds to death|will die|see (?:him|her|them) die"),
        (_DEATH, "(?:is|are|found|drops) (?:killed|dead|stabbed|murdered|strangled|hanged)"),
        (_DEATH, "(?:is|are|be|gets?) (?:executed|eaten|poisoned|beheaded|run over|killed|shot)"),
        (_DEATH, r"(?<!it )(?:kill|murder|stab|strangle|poison|execute|betray)s (?!and|or|but)\w+"),
        (_DEATH, r"shoots? (?:him|her|them|his|the \w+ dead)"),
        (_DEATH, r"smother(?:s|ed) \w+|lies dead|is (?:run over|left to die)|only to die"),
        (_DEATH, "puts? (?:him|her|it) down"),
        (_DEATH, "blows? (?:it|him|her|them|himself|herself) up"),
        (_DEATH, "(?:it|he|she|they) blows? up"),
        (_DEATH, "falls? (?:again|to (?:his|her|their) death|from the)"),
        (_DEATH, r"helps? \w+(?: \w+)? to die"),
        (_DEATH, r"(?:he|she|they|who|\w+ alone) survives?"),
        (_DEATH, "(?:s?he|they|who|house) burns?"),
        (_END, rf"{_LAST}.*?\b{_WHO}{_DOES}"),
        (_END, rf"{_WHO}{_DOES}\b.*?\b{_LAST}"),
        (_END, rf"{_WHO} (?:finally|at last|eventually|ultimately) \w+s"),
        (_END, "(?:s?he|they|both) (?:marry|confess(?:es)?|admits?|escapes?|forgives?)"),
        (_END, rf"(?:s?he|they|both) (?:\w+ )?(?:go(?:es)?|walks?|drives?|sails?) {_AWAY}"),
        (_END, "(?:s?he|they) (?:comes? back|returns?|stays? with|chooses?)"),
        (_END, "(?:s?he|they) (?:leaves?|gives? up) (?:him|her|them|town)"),
        (_END, "(?:s?he|they) lets? (?:him|her|it|them) (?:go|die|fall|live)"),
        (_END, r"(?:s?he|they) gets? (?:away|married|back together|the boy|the girl)"),
        (_END, "(?:s?he|they) never (?:sees?|comes?|meets?|returns?|finds?|marry|marries)"),
        (_END, "marries|confesses|gets away with it|reunited|nothing comes of it"),
        (
            _END,
            "walks? into the (?:sea|river|sunset|snow)|go(?:es)? free|(?:wins|loses) (?:her|him)",
        ),
        (_END, "is (?:caught|arrested|acquitted|convicted|sentenced|freed|rescued)"),
        (_END, "go(?:es)? (?:off|their separate ways)"),
        (_TURN, "half-?way through"),
        (_TURN, "(?:s?he|they) (?:discovers?|learns?|reali[sz]es?|finds? out) that"),
        (_TURN, "has known"),
        (_IDENTITY, rf"(?:is|was|are) (?:also |once )?(?:his|her|their|\w+'s) {_OWN}{_KIN}"),
    ),
)

_FR_KIN = "(?:père|mère|fils|fille|frère|sœur|mari|femme|enfant|complice|amant|maîtresse)"
_FR_LAST = (
    r"(?:à la (?:toute )?fin\b|enfin\b|finalement\b|au final\b|pour de bon\b|"
    r"des années plus tard\b|"
    r"(?:dans|à|sur) (?:le|la|les) derni(?:er|ère)s? (?:scène|plan|bobine|minute|acte|image)s?\b)"
)
_FR_WHO = (
    r"(?:ils?|elles?|(?:son|sa|ses|leur|le|la|les) (?!film|réalisat|scénario|mise|caméra|"
    r"histoire|musique|fin)\w+|l'\w+) (?:ne |n'|se |s'|lui |la |le |les |y )?\w+"
)

FRENCH = Giveaways(
    asides=(
        r"(?:meur|mour|mor)\w+ (?:d'envie|de rire|d'ennui|de faim)",
        r"(?:film|scène|suspense|comédie|idée|rythme) (?:\w+ )?meurt",
        "on meurt",
        "tue(?:nt|r)? le temps",
        "finalement, (?:c'est|le film|on)",
        "(?:film|scénario|ce qui|histoire) se révèle",
        r"dans le (?:livre|roman)\b.*",
    ),
    settings=(
        "(?:commence|s'ouvre|débute)(?:nt)?",
        "au début",
        "raconte l'histoire",
        "point de départ",
        "enquêtent? sur",
    ),
    told=(
        (_TURN, r"on (?:apprend|découvre|comprend)\b.*\bqu(?:e|')"),
        (_TURN, "il (?:se révèle|s'avère|apparaît) qu(?:e|')"),
        (_TURN, "depuis le début"),
        (_TURN, "(?:avait|a) menti"),
        (_TURN, "n'était qu'(?:un rêve|une mise en scène|un piège|un mensonge)"),
        (_TURN, "tout (?:était|est) (?:monté|faux|un rêve|truqué)"),
        (
            _DEED,
            "(?:assassin|tueur|meurtrier|coupable|traître) (?:est|était|n'est autre|se révèle)",
        ),
        (_DEED, r"c'est (?:lui|elle|le \w+|la \w+) qui (?:a|avait|tue|l'a|l'avait)"),
        (_IDENTITY, "n'est autre qu(?:e|')"),
        (_IDENTITY, "n'(?:est|était) pas morte?"),
        (_IDENTITY, "est (?:bien |toujours |encore )?vivante?"),
        (_IDENTITY, "n'a(?:vait)? jamais (?:existé|eu l'intention)"),
        (_IDENTITY, "en (?:réalité|fait),? (?:c'est|il|elle)"),
        (_IDENTITY, r"se (?:fait|faisait) passer|s'(?:est|était) fait passer"),
        (_DEATH, "se (?:suicide|pend|noie|tue|tire une balle)(?:nt)?"),
        (_DEATH, "met fin à ses jours"),
    ),
    told_late=(
        (_DEATH, "meurt|meurent|décède|succombe|périt|survit|seule? survivante?"),
        (_DEATH, "est (?:tuée?|abattue?|assassinée?|exécutée?|retrouvée? morte?)"),
        (_DEATH, "sont (?:tués|abattus|exécutés)"),
        (_DEATH, "a été (?:tuée?|abattue?|assassinée?)"),
        (_DEATH, "(?:le|la|les|lui) (?:tue|abat|étrangle|empoisonne|noie|poignarde)"),
        (_DEATH, "tue (?:son|sa|ses|le|la) (?!plus)"),
        (_DEATH, "sautent? avec"),
        (_END, rf"{_FR_LAST}.*?\b{_FR_WHO}"),
        (_END, rf"{_FR_WHO}\b.*?\b{_FR_LAST}"),
        (_END, r"fini(?:t|ssent) (?:par \w+er|au fond)"),
        (_END, "épousent?|se (?:marie|remarie|sépare|réconcilie|retrouve)(?:nt)?"),
        (_END, "avoue|se dénonce|se rend à la police|trahit|trompe|s'enfuit|s'évade"),
        (_END, "repart(?:ent)?|revient chez|(?:le|la) quitte|renonce à"),
        (_END, "est arrêtée?|sont arrêtés|restée? seule?"),
        (_END, "quand (?:ils|elles) se (?:revoient|retrouvent)"),
        (_END, "ne saur(?:a|ons) jamais"),
        (_IDENTITY, f"est (?:en (?:fait|réalité) )?(?:son|sa|leur) (?:propre |vraie? )?{_FR_KIN}"),
    ),
)

_ES_KIN = "(?:padre|madre|hij[oa]|herman[oa]|marido|mujer|espos[oa])"

SPANISH = Giveaways(
    asides=(
        r"(?:muero|morir|morirse|muere|murió) (?:por|de risa|de ganas|de aburrimiento)",
        "al final,? (?:es una|la película|el filme|todo queda)",
        r"(?:película|escena|ritmo|suspense) (?:\w+ )?muere",
        "matar? el tiempo",
        "la película resulta",
        r"en (?:el libro|la novela)\b.*",
    ),
    settings=("empieza|comienza|arranca|se abre", "al principio", "trata de"),
    told=(
        (_TURN, "resulta (?:que|ser)"),
        (_TURN, "se (?:descubre|revela) que"),
        (_TURN, "todo (?:era|es) (?:un sueño|mentira|una trampa)"),
        (_DEED, "(?:asesin[oa]|culpable|traidora?) (?:es|era|resulta|no es otr[oa])"),
        (_IDENTITY, "no es otr[oa] que"),
        (_IDENTITY, "(?:son|eran) ell[oa]s"),
        (_IDENTITY, "nunca existió"),
        (_IDENTITY, "(?:está|estaba|están) muert[oa]s?"),
        (_IDENTITY, "se hac(?:e|ía) pasar"),
        (_IDENTITY, "fing(?:e|ía|ió)"),
        (_DEATH, "se (?:suicida|ahorca|pega un tiro|pegó un tiro|mata|quita la vida)"),
    ),
    told_late=(
        (_DEATH, "mueren?|fallece|matan?|asesina|dispara|es asesinad[oa]|sobrevive"),
        (
            _END,
            r"(?:al final|finalmente|por fin|años después)\b.*?\b(?:se|él|ell[oa]s?|el|l[oa]s?)",
        ),
        (_END, r"en (?:la última (?:escena|secuencia)|el último plano)"),
        (_END, "se (?:casan?|marchan?|van|quedan?)|confiesa|traiciona|huye|escapa|vuelve a casa"),
        (_END, "(?:le|la|lo) (?:deja|abandona|perdona)"),
        (_END, "es detenid[oa]"),
        (_IDENTITY, f"es (?:en realidad )?(?:su|el) (?:propi[oa] |verdader[oa] )?{_ES_KIN}"),
    ),
)

CHINESE = Giveaways(
    asides=(
        "笑死|累死|气死|死板|死角|死忠|死穴|死气沉沉|秒杀|抹杀|扼杀|杀青",
        "原来如此|原来的|去世|遗作|最后(?:一次)?(?:推荐|说|打分)",
    ),
    settings=("从.{0,12}讲起|从.{0,12}开始|开头|开场|一开始|讲的?是",),
    told=(
        (_TURN, "原来|其实(?:是|就是|早)|真相(?:是|大白)|从头到尾都|一切都是|竟(?:然)?是"),
        (_DEED, "(?:凶手|真凶|内鬼|卧底|幕后黑手).{0,4}(?:是|就是|竟)"),
        (_DEATH, "自杀|自刎|上吊|跳楼|同归于尽|殉情"),
        (_END, "结局(?:里|是|中)|结尾(?:处)?(?:他|她|两人|男主|女主)"),
    ),
    told_late=(
        (_DEATH, "(?:打|杀|害|淹|毒|烧|病|战|早就?|被.{0,8})死|死(?:了|去|在|于)"),
        (_DEATH, "杀(?:死|了|害|掉)|牺牲|中枪|身亡|遇害|活了下来|幸存"),
        (_END, "(?:最后|最终|终于|多年(?:以)?后).{0,16}(?:他|她|两人|父|母|儿|女|男|警)"),
        (_END, "(?:他|她|两人).{0,6}(?:结婚|离婚|分手|和好|离开了|重逢|自首|被捕|背叛)|揭发"),
    ),
    blanks=False,
)

GIVEAWAYS = {"en": ENGLISH, "fr": FRENCH, "es": SPANISH, "zh": CHINESE}
