# O que o bot diz em português do Brasil. Cada mensagem tem a sua correspondente em en.ftl.

description =
    As notícias da Rádio França Internacional (RFI), assim que são publicadas: de cada uma, o título, as primeiras linhas e o link para o site da RFI.

    Toque em Iniciar, escolha uma edição, no idioma que preferir, e pare de receber quando quiser. Também para grupos e canais.

    Este bot não é um serviço oficial da RFI.
short-description = As notícias da Rádio França Internacional (RFI), uma a uma: título, primeiras linhas e link.

start =
    A Rádio França Internacional, notícia por notícia: o título, as primeiras linhas e o link para o site da RFI.

    /latest – as notícias mais recentes
    /search – encontrar uma notícia
    /help – tudo o que sei fazer
start-renewed = Que bom ter você de volta! As notícias voltam a chegar aqui: { $editions }. Tudo o que sei fazer: /help

help = O que eu sei fazer:
help-subscribe = /subscribe – receber as notícias ({ $edition }); em outros idiomas: `/subscribe { $examples }`
help-unsubscribe = /unsubscribe – parar de receber; só uma edição: `/unsubscribe { $ended }`
help-latest = /latest – as notícias mais recentes; dez de uma edição: `/latest 10 { $example }`
help-search = /search – como buscar; para buscar já: `/search { $word }`
help-why = /why – por que uma notícia chegou aqui, ou por que não
help-settings = /settings – seções, resumos, horário de silêncio e mais
help-keywords = /keywords – palavras-chave e palavras excluídas: `/keywords +{ $word }`
help-stop = /stop – uma pausa, pelo tempo que você quiser
help-channel = /channel – as notícias em um canal seu
help-privacy = /privacy – os dados que ficam guardados
help-forget = /forget – apagar todos esses dados
help-inline = `@{ $bot } { $word }` – em qualquer chat: enviar uma notícia para lá
help-administrators = Neste grupo, /subscribe e /unsubscribe são só para administradores.
help-line = { $command } – { $about }
help-editions = Edições: { $available }

subscribed = Inscrição feita: { $editions }. As notícias chegam aqui assim que a RFI as publica.
subscribed-channel = Inscrição feita em “{ $channel }”: { $editions }. As notícias chegam lá assim que a RFI as publica.
subscribed-next = Para parar de receber: /unsubscribe
subscribed-next-channel = Para mudar isso, use os botões abaixo ou /channel.
amount-between =
    { $high ->
        [one] Nos últimos dias: de { $low } a { $high } notícia por dia.
        [many] Nos últimos dias: de { $low } a { $high } de notícias por dia.
       *[other] Nos últimos dias: de { $low } a { $high } notícias por dia.
    }
amount-about =
    { $count ->
        [one] Nos últimos dias: cerca de { $count } notícia por dia.
        [many] Nos últimos dias: cerca de { $count } de notícias por dia.
       *[other] Nos últimos dias: cerca de { $count } notícias por dia.
    }
amount-up-to =
    { $count ->
        [one] Nos últimos dias: no máximo { $count } notícia por dia.
        [many] Nos últimos dias: até { $count } de notícias por dia.
       *[other] Nos últimos dias: até { $count } notícias por dia.
    }
