# Ce spune botul în română. Fiecare mesaj are un corespondent în en.ftl.

description =
    Știrile Radio France Internationale (RFI), pe măsură ce apar: pentru fiecare articol, titlul, primele rânduri și linkul spre site-ul RFI.

    Apăsați Start, alegeți o ediție în limba dorită și opriți-o oricând. Funcționează și în grupuri și canale.

    Acest bot nu este un serviciu oficial al RFI.
short-description = Știrile Radio France Internationale (RFI), articol cu articol: titlul, primele rânduri și linkul.

start =
    Radio France Internationale, articol cu articol: titlul, primele rânduri și linkul spre site-ul RFI.

    /latest – cele mai noi articole
    /search – căutarea unui articol
    /help – ce mai știu să fac
start-renewed = Bine ați revenit! Articolele noi vor ajunge aici: { $editions }. Ce mai știu să fac: /help

help = Ce știu să fac:
help-subscribe = /subscribe – articole noi ({ $edition }); în alte limbi: `/subscribe { $examples }`
help-unsubscribe = /unsubscribe – dezabonare; de la o singură ediție: `/unsubscribe { $ended }`
help-latest = /latest – cele mai noi articole; zece dintr-o ediție: `/latest 10 { $example }`
help-search = /search – cum se caută; direct: `/search { $word }`
help-why = /why – de ce a ajuns aici un articol sau de ce nu
help-settings = /settings – rubrici, sinteze, ore de liniște și altele
help-keywords = /keywords – cuvinte urmărite sau excluse: `/keywords +{ $word }`
help-stop = /stop – o pauză, oricât de lungă doriți
help-channel = /channel – știri în canalul dumneavoastră
help-privacy = /privacy – ce date se păstrează despre dumneavoastră
help-forget = /forget – ștergerea tuturor acestor date
help-inline = `@{ $bot } { $word }` – în orice conversație: trimiteți acolo un articol
help-administrators = În acest grup, doar administratorii pot folosi /subscribe și /unsubscribe.
help-line = { $command } – { $about }
help-editions = Ediții: { $available }

subscribed = Abonament activ: { $editions }. Articolele noi vor ajunge aici imediat ce RFI le publică.
subscribed-channel = Abonament activ în „{ $channel }”: { $editions }. Articolele noi vor apărea acolo imediat ce RFI le publică.
subscribed-next = Pentru dezabonare: /unsubscribe
subscribed-next-channel = Pentru modificări, folosiți butoanele de mai jos sau /channel.
amount-between =
    { $high ->
        [one] În ultimele zile au apărut între { $low } și { $high } articol pe zi.
        [few] În ultimele zile au apărut între { $low } și { $high } articole pe zi.
       *[other] În ultimele zile au apărut între { $low } și { $high } de articole pe zi.
    }
amount-about =
    { $count ->
        [one] În ultimele zile a apărut aproximativ { $count } articol pe zi.
        [few] În ultimele zile au apărut aproximativ { $count } articole pe zi.
       *[other] În ultimele zile au apărut aproximativ { $count } de articole pe zi.
    }
amount-up-to =
    { $count ->
        [one] În ultimele zile a apărut cel mult { $count } articol pe zi.
        [few] În ultimele zile au apărut cel mult { $count } articole pe zi.
       *[other] În ultimele zile au apărut cel mult { $count } de articole pe zi.
    }
