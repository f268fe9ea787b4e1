"""How film writing in English is put together."""

from matchcut.reading.vocabularies.values import MAKER, YEAR, Lead, Vocabulary

_FILM = (
    r"(?:films?|movies?|pictures?|features?|flicks?|documentar(?:y|ies)|classics?|"
    r"masterpieces?)"
)

_TOLD = (
    r"(?:version|film|one|remake|original|adaptation|movie|picture|release|telling|silent|"
    r"feature|short|cut|prequel|sequel)"
)
_ENDS = r"(?=[.,;:!?)—–]|\s+(?:is|was|has|had|did|does|with|and|or|but|gets?|got)\b|\s*$)"
# All that a description begins with: one of these words, or whose it is, within three words.
# Looked at first, as nearly every word begins none.
_BEGINS = (
    r"\b(?=\w)(?=t?h(?:e|at|is|er|eir)\b|its\b|part\b|[\w.-]*+['’]|"
    r"(?:(?-i:[A-ZÀ-Þ])[\w.-]*+|d[aei]l?|v[ao]n|l[ae])(?: [\w.-]++){1,2}+['’])"
)
_NATIONS = {
    "american": "US en",
    "australian": "AU",
    "austrian": "AT",
    "belgian": "BE",
    "brazilian": "BR pt",
    "british": "GB",
    "canadian": "CA",
    "chinese": "CN zh",
    "czech": "CZ cs",
    "danish": "DK da",
    "dutch": "NL nl",
    "english": "GB en",
    "finnish": "FI fi",
    "french": "FR fr",
    "german": "DE de",
    "hollywood": "US",
    "hungarian": "HU hu",
    "indian": "IN",
    "iranian": "IR fa",
    "irish": "IE",
    "italian": "IT it",
    "japanese": "JP ja",
    "korean": "KR ko",
    "mexican": "MX",
    "norwegian": "NO no",
    "polish": "PL pl",
    "portuguese": "PT pt",
    "russian": "RU ru",
    "soviet": "SU ru",
    "spanish": "ES es",
    "swedish": "SE sv",
    "taiwanese": "TW",
    "turkish": "TR tr",
}