greeting-group = As notícias da Rádio França Internacional podem chegar a este grupo. Os administradores escolhem:
greeting-forum = As notícias da Rádio França Internacional podem chegar aqui; para receber em outro tópico, envie `/subscribe` nele. Os administradores do grupo escolhem:
greeting-channel = Já posso postar em “{ $channel }”. As notícias da Rádio França Internacional podem chegar lá:
channel-no-right = Já estou em “{ $channel }”, mas não posso postar. Preciso de permissão para postar mensagens; depois pergunto aqui o que deve chegar ao canal.
channel-no-right-subscribed = Estou de novo em “{ $channel }”, mas não posso postar. Preciso de permissão para postar mensagens; depois, as notícias continuam.
topic-link = este tópico
topic-closed = Há notícias na fila ({ $editions }): { $topic } está fechado. Elas chegam quando o tópico for reaberto.
topic-deleted = O tópico que recebia as notícias ({ $editions }) foi apagado, por isso não chega mais nada. Escreva { $command } no tópico onde elas devem chegar a partir de agora.
topics-closed = Estes tópicos estão fechados, por isso suas notícias ficam na fila. Elas chegam quando os tópicos forem reabertos:
topics-deleted = Alguns tópicos que recebiam notícias foram apagados, por isso elas não chegam mais. Escreva { $command } nos tópicos onde elas devem chegar a partir de agora. Os tópicos apagados recebiam:
topic-in-group = No grupo “{ $group }”:
button-receive-channel = Postar lá: { $edition }
resumed = As notícias voltam a chegar, a partir de onde tinham parado: { $editions }.
resumed-channel = As notícias voltam a chegar a “{ $channel }”, a partir de onde tinham parado: { $editions }.
still-stopped = Continuam sem chegar: { $editions }.
still-stopped-topics = Continuam sem chegar aos tópicos deste chat: { $editions }.
kept = Nada mudou. As notícias continuam chegando: { $editions }.
menu = Quais edições você quer receber aqui? O sinal ✓ marca as que já chegam; toque em uma edição para incluir ou tirar.
menu-channel = Quais edições devem chegar a “{ $channel }”? O sinal ✓ marca as que já chegam; toque em uma edição para incluir ou tirar.
button-receive = Receber aqui: { $edition }
button-latest = Notícias mais recentes
button-editions = Outras edições
button-undo = Desfazer
button-undo-all = Voltar a receber tudo
button-undo-some = Voltar a receber: { $editions }
button-undo-one-of = Voltar a receber ({ $number }): { $editions }
button-end-all = Parar de receber todas
button-keep-all = Manter todas
already-subscribed = As notícias já chegam aqui: { $editions }.
already-subscribed-channel = As notícias já chegam a “{ $channel }”: { $editions }.
unsubscribe-which = Qual edição você quer parar de receber?
unsubscribed = Inscrição cancelada: { $editions }. /latest e /search continuam funcionando.
unsubscribed-channel = Inscrição cancelada em “{ $channel }”: { $editions }.
unsubscribed-topics = Inscrição cancelada nos tópicos deste chat: { $editions }.
not-subscribed = Não há nada para cancelar: essa inscrição não existe aqui ({ $editions }).
nothing-to-stop = A inscrição já estava cancelada.
nothing-to-undo = As notícias já voltaram a chegar.
nothing-subscribed = Não há nada para cancelar: não existe nenhuma inscrição aqui. Para se inscrever: /subscribe
no-direct-messages = Não posso enviar nada por conta própria nas mensagens diretas de um canal. Escreva para mim em um chat privado ou faça a inscrição no próprio canal.
unknown-edition =
    “{ $name }” não é uma edição deste bot.
    Edições: { $available }
only-admins = Em um grupo, só os administradores podem mudar isso.
only-admins-channel = Só os administradores do canal podem mudar isso.
admins-unknown = O Telegram não me diz quem são os administradores deste grupo. Torne o bot administrador, sem nenhuma permissão, e tente de novo.

channel-ask =
    Qual canal? O botão abaixo mostra aqueles em que você pode postar. No que você escolher, passo a ser administrador, só com permissão para postar mensagens.
