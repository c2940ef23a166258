# O que o bot diz em português de Portugal e de África. Cada mensagem tem a sua correspondente em en.ftl.

description =
    As notícias da Radio France Internationale (RFI), à medida que são publicadas: de cada artigo, o título, as primeiras linhas e a ligação para o site da RFI.

    Toque em Iniciar, escolha uma edição, no idioma que preferir, e deixe de a receber quando quiser. Também para grupos e canais.

    Este bot não é um serviço oficial da RFI.
short-description = As notícias da Radio France Internationale (RFI), artigo a artigo: título, primeiras linhas e ligação.

start =
    A Radio France Internationale, artigo a artigo: o título, as primeiras linhas e a ligação para o site da RFI.

    /latest – os artigos mais recentes
    /search – encontrar um artigo
    /help – tudo o resto
start-renewed = Bom regresso! Os novos artigos voltam a chegar aqui: { $editions }. Tudo o que sei fazer: /help

help = O que sei fazer:
help-subscribe = /subscribe – receber os novos artigos ({ $edition }); noutros idiomas: `/subscribe { $examples }`
help-unsubscribe = /unsubscribe – deixar de os receber; só uma edição: `/unsubscribe { $ended }`
help-latest = /latest – os artigos mais recentes; dez de uma edição: `/latest 10 { $example }`
help-search = /search – como pesquisar; para pesquisar já: `/search { $word }`
help-why = /why – porque é que um artigo chegou (ou não) aqui
help-settings = /settings – secções, resumos, horas de silêncio e mais
help-keywords = /keywords – palavras-chave e palavras excluídas: `/keywords +{ $word }`
help-stop = /stop – uma pausa, pelo tempo que quiser
help-channel = /channel – as notícias num canal seu
help-privacy = /privacy – os dados que são guardados
help-forget = /forget – eliminar todos esses dados
help-inline = `@{ $bot } { $word }` – em qualquer chat: enviar para lá um artigo
help-administrators = Neste grupo, /subscribe e /unsubscribe são só para administradores.
help-line = { $command } – { $about }
help-editions = Edições: { $available }

subscribed = Subscrição feita: { $editions }. Os novos artigos chegam aqui assim que a RFI os publica.
subscribed-channel = Subscrição feita em «{ $channel }»: { $editions }. Os novos artigos chegam lá assim que a RFI os publica.
subscribed-next = Para deixar de os receber: /unsubscribe
subscribed-next-channel = Para mudar alguma coisa, use os botões abaixo ou /channel.
amount-between =
    { $high ->
        [one] Nos últimos dias: entre { $low } e { $high } artigo por dia.
        [many] Nos últimos dias: entre { $low } e { $high } de artigos por dia.
       *[other] Nos últimos dias: entre { $low } e { $high } artigos por dia.
    }
amount-about =
    { $count ->
        [one] Nos últimos dias: cerca de { $count } artigo por dia.
        [many] Nos últimos dias: cerca de { $count } de artigos por dia.
       *[other] Nos últimos dias: cerca de { $count } artigos por dia.
    }
amount-up-to =
    { $count ->
        [one] Nos últimos dias: no máximo { $count } artigo por dia.
        [many] Nos últimos dias: no máximo { $count } de artigos por dia.
       *[other] Nos últimos dias: no máximo { $count } artigos por dia.
    }
