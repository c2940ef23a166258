# Abin da wannan bot ke faɗa da Hausa. Kowane saƙo a nan yana da takwaransa a en.ftl.

description =
    Labaran Radio France Internationale (RFI), da zarar an wallafa su: kowane labari da takensa, farkonsa da mahaɗi zuwa shafin RFI.

    Ku latsa Fara (Start), ku zaɓi sashen harshe, kuma kuna iya dainawa a duk lokacin da kuke so. Yana aiki a zauruka da tashoshi ma.

    Wannan bot ba mallakin RFI ba ne.
short-description = Labaran Radio France Internationale (RFI), ɗaya bayan ɗaya: take, farkon labari da mahaɗi.

start =
    Labaran Radio France Internationale, ɗaya bayan ɗaya: take, farkon labari da mahaɗi zuwa shafin RFI.

    /latest – labaran baya-bayan nan
    /search – neman wani labari
    /help – sauran abubuwa
start-renewed = Barkanku da dawowa. Ana turo sabbin labaran { $editions } a nan. Sauran abubuwan da na iya: /help

help = Abubuwan da zan iya yi:
help-subscribe = /subscribe – sabbin labarai a wannan harshe: { $edition }; a wasu harsuna: `/subscribe { $examples }`
help-unsubscribe = /unsubscribe – daina karɓa; don daina sashe ɗaya kawai: `/unsubscribe { $ended }`
help-latest = /latest – labaran baya-bayan nan; guda goma na sashe ɗaya: `/latest 10 { $example }`
help-search = /search – yadda ake nema; kai tsaye: `/search { $word }`
help-why = /why – dalilin da ya sa labari ya zo nan, ko bai zo ba
help-settings = /settings – fannoni, tarin labarai, lokacin shiru da sauransu
help-keywords = /keywords – kalmomin bibiya ko na toshewa: `/keywords +{ $word }`
help-stop = /stop – dakatarwa, tsawon lokacin da kuke so
help-channel = /channel – labarai a tasharku
help-privacy = /privacy – bayanan da ake adanawa game da ku
help-forget = /forget – goge duk bayanan
help-inline = `@{ $bot } { $word }` – a kowace hira: ku tura labari a cikinta
help-administrators = A wannan zaure, masu gudanarwa ne kaɗai ke da ikon amfani da waɗannan: /subscribe, /unsubscribe.
help-line = { $command } – { $about }
help-editions = Sassa: { $available }

subscribed = Za a riƙa turo sabbin labaran { $editions } a nan da zarar RFI ta wallafa su.
subscribed-channel = Za a riƙa wallafa sabbin labaran { $editions } a “{ $channel }” da zarar RFI ta fitar da su.
subscribed-next = Don daina karɓa: /unsubscribe.
subscribed-next-channel = Kuna iya sauya hakan da maɓallan da ke ƙasa, ko da /channel.
amount-between =
    { $high ->
        [one] A kwanakin nan, ana samun labari { $low } zuwa { $high } a rana.
       *[other] A kwanakin nan, ana samun labarai { $low } zuwa { $high } a rana.
    }
amount-about =
    { $count ->
        [one] A kwanakin nan, ana samun kusan labari 1 a rana.
       *[other] A kwanakin nan, ana samun kusan labarai { $count } a rana.
    }
amount-up-to =
    { $count ->
        [one] A kwanakin nan, ana samun labarin da bai wuce 1 ba a rana.
       *[other] A kwanakin nan, ana samun labaran da ba su wuce { $count } ba a rana.
    }