greeting-group = Acest grup poate primi articolele noi ale Radio France Internationale. Alegerea le aparține administratorilor grupului:
greeting-forum = Articolele noi ale Radio France Internationale pot apărea aici; pentru alt subiect, trimiteți `/subscribe` în acel subiect. Alegerea le aparține administratorilor grupului:
greeting-channel = Pot publica în „{ $channel }”. Canalul poate primi articolele noi ale Radio France Internationale:
channel-no-right = Sunt în „{ $channel }”, dar nu pot publica acolo. Acordați-mi dreptul de a publica mesaje; apoi vă voi întreba aici ce știri să public.
channel-no-right-subscribed = Am revenit în „{ $channel }”, dar nu pot publica acolo. Acordați-mi dreptul de a publica mesaje, iar știrile vor continua.
topic-link = acest subiect
topic-closed = În { $topic } ar fi trebuit să ajungă știri ({ $editions }), dar subiectul este închis. Știrile așteaptă și vor fi trimise după redeschiderea lui.
topic-deleted = Subiectul în care ajungeau știrile ({ $editions }) a fost șters, așa că nu se mai trimite nimic. Scrieți { $command } în subiectul în care doriți să le primiți de acum înainte.
topics-closed = Aceste subiecte sunt închise, iar știrile destinate lor așteaptă și vor fi trimise după redeschidere:
topics-deleted = Au fost șterse subiecte în care ajungeau știri, așa că acestea nu se mai trimit. Scrieți { $command } în subiectele în care doriți să le primiți de acum înainte. În subiectele șterse ajungeau:
topic-in-group = În grupul „{ $group }”:
button-receive-channel = Publică știri în canal: { $edition }
resumed = Articolele noi se trimit din nou, de unde s-au oprit: { $editions }.
resumed-channel = În „{ $channel }”, articolele noi se publică din nou, de unde s-au oprit: { $editions }.
still-stopped = Abonament încă oprit: { $editions }.
still-stopped-topics = Abonament încă oprit în subiectele acestei conversații: { $editions }.
kept = Nu s-a schimbat nimic, articolele noi se trimit în continuare: { $editions }.
menu = Ce ediții doriți să primiți aici? Semnul ✓ marchează edițiile active; apăsați pe o ediție pentru a o porni sau a o opri.
menu-channel = Ce ediții să apară în „{ $channel }”? Semnul ✓ marchează edițiile active; apăsați pe o ediție pentru a o porni sau a o opri.
button-receive = Primește știri aici: { $edition }
button-latest = Cele mai noi articole
button-editions = Alte ediții
button-undo = Anulează
button-undo-all = Repornește tot
button-undo-some = Repornește: { $editions }
button-undo-one-of = Repornește ({ $number }): { $editions }
button-end-all = Oprește tot
button-keep-all = Păstrează tot
already-subscribed = Abonamentul este deja activ aici: { $editions }.
already-subscribed-channel = Abonamentul este deja activ în „{ $channel }”: { $editions }.
unsubscribe-which = Ce ediții să opresc?
unsubscribed = Abonament oprit: { $editions }. Rămân disponibile /latest și /search.
unsubscribed-channel = Abonament oprit în „{ $channel }”: { $editions }.
unsubscribed-topics = Abonament oprit în subiectele acestei conversații: { $editions }.
not-subscribed = Nu este nimic de oprit: aici nu există abonament la { $editions }.
nothing-to-stop = Abonamentul era deja oprit.
nothing-to-undo = Abonamentul este deja din nou activ.
nothing-subscribed = Nu este nimic de oprit: aici nu există niciun abonament. Pentru abonare: /subscribe
no-direct-messages = În mesajele directe ale unui canal nu pot trimite nimic din proprie inițiativă. Scrieți-mi într-o conversație privată sau abonați chiar canalul.
unknown-edition =
    „{ $name }” nu se află printre edițiile acestui bot.
    Ediții: { $available }
only-admins = Într-un grup, doar administratorii pot face modificări.
only-admins-channel = Doar administratorii canalului pot face modificări.
admins-unknown = Telegram nu îmi spune cine sunt administratorii acestui grup. Numiți-mă administrator, fără niciun drept, și încercați din nou.

channel-ask =
    Ce canal? Butonul de mai jos deschide lista canalelor în care puteți publica. În cel ales voi fi administrator cu un singur drept: să public mesaje.