greeting-group = Os novos artigos da Radio France Internationale podem chegar a este grupo. A escolha cabe aos administradores:
greeting-forum = Os novos artigos da Radio France Internationale podem chegar aqui; para os receber noutro tópico, envie `/subscribe` nesse tópico. A escolha cabe aos administradores do grupo:
greeting-channel = Já posso publicar em «{ $channel }». Os novos artigos da Radio France Internationale podem chegar lá:
channel-no-right = Já estou em «{ $channel }», mas não posso publicar. Preciso de permissão para publicar mensagens; depois pergunto aqui o que deve chegar ao canal.
channel-no-right-subscribed = Estou de novo em «{ $channel }», mas não posso publicar. Preciso de permissão para publicar mensagens; depois, as notícias continuam.
topic-link = este tópico
topic-closed = Há notícias à espera ({ $editions }): { $topic } está fechado. Chegam quando o tópico for reaberto.
topic-deleted = O tópico que recebia as notícias ({ $editions }) foi eliminado, por isso já não chega nada. Escreva { $command } no tópico onde devem chegar a partir de agora.
topics-closed = Estes tópicos estão fechados, por isso as suas notícias ficam à espera. Chegam quando os tópicos forem reabertos:
topics-deleted = Foram eliminados tópicos que recebiam notícias, por isso estas já não chegam. Escreva { $command } nos tópicos onde devem chegar a partir de agora. Os tópicos eliminados recebiam:
topic-in-group = No grupo «{ $group }»:
button-receive-channel = Publicar lá: { $edition }
resumed = Os artigos voltam a chegar, a partir de onde tinham parado: { $editions }.
resumed-channel = Os artigos voltam a chegar a «{ $channel }», a partir de onde tinham parado: { $editions }.
still-stopped = Continuam sem chegar: { $editions }.
still-stopped-topics = Continuam sem chegar aos tópicos deste chat: { $editions }.
kept = Nada mudou. Os novos artigos continuam a chegar: { $editions }.
menu = Que edições quer receber aqui? O sinal ✓ marca as que já chegam; toque numa edição para a escolher ou retirar.
menu-channel = Que edições devem chegar a «{ $channel }»? O sinal ✓ marca as que já chegam; toque numa edição para a escolher ou retirar.
button-receive = Receber aqui: { $edition }
button-latest = Artigos mais recentes
button-editions = Outras edições
button-undo = Desfazer
button-undo-all = Voltar a receber tudo
button-undo-some = Voltar a receber: { $editions }
button-undo-one-of = Voltar a receber ({ $number }): { $editions }
button-end-all = Deixar de receber todas
button-keep-all = Manter todas
already-subscribed = Os novos artigos já chegam aqui: { $editions }.
already-subscribed-channel = Os novos artigos já chegam a «{ $channel }»: { $editions }.
unsubscribe-which = Que edição quer deixar de receber?
unsubscribed = Subscrição cancelada: { $editions }. /latest e /search continuam disponíveis.
unsubscribed-channel = Subscrição cancelada em «{ $channel }»: { $editions }.
unsubscribed-topics = Subscrição cancelada nos tópicos deste chat: { $editions }.
not-subscribed = Não há nada para cancelar: não existe aqui essa subscrição ({ $editions }).
nothing-to-stop = A subscrição já estava cancelada.
nothing-to-undo = Os artigos já voltaram a chegar.
nothing-subscribed = Não há nada para cancelar: não existe aqui nenhuma subscrição. Para subscrever: /subscribe
no-direct-messages = Não posso enviar nada por minha iniciativa para as mensagens diretas de um canal. Escreva-me num chat privado ou faça a subscrição no próprio canal.
unknown-edition =
    «{ $name }» não é uma edição deste bot.
    Edições: { $available }
only-admins = Num grupo, só os administradores podem mudar isto.
only-admins-channel = Só os administradores do canal podem mudar isto.
admins-unknown = O Telegram não me diz quem são os administradores deste grupo. Torne-me administrador, sem nenhuma permissão, e tente de novo.

channel-ask =
    Que canal? O botão abaixo mostra aqueles em que pode publicar. No que escolher, passo a ser administrador, apenas com permissão para publicar mensagens.
