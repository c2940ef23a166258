# Maneno ya bot hii kwa Kiswahili. Kila ujumbe ulio hapa una mwenzake katika en.ftl.

description =
    Habari za Radio France Internationale (RFI), mara tu zinapochapishwa: kila habari na kichwa chake, utangulizi wake na kiungo cha RFI.

    Bonyeza Anza (Start), chagua idhaa ya lugha unayotaka, na unaweza kuacha wakati wowote. Inafaa pia kwa vikundi na chaneli.

    Bot hii si ya RFI yenyewe.
short-description = Habari za Radio France Internationale (RFI), moja baada ya nyingine: kichwa, utangulizi na kiungo.

start =
    Habari za Radio France Internationale, moja baada ya nyingine: kichwa, utangulizi na kiungo cha RFI.

    /latest – habari mpya zaidi
    /search – kutafuta habari iliyopita
    /help – mengine yote
start-renewed = Karibu tena. Habari mpya za { $editions } zinaletwa hapa. Mengine ninayoelewa: /help

help = Ninaweza kufanya haya:
help-subscribe = /subscribe – habari mpya kwa lugha hii: { $edition }; kwa lugha nyingine: `/subscribe { $examples }`
help-unsubscribe = /unsubscribe – kuacha kupokea; kuacha idhaa moja tu: `/unsubscribe { $ended }`
help-latest = /latest – habari mpya zaidi; kumi za idhaa moja: `/latest 10 { $example }`
help-search = /search – jinsi ya kutafuta; moja kwa moja: `/search { $word }`
help-why = /why – kwa nini habari ilikuja hapa, au haikuja
help-settings = /settings – sehemu, muhtasari, saa za utulivu na mengineyo
help-keywords = /keywords – maneno ya kufuatilia au ya kuzuia: `/keywords +{ $word }`
help-stop = /stop – mapumziko, kwa muda unaotaka
help-channel = /channel – habari katika chaneli yako
help-privacy = /privacy – taarifa zilizohifadhiwa kukuhusu
help-forget = /forget – kufuta taarifa hizo zote
help-inline = `@{ $bot } { $word }` – katika mazungumzo yoyote: tuma habari humo
help-administrators = Katika kikundi hiki, amri hizi ni za wasimamizi pekee: /subscribe, /unsubscribe.
help-line = { $command } – { $about }
help-editions = Idhaa: { $available }

subscribed = Habari mpya za { $editions } zitaletwa hapa mara tu RFI inapozichapisha.
subscribed-channel = Habari mpya za { $editions } zitaletwa katika “{ $channel }” mara tu RFI inapozichapisha.
subscribed-next = Ukitaka kuacha: /unsubscribe.
subscribed-next-channel = Unaweza kubadilisha hilo kwa vitufe vilivyo hapa chini, au kwa /channel.
amount-between =
    { $high ->
        [one] Siku hizi huja habari { $low } hadi { $high } kwa siku.
       *[other] Siku hizi huja habari { $low } hadi { $high } kwa siku.
    }
amount-about =
    { $count ->
        [one] Siku hizi huja habari moja hivi kwa siku.
       *[other] Siku hizi huja takriban habari { $count } kwa siku.
    }
amount-up-to =
    { $count ->
        [one] Siku hizi huja habari isiyozidi moja kwa siku.
       *[other] Siku hizi huja habari zisizozidi { $count } kwa siku.
    }