VOCABULARY = Vocabulary(
    language="en",
    furniture=(
        (
            (
                r"[←‹«<→›»>]\s*.{0,40}|.{0,40}\s[→›»>]|[←‹«<\s]*(?:go )?back(?: to "
                r".{1,40})?[\s→›»>]*"
            ),
            "navigation",
        ),
        (
            r"(?:home|menu|next|previous|older|newer|top|close|skip to .+)(?: post| page)?",
            "navigation",
        ),
        (
            (
                r"(?:\d[\d,]* (?:out )?of \d[\d,]* (?:people|users|readers) )?(?:found|was|were|"
                r"did you find) th(?:is|ese)(?: review| reviews| post)? (?:helpful|useful).*"
            ),
            "helpfulness widget",
        ),
        (
            (
                r"\d[\d,]* (?:out )?of \d[\d,]* (?:\w+ )?(?:found|think|"
                r"say) this (?:is )?(?:helpful|useful).*"
            ),
            "helpfulness widget",
        ),
        (
            (
                r"did you find this (?:review |post |helpful|useful).*|(?:see|read|"
                r"show) all \d[\d,]* (?:reviews|comments|ratings)"
            ),
            "helpfulness widget",
        ),
        (r"report (?:this|abuse|review|comment).{0,20}", "share and reply buttons"),
        (r"to (?:stop receiving|unsubscribe).{0,80}|unsubscribe\b.{0,60}", "site notice"),
        (
            (
                r"(?:helpful|yes|no|like|likes|report|flag)(?: ?[•·|/] ?(?:helpful|yes|no|like|"
                r"share|report|\d+))*(?: ?\(?\d+\)?)?"
            ),
            "helpfulness widget",
        ),
        (r"(?:sign|log) ?(?:in|up|out)(?: to .{1,60})?\.?", "site notice"),
        (
            (
                r"(?:share|tweet|pin|e-?mail|print)(?: this| on| via)?.{0,30}|permalink|reply|"
                r"leave a (?:reply|comment)"
            ),
            "share and reply buttons",
        ),
        (
            r"(?:\(?(?:read|show|see) (?:more|less|full .{1,20})\)?|more)[\s.…→]*",
            "read-more button",
        ),
        (
            (
                r"(?:subscribe|advertisement|sponsored|related posts?|you (?:may|"
                r"might) also like|tags?|filed under|categories|posted in)\b.{0,80}"
            ),
            "site notice",
        ),
        (r"(?:©|copyright|all rights reserved).{0,80}", "site notice"),
        (r"this (?:site|website) uses cookies.{0,120}", "site notice"),
    ),
    spoiler_notice=(
        r"\W*(?:warning\W+)?(?:this (?:review|post|article|piece|comment|"
        r"text) (?:may |might |does )?(?:contains?|has|have)|contains?|some|"
        r"full|major|mild|beware(?: of)?|here be)? ?(?:some |major |mild |"
        r"full )?spoilers?(?: (?:ahead|alert|warning|below|follow|within|inside|"
        r"ahoy))?(?:\W*(?:warning|ahead|alert|below))?\W*|\W*spoilers? (?:ahead|"
        r"ahoy|alert|below|follow)\b.{0,100}|(?:i|"
        r"we) (?:will )?give away .{0,100}|.{0,60}\bstop (?:reading )?here if "
        r"you .{0,60}"
        r"|(?!.*(?:\b(?:no|without|avoid(?:s|ing)?|free of) (?:any |major )?spoilers?|"
        r"spoiler-?free|spoilers only|^the spoilers\b)).{0,60}spoilers?\b.{0,70}"
    ),
    byline=(
        r"(?:(?:a )?(?:review(?:ed)?|written|posted|published|words|text|essay|"
        r"notes?|capsule|interview|column) )?(?:by\b:?|(?:review(?:er)?|words|"
        r"text|author|writer|critic|posted|notes?)\s?[:|]|"
        r"words(?= [A-Z]))\s*(?P<name>[^\d,|·•:.!?]{2,40}?)"
        r"(?:(?:\s*[,|·•–—-]\s*|\s+on\s+)(?P<date>[\w ,./-]{4,30}?)"
        r")?(?:\s*[·•|]\s*.{0,60})?|\((?P<name_>[^\d,|()]{2,40})"
        r",\s*(?P<date_>[^()]{4,30})\)"
    ),
    valediction=(
        r"(?:yours|best|love|sincerely|cheers|regards|warmly|with love|kind regards|"
        r"until next time)\b[^.!?]{0,30},"
    ),
    makers=r"\b(?:dir(?:ected by|ector|\.)|a film by|written and directed by)\b",
    cast_label=(
        r"(?:with|cast|starring|screenplay|written by|year|country|length|"
        r"running time|producer|produced by)\b"
    ),
    synopsis_heading=r"\W*(?:synopsis|plot|story|the story|summary|premise|what happens)\W*",
    essay_heading=r"\W*(?:essay|about(?: the film)?|notes?|commentary|appreciation|review)\W*",
    influence_heading=(
        r".{0,40}\b(?:influences?|echoes|after-?li(?:fe|ves)|fed (?:it|on|by)|kin|"
        r"creditors|forerunners?|precursors?|offspring|children|parents?|"
        r"before and after|before / after|lines|threads|connections?|traces|bloodlines?|"
        r"genealogy|heirs?|precedents|borrowings?|influenced|lineage|ancestors?|"
        r"forebears?|descendants?|roots|sources and echoes|family tree|"
        r"where it comes from|what it became|came before|came after|drawn? (?:on|from)|"
        r"inspirations?|debts?|legacy)\b.{0,40}"
    ),
    comments_heading=(
        r"\W*(?:\d+ )?(?:comments?|responses?|replies|"
        r"thoughts on .{1,80})(?: ?\(\d+\))?\W*"
    ),
    quoted_synopsis=r"\b(?:description|synopsis|summary|blurb|plot|logline|tagline)\b"
    r"(?: \w+){0,3} (?:from|on|at|by|via|of) (?:the |its )?(?P<source>[\w.]+)",
    review_signs=(
        r"\b\d(?:\.\d)?\s?/\s?(?:5|10)\b|[★☆]{2,}|\b\w+ stars? out of\b|\brating:|"
        r"\bverdict\b"
    ),
    post_signs=(
        r"\b(?:this|my|last|previous|blog) (?:blog ?)?(?:post|blog|entry|series)\b|"
        r"\bhey (?:guys|everyone|all)\b|\bleave a comment\b|\bwelcome back\b|"
        r"\bdear reader"
    ),
    list_signs=(
        r"\b(?:top|best|worst|favou?rites?|my) (?:\d+|ten|five|six|seven|eight|twelve|"
        r"twenty)\b|\b(?:\d+|ten|five|six|seven|eight|twelve|twenty) (?:best |great |"
        r"favou?rite )?(?:films|movies|double bills)\b"
    ),
    greeting=(
        r"(?:hi|hey|hello|dear)(?: there| again)?,? +(?P<name>\w+)\b|@(?P<handle>\w+)|"
        r"(?P<bare>\w+)[,:] "
    ),
    thanks_for_visit=r"\bthank\w*\b[^.!?]{0,40}\b(?:dropping|stopping|coming|swinging) by\b|"
    r"\bthank\w*\b[^.!?]{0,30}\b(?:comment(?:ing|s)?|reading|visit(?:ing)?|(?:kind|nice) words)\b|"
    r"\b(?:my|the) (?:post|review|piece) (?:above|says|was)\b",
    film_noun=_FILM,
    before_title=Lead(
        rf"(?:\b(?:the|a|his|her|their|my|called|titled|entitled|named|watch(?:ed|ing)?|"
        rf"seen|saw|see|rewatch(?:ed|ing)?)\s+(?:\w+\s+)?)?\b{_FILM}(?:\s+(?:called|"
        rf"titled|entitled|named|like|since|as))?[\s,:]*$",
        tuple(
            "film films movie movies picture pictures feature features flick flicks documentary "
            "documentaries classic classics masterpiece masterpieces called titled named like "
            "since as".split()
        ),
    ),
    these_films=rf"\b(?:the|th(?:is|ese)|both|two|three)\s+(?:two |three |both )?{_FILM}\W*$",
    not_film_noun=(
        r"^\W{0,3}+(?:the )?+(?:tv |television |cable |radio |bbc |hbo )?+(?:series|show|"
        r"sitcom|miniseries|novel|book|play|song|album|band|musical|opera|poem|comic|"
        r"manga|game|magazine|ballad|single|track)\b"
    ),
    not_film_before=Lead(
        r"\b(?:series|show|sitcom|novel|book|play|song|album|band|musical|opera|poem|"
        r"comic|game|magazine|track|single|restaurant|bar|café|hotel|pub|club|ballad|"
        r"tune)(?:,| called| titled)? $",
        tuple(
            "series show sitcom novel book play song album band musical opera poem comic game "
            "magazine track single restaurant bar café hotel pub club ballad tune called "
            "titled".split()
        ),
    ),
    comparison=Lead(
        r"\b(?:like|unlike|since|than|echo(?:es|ing)?|recall(?:s|ing)?|evok(?:es|ing)|"
        r"remake of|homage to|nod to|similar to|remind(?:s|ed)? (?:me|us|you) of|from|"
        r"see also|between|beside|alongside|before|after|quot(?:es|ing)|parod(?:y|"
        r"ies) of|sequel to|prequel to|version of|adaptation of|owes? .{0,20} to|via|"
        r"meets)\s+$",
        tuple(
            "like|since|than|echo|echoes|echoing|recall|recalls|recalling|evokes|evoking|from|"
            "between|beside|alongside|before|after|quotes|quoting|via|meets|to|see also|me of|"
            "us of|you of|remake of|version of|adaptation of|parody of|parodies of".split("|")
        ),
    ),
    place_article=Lead(
        r"\b(?:in|at|to|from|near|around|across|through|outside|by) the $", (" the",)
    ),
    place_preposition=Lead(
        r"\b(?:in|at|to|from|near|around|across|through|of|for|outside|throughout|"
        r"(?:north|south|east|west)ern|central|modern|contemporary|downtown)\s+$",
        tuple(
            "in at to from near around across through of for outside throughout northern southern "
            "eastern western central modern contemporary downtown".split()
        ),
    ),
    coordination=r"[\s\"'’”*_]*(?:&|\+|/|,|and|or|then|followed by)(?: then)?[\s\"'‘“*_]*",
    recommended_by=(
        r"\b(?:I|we)(?: was| were| got|['’]ve been| had been|"
        r" have been)? recommended\b(?P<object>[^.!?]{0,80}?)\bby\s+(?P<voice>(?:(?:an?|"
        r"my|our|the) (?:[\w'’-]+ ){0,3}?)?(?!who|that|which|and)[\w'’-]+(?: (?!who|"
        r"that|which|and|on|in|at|as|for|to|when|a|the|last|this)[\w'’-]+)?)|"
        r"(?P<object_>[^.!?]{0,80}?)\b(?:was|were|came|is|"
        r"comes)(?: \w+)? recommended(?: to (?:me|"
        r"us))?\b[^.!?]{0,20}?\bby\s+(?P<voice_>(?:(?:an?|my|our|"
        r"the) (?:[\w'’-]+ ){0,3}?)?(?!who|that|which|and)[\w'’-]+)"
    ),
    recommends_reported=(
        r"(?P<voice>(?:\b(?:an?|my|our|the|one|another)"
        r"\s(?:[\w'’-]+\s){0,3}?[\w'’-]+(?:\s(?:that|who|whom)\s(?:I|"
        r"we)\s(?:[\w'’-]+\s?){1,4}?)?|(?<![\w'’-])(?!(?:I|we|you|they|it|who|would|"
        r"could|can|to|not|highly|also|strongly|really|definitely|heartily|always|only|"
        r"never|do|still|people|critics|ever|had|has|have|he|she)\b)[\w'’-]+))\s(?:had |"
        r"has |have )?(?:(?:highly |strongly |warmly |always |once |"
        r"first )?recommend(?:ed|s)\b|(?:told|urged|begged|made|asked|ordered) (?:me|"
        r"us) (?:to )?(?:see|watch|seek|try|find)\b|put (?:me|"
        r"us) on(?:to)? )(?P<object>[^.!?]{0,80})"
    ),
    recommends=(
        r"\b(?:I|we)(?:['’]d| would| can(?:not|['’]t)?| could(?:n['’]t)?| do| will|"
        r" must|['’]ll)?(?: \w+ly| only| also| still| not| enough| heartily|"
        r" thoroughly)* recommend\b(?P<object>[^.!?]{0,80})|"
        r"\b(?:please,? )?(?:do )?(?:go (?:ahead )?(?:and )?)?\b(?:check|seek|search|"
        r"hunt|track)\b(?P<object_a>[^.!?]{1,40}?)\b(?:out|down)\b|\b(?:worth (?:the|a|"
        r"your|every)? ?(?:search|watch|look|time|seeing|watching|viewing|trip|effort|"
        r"while|seeking out|tracking down|finding|minute))\b|\ba must(?:[- ](?:see|"
        r"watch))?\b|\bgive (?P<object_b>it|this|them|this one) a (?:chance|try|go|"
        r"watch|look)\b|\b(?:you|everyone|everybody|anyone)\b[^.!?]{0,25}\b(?:should|"
        r"must|need to|have to|ought to|owes? it to \w+ to)\b[^.!?]{0,15}\b(?:see|watch|"
        r"seek out|find)\b(?P<object_c>[^.!?]{0,60})|(?:^|[.!,;:—–] ?)(?:please |so |"
        r"just |now |do )*(?:go |run |stay |sit down )?(?:and |to )?(?:see|watch|rent|"
        r"find|don['’]t miss|do not miss) (?P<object_d>[^.!?]{1,60})|^(?:highly |"
        r"warmly |heartily |strongly )?recommended\b|\bmake it (?P<object_e>this one|"
        r"this film)\b|\b(?:tell|urge|beg|send) (?:\w+ ){1,5}to (?:go|see|watch|"
        r"find)\b(?P<object_f>[^.!?]{0,40})|^(?:do |please |just )*go\b(?! ahead| on|"
        r" to bed)(?: \w+){0,6}[.!]?$|^take (?:your|a|an|the) \w+(?=[,.!]|"
        r" to (?P<object_g>it|this|see)\b)|\bshow (?P<object_h>them|it|this)\b to\b"
    ),
    recommends_not=(
        r"\b(?:n['’]t|not|never|no|hardly|cannot|barely) (?:\w+ ){0,2}(?:recommend|"
        r"worth|a must)|\b(?:can|could) ?(?:not|n['’]t) (?:\w+ "
        r")?recommend(?!\b.{0,40}\benough)|\bif you (?:must|have to)\b"
    ),
    one_film=(
        r"\b(?:it|this|that|this (?:one|film|movie|picture|gem|story)|the (?:film|movie|"
        r"picture))\b|^\W*$|\bits?\b"
    ),
    many_films=(
        r"\b(?:them(?: both)?|both|both films|these(?: two)?(?: films| movies)?|"
        r"the (?:two|pair)|all (?:two|three) of them)\b"
    ),
    addressee=(
        r"\bto (?P<to>(?:my|our|his|her) [\w'’-]+(?: [\w'’-]+)?|(?:all |any |"
        r"every)?(?:those|anyone|anybody|everyone|everybody|readers|people|fans|"
        r"lovers)\b)"
    ),
    readers="readers",
    doubtful_copy=(
        r"\b(?:if|whether|wish|hop(?:e|ing) (?:to|for)|unless|someday|would love)\b|"
        r"\?\s*$"
    ),
    had_at=(
        r"\b(?:f(?:ou|i)nd|track(?:ed)?|borrow(?:ed|ing)?|got|get|saw|see|seen|"
        r"watch(?:ed|ing)?|caught|catch|rent(?:ed)?|picked|hired|available|screen(?:ed|"
        r"ing|s)?|show(?:ed|n|ing|s)|play(?:ed|ing|s)|stream(?:ed|ing|s)?|loan|copy|"
        r"copies|released?|carried|carries|bought|runs?|running|projected|came out|"
        r"comes?|out|has|have|mine)\b"
    ),
    place_of_copy=(
        r"\b(?:at|from|in|of|via|through|by|to)\s+(?P<place>(?:(?:the |my |our |a |"
        r"an )?(?:[\w'’&-]+ ){0,3}?librar(?:y|ies)|(?:the|my|our|a|"
        r"an) (?:[\w'’&-]+ ){0,3}?(?:mediatheque|médiathèque|cin[eé]math[eè]que|cinema|"
        r"theat(?:re|er)|multiplex|film (?:club|society|festival|archive)|archive|"
        r"festival|video (?:store|shop)|rental (?:store|shop)|bookshop|record shop|shop|"
        r"museum|institute|film ?house|picture ?house|drive-in))\b)|^(?P<place_>(?:the|"
        r"my|our) (?:[\w'’-]+ )?librar(?:y|ies))\b"
    ),
    note_on_copy=(
        r"(?:[\w'’-]+ ){0,4}?(?:subtitles?|subs|picture quality|sound quality|transfer|"
        r"restoration|dubbed|dubbing)(?:(?:,| and| but)? (?:[\w'’-]+ ?){1,5}?(?=[.,;)!]|"
        r"$))?|\b(?:only |very )?limited\b[^.,;]{0,30}\brelease\b|\b(?:out of print|"
        r"region[- ](?:free|locked|\d|[ABC])|until the end of [\w ]{3,20}|"
        r"an? (?:[\w-]+ ){0,2}(?:scratch|splice|hum)\b[\w ]{0,30}|taped off [\w ]{3,20}|"
        r"import only|worldwide|uncut|with extras)\b"
    ),
    described=(
        rf"{_BEGINS}(?:(?:(?:the|that|this|his|her|its|their)|[\w.'’-]+['’]s)(?: [\w-]+){{0,2}}? "
        rf"(?:(?P<year>{YEAR}|['’]\d\d) {_TOLD}|{_TOLD} (?:of|from) (?P<year_>{YEAR}))\b"
        rf"|\bthe (?P<year_a>{YEAR}){_ENDS}"
        r"|\bthe original(?: (?:film|movie|version|picture))?(?=[.,;:!?)]|\s+(?:is|was|had|has|"
        r"did|and|but|by|of|in|you|we|i)\b|\s*$)"
        r"|\bthe (?:old|older|earlier) (?:one|version)\b"
        rf"|\b(?:his|her|their|(?P<maker>{MAKER})['’]s?) (?P<work>first|second|third|fourth|"
        r"debut) (?:film|feature|picture|movie)\b"
        r"|\bpart (?P<part>one|two|three|four|five|[2-9]|ii|iii|iv|v)\b"
        r"|\bthe (?P<part_>first|second|third|fourth)(?: (?:film|movie|one|picture|part|"
        r"installment|entry)\b(?! (?:by|directed|made|shot|that|which|to|i|we|you|he|she|they|of "
        r"(?:his|her|their|my|the year))\b)|(?=[.,;:!?)]))"
        rf"|\b(?:the|that) (?:\w+ )?(?P<nation>{'|'.join(_NATIONS)}) {_TOLD}\b"
        rf"|\b(?P<maker_>{MAKER})['’]s? (?P<noun>{_TOLD})\b"
        rf"|\bthe (?P<maker_a>{MAKER}) (?P<noun_>{_TOLD})\b"
        rf"|\b(?:the (?P<maker_b>{MAKER})|(?P<maker_c>{MAKER})['’]s?){_ENDS})"
    ),
    describing=frozenset(
        "the that this his her its their part da dae dai de del di van von la le".split()
    ),
    describing_next=frozenset(
        "original old older earlier first second third fourth debut "
        "one two three four five v".split()
    ).union(_NATIONS),
    describing_names=True,
    ordinals=(
        "first one debut 1 i",
        "second two 2 ii",
        "third three 3 iii",
        "fourth four 4 iv",
        "fifth five 5 v",
        "6",
        "7",
        "8",
        "9",
    ),
    nations=_NATIONS,
    made_by=r"^\W{0,3}(?:was |is )?(?:directed |made )?by\s+",
    articles=frozenset({"the", "a", "an"}),
    function_words=frozenset(
        (
            "the a an of and or to in on at for with by from as is are was be it its this "
            "that these those i you he she we they his her him them us my your our their "
            "but not no so if then than what who how when where why all one up down out "
            "into over under after before"
        ).split()
    ),
    runs_on=frozenset(
        (
            "a an the of and or to in on at for with by from as about into would who which "
            "my your his her their our than"
        ).split()
    ),
)
