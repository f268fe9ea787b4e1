"""Names that a title may share with no film meant: months, days, peoples, languages, holidays.

English, French, Spanish, German, Italian and Chinese. Countries and cities are not here:
`everyday` takes them from GeoNames.
"""

_MONTHS_AND_DAYS = """
january february march april may june july august september october november december
monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter
janvier février mars avril mai juin juillet août septembre octobre novembre décembre
lundi mardi mercredi jeudi vendredi samedi dimanche printemps été automne hiver
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
lunes martes miércoles jueves viernes sábado domingo primavera verano otoño invierno
januar februar märz juni juli oktober dezember
montag dienstag mittwoch donnerstag freitag samstag sonntag frühling sommer herbst
gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre
lunedì martedì mercoledì giovedì venerdì sabato domenica estate autunno inverno
一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月 春天 夏天 秋天 冬天
星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天
"""

_PEOPLES_AND_LANGUAGES = """
afghan african albanian algerian american angolan arab arabic argentine argentinian armenian
asian australian austrian azerbaijani bangladeshi basque belarusian belgian bengali bolivian
bosnian brazilian breton british bulgarian burmese cambodian cameroonian canadian cantonese
catalan chadian chilean chinese colombian congolese corsican croatian cuban cypriot czech
czechoslovak danish dutch ecuadorian egyptian english estonian ethiopian european farsi filipino
finnish flemish french galician georgian german ghanaian greek guatemalan haitian hebrew hindi
hispanic hungarian icelandic indian indonesian iranian iraqi irish israeli italian ivorian
jamaican japanese jewish jordanian kannada kazakh kenyan korean kurdish kuwaiti kyrgyz lao latin
latvian lebanese libyan lithuanian macedonian malagasy malay malayalam malaysian malian maltese
mandarin maori marathi mexican moldovan mongolian montenegrin moroccan mozambican namibian nepali
nigerian norwegian pakistani palestinian panamanian paraguayan persian peruvian polish portuguese
provençal punjabi québécois romani romanian russian rwandan salvadoran scandinavian scottish
senegalese serbian sicilian singaporean slovak slovenian somali soviet spanish sudanese swahili
swedish swiss syrian tagalog taiwanese tamil tanzanian telugu thai tibetan tunisian turkish
ugandan ukrainian urdu uruguayan uzbek venezuelan vietnamese welsh yiddish yugoslav zambian
africain africaine albanais algérien algérienne allemand allemande américain américaine anglais
anglaise argentin argentine asiatique australien australienne autrichien autrichienne belge
brésilien brésilienne britannique bulgare canadien canadienne chilien chilienne chinois chinoise
coréen coréenne cubain cubaine danois danoise écossais égyptien égyptienne espagnol espagnole
européen européenne finlandais finlandaise français française grec grecque hollandais hollandaise
hongrois hongroise indien indienne iranien iranienne irlandais irlandaise islandais israélien
italien italienne japonais japonaise libanais mexicain mexicaine norvégien norvégienne polonais
polonaise portugais portugaise roumain roumaine russe sénégalais serbe soviétique suédois suédoise
suisse taïwanais tchèque thaïlandais tunisien turc turque ukrainien vietnamien
alemán alemana americano argentino australiano brasileño británico canadiense chileno chino china
coreano cubano danés español española estadounidense europeo francés francesa griego húngaro inglés
inglesa iraní irlandés italiano italiana japonés japonesa mexicano mexicana noruego peruano polaco
portugués ruso rusa sueco suizo turco venezolano vietnamita
amerikanisch britisch chinesisch dänisch deutsch deutsche englisch finnisch französisch griechisch
indisch irisch italienisch japanisch koreanisch mexikanisch norwegisch österreichisch polnisch
russisch schwedisch schweizerisch spanisch türkisch ungarisch
tedesco francese inglese spagnolo russo giapponese cinese svedese polacco ungherese
中国 美国 英国 法国 德国 日本 韩国 印度 意大利 西班牙 俄国 俄罗斯 苏联 台湾 香港 澳门
中文 英文 法文 德文 日文 汉语 英语 法语 德语 日语 韩语 国语 粤语 普通话
"""

_PLACES = """
africa antarctica asia europe oceania america australasia scandinavia britain england scotland
wales ireland holland usa uk ussr soviet union yugoslavia czechoslovakia persia siam burma ceylon
afrique asie amérique angleterre allemagne autriche belgique brésil chine corée danemark écosse
espagne états-unis finlande france grèce hongrie inde irlande islande israël italie japon mexique
norvège pologne portugal roumanie russie suède suisse turquie vietnam algérie maroc tunisie
alemania américa argelia áfrica brasil canadá corea dinamarca españa francia grecia hungría
inglaterra irlanda italia japón marruecos méxico noruega perú polonia rusia suecia suiza turquía
deutschland england frankreich griechenland großbritannien indien italien österreich polen
russland schweden schweiz spanien türkei ungarn germania inghilterra spagna giappone svezia
hollywood bollywood nollywood manhattan brooklyn harlem bronx texas california alaska florida
nevada arizona ohio virginia carolina dakota georgia montana nebraska oklahoma oregon utah vermont
bretagne normandie provence corse sicily sicilia catalonia bavaria siberia
"""

_PHRASES = (
    *("New Year", "New Year's Eve", "New Year's Day", "Lunar New Year", "Chinese New Year"),
    *("Christmas", "Christmas Eve", "Christmas Day", "Boxing Day", "Xmas", "Easter"),
    *("Good Friday", "Ash Wednesday", "Thanksgiving", "Halloween", "Hanukkah", "Passover"),
    *("Ramadan", "Eid", "Diwali", "Holi", "Valentine's Day", "Mother's Day", "Father's Day"),
    *("Independence Day", "Labor Day", "Memorial Day", "Veterans Day", "Groundhog Day"),
    *("April Fool's Day", "Fourth of July", "Bastille Day", "Spring Festival", "Mardi Gras"),
    *("Carnival", "Lent", "Advent", "Epiphany", "All Saints' Day", "Day of the Dead"),
    *("Noël", "Pâques", "Toussaint", "Nouvel An", "Carême", "Carnaval", "Pentecôte"),
    *("Navidad", "Nochebuena", "Nochevieja", "Semana Santa", "Año Nuevo", "Día de Muertos"),
    *("Weihnachten", "Ostern", "Silvester", "Neujahr", "Pfingsten", "Natale", "Pasqua"),
    *("春节", "中秋节", "端午节", "元旦", "元宵节", "清明节", "圣诞节", "新年", "国庆节", "除夕"),
    *("United States", "United States of America", "United Kingdom", "Great Britain"),
    *("Soviet Union", "East Germany", "West Germany", "Middle East", "Far East", "Ivory Coast"),
    *("North America", "South America", "Latin America", "Hong Kong", "New York", "Los Angeles"),
    *("Royaume-Uni", "Pays-Bas", "Estados Unidos", "Reino Unido", "Côte d'Ivoire"),
)

OTHER_NAMES = (
    *_MONTHS_AND_DAYS.split(),
    *_PEOPLES_AND_LANGUAGES.split(),
    *_PLACES.split(),
    *_PHRASES,
)