greeting-group = Ana iya turo sabbin labaran Radio France Internationale nan. Masu gudanar da zauren su zaɓa:
greeting-forum = Ana iya turo sabbin labaran Radio France Internationale nan; don wani maudu’i dabam, a tura `/subscribe` a cikinsa. Masu gudanar da zauren su zaɓa:
greeting-channel = Ina da izinin wallafa saƙo a “{ $channel }”. Ana iya turo sabbin labaran Radio France Internationale a can:
channel-no-right = An saka ni a “{ $channel }”, amma ba ni da izinin wallafa saƙo a can. Don Allah ku ba ni izinin wallafa saƙonni; sai in tambaye ku a nan abin da za a riƙa turowa.
channel-no-right-subscribed = An sake saka ni a “{ $channel }”, amma ba ni da izinin wallafa saƙo a can. Don Allah ku ba ni izinin wallafa saƙonni; sai labaranta su ci gaba.
topic-link = wannan maudu’i
topic-closed = Ya kamata a ce labaran { $editions } sun zo a { $topic }, amma an rufe shi. Labaran suna jira, kuma za su ci gaba idan aka sake buɗe maudu’in.
topic-deleted = An goge maudu’in da ake turo labaran { $editions } a cikinsa, saboda haka sun daina zuwa. Ku rubuta { $command } a maudu’in da kuke so a riƙa turo su daga yanzu.
topics-closed = An rufe waɗannan maudu’ai, saboda haka labaransu suna jira. Za su ci gaba idan aka sake buɗe maudu’an:
topics-deleted = An goge wasu maudu’an da ake turo labarai a cikinsu, saboda haka labaran sun daina zuwa. Ku rubuta { $command } a maudu’an da kuke so a riƙa turo su daga yanzu. Abin da ake turowa a waɗanda aka goge:
topic-in-group = A zauren “{ $group }”:
button-receive-channel = A wallafa labarai a can: { $edition }
resumed = An ci gaba da turo sabbin labaran { $editions }, daga inda aka tsaya.
resumed-channel = An ci gaba da wallafa sabbin labaran { $editions } a “{ $channel }”, daga inda aka tsaya.
still-stopped = Har yanzu ba a ci gaba da turo labaran { $editions } ba.
still-stopped-topics = A maudu’an wannan hira, har yanzu ba a ci gaba da turo labaran { $editions } ba.
kept = Babu abin da ya sauya: ana ci gaba da turo sabbin labaran { $editions }.
menu = Waɗanne sassa kuke so a riƙa turowa nan? Masu alamar ✓ ana turo su; ku latsa ɗaya don kunnawa ko kashewa.
menu-channel = Waɗanne sassa kuke so a riƙa wallafawa a “{ $channel }”? Masu alamar ✓ ana wallafa su; ku latsa ɗaya don kunnawa ko kashewa.
button-receive = A turo labarai nan: { $edition }
button-latest = Labaran baya-bayan nan
button-editions = Sauran sassa
button-undo = A mayar yadda yake da
button-undo-all = A dawo da duka
button-undo-some = A dawo da: { $editions }
button-undo-one-of = A dawo da lamba { $number }: { $editions }
button-end-all = A daina duka
button-keep-all = A ci gaba da duka
already-subscribed = Dama ana turo sabbin labaran { $editions } a nan.
already-subscribed-channel = Dama ana wallafa sabbin labaran { $editions } a “{ $channel }”.
unsubscribe-which = Waɗanne sassa za a daina turowa?
unsubscribed = An daina: ba za a ƙara turo labaran { $editions } ba. Har yanzu kuna iya karantawa da nema: /latest, /search.
unsubscribed-channel = An daina: ba za a ƙara wallafa labaran { $editions } a “{ $channel }” ba.
unsubscribed-topics = An daina: ba za a ƙara turo labaran { $editions } a maudu’an wannan hira ba.
not-subscribed = Babu abin da za a daina: ba a turo labaran { $editions } a nan.
nothing-to-stop = An riga an daina turo su.
nothing-to-undo = An riga an dawo da su.
nothing-subscribed = Babu abin da za a daina: ba a turo labarai nan. Don fara karɓa: /subscribe.
no-direct-messages = Ba zan iya tura komai a saƙonnin kai tsaye na tasha ba sai an nema. Ku rubuto mini a hirar sirri, ko ku sa a riƙa turo labarai a tashar kanta.
unknown-edition =
    “{ $name }” ba ya cikin sassan da wannan bot ke karantawa.
    Waɗanda ake da su: { $available }
only-admins = A zaure, masu gudanarwa ne kaɗai za su iya sauya wannan.
only-admins-channel = Masu gudanar da tashar ne kaɗai za su iya sauya wannan.
admins-unknown = Telegram ba ya gaya mini ko su wane ne masu gudanar da wannan zaure. Don Allah ku mayar da ni mai gudanarwa, ba tare da wani izini ba, sannan ku sake gwadawa.

channel-ask =
    Wace tasha? Maɓallin da ke ƙasa zai nuna tashoshin da kuke da izinin wallafa saƙo a cikinsu. A wadda kuka zaɓa, zan zama mai gudanarwa mai izinin wallafa saƙonni kawai.
