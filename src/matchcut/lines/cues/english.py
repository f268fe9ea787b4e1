"""Cues in English."""

from matchcut.lines.cues.values import Cue, Cues, Entry
from matchcut.lines.values import Kind, Through

_LIKE = r"(?:very |rather |quite |much |eerily |oddly |strikingly |so |most )*"
_ADV = r"(?:(?:\w+ly|also|then|even|still|first|later|once|all but|more or less) )*"

CUES = Cues(
    language="en",
    cues=(
        Cue(Kind.REMAKES, r"{earlier}\W* ~\b(?:remade|retold|reworked|reimagined) by {later}"),
        Cue(Kind.QUOTES, r"{earlier}\W* ~\b(?:quoted|restaged|saluted) by {later}"),
        Cue(Kind.PARODIES, r"{earlier}\W* ~\b(?:parodied|spoofed|lampooned|sent up) by {later}"),
        Cue(Kind.INVERTS, r"{earlier}\W* ~\b(?:inverted|turned upside down) by {later}"),
        Cue(
            Kind.ANTICIPATED_BY,
            r"{later}\W* ~\b(?:anticipated|prefigured|foreshadowed) by {earlier}",
        ),
        Cue(
            Kind.REMAKES,
            (
                r"{earlier}\W* ~\b(?:remade|retold|reworked|reimagined) ~(?:as|"
                r"into) ~{later}"
            ),
        ),
        Cue(
            Kind.REMAKES,
            (
                r"{earlier}\W* ~\b(?:became|turned into|was reborn as|came back as|"
                r"resurfaced as) ~{later}"
            ),
        ),
        Cue(
            Kind.REMAKES,
            (
                r"{later}\W* ~\b(?:tells?|told|films?|filmed|shoots?|shot|makes?|made|"
                r"does|did) ~{earlier} ~(?:over|again|anew|a second time)\b"
            ),
        ),
        Cue(Kind.REMAKES, r"\b(?:do-over|re-do|redo|re-run|rerun|makeover|reboot) ~of ~{earlier}"),
        Cue(
            Kind.REMAKES,
            (
                r"{earlier}[^.;]{0,40}\b(?:told|filmed|shot|done|made) (?:over again|"
                r"over|again|anew|a second time)\b"
            ),
        ),
        Cue(
            Kind.REMAKES,
            (
                r"\b(?:remake|remaking|re-make|retelling|reworking|new version|modern version|"
                r"update|re-imagining|reimagining) ~(?:of|from) ~{earlier}"
            ),
        ),
        Cue(
            Kind.REMAKES,
            (
                r"{later}\W* ~\b(?:remakes|retells|reworks|reimagines|updates|transplants|"
                r"relocates) ~{earlier}"
            ),
        ),
        Cue(Kind.REMAKES, r"\b(?:remakes?|remade|retells?|reimagines?) {earlier}"),
        Cue(
            Kind.REMAKES,
            (
                r"{earlier}\W* ~\b(?:remade|retold|reworked|reimagined) ~(?:as|into|"
                r"for) ~{later}"
            ),
        ),
        Cue(Kind.REMAKES, r"{earlier}\W* ~\b(?:was|has been|got|be) ~remade\b"),
        Cue(
            Kind.REMAKES,
            (
                r"{later}\W* ~(?:\b(?:is|was|as|being)\b|,) ~\b(?:remake|re-make|"
                r"new version)\b(?! of)"
            ),
        ),
        Cue(
            Kind.SAME_SOURCE,
            (
                r"\b(?:second|first|third|fourth|other|another|earlier|later|previous|new|"
                r"rival) (?:screen |film )?adaptation ~of ~\b(?:novel|book|play|story|case|"
                r"memoir|novella)[^.;]{0,60}?{other}"
            ),
        ),
        Cue(
            Kind.SAME_SOURCE,
            (
                r"{one}\W* ~\b(?:and|,|like) ~{other}\W* ~\b(?:both )?(?:adapt|"
                r"are (?:both )?(?:adapted|drawn|taken|based)|come from|share a source|"
                r"draw on) ~\b(?:same|one) (?:novel|book|play|story|source|case|memoir|novella)"
            ),
        ),
        Cue(
            Kind.SAME_SOURCE,
            (
                r"\b(?:both|the two|two) (?:films|movies|pictures|versions|"
                r"adaptations)\b[^.;]{0,60}?\b(?:same|one) ~\b(?:novel|book|play|story|source|"
                r"case|memoir|novella)\b"
            ),
        ),
        Cue(
            Kind.SAME_SOURCE,
            (
                r"\bsame (?:\w+ )?(?:novel|book|play|story|source|case|memoir|novella|"
                r"material)\b ~{other}"
            ),
        ),
        Cue(
            Kind.SAME_SOURCE,
            (
                r"{other}\W* ~\bsame (?:\w+ )?(?:novel|book|play|story|source|case|memoir|"
                r"novella|material)\b"
            ),
        ),
        Cue(
            Kind.FOLLOWS, r"{earlier}\W* ~\bleads? (?:straight |directly )?(?:into|up to) ~{later}"
        ),
        Cue(
            Kind.FOLLOWS,
            (
                r"\b(?:spun off|spins off|carries on|picks up|follows on|"
                r"leads? (?:straight |directly )?(?:into|up to)) ~(?:from |"
                r"where )?~{earlier}"
            ),
        ),
        Cue(
            Kind.FOLLOWS,
            (
                r"{later}\W* ~\b(?:rounds off|completes|concludes|wraps up|"
                r"finishes what|explains everything) ~{earlier}"
            ),
        ),
        Cue(
            Kind.FOLLOWS,
            (
                r"\b(?:instalment|installment|chapter|episode|part) ~(?:of|in|after|"
                r"to) ~{earlier}"
            ),
        ),
        Cue(Kind.FOLLOWS, r"\b(?:backstory|origin story) ~(?:of|to|for) ~{earlier}"),
        Cue(
            Kind.FOLLOWS,
            (
                r"\b(?:sequel|follow-?up|prequel|spin-?off|continuation|"
                r"successor) ~to ~{earlier}"
            ),
        ),
        Cue(Kind.FOLLOWS, r"\b(?:spin-?off|continuation) ~(?:of|from) ~{earlier}"),
        Cue(Kind.FOLLOWS, r"{later}\W* ~\b(?:continues|picks up) ~{earlier}"),
        Cue(Kind.FOLLOWS, r"{earlier}['’]s ~\b(?:sequel|prequel|follow-?up)\W* ~{later}"),
        Cue(
            Kind.INVERTS,
            (
                r"{later}\W* ~\b(?:is|as|like) {earlier} ~\b(?:with the polarity "
                r"(?:switched|reversed)|in reverse|back to front|inside out|upside down|"
                r"turned round|turned around|seen from the other side)\b"
            ),
        ),
        Cue(
            Kind.INVERTS,
            (
                r"\b(?:runs?|running|plays?|tells?) {earlier} (?:in reverse|backwards|"
                r"back to front)\b"
            ),
        ),
        Cue(
            Kind.INVERTS,
            (
                r"{earlier} (?:in reverse|back to front|inside out|upside down|"
                r"turned on its head)\b"
            ),
        ),
        Cue(
            Kind.INVERTS,
            (
                r"\b(?:inverts?|inverting|reverses?|reversing|flips?|upends?|"
                r"subverts?) ~{earlier_or_it}"
            ),
            acting=True,
        ),
        Cue(
            Kind.INVERTS,
            (
                r"\b(?:turns?|turning|stands?|flips?) ~{earlier_or_it} ~(?:inside out|"
                r"upside down|on its head|around|round)"
            ),
            acting=True,
        ),
        Cue(
            Kind.INVERTS,
            (
                r"\b(?:inversion|reversal|mirror image|negative|photographic negative|flip side|"
                r"reverse) ~(?:of|to) ~{earlier}"
            ),
        ),
        Cue(Kind.INVERTS, r"\b(?:inverts?|reverses?|flips?) {earlier}"),
        Cue(Kind.PARODIES, r"\b(?:pokes? fun|laughs?|laughing|sneers?|jeers?) ~\bat ~{earlier}"),
        Cue(
            Kind.PARODIES,
            (
                r"\b(?:pulls? the (?:leg|rug)|makes? (?:a monkey|fun|light|mincemeat)|"
                r"mockery|has (?:its|his|her|their)? ?fun) ~\b(?:of|with|"
                r"from under) ~{earlier}"
            ),
        ),
        Cue(Kind.PARODIES, r"{earlier} (?:ribbing|jokes|gags|spoofery)\b"),
        Cue(
            Kind.PARODIES,
            (
                r"\b(?:parody|parodies|parodying|spoof|spoofs|spoofing|send-?up|sends up|"
                r"lampoons?|mocks?|mocking|pastiche|burlesque|takes? the (?:mickey|"
                r"piss) out) ~(?:of |out of )?~{earlier}"
            ),
        ),
        Cue(
            Kind.QUOTES,
            (
                r"\b(?:winks?|bows?|bowing|greetings?|curts(?:y|ey)|pays? (?:its|his|"
                r"her|their) respects|doffs (?:its|his|her) cap|raises (?:its|his|"
                r"her) hat) ~\b(?:at|to) ~{earlier}"
            ),
        ),
        Cue(
            Kind.QUOTES,
            (
                r"\b(?:citations?|recital|recites?|recited|re-?staging|replay|replays|"
                r"facsimile|carbon copy) ~(?:of )?~{earlier}"
            ),
        ),
        Cue(Kind.QUOTES, r"\bexactly as (?:it|he|she|they) (?:does|do|did) in ~{earlier}"),
        Cue(
            Kind.QUOTES,
            (
                r"{earlier}[^.;]{0,20}\b(?:is being (?:quoted|recited)|lifted and|"
                r"shot for shot|wheel for wheel|frame for frame|word for word)\b"
            ),
        ),
        Cue(
            Kind.QUOTES,
            (
                r"\b(?:homage|nods?|tips? (?:its|his|her|their|of the) hat|salutes?|tributes?|"
                r"winks?|love letter|hat[- ]tip|allusions?|references?|callbacks?) ~(?:to|"
                r"at) ~{earlier}"
            ),
        ),
        Cue(
            Kind.QUOTES,
            (
                r"\b(?:quotes?|quoting|restages?|restaging|re-?enacts?|recreates?|recreating|"
                r"borrows? a (?:shot|line|scene)|cites?|citing|repeats?|copies|copying|salutes?|"
                r"references?|alludes to) ~{earlier}"
            ),
        ),
        Cue(
            Kind.QUOTES,
            (
                r"\b(?:quotation|quote|shot|scene|line|sequence|image|gag|staircase|song|cue|"
                r"moment) ~\b(?:lifted|taken|borrowed|stolen|copied|straight|quoted|"
                r"right) ~(?:from|out of|off) ~{earlier}"
            ),
        ),
        Cue(
            Kind.RESEMBLES,
            r"\bnot (?:unlike|so (?:far|different) from|a million miles from) ~{other}",
            whole=True,
        ),
        Cue(
            Kind.CONTRASTS_WITH,
            (
                r"\b(?:at the opposite (?:pole|end)|the polar opposite|the antithesis|"
                r"the reverse side) ~(?:from|of|to) ~{other}"
            ),
            whole=True,
        ),
        Cue(Kind.CONTRASTS_WITH, r"\bfor {other}[^.;]{3,60}[;,] (?:for|in) {one}\b", whole=True),
        Cue(Kind.CONTRASTS_WITH, r"\bin {other},? [^.;]{3,60}; in {one}\b", whole=True),
        Cue(
            Kind.CONTRASTS_WITH,
            (
                r"{one} (?:refuses|rejects|avoids|withholds|lacks|"
                r"will have none of)[^.;]{2,40}? (?:that|which) {other}\b"
            ),
            whole=True,
        ),
        Cue(Kind.CONTRASTS_WITH, r"\bwhere(?:as)? ~{other}[^.;]{3,100}?, ~{one}", whole=True),
        Cue(Kind.CONTRASTS_WITH, r"{one}[^.;]{3,60}? where ~{other}", whole=True),
        Cue(
            Kind.CONTRASTS_WITH,
            (
                r"\b(?:unlike|in contrast (?:to|with)|as opposed to|the opposite of|"
                r"a far cry from|nothing like|far from|worlds? away from|at odds with|"
                r"not .{0,20}in the way of) ~{other}"
            ),
            whole=True,
        ),
        Cue(
            Kind.CONTRASTS_WITH,
            r"\b(?:contrast\w*|differ\w*) ~(?:from|to|with) ~{other}",
            whole=True,
        ),
        Cue(
            Kind.CONTRASTS_WITH,
            (
                r"{one}[^.;]{0,60}?\b(?:different|differs|"
                r"the opposite)\b[^.;]{0,20}\b(?:in contrast|by contrast|in comparison)\b"
            ),
            whole=True,
        ),
        Cue(Kind.CONTRASTS_WITH, r"{other}[^.;]{3,90}?,? (?:while|whereas) ~{one}", whole=True),
        Cue(
            Kind.PAIRS_WITH,
            (
                r"\b(?:straight after|right after|back to back with|hot on the heels of|"
                r"as a chaser (?:to|for)|supporting feature (?:for|to)|diptych with|"
                r"shelf next to|alongside|side by side with|in one sitting with|"
                r"on the same (?:bill|night|evening) as) ~{other}"
            ),
        ),
        Cue(
            Kind.PAIRS_WITH,
            (
                r"\b(?:follow|chase|precede|pair|match|screen|show|watch|start with|"
                r"programme)\w* {one} ~\b(?:with|by|alongside|next to|then|and then|"
                r"straight after|and) {other}[^.;]{0,40}"
            ),
        ),
        Cue(
            Kind.PAIRS_WITH,
            (
                r"{other} (?:as a chaser|as an antidote|for afters|for dessert|"
                r"as a companion)\b"
            ),
        ),
        Cue(
            Kind.PAIRS_WITH,
            (
                r"\b(?:double[- ]bill|double[- ]feature|companion(?: piece| film)?|"
                r"pairs? (?:well|beautifully|nicely|perfectly)?|paired|pairing|back to back|"
                r"programme|program|triple[- ]bill|watch it|show it) ~(?:with|to|alongside|"
                r"after|beside|before|for|as|:|of)?~{other}"
            ),
        ),
        Cue(
            Kind.PAIRS_WITH,
            (
                r"{one}\W* ~(?:and|with|\+|then|followed by|before|after|alongside|"
                r"beside)\W* ~{other}[^.;]{0,50}?\b(?:double[- ]bill|double[- ]feature|"
                r"companion|pair\b|back to back|together)"
            ),
        ),
        Cue(Kind.PAIRS_WITH, r"\b(?:double[- ]bill|double[- ]feature|companion)\b"),
        Cue(
            Kind.ANTICIPATED_BY,
            (
                r"{earlier}\W* ~\b(?:foresees?|foresaw|imagined|invented|dreamt|"
                r"dreamed up|predates|beat) ~{later}"
            ),
        ),
        Cue(
            Kind.ANTICIPATED_BY,
            (
                r"\b(?:forecast|forerunner|precursor|rehearsal|dry run|early draft|"
                r"first draft|dress rehearsal|dummy run|blueprint) ~(?:of|for|"
                r"to) ~{later}"
            ),
        ),
        Cue(Kind.ANTICIPATED_BY, r"\blong before {later}", whole=True),
        Cue(
            Kind.ANTICIPATED_BY,
            (
                r"{earlier} got there [^.;]{0,30}\b(?:early|earlier|first|"
                r"before)\b[^.]{0,5}[;,:]? ~{later}"
            ),
            whole=True,
        ),
        Cue(
            Kind.ANTICIPATED_BY,
            (
                r"{earlier}\W* ~\b(?:anticipates?|anticipated|prefigures?|prefigured|"
                r"foreshadows?|foreshadowed|predicts?|looks forward to|got there (?:first|"
                r"before)|years? ahead of|ahead of|was there before) ~{later}"
            ),
        ),
        Cue(Kind.ANTICIPATED_BY, r"\b(?:anticipated|prefigured|foreshadowed) (?:by|in) ~{earlier}"),
        Cue(
            Kind.ANTICIPATED_BY,
            (
                r"\b(?:anticipates?|anticipating|prefigures?|prefiguring|foreshadows?|"
                r"foreshadowing|looks forward to) ~{later}"
            ),
        ),
        Cue(Kind.DRAWS_ON, r"\b(?:without|no) {earlier}\W[^.;]{0,40}?\bno {later}", whole=True),
        Cue(
            Kind.DRAWS_ON,
            (
                r"{later}\W* ~\b(?:unthinkable|impossible|inconceivable|"
                r"nothing) without ~{earlier}"
            ),
            whole=True,
        ),
        Cue(
            Kind.DRAWS_ON,
            (
                r"\b(?:would be|would have been|there(?:['’]d| would| could)? be|is|"
                r"was) no {later} ~\bwithout ~{earlier}"
            ),
            whole=True,
        ),
        Cue(
            Kind.DRAWS_ON,
            (
                r"\bwithout {earlier}\W[^.;]{0,40}\b(?:no|never|nobody|not|grey|"
                r"impossible)\b"
            ),
            whole=True,
        ),
        Cue(
            Kind.DRAWS_ON,
            (
                r"\b(?:could not|couldn['’]t|would not|wouldn['’]t|cannot|"
                r"can['’]t) ~\b(?:exist|have existed|make|imagine|be made|"
                r"have been made) ~\b(?:if|without|had) ~{earlier}"
            ),
            whole=True,
        ),
        Cue(
            Kind.DRAWS_ON,
            (
                r"\b(?:soaked|steeped|drenched|marinated|schooled|pickled|rooted|"
                r"bathed) in ~{earlier}"
            ),
        ),
        Cue(
            Kind.DRAWS_ON,
            (
                r"\b(?:pilfers?|poach(?:es|ed)|raids?|raided|mines?|plunders?|nicks?|"
                r"filches|swipes|rifles|gets?|got|fetch(?:es|ed)|quarried|pinch(?:es|"
                r"ed)|on loan|stol(?:e|en)) ~\b(?:from|out of) ~{earlier}"
            ),
        ),
        Cue(
            Kind.DRAWS_ON,
            (
                r"\b(?:grew up|was raised|was weaned|cut (?:its|his|her) teeth|feeds|"
                r"feasts|fed) on ~{earlier}"
            ),
        ),
        Cue(
            Kind.DRAWS_ON,
            (
                r"\b(?:descends?|descended|springs?|sprung|hails?|stems?|"
                r"comes?),? [^.;]{0,40}?\bfrom ~{earlier}"
            ),
        ),
        Cue(
            Kind.DRAWS_ON,
            (
                r"{earlier}\W* ~\b(?:supplied|supplies|lends|bequeathed|handed down|"
                r"gave|taught|furnished|casts its spell on|supplied the) ~(?:to |"
                r"for )?{later}"
            ),
        ),
        Cue(
            Kind.DRAWS_ON,
            (
                r"{earlier}\W* ~\b(?:supplied|supplies|lends|lent|bequeathed|"
                r"handed)\b[^.;]{1,40}\b(?:to|for) ~{later}"
            ),
        ),
        Cue(Kind.DRAWS_ON, r"{earlier}[^.;]{0,20}\bfingerprints\b"),
        Cue(Kind.DRAWS_ON, r"\bmade in (?:answer|reply|response|homage) to ~{earlier}"),
        Cue(Kind.DRAWS_ON, r"{earlier} was the reason ~{later}"),
        Cue(Kind.DRAWS_ON, r"{later} wears {earlier}\b"),
        Cue(
            Kind.DRAWS_ON,
            (
                r"{earlier}['’]?s? ~(?<!was )(?<!is )(?<!been )(?<!by )\b(?:inspired|influenced|"
                r"shaped|paved the way (?:for|to)|gave (?:birth|rise) to|made possible|begat|"
                r"fathered|launched|taught|lent|lit the way for|left its mark on|informs?|"
                r"haunts?|hangs over|looms over|lies behind|stands behind|"
                r"casts? .{0,20}shadow over) ~{later}"
            ),
        ),
        Cue(
            Kind.DRAWS_ON,
            (
                r"\b(?:inspired|influenced|shaped|informed|haunted|formed|nourished|coloured|"
                r"colored) ~(?:by|from) ~{earlier}"
            ),
        ),
        Cue(
            Kind.DRAWS_ON,
            r"\b(?:owes?|owed|owing|indebted|debts?|in debt|beholden) ~\b(?:to) ~{earlier}",
        ),
        Cue(
            Kind.DRAWS_ON,
            (
                r"\b(?:modell?ed|patterned|based|built|drawn|draws?|drawing|leans?|leaning|"
                r"borrow(?:s|ed|ing)?|tak(?:es?|ing|en)|took|lift(?:s|ed|ing)?|st(?:eals?|ole|"
                r"olen)|learn(?:s|ed|t|ing)?|inherit(?:s|ed|ing)?|descend(?:s|ed|ing)?|"
                r"deriv(?:es?|ed|ing)|grow(?:s|n)?|spr(?:ings|ang|ung)|cribb?(?:ed|s)|"
                r"comes?) ~\b(?:on|upon|from|after|of|out of) ~{earlier}"
            ),
        ),
        Cue(
            Kind.DRAWS_ON,
            (
                r"\b(?:in the (?:manner|spirit|tradition|vein|mould|mold|footsteps|wake|shadow|"
                r"style|mode|lineage) of|after the (?:manner|model) of|a page (?:out of|from)|"
                r"a leaf (?:out of|from)|by way of|via|heirs? to|child(?:ren)? of|grandchild of|"
                r"descendants? of|offspring of|progeny of|variation on|riff on|riffs on|"
                r"riffing on|gloss on|answer to|rejoinder to|response to|template (?:of|from)|"
                r"blueprint (?:of|from)|dna of|playbook of) ~{earlier}"
            ),
        ),
        Cue(
            Kind.DRAWS_ON,
            (
                r"\b(?:borrows?|inherits?|extends?|absorbs?|channels?|reworks?|transposes?|"
                r"adapts?|emulates?|imitates?|follows the example of|builds on) ~{earlier}"
            ),
        ),
        Cue(
            Kind.DRAWS_ON,
            (
                r"\b(?:influence|inspiration|imprint|legacy|lesson|lessons|ghost|shadow|example|"
                r"fingerprints|dna|spirit|model) ~\b(?:of|from|is|was|behind) ~{earlier}"
            ),
        ),
        Cue(Kind.DRAWS_ON, r"\b(?:without|if not for|no) {earlier}[^.;]{0,30}?\bno {later}"),
        Cue(Kind.DRAWS_ON, r"\b(?:there (?:is|would be) no {later}) ~\bwithout ~{earlier}"),
        Cue(Kind.RESEMBLES, r"\bless {other} than ~{one}", whole=True),
        Cue(Kind.RESEMBLES, r"\bhalf {other},? (?:and )?half ~{one}", whole=True),
        Cue(
            Kind.RESEMBLES,
            (
                r"{one}\W? (?:is|was|are) (?:simply |just |basically |really |"
                r"pretty much |essentially )?{other} (?:in|with|without|on|for|minus|"
                r"set|above|below|under|plus|but|at|gone|transplanted|relocated|"
                r"crossed)\b"
            ),
        ),
        Cue(
            Kind.RESEMBLES,
            (
                r"\b(?:it['’]s|it is|this is|think|imagine|picture|"
                r"basically) {other} (?:in|with|without|on|for|minus|set|plus|but|at|"
                r"gone|meets|crossed)\b"
            ),
        ),
        Cue(
            Kind.RESEMBLES,
            (
                r"\b(?:dead ringer|ringer|spitting image|twin|sister|brother|cousin|"
                r"aunt|uncle|nephew|niece|sibling|soulmate|kin|relative|"
                r"companion in spirit|stablemate) ~\b(?:for|of|to) ~{other}"
            ),
        ),
        Cue(
            Kind.RESEMBLES,
            (
                r"\bhas {other} for (?:a|an) ~(?:aunt|uncle|cousin|parent|sister|"
                r"brother|neighbour)\b"
            ),
        ),
        Cue(
            Kind.RESEMBLES,
            (
                r"{one} and {other}\W* ~\b(?:have|share)\b[^.;]{0,30}\b(?:in common|"
                r"bloodline|blood|dna|soul)\b"
            ),
        ),
        Cue(Kind.RESEMBLES, r"\bthe way {other} [^.;]{2,30}"),
        Cue(
            Kind.RESEMBLES,
            (
                r"\bwhat {one} (?:does|did|is|was)[^.;]{2,40}, {other} (?:does|did|is|"
                r"was|had)\b"
            ),
        ),
        Cue(
            Kind.RESEMBLES,
            r"\b(?:reminds?|reminded|reminding|reminiscent|remindful) ~\bof ~{other}",
        ),
        Cue(
            Kind.RESEMBLES,
            (
                rf"\b{_LIKE}(?:similar|akin|kin|cousin|sister|brother|sibling|relative|close|"
                rf"comparable|kindred|related|twin)\b ~\b(?:to|of|with|"
                rf"in [\w ]{{2,20}} to) ~{{other}}"
            ),
        ),
        Cue(
            Kind.RESEMBLES,
            (
                r"\b(?:recall(?:s|ed|ing)?|evok(?:es?|ed|ing)|echo(?:es|ed|ing)?|resembl(?:es?|"
                r"ed|ing)|bring(?:s|ing)? (?:to mind|back)|brought (?:to mind|back)|call(?:s|ed|"
                r"ing)? (?:to mind|up)|suggests?|rhymes? with|chimes? with|put me in mind of|"
                r"thought of|think(?:ing)? of|made me think of|shades of|echoes of|traces of|"
                r"hints? of|whiff of|a touch of|vibes? of|flavou?r of) ~{other}"
            ),
        ),
        Cue(
            Kind.RESEMBLES,
            (
                r"\b(?:feels?|felt|looks?|looked|plays?|played|sounds?|seem(?:s|ed)?|something|"
                r"a lot|much|rather|just|unfolds|moves|ends|tastes|reads|"
                r"works) ~\b(?<!did )like ~{other}"
            ),
        ),
        Cue(
            Kind.RESEMBLES,
            (
                r"\b(?:is|was|it['’]s) (?:\w+ly |just |rather |very |a (?:bit|little) |much |"
                r"so |almost )?like ~{other}"
            ),
        ),
        Cue(
            Kind.RESEMBLES,
            (
                r"\b(?:as|so|that|this) (?:[\w-]+ ){1,5}?(?:by (?:a|any|the) \w+ |at (?:a|any|"
                r"the) \w+ |a (?:film|movie) )?since ~{other}"
            ),
            whole=True,
        ),
        Cue(
            Kind.RESEMBLES,
            r"\b(?:not|n['’]t|never|first|last) [^.;]{0,60}?\bsince ~{other}",
            whole=True,
        ),
        Cue(Kind.RESEMBLES, r"{one}\W* (?:meets|crossed with|by way of) ~{other}"),
        Cue(
            Kind.RESEMBLES,
            (
                r"\b(?:a poor man['’]s|the \w+(?: \w+)? answer to|a kind of|a sort of|a little|"
                r"another|a new|the new|a modern) {other}"
            ),
        ),
        Cue(
            Kind.RESEMBLES,
            (
                r"\bsame [^.;]{3,70}?\b(?:as|that|which|found in|runs through|made|makes|drives|"
                r"behind) ~{other}"
            ),
        ),
        Cue(
            Kind.RESEMBLES,
            (
                r"(?<!\bI )(?<!you )(?<!we )(?<!they )(?<!she )(?<!he )\b(?:like|as in|"
                r"as with|just as|much as) {other},"
            ),
        ),
    ),
    through=(
        (
            Through.STORY,
            (
                r"\b(?:stor(?:y|ies)|plots?|plotted|tales?|premise|love stor\w+|lovers|romance|"
                r"reunit\w+|template|narrative|ending|finale|incident|scenario)\b"
            ),
        ),
        (
            Through.STRUCTURE,
            (
                r"\b(?:structur\w+|timelines?|time-?lines?|non-?linear|chronolog\w+|flashbacks?|"
                r"fram(?:e|ing|ed) (?:device|story)|framed by|dual|split|intercut\w*|"
                r"narrat(?:or|ion)|episod\w+|chapters?|anchor|scaffolding|order|device|montage|"
                r"ellips\w+|circular|triptych|editing|edited|frame|architecture|construction|"
                r"parallel|loops?|clocks?|pieces|three times|what if|reunion|template|"
                r"fragment\w+|dissolved|in reverse|backwards)\b"
            ),
        ),
        (
            Through.LOOK,
            (
                r"\b(?:look|looks|looking|colou?rs?|palettes?|black[- ]and[- ]white|monochrome|"
                r"technicolor|light(?:ing)?|camera\w*|shots?|fram(?:e|es|ing|ed)|composition\w*|"
                r"cinematograph\w+|image\w*|visual\w*|stylized|stylised|textures?|gr?ade|"
                r"photograph\w+|lens\w*|close-?ups?|tracking|zooms?|shadows?|sets?|costumes?|"
                r"silhouettes?|deep focus|long takes?|neon|mirrors?|staircase|vivid\w*|warm|"
                r"cold|grain)\b"
            ),
        ),
        (
            Through.SOUND,
            (
                r"\b(?:sound\w*|music\w*|scores?|scored|songs?|silence|voice-?over|ballads?|"
                r"soundtrack\w*|theme tune|dialogue|sings?|singing|melod(?:y|ies))\b"
            ),
        ),
        (
            Through.PERFORMANCE,
            (
                r"\b(?:perform(?:ance|ances|er|ers|s)|acting|actors?|actress(?:es)?|"
                r"plays? (?:her|his|the)|persona|star(?:s|red|ring)?|lead|leads|casting|cast|"
                r"two-hander|role|roles|screen presence|gestures?)\b"
            ),
        ),
        (
            Through.CHARACTER,
            (
                r"\b(?:characters?|hero(?:es|ine|ines)?|protagonists?|villains?|figures?|"
                r"loners?|drifters?|ingénue|antihero\w*|detective|gunslinger|widow|mother|"
                r"father|daughter|dreamer|precarious young people|couple)\b"
            ),
        ),
        (
            Through.THEME,
            (
                r"\b(?:themes?|thematic\w*|memor(?:y|ies)|time and money|loss|grief|love|"
                r"longing|regret|nostalgia\w*|loneliness|solitude|guilt|class|poverty|hardship|"
                r"precarity|migra\w+|migrants?|identity|desire|obsession|ageing|aging|mortality|"
                r"death|duty|family|passage of time|faith|justice|dignity|exile|memory)\b"
            ),
        ),
        (
            Through.SETTING,
            (
                r"\b(?:settings?|set in|city|cities|streets?|towns?|village|beijing|trains?|"
                r"railway|station|apartment|flat|rentals?|house|hotel|desert|sea|island|"
                r"landscape|rural|urban|suburb\w*|school|campus|migration|transit|border|prison|"
                r"office|kitchen|courtyard)\b"
            ),
        ),
        (
            Through.GENRE,
            (
                r"\b(?:genres?|melodrama\w*|romances?|thrillers?|noir|westerns?|comed(?:y|ies)|"
                r"musicals?|horror|science fiction|sci-fi|road movie|gangster|heist|war film|"
                r"realis[mt]\w*|youth|coming[- ]of[- ]age|samurai|slasher|fairy[- ]tale|"
                r"register|urban-romance|weepie|screwball|whodunit|documentar\w+)\b"
            ),
        ),
        (
            Through.MAKING,
            (
                r"\b(?:producers?|produced|directorial debut|debut|director-turned|star-turned|"
                r"crew|improvis\w+|budget|shot on|location shooting|studio|house style|house|"
                r"protég\w+|screenwriter|editor|cinematographer|box[- ]office|production|"
                r"technique|method|non-?professionals?|grammar|style|handheld|hand-held)\b"
            ),
        ),
    ),
    entry=(
        Entry(Kind.REMAKES, r"\b(?:remakes?|remade|retells|retelling|reworks)\b"),
        Entry(
            Kind.SAME_SOURCE,
            (
                r"\b(?:second|another|new|earlier|other|first|later) adaptation\b|"
                r"\bsame (?:novel|book|play|short story)\b"
            ),
        ),
        Entry(Kind.FOLLOWS, r"\b(?:sequel|prequel|spin-?off|follow-?up)\b"),
        Entry(Kind.PARODIES, r"\b(?:parod(?:y|ies)|spoofs?|send-?up|sends up|lampoons?)\b"),
        Entry(
            Kind.INVERTS,
            (
                r"\b(?:turned (?:inside out|upside down|on its head)|"
                r"stood on its head)\b"
            ),
        ),
        Entry(Kind.INVERTS, r"\b(?:inverts|reverses|flips|upends|subverts)\b", by_later=True),
        Entry(
            Kind.QUOTES,
            (
                r"\b(?:quotes|restages|re-enacts|recreates|pays homage|an homage|a homage|"
                r"tips its hat)\b"
            ),
            by_later=True,
        ),
        Entry(
            Kind.QUOTES,
            (
                r"\b(?:copying a|repeats the|(?:frame|shot|word|scene) for (?:frame|"
                r"shot|word|scene))\b"
            ),
        ),
        Entry(
            Kind.CONTRASTS_WITH,
            r"\bopposite (?:bets|directions|conclusions|ends)\b|\bthe opposite of\b",
        ),
        Entry(
            Kind.RESEMBLES, r"\b(?:similar in|rather than in debt|no debt|likeness rather than)\b"
        ),
    ),
    denial=(
        r"\b(?:not(?! (?:only|just|merely|simply|unlike))|no(?! (?:doubt|"
        r"surprise|wonder|accident|coincidence|secret))|never(?! (?:hidden|"
        r"denied|made a secret))|neither|nor|hardly|scarcely|isn['’]?t|"
        r"wasn['’]?t|aren['’]?t|doesn['’]?t|didn['’]?t|don['’]?t|can(?:no|"
        r"['’])?t(?! help)|cannot(?! help)|won['’]?t|nothing|without|far from|"
        r"denies|denied|mistake|mistaken|myth|nonsense)\b|n['’]t\b"
    ),
    disclaimer=(
        r"\b(?:not (?:\w+ )?(?:true|so|the case)|untrue|false|nonsense|a myth|"
        r"(?:wrong|a mistake) to (?:say|think|claim))\b(?: \w+){0,2}? that\b"
    ),
    hedge=(
        r"\b(?:perhaps|maybe|might|may|could|seem(?:s|ed)?|arguably|possibly|probably|"
        r"presumably|almost|a (?:little|bit|touch)|sort of|kind of|I (?:think|suspect|"
        r"suppose|guess|wonder|fancy|imagine)|as if|if you squint|I['’]m (?:not )?sure|"
        r"I['’]d (?:guess|bet)|must have|surely|supposedly|allegedly|it is said|"
        r"faint\w*|vaguely|somewhat|in a way|slightly)\b"
    ),
    question=r"\?\W*$",
    reported=(
        r"\b(?:as|like) (?P<voice>{np}) (?:has |had |once |has since |later |"
        r"rightly )*(?:suggest|say|said|note|wrote|write|observe|argue|put|"
        r"point|claim|remark|has it|told|tell|call|joke)\w*|\b(?:according to|"
        r"in the (?:words|view|opinion|eyes) of|contrary to what|pace|"
        r"if) (?P<voice_a>{np})(?: (?:thinks|says|is right|are right|claims|"
        r"believes))?(?=[,;:.]|\s)|\bfor (?P<voice_f>(?:an?|my|our|one|the|some|"
        r"another) {np1}(?:critic|friend|reviewer|viewer|sister|brother|mother|"
        r"father|teacher|colleague|projectionist|writer|scholar|fan|fans|reader|"
        r"readers))\b|[”\"’'],? (?:says?|said|writes?|wrote|announces?|insists?|"
        r"claims?|argues?|adds?|replies|muttered|"
        r"whispered) (?P<voice_q>{np})(?=[,.;:!]|$)|, (?:says?|said|writes?|"
        r"wrote|insists?|claims?|argues?|reckons?) (?P<voice_s>{np})(?=[,.;:!]|"
        r"$)|(?P<voice_b>{np})(?:, who [^,]{2,40},)? (?:has |had |have |once |"
        r"also |later |always |often |still |even |rightly |likes to |"
        r"in all seriousness |kindly )*(?:suggest(?:s|ed)?|says?|said|not(?:es|"
        r"ed)|writes?|wrote|observe[sd]|argue[sd]?|claim(?:s|ed)?|insist(?:s|"
        r"ed)?|remark(?:s|ed)|think(?:s)?|thought|reckon(?:s|ed)?|swears?|swore|"
        r"told (?:me|us)|tells (?:me|us)|call(?:s|ed) (?:it|this|the|his|her)|"
        r"describe[sd]|compare[sd]|point(?:s|ed) out|point(?:s|ed) (?:me|us) to|"
        r"admit(?:s|ted)|conceded?s?|maintain(?:s|ed)?|will tell you|heard|"
        r"hears|sees?|saw|found it|finds|detect(?:s|ed)|complain(?:s|ed)|"
        r"read(?:s)? it as|put(?:s)? it|whispered|muttered|announced?s?|"
        r"declared?s?|believe[sd]?|denie[sd]|named|cited|credit(?:s|ed)|"
        r"is (?:convinced|certain|sure|adamant)|holds?|hold that|proposes?|"
        r"felt)\b"
    ),
    this_film=r"\bthis (?:film|movie|picture|one|remake|version)\b",
    that_film=r"\bthat (?:film|movie|picture|one|version)\b|\bthe other (?:film|movie|one)\b",
    both_films=(
        r"\b(?:both|the two|two) (?:films|movies|pictures|versions|adaptations)\b|"
        r"\beither film\b"
    ),
    career=(
        r"\b(?:directors?|makers?|stars?|writers?|authors?|producers?|team|"
        r"studio|man|woman|people|duo|brothers|crew|composer|cast) (?:of|from|"
        r"behind|who (?:made|gave us|brought us|directed|wrote))\b|"
        r"\bsame (?:\w+ )?(?:composer|studio|director|year|cast|star|crew|"
        r"cinematographer|producer|writer|festival|week|cinema|editor|actor|"
        r"actress|screenwriter)\b"
    ),
    back=r"\b(?:the|this) (?:film|movie|picture|remake|one)\b|\b(?:it|its)\b",
    pairing=(
        r"\b(?:double[- ](?:bills?|features?)|pair(?:s|ings)?|companions?|two by two|"
        r"back to back)\b"
    ),
    no_lines=(
        r"\b(?:also (?:by|with|showing|starring|playing)|more (?:by|from|films)|"
        r"filmography|coming (?:up|soon)|next week|programme|schedule|screenings?|cast|"
        r"related posts?|other films|watch next|further viewing|if you liked)\b"
    ),
    retelling=(
        r"\b(?:(?:['’]s|s['’]|his|her|its|this|the|a|their) (?:[\w-]+ ){0,2}?(?:remake|"
        r"new version|prequel|sequel)\b(?! of (?!\d{4}))(?: (?:of|from) \d{4})?)"
    ),
)