channel-chosen = Canal ales.
channel-cancelled = Nu a fost ales niciun canal. Pentru o nouă încercare: /channel
channel-elsewhere = Canalul se alege într-o conversație privată. Scrieți-mi acolo: /channel. Sau publicați chiar în canal: /subscribe
channel-no-administrator = Nu vă aflați printre administratorii acestui canal: proprietarul vă poate adăuga, cu dreptul de a publica mesaje.
channel-may-not-post = Nu puteți publica în acest canal: proprietarul vă poate acorda dreptul de a publica mesaje.
channel-bot-absent = Nu sunt în acest canal: adăugați-mă ca administrator cu dreptul de a publica mesaje, apoi încercați din nou.
channel-bot-may-not-post = Nu pot publica în acest canal: deschideți lista administratorilor, alegeți-mă și acordați-mi dreptul de a publica mesaje, apoi încercați din nou.
button-choose-channel = Alege un canal
button-cancel = Anulează
settings = Ce se trimite aici și cum. Apăsați pe ceea ce doriți să schimbați:
settings-channel = Ce se publică în „{ $channel }” și cum. Apăsați pe ceea ce doriți să schimbați:
settings-begin = Deocamdată, aici nu se trimite nimic. Alegeți o ediție, apoi veți putea seta și restul.
settings-begin-channel = Deocamdată, în „{ $channel }” nu se publică nimic. Alegeți o ediție, apoi veți putea seta și restul.
settings-begin-topics = În afara subiectelor, aici nu se trimite nimic. Fiecare subiect are setările lui: deschideți-le acolo sau alegeți o ediție pentru acest loc.
settings-kept = Setările anterioare rămân valabile.
setting-line = { $setting }: { $state }
setting-channel = Canalul „{ $channel }” – { $line }
setting-editions = Ediții
setting-sections = Rubrici
setting-words = Cuvinte
setting-delivery = Trimitere
setting-quiet = Ore de liniște
setting-zone = Fus orar
setting-sound = Notificări
setting-picture = Imagini
setting-language = Limba botului
setting-pause = Pauză
button-settings = Setări
button-language = 🌐 Limba · Language
button-back = « Înapoi
editions-none = niciuna
editions-none-yet = Alegeți mai întâi o ediție: rubricile ei vor apărea aici.
sections-all = toate
sections-some = doar unele ({ $editions })
sections-which = Rubricile cărei ediții? Semnul ✓ marchează edițiile din care se trimite doar o parte.
sections-of-all = { $edition }: se trimite tot. Apăsați pe rubricile de care vă puteți lipsi.
sections-of-without = { $edition }: se trimite tot, în afară de rubricile fără ✓.
sections-of-only = { $edition }: se trimit doar rubricile cu ✓.
sections-of-none = { $edition }: nu este aleasă nicio rubrică, așa că nu se trimite nimic. Apăsați pe cele dorite.
button-all-sections = Toate
button-no-sections = Niciuna
words-none = niciunul
words-followed-count =
    { $count ->
        [one] { $count } urmărit
        [few] { $count } urmărite
       *[other] { $count } urmărite
    }
words-muted-count =
    { $count ->
        [one] { $count } exclus
        [few] { $count } excluse
       *[other] { $count } excluse
    }
words-only-count =
    { $count ->
        [one] doar articolele cu cuvântul urmărit
        [few] doar articolele cu unul dintre cele { $count } cuvinte urmărite
       *[other] doar articolele cu unul dintre cele { $count } de cuvinte urmărite
    }
words-only-none = nu se trimite nimic, fiindcă niciun cuvânt nu este urmărit
words-followed = Cuvinte urmărite: { $words }
words-muted = Cuvinte excluse: { $words }
words-nothing-passes = Niciun cuvânt nu este urmărit, așa că nu se trimite nimic.
words-about =
    Articolele cu un cuvânt exclus nu se trimit. Cuvintele urmărite sunt semnalate în articol; dacă doriți, astfel de articole se trimit și în orele de liniște.

    Pentru a adăuga: `/keywords +climă "drepturile omului" -fotbal`
words-question = Ce cuvinte? De exemplu, `climă "drepturile omului" -fotbal` urmărește primele două și exclude fotbalul.
words-placeholder = climă "drepturile omului" -fotbal
words-not-understood = În „{ $typed }” nu este niciun cuvânt de căutat.
words-too-long =
    { $limit ->
        [one] Un cuvânt sau o expresie poate avea cel mult { $limit } caracter, așa că nu s-a adăugat nimic.
        [few] Un cuvânt sau o expresie poate avea cel mult { $limit } caractere, așa că nu s-a adăugat nimic.
       *[other] Un cuvânt sau o expresie poate avea cel mult { $limit } de caractere, așa că nu s-a adăugat nimic.
    }
words-short-prefix =
    { $limit ->
        [one] Un cuvânt urmat de * trebuie să aibă cel puțin { $limit } literă, așa că nu s-a adăugat nimic.
        [few] Un cuvânt urmat de * trebuie să aibă cel puțin { $limit } litere, așa că nu s-a adăugat nimic.
       *[other] Un cuvânt urmat de * trebuie să aibă cel puțin { $limit } de litere, așa că nu s-a adăugat nimic.
    }
words-too-many =
    { $limit ->
        [one] Lista poate avea cel mult { $limit } cuvânt, așa că nu s-a adăugat nimic.
        [few] Lista poate avea cel mult { $limit } cuvinte, așa că nu s-a adăugat nimic.
       *[other] Lista poate avea cel mult { $limit } de cuvinte, așa că nu s-a adăugat nimic.
    }