channel-chosen = An zaɓi tasha.
channel-cancelled = Ba a zaɓi wata tasha ba. Don sake gwadawa: /channel
channel-elsewhere = A hirar sirri ake zaɓen tasha. Don Allah ku rubuto mini wannan a can: /channel. Ko kuma ku wallafa wannan a tashar kanta: /subscribe
channel-no-administrator = Ba ku cikin masu gudanar da wannan tasha: mai tashar na iya mayar da ku mai gudanarwa mai izinin wallafa saƙonni.
channel-may-not-post = Ba ku da izinin wallafa saƙo a wannan tasha: mai tashar na iya ba ku izinin wallafa saƙonni.
channel-bot-absent = Ba na cikin wannan tasha: don Allah ku saka ni a matsayin mai gudanarwa mai izinin wallafa saƙonni, sannan ku sake gwadawa.
channel-bot-may-not-post = Ba ni da izinin wallafa saƙo a wannan tasha: don Allah ku buɗe jerin masu gudanar da ita, ku zaɓe ni, ku ba ni izinin wallafa saƙonni, sannan ku sake gwadawa.
button-choose-channel = Zaɓi tasha
button-cancel = Soke
settings = Abin da ake turowa nan, da yadda ake turo shi. Ku latsa abin da kuke son sauyawa:
settings-channel = Abin da ake wallafawa a “{ $channel }”, da yadda ake wallafa shi. Ku latsa abin da kuke son sauyawa:
settings-begin = Ba a fara turo komai nan ba tukuna. Ku zaɓi sashe, daga nan kuna iya saita sauran.
settings-begin-channel = Ba a fara wallafa komai a “{ $channel }” ba tukuna. Ku zaɓi sashe, daga nan kuna iya saita sauran.
settings-begin-topics = Ba a turo komai nan idan ba a cikin maudu’ai ba. Kowane maudu’i yana da nasa saitunan: ku nemi ganinsu a can, ko ku zaɓi sashen da za a riƙa turowa nan.
settings-kept = Saitunan da kuka yi a baya suna nan.
setting-line = { $setting }: { $state }
setting-channel = Tashar “{ $channel }” – { $line }
setting-editions = Sassa
setting-sections = Fannoni
setting-words = Kalmomi
setting-delivery = Yadda ake turowa
setting-quiet = Lokacin shiru
setting-zone = Yankin lokaci
setting-sound = Sauti
setting-picture = Hotuna
setting-language = Harshen bot
setting-pause = Dakatarwa
button-settings = Saituna
button-language = 🌐 Harshe · Language
button-back = « Baya
editions-none = babu
editions-none-yet = Ku fara zaɓen sashe: daga nan za ku ga fannoninsa a nan.
sections-all = duka
sections-some = wasu kawai ({ $editions })
sections-which = Fannonin wane sashe? Masu alamar ✓, wani ɓangarensu kawai ake turowa.
sections-of-all = { $edition }: ana turo komai. Ku latsa fannonin da ba ku buƙata.
sections-of-without = { $edition }: ana turo komai ban da fannonin da ba su da ✓.
sections-of-only = { $edition }: fannoni masu ✓ kaɗai ake turowa.
sections-of-none = { $edition }: ba a zaɓi wani fanni ba, don haka ba a turo komai. Ku latsa waɗanda kuke so.
button-all-sections = Duka
button-no-sections = Babu
words-none = babu
words-followed-count =
    { $count ->
        [one] 1 ta bibiya
       *[other] { $count } na bibiya
    }
words-muted-count =
    { $count ->
        [one] 1 ta toshewa
       *[other] { $count } na toshewa
    }
words-only-count =
    { $count ->
        [one] labarai masu kalmar bibiya ne kaɗai
       *[other] labarai masu ɗaya daga cikin kalmomin bibiya { $count } ne kaɗai
    }
words-only-none = ba a turo komai, tun da babu kalmar bibiya
words-followed = Na bibiya: { $words }
words-muted = Na toshewa: { $words }
words-nothing-passes = Babu kalmar bibiya, don haka ba a turo komai kwata-kwata.
words-about =
    Ba a turo labarin da ke da kalmar toshewa. Kalmar bibiya kuwa ana nuna ta tare da labarin, kuma tana iya sa ya zo ko a lokacin shiru.

    Don ƙara wasu: `/keywords +yanayi "kofin duniya" -tamaula`
words-question = Waɗanne kalmomi? Misali: `yanayi "kofin duniya" -tamaula` yana bibiyar biyun farko, kuma yana toshe “tamaula”.
words-placeholder = yanayi "kofin duniya" -tamaula
words-not-understood = Babu kalmar da za a nema a cikin “{ $typed }”.
words-too-long =
    { $limit ->
        [one] Kalma ko jerin kalmomi ba za su wuce harafi 1 ba, don haka ba a ƙara komai ba.
       *[other] Kalma ko jerin kalmomi ba za su wuce haruffa { $limit } ba, don haka ba a ƙara komai ba.
    }
words-short-prefix =
    { $limit ->
        [one] Kalma mai * a ƙarshe tana buƙatar aƙalla harafi 1, don haka ba a ƙara komai ba.
       *[other] Kalma mai * a ƙarshe tana buƙatar aƙalla haruffa { $limit }, don haka ba a ƙara komai ba.
    }
words-too-many =
    { $limit ->
        [one] Ba za a iya wuce kalma 1 ba, don haka ba a ƙara komai ba.
       *[other] Ba za a iya wuce kalmomi { $limit } ba, don haka ba a ƙara komai ba.
    }
