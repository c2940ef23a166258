# Ce que dit le bot en français. Chaque message a son équivalent dans en.ftl.

description =
    L’actualité de Radio France Internationale (RFI), au fil des publications : pour chaque article, le titre, les premières lignes et le lien vers le site de RFI.

    Appuyez sur Démarrer, choisissez une édition dans la langue qui vous convient, et arrêtez quand vous voulez. Le bot fonctionne aussi dans les groupes et les canaux.

    Ce bot n’est pas un service officiel de RFI.
short-description = L’actualité de Radio France Internationale (RFI), article par article : titre, premières lignes et lien.

start =
    Radio France Internationale, article par article : le titre, les premières lignes et le lien vers le site de RFI.

    /latest – les derniers articles
    /search – retrouver un article
    /help – tout le reste
start-renewed = Quel plaisir de vous retrouver ! Les nouveaux articles arrivent ici : { $editions }. /help présente tout ce que je sais faire.

help = Ce que je sais faire :
help-subscribe = /subscribe – recevoir les nouveaux articles ({ $edition }) ; dans d’autres langues : `/subscribe { $examples }`
help-unsubscribe = /unsubscribe – ne plus les recevoir ; arrêter une seule édition : `/unsubscribe { $ended }`
help-latest = /latest – les derniers articles ; dix d’une même édition : `/latest 10 { $example }`
help-search = /search – comment faire une recherche ; directement : `/search { $word }`
help-why = /why – pourquoi un article est arrivé ici, ou non
help-settings = /settings – rubriques, récapitulatifs, heures calmes, etc.
help-keywords = /keywords – mots à suivre ou à exclure : `/keywords +{ $word }`
help-stop = /stop – une pause, aussi longue que vous voulez
help-channel = /channel – l’actualité dans votre canal
help-privacy = /privacy – les données conservées à votre sujet
help-forget = /forget – effacer toutes ces données
help-inline = `@{ $bot } { $word }` – dans n’importe quel échange : y envoyer un article
help-administrators = Dans ce groupe, /subscribe et /unsubscribe sont réservés aux administrateurs.
help-line = { $command } – { $about }
help-editions = Éditions : { $available }

subscribed = Abonnement activé : { $editions }. Les nouveaux articles arriveront ici dès leur publication par RFI.
subscribed-channel = Abonnement activé dans « { $channel } » : { $editions }. Les nouveaux articles y arriveront dès leur publication par RFI.
subscribed-next = Pour ne plus les recevoir : /unsubscribe
subscribed-next-channel = Pour modifier ce choix, utilisez les boutons ci-dessous ou /channel.
amount-between =
    { $high ->
        [one] Ces derniers jours : de { $low } à { $high } article par jour.
        [many] Ces derniers jours : de { $low } à { $high } d’articles par jour.
       *[other] Ces derniers jours : de { $low } à { $high } articles par jour.
    }
amount-about =
    { $count ->
        [one] Ces derniers jours : environ { $count } article par jour.
        [many] Ces derniers jours : environ { $count } d’articles par jour.
       *[other] Ces derniers jours : environ { $count } articles par jour.
    }
amount-up-to =
    { $count ->
        [one] Ces derniers jours : { $count } article par jour au maximum.
        [many] Ces derniers jours : jusqu’à { $count } d’articles par jour.
       *[other] Ces derniers jours : jusqu’à { $count } articles par jour.
    }