greeting-group = Habari mpya za Radio France Internationale zinaweza kuletwa hapa. Wasimamizi wa kikundi hiki wachague:
greeting-forum = Habari mpya za Radio France Internationale zinaweza kuletwa hapa; kwa mada nyingine, tuma `/subscribe` humo. Wasimamizi wa kikundi hiki wachague:
greeting-channel = Ninaweza kuchapisha katika “{ $channel }”. Habari mpya za Radio France Internationale zinaweza kuletwa humo:
channel-no-right = Nimeongezwa katika “{ $channel }”, lakini siruhusiwi kuchapisha humo. Tafadhali nipe ruhusa ya kuchapisha ujumbe; kisha nitakuuliza hapa ni habari zipi ziletwe.
channel-no-right-subscribed = Nimeongezwa tena katika “{ $channel }”, lakini siruhusiwi kuchapisha humo. Tafadhali nipe ruhusa ya kuchapisha ujumbe; kisha habari zake zitaendelea.
topic-link = mada hii
topic-closed = Habari za { $editions } zilipaswa kuletwa katika { $topic }, lakini imefungwa. Habari zinasubiri, na zitaendelea mada itakapofunguliwa tena.
topic-deleted = Mada iliyokuwa ikipokea habari za { $editions } imefutwa, kwa hiyo habari hizo haziji tena. Andika { $command } katika mada unayotaka ipokee kuanzia sasa.
topics-closed = Mada hizi zimefungwa, kwa hiyo habari zake zinasubiri. Zitaendelea mada zitakapofunguliwa tena:
topics-deleted = Baadhi ya mada zilizokuwa zikipokea habari zimefutwa, kwa hiyo habari hizo haziji tena. Andika { $command } katika mada unazotaka zipokee kuanzia sasa. Habari zilizokuwa zikija katika mada zilizofutwa:
topic-in-group = Katika kikundi “{ $group }”:
button-receive-channel = Chapisha habari humo: { $edition }
resumed = Habari mpya za { $editions } zinaletwa tena, kuanzia pale zilipoishia.
resumed-channel = Habari mpya za { $editions } zinaletwa tena katika “{ $channel }”, kuanzia pale zilipoishia.
still-stopped = Bado haziletwi: habari za { $editions }.
still-stopped-topics = Bado haziletwi katika mada za mazungumzo haya: habari za { $editions }.
kept = Hakuna kilichobadilika: habari mpya za { $editions } zinaendelea kuletwa.
menu = Ungependa idhaa zipi ziletwe hapa? Zenye ✓ zinaletwa tayari; bonyeza yoyote kuiwasha au kuizima.
menu-channel = Ungependa idhaa zipi ziletwe katika “{ $channel }”? Zenye ✓ zinaletwa tayari; bonyeza yoyote kuiwasha au kuizima.
button-receive = Pokea habari hapa: { $edition }
button-latest = Habari mpya zaidi
button-editions = Idhaa nyingine
button-undo = Rudisha ilivyokuwa
button-undo-all = Rudisha zote
button-undo-some = Rudisha: { $editions }
button-undo-one-of = Rudisha namba { $number }: { $editions }
button-end-all = Acha zote
button-keep-all = Endelea na zote
already-subscribed = Habari mpya za { $editions } tayari zinaletwa hapa.
already-subscribed-channel = Habari mpya za { $editions } tayari zinaletwa katika “{ $channel }”.
unsubscribe-which = Ungependa kuacha idhaa zipi?
unsubscribed = Sawa: habari za { $editions } hazitaletwa tena. Bado unaweza kusoma na kutafuta: /latest, /search.
unsubscribed-channel = Sawa: habari za { $editions } hazitaletwa tena katika “{ $channel }”.
unsubscribed-topics = Sawa: habari za { $editions } hazitaletwa tena katika mada za mazungumzo haya.
not-subscribed = Hakuna cha kuacha: habari za { $editions } haziletwi hapa.
nothing-to-stop = Habari hizo zimeshaacha kuletwa.
nothing-to-undo = Habari hizo tayari zinaletwa tena.
nothing-subscribed = Hakuna cha kuacha: hapa haziletwi habari zozote. Kuanza kuzipokea: /subscribe.
no-direct-messages = Siwezi kutuma chochote bila kuombwa kwenye ujumbe wa moja kwa moja wa chaneli. Niandikie katika mazungumzo ya faragha, au fanya habari ziletwe katika chaneli yenyewe.
unknown-edition =
    “{ $name }” si idhaa inayosomwa na bot hii.
    Zilizopo: { $available }
only-admins = Katika kikundi, ni wasimamizi tu wanaoweza kubadilisha hili.
only-admins-channel = Ni wasimamizi wa chaneli tu wanaoweza kubadilisha hili.
admins-unknown = Telegram hainiambii wasimamizi wa kikundi hiki ni nani. Tafadhali nifanye msimamizi, bila ruhusa zozote, kisha uombe tena.

channel-ask =
    Chaneli gani? Kitufe kilicho hapa chini kinaorodhesha zile ambamo unaruhusiwa kuchapisha. Katika utakayochagua, nitakuwa msimamizi mwenye ruhusa ya kuchapisha ujumbe, na si zaidi.