channel-chosen = Canal escolhido.
channel-cancelled = Não foi escolhido nenhum canal. Para tentar de novo: /channel
channel-elsewhere = O canal escolhe-se num chat privado; escreva-me lá: /channel. Ou publique no próprio canal: /subscribe
channel-no-administrator = A sua conta não está entre os administradores deste canal: peça ao proprietário que a adicione, com permissão para publicar mensagens.
channel-may-not-post = A sua conta não pode publicar neste canal: peça ao proprietário permissão para publicar mensagens.
channel-bot-absent = Não estou neste canal: adicione-me como administrador, com permissão para publicar mensagens, e tente de novo.
channel-bot-may-not-post = Não posso publicar neste canal: abra a lista de administradores, escolha-me, dê-me permissão para publicar mensagens e tente de novo.
button-choose-channel = Escolher um canal
button-cancel = Cancelar
settings = O que chega aqui, e como. Toque no que quiser mudar:
settings-channel = O que chega a «{ $channel }», e como. Toque no que quiser mudar:
settings-begin = Ainda não chega nada aqui. Escolha uma edição; depois poderá definir tudo o resto.
settings-begin-channel = Ainda não chega nada a «{ $channel }». Escolha uma edição; depois poderá definir tudo o resto.
settings-begin-topics = Fora dos tópicos, não chega nada aqui. Cada tópico tem as suas definições: abra-as no próprio tópico, ou escolha uma edição para receber aqui.
settings-kept = As suas definições anteriores mantêm-se.
setting-line = { $setting }: { $state }
setting-channel = Canal «{ $channel }» – { $line }
setting-editions = Edições
setting-sections = Secções
setting-words = Palavras
setting-delivery = Envio
setting-quiet = Horas de silêncio
setting-zone = Fuso horário
setting-sound = Notificações
setting-picture = Imagens
setting-language = Idioma do bot
setting-pause = Pausa
button-settings = Definições
button-language = 🌐 Idioma · Language
button-back = ‹ Voltar
editions-none = nenhuma
editions-none-yet = Escolha primeiro uma edição: as secções aparecem aqui.
sections-all = todas
sections-some = só algumas ({ $editions })
sections-which = De que edição quer escolher as secções? O sinal ✓ marca as edições que só chegam em parte.
sections-of-all = { $edition }: chega tudo. Toque nas secções que dispensa.
sections-of-without = { $edition }: chega tudo, menos as secções sem ✓.
sections-of-only = { $edition }: só chegam as secções com ✓.
sections-of-none = { $edition }: não há nenhuma secção escolhida, por isso não chega nada. Toque nas que quiser.
button-all-sections = Todas
button-no-sections = Nenhuma
words-none = nenhuma
words-followed-count =
    { $count ->
        [one] { $count } palavra-chave
        [many] { $count } de palavras-chave
       *[other] { $count } palavras-chave
    }
words-muted-count =
    { $count ->
        [one] { $count } excluída
        [many] { $count } de excluídas
       *[other] { $count } excluídas
    }
words-only-count =
    { $count ->
        [one] só artigos com a palavra-chave
        [many] só artigos com palavras-chave ({ $count })
       *[other] só artigos com uma das { $count } palavras-chave
    }
words-only-none = não chega nada, por falta de palavras-chave
words-followed = Palavras-chave: { $words }
words-muted = Palavras excluídas: { $words }
words-nothing-passes = Não há nenhuma palavra-chave, por isso não chega nada.
words-about =
    Um artigo com uma palavra excluída não chega. As palavras-chave são assinaladas no artigo e podem fazê-lo chegar mesmo nas horas de silêncio.

    Para adicionar: `/keywords +clima "União Africana" -futebol`
words-question = Que palavras? Por exemplo, `clima "União Africana" -futebol` adiciona as duas primeiras como palavras-chave e exclui o futebol.
words-placeholder = clima "União Africana" -futebol
words-not-understood = Não há nenhuma palavra para procurar em «{ $typed }».
words-too-long =
    { $limit ->
        [one] Uma palavra ou expressão pode ter, no máximo, { $limit } carácter: nada foi adicionado.
        [many] Uma palavra ou expressão pode ter, no máximo, { $limit } de caracteres: nada foi adicionado.
       *[other] Uma palavra ou expressão pode ter, no máximo, { $limit } caracteres: nada foi adicionado.
    }
words-short-prefix =
    { $limit ->
        [one] Uma palavra com * no fim precisa de, pelo menos, { $limit } letra: nada foi adicionado.
        [many] Uma palavra com * no fim precisa de, pelo menos, { $limit } de letras: nada foi adicionado.
       *[other] Uma palavra com * no fim precisa de, pelo menos, { $limit } letras: nada foi adicionado.
    }
words-too-many =
    { $limit ->
        [one] A lista pode ter, no máximo, { $limit } palavra: nada foi adicionado.
        [many] A lista pode ter, no máximo, { $limit } de palavras: nada foi adicionado.
       *[other] A lista pode ter, no máximo, { $limit } palavras: nada foi adicionado.
    }