greeting-group = Les nouveaux articles de Radio France Internationale peuvent arriver ici. Aux administrateurs du groupe de choisir :
greeting-forum = Les nouveaux articles de Radio France Internationale peuvent arriver ici ; pour les recevoir dans un autre sujet du groupe, envoyez-y `/subscribe`. Aux administrateurs du groupe de choisir :
greeting-channel = Je peux publier dans « { $channel } ». Les nouveaux articles de Radio France Internationale peuvent y arriver :
channel-no-right = J’ai rejoint « { $channel } », mais sans pouvoir y publier. Accordez-moi le droit de publier des messages : je vous demanderai ensuite ici ce qui doit y arriver.
channel-no-right-subscribed = Me revoici dans « { $channel } », mais sans pouvoir y publier. Accordez-moi le droit de publier des messages : l’envoi des articles reprendra.
topic-link = ce sujet
topic-closed = Des articles ({ $editions }) devaient arriver dans { $topic }, mais celui-ci est fermé. Ils attendent : l’envoi reprendra dès sa réouverture.
topic-deleted = Le sujet qui recevait les articles ({ $editions }) a été supprimé : plus rien n’arrive. Écrivez { $command } dans le sujet où ils doivent arriver désormais.
topics-closed = Ces sujets sont fermés, donc leurs articles attendent. L’envoi reprendra dès leur réouverture :
topics-deleted = Des sujets qui recevaient des articles ont été supprimés : ces articles n’arrivent plus. Écrivez { $command } dans les sujets où ils doivent arriver désormais. Les sujets supprimés recevaient :
topic-in-group = Dans le groupe « { $group } » :
button-receive-channel = Publier dans le canal : { $edition }
resumed = L’envoi reprend là où il s’était arrêté : { $editions }.
resumed-channel = Dans « { $channel } », l’envoi reprend là où il s’était arrêté : { $editions }.
still-stopped = Toujours à l’arrêt : { $editions }.
still-stopped-topics = Toujours à l’arrêt dans les sujets de cet échange : { $editions }.
kept = Rien ne change : les nouveaux articles continuent d’arriver ({ $editions }).
menu = Quelles éditions voulez-vous recevoir ici ? Le signe ✓ indique celles qui arrivent déjà ; appuyez sur une édition pour l’activer ou la désactiver.
menu-channel = Quelles éditions doivent arriver dans « { $channel } » ? Le signe ✓ indique celles qui arrivent déjà ; appuyez sur une édition pour l’activer ou la désactiver.
button-receive = Recevoir ici : { $edition }
button-latest = Derniers articles
button-editions = Autres éditions
button-undo = Annuler
button-undo-all = Tout rétablir
button-undo-some = Rétablir : { $editions }
button-undo-one-of = Rétablir n° { $number } : { $editions }
button-end-all = Tout arrêter
button-keep-all = Tout garder
already-subscribed = Cet abonnement est déjà actif ici : { $editions }.
already-subscribed-channel = Cet abonnement est déjà actif dans « { $channel } » : { $editions }.
unsubscribe-which = Quelle édition voulez-vous arrêter ?
unsubscribed = Abonnement arrêté : { $editions }. /latest et /search restent disponibles.
unsubscribed-channel = Abonnement arrêté dans « { $channel } » : { $editions }.
unsubscribed-topics = Abonnement arrêté dans les sujets de cet échange : { $editions }.
not-subscribed = Rien à arrêter : il n’y a pas d’abonnement ici ({ $editions }).
nothing-to-stop = C’est déjà arrêté.
nothing-to-undo = C’est déjà rétabli.
nothing-subscribed = Rien à arrêter : il n’y a aucun abonnement ici. Pour vous abonner : /subscribe
no-direct-messages = Je ne peux rien envoyer de moi-même dans les messages directs d’un canal. Écrivez-moi en privé, ou abonnez le canal lui-même.
unknown-edition =
    « { $name } » n’est pas une édition proposée par ce bot.
    Éditions : { $available }
only-admins = Dans un groupe, seuls les administrateurs peuvent changer cela.
only-admins-channel = Seuls les administrateurs du canal peuvent changer cela.
admins-unknown = Telegram ne me dit pas qui administre ce groupe. Nommez-moi administrateur, sans aucun droit, puis réessayez.

channel-ask =
    Quel canal ? Le bouton ci-dessous affiche ceux où vous pouvez publier. Dans celui que vous choisirez, je serai administrateur avec un seul droit : publier des messages.