button-add-words = Ƙara kalmomi…
button-only-matches = Masu kalmomin nan kaɗai
delivery-each = kowane labari nan take
delivery-hourly = sau ɗaya a kowace awa
delivery-daily = kullum da ƙarfe { $time }
delivery-twice = kullum da ƙarfe { $first } da { $second }
delivery-about = Kowane labari shi kaɗai, ko da dama a saƙo ɗaya?
delivery-question = Da ƙarfe nawa za a riƙa turowa? Lokaci ɗaya ko biyu, misali: `7:30` ko `8:00 19:00`
delivery-placeholder = 7:30, ko 8:00 19:00
delivery-not-understood = Ban fahimci “{ $typed }” ba. Ku rubuta lokaci ɗaya ko biyu, kamar 7:30 ko 8:00 19:00.
button-other-times = Wasu lokuta…
quiet-off = babu
quiet-hours = { $from }–{ $to }
quiet-words-pass = { $hours }, amma kalmomin bibiya suna zuwa
quiet-about = Ba a turo komai a lokacin shiru. Sabbin labaran lokacin suna zuwa tare idan ya ƙare.
quiet-about-words = A lokacin shiru, labarai masu kalmar bibiya ne kaɗai ke zuwa, ba tare da sauti ba. Sauran sabbin labarai suna zuwa tare idan lokacin ya ƙare.
quiet-question = Daga ƙarfe nawa zuwa ƙarfe nawa? Misali: `22:30-6:45`
quiet-placeholder = 22:30-6:45
quiet-not-understood = Ban fahimci “{ $typed }” ba. Ku rubuta lokuta biyu mabambanta, kamar 22:30-6:45.
button-other-hours = Wasu lokuta…
button-words-pass = Kalmomin bibiya, ba sauti
zone-now = { $zone }, yanzu { $time }
zone-about = Lokacin shiru, tarin labarai da dakatarwa suna bin agogon wannan yanki.
zone-question = Wane birni ko yankin lokaci? Misali: `Dakar`, `America/New_York` ko `UTC+8`
zone-placeholder = Dakar, America/New_York, UTC+8
zone-not-understood = Ban san birni ko yankin lokaci mai suna “{ $typed }” ba; ana iya rubuta Dakar, America/New_York ko UTC+8.
button-other-zone = Wani dabam…
sound-on = kamar yadda aka saba
sound-silent = ba sauti
sound-about = Yaya labarai za su riƙa zuwa?
picture-large = manya
picture-small = ƙanana
picture-none = babu
picture-about = Yaya girman hotuna zai kasance? Idan babu hoto, labarai ba sa cin data sosai.
language-about = Da wane harshe zan yi magana? Labarai za su kasance a nasu harshen.
language-of-telegram = irin na Telegram ɗinku
language-of-edition = irin na sashe na farko
pause-none = babu
paused = sai an ci gaba
paused-until = har zuwa { $time }
pause-about = Ba a turo komai a lokacin dakatarwa. Sabbin labaran lokacin suna zuwa tare idan ta ƙare. Tsawon wane lokaci?
pause-over = An ci gaba da turo labarai. Idan an samu sabbi a lokacin dakatarwar, za su zo tare.
paused-about = Ba a turo komai yanzu. Sabbin labaran wannan lokaci za su zo tare idan dakatarwar ta ƙare.
pause-hour = Tsawon awa ɗaya
pause-morning = Har zuwa safiya
pause-week = Tsawon mako ɗaya
pause-until-resumed = Sai an ci gaba
button-resume = ▶ Ci gaba
button-end-instead = A daina gaba ɗaya
not-paused = Babu dakatarwa a nan: labarai suna zuwa yadda ya kamata.
question-end = Don Allah ku amsa wannan saƙo. Idan kun fasa: /cancel
question-over = Lokacin wannan tambaya ya wuce. Don Allah ku sake farawa: /settings
cancelled = Ba a sauya komai ba.
nothing-to-cancel = Babu abin da za a soke.

latest-heading = Labaran baya-bayan nan – { $editions }
latest-heading-section = Labaran baya-bayan nan – { $section } – { $editions }
latest-empty = Babu komai tukuna. Labaran farko za su zo idan na sake duba shafin RFI.
latest-none-in =
    “{ $name }” ba ya cikin sassan da wannan bot ke karantawa, kuma ba fanni ne mai labarai ba.
    Sassa: { $available }
latest-sections = Fannoni: { $sections }
latest-at-most =
    { $max ->
        [one] Labari 1 kaɗai a lokaci guda.
       *[other] Ba za a iya wuce labarai { $max } a lokaci guda ba.
    }

search-usage =
    Waɗanne kalmomi? Misali: `/search { $first } { $second }`

    `"{ $phrase }"` – waɗannan kalmomi a jere
    `-{ $second }` – ban da wannan kalma
    `{ $first } OR { $second }` – ɗaya daga cikin biyun
search-usage-prefix =
    { $limit ->
        [one] `{ $prefix }*` – kalmomin da suka fara haka, da aƙalla harafi 1
       *[other] `{ $prefix }*` – kalmomin da suka fara haka, da aƙalla haruffa { $limit }
    }
search-usage-section = `section:{ $section }` – a fanni ɗaya
search-usage-time = `since:7d until:1d` – a wannan tsakani; ana iya rubuta 2026-03 ko 2026-03-31 ma
search-usage-edition = `in:{ $edition }` – a wani sashe, `in:all` a dukkan sassa
search-heading =
    Nema: { $query } – { $count ->
        [one] labari 1
       *[other] labarai { $count }
    }