channel-chosen = Chaneli imechaguliwa.
channel-cancelled = Hakuna chaneli iliyochaguliwa. Kujaribu tena: /channel
channel-elsewhere = Chaneli huchaguliwa katika mazungumzo ya faragha. Tafadhali niandikie amri hii humo: /channel. Au chapisha hii katika chaneli yenyewe: /subscribe
channel-no-administrator = Wewe si msimamizi wa chaneli hii: mmiliki wake anaweza kukufanya msimamizi mwenye ruhusa ya kuchapisha ujumbe.
channel-may-not-post = Huruhusiwi kuchapisha katika chaneli hii: mmiliki wake anaweza kukupa ruhusa ya kuchapisha ujumbe.
channel-bot-absent = Simo katika chaneli hii: tafadhali niongeze kama msimamizi mwenye ruhusa ya kuchapisha ujumbe, kisha ujaribu tena.
channel-bot-may-not-post = Siruhusiwi kuchapisha katika chaneli hii: tafadhali fungua orodha ya wasimamizi wake, nichague na uniruhusu kuchapisha ujumbe, kisha ujaribu tena.
button-choose-channel = Chagua chaneli
button-cancel = Ghairi
settings = Kinacholetwa hapa, na jinsi kinavyoletwa. Bonyeza unachotaka kubadilisha:
settings-channel = Kinacholetwa katika “{ $channel }”, na jinsi kinavyoletwa. Bonyeza unachotaka kubadilisha:
settings-begin = Bado hakuna kinacholetwa hapa. Chagua idhaa kwanza, kisha unaweza kupanga mengine yote.
settings-begin-channel = Bado hakuna kinacholetwa katika “{ $channel }”. Chagua idhaa kwanza, kisha unaweza kupanga mengine yote.
settings-begin-topics = Bado hakuna kinacholetwa hapa nje ya mada. Kila mada ina mipangilio yake: iombe humo, au chagua idhaa itakayoletwa hapa.
settings-kept = Mipangilio uliyoweka awali bado inatumika.
setting-line = { $setting }: { $state }
setting-channel = Chaneli “{ $channel }” – { $line }
setting-editions = Idhaa
setting-sections = Sehemu
setting-words = Maneno
setting-delivery = Utumaji
setting-quiet = Saa za utulivu
setting-zone = Saa za eneo
setting-sound = Sauti
setting-picture = Picha
setting-language = Lugha ya bot
setting-pause = Mapumziko
button-settings = Mipangilio
button-language = 🌐 Lugha · Language
button-back = « Rudi
editions-none = hakuna
editions-none-yet = Chagua idhaa kwanza: kisha sehemu zake zitakuwa hapa.
sections-all = zote
sections-some = baadhi tu ({ $editions })
sections-which = Sehemu za idhaa gani? Idhaa zenye ✓ zinaletwa kwa baadhi ya sehemu tu.
sections-of-all = { $edition }: sehemu zote zinaletwa. Bonyeza zile usizozihitaji.
sections-of-without = { $edition }: sehemu zote zinaletwa isipokuwa zisizo na ✓.
sections-of-only = { $edition }: zinaletwa sehemu zenye ✓ tu.
sections-of-none = { $edition }: hakuna sehemu iliyochaguliwa, kwa hiyo hakuna kinacholetwa. Bonyeza zile unazotaka.
button-all-sections = Zote
button-no-sections = Hakuna
words-none = hakuna
words-followed-count =
    { $count ->
        [one] 1 la kufuatilia
       *[other] { $count } ya kufuatilia
    }
words-muted-count =
    { $count ->
        [one] 1 la kuzuia
       *[other] { $count } ya kuzuia
    }
words-only-count =
    { $count ->
        [one] habari zile tu zenye neno la kufuatilia
       *[other] habari zile tu zenye lolote kati ya maneno { $count } ya kufuatilia
    }
words-only-none = hakuna kinacholetwa, kwa kuwa hakuna neno la kufuatilia
words-followed = Ya kufuatilia: { $words }
words-muted = Ya kuzuia: { $words }
words-nothing-passes = Hakuna neno la kufuatilia, kwa hiyo hakuna kinacholetwa kabisa.
words-about =
    Habari yenye neno la kuzuia hailetwi. Neno la kufuatilia huonyeshwa pamoja na habari, na linaweza kuipitisha hata katika saa za utulivu.

    Kuongeza mengine: `/keywords +tabianchi "Afrika Mashariki" -soka`
words-question = Maneno gani? Kwa mfano: `tabianchi "Afrika Mashariki" -soka` hufuatilia mawili ya kwanza na kuzuia “soka”.
words-placeholder = tabianchi "Afrika Mashariki" -soka
words-not-understood = Hakuna neno la kutafuta katika “{ $typed }”.
words-too-long =
    { $limit ->
        [one] Neno au kifungu cha maneno hakiwezi kuzidi herufi moja, kwa hiyo hakuna kilichoongezwa.
       *[other] Neno au kifungu cha maneno hakiwezi kuzidi herufi { $limit }, kwa hiyo hakuna kilichoongezwa.
    }
words-short-prefix =
    { $limit ->
        [one] Neno lenye * mwishoni linahitaji angalau herufi moja, kwa hiyo hakuna kilichoongezwa.
       *[other] Neno lenye * mwishoni linahitaji angalau herufi { $limit }, kwa hiyo hakuna kilichoongezwa.
    }
words-too-many =
    { $limit ->
        [one] Linaruhusiwa neno moja tu, kwa hiyo hakuna kilichoongezwa.
       *[other] Maneno hayawezi kuzidi { $limit }, kwa hiyo hakuna kilichoongezwa.
    }