channel-chosen = Canal choisi.
channel-cancelled = Aucun canal n’a été choisi. Pour recommencer : /channel
channel-elsewhere = Le choix d’un canal se fait dans nos messages privés : envoyez-y /channel. Ou publiez dans le canal lui-même : /subscribe
channel-no-administrator = Vous ne faites pas partie des administrateurs de ce canal : son propriétaire peut vous y ajouter, avec le droit de publier des messages.
channel-may-not-post = Vous ne pouvez pas publier dans ce canal : son propriétaire peut vous accorder le droit de publier des messages.
channel-bot-absent = Je ne suis pas dans ce canal : ajoutez-moi comme administrateur, avec le droit de publier des messages, puis réessayez.
channel-bot-may-not-post = Je ne peux pas publier dans ce canal : ouvrez la liste de ses administrateurs, choisissez-moi, accordez-moi le droit de publier des messages, puis réessayez.
button-choose-channel = Choisir un canal
button-cancel = Annuler
settings = Voici ce qui arrive ici, et comment. Appuyez sur ce que vous voulez changer :
settings-channel = Voici ce qui arrive dans « { $channel } », et comment. Appuyez sur ce que vous voulez changer :
settings-begin = Rien n’arrive ici pour l’instant. Choisissez une édition ; vous pourrez ensuite régler tout le reste.
settings-begin-channel = Rien n’arrive dans « { $channel } » pour l’instant. Choisissez une édition ; vous pourrez ensuite régler tout le reste.
settings-begin-topics = Ici, rien n’arrive en dehors des sujets. Chaque sujet a ses propres paramètres : consultez-les dans le sujet voulu, ou choisissez une édition à recevoir ici.
settings-kept = Vos paramètres précédents s’appliquent toujours.
setting-line = { $setting } : { $state }
setting-channel = Canal « { $channel } » – { $line }
setting-editions = Éditions
setting-sections = Rubriques
setting-words = Mots-clés
setting-delivery = Envoi
setting-quiet = Heures calmes
setting-zone = Fuseau horaire
setting-sound = Notifications
setting-picture = Images
setting-language = Langue du bot
setting-pause = Pause
button-settings = Paramètres
button-language = 🌐 Langue · Language
button-back = ‹ Retour
editions-none = aucune
editions-none-yet = Choisissez d’abord une édition : ses rubriques apparaîtront ici.
sections-all = toutes
sections-some = sélection ({ $editions })
sections-which = De quelle édition voulez-vous choisir les rubriques ? Le signe ✓ indique les éditions qui n’arrivent qu’en partie.
sections-of-all = { $edition } : tout arrive. Appuyez sur les rubriques dont vous pouvez vous passer.
sections-of-without = { $edition } : tout arrive, sauf les rubriques sans ✓.
sections-of-only = { $edition } : seules arrivent les rubriques marquées d’un ✓.
sections-of-none = { $edition } : aucune rubrique n’est choisie, donc rien n’arrive. Appuyez sur celles que vous voulez.
button-all-sections = Toutes
button-no-sections = Aucune
words-none = aucun
words-followed-count =
    { $count ->
        [one] { $count } suivi
        [many] { $count } de suivis
       *[other] { $count } suivis
    }
words-muted-count =
    { $count ->
        [one] { $count } exclu
        [many] { $count } d’exclus
       *[other] { $count } exclus
    }
words-only-count =
    { $count ->
        [one] seulement les articles avec l’unique mot suivi
        [many] seulement les articles avec un mot suivi ({ $count })
       *[other] seulement les articles avec l’un des { $count } mots suivis
    }
words-only-none = rien n’arrive, faute de mot suivi
words-followed = Mots suivis : { $words }
words-muted = Mots exclus : { $words }
words-nothing-passes = Aucun mot n’est suivi, donc rien n’arrive.
words-about =
    Un article qui contient un mot exclu n’arrive pas. Les mots suivis sont signalés dans l’article, et peuvent le faire arriver même pendant les heures calmes.

    Pour en ajouter : `/keywords +climat "jeux olympiques" -football`
words-question = Quels mots ? Par exemple, `climat "jeux olympiques" -football` suit les deux premières expressions et exclut le football.
words-placeholder = climat "jeux olympiques" -football
words-not-understood = Je ne vois aucun mot à rechercher dans « { $typed } ».
words-too-long =
    { $limit ->
        [one] Un mot ou une expression peut compter { $limit } caractère au maximum : rien n’a été ajouté.
        [many] Un mot ou une expression peut compter { $limit } de caractères au maximum : rien n’a été ajouté.
       *[other] Un mot ou une expression peut compter { $limit } caractères au maximum : rien n’a été ajouté.
    }
words-short-prefix =
    { $limit ->
        [one] Un mot terminé par * doit compter au moins { $limit } lettre : rien n’a été ajouté.
        [many] Un mot terminé par * doit compter au moins { $limit } de lettres : rien n’a été ajouté.
       *[other] Un mot terminé par * doit compter au moins { $limit } lettres : rien n’a été ajouté.
    }
words-too-many =
    { $limit ->
        [one] La liste peut compter { $limit } mot au maximum : rien n’a été ajouté.
        [many] La liste peut compter { $limit } de mots au maximum : rien n’a été ajouté.
       *[other] La liste peut compter { $limit } mots au maximum : rien n’a été ajouté.
    }