search-heading-many =
    { $count ->
        [one] Nema: { $query } – fiye da labari 1
       *[other] Nema: { $query } – fiye da labarai { $count }
    }
search-none-matching = Babu labarin da ya dace da “{ $query }”.
search-none = Babu labarin da ke ɗauke da “{ $query }”.
suggest-unknown = Babu labarin da ke ɗauke da: { $words }
suggest-without =
    { $count ->
        [one] Idan aka cire { $parts }: labari 1
       *[other] Idan aka cire { $parts }: labarai { $count }
    }
suggest-without-many =
    { $count ->
        [one] Idan aka cire { $parts }: fiye da labari 1
       *[other] Idan aka cire { $parts }: fiye da labarai { $count }
    }
suggest-either =
    { $count ->
        [one] Mai ɗaya daga cikin kalmomin nan: labari 1
       *[other] Masu ɗaya daga cikin kalmomin nan: labarai { $count }
    }
suggest-either-many =
    { $count ->
        [one] Masu ɗaya daga cikin kalmomin nan: fiye da labari 1
       *[other] Masu ɗaya daga cikin kalmomin nan: fiye da labarai { $count }
    }
suggest-elsewhere = Akwai su a wasu sassa.
button-without = Cire { $parts }
button-either = Ɗaya daga cikin kalmomin
button-everywhere = Nema a dukkan sassa
query-either = OR
query-everywhere = in:all
suggest-shorter = Ku gwada wasu kalmomi, ko gajeru.
suggest-section = Ku gwada wani fanni, ko ku nema da kalmomi.
suggest-period = Ku gwada lokaci mai tsawo.
suggest-edition = Sassan da wannan bot ke karantawa: { $available }.
suggest-exclude-less = Ku rage kalmomin da kuke cirewa.
note-unknown-edition = “{ $name }” ba sashen RFI ba ne, don haka an yi watsi da shi. Bayan { $operator }: ana rubuta gajeren suna kamar cn, fr ko en, ko kuma all.
note-bad-date = “{ $value }” ba kwanan wata ba ne, don haka an yi watsi da shi. Bayan { $operator }: ana rubuta 7d, 2w, 2026, 2026-03 ko 2026-03-31.
note-missing-value = { $operator }: an yi watsi da shi. Ya kamata abin da ake nema ya biyo bayan ruwa biyu (:) kai tsaye, ba tare da tazara ba.
note-excluded-operator = -{ $operator }: an yi watsi da shi. Alamar cirewa (-) tana cire kalmomi ne kawai.
note-short-prefix =
    { $limit ->
        [one] Kalma mai * a ƙarshe tana buƙatar aƙalla harafi 1, don haka an nemi kalmar yadda take.
       *[other] Kalma mai * a ƙarshe tana buƙatar aƙalla haruffa { $limit }, don haka an nemi kalmar yadda take.
    }
note-empty-period = Farkon lokacin da aka nema ya zo bayan ƙarshensa, don haka babu komai a cikinsa.
note-unclosed-quote = An yi watsi da alamar zancen da ba a rufe ba.
note-only-exclusions = Kalmomin da za a cire ne kaɗai aka rubuta: waɗannan su ne duk labaran da babu kalmomin a cikinsu.
note-nothing-to-search = Babu kalmar da za a nema a ciki.
note-no-operator-usable = Babu sharaɗin da aka iya amfani da shi a ciki, don haka babu abin da za a nema.
note-either-alone = An yi watsi da OR: ana saka shi ne tsakanin kalmomi biyu. Don neman kalmar kanta, ku saka ta cikin alamun zance.
note-either-no-words = An yi watsi da OR: yana haɗa kalmomi da jerin kalmomi ne, ba sharuɗɗa ko kalmomin da za a cire ba. Ku yi neman sau biyu.
note-either-prefix = Tare da OR, alamar * tana aiki ne idan duk kalmomin suna da ita; an neme su yadda suke.
note-separated = Babu labarin da kalmomin nan suke a jere, don haka an neme su ɗaya bayan ɗaya.
note-too-many-terms =
    { $limit ->
        [one] Kalmar farko kaɗai aka nema.
       *[other] Kalmomi { $limit } na farko kaɗai aka nema.
    }
note-too-long =
    { $limit ->
        [one] Harafin farko kaɗai aka nema.
       *[other] Haruffa { $limit } na farko kaɗai aka nema.
    }

list-best-first = mafiya dacewa da farko
list-newest-first = sabbi da farko
list-numbers = Ku latsa lamba don ganin labarin a nan.
sort-best = Mafiya dacewa da farko
sort-newest = Sabbi da farko
old-list = Wannan jeri ya tsufa. Don Allah ku sake tura umarnin.
not-offered = An daina bayar da wannan sashe.
old-button = Wannan maɓalli ya tsufa. Don Allah ku sake tura umarnin.
share = Tura wa wasu
article-gone = An daina adana wannan labari a nan.
address-unknown = Ba a adana labarin wannan adireshi a nan ba.
address-short = Gajeren adireshi ba ya nuna ko na wane labari ne: don Allah ku turo dogon, wanda ya fara da www.rfi.fr.