button-add-words = Adicionar palavras…
button-only-matches = Só com palavras-chave
delivery-each = artigo a artigo
delivery-hourly = uma vez por hora
delivery-daily = todos os dias às { $time }
delivery-twice = todos os dias às { $first } e às { $second }
delivery-about = Um artigo de cada vez, ou vários reunidos num resumo?
delivery-question = A que horas? Indique uma ou duas, por exemplo: `7:30` ou `8:00 19:00`
delivery-placeholder = 7:30, ou 8:00 19:00
delivery-not-understood = Não percebi «{ $typed }»: indique uma ou duas horas, como 7:30, ou 8:00 19:00.
button-other-times = Outras horas…
quiet-off = nenhuma
quiet-hours = { $from }–{ $to }
quiet-words-pass = { $hours }, salvo palavras-chave
quiet-about = Nas horas de silêncio não chega nada. Os artigos publicados entretanto chegam juntos, no fim.
quiet-about-words = Nas horas de silêncio só chegam artigos com uma palavra-chave, sem som. Os outros chegam juntos, no fim.
quiet-question = De que horas a que horas? Por exemplo: `22:30-6:45`
quiet-placeholder = 22:30-6:45
quiet-not-understood = Não percebi «{ $typed }»: indique duas horas diferentes, como 22:30-6:45.
button-other-hours = Outro horário…
button-words-pass = Deixar passar palavras-chave
zone-now = { $zone }, agora { $time }
zone-about = As horas de silêncio, os resumos e as pausas seguem este fuso horário.
zone-question = Que cidade ou fuso horário? Por exemplo: `Dakar`, `America/New_York` ou `UTC+8`
zone-placeholder = Dakar, America/New_York, UTC+8
zone-not-understood = Não conheço nenhuma cidade nem fuso horário «{ $typed }»; tente, por exemplo, Dakar, America/New_York ou UTC+8.
button-other-zone = Outro fuso horário…
sound-on = normais
sound-silent = sem som
sound-about = Os artigos devem chegar com notificações normais ou sem som?
picture-large = grandes
picture-small = pequenas
picture-none = nenhuma
picture-about = De que tamanho quer as imagens? Sem elas, os artigos gastam menos dados.
language-about = Em que idioma devo falar? Os artigos continuam no idioma em que foram publicados.
language-of-telegram = o do seu Telegram
language-of-edition = o da primeira edição
pause-none = nenhuma
paused = por tempo indeterminado
paused-until = até { $time }
pause-about = Durante uma pausa não chega nada. Os artigos publicados entretanto chegam juntos, no fim. Por quanto tempo?
pause-over = Os artigos voltam a chegar. Se entretanto houve novidades, chegam juntas.
paused-about = Por agora não chega nada. Os artigos publicados entretanto chegam juntos, no fim da pausa.
pause-hour = Uma hora
pause-morning = Até de manhã
pause-week = Uma semana
pause-until-resumed = Por tempo indeterminado
button-resume = ▶ Retomar
button-end-instead = Cancelar a subscrição
not-paused = Não há aqui nenhuma pausa: os artigos chegam normalmente.
question-end = Responda a esta mensagem. Para deixar tudo como está: /cancel
question-over = Essa pergunta já não está aberta. Para recomeçar: /settings
cancelled = Nada foi alterado.
nothing-to-cancel = Não há nada para cancelar.

latest-heading = Artigos mais recentes – { $editions }
latest-heading-section = Artigos mais recentes – { $section } – { $editions }
latest-empty = Ainda não há nada. Os primeiros artigos chegam com a próxima consulta ao site da RFI.
latest-none-in =
    «{ $name }» não é uma edição deste bot nem uma secção com artigos.
    Edições: { $available }
latest-sections = Secções: { $sections }
latest-at-most =
    { $max ->
        [one] No máximo, { $max } artigo de cada vez.
        [many] No máximo, { $max } de artigos de cada vez.
       *[other] No máximo, { $max } artigos de cada vez.
    }

search-usage =
    Que palavras? Por exemplo: `/search { $first } { $second }`

    `"{ $phrase }"` – esta expressão, tal e qual
    `-{ $second }` – sem esta palavra
    `{ $first } OR { $second }` – qualquer das duas
search-usage-prefix =
    { $limit ->
        [one] `{ $prefix }*` – palavras que começam assim (pelo menos { $limit } letra)
        [many] `{ $prefix }*` – palavras que começam assim (pelo menos { $limit } de letras)
       *[other] `{ $prefix }*` – palavras que começam assim (pelo menos { $limit } letras)
    }
search-usage-section = `section:{ $section }` – numa secção
search-usage-time = `since:7d until:1d` – nesse período (d: dias); também se pode escrever 2026-03 ou 2026-03-31
search-usage-edition = `in:{ $edition }` – noutra edição; `in:all` – em todas
search-heading =
    Pesquisa: { $query } – { $count ->
        [one] { $count } artigo
        [many] { $count } de artigos
       *[other] { $count } artigos
    }