button-add-words = Ajouter des mots…
button-only-matches = Seulement avec un mot suivi
delivery-each = article par article
delivery-hourly = une fois par heure
delivery-daily = chaque jour à { $time }
delivery-twice = chaque jour à { $first } et à { $second }
delivery-about = Chaque article à part, ou plusieurs réunis dans un récapitulatif ?
delivery-question = À quelle heure de la journée ? Un ou deux horaires, par exemple : `7:30` ou `8:00 19:00`
delivery-placeholder = 7:30, ou 8:00 19:00
delivery-not-understood = Je ne comprends pas « { $typed } » : indiquez un ou deux horaires, comme 7:30 ou 8:00 19:00.
button-other-times = Autres horaires…
quiet-off = aucune
quiet-hours = { $from }–{ $to }
quiet-words-pass = { $hours }, sauf mots suivis
quiet-about = Rien n’arrive pendant les heures calmes. Les articles parus entre-temps arrivent tous ensemble à la fin.
quiet-about-words = Pendant les heures calmes, seuls les articles avec un mot suivi arrivent, sans son. Les autres arrivent tous ensemble à la fin.
quiet-question = De quelle heure à quelle heure ? Par exemple : `22:30-6:45`
quiet-placeholder = 22:30-6:45
quiet-not-understood = Je ne comprends pas « { $typed } » : indiquez deux heures différentes, comme 22:30-6:45.
button-other-hours = Autres heures…
button-words-pass = Sauf mots suivis (sans son)
zone-now = { $zone }, il est { $time }
zone-about = Les heures calmes, les récapitulatifs et les pauses suivent l’heure de ce fuseau.
zone-question = Quelle ville ou quel fuseau horaire ? Par exemple : `Dakar`, `America/New_York` ou `UTC+8`
zone-placeholder = Dakar, America/New_York, UTC+8
zone-not-understood = Je ne connais ni ville ni fuseau horaire du nom de « { $typed } » ; essayez par exemple Dakar, America/New_York ou UTC+8.
button-other-zone = Autre fuseau horaire…
sound-on = comme d’habitude
sound-silent = sans son
sound-about = Comment les articles doivent-ils arriver ?
picture-large = grandes
picture-small = petites
picture-none = aucune
picture-about = Quelle taille pour les images ? Sans image, les articles consomment moins de données.
language-about = Dans quelle langue dois-je vous parler ? Les articles restent dans la leur.
language-of-telegram = celle de votre Telegram
language-of-edition = celle de la première édition
pause-none = aucune
paused = jusqu’à nouvel ordre
paused-until = en cours (fin : { $time })
pause-about = Rien n’arrive pendant une pause. Les articles parus entre-temps arrivent tous ensemble à la fin. Combien de temps ?
pause-over = Les articles arrivent de nouveau. S’il en est paru entre-temps, ils arrivent tous ensemble.
paused-about = Rien n’arrive pour le moment. Les articles parus entre-temps arriveront tous ensemble à la fin de la pause.
pause-hour = Une heure
pause-morning = Jusqu’au matin
pause-week = Une semaine
pause-until-resumed = Jusqu’à nouvel ordre
button-resume = ▶ Reprendre
button-end-instead = Se désabonner plutôt
not-paused = Aucune pause ici : les articles arrivent normalement.
question-end = Répondez à ce message. Pour ne rien changer : /cancel
question-over = Cette question est close. Recommencez : /settings
cancelled = Rien n’a été modifié.
nothing-to-cancel = Il n’y a rien à annuler.

latest-heading = Derniers articles – { $editions }
latest-heading-section = Derniers articles – { $section } – { $editions }
latest-empty = Rien pour l’instant. Les premiers articles arriveront à la prochaine consultation du site de RFI.
latest-none-in =
    « { $name } » n’est ni une édition proposée par ce bot, ni une rubrique contenant des articles.
    Éditions : { $available }
latest-sections = Rubriques : { $sections }
latest-at-most =
    { $max ->
        [one] Pas plus de { $max } article à la fois.
        [many] Pas plus de { $max } d’articles à la fois.
       *[other] Pas plus de { $max } articles à la fois.
    }

search-usage =
    Quels mots ? Par exemple : `/search { $first } { $second }`

    `"{ $phrase }"` – ces mots à la suite
    `-{ $second }` – sans ce mot
    `{ $first } OR { $second }` – l’un ou l’autre
search-usage-prefix =
    { $limit ->
        [one] `{ $prefix }*` – les mots qui commencent ainsi (au moins { $limit } lettre)
        [many] `{ $prefix }*` – les mots qui commencent ainsi (au moins { $limit } de lettres)
       *[other] `{ $prefix }*` – les mots qui commencent ainsi (au moins { $limit } lettres)
    }
search-usage-section = `section:{ $section }` – dans une rubrique
search-usage-time = `since:7d until:1d` – sur cette période (d : jours) ; 2026-03 et 2026-03-31 conviennent aussi
search-usage-edition = `in:{ $edition }` – dans une autre édition ; `in:all` – dans toutes
search-heading =
    Recherche : { $query } – { $count ->
        [one] { $count } article
        [many] { $count } d’articles
       *[other] { $count } articles
    }