why-usage = Ku amsa wani labari da `/why`, ko ku tura `/why` tare da mahaɗinsa: zan faɗi dalilin da ya sa ya zo nan, ko bai zo ba.
why-several = Akwai labarai da dama a wannan saƙo. Don Allah ku tura `/why` tare da mahaɗin ɗaya daga cikinsu.
why-unknown = Ban taɓa ganin labarin wannan adireshi ba.
find-usage = Wace hira? Ku tura `/find` tare da lambar shaidarta, ko sunanta na jama’a: `/find @name`
find-no-chat = Ban sami hira { $name } ba: Telegram bai san ta ba, ko bai faɗa mini komai a kanta ba.
find-nothing = Ba a adana komai game da { $chat } ba.
find-private = hirar sirri
find-group = zaure
find-channel = tasha
find-read = { $edition }: an karanta har { $read } cikin { $head }
find-gone = Ba a samun ta tun { $since }: { $reason }
find-held = Ba ta karɓar komai tun { $since }: { $reason }
find-last = Saƙo na ƙarshe: { $at }
find-no-message = Babu saƙo cikin awa 24 da suka wuce
find-next = Na gaba: { $title } – { $when }
find-when-now = idan lokacinsa ya zo
find-when-back = idan wani ya dawo
find-nothing-next = Babu abin da ke jiran turawa
find-rest = Maudu’ai da ba a nuna ba: { $count }
status-well = Komai lafiya.
status-trouble = Yana aiki, amma da matsala:
status-down = Ba ya aiki:
status-day = Awa 24 da suka wuce – labaran da suka shigo: { $articles }, saƙonnin da aka tura: { $messages }
status-delay = Matsakaicin jinkiri – daga RFI zuwa bot: { $seen }; daga bot zuwa mai karatu: { $sent }
status-subscribers = Masu karɓa – masu aiki: { $active }, dakatattu: { $paused }, ba a samun su yanzu: { $held }, waɗanda aka rasa: { $gone }, waɗanda suka daina: { $ended }
status-waiting = Masu jira – za a tura yanzu: { $ready }, sai lokacinsu: { $timed }, an ajiye gefe: { $setAside }
status-alerts = Gargaɗin da ba su ƙare ba: { $count }
status-version = Sigar { $version }, tana aiki tsawon { $uptime }
status-fresh = Waɗannan alkaluma sabbi ne.
button-refresh = Sabunta
why-alias = RFI ta wallafa wannan labarin ma a nan: { $title }.
why-sent =
    { $corrections ->
        [0] Ya zo nan: { $at }. Yana nan yadda RFI ta fara rubuta shi.
        [one] Ya zo nan: { $at }. RFI ta gyara shi sau ɗaya, kuma saƙon ya nuna gyaran.
       *[other] Ya zo nan: { $at }. RFI ta gyara shi sau { $corrections }, kuma saƙon ya nuna gyare-gyaren.
    }
why-outdated = RFI ta gyara shi yanzun nan; saƙon ma zai sauya.
why-word = A cikinsa akwai kalmar da ake bibiya a nan: { $word }.
why-nothing-read = Ba a turo labaran kowane sashe nan. Don fara karɓa: /subscribe.
why-other-edition = Labarin na { $edition } ne; waɗanda ake turowa nan su ne: { $editions }. Don sauya hakan: /settings.
why-late = Lokacin da na fara ganinsa ({ $seen }), ya riga ya tsufa: lokacin fitowarsa a RFI shi ne { $published }. Ba a turo irin waɗannan labarai, amma ana iya samunsu da /search.
why-before = Ya fito kafin a fara turo labarai nan a wannan karon. Ana iya samunsa da /search.
why-section = Ba a turo fanninsa nan: { $section }. Don sauya hakan: /settings.
why-no-section = Ba shi da fanni, kuma wasu fannoni ne kaɗai ake turowa nan. Don sauya hakan: /settings.
why-muted = A cikinsa akwai kalmar da aka toshe a nan: { $word }. Don sauya hakan: /keywords.
why-no-word = A cikinsa babu kalmar da ake bibiya a nan, kuma ba a turo saura. Don ganin kalmomin: /keywords.
why-as-of-now = Haka abin yake a yanzu; lokacin da aka zo kan wannan labari, wataƙila saitunan ko rubutun labarin ba haka suke ba.
why-had-turn = Yanzu ban sani ba: ko dai ya zo a matsayin kanun labari, a saƙo ɗaya tare da wasu, ko kuma saitunan lokacin ne suka hana shi zuwa.
why-had-turn-long-ago = Yanzu ban sani ba, domin kwana ɗaya kawai nake tuna kowane saƙo: ko dai ya zo kafin haka, ko kuma saitunan lokacin ne suka hana shi zuwa.
why-paused = Yana jira: an dakatar da komai a nan har sai an ci gaba. Don ci gaba: /settings.
why-paused-until = Yana jira: an dakatar da komai a nan har zuwa { $until }. Don ci gaba yanzu: /settings.
why-cannot-post = Yana jira: Telegram ba ya bari in tura saƙo nan. Ina sake gwadawa lokaci zuwa lokaci.
why-told-to-wait = Yana jira: Telegram ya nemi kada in tura komai nan har zuwa { $until }.
why-quiet = Yana jiran ƙarshen lokacin shiru: { $until }.
why-digest = Yana jiran tarin labarai: { $at }.
why-next = Yana kan hanya: zai zo da zarar na gabansa sun zo.
inline-button = Nema a hirar sirri
inline-nothing = Ba a samu komai ba – nema a hirar sirri
too-many-requests =
    { $seconds ->
        [one] Buƙatun sun yi yawa a lokaci guda. Zan sake amsawa bayan daƙiƙa 1.
       *[other] Buƙatun sun yi yawa a lokaci guda. Zan sake amsawa bayan daƙiƙa { $seconds }.
    }