search-heading-many =
    Pesquisa: { $query } – { $count ->
        [one] mais de { $count } artigo
        [many] mais de { $count } de artigos
       *[other] mais de { $count } artigos
    }
search-none-matching = Nada corresponde a «{ $query }».
search-none = Nenhum artigo com «{ $query }».
suggest-unknown = Em nenhum artigo: { $words }
suggest-without =
    { $count ->
        [one] { $count } artigo
        [many] { $count } de artigos
       *[other] { $count } artigos
    } sem { $parts }
suggest-without-many =
    { $count ->
        [one] Mais de { $count } artigo sem { $parts }
        [many] Mais de { $count } de artigos sem { $parts }
       *[other] Mais de { $count } artigos sem { $parts }
    }
suggest-either =
    { $count ->
        [one] { $count } artigo
        [many] { $count } de artigos
       *[other] { $count } artigos
    } com alguma destas palavras
suggest-either-many =
    { $count ->
        [one] Mais de { $count } artigo com alguma destas palavras
        [many] Mais de { $count } de artigos com alguma destas palavras
       *[other] Mais de { $count } artigos com alguma destas palavras
    }
suggest-elsewhere = Há resultados noutras edições.
button-without = Sem { $parts }
button-either = Alguma destas palavras
button-everywhere = Pesquisar em todas as edições
query-either = OR
query-everywhere = in:all
suggest-shorter = Tente outras palavras, ou palavras mais curtas.
suggest-section = Tente outra secção, ou pesquise por palavras.
suggest-period = Tente um período mais longo.
suggest-edition = Edições deste bot: { $available }.
suggest-exclude-less = Exclua menos palavras.
note-unknown-edition = «{ $name }» foi ignorado: a RFI não tem essa edição. Depois de «{ $operator }:» vem um código, como pt, fr ou en, ou então all.
note-bad-date = «{ $value }» foi ignorado: não é uma data. Depois de «{ $operator }:» vem, por exemplo, 7d, 2w, 2026, 2026-03 ou 2026-03-31.
note-missing-value = «{ $operator }:» foi ignorado: falta o valor, que deve vir logo a seguir aos dois-pontos, sem espaço.
note-excluded-operator = «-{ $operator }:» foi ignorado: o sinal menos só exclui palavras.
note-short-prefix =
    { $limit ->
        [one] Uma palavra com * no fim precisa de, pelo menos, { $limit } letra: foi procurada tal como está.
        [many] Uma palavra com * no fim precisa de, pelo menos, { $limit } de letras: foi procurada tal como está.
       *[other] Uma palavra com * no fim precisa de, pelo menos, { $limit } letras: foi procurada tal como está.
    }
note-empty-period = O período pedido tem o início depois do fim, por isso não contém nada.
note-unclosed-quote = Há aspas por fechar, que foram ignoradas.
note-only-exclusions = Só há palavras excluídas: estes são todos os artigos que não as contêm.
note-nothing-to-search = Não há aí nenhuma palavra para procurar.
note-no-operator-usable = Não foi possível usar nenhum operador, por isso não há nada para procurar.
note-either-alone = OR foi ignorado: tem de estar entre duas palavras. Para procurar a própria palavra, escreva-a entre aspas.
note-either-no-words = OR foi ignorado: une palavras e expressões, não operadores nem palavras excluídas. É melhor fazer duas pesquisas.
note-either-prefix = Com OR, o * só conta se todas as palavras o tiverem; foram procuradas tal como estão.
note-separated = Nenhum artigo contém o texto completo: as palavras foram procuradas uma a uma.
note-too-many-terms =
    { $limit ->
        [one] Só foi procurada a primeira palavra.
        [many] Só foram procuradas as primeiras { $limit } de palavras.
       *[other] Só foram procuradas as primeiras { $limit } palavras.
    }
note-too-long =
    { $limit ->
        [one] Só foi tido em conta o primeiro carácter.
        [many] Só foram tidos em conta os primeiros { $limit } de caracteres.
       *[other] Só foram tidos em conta os primeiros { $limit } caracteres.
    }