search-heading-many =
    Recherche : { $query } – { $count ->
        [one] plus de { $count } article
        [many] plus de { $count } d’articles
       *[other] plus de { $count } articles
    }
search-none-matching = Rien ne correspond à « { $query } ».
search-none = Aucun article avec « { $query } ».
suggest-unknown = Dans aucun article : { $words }
suggest-without =
    { $count ->
        [one] { $count } article
        [many] { $count } d’articles
       *[other] { $count } articles
    } sans { $parts }
suggest-without-many =
    { $count ->
        [one] Plus de { $count } article sans { $parts }
        [many] Plus de { $count } d’articles sans { $parts }
       *[other] Plus de { $count } articles sans { $parts }
    }
suggest-either =
    { $count ->
        [one] { $count } article
        [many] { $count } d’articles
       *[other] { $count } articles
    } avec l’un de ces mots
suggest-either-many =
    { $count ->
        [one] Plus de { $count } article avec l’un de ces mots
        [many] Plus de { $count } d’articles avec l’un de ces mots
       *[other] Plus de { $count } articles avec l’un de ces mots
    }
suggest-elsewhere = Il y en a dans d’autres éditions.
button-without = Sans { $parts }
button-either = L’un de ces mots
button-everywhere = Dans toutes les éditions
query-either = OR
query-everywhere = in:all
suggest-shorter = Essayez d’autres mots, ou des mots plus courts.
suggest-section = Essayez une autre rubrique, ou recherchez plutôt des mots.
suggest-period = Essayez une période plus longue.
suggest-edition = Éditions proposées par ce bot : { $available }.
suggest-exclude-less = Excluez moins de mots.
note-unknown-edition = « { $name } » n’a pas été pris en compte : RFI n’a pas d’édition de ce nom. Après « { $operator }: », indiquez un code comme cn, fr ou en, ou bien all.
note-bad-date = « { $value } » n’a pas été pris en compte : ce n’est pas une date. Après « { $operator }: », indiquez par exemple 7d, 2w, 2026, 2026-03 ou 2026-03-31.
note-missing-value = « { $operator }: » n’a pas été pris en compte : sa valeur doit suivre directement les deux-points, sans espace.
note-excluded-operator = « -{ $operator }: » n’a pas été pris en compte : le signe moins n’exclut que des mots.
note-short-prefix =
    { $limit ->
        [one] Un mot terminé par * doit compter au moins { $limit } lettre : il a été recherché tel quel.
        [many] Un mot terminé par * doit compter au moins { $limit } de lettres : il a été recherché tel quel.
       *[other] Un mot terminé par * doit compter au moins { $limit } lettres : il a été recherché tel quel.
    }
note-empty-period = La période demandée commence après sa fin : elle ne contient rien.
note-unclosed-quote = Un guillemet isolé n’a pas été pris en compte.
note-only-exclusions = Seulement des mots à exclure : voici tous les articles qui ne les contiennent pas.
note-nothing-to-search = Il n’y a là aucun mot à rechercher.
note-no-operator-usable = Aucun opérateur n’est utilisable ici : il n’y a rien à rechercher.
note-either-alone = OR n’a pas été pris en compte : il se place entre deux mots. Pour rechercher le mot lui-même, mettez-le entre guillemets.
note-either-no-words = OR n’a pas été pris en compte : il relie des mots et des expressions, pas des opérateurs ni des mots à exclure. Faites plutôt deux recherches.
note-either-prefix = Avec OR, l’astérisque (*) ne compte que si tous les mots en portent un ; ils ont été recherchés tels quels.
note-separated = Aucun article ne contient ce texte d’un seul tenant : ses mots ont été recherchés un par un.
note-too-many-terms =
    { $limit ->
        [one] Seul le premier mot a été recherché.
        [many] Seuls les { $limit } premiers mots ont été recherchés.
       *[other] Seuls les { $limit } premiers mots ont été recherchés.
    }
note-too-long =
    { $limit ->
        [one] Seul le premier caractère a été pris en compte.
        [many] Seuls les { $limit } premiers caractères ont été pris en compte.
       *[other] Seuls les { $limit } premiers caractères ont été pris en compte.
    }

list-best-first = les plus pertinents d’abord
list-newest-first = les plus récents d’abord
list-numbers = Appuyez sur un numéro pour afficher l’article ici.
sort-best = Les plus pertinents d’abord
sort-newest = Les plus récents d’abord
old-list = Cette liste est trop ancienne. Envoyez de nouveau la commande.
not-offered = Cette édition n’est plus proposée.
old-button = Ce bouton est trop ancien. Envoyez de nouveau la commande.
share = Partager
article-gone = Cet article n’est plus conservé ici.
address-unknown = L’article de cette adresse n’est pas conservé ici.
address-short = Une adresse courte ne dit pas à quel article elle mène : envoyez l’adresse complète, qui commence par www.rfi.fr.