channel-chosen = Canal escolhido.
channel-cancelled = Nenhum canal foi escolhido. Para tentar de novo: /channel
channel-elsewhere = O canal é escolhido em um chat privado; escreva para mim lá: /channel. Ou poste no próprio canal: /subscribe
channel-no-administrator = Você não está entre os administradores deste canal: peça ao proprietário que inclua você, com permissão para postar mensagens.
channel-may-not-post = Você não pode postar neste canal: peça ao proprietário permissão para postar mensagens.
channel-bot-absent = Não estou neste canal: adicione o bot como administrador, com permissão para postar mensagens, e tente de novo.
channel-bot-may-not-post = Não posso postar neste canal: abra a lista de administradores, toque no nome do bot, dê a permissão para postar mensagens e tente de novo.
button-choose-channel = Escolher um canal
button-cancel = Cancelar
settings = O que chega aqui, e como. Toque no que quiser mudar:
settings-channel = O que chega a “{ $channel }”, e como. Toque no que quiser mudar:
settings-begin = Ainda não chega nada aqui. Escolha uma edição; depois você pode ajustar todo o resto.
settings-begin-channel = Ainda não chega nada a “{ $channel }”. Escolha uma edição; depois você pode ajustar todo o resto.
settings-begin-topics = Fora dos tópicos, não chega nada aqui. Cada tópico tem suas próprias configurações: abra-as no próprio tópico, ou escolha uma edição para receber aqui.
settings-kept = Suas configurações anteriores continuam valendo.
setting-line = { $setting }: { $state }
setting-channel = Canal “{ $channel }” – { $line }
setting-editions = Edições
setting-sections = Seções
setting-words = Palavras
setting-delivery = Envio
setting-quiet = Horário de silêncio
setting-zone = Fuso horário
setting-sound = Notificações
setting-picture = Imagens
setting-language = Idioma do bot
setting-pause = Pausa
button-settings = Configurações
button-language = 🌐 Idioma · Language
button-back = ‹ Voltar
editions-none = nenhuma
editions-none-yet = Primeiro escolha uma edição: as seções aparecem aqui.
sections-all = todas
sections-some = só algumas ({ $editions })
sections-which = De qual edição você quer escolher as seções? O sinal ✓ marca as edições que só chegam em parte.
sections-of-all = { $edition }: chega tudo. Toque nas seções que você dispensa.
sections-of-without = { $edition }: chega tudo, menos as seções sem ✓.
sections-of-only = { $edition }: só chegam as seções com ✓.
sections-of-none = { $edition }: nenhuma seção foi escolhida, por isso não chega nada. Toque nas que você quiser.
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
        [one] só notícias com a palavra-chave
        [many] só notícias com palavras-chave ({ $count })
       *[other] só notícias com uma das { $count } palavras-chave
    }
words-only-none = não chega nada, por falta de palavras-chave
words-followed = Palavras-chave: { $words }
words-muted = Palavras excluídas: { $words }
words-nothing-passes = Não há nenhuma palavra-chave, por isso não chega nada.
words-about =
    Uma notícia com uma palavra excluída não chega. As palavras-chave são destacadas na notícia e podem fazê-la chegar mesmo no horário de silêncio.

    Para adicionar: `/keywords +clima "meio ambiente" -futebol`
words-question = Quais palavras? Por exemplo, `clima "meio ambiente" -futebol` adiciona as duas primeiras como palavras-chave e exclui o futebol.
words-placeholder = clima "meio ambiente" -futebol
words-not-understood = Não há nenhuma palavra para buscar em “{ $typed }”.
words-too-long =
    { $limit ->
        [one] Uma palavra ou expressão pode ter no máximo { $limit } caractere: nada foi adicionado.
        [many] Uma palavra ou expressão pode ter no máximo { $limit } de caracteres: nada foi adicionado.
       *[other] Uma palavra ou expressão pode ter no máximo { $limit } caracteres: nada foi adicionado.
    }
words-short-prefix =
    { $limit ->
        [one] Uma palavra com * no fim precisa ter pelo menos { $limit } letra: nada foi adicionado.
        [many] Uma palavra com * no fim precisa ter pelo menos { $limit } de letras: nada foi adicionado.
       *[other] Uma palavra com * no fim precisa ter pelo menos { $limit } letras: nada foi adicionado.
    }
words-too-many =
    { $limit ->
        [one] A lista pode ter no máximo { $limit } palavra: nada foi adicionado.
        [many] A lista pode ter no máximo { $limit } de palavras: nada foi adicionado.
       *[other] A lista pode ter no máximo { $limit } palavras: nada foi adicionado.
    }