catch-up-heading =
    { $count ->
        [one] Labari 1 ya fito lokacin da ba a iya turo komai nan ba
       *[other] Labarai { $count } sun fito lokacin da ba a iya turo komai nan ba
    }
digest-heading =
    Tarin labarai · { $time } · { $count ->
        [one] labari 1
       *[other] labarai { $count }
    }
digest-heading-part =
    Tarin labarai ({ $part }) · { $time } · { $count ->
        [one] labari 1
       *[other] labarai { $count }
    }
headlines-more =
    { $count ->
        [one] Da kuma wani 1: /latest
       *[other] Da kuma wasu { $count }: /latest
    }

privacy =
    Abin da ake adanawa game da wannan hira: lambar shaidarta (`{ $chat }`) da irinta, sassan da kuka zaɓa da lokacin da kuka zaɓe su, abin da kuka saita da /settings ko /keywords, tambayata da ba a amsa ba tukuna, a zaure kuma lambar shaidar wanda na tambaya (ba ya wuce kwana 7), harshenku, inda aka kai wajen tura labarai, da lambobin saƙonnin awa 24 da suka gabata, domin a gyara su idan RFI ta yi gyara.

    Abin da ba a adanawa: sunanku, sauran abin da kuke rubutawa, abin da kuke nema, abin da kuke karantawa. Sai dai abu biyu: neman da tsawonsa ya fi ƙarfin maɓallansa ana adana shi kwana 7, ba tare da faɗin ko na wane ne ba; kuma saƙo ko latsa maɓallin da ban iya amsawa cikin rabin daƙiƙa ba, ana adana shi tare da lambar shaidar wanda ya turo, ba tare da suna ba, har sai an amsa, amma ba ya wuce kwana 2.

    Idan kuka tura /unsubscribe, ana goge sassan da kuka zaɓa. Sauran saitunanku suna nan har ku dawo; saura kuma ana goge su bayan kwana 400. Don goge komai lokaci guda: /forget.
forget-sure = A goge duk abin da aka adana game da wannan hira? Labarai za su daina zuwa, kuma ba za a iya mayar da abin da aka goge ba.
forget-sure-topics = A goge duk abin da aka adana game da wannan hira da maudu’anta? Labarai za su daina zuwa nan, kuma ba za a iya mayar da abin da aka goge ba.
button-forget = A goge komai
button-forget-keep = Kada a goge komai
forgotten = An goge: sassa da fannonin da aka zaɓa a nan, kalmomi, lokuta da duk sauran saituna, inda aka kai wajen tura labarai, lambobin saƙonnin baya-bayan nan, da tambayoyin da ba a amsa ba. Labarai sun daina zuwa. Don sake farawa: /subscribe.
forget-kept = Ba a goge komai ba.
unknown-command = Ban san umarnin { $command } ba. Umarnonin da na sani: /help
not-a-command = Umarni kaɗai nake ganewa. Ga jerinsu: /help. Don neman abin da kuka rubuta: { $command }
run-search = Nema
cannot-write = A yanzu Telegram ba ya bari in rubuta saƙo a nan.
failed = An samu matsala a wajena. Don Allah ku sake gwadawa bayan minti ɗaya.

alert-feed-troubled =
    { $checks ->
        [one] Hanyar RSS tana da matsala: { $reason }
       *[other] Hanyar RSS tana da matsala, bayan an duba sau { $checks } a jere: { $reason }
    }
alert-feed-works = Hanyar RSS ta dawo aiki: { $url }
alert-feed-quiet = Hanyar RSS tana amsawa, amma babu sabon abu a cikinta fiye da yadda aka saba ({ $duration }): { $url }
alert-feed-news = An sake samun sabon abu a hanyar RSS: { $url }
alert-article-withdrawn =
    Telegram ya ƙi karɓar wani labari, don haka ba a tura wa kowa shi ba: { $url }
    { $reason }