button-add-words = Adaugă cuvinte…
button-only-matches = Doar cu un cuvânt urmărit
delivery-each = fiecare articol, imediat
delivery-hourly = o dată pe oră
delivery-daily = zilnic la { $time }
delivery-twice = zilnic la { $first } și la { $second }
delivery-about = Fiecare articol separat sau mai multe într-un singur mesaj?
delivery-question = La ce oră din zi? Una sau două, de exemplu: `7:30` sau `8:00 19:00`
delivery-placeholder = 7:30 sau 8:00 19:00
delivery-not-understood = Nu înțeleg „{ $typed }”: scrieți una sau două ore, de exemplu 7:30 sau 8:00 19:00.
button-other-times = Alte ore…
quiet-off = niciuna
quiet-hours = { $from }–{ $to }
quiet-words-pass = { $hours }, cu excepția cuvintelor urmărite
quiet-about = În orele de liniște nu se trimite nimic. Articolele apărute între timp se trimit împreună, când se încheie intervalul.
quiet-about-words = În orele de liniște se trimit, fără sunet, doar articolele cu un cuvânt urmărit. Celelalte se trimit împreună, când se încheie intervalul.
quiet-question = De la ce oră până la ce oră? De exemplu: `22:30-6:45`
quiet-placeholder = 22:30-6:45
quiet-not-understood = Nu înțeleg „{ $typed }”: scrieți două ore diferite, de exemplu 22:30-6:45.
button-other-hours = Alt interval…
button-words-pass = Permite cuvintele urmărite
zone-now = { $zone }, acum { $time }
zone-about = Orele de liniște, sintezele și pauzele urmează acest fus orar.
zone-question = Ce oraș sau ce fus orar? De exemplu: `Dakar`, `America/New_York` sau `UTC+8`
zone-placeholder = Dakar, America/New_York, UTC+8
zone-not-understood = Nu cunosc orașul sau fusul orar „{ $typed }”; încercați, de exemplu, Dakar, America/New_York sau UTC+8.
button-other-zone = Alt fus orar…
sound-on = cu sunet
sound-silent = fără sunet
sound-about = Articolele să fie trimise cu sunet sau fără?
picture-large = mari
picture-small = mici
picture-none = niciuna
picture-about = Cât de mari să fie imaginile? Fără ele, articolele consumă cele mai puține date.
language-about = În ce limbă să vorbesc? Articolele rămân în limba lor.
language-of-telegram = cea din Telegram
language-of-edition = cea a primei ediții
pause-none = nu
paused = până la reluare
paused-until = până { $time }
pause-about = În timpul pauzei nu se trimite nimic. Articolele apărute între timp se trimit împreună, la sfârșitul ei. Cât să dureze?
pause-over = Articolele se trimit din nou. Cele apărute între timp, dacă există, se trimit împreună.
paused-about = Acum nu se trimite nimic. Articolele apărute între timp se trimit împreună, la sfârșitul pauzei.
pause-hour = O oră
pause-morning = Până dimineață
pause-week = O săptămână
pause-until-resumed = Până la reluare
button-resume = ▶ Reia
button-end-instead = Oprește abonamentul
not-paused = Aici nu este nicio pauză: articolele se trimit normal.
question-end = Răspundeți la acest mesaj. Pentru a renunța: /cancel
question-over = Această întrebare nu mai este valabilă. Începeți din nou: /settings
cancelled = Nu s-a schimbat nimic.
nothing-to-cancel = Nu este nimic de anulat.

latest-heading = Cele mai noi articole – { $editions }
latest-heading-section = Cele mai noi articole – { $section } – { $editions }
latest-empty = Nimic deocamdată. Primele articole vor apărea după următoarea verificare a site-ului RFI.
latest-none-in =
    „{ $name }” nu este nici ediție a acestui bot, nici rubrică în care să existe articole.
    Ediții: { $available }
latest-sections = Rubrici: { $sections }
latest-at-most =
    { $max ->
        [one] Se poate afișa cel mult { $max } articol.
        [few] Se pot afișa cel mult { $max } articole.
       *[other] Se pot afișa cel mult { $max } de articole.
    }

search-usage =
    Ce cuvinte? De exemplu: `/search { $first } { $second }`

    `"{ $phrase }"` – exact aceste cuvinte, unul după altul
    `-{ $second }` – fără acest cuvânt
    `{ $first } OR { $second }` – oricare dintre cele două
search-usage-prefix =
    { $limit ->
        [one] `{ $prefix }*` – cuvinte care încep așa (cel puțin { $limit } literă)
        [few] `{ $prefix }*` – cuvinte care încep așa (cel puțin { $limit } litere)
       *[other] `{ $prefix }*` – cuvinte care încep așa (cel puțin { $limit } de litere)
    }
search-usage-section = `section:{ $section }` – într-o rubrică
search-usage-time = `since:7d until:1d` – din această perioadă (d înseamnă zile); se acceptă și 2026-03 sau 2026-03-31
search-usage-edition = `in:{ $edition }` – în altă ediție; `in:all` – în toate
search-heading =
    Căutare: { $query } – { $count ->
        [one] { $count } articol
        [few] { $count } articole
       *[other] { $count } de articole
    }