why-usage = Répondez à un article par `/why`, ou envoyez `/why` avec son lien : je vous dirai pourquoi il est arrivé ici, ou pourquoi il n’est pas arrivé.
why-several = Ce message contient plusieurs articles. Envoyez `/why` avec le lien de l’un d’eux.
why-unknown = Je n’ai jamais vu d’article à cette adresse.
find-usage = Quel échange ? Envoyez `/find` avec son identifiant, ou avec son nom public : `/find @name`
find-no-chat = Je ne trouve pas l’échange { $name } : Telegram ne le connaît pas, ou ne m’en dit rien.
find-nothing = Rien n’est conservé au sujet de { $chat }.
find-private = échange privé
find-group = groupe
find-channel = canal
find-read = { $edition } : lu jusqu’à { $read } sur { $head }
find-gone = Injoignable depuis : { $since }. { $reason }
find-held = N’accepte rien depuis : { $since }. { $reason }
find-last = Dernier message : { $at }
find-no-message = Aucun message ces dernières 24 heures
find-next = Ensuite : { $title } – { $when }
find-when-now = quand viendra son tour
find-when-back = quand quelqu’un reviendra
find-nothing-next = Rien n’attend d’être envoyé
find-rest = Sujets non affichés : { $count }
status-well = Tout va bien.
status-trouble = Cela fonctionne, avec des difficultés :
status-down = À l’arrêt :
status-day = Dernières 24 heures – articles reçus : { $articles }, messages envoyés : { $messages }
status-delay = Délai médian – de RFI au bot : { $seen } ; du bot au lecteur : { $sent }
status-subscribers = Abonnés – actifs : { $active }, en pause : { $paused }, injoignables pour l’instant : { $held }, partis : { $gone }, désabonnés : { $ended }
status-waiting = En attente – à envoyer maintenant : { $ready }, à leur heure : { $timed }, mis de côté : { $setAside }
status-alerts = Alertes en cours : { $count }
status-version = Version { $version }, en marche depuis { $uptime }
status-fresh = Ces chiffres sont tout frais.
button-refresh = Actualiser
why-alias = RFI a publié la même information ici : { $title }.
why-sent =
    { $corrections ->
        [0] Il est arrivé ici ({ $at }), dans la première version publiée par RFI.
        [one] Il est arrivé ici ({ $at }). RFI l’a corrigé une fois, et le message en tient compte.
        [many] Il est arrivé ici ({ $at }). RFI l’a corrigé { $corrections } de fois, et le message en tient compte.
       *[other] Il est arrivé ici ({ $at }). RFI l’a corrigé { $corrections } fois, et le message en tient compte.
    }
why-outdated = RFI vient de le corriger ; le message sera bientôt mis à jour.
why-word = Il contient un mot suivi ici : { $word }.
why-nothing-read = Il n’y a aucun abonnement ici, donc aucun article n’arrive. Pour vous abonner : /subscribe.
why-other-edition = Il vient d’une autre édition ({ $edition }) ; ce qui arrive ici : { $editions }. Pour changer cela : /settings.
why-late = Quand je l’ai vu pour la première fois ({ $seen }), ce n’était plus une nouveauté. Date donnée par RFI : { $published }. Un article ancien n’est pas envoyé, mais on le retrouve avec /search.
why-before = Il est plus ancien que l’abonnement actuel. On le retrouve avec /search.
why-section = Sa rubrique, { $section }, est exclue ici. Pour changer cela : /settings.
why-no-section = Il n’a pas de rubrique, et seules certaines rubriques arrivent ici. Pour changer cela : /settings.
why-muted = Il contient un mot exclu ici : { $word }. Pour changer cela : /keywords.
why-no-word = Il ne contient aucun mot suivi ici, et rien d’autre n’arrive. Pour voir ces mots : /keywords.
why-as-of-now = C’est la situation actuelle : quand le tour de cet article est venu, les paramètres ou son texte étaient peut-être différents.
why-had-turn = Je ne sais plus : soit il est arrivé sous forme de titre, dans un message avec d’autres, soit les paramètres d’alors l’ont écarté.
why-had-turn-long-ago = Je ne sais plus, car je ne garde la trace de chaque message qu’un seul jour : soit il est arrivé avant, soit les paramètres d’alors l’ont écarté.
why-paused = Il attend : tout est en pause ici, jusqu’à nouvel ordre. Pour reprendre : /settings.
why-paused-until = Il attend : tout est en pause ici. Fin de la pause : { $until }. Pour reprendre dès maintenant : /settings.
why-cannot-post = Il attend : Telegram ne me laisse pas publier ici. Je réessaie de temps en temps.
why-told-to-wait = Il attend : Telegram me demande de ne rien envoyer ici pour l’instant. Reprise possible : { $until }.
why-quiet = Il attend la fin des heures calmes : { $until }.
why-digest = Il attend le prochain récapitulatif : { $at }.
why-next = Il est en route : il arrivera juste après ceux qui le précèdent.
inline-button = Rechercher en privé
inline-nothing = Aucun résultat – rechercher en privé
too-many-requests =
    { $seconds ->
        [one] Cela fait beaucoup d’un coup. Je répondrai de nouveau dans { $seconds } seconde.
        [many] Cela fait beaucoup d’un coup. Je répondrai de nouveau dans { $seconds } de secondes.
       *[other] Cela fait beaucoup d’un coup. Je répondrai de nouveau dans { $seconds } secondes.
    }

