"""Cues in Chinese, in simplified characters."""

from matchcut.lines.cues.values import Cue, Cues, Entry
from matchcut.lines.values import Kind, Through

_CLOSE = "[》」』]?"
_OPEN = "[《「『]?"

CUES = Cues(
    language="zh",
    cues=(
        Cue(
            Kind.REMAKES,
            rf"{_OPEN}{{earlier}}{_CLOSE}[^。；]{{0,6}}被[^。；]{{0,6}}(?:翻拍|重拍|改编)(?:成|为)~{_OPEN}{{later}}",
        ),
        Cue(Kind.REMAKES, rf"(?:翻拍|重拍|改编)(?:自|了|的是)?~{_OPEN}{{earlier}}"),
        Cue(Kind.REMAKES, rf"{_OPEN}{{earlier}}{_CLOSE}的?~(?:翻拍版?|重拍版?|新版)"),
        Cue(
            Kind.SAME_SOURCE,
            rf"{_OPEN}{{other}}{_CLOSE}~(?:同一|同样)(?:部|篇|本|个)?~(?:小说|原著|剧本|故事|素材)",
        ),
        Cue(
            Kind.SAME_SOURCE,
            rf"(?:同一|同样)(?:部|篇|本|个)?~(?:小说|原著|剧本|故事|素材)~{_OPEN}{{other}}",
        ),
        Cue(Kind.FOLLOWS, rf"{_OPEN}{{earlier}}{_CLOSE}的~(?:续集|续作|前传|后传|外传)"),
        Cue(Kind.FOLLOWS, rf"(?:续集|前传|续写|接续)~{_OPEN}{{earlier}}"),
        Cue(Kind.REMAKES, rf"把{_OPEN}{{earlier}}{_CLOSE}~(?:搬到|搬进|搬去|移到|改到)"),
        Cue(
            Kind.REMAKES,
            (
                rf"{_OPEN}{{later}}{_CLOSE}[^。；]{{0,12}}{_OPEN}{{earlier}}{_CLOSE}[^。；]{{0,14}}(?:再讲一遍|"
                rf"重讲一遍|重拍|再拍一遍|翻新)"
            ),
        ),
        Cue(Kind.FOLLOWS, rf"(?:接着|接在|承接){_OPEN}{{earlier}}{_CLOSE}"),
        Cue(Kind.FOLLOWS, rf"{_OPEN}{{earlier}}{_CLOSE}(?:之后|之前|以后)的(?:故事|事)"),
        Cue(
            Kind.SAME_SOURCE,
            (
                rf"{_OPEN}{{one}}{_CLOSE}(?:与|和|跟){_OPEN}{{other}}{_CLOSE}都?(?:从|出自|取自|"
                rf"改编自|取材于)"
            ),
        ),
        Cue(
            Kind.INVERTS,
            (
                rf"(?:把|将)?{_OPEN}{{earlier}}{_CLOSE}[^。；，]{{0,8}}(?:反着|反转|颠倒|倒转|倒过来|反过来|"
                rf"翻转)"
            ),
        ),
        Cue(Kind.INVERTS, rf"(?:反转|颠倒|倒转|翻转|反用)了?{_OPEN}{{earlier}}"),
        Cue(
            Kind.PARODIES,
            rf"(?:拿|把){_OPEN}{{earlier}}{_CLOSE}~(?:开涮|开玩笑|戏仿|恶搞|调侃|打趣)",
        ),
        Cue(Kind.QUOTES, rf"(?:套用|照抄|搬演|重演|复制)了?{_OPEN}{{earlier}}"),
        Cue(Kind.QUOTES, rf"把{_OPEN}{{earlier}}{_CLOSE}~(?:原样|演了一遍|重演|复刻|照搬)"),
        Cue(Kind.PAIRS_WITH, rf"先{_OPEN}{{one}}{_CLOSE}[，、]?(?:后|再){_OPEN}{{other}}"),
        Cue(
            Kind.PAIRS_WITH,
            (
                rf"把{_OPEN}{{one}}{_CLOSE}(?:和|与|跟){_OPEN}{{other}}{_CLOSE}~(?:凑成一对|放在一起|"
                rf"连着|一起)"
            ),
        ),
        Cue(
            Kind.ANTICIPATED_BY,
            rf"{_OPEN}{{earlier}}{_CLOSE}~(?:预见到?了?|早就|已经)~{_OPEN}{{later}}",
        ),
        Cue(
            Kind.DRAWS_ON,
            rf"没有{_OPEN}{{earlier}}{_CLOSE}[^。；]{{0,12}}就?没有{_OPEN}{{later}}",
            whole=True,
        ),
        Cue(Kind.DRAWS_ON, rf"(?:欠|偷师|师从|抄自|照着)(?:了|自|于)?{_OPEN}{{earlier}}"),
        Cue(
            Kind.DRAWS_ON, rf"把{_OPEN}{{earlier}}{_CLOSE}~(?:搬进|揉进|化进|带进)~{_OPEN}{{later}}"
        ),
        Cue(Kind.DRAWS_ON, rf"背后(?:站着|是|有){_OPEN}{{earlier}}"),
        Cue(
            Kind.CONTRASTS_WITH,
            (
                rf"{_OPEN}{{other}}{_CLOSE}[^。；]{{2,20}}[，；]"
                rf"~(?:而)?{_OPEN}{{one}}{_CLOSE}(?:却|则|不|偏|用|是)"
            ),
            whole=True,
        ),
        Cue(Kind.RESEMBLES, rf"与其说是{_OPEN}{{other}}{_CLOSE}", whole=True),
        Cue(
            Kind.RESEMBLES,
            rf"(?:简直|就|不就|不过)?是?(?:女版|男版|穷人版|中国版|山寨版|加长版|现代版|中国)的?{_OPEN}{{other}}",
        ),
        Cue(
            Kind.RESEMBLES,
            rf"有(?:点|些|几分)?{_OPEN}{{other}}{_CLOSE}的(?:意思|味道|影子|感觉|气味)",
        ),
        Cue(Kind.PARODIES, rf"(?:恶搞|戏仿|嘲弄|戏谑|讽刺)~{_OPEN}{{earlier}}"),
        Cue(
            Kind.QUOTES,
            rf"(?:致敬|向|引用|复刻|重现|照搬)~{_OPEN}{{earlier}}{_CLOSE}~(?:致敬|行礼|脱帽|敬意)",
        ),
        Cue(Kind.QUOTES, rf"(?:致敬|引用|复刻|重现|照搬|搬用)(?:了|的是|自)?~{_OPEN}{{earlier}}"),
        Cue(
            Kind.CONTRASTS_WITH,
            rf"(?:不同于|有别于|不像|与~相反|区别于)~{_OPEN}{{other}}",
            whole=True,
        ),
        Cue(
            Kind.CONTRASTS_WITH,
            rf"(?:与|和|跟|同)~{_OPEN}{{other}}{_CLOSE}~(?:不同|相反|截然不同|两样|形成对照|形成对比|正相反)",
            whole=True,
        ),
        Cue(
            Kind.CONTRASTS_WITH,
            (
                rf"{_OPEN}{{other}}{_CLOSE}[^。；]{{2,50}}?[，；]~(?:而|则|"
                rf"却)?~{_OPEN}{{one}}{_CLOSE}(?:却|则|而)"
            ),
            whole=True,
        ),
        Cue(
            Kind.PAIRS_WITH,
            rf"(?:连着看|放在一起看|双片连映|对照着看|配着看|一起看|接着看)~{_OPEN}{{other}}",
        ),
        Cue(
            Kind.PAIRS_WITH,
            rf"(?:与|和|跟|同)~{_OPEN}{{other}}{_CLOSE}~(?:连着看|放在一起看|双片连映|对照着看|一起看|对读|互为姊妹)",
        ),
        Cue(
            Kind.ANTICIPATED_BY,
            rf"{_OPEN}{{earlier}}{_CLOSE}~(?:预示了?|预告了?|先于|早就预见了?|已经预见了?)~{_OPEN}{{later}}",
        ),
        Cue(
            Kind.DRAWS_ON,
            (
                rf"(?:受到?|深受|得益于|脱胎于|承袭|继承|师承|源自|来自|取法|借鉴|借用|沿用|沿袭|化用|延续|学自|学到|得自|仿照|模仿|效仿)(?:了|"
                rf"自|于|的是)?~{_OPEN}{{earlier}}"
            ),
        ),
        Cue(
            Kind.DRAWS_ON,
            rf"(?:从|由)~{_OPEN}{{earlier}}{_CLOSE}~(?:来|借|学|继承|脱胎|得到|汲取|取)",
        ),
        Cue(
            Kind.DRAWS_ON,
            rf"{_OPEN}{{earlier}}{_CLOSE}的?~(?:影响了?|启发了?|启示了?|催生了?|孕育了?)~{_OPEN}{{later}}",
        ),
        Cue(
            Kind.DRAWS_ON,
            rf"{_OPEN}{{earlier}}{_CLOSE}的?~(?:影响|影子|传统|遗产|衣钵|路数|血脉|余绪|启发)",
        ),
        Cue(
            Kind.RESEMBLES,
            (
                rf"(?:想起|想到|联想到|(?<!录)(?<!影)像是?|好像|酷似|类似|近似|神似|接近|堪比|如同|仿佛)(?:了|的是|于|"
                rf"起)?~{_OPEN}{{other}}"
            ),
        ),
        Cue(
            Kind.RESEMBLES,
            (
                rf"(?:与|和|跟|同)~{_OPEN}{{other}}{_CLOSE}~(?:相似|类似|相近|相像|很像|一样|一脉相承|异曲同工|神似|如出一辙|"
                rf"呼应)"
            ),
        ),
        Cue(
            Kind.RESEMBLES,
            rf"(?:自|自从|除了|继){_OPEN}{{other}}{_CLOSE}(?:以来|之后|以后)",
            whole=True,
        ),
    ),
    through=(
        (Through.STORY, r"故事|情节|剧情|结局|爱情"),
        (Through.STRUCTURE, r"结构|叙事|时间线|倒叙|闪回|剪辑|段落|框架|首尾|省略"),
        (Through.LOOK, r"画面|镜头|色彩|黑白|光影|构图|影像|摄影|色调|长镜头|运镜|光线|影调"),
        (Through.SOUND, r"声音|音乐|歌曲|配乐|沉默|对白|旁白|静默"),
        (Through.PERFORMANCE, r"表演|演员|演技|饰演|主演|面孔|神情"),
        (Through.CHARACTER, r"人物|角色|主角|形象|主人公|女主|男主"),
        (Through.THEME, r"主题|记忆|孤独|乡愁|怀旧|欲望|死亡|离散|家庭|克制|遗憾|等待|成长"),
        (Through.SETTING, r"城市|小城|火车|街道|乡村|故乡|北京|上海|香港|废墟|院子|大海|江湖"),
        (Through.GENRE, r"类型|武侠|喜剧|文艺片|黑色电影|惊悚|爱情片|青春片|现实主义|公路片|恐怖"),
        (Through.MAKING, r"拍法|制作|拍摄|实景|手持|即兴|成本|处女作|导演手法|非职业"),
    ),
    entry=(
        Entry(Kind.REMAKES, r"翻拍|重拍"),
        Entry(Kind.SAME_SOURCE, r"同一(?:部|本|篇)(?:小说|原著)|再度改编|另一次改编"),
        Entry(Kind.FOLLOWS, r"续集|前传|续作"),
        Entry(Kind.PARODIES, r"戏仿|恶搞"),
        Entry(Kind.INVERTS, r"反转|颠倒|倒转|反过来", by_later=True),
        Entry(Kind.QUOTES, r"致敬|引用|复刻", by_later=True),
        Entry(Kind.RESEMBLES, r"气质相近|相近|相似|类似|异曲同工|拿来与本片相比"),
    ),
    denial=r"(?:不是|并非|不算|绝不|并不|没有|不能说|谈不上|算不上|从未|否认)",
    disclaimer=r"不能说|不(?:是|算)说|并非|谈不上|说.{0,6}是不对的",
    hedge=r"(?:也许|或许|可能|似乎|大概|好像|有点|有些|多少|隐约|我猜|我想|仿佛|某种程度|恐怕|略)",
    question=r"[?？吗呢]\W*$",
    reported=(
        r"(?:正如|如|像)(?P<voice>[^，。所说言]{1,12}?)(?:所)?(?:说|言|写)|(?:据|按|照|"
        r"在)(?P<voice_a>[^，。]{1,10}?)(?:说|的说法|看来|眼里|眼中)|(?P<voice_b>(?:有|一位|一个|我的?|某|"
        r"那位)?[^，。；\s《我它]{0,6}?(?:影评人|朋友|友人|评论|观众|网友|老师|同事|导演|学者|奶奶|爷爷|妈妈|爸爸|父亲|母亲|豆友|"
        r"读者|人))[^，。]{0,4}?(?:说|认为|觉得|指出|写道|提到|称|告诉)"
    ),
    this_film=r"(?:这(?:一)?部|本片|这部(?:电影|影片)|该片)",
    that_film=r"(?:那(?:一)?部|那部(?:电影|影片)|前者)",
    both_films=r"(?:两部|两片|两部(?:电影|影片)|二者|两者)",
    career=r"(?:导演|编剧|主演|作者|制片人|演员)(?:是|的)?$",
    back=r"(?:这部|本|该|此)(?:电影|影片|片)|它|这里",
    pairing=r"双片|连映|对照|成对|两两",
    no_lines=r"(?:导演作品|作品年表|排片|场次|演员表|更多影片|相关推荐)",
    retelling=r"(?:重拍版|翻拍版|新版)",
)