search-heading-many =
    Căutare: { $query } – { $count ->
        [one] peste { $count } articol
        [few] peste { $count } articole
       *[other] peste { $count } de articole
    }
search-none-matching = Niciun rezultat pentru „{ $query }”.
search-none = Niciun articol cu „{ $query }”.
suggest-unknown = În niciun articol: { $words }
suggest-without =
    { $count ->
        [one] { $count } articol fără { $parts }
        [few] { $count } articole fără { $parts }
       *[other] { $count } de articole fără { $parts }
    }
suggest-without-many =
    { $count ->
        [one] Peste { $count } articol fără { $parts }
        [few] Peste { $count } articole fără { $parts }
       *[other] Peste { $count } de articole fără { $parts }
    }
suggest-either =
    { $count ->
        [one] { $count } articol cu oricare dintre aceste cuvinte
        [few] { $count } articole cu oricare dintre aceste cuvinte
       *[other] { $count } de articole cu oricare dintre aceste cuvinte
    }
suggest-either-many =
    { $count ->
        [one] Peste { $count } articol cu oricare dintre aceste cuvinte
        [few] Peste { $count } articole cu oricare dintre aceste cuvinte
       *[other] Peste { $count } de articole cu oricare dintre aceste cuvinte
    }
suggest-elsewhere = Există rezultate în alte ediții.
button-without = Fără { $parts }
button-either = Oricare dintre cuvinte
button-everywhere = Caută în toate edițiile
query-either = OR
query-everywhere = in:all
suggest-shorter = Încercați alte cuvinte sau unele mai scurte.
suggest-section = Încercați altă rubrică sau căutați după cuvinte.
suggest-period = Încercați o perioadă mai lungă.
suggest-edition = Edițiile acestui bot: { $available }.
suggest-exclude-less = Excludeți mai puține cuvinte.
note-unknown-edition = Am ignorat „{ $name }”, fiindcă nu este o ediție RFI. După { $operator }: urmează un cod precum ro, fr sau en, ori all.
note-bad-date = Am ignorat „{ $value }”, fiindcă nu este o dată. După { $operator }: urmează 7d, 2w, 2026, 2026-03 sau 2026-03-31.
note-missing-value = Am ignorat „{ $operator }:”, fiindcă valoarea trebuie scrisă imediat după două puncte, fără spațiu.
note-excluded-operator = Am ignorat „-{ $operator }:”, fiindcă minusul exclude doar cuvinte.
note-short-prefix =
    { $limit ->
        [one] Un cuvânt urmat de * trebuie să aibă cel puțin { $limit } literă, așa că am căutat cuvântul ca atare.
        [few] Un cuvânt urmat de * trebuie să aibă cel puțin { $limit } litere, așa că am căutat cuvântul ca atare.
       *[other] Un cuvânt urmat de * trebuie să aibă cel puțin { $limit } de litere, așa că am căutat cuvântul ca atare.
    }
note-empty-period = Perioada cerută începe după ce se încheie, așa că nu conține nimic.
note-unclosed-quote = Am ignorat ghilimelele fără pereche.
note-only-exclusions = Doar cuvinte excluse: iată toate articolele care nu le conțin.
note-nothing-to-search = Aici nu este niciun cuvânt de căutat.
note-no-operator-usable = Niciun operator nu a putut fi folosit, așa că nu este nimic de căutat.
note-either-alone = Am ignorat OR: locul lui este între două cuvinte. Pentru a căuta chiar acest cuvânt, puneți-l între ghilimele.
note-either-no-words = Am ignorat OR: leagă cuvinte și expresii, nu operatori sau cuvinte excluse. Mai bine căutați de două ori.
note-either-prefix = Alături de OR, * contează doar dacă îl au toate cuvintele; le-am căutat ca atare.
note-separated = Niciun articol nu conține textul întreg, așa că am căutat cuvintele unul câte unul.
note-too-many-terms =
    { $limit ->
        [one] Am căutat doar primul cuvânt.
        [few] Am căutat doar primele { $limit } cuvinte.
       *[other] Am căutat doar primele { $limit } de cuvinte.
    }
note-too-long =
    { $limit ->
        [one] Am căutat doar primul caracter.
        [few] Am căutat doar primele { $limit } caractere.
       *[other] Am căutat doar primele { $limit } de caractere.
    }