list-best-first = primeiro os mais relevantes
list-newest-first = primeiro os mais recentes
list-numbers = Toque num número para ver aqui o artigo.
sort-best = Primeiro os mais relevantes
sort-newest = Primeiro os mais recentes
old-list = Esta lista é demasiado antiga. Envie o comando de novo.
not-offered = Essa edição já não está disponível.
old-button = Este botão é demasiado antigo. Envie o comando de novo.
share = Partilhar
article-gone = Este artigo já não está guardado aqui.
address-unknown = O artigo deste endereço não está guardado aqui.
address-short = Um endereço curto não diz a que artigo leva: envie o endereço longo, que começa por www.rfi.fr.

why-usage = Responda a um artigo com `/why`, ou envie `/why` com o endereço do artigo: digo-lhe porque é que chegou aqui, ou porque não chegou.
why-several = Essa mensagem tem vários artigos. Envie `/why` com o endereço de um deles.
why-unknown = Não conheço nenhum artigo neste endereço.
find-usage = Que chat? Envie `/find` com o identificador do chat, ou com o nome público: `/find @name`
find-no-chat = Não encontro o chat { $name }: o Telegram não o conhece, ou não me diz nada sobre ele.
find-nothing = Não há nada guardado sobre { $chat }.
find-private = chat privado
find-group = grupo
find-channel = canal
find-read = { $edition }: lido até { $read } de { $head }
find-gone = Incontactável desde: { $since }. { $reason }
find-held = Não aceita nada desde: { $since }. { $reason }
find-last = Última mensagem: { $at }
find-no-message = Nenhuma mensagem nas últimas 24 horas
find-next = A seguir: { $title } – { $when }
find-when-now = quando chegar a sua vez
find-when-back = quando alguém voltar
find-nothing-next = Não há nada à espera de ser enviado
find-rest = Tópicos não mostrados: { $count }
status-well = Está tudo bem.
status-trouble = Funciona, com problemas:
status-down = Não funciona:
status-day = Últimas 24 horas – artigos recebidos: { $articles }, mensagens enviadas: { $messages }
status-delay = Mediana do atraso – da RFI ao bot: { $seen }; do bot ao leitor: { $sent }
status-subscribers = Subscritores – a receber: { $active }, em pausa: { $paused }, incontactáveis de momento: { $held }, perdidos: { $gone }, que cancelaram: { $ended }
status-waiting = À espera – para enviar já: { $ready }, da sua hora: { $timed }, postos de lado: { $setAside }
status-alerts = Alertas em aberto: { $count }
status-version = Versão { $version }, a funcionar há { $uptime }
status-fresh = Estes números são de agora.
button-refresh = Recarregar
why-alias = A RFI deu a mesma notícia neste artigo: { $title }.
why-sent =
    { $corrections ->
        [0] Chegou aqui ({ $at }), na primeira versão publicada pela RFI.
        [one] Chegou aqui ({ $at }). A RFI corrigiu-o uma vez, e a mensagem já está corrigida.
        [many] Chegou aqui ({ $at }). A RFI corrigiu-o { $corrections } de vezes, e a mensagem já está corrigida.
       *[other] Chegou aqui ({ $at }). A RFI corrigiu-o { $corrections } vezes, e a mensagem já está corrigida.
    }
why-outdated = A RFI acaba de o corrigir; a mensagem será corrigida em breve.
why-word = Contém uma palavra-chave definida aqui: { $word }.
why-nothing-read = Não existe aqui nenhuma subscrição, por isso não chegam artigos. Para subscrever: /subscribe.
why-other-edition = É de outra edição ({ $edition }); o que chega aqui: { $editions }. Para mudar: /settings.
why-late = Quando o vi pela primeira vez ({ $seen }), já não era novidade: a data indicada pela RFI é { $published }. Artigos assim não são enviados, mas podem ser encontrados com /search.
why-before = Este artigo é anterior à subscrição em vigor aqui, mas pode ser encontrado com /search.
why-section = A secção { $section } está excluída aqui. Para mudar: /settings.
why-no-section = Não pertence a nenhuma secção, e aqui só chegam algumas. Para mudar: /settings.
why-muted = Contém uma palavra excluída aqui: { $word }. Para mudar: /keywords.
why-no-word = Não contém nenhuma palavra-chave, e não chega aqui mais nada. Para ver as palavras: /keywords.
why-as-of-now = É assim neste momento; quando chegou a vez deste artigo, as definições ou o texto podiam ser outros.
why-had-turn = Já não sei: ou chegou só com o título, numa mensagem com outros, ou as definições dessa altura excluíram-no.
why-had-turn-long-ago = Já não sei, porque só me lembro de cada mensagem durante um dia: ou chegou antes disso, ou as definições dessa altura excluíram-no.
why-paused = Está à espera: aqui está tudo em pausa por tempo indeterminado. Para retomar: /settings.
why-paused-until = Está à espera: aqui está tudo em pausa até { $until }. Para retomar já: /settings.
why-cannot-post = Está à espera: o Telegram não me deixa publicar aqui. Volto a tentar de vez em quando.
why-told-to-wait = Está à espera: o Telegram pediu-me que não enviasse nada para aqui até { $until }.
why-quiet = Está à espera do fim das horas de silêncio: { $until }.
why-digest = Está à espera do próximo resumo: { $at }.
why-next = Está a caminho: chega logo a seguir aos anteriores.
inline-button = Pesquisar num chat privado
inline-nothing = Sem resultados – pesquisar num chat privado
too-many-requests =
    { $seconds ->
        [one] São muitos pedidos de uma só vez. Volto a responder dentro de { $seconds } segundo.
        [many] São muitos pedidos de uma só vez. Volto a responder dentro de { $seconds } de segundos.
       *[other] São muitos pedidos de uma só vez. Volto a responder dentro de { $seconds } segundos.
    }