button-add-words = Adicionar palavras…
button-only-matches = Só com palavras-chave
delivery-each = uma notícia por vez
delivery-hourly = uma vez por hora
delivery-daily = todo dia às { $time }
delivery-twice = todo dia às { $first } e às { $second }
delivery-about = Uma notícia por vez, ou várias reunidas em um resumo?
delivery-question = A que horas? Informe um ou dois horários, por exemplo: `7:30` ou `8:00 19:00`
delivery-placeholder = 7:30, ou 8:00 19:00
delivery-not-understood = Não entendi “{ $typed }”: informe um ou dois horários, como 7:30, ou 8:00 19:00.
button-other-times = Outros horários…
quiet-off = nenhum
quiet-hours = { $from }–{ $to }
quiet-words-pass = { $hours }, exceto palavras-chave
quiet-about = No horário de silêncio não chega nada. As notícias publicadas nesse meio-tempo chegam juntas, no final.
quiet-about-words = No horário de silêncio só chegam notícias com uma palavra-chave, sem som. As outras chegam juntas, no final.
quiet-question = De que horas a que horas? Por exemplo: `22:30-6:45`
quiet-placeholder = 22:30-6:45
quiet-not-understood = Não entendi “{ $typed }”: informe dois horários diferentes, como 22:30-6:45.
button-other-hours = Outro horário…
button-words-pass = Deixar passar palavras-chave
zone-now = { $zone }, agora { $time }
zone-about = O horário de silêncio, os resumos e as pausas seguem este fuso.
zone-question = Qual cidade ou fuso horário? Por exemplo: `Dakar`, `America/New_York` ou `UTC+8`
zone-placeholder = Dakar, America/New_York, UTC+8
zone-not-understood = Não conheço nenhuma cidade nem fuso horário “{ $typed }”; tente, por exemplo, Dakar, America/New_York ou UTC+8.
button-other-zone = Outro fuso horário…
sound-on = normais
sound-silent = sem som
sound-about = As notícias devem chegar com notificações normais ou sem som?
picture-large = grandes
picture-small = pequenas
picture-none = nenhuma
picture-about = De que tamanho você quer as imagens? Sem elas, as notícias gastam menos dados.
language-about = Em que idioma devo falar? As notícias continuam no idioma em que foram publicadas.
language-of-telegram = o do seu Telegram
language-of-edition = o da primeira edição
pause-none = nenhuma
paused = por tempo indeterminado
paused-until = até { $time }
pause-about = Durante uma pausa não chega nada. As notícias publicadas nesse meio-tempo chegam juntas, no final. Por quanto tempo?
pause-over = As notícias voltam a chegar. Se houve novidades nesse meio-tempo, elas chegam juntas.
paused-about = Por enquanto não chega nada. As notícias publicadas nesse meio-tempo chegam juntas, no fim da pausa.
pause-hour = Uma hora
pause-morning = Até de manhã
pause-week = Uma semana
pause-until-resumed = Por tempo indeterminado
button-resume = ▶ Retomar
button-end-instead = Cancelar a inscrição
not-paused = Não há nenhuma pausa aqui: as notícias chegam normalmente.
question-end = Responda a esta mensagem. Para deixar tudo como está: /cancel
question-over = Essa pergunta já foi encerrada. Para recomeçar: /settings
cancelled = Nada mudou.
nothing-to-cancel = Não há nada para cancelar.

latest-heading = Notícias mais recentes – { $editions }
latest-heading-section = Notícias mais recentes – { $section } – { $editions }
latest-empty = Ainda não há nada. As primeiras notícias chegam na próxima consulta ao site da RFI.
latest-none-in =
    “{ $name }” não é uma edição deste bot nem uma seção com notícias.
    Edições: { $available }
latest-sections = Seções: { $sections }
latest-at-most =
    { $max ->
        [one] No máximo { $max } notícia por vez.
        [many] No máximo { $max } de notícias por vez.
       *[other] No máximo { $max } notícias por vez.
    }

search-usage =
    Quais palavras? Por exemplo: `/search { $first } { $second }`

    `"{ $phrase }"` – exatamente esta expressão
    `-{ $second }` – sem esta palavra
    `{ $first } OR { $second }` – qualquer uma das duas
search-usage-prefix =
    { $limit ->
        [one] `{ $prefix }*` – palavras que começam assim (pelo menos { $limit } letra)
        [many] `{ $prefix }*` – palavras que começam assim (pelo menos { $limit } de letras)
       *[other] `{ $prefix }*` – palavras que começam assim (pelo menos { $limit } letras)
    }
search-usage-section = `section:{ $section }` – em uma seção
search-usage-time = `since:7d until:1d` – nesse período (d: dias); também vale escrever 2026-03 ou 2026-03-31
search-usage-edition = `in:{ $edition }` – em outra edição; `in:all` – em todas
search-heading =
    Busca: { $query } – { $count ->
        [one] { $count } notícia
        [many] { $count } de notícias
       *[other] { $count } notícias
    }
search-heading-many =
    Busca: { $query } – { $count ->
        [one] mais de { $count } notícia
        [many] mais de { $count } de notícias
       *[other] mais de { $count } notícias
    }