list-best-first = cele mai relevante întâi
list-newest-first = cele mai noi întâi
list-numbers = Apăsați pe un număr pentru a vedea articolul aici.
sort-best = Cele mai relevante întâi
sort-newest = Cele mai noi întâi
old-list = Lista este prea veche. Trimiteți din nou comanda.
not-offered = Această ediție nu mai este disponibilă.
old-button = Butonul este prea vechi. Trimiteți din nou comanda.
share = Distribuie
article-gone = Acest articol nu se mai păstrează aici.
address-unknown = Articolul de la această adresă nu se păstrează aici.
address-short = O adresă scurtă nu arată la ce articol duce: trimiteți adresa lungă, care începe cu www.rfi.fr.

why-usage = Răspundeți la un articol cu `/why` sau trimiteți `/why` împreună cu linkul lui: vă spun de ce a ajuns aici sau de ce nu.
why-several = În mesaj sunt mai multe articole. Trimiteți `/why` împreună cu linkul unuia dintre ele.
why-unknown = Nu am văzut niciodată articolul de la această adresă.
find-usage = Ce conversație? Trimiteți `/find` cu numărul ei sau cu numele ei public: `/find @name`
find-no-chat = Nu găsesc conversația { $name }: Telegram nu o cunoaște sau nu îmi spune nimic despre ea.
find-nothing = Despre { $chat } nu se păstrează nimic.
find-private = conversație privată
find-group = grup
find-channel = canal
find-read = { $edition }: citit până la { $read } din { $head }
find-gone = Imposibil de contactat din: { $since }. { $reason }
find-held = Nu primește nimic din: { $since }. { $reason }
find-last = Ultimul mesaj: { $at }
find-no-message = Niciun mesaj în ultimele 24 de ore
find-next = Urmează: { $title } – { $when }
find-when-now = când îi vine rândul
find-when-back = când se întoarce cineva
find-nothing-next = Nu așteaptă nimic să fie trimis
find-rest = Subiecte care nu sunt afișate: { $count }
status-well = Totul este în regulă.
status-trouble = Funcționează, cu probleme:
status-down = Nu funcționează:
status-day = Ultimele 24 de ore – articole primite: { $articles }, mesaje trimise: { $messages }
status-delay = Întârziere mediană – de la RFI la bot: { $seen }; de la bot la cititor: { $sent }
status-subscribers = Abonați – activi: { $active }, în pauză: { $paused }, imposibil de contactat deocamdată: { $held }, plecați: { $gone }, dezabonați: { $ended }
status-waiting = În așteptare – de trimis acum: { $ready }, la ora lor: { $timed }, puse deoparte: { $setAside }
status-alerts = Alerte deschise: { $count }
status-version = Versiunea { $version }, în funcțiune de { $uptime }
status-fresh = Cifrele sunt proaspete.
button-refresh = Actualizează
why-alias = RFI a publicat aceeași știre aici: { $title }.
why-sent =
    { $corrections ->
        [0] A ajuns aici ({ $at }), în prima formă publicată de RFI.
        [one] A ajuns aici ({ $at }). RFI l-a corectat o dată, iar mesajul include corectura.
        [few] A ajuns aici ({ $at }). RFI l-a corectat de { $corrections } ori, iar mesajul include corecturile.
       *[other] A ajuns aici ({ $at }). RFI l-a corectat de { $corrections } de ori, iar mesajul include corecturile.
    }