catch-up-heading =
    { $count ->
        [one] { $count } article paru pendant que rien ne pouvait être envoyé ici
        [many] { $count } d’articles parus pendant que rien ne pouvait être envoyé ici
       *[other] { $count } articles parus pendant que rien ne pouvait être envoyé ici
    }
digest-heading =
    Récapitulatif · { $time } · { $count ->
        [one] { $count } article
        [many] { $count } d’articles
       *[other] { $count } articles
    }
digest-heading-part =
    Récapitulatif ({ $part }) · { $time } · { $count ->
        [one] { $count } article
        [many] { $count } d’articles
       *[other] { $count } articles
    }
headlines-more =
    { $count ->
        [one] Encore { $count } article : /latest
        [many] Encore { $count } d’articles : /latest
       *[other] Encore { $count } articles : /latest
    }

privacy =
    Sont conservés au sujet de cet échange : son identifiant (`{ $chat }`) et son type, les éditions choisies et la date de ce choix, ce que vous avez réglé avec /settings et /keywords, la question que j’ai posée et qui attend une réponse (dans un groupe, avec l’identifiant de la personne interrogée, 7 jours au plus), votre langue, le point atteint dans l’envoi des articles, et les numéros des messages des dernières 24 heures, pour les corriger quand RFI se corrige.

    Ne sont pas conservés : votre nom, ce que vous écrivez d’autre, ce que vous recherchez, ce que vous lisez. Deux exceptions : une recherche trop longue pour ses boutons est gardée 7 jours, sans dire de qui elle vient ; un message ou un appui sur un bouton auquel je ne peux pas répondre en une demi-seconde est gardé jusqu’à la réponse, 2 jours au plus, avec l’identifiant de son auteur mais sans aucun nom.

    /unsubscribe efface les éditions choisies. Vos autres paramètres restent, pour le jour où vous reviendrez ; tout le reste disparaît 400 jours plus tard. /forget efface tout immédiatement.
forget-sure = Effacer tout ce qui est conservé au sujet de cet échange ? Aucun article n’arrivera plus, et c’est définitif.
forget-sure-topics = Effacer tout ce qui est conservé sur cet échange et ses sujets ? Aucun article n’arrivera plus ici, et c’est définitif.
button-forget = Tout effacer
button-forget-keep = Tout garder
forgotten = Tout est effacé : les éditions et rubriques choisies ici, les mots-clés, les horaires et tous les autres paramètres, le point atteint dans l’envoi des articles, les numéros des messages récents et les questions restées ouvertes. Aucun article n’arrivera plus. Pour repartir de zéro : /subscribe
forget-kept = Rien n’a été effacé.
unknown-command = Je ne connais pas la commande { $command }. Celles que je comprends : /help
not-a-command = Je ne comprends que les commandes ; leur liste : /help. Pour rechercher ce que vous avez écrit : { $command }
run-search = Rechercher
cannot-write = Telegram ne me laisse pas écrire ici pour le moment.
failed = Une erreur s’est produite de mon côté. Réessayez dans une minute.

alert-feed-troubled =
    { $checks ->
        [one] Flux en difficulté : { $reason }
        [many] Flux en difficulté, { $checks } d’échecs de suite : { $reason }
       *[other] Flux en difficulté, { $checks } échecs de suite : { $reason }
    }