search-none-matching = Nada corresponde a “{ $query }”.
search-none = Nenhuma notícia com “{ $query }”.
suggest-unknown = Em nenhuma notícia: { $words }
suggest-without =
    { $count ->
        [one] { $count } notícia
        [many] { $count } de notícias
       *[other] { $count } notícias
    } sem { $parts }
suggest-without-many =
    { $count ->
        [one] Mais de { $count } notícia sem { $parts }
        [many] Mais de { $count } de notícias sem { $parts }
       *[other] Mais de { $count } notícias sem { $parts }
    }
suggest-either =
    { $count ->
        [one] { $count } notícia
        [many] { $count } de notícias
       *[other] { $count } notícias
    } com alguma destas palavras
suggest-either-many =
    { $count ->
        [one] Mais de { $count } notícia com alguma destas palavras
        [many] Mais de { $count } de notícias com alguma destas palavras
       *[other] Mais de { $count } notícias com alguma destas palavras
    }
suggest-elsewhere = Há resultados em outras edições.
button-without = Sem { $parts }
button-either = Alguma destas palavras
button-everywhere = Buscar em todas as edições
query-either = OR
query-everywhere = in:all
suggest-shorter = Tente outras palavras, ou palavras mais curtas.
suggest-section = Tente outra seção, ou busque por palavras.
suggest-period = Tente um período mais longo.
suggest-edition = Edições deste bot: { $available }.
suggest-exclude-less = Exclua menos palavras.
note-unknown-edition = “{ $name }” foi ignorado: a RFI não tem essa edição. Depois de “{ $operator }:” vem um código, como br, fr ou en, ou então all.
note-bad-date = “{ $value }” foi ignorado: não é uma data. Depois de “{ $operator }:” vem, por exemplo, 7d, 2w, 2026, 2026-03 ou 2026-03-31.
note-missing-value = “{ $operator }:” foi ignorado: falta o valor, que deve vir logo depois dos dois-pontos, sem espaço.
note-excluded-operator = “-{ $operator }:” foi ignorado: o sinal de menos só exclui palavras.
note-short-prefix =
    { $limit ->
        [one] Uma palavra com * no fim precisa ter pelo menos { $limit } letra: ela foi buscada como está.
        [many] Uma palavra com * no fim precisa ter pelo menos { $limit } de letras: ela foi buscada como está.
       *[other] Uma palavra com * no fim precisa ter pelo menos { $limit } letras: ela foi buscada como está.
    }
note-empty-period = O período pedido tem o início depois do fim, por isso não contém nada.
note-unclosed-quote = Aspas que ficaram abertas foram ignoradas.
note-only-exclusions = Só há palavras excluídas: estas são todas as notícias que não as contêm.
note-nothing-to-search = Não há nenhuma palavra para buscar aí.
note-no-operator-usable = Não foi possível usar nenhum operador, por isso não há nada para buscar.
note-either-alone = OR foi ignorado: precisa ficar entre duas palavras. Para buscar a própria palavra, escreva-a entre aspas.
note-either-no-words = OR foi ignorado: une palavras e expressões, não operadores nem palavras excluídas. É melhor fazer duas buscas.
note-either-prefix = Com OR, o * só conta se estiver em todas as palavras; elas foram buscadas como estão.
note-separated = Nenhuma notícia contém o texto inteiro: as palavras foram buscadas uma a uma.
note-too-many-terms =
    { $limit ->
        [one] Só a primeira palavra foi buscada.
        [many] Só as primeiras { $limit } de palavras foram buscadas.
       *[other] Só as primeiras { $limit } palavras foram buscadas.
    }
note-too-long =
    { $limit ->
        [one] Só o primeiro caractere foi considerado.
        [many] Só os primeiros { $limit } de caracteres foram considerados.
       *[other] Só os primeiros { $limit } caracteres foram considerados.
    }

list-best-first = primeiro as mais relevantes
list-newest-first = primeiro as mais recentes
list-numbers = Toque em um número para ver a notícia aqui.
sort-best = Primeiro as mais relevantes
sort-newest = Primeiro as mais recentes
old-list = Esta lista é antiga demais. Envie o comando de novo.
not-offered = Essa edição não está mais disponível.
old-button = Este botão é antigo demais. Envie o comando de novo.
share = Compartilhar
article-gone = Esta notícia não está mais guardada aqui.
address-unknown = A notícia deste endereço não está guardada aqui.
address-short = Um endereço curto não diz a que notícia leva: envie o endereço longo, que começa com www.rfi.fr.