catch-up-heading =
    { $count ->
        [one] { $count } artigo publicado enquanto não era possível enviar nada para aqui
        [many] { $count } de artigos publicados enquanto não era possível enviar nada para aqui
       *[other] { $count } artigos publicados enquanto não era possível enviar nada para aqui
    }
digest-heading =
    Resumo de notícias · { $time } · { $count ->
        [one] { $count } artigo
        [many] { $count } de artigos
       *[other] { $count } artigos
    }
digest-heading-part =
    Resumo de notícias ({ $part }) · { $time } · { $count ->
        [one] { $count } artigo
        [many] { $count } de artigos
       *[other] { $count } artigos
    }
headlines-more =
    { $count ->
        [one] E mais { $count }: /latest
        [many] E mais { $count }: /latest
       *[other] E mais { $count }: /latest
    }

privacy =
    Sobre este chat são guardados: o identificador (`{ $chat }`) e o tipo; as edições escolhidas e a data da escolha; o que foi definido com /settings e /keywords; a pergunta que fiz e ainda não teve resposta e, num grupo, o identificador da pessoa a quem perguntei (7 dias, no máximo); o seu idioma; até onde foram enviadas as notícias; e os números das mensagens das últimas 24 horas, para as poder corrigir quando a RFI se corrige.

    Não são guardados: o seu nome, o resto do que escreve, o que pesquisa nem o que lê. Há duas ressalvas: uma pesquisa demasiado longa para caber nos botões é guardada durante 7 dias, sem registo de quem a fez; e uma mensagem (ou um toque num botão) a que eu não consiga responder em meio segundo é guardada até ter resposta, 2 dias no máximo, com o identificador de quem a enviou, mas sem nomes.

    /unsubscribe elimina as edições escolhidas. As suas outras definições ficam, para quando voltar; o resto é eliminado 400 dias depois. /forget elimina tudo de imediato.
forget-sure = Eliminar tudo o que está guardado sobre este chat? Não chegarão mais notícias, e não é possível voltar atrás.
forget-sure-topics = Eliminar tudo o que está guardado sobre este chat e os seus tópicos? Não chegarão mais notícias aqui, e não é possível voltar atrás.
button-forget = Eliminar tudo
button-forget-keep = Manter tudo
forgotten = Foi tudo eliminado: as edições e secções escolhidas aqui, as palavras, os horários e todas as outras definições, até onde tinham sido enviadas as notícias, os números das mensagens recentes e as perguntas ainda em aberto. Não chegarão mais notícias. Para recomeçar: /subscribe
forget-kept = Nada foi eliminado.
unknown-command = Não conheço { $command }. Os comandos que entendo: /help
not-a-command = Só entendo comandos; a lista: /help. Para procurar o que escreveu: { $command }
run-search = Pesquisar
cannot-write = O Telegram não me deixa escrever aqui neste momento.
failed = Algo correu mal do meu lado. Tente de novo dentro de um minuto.

alert-feed-troubled =
    { $checks ->
        [one] Feed com problemas: { $reason }
        [many] Feed com problemas em { $checks } de consultas seguidas: { $reason }
       *[other] Feed com problemas em { $checks } consultas seguidas: { $reason }
    }