button-add-words = Ongeza maneno…
button-only-matches = Habari zenye maneno haya tu
delivery-each = kila habari papo hapo
delivery-hourly = mara moja kwa saa
delivery-daily = kila siku, { $time }
delivery-twice = kila siku, { $first } na { $second }
delivery-about = Kila habari peke yake, au kadhaa katika ujumbe mmoja?
delivery-question = Wakati gani wa siku? Andika wakati mmoja au nyakati mbili, kwa mfumo wa saa 24, kwa mfano: `7:30` au `8:00 19:00`
delivery-placeholder = 7:30, au 8:00 19:00
delivery-not-understood = Sikuelewa “{ $typed }”. Andika wakati mmoja au nyakati mbili za siku, kama 7:30 au 8:00 19:00.
button-other-times = Nyakati nyingine…
quiet-off = hakuna
quiet-hours = { $from }–{ $to }
quiet-words-pass = { $hours }, lakini maneno ya kufuatilia hupita
quiet-about = Hakuna kinacholetwa katika saa za utulivu. Habari mpya za wakati huo huja pamoja saa hizo zikiisha.
quiet-about-words = Katika saa za utulivu huja tu habari zenye neno la kufuatilia, bila sauti. Nyingine mpya huja pamoja saa hizo zikiisha.
quiet-question = Kuanzia wakati gani hadi wakati gani? Kwa mfano, kwa mfumo wa saa 24: `22:30-6:45`
quiet-placeholder = 22:30-6:45
quiet-not-understood = Sikuelewa “{ $typed }”. Andika nyakati mbili tofauti za siku, kama 22:30-6:45.
button-other-hours = Saa nyingine…
button-words-pass = Maneno ya kufuatilia, kimya
zone-now = { $zone }, sasa { $time }
zone-about = Saa za utulivu, muhtasari na mapumziko hufuata saa hizi.
zone-question = Mji gani, au saa za eneo gani? Kwa mfano: `Dakar`, `America/New_York` au `UTC+8`
zone-placeholder = Dakar, America/New_York, UTC+8
zone-not-understood = Sijui mji wala saa za eneo “{ $typed }”; mifano ni Dakar, America/New_York au UTC+8.
button-other-zone = Nyingine…
sound-on = kama kawaida
sound-silent = kimya
sound-about = Habari zifike kwa namna gani?
picture-large = kubwa
picture-small = ndogo
picture-none = hakuna
picture-about = Picha ziwe na ukubwa gani? Bila picha, habari hutumia data kidogo zaidi.
language-about = Nizungumze lugha gani? Habari zinabaki katika lugha zake.
language-of-telegram = kama katika Telegram yako
language-of-edition = kama katika idhaa ya kwanza
pause-none = hakuna
paused = hadi habari ziendelezwe
paused-until = hadi { $time }
pause-about = Hakuna kinacholetwa wakati wa mapumziko. Habari mpya za wakati huo huja pamoja yakiisha. Kwa muda gani?
pause-over = Habari zinaletwa tena. Kama kulikuwa na mpya wakati wa mapumziko, zinakuja pamoja.
paused-about = Hakuna kinacholetwa sasa. Habari mpya za wakati huu zitakuja pamoja mapumziko yakiisha.
pause-hour = Kwa saa moja
pause-morning = Hadi asubuhi
pause-week = Kwa wiki moja
pause-until-resumed = Hadi habari ziendelezwe
button-resume = ▶ Endeleza
button-end-instead = Acha kabisa kupokea
not-paused = Hakuna mapumziko hapa: habari zinaletwa kama kawaida.
question-end = Tafadhali jibu ujumbe huu. Ukighairi: /cancel
question-over = Swali hilo limepitwa na wakati. Tafadhali anza tena: /settings
cancelled = Hakuna kilichobadilishwa.
nothing-to-cancel = Hakuna cha kughairi.

latest-heading = Habari mpya zaidi – { $editions }
latest-heading-section = Habari mpya zaidi – { $section } – { $editions }
latest-empty = Bado hakuna habari. Za kwanza zitafika nitakapoitazama RFI tena.
latest-none-in =
    “{ $name }” si idhaa inayosomwa na bot hii, wala si sehemu yenye habari.
    Idhaa: { $available }
latest-sections = Sehemu: { $sections }
latest-at-most =
    { $max ->
        [one] Habari moja tu kwa mara moja.
       *[other] Habari zisizozidi { $max } kwa mara moja.
    }

search-usage =
    Maneno gani? Kwa mfano: `/search { $first } { $second }`

    `"{ $phrase }"` – maneno haya yakifuatana
    `-{ $second }` – bila neno hili
    `{ $first } OR { $second }` – lolote kati ya haya mawili
search-usage-prefix =
    { $limit ->
        [one] `{ $prefix }*` – maneno yanayoanza hivyo, kwa angalau herufi moja
       *[other] `{ $prefix }*` – maneno yanayoanza hivyo, kwa angalau herufi { $limit }
    }
search-usage-section = `section:{ $section }` – katika sehemu moja
search-usage-time = `since:7d until:1d` – za kipindi hicho; unaweza pia kuandika 2026-03 au 2026-03-31
search-usage-edition = `in:{ $edition }` – katika idhaa nyingine, `in:all` katika zote
search-heading =
    Utafutaji: { $query } – { $count ->
        [one] habari 1
       *[other] habari { $count }
    }