why-usage = Responda a uma notícia com `/why`, ou envie `/why` com o link da notícia: eu digo por que ela chegou aqui, ou por que não.
why-several = Essa mensagem tem várias notícias. Envie `/why` com o link de uma delas.
why-unknown = Não conheço nenhuma notícia neste endereço.
find-usage = Qual chat? Envie `/find` com o identificador dele, ou com o nome público: `/find @name`
find-no-chat = Não encontro o chat { $name }: o Telegram não o conhece, ou não me informa sobre ele.
find-nothing = Não há nada guardado sobre { $chat }.
find-private = chat privado
find-group = grupo
find-channel = canal
find-read = { $edition }: lido até { $read } de { $head }
find-gone = Fora de alcance desde: { $since }. { $reason }
find-held = Não aceita nada desde: { $since }. { $reason }
find-last = Última mensagem: { $at }
find-no-message = Nenhuma mensagem nas últimas 24 horas
find-next = Próxima: { $title } – { $when }
find-when-now = quando chegar a vez dela
find-when-back = quando alguém voltar
find-nothing-next = Não há nada na fila de envio
find-rest = Tópicos não mostrados: { $count }
status-well = Está tudo bem.
status-trouble = Funciona, com problemas:
status-down = Fora do ar:
status-day = Últimas 24 horas – notícias recebidas: { $articles }, mensagens enviadas: { $messages }
status-delay = Mediana do atraso – da RFI até o bot: { $seen }; do bot até o leitor: { $sent }
status-subscribers = Inscritos – ativos: { $active }, em pausa: { $paused }, fora de alcance por enquanto: { $held }, perdidos: { $gone }, que cancelaram: { $ended }
status-waiting = Na fila – para enviar agora: { $ready }, para a hora de cada um: { $timed }, deixados de lado: { $setAside }
status-alerts = Alertas em aberto: { $count }
status-version = Versão { $version }, no ar há { $uptime }
status-fresh = Estes números acabaram de sair.
button-refresh = Atualizar
why-alias = A RFI deu a mesma informação nesta notícia: { $title }.
why-sent =
    { $corrections ->
        [0] Chegou aqui ({ $at }), na primeira versão publicada pela RFI.
        [one] Chegou aqui ({ $at }). A RFI fez uma correção, e a mensagem já está corrigida.
        [many] Chegou aqui ({ $at }). A RFI fez { $corrections } de correções, e a mensagem já está corrigida.
       *[other] Chegou aqui ({ $at }). A RFI fez { $corrections } correções, e a mensagem já está corrigida.
    }
why-outdated = A RFI acaba de fazer uma correção; a mensagem vai ser corrigida em breve.
why-word = Contém uma palavra-chave definida aqui: { $word }.
why-nothing-read = Não existe nenhuma inscrição aqui, por isso não chegam notícias. Para se inscrever: /subscribe.
why-other-edition = É de outra edição ({ $edition }); o que chega aqui: { $editions }. Para mudar: /settings.
why-late = Quando vi esta notícia pela primeira vez ({ $seen }), já não era novidade: a data indicada pela RFI é { $published }. Notícias assim não são enviadas, mas podem ser encontradas com /search.
why-before = Esta notícia é anterior à inscrição atual, mas pode ser encontrada com /search.
why-section = A seção { $section } está excluída aqui. Para mudar: /settings.
why-no-section = Não pertence a nenhuma seção, e aqui só chegam algumas. Para mudar: /settings.
why-muted = Contém uma palavra excluída aqui: { $word }. Para mudar: /keywords.
why-no-word = Não contém nenhuma palavra-chave, e mais nada chega aqui. Para ver as palavras: /keywords.
why-as-of-now = É assim neste momento; quando chegou a vez desta notícia, as configurações ou o texto podiam ser outros.
why-had-turn = Não sei mais: ou chegou só com o título, em uma mensagem com outras, ou ficou de fora pelas configurações daquele momento.
why-had-turn-long-ago = Não sei mais, porque só me lembro de cada mensagem por um dia: ou chegou antes disso, ou ficou de fora pelas configurações daquele momento.
why-paused = Está na fila: aqui está tudo em pausa por tempo indeterminado. Para retomar: /settings.
why-paused-until = Está na fila: aqui está tudo em pausa até { $until }. Para retomar agora: /settings.
why-cannot-post = Está na fila: o Telegram não me deixa postar aqui. Tento de novo de vez em quando.
why-told-to-wait = Está na fila: o Telegram me pediu para não enviar nada para cá até { $until }.
why-quiet = Está esperando o fim do horário de silêncio: { $until }.
why-digest = Está esperando o próximo resumo: { $at }.
why-next = Está a caminho: chega logo depois das anteriores.
inline-button = Buscar em um chat privado
inline-nothing = Nenhum resultado – buscar em um chat privado
too-many-requests =
    { $seconds ->
        [one] São muitos pedidos de uma vez. Volto a responder em { $seconds } segundo.
        [many] São muitos pedidos de uma vez. Volto a responder em { $seconds } de segundos.
       *[other] São muitos pedidos de uma vez. Volto a responder em { $seconds } segundos.
    }