alert-feed-works = O feed voltou a funcionar: { $url }
alert-feed-quiet = O feed responde, mas está há mais tempo do que o habitual sem novidades ({ $duration }): { $url }
alert-feed-news = O feed voltou a trazer novidades: { $url }
alert-article-withdrawn =
    O Telegram recusa um artigo, que por isso não é enviado a ninguém: { $url }
    { $reason }
alert-general-refusal =
    O Telegram recusa todas as mensagens, seja quem for o destinatário. Nada se perde: ficam todas à espera, e de vez em quando tento enviar uma.
    { $reason }
alert-general-refusal-over =
    O Telegram voltou a aceitar mensagens. As que estavam à espera seguem agora. O motivo da recusa era:
    { $reason }
alert-set-aside =
    { $destination } não recebe nada até que isto seja resolvido; os outros continuam.
    { $reason }
alert-set-aside-over =
    { $destination } já não tem problemas. Isto impedia todos os envios:
    { $reason }
alert-unauthorized-over =
    O Telegram voltou a aceitar o bot. Tinha recusado o token:
    { $reason }
alert-store = A base de dados não aceita escritas e, entretanto, nada é enviado. O registo diz porquê.
alert-store-over = A base de dados voltou a aceitar escritas.
alert-disk = O disco está quase cheio: restam { $free } de { $total }.
alert-disk-over = O disco voltou a ter espaço: { $free } de { $total }.
alert-blocks = Perderam-se muitos subscritores numa hora: { $gone } de { $all }. Bloquearam ou removeram o bot, ou já não existem.
alert-blocks-over = Já não se perdem subscritores a um ritmo invulgar.
alert-backlog = As mensagens estão atrasadas. Espera da mais antiga que podia seguir: { $duration }.
alert-backlog-over = As mensagens voltaram a seguir a tempo.
alert-clock = O relógio do sistema deu um salto ({ $duration }): alguém o acertou, ou a máquina esteve suspensa.
alert-clock-over = O relógio do sistema não dá saltos há uma hora.
alert-stalled = Uma parte do bot está parada: { $loop }. Se continuar assim, o processo termina.
alert-stalled-over = Voltou a funcionar: { $loop }
alert-held-back = Alertas retidos, porque não chegam mais de { $limit } por hora (no total: { $count }):

announce-ask = Qual é o texto do anúncio? O negrito, as ligações e o resto da formatação são mantidos.
announce-only-text = Só se pode anunciar texto, sem imagens, ficheiros ou stickers. Qual é o texto?
announce-too-long = Um anúncio pode ter, no máximo, { $limit } caracteres. Qual é o texto, mais curto?
announce-nobody = Não há a quem enviar: nenhum subscritor está contactável.
announce-who = Ficará como acima. Quem o deve receber?
announce-choice = { $who } · { $count }
announce-everybody = Todos
announce-private = Chats privados
announce-groups = Grupos
announce-channels = Canais
announce-cancelled = Cancelado: nada é enviado.
announce-sending = A enviar: { $sent } de { $total }
announce-sent = Enviados: { $count }
announce-gone = Incontactáveis, porque o bot foi bloqueado ou removido: { $count }
announce-later = Não recebem nada agora e recebem-no mais tarde, no prazo de { $days } dias: { $count }
announce-expired = Não foi possível enviar em { $days } dias: { $count }
announce-stopped = Interrompido, por isso não enviado: { $count }
announce-stopped-uncounted = Interrompido: não é enviado a mais ninguém.
announce-uncounted = Já não se conta quantos o receberam.
button-announce-send =
    { $count ->
        [one] Enviar a { $count } chat
        [many] Enviar a { $count } de chats
       *[other] Enviar a { $count } chats
    }
button-announce-stop = Parar

command-subscribe = Receber os novos artigos
command-unsubscribe = Deixar de os receber
command-latest = Os artigos mais recentes
command-search = Pesquisar artigos
command-why = Porque é que um artigo chegou, ou não
command-settings = O que chega, e quando
command-keywords = Palavras-chave e palavras excluídas
command-stop = Fazer uma pausa
command-channel = As notícias num canal seu
command-help = O que sei fazer
command-privacy = Os dados que são guardados
command-forget = Eliminar os dados guardados
command-announce = Enviar um anúncio a quem subscreve
command-admin = Como está o bot
command-find = O que se sabe de um chat