search-heading-many =
    { $count ->
        [one] Utafutaji: { $query } – zaidi ya habari 1
       *[other] Utafutaji: { $query } – zaidi ya habari { $count }
    }
search-none-matching = Hakuna habari inayolingana na “{ $query }”.
search-none = Hakuna habari yenye “{ $query }”.
suggest-unknown = Hakuna habari yenye: { $words }
suggest-without =
    { $count ->
        [one] Habari 1 bila { $parts }
       *[other] Habari { $count } bila { $parts }
    }
suggest-without-many =
    { $count ->
        [one] Zaidi ya habari 1 bila { $parts }
       *[other] Zaidi ya habari { $count } bila { $parts }
    }
suggest-either =
    { $count ->
        [one] Habari 1 yenye lolote kati ya maneno haya
       *[other] Habari { $count } zenye lolote kati ya maneno haya
    }
suggest-either-many =
    { $count ->
        [one] Zaidi ya habari 1 yenye lolote kati ya maneno haya
       *[other] Zaidi ya habari { $count } zenye lolote kati ya maneno haya
    }
suggest-elsewhere = Ziko katika idhaa nyingine.
button-without = Bila { $parts }
button-either = Lolote kati ya maneno haya
button-everywhere = Tafuta katika idhaa zote
query-either = OR
query-everywhere = in:all
suggest-shorter = Jaribu maneno mengine, au mafupi zaidi.
suggest-section = Jaribu sehemu nyingine, au tumia maneno.
suggest-period = Jaribu kipindi kirefu zaidi.
suggest-edition = Idhaa zinazosomwa na bot hii: { $available }.
suggest-exclude-less = Punguza maneno ya kuondoa.
note-unknown-edition = “{ $name }” si idhaa ya RFI, kwa hiyo imepuuzwa. Baada ya { $operator }: huandikwa msimbo kama cn, fr au en, au all.
note-bad-date = “{ $value }” si tarehe, kwa hiyo imepuuzwa. Baada ya { $operator }: huandikwa 7d, 2w, 2026, 2026-03 au 2026-03-31.
note-missing-value = { $operator }: imepuuzwa. Kinachotafutwa lazima kifuate nukta mbili moja kwa moja, bila nafasi.
note-excluded-operator = -{ $operator }: imepuuzwa. Alama ya kutoa huondoa maneno tu.
note-short-prefix =
    { $limit ->
        [one] Neno lenye * mwishoni linahitaji angalau herufi moja, kwa hiyo neno limetafutwa kama lilivyo.
       *[other] Neno lenye * mwishoni linahitaji angalau herufi { $limit }, kwa hiyo neno limetafutwa kama lilivyo.
    }
note-empty-period = Mwanzo wa kipindi kilichotajwa uko baada ya mwisho wake, kwa hiyo hakuna kilicho ndani yake.
note-unclosed-quote = Alama ya kunukuu isiyofungwa imepuuzwa.
note-only-exclusions = Yametajwa maneno ya kuondoa tu: hizi ni habari zote zisizo na maneno hayo.
note-nothing-to-search = Hapo hakuna neno la kutafuta.
note-no-operator-usable = Hapo hakuna kigezo kilichoweza kutumika, kwa hiyo hakuna cha kutafuta.
note-either-alone = OR imepuuzwa: huwekwa kati ya maneno mawili. Kutafuta neno hilo lenyewe, liweke ndani ya alama za kunukuu.
note-either-no-words = OR imepuuzwa: huunganisha maneno na vifungu vya maneno, si vigezo wala maneno ya kuondoa. Tafuta mara mbili badala yake.
note-either-prefix = Pamoja na OR, * hufanya kazi maneno yote yakiwa nayo tu; yametafutwa kama yalivyo.
note-separated = Hakuna habari yenye maneno haya yakifuatana, kwa hiyo yametafutwa moja moja.
note-too-many-terms =
    { $limit ->
        [one] Limetafutwa neno la kwanza tu.
       *[other] Yametafutwa maneno { $limit } ya kwanza tu.
    }
note-too-long =
    { $limit ->
        [one] Imetafutwa herufi ya kwanza tu.
       *[other] Zimetafutwa herufi { $limit } za kwanza tu.
    }

list-best-first = zinazofaa zaidi kwanza
list-newest-first = mpya zaidi kwanza
list-numbers = Bonyeza namba kuona habari hiyo hapa.
sort-best = Zinazofaa zaidi kwanza
sort-newest = Mpya zaidi kwanza
old-list = Orodha hii ni ya zamani mno. Tafadhali tuma amri tena.
not-offered = Idhaa hiyo haipatikani tena.
old-button = Kitufe hiki ni cha zamani mno. Tafadhali tuma amri tena.
share = Shiriki
article-gone = Habari hii haihifadhiwi tena hapa.
address-unknown = Habari ya anwani hii haijahifadhiwa hapa.
address-short = Anwani fupi haionyeshi ni ya habari gani: tafadhali tuma ile ndefu, inayoanza na www.rfi.fr.