alert-general-refusal =
    Telegram yana ƙin kowane saƙo, ko ma wa aka tura wa. Babu abin da zai ɓace: duk suna jira, kuma ana gwada saƙo ɗaya lokaci zuwa lokaci.
    { $reason }
alert-general-refusal-over =
    Telegram ya sake karɓar saƙonni. Waɗanda suka jira suna zuwa yanzu. A baya ya ƙi kowane saƙo:
    { $reason }
alert-set-aside =
    Hira { $destination } ba za ta samu komai ba sai an gyara wannan; sauran suna ci gaba.
    { $reason }
alert-set-aside-over =
    Hira { $destination } ba ta da matsala yanzu. Ga abin da ya hana turawa:
    { $reason }
alert-unauthorized-over =
    Telegram ya sake karɓar bot ɗin. A baya ya ƙi token ɗinsa:
    { $reason }
alert-store = Ma’ajiyar bayanai ba ta karɓar rubutu, don haka ba a tura komai sai ta karɓa. Dalilin yana cikin rajistar aiki.
alert-store-over = Ma’ajiyar bayanai ta sake karɓar rubutu.
alert-disk = Faifai ya kusa cika: saura { $free } cikin { $total }.
alert-disk-over = Faifai ya sake samun wuri: { $free } cikin { $total }.
alert-blocks = An rasa masu karɓa da yawa fiye da yadda aka saba cikin awa guda: { $gone } cikin { $all }. Sun toshe bot ɗin ko sun cire shi, ko an goge su.
alert-blocks-over = Ba a ƙara rasa masu karɓa fiye da yadda aka saba.
alert-backlog = Saƙonni suna jinkiri. Mafi tsufa da za a iya turawa ya jira { $duration }.
alert-backlog-over = Saƙonni sun koma tafiya a kan lokaci.
alert-clock = Agogon na’ura ya yi tsalle ({ $duration }): an daidaita shi, ko na’urar ta yi barci.
alert-clock-over = Agogon na’ura yana tafiya daidai tsawon awa guda.
alert-stalled = Wani ɓangare na bot ya tsaya cak: { $loop }. Idan haka ya ci gaba, shirin zai rufe kansa.
alert-stalled-over = Ya sake motsawa: { $loop }
alert-held-back = Gargaɗin da aka riƙe, domin ba a tura fiye da { $limit } cikin awa guda (duka { $count }):

announce-ask = Me za a sanar? Rubutu mai kauri, mahaɗai da sauran tsari suna nan yadda suke.
announce-only-text = Rubutu kaɗai za a iya sanarwa, ba hoto, fayil ko sitika ba. A turo rubutun.
announce-too-long = Sanarwa ba ta wuce haruffa { $limit }. A turo rubutu mafi guntu.
announce-nobody = Babu wanda za a tura wa: ba a iya kaiwa ga kowa daga masu karɓar labarai.
announce-who = Haka za ta kasance kamar yadda take a sama. Wa za a tura wa?
announce-choice = { $who } · { $count }
announce-everybody = Kowa
announce-private = Hirar sirri
announce-groups = Zaurukan hira
announce-channels = Tashoshi
announce-cancelled = An soke: ba a tura komai ba.
announce-sending = Ana turawa: { $sent } cikin { $total }
announce-sent = An tura: { $count }
announce-gone = Ba a iya kaiwa gare su, domin an toshe ko an cire bot ɗin: { $count }
announce-later = Ba su karɓar komai yanzu, za su samu daga baya cikin kwanaki { $days }: { $count }
announce-expired = Ba a iya turawa cikin kwanaki { $days } ba: { $count }
announce-stopped = An tsayar, don haka ba a tura ba: { $count }
announce-stopped-uncounted = An tsayar: ba za a ƙara tura wa wani ba.
announce-uncounted = Ba a ƙara ƙirga waɗanda suka samu.
button-announce-send =
    { $count ->
        [one] Tura zuwa hira 1
       *[other] Tura zuwa hira { $count }
    }
button-announce-stop = Tsayar

command-subscribe = A riƙa turo sabbin labarai
command-unsubscribe = A daina turo su
command-latest = Labaran baya-bayan nan
command-search = Neman labarai da kalmomi
command-why = Me ya sa labari ya zo, ko bai zo ba
command-settings = Abin da ake turowa, da lokacinsa
command-keywords = Kalmomin bibiya ko na toshewa
command-stop = Dakatarwa
command-channel = Labarai a tasharku
command-help = Abin da zan iya yi
command-privacy = Bayanan da ake adanawa game da ku
command-forget = Goge abin da aka adana nan
command-announce = Tura sanarwa ga duk masu karɓar labarai
command-admin = Yaya bot ɗin yake
command-find = Abin da aka sani game da wata hira