why-outdated = RFI tocmai l-a corectat; mesajul va fi actualizat în curând.
why-word = Conține un cuvânt urmărit aici: { $word }.
why-nothing-read = Aici nu există niciun abonament, așa că nu se trimit articole. Pentru abonare: /subscribe.
why-other-edition = Este din altă ediție ({ $edition }); ce se trimite aici: { $editions }. Pentru modificări: /settings.
why-late = Când l-am văzut prima dată ({ $seen }), nu mai era o noutate: data lui la RFI este { $published }. Astfel de articole nu se trimit, dar pot fi găsite cu /search.
why-before = Este mai vechi decât abonamentul actual de aici. Poate fi găsit cu /search.
why-section = Rubrica lui, { $section }, este exclusă aici. Pentru modificări: /settings.
why-no-section = Nu are rubrică, iar aici se trimit doar unele rubrici. Pentru modificări: /settings.
why-muted = Conține un cuvânt exclus aici: { $word }. Pentru modificări: /keywords.
why-no-word = Nu conține niciun cuvânt urmărit aici, iar altceva nu se trimite. Pentru a vedea cuvintele: /keywords.
why-as-of-now = Așa stau lucrurile acum; când i-a venit rândul, setările sau textul articolului puteau fi altele.
why-had-turn = Nu mai știu: fie a ajuns aici doar ca titlu, într-un mesaj cu altele, fie l-au exclus setările de atunci.
why-had-turn-long-ago = Nu mai știu, fiindcă țin minte fiecare mesaj doar o zi: fie a ajuns aici mai devreme, fie l-au exclus setările de atunci.
why-paused = Așteaptă: aici totul este în pauză până la reluare. Pentru reluare: /settings.
why-paused-until = Așteaptă: aici totul este în pauză până la { $until }. Pentru reluare imediată: /settings.
why-cannot-post = Așteaptă: Telegram nu mă lasă să public aici. Încerc din nou din când în când.
why-told-to-wait = Așteaptă: Telegram mi-a cerut să nu trimit nimic aici până la { $until }.
why-quiet = Așteaptă sfârșitul orelor de liniște: { $until }.
why-digest = Așteaptă următoarea sinteză: { $at }.
why-next = Este pe drum: ajunge imediat după articolele dinaintea lui.
inline-button = Caută în privat
inline-nothing = Niciun rezultat – caută în privat
too-many-requests =
    { $seconds ->
        [one] Au fost prea multe cereri deodată. Răspund din nou peste { $seconds } secundă.
        [few] Au fost prea multe cereri deodată. Răspund din nou peste { $seconds } secunde.
       *[other] Au fost prea multe cereri deodată. Răspund din nou peste { $seconds } de secunde.
    }

catch-up-heading =
    { $count ->
        [one] { $count } articol apărut cât timp aici nu se putea trimite nimic
        [few] { $count } articole apărute cât timp aici nu se putea trimite nimic
       *[other] { $count } de articole apărute cât timp aici nu se putea trimite nimic
    }
digest-heading =
    Sinteza știrilor · { $time } · { $count ->
        [one] { $count } articol
        [few] { $count } articole
       *[other] { $count } de articole
    }
digest-heading-part =
    Sinteza știrilor ({ $part }) · { $time } · { $count ->
        [one] { $count } articol
        [few] { $count } articole
       *[other] { $count } de articole
    }
headlines-more =
    { $count ->
        [one] Încă { $count } articol: /latest
        [few] Încă { $count } articole: /latest
       *[other] Încă { $count } de articole: /latest
    }

privacy =
    Se păstrează despre această conversație: numărul ei (`{ $chat }`) și tipul, edițiile alese și momentul alegerii, ce ați stabilit cu /settings și /keywords, întrebarea mea rămasă fără răspuns, iar într-un grup și numărul persoanei întrebate (cel mult 7 zile), limba dumneavoastră, până unde au fost trimise știrile și numerele mesajelor din ultimele 24 de ore, pentru a le putea corecta atunci când RFI își corectează articolele.

    Nu se păstrează: numele dumneavoastră, ce altceva scrieți, ce căutați, ce citiți. Două excepții: o căutare prea lungă pentru butoanele ei se păstrează 7 zile, fără a se nota cui îi aparține; iar un mesaj sau o apăsare de buton la care nu pot răspunde în jumătate de secundă se păstrează până la răspuns, cel mult 2 zile, cu numărul expeditorului și fără nume.

    Edițiile alese se șterg cu /unsubscribe. Celelalte setări rămân pentru când reveniți; restul se șterge după 400 de zile. Totul se șterge imediat cu /forget.
forget-sure = Ștergeți tot ce se păstrează despre această conversație? Nu se vor mai trimite știri, iar ștergerea este definitivă.
forget-sure-topics = Ștergeți tot ce se păstrează despre această conversație și despre subiectele ei? Nu se vor mai trimite știri aici, iar ștergerea este definitivă.
button-forget = Șterge tot
button-forget-keep = Păstrează tot
forgotten = S-au șters: edițiile și rubricile alese aici, cuvintele, orele și toate celelalte setări, până unde fuseseră trimise știrile, numerele mesajelor recente și întrebările rămase fără răspuns. Nu se vor mai trimite știri. Pentru un nou început: /subscribe
forget-kept = Nu s-a șters nimic.
unknown-command = Nu cunosc comanda { $command }. Comenzile pe care le înțeleg: /help
not-a-command = Înțeleg doar comenzi, iată-le pe toate: /help. Pentru a căuta ce ați scris: { $command }
run-search = Caută
cannot-write = Momentan, Telegram nu mă lasă să scriu aici.
failed = A apărut o problemă din partea mea. Încercați din nou peste un minut.

alert-feed-troubled =
    { $checks ->
        [one] Flux cu probleme: { $reason }
        [few] Flux cu probleme, { $checks } verificări eșuate la rând: { $reason }
       *[other] Flux cu probleme, { $checks } de verificări eșuate la rând: { $reason }
    }