alert-feed-works = Le flux fonctionne de nouveau : { $url }
alert-feed-quiet = Le flux répond, mais n’apporte rien de nouveau depuis plus longtemps que d’habitude ({ $duration }) : { $url }
alert-feed-news = Il y a de nouveau des articles dans le flux : { $url }
alert-article-withdrawn =
    Telegram refuse un article, qui n’est donc envoyé à personne : { $url }
    { $reason }
alert-general-refusal =
    Telegram refuse tous les messages, quel que soit le destinataire. Rien n’est perdu : tous attendent, et l’envoi de l’un d’eux est retenté de temps en temps.
    { $reason }
alert-general-refusal-over =
    Telegram accepte de nouveau les messages. Ceux qui attendaient partent maintenant. Voici pourquoi tous étaient refusés :
    { $reason }
alert-set-aside =
    { $destination } ne reçoit rien tant que ce n’est pas réparé ; les autres continuent.
    { $reason }
alert-set-aside-over =
    { $destination } n’est plus en difficulté. Voici ce qui empêchait tout envoi :
    { $reason }
alert-unauthorized-over =
    Telegram accepte de nouveau le bot. Il avait refusé son jeton :
    { $reason }
alert-store = La base de données n’accepte plus d’écritures : rien n’est envoyé en attendant. Le journal dit pourquoi.
alert-store-over = La base de données accepte de nouveau les écritures.
alert-disk = Le disque est presque plein : il reste { $free } sur { $total }.
alert-disk-over = Le disque a de nouveau de la place : { $free } sur { $total }.
alert-blocks = Beaucoup d’abonnés perdus en une heure : { $gone } sur { $all }. Ils ont bloqué ou retiré le bot, ou n’existent plus.
alert-blocks-over = Le bot ne perd plus d’abonnés à un rythme inhabituel.
alert-backlog = Les messages ont du retard. Attente du plus ancien qui pourrait partir : { $duration }.
alert-backlog-over = Les messages partent de nouveau à temps.
alert-clock = L’horloge du système a sauté ({ $duration }) : quelqu’un l’a réglée, ou la machine était en veille.
alert-clock-over = L’horloge du système est régulière depuis une heure.
alert-stalled = Une partie du bot est bloquée : { $loop }. Si cela dure, le processus s’arrête.
alert-stalled-over = De nouveau en marche : { $loop }
alert-held-back = Alertes retenues, car il n’en vient pas plus de { $limit } par heure (en tout : { $count }) :

announce-ask = Quel texte annoncer ? Le gras, les liens et le reste de la mise en forme sont conservés.
announce-only-text = Seul un texte peut être annoncé, sans image, fichier ni sticker. Quel est le texte ?
announce-too-long = Une annonce peut compter { $limit } caractères au plus. Quel est le texte, en plus court ?
announce-nobody = Il n’y a personne à qui l’envoyer : aucun abonné n’est joignable.
announce-who = L’annonce se présentera comme ci-dessus. Qui doit la recevoir ?
announce-choice = { $who } · { $count }
announce-everybody = Tout le monde
announce-private = Échanges privés
announce-groups = Groupes
announce-channels = Canaux
announce-cancelled = Annulé : rien n’est envoyé.
announce-sending = Envoi en cours : { $sent } sur { $total }
announce-sent = Envois réussis : { $count }
announce-gone = Injoignables, car le bot a été bloqué ou retiré : { $count }
announce-later = Ne reçoivent rien pour l’instant et l’auront plus tard, d’ici { $days } jours : { $count }
announce-expired = Envoi impossible en { $days } jours : { $count }
announce-stopped = Envoi arrêté, annonce non reçue : { $count }
announce-stopped-uncounted = Envoi arrêté : personne d’autre ne recevra l’annonce.
announce-uncounted = Le nombre de destinataires atteints n’est plus compté.
button-announce-send =
    { $count ->
        [one] Envoyer à { $count } destinataire
        [many] Envoyer à { $count } de destinataires
       *[other] Envoyer à { $count } destinataires
    }
button-announce-stop = Arrêter

command-subscribe = Recevoir les nouveaux articles
command-unsubscribe = Ne plus les recevoir
command-latest = Les derniers articles
command-search = Rechercher des articles
command-why = Pourquoi un article est arrivé, ou non
command-settings = Ce qui arrive, et quand
command-keywords = Mots à suivre ou à exclure
command-stop = Faire une pause
command-channel = L’actualité dans votre canal
command-help = Ce que je sais faire
command-privacy = Les données conservées
command-forget = Effacer les données conservées
command-announce = Envoyer une annonce aux abonnés
command-admin = État du bot
command-find = Tout sur un échange