why-usage = Jibu habari kwa `/why`, au tuma `/why` pamoja na kiungo chake: nitakueleza kwa nini ilikuja hapa, au kwa nini haikuja.
why-several = Ujumbe huo una habari kadhaa. Tafadhali tuma `/why` pamoja na kiungo cha mojawapo.
why-unknown = Sijawahi kuiona habari ya anwani hii.
find-usage = Mazungumzo yapi? Tuma `/find` pamoja na namba yake ya utambulisho, au jina lake la umma: `/find @name`
find-no-chat = Sipati mazungumzo { $name }: Telegram haiyajui, au hainielezi chochote kuyahusu.
find-nothing = Hakuna kilichohifadhiwa kuhusu { $chat }.
find-private = mazungumzo ya faragha
find-group = kikundi
find-channel = chaneli
find-read = { $edition }: imesomwa hadi { $read } kati ya { $head }
find-gone = Hayafikiki tangu { $since }: { $reason }
find-held = Hayapokei chochote tangu { $since }: { $reason }
find-last = Ujumbe wa mwisho: { $at }
find-no-message = Hakuna ujumbe katika saa 24 zilizopita
find-next = Inayofuata: { $title } – { $when }
find-when-now = zamu yake itakapofika
find-when-back = mtu atakaporudi
find-nothing-next = Hakuna kinachosubiri kutumwa
find-rest = Mada ambazo hazijaonyeshwa: { $count }
status-well = Kila kitu ni sawa.
status-trouble = Inafanya kazi, lakini kuna matatizo:
status-down = Haifanyi kazi:
status-day = Saa 24 zilizopita – habari zilizoingia: { $articles }, ujumbe uliotumwa: { $messages }
status-delay = Ucheleweshaji wa kati – kutoka RFI hadi bot: { $seen }; kutoka bot hadi msomaji: { $sent }
status-subscribers = Wapokeaji – wanaopokea: { $active }, mapumzikoni: { $paused }, hawafikiki kwa sasa: { $held }, waliopotea: { $gone }, walioacha: { $ended }
status-waiting = Zinazosubiri – za kutumwa sasa: { $ready }, za muda wake: { $timed }, zilizowekwa kando: { $setAside }
status-alerts = Tahadhari zinazoendelea: { $count }
status-version = Toleo { $version }, imefanya kazi kwa { $uptime }
status-fresh = Takwimu hizi ni za sasa hivi.
button-refresh = Onyesha upya
why-alias = RFI imeandika habari hiyohiyo hapa: { $title }.
why-sent =
    { $corrections ->
        [0] Ilikuja hapa ({ $at }) na inaonyesha jinsi RFI ilivyoiandika mwanzoni.
        [one] Ilikuja hapa ({ $at }). RFI imeisahihisha mara moja, na ujumbe unaonyesha sahihisho hilo.
       *[other] Ilikuja hapa ({ $at }). RFI imeisahihisha mara { $corrections }, na ujumbe unaonyesha masahihisho hayo.
    }
why-outdated = RFI imeisahihisha sasa hivi; ujumbe pia utabadilika.
why-word = Ina neno linalofuatiliwa hapa: { $word }.
why-nothing-read = Hapa haziletwi habari za idhaa yoyote. Kuanza kuzipokea: /subscribe.
why-other-edition = Habari hii ni ya { $edition }; hapa huletwa za { $editions }. Kubadilisha hilo: /settings.
why-late = Nilipoiona mara ya kwanza ({ $seen }), haikuwa habari mpya tena: kwa mujibu wa RFI, ilitoka { $published }. Habari kama hizo hazitumwi, lakini zinapatikana kwa /search.
why-before = Ilitoka kabla ya habari kuanza kuletwa hapa safari hii. Inapatikana kwa /search.
why-section = Sehemu yake, { $section }, hailetwi hapa. Kubadilisha hilo: /settings.
why-no-section = Haina sehemu, na hapa huletwa baadhi ya sehemu tu. Kubadilisha hilo: /settings.
why-muted = Ina neno lililozuiwa hapa: { $word }. Kubadilisha hilo: /keywords.
why-no-word = Haina neno linalofuatiliwa hapa, na nyingine haziletwi. Kuona maneno: /keywords.
why-as-of-now = Hivyo ndivyo ilivyo sasa; zamu ya habari hii ilipofika, huenda mipangilio au maandishi yake yalikuwa tofauti.
why-had-turn = Sijui tena: ama ilikuja kama kichwa cha habari, katika ujumbe mmoja na nyingine, au mipangilio ya wakati huo iliizuia.
why-had-turn-long-ago = Sijui tena, kwa kuwa nakumbuka kila ujumbe kwa siku moja tu: ama ilikuja kabla ya hapo, au mipangilio ya wakati huo iliizuia.
why-paused = Inasubiri: hapa kuna mapumziko hadi mtu atakapoendeleza habari. Kuendeleza: /settings.
why-paused-until = Inasubiri: hapa kuna mapumziko hadi { $until }. Kuendeleza sasa: /settings.
why-cannot-post = Inasubiri: Telegram hainiruhusu kuchapisha hapa. Ninajaribu tena mara kwa mara.
why-told-to-wait = Inasubiri: Telegram imeniomba nisitume chochote hapa hadi { $until }.
why-quiet = Inasubiri mwisho wa saa za utulivu: { $until }.
why-digest = Inasubiri muhtasari wa habari: { $at }.
why-next = Iko njiani: itakuja mara tu zilizoitangulia zitakapofika.
inline-button = Tafuta katika mazungumzo ya faragha
inline-nothing = Hakuna kilichopatikana – tafuta katika mazungumzo ya faragha
too-many-requests =
    { $seconds ->
        [one] Maombi ni mengi kwa mara moja. Nitajibu tena baada ya sekunde moja.
       *[other] Maombi ni mengi kwa mara moja. Nitajibu tena baada ya sekunde { $seconds }.
    }