alert-feed-works = Fluxul funcționează din nou: { $url }
alert-feed-quiet = Fluxul răspunde, dar nu a adus nimic nou de mai mult timp decât de obicei ({ $duration }): { $url }
alert-feed-news = Fluxul aduce din nou noutăți: { $url }
alert-article-withdrawn =
    Telegram refuză un articol, așa că nu se mai trimite nimănui: { $url }
    { $reason }
alert-general-refusal =
    Telegram refuză toate mesajele, indiferent de destinatar. Nu se pierde nimic: toate așteaptă, iar din când în când se încearcă unul.
    { $reason }
alert-general-refusal-over =
    Telegram acceptă din nou mesaje. Cele care așteptau pleacă acum. Motivul pentru care erau refuzate toate:
    { $reason }
alert-set-aside =
    { $destination } nu primește nimic până la remediere; celelalte conversații primesc în continuare.
    { $reason }
alert-set-aside-over =
    { $destination } nu mai are probleme. Iată ce împiedica orice trimitere:
    { $reason }
alert-unauthorized-over =
    Telegram acceptă din nou botul. Îi refuzase tokenul:
    { $reason }
alert-store = Baza de date nu acceptă scrieri și, până atunci, nu se trimite nimic. Motivul este în jurnal.
alert-store-over = Baza de date acceptă din nou scrieri.
alert-disk = Discul este aproape plin: au rămas { $free } din { $total }.
alert-disk-over = Pe disc este din nou loc: { $free } din { $total }.
alert-blocks = Neobișnuit de mulți abonați pierduți într-o oră: { $gone } din { $all }. Au blocat sau au scos botul ori nu mai există.
alert-blocks-over = Abonații nu se mai pierd neobișnuit de repede.
alert-backlog = Mesajele întârzie. Cel mai vechi dintre cele care ar putea pleca așteaptă de { $duration }.
alert-backlog-over = Mesajele pleacă din nou la timp.
alert-clock = Ceasul sistemului a sărit ({ $duration }): l-a potrivit cineva sau calculatorul a fost în repaus.
alert-clock-over = Ceasul sistemului merge regulat de o oră.
alert-stalled = O parte a botului s-a blocat: { $loop }. Dacă durează, procesul se încheie.
alert-stalled-over = Merge din nou: { $loop }
alert-held-back = Alerte reținute, fiindcă nu vin mai mult de { $limit } pe oră (în total: { $count }):

announce-ask = Ce text doriți să anunțați? Textul îngroșat, linkurile și celelalte formatări se păstrează.
announce-only-text = Se poate anunța doar text, fără imagini, fișiere sau stickere. Care este textul?
announce-too-long = Un anunț poate avea cel mult { $limit } caractere. Care este textul, mai scurt?
announce-nobody = Nu are cine să îl primească: niciun abonat nu poate fi contactat.
announce-who = Va arăta ca mai sus. Cine să îl primească?
announce-choice = { $who } · { $count }
announce-everybody = Toți
announce-private = Conversații private
announce-groups = Grupuri
announce-channels = Canale
announce-cancelled = Anulat: nu se trimite nimic.
announce-sending = Se trimite: { $sent } din { $total }
announce-sent = Trimise: { $count }
announce-gone = Imposibil de contactat, fiindcă botul a fost blocat sau scos: { $count }
announce-later = Nu primesc nimic acum și îl vor primi mai târziu, în cel mult { $days } zile: { $count }
announce-expired = Nu a putut fi trimis în { $days } zile: { $count }
announce-stopped = Oprit, deci netrimis: { $count }
announce-stopped-uncounted = Oprit: nu se mai trimite nimănui.
announce-uncounted = Nu se mai numără câți l-au primit.
button-announce-send =
    { $count ->
        [one] Trimite către { $count } conversație
        [few] Trimite către { $count } conversații
       *[other] Trimite către { $count } de conversații
    }
button-announce-stop = Oprește

command-subscribe = Articole noi, pe măsură ce apar
command-unsubscribe = Dezabonare
command-latest = Cele mai noi articole
command-search = Căutare după cuvinte
command-why = De ce a ajuns un articol sau de ce nu
command-settings = Ce se trimite și când
command-keywords = Cuvinte urmărite sau excluse
command-stop = Pauză
command-channel = Știri în canalul dumneavoastră
command-help = Ce știu să fac
command-privacy = Ce date se păstrează
command-forget = Ștergerea datelor păstrate
command-announce = Un anunț pentru toți abonații
command-admin = Starea botului
command-find = Ce se știe despre o conversație