catch-up-heading =
    { $count ->
        [one] { $count } notícia publicada enquanto não era possível enviar nada para cá
        [many] { $count } de notícias publicadas enquanto não era possível enviar nada para cá
       *[other] { $count } notícias publicadas enquanto não era possível enviar nada para cá
    }
digest-heading =
    Resumo de notícias · { $time } · { $count ->
        [one] { $count } notícia
        [many] { $count } de notícias
       *[other] { $count } notícias
    }
digest-heading-part =
    Resumo de notícias ({ $part }) · { $time } · { $count ->
        [one] { $count } notícia
        [many] { $count } de notícias
       *[other] { $count } notícias
    }
headlines-more =
    { $count ->
        [one] E mais { $count }: /latest
        [many] E mais { $count }: /latest
       *[other] E mais { $count }: /latest
    }

privacy =
    Sobre este chat ficam guardados: o identificador (`{ $chat }`) e o tipo; as edições escolhidas e a data da escolha; o que foi ajustado com /settings e /keywords; a pergunta que fiz e ainda não teve resposta e, em um grupo, o identificador da pessoa a quem perguntei (por no máximo 7 dias); o seu idioma; até onde as notícias foram enviadas; e os números das mensagens das últimas 24 horas, para que eu possa corrigi-las quando a RFI se corrige.

    Não ficam guardados: o seu nome, o resto do que você escreve, o que você busca nem o que você lê. Há duas exceções: uma busca longa demais para caber nos botões fica guardada por 7 dias, sem registro de quem a fez; e uma mensagem (ou um toque em um botão) a que eu não consiga responder em meio segundo fica guardada até ter resposta, por no máximo 2 dias, com o identificador de quem enviou, mas sem nomes.

    /unsubscribe apaga as edições escolhidas. Suas outras configurações ficam, para quando você voltar; o resto é apagado 400 dias depois. /forget apaga tudo na hora.
forget-sure = Apagar tudo o que está guardado sobre este chat? Não vão chegar mais notícias, e não dá para desfazer.
forget-sure-topics = Apagar tudo o que está guardado sobre este chat e seus tópicos? Não vão chegar mais notícias aqui, e não dá para desfazer.
button-forget = Apagar tudo
button-forget-keep = Manter tudo
forgotten = Tudo foi apagado: as edições e seções escolhidas aqui, as palavras, os horários e todas as outras configurações, até onde as notícias tinham sido enviadas, os números das mensagens recentes e as perguntas ainda em aberto. Não vão chegar mais notícias. Para recomeçar: /subscribe
forget-kept = Nada foi apagado.
unknown-command = Não conheço { $command }. Os comandos que eu entendo: /help
not-a-command = Só entendo comandos; a lista: /help. Para buscar o que você escreveu: { $command }
run-search = Buscar
cannot-write = No momento, o Telegram não me deixa escrever aqui.
failed = Algo deu errado do meu lado. Tente de novo em um minuto.

alert-feed-troubled =
    { $checks ->
        [one] Feed com problemas: { $reason }
        [many] Feed com problemas em { $checks } de consultas seguidas: { $reason }
       *[other] Feed com problemas em { $checks } consultas seguidas: { $reason }
    }