catch-up-heading =
    { $count ->
        [one] Habari moja ilitoka wakati ambapo haikuwezekana kutuma chochote hapa
       *[other] Habari { $count } zilitoka wakati ambapo haikuwezekana kutuma chochote hapa
    }
digest-heading =
    Muhtasari wa habari · { $time } · { $count ->
        [one] habari 1
       *[other] habari { $count }
    }
digest-heading-part =
    Muhtasari wa habari ({ $part }) · { $time } · { $count ->
        [one] habari 1
       *[other] habari { $count }
    }
headlines-more =
    { $count ->
        [one] Na nyingine 1: /latest
       *[other] Na nyingine { $count }: /latest
    }

privacy =
    Kinachohifadhiwa kuhusu mazungumzo haya: namba yake ya utambulisho (`{ $chat }`) na aina yake, idhaa ulizochagua na wakati ulipozichagua, uliyopanga kwa /settings na /keywords, swali langu ambalo bado halijajibiwa, na katika kikundi namba ya utambulisho ya niliyemuuliza (kwa muda usiozidi siku 7), lugha yako, habari zimetumwa hadi wapi, na namba za ujumbe wa saa 24 zilizopita, ili ujumbe huo usahihishwe RFI inapojisahihisha.

    Kisichohifadhiwa: jina lako, mengine unayoandika, unachotafuta, unachosoma. Isipokuwa mambo mawili: utafutaji mrefu usiotosha kwenye vitufe vyake huhifadhiwa siku 7, bila kutaja ni wa nani; na ujumbe au ubonyezaji wa kitufe nisioweza kuujibu ndani ya nusu sekunde huhifadhiwa pamoja na namba ya utambulisho ya aliyetuma, bila jina, hadi ujibiwe, kwa muda usiozidi siku 2.

    Ukituma /unsubscribe, idhaa ulizochagua hufutwa. Mengine uliyopanga hubaki hadi utakaporudi; yaliyosalia hufutwa siku 400 baadaye. Kufuta yote mara moja: /forget.
forget-sure = Nifute kila kitu kilichohifadhiwa kuhusu mazungumzo haya? Hakuna habari zitakazokuja tena, na hatua hii haiwezi kutenguliwa.
forget-sure-topics = Nifute kila kitu kilichohifadhiwa kuhusu mazungumzo haya na mada zake? Hakuna habari zitakazokuja tena hapa, na hatua hii haiwezi kutenguliwa.
button-forget = Futa kila kitu
button-forget-keep = Usifute chochote
forgotten = Vimefutwa: idhaa na sehemu zilizochaguliwa hapa, maneno, nyakati na mipangilio mingine yote, habari zilikuwa zimetumwa hadi wapi, namba za ujumbe wa karibuni, na maswali yaliyokuwa bado wazi. Hakuna habari zitakazokuja tena. Kuanza upya: /subscribe.
forget-kept = Hakuna kilichofutwa.
unknown-command = Siijui amri { $command }. Ninazozielewa: /help
not-a-command = Ninaelewa amri tu. Orodha yake: /help. Kutafuta ulichoandika: { $command }
run-search = Tafuta
cannot-write = Kwa sasa Telegram hainiruhusu kuandika hapa.
failed = Kumetokea hitilafu upande wangu. Tafadhali jaribu tena baada ya dakika moja.

alert-feed-troubled =
    { $checks ->
        [one] Mlisho una tatizo: { $reason }
       *[other] Mlisho una tatizo, mara { $checks } mfululizo: { $reason }
    }
alert-feed-works = Mlisho unafanya kazi tena: { $url }
alert-feed-quiet = Mlisho unajibu, lakini haujawa na jipya kwa muda mrefu kuliko kawaida ({ $duration }): { $url }
alert-feed-news = Mlisho una jipya tena: { $url }
alert-article-withdrawn =
    Telegram inakataa habari moja, kwa hiyo haitumwi kwa mtu yeyote: { $url }
    { $reason }
alert-general-refusal =
    Telegram inakataa kila ujumbe, bila kujali unatumwa kwa nani. Hakuna kinachopotea: wote unasubiri, na ujumbe mmoja hujaribiwa kila baada ya muda.
    { $reason }
alert-general-refusal-over =
    Telegram inapokea ujumbe tena. Uliosubiri unatumwa sasa. Ilikuwa imekataa kila ujumbe:
    { $reason }
alert-set-aside =
    Mazungumzo { $destination } hayapati chochote hadi hili litakaporekebishwa; mengine yanaendelea.
    { $reason }
alert-set-aside-over =
    Mazungumzo { $destination } hayana tatizo tena. Hiki ndicho kilichozuia kutuma:
    { $reason }
alert-unauthorized-over =
    Telegram inaikubali bot tena. Ilikuwa imekataa tokeni yake:
    { $reason }
alert-store = Haiwezekani kuandika kwenye hifadhidata, na hakuna kinachotumwa hadi iwezekane. Kumbukumbu za programu zinaeleza kwa nini.
alert-store-over = Sasa inawezekana tena kuandika kwenye hifadhidata.
alert-disk = Diski inakaribia kujaa: zimebaki { $free } kati ya { $total }.
alert-disk-over = Diski ina nafasi tena: { $free } kati ya { $total }.
alert-blocks = Wapokeaji wengi kuliko kawaida wamepotea ndani ya saa moja: { $gone } kati ya { $all }. Wameizuia au kuiondoa bot, au hawapo tena.
alert-blocks-over = Wapokeaji hawapotei tena kwa kasi isiyo ya kawaida.
alert-backlog = Ujumbe unachelewa. Wa zamani zaidi unaoweza kutumwa umesubiri { $duration }.
alert-backlog-over = Ujumbe unatumwa kwa wakati tena.
alert-clock = Saa ya mfumo imeruka ({ $duration }): imebadilishwa, au mashine ililala.
alert-clock-over = Saa ya mfumo imekwenda sawasawa kwa saa nzima.
alert-stalled = Sehemu ya bot imekwama: { $loop }. Ikiendelea hivyo, programu itafungwa.
alert-stalled-over = Inafanya kazi tena: { $loop }
alert-held-back = Tahadhari zilizocheleweshwa, kwa kuwa hazitumwi zaidi ya { $limit } kwa saa (jumla { $count }):

announce-ask = Unataka kutangaza nini? Maandishi mazito, viungo na mapambo mengine hubaki yalivyo.
announce-only-text = Maandishi tu ndiyo yanayoweza kutangazwa, bila picha, faili wala vibandiko. Tuma maandishi.
announce-too-long = Tangazo linaweza kuwa na herufi zisizozidi { $limit }. Tuma maandishi mafupi zaidi.
announce-nobody = Hakuna wa kutumiwa: hakuna anayepokea habari anayeweza kufikiwa.
announce-who = Litaonekana kama hapo juu. Litumwe kwa nani?
announce-choice = { $who } · { $count }
announce-everybody = Wote
announce-private = Mazungumzo ya faragha
announce-groups = Vikundi
announce-channels = Chaneli
announce-cancelled = Limeghairiwa: hakuna kinachotumwa.
announce-sending = Linatumwa: { $sent } kati ya { $total }
announce-sent = Limetumwa: { $count }
announce-gone = Hawafikiki, kwa sababu bot imezuiwa au imeondolewa: { $count }
announce-later = Hawapokei chochote sasa na watalipata baadaye, ndani ya siku { $days }: { $count }
announce-expired = Halikuweza kutumwa ndani ya siku { $days }: { $count }
announce-stopped = Limesimamishwa, hivyo halikutumwa: { $count }
announce-stopped-uncounted = Limesimamishwa: halitumwi kwa mwingine yeyote.
announce-uncounted = Idadi ya waliolipata haihesabiwi tena.
button-announce-send =
    { $count ->
        [one] Tuma kwa mazungumzo 1
       *[other] Tuma kwa mazungumzo { $count }
    }
button-announce-stop = Simamisha

command-subscribe = Pokea habari mpya
command-unsubscribe = Acha kuzipokea
command-latest = Habari mpya zaidi
command-search = Tafuta habari kwa maneno
command-why = Kwa nini habari ilikuja, au haikuja
command-settings = Kinacholetwa, na lini
command-keywords = Maneno ya kufuatilia au ya kuzuia
command-stop = Mapumziko
command-channel = Habari katika chaneli yako
command-help = Ninachoweza kufanya
command-privacy = Taarifa zilizohifadhiwa kukuhusu
command-forget = Futa taarifa zilizohifadhiwa hapa
command-announce = Tuma tangazo kwa wote wanaopokea habari
command-admin = Hali ya bot
command-find = Yanayojulikana kuhusu mazungumzo fulani