alert-feed-works = O feed voltou a funcionar: { $url }
alert-feed-quiet = O feed responde, mas está há mais tempo que o normal sem novidades ({ $duration }): { $url }
alert-feed-news = O feed voltou a trazer novidades: { $url }
alert-article-withdrawn =
    O Telegram recusa uma notícia, que por isso não é enviada a ninguém: { $url }
    { $reason }
alert-general-refusal =
    O Telegram recusa todas as mensagens, seja quem for o destinatário. Nada se perde: todas ficam na fila, e de vez em quando tento enviar uma.
    { $reason }
alert-general-refusal-over =
    O Telegram voltou a aceitar mensagens. As que estavam na fila saem agora. O motivo da recusa era:
    { $reason }
alert-set-aside =
    { $destination } não recebe nada até que isso seja resolvido; os outros continuam.
    { $reason }
alert-set-aside-over =
    { $destination } não tem mais problemas. Isto impedia todos os envios:
    { $reason }
alert-unauthorized-over =
    O Telegram voltou a aceitar o bot. Ele tinha recusado o token:
    { $reason }
alert-store = O banco de dados não aceita gravações e, enquanto isso, nada é enviado. O log diz por quê.
alert-store-over = O banco de dados voltou a aceitar gravações.
alert-disk = O disco está quase cheio: restam { $free } de { $total }.
alert-disk-over = O disco voltou a ter espaço: { $free } de { $total }.
alert-blocks = Muitos inscritos foram perdidos em uma hora: { $gone } de { $all }. Bloquearam ou removeram o bot, ou não existem mais.
alert-blocks-over = O bot não perde mais inscritos em ritmo incomum.
alert-backlog = As mensagens estão atrasadas. Espera da mais antiga que poderia sair: { $duration }.
alert-backlog-over = As mensagens voltaram a sair a tempo.
alert-clock = O relógio do sistema deu um salto ({ $duration }): alguém o ajustou, ou a máquina ficou suspensa.
alert-clock-over = O relógio do sistema está regular há uma hora.
alert-stalled = Uma parte do bot está parada: { $loop }. Se continuar assim, o processo termina.
alert-stalled-over = Voltou a funcionar: { $loop }
alert-held-back = Alertas retidos, porque não chegam mais de { $limit } por hora (no total: { $count }):

announce-ask = Qual é o texto do anúncio? Negrito, links e o resto da formatação são mantidos.
announce-only-text = Só dá para anunciar texto, sem imagens, arquivos ou figurinhas. Qual é o texto?
announce-too-long = Um anúncio pode ter no máximo { $limit } caracteres. Qual é o texto, mais curto?
announce-nobody = Não há para quem enviar: nenhum inscrito pode ser alcançado.
announce-who = Vai ficar como acima. Quem deve receber?
announce-choice = { $who } · { $count }
announce-everybody = Todos
announce-private = Chats privados
announce-groups = Grupos
announce-channels = Canais
announce-cancelled = Cancelado: nada será enviado.
announce-sending = Enviando: { $sent } de { $total }
announce-sent = Enviados: { $count }
announce-gone = Fora de alcance, porque o bot foi bloqueado ou removido: { $count }
announce-later = Não recebem nada agora e vão receber depois, em até { $days } dias: { $count }
announce-expired = Não pôde ser enviado em { $days } dias: { $count }
announce-stopped = Interrompido, por isso não enviado: { $count }
announce-stopped-uncounted = Interrompido: não será enviado a mais ninguém.
announce-uncounted = Não se conta mais quantos o receberam.
button-announce-send =
    { $count ->
        [one] Enviar para { $count } chat
        [many] Enviar para { $count } de chats
       *[other] Enviar para { $count } chats
    }
button-announce-stop = Parar

command-subscribe = Receber as notícias
command-unsubscribe = Parar de receber
command-latest = As notícias mais recentes
command-search = Buscar notícias
command-why = Por que uma notícia chegou, ou não
command-settings = O que chega, e quando
command-keywords = Palavras-chave e palavras excluídas
command-stop = Fazer uma pausa
command-channel = As notícias em um canal seu
command-help = O que eu sei fazer
command-privacy = Os dados que ficam guardados
command-forget = Apagar os dados guardados
command-announce = Enviar um anúncio a todos os inscritos
command-admin = Como está o bot
command-find = O que se sabe sobre um chat
