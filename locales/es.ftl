# Lo que dice el bot en español. Cada mensaje tiene su equivalente en en.ftl.

description =
    Las noticias de Radio Francia Internacional (RFI), en cuanto se publican: de cada artículo, el título, las primeras líneas y el enlace al sitio de RFI.

    Toque Iniciar, elija una edición, en el idioma que prefiera, y deje de recibirla cuando quiera. También para grupos y canales.

    Este bot no es un servicio oficial de RFI.
short-description = Las noticias de Radio Francia Internacional (RFI), una a una: título, primeras líneas y enlace.

start =
    Radio Francia Internacional, artículo por artículo: el título, las primeras líneas y el enlace al sitio de RFI.

    /latest – los artículos más recientes
    /search – volver a encontrar un artículo
    /help – todo lo demás
start-renewed = ¡Hola de nuevo! Los artículos nuevos llegan aquí: { $editions }. /help muestra todo lo que puedo hacer.

help = Esto es lo que puedo hacer:
help-subscribe = /subscribe – recibir los artículos nuevos ({ $edition }); en otros idiomas: `/subscribe { $examples }`
help-unsubscribe = /unsubscribe – dejar de recibirlos; para cancelar una sola edición: `/unsubscribe { $ended }`
help-latest = /latest – los artículos más recientes; diez de una edición: `/latest 10 { $example }`
help-search = /search – cómo buscar; directamente: `/search { $word }`
help-why = /why – por qué llegó aquí un artículo, o por qué no
help-settings = /settings – secciones, resúmenes, horas de silencio y más
help-keywords = /keywords – palabras clave y palabras excluidas: `/keywords +{ $word }`
help-stop = /stop – una pausa, tan larga como quiera
help-channel = /channel – las noticias en su canal
help-privacy = /privacy – los datos que se guardan
help-forget = /forget – borrar todos esos datos
help-inline = `@{ $bot } { $word }` – en cualquier chat: enviar allí un artículo
help-administrators = En este grupo, /subscribe y /unsubscribe son solo para administradores.
help-line = { $command } – { $about }
help-editions = Ediciones: { $available }

subscribed = Suscripción activada: { $editions }. Los artículos nuevos llegarán aquí en cuanto RFI los publique.
subscribed-channel = Suscripción activada en «{ $channel }»: { $editions }. Los artículos nuevos llegarán allí en cuanto RFI los publique.
subscribed-next = Para dejar de recibirlos: /unsubscribe
subscribed-next-channel = Para cambiarlo, use los botones de abajo o /channel.
amount-between =
    { $high ->
        [one] En los últimos días: de { $low } a { $high } artículo al día.
        [many] En los últimos días: de { $low } a { $high } de artículos al día.
       *[other] En los últimos días: de { $low } a { $high } artículos al día.
    }
amount-about =
    { $count ->
        [one] En los últimos días: alrededor de { $count } artículo al día.
        [many] En los últimos días: alrededor de { $count } de artículos al día.
       *[other] En los últimos días: alrededor de { $count } artículos al día.
    }
amount-up-to =
    { $count ->
        [one] En los últimos días: { $count } artículo al día como máximo.
        [many] En los últimos días: hasta { $count } de artículos al día.
       *[other] En los últimos días: hasta { $count } artículos al día.
    }
greeting-group = Aquí pueden llegar los artículos nuevos de Radio Francia Internacional. Deciden los administradores del grupo:
greeting-forum = Aquí pueden llegar los artículos nuevos de Radio Francia Internacional; para recibirlos en otro tema, envíe allí `/subscribe`. Deciden los administradores del grupo:
greeting-channel = Puedo publicar en «{ $channel }». Allí pueden llegar los artículos nuevos de Radio Francia Internacional:
channel-no-right = Ya estoy en «{ $channel }», pero no puedo publicar allí. Deme permiso para publicar mensajes y le preguntaré aquí qué debe llegar.
channel-no-right-subscribed = Estoy de nuevo en «{ $channel }», pero no puedo publicar allí. Deme permiso para publicar mensajes y los artículos seguirán llegando.
topic-link = este tema
topic-closed = Había artículos ({ $editions }) para { $topic }, pero está cerrado. Quedan en espera y llegarán cuando vuelva a abrirse.
topic-deleted = El tema que recibía los artículos ({ $editions }) fue eliminado, así que ya no llega nada. Escriba { $command } en el tema donde deban llegar a partir de ahora.
topics-closed = Estos temas están cerrados, así que sus artículos quedan en espera. Llegarán cuando los temas vuelvan a abrirse:
topics-deleted = Se eliminaron temas que recibían artículos, así que esos artículos ya no llegan. Escriba { $command } en los temas donde deban llegar a partir de ahora. Los temas eliminados recibían:
topic-in-group = En el grupo «{ $group }»:
button-receive-channel = Publicar allí: { $edition }
resumed = Suscripción reactivada: { $editions }. Los artículos siguen desde donde se habían detenido.
resumed-channel = Suscripción reactivada en «{ $channel }»: { $editions }. Los artículos siguen desde donde se habían detenido.
still-stopped = Siguen sin llegar: { $editions }.
still-stopped-topics = Siguen sin llegar a los temas de este chat: { $editions }.
kept = Todo sigue igual: los artículos nuevos siguen llegando ({ $editions }).
menu = ¿Qué ediciones quiere recibir aquí? El signo ✓ indica las que ya llegan; toque una edición para activarla o desactivarla.
menu-channel = ¿Qué ediciones deben llegar a «{ $channel }»? El signo ✓ indica las que ya llegan; toque una edición para activarla o desactivarla.
button-receive = Recibir aquí: { $edition }
button-latest = Artículos más recientes
button-editions = Otras ediciones
button-undo = Deshacer
button-undo-all = Reactivar todo
button-undo-some = Reactivar: { $editions }
button-undo-one-of = Reactivar n.º { $number }: { $editions }
button-end-all = Cancelar todas
button-keep-all = Mantener todas
already-subscribed = Esta suscripción ya está activa aquí: { $editions }.
already-subscribed-channel = Esta suscripción ya está activa en «{ $channel }»: { $editions }.
unsubscribe-which = ¿Qué edición quiere dejar de recibir?
unsubscribed = Suscripción cancelada: { $editions }. /latest y /search siguen disponibles.
unsubscribed-channel = Suscripción cancelada en «{ $channel }»: { $editions }.
unsubscribed-topics = Suscripción cancelada en los temas de este chat: { $editions }.
not-subscribed = No hay nada que cancelar: aquí no existe esa suscripción ({ $editions }).
nothing-to-stop = La suscripción ya estaba cancelada.
nothing-to-undo = La suscripción ya estaba activa.
nothing-subscribed = No hay nada que cancelar: aquí no hay ninguna suscripción. Para suscribirse: /subscribe
no-direct-messages = No puedo enviar nada por iniciativa propia a los mensajes directos de un canal. Escríbame en un chat privado o suscriba el propio canal.
unknown-edition =
    «{ $name }» no es una edición de este bot.
    Ediciones: { $available }
only-admins = En un grupo, solo los administradores pueden cambiar esto.
only-admins-channel = Solo los administradores del canal pueden cambiar esto.
admins-unknown = Telegram no me dice quiénes son los administradores de este grupo. Nómbreme administrador, sin ningún permiso, e inténtelo de nuevo.

channel-ask =
    ¿Qué canal? El botón de abajo muestra aquellos en los que puede publicar. En el que elija, seré administrador con un solo permiso: publicar mensajes.
channel-chosen = Canal elegido.
channel-cancelled = No se eligió ningún canal. Para intentarlo de nuevo: /channel
channel-elsewhere = El canal se elige en un chat privado; escríbame allí: /channel. O publique en el propio canal: /subscribe
channel-no-administrator = Su cuenta no figura entre los administradores de este canal: el propietario puede añadirla, con permiso para publicar mensajes.
channel-may-not-post = Su cuenta no puede publicar en este canal: el propietario puede darle permiso para publicar mensajes.
channel-bot-absent = No estoy en este canal: añádame como administrador, con permiso para publicar mensajes, e inténtelo de nuevo.
channel-bot-may-not-post = No puedo publicar en este canal: abra la lista de administradores, elíjame, deme permiso para publicar mensajes e inténtelo de nuevo.
button-choose-channel = Elegir un canal
button-cancel = Cancelar
settings = Esto es lo que llega aquí, y cómo. Toque lo que quiera cambiar:
settings-channel = Esto es lo que llega a «{ $channel }», y cómo. Toque lo que quiera cambiar:
settings-begin = Aquí todavía no llega nada. Elija una edición y después podrá ajustar todo lo demás.
settings-begin-channel = A «{ $channel }» todavía no llega nada. Elija una edición y después podrá ajustar todo lo demás.
settings-begin-topics = Aquí no llega nada fuera de los temas. Cada tema tiene sus propios ajustes: consúltelos en el tema correspondiente, o elija una edición para recibirla aquí.
settings-kept = Sus ajustes anteriores siguen vigentes.
setting-line = { $setting }: { $state }
setting-channel = Canal «{ $channel }» – { $line }
setting-editions = Ediciones
setting-sections = Secciones
setting-words = Palabras
setting-delivery = Envío
setting-quiet = Horas de silencio
setting-zone = Zona horaria
setting-sound = Notificaciones
setting-picture = Imágenes
setting-language = Idioma del bot
setting-pause = Pausa
button-settings = Ajustes
button-language = 🌐 Idioma · Language
button-back = ‹ Atrás
editions-none = ninguna
editions-none-yet = Elija primero una edición: aquí aparecerán sus secciones.
sections-all = todas
sections-some = selección ({ $editions })
sections-which = ¿De qué edición quiere elegir las secciones? Las ediciones con ✓ solo llegan en parte.
sections-of-all = { $edition }: llega todo. Toque las secciones de las que pueda prescindir.
sections-of-without = { $edition }: llega todo, salvo las secciones sin ✓.
sections-of-only = { $edition }: solo llegan las secciones con ✓.
sections-of-none = { $edition }: no hay ninguna sección elegida, así que no llega nada. Toque las que quiera.
button-all-sections = Todas
button-no-sections = Ninguna
words-none = ninguna
words-followed-count =
    { $count ->
        [one] { $count } palabra clave
        [many] { $count } de palabras clave
       *[other] { $count } palabras clave
    }
words-muted-count =
    { $count ->
        [one] { $count } excluida
        [many] { $count } de excluidas
       *[other] { $count } excluidas
    }
words-only-count =
    { $count ->
        [one] solo artículos con la única palabra clave
        [many] solo artículos con alguna palabra clave ({ $count })
       *[other] solo artículos con alguna de las { $count } palabras clave
    }
words-only-none = no llega nada, porque no hay palabras clave
words-followed = Palabras clave: { $words }
words-muted = Palabras excluidas: { $words }
words-nothing-passes = No hay ninguna palabra clave, así que no llega nada.
words-about =
    Un artículo con una palabra excluida no llega. Las palabras clave se señalan en el artículo y pueden hacer que llegue también en las horas de silencio.

    Para añadir palabras: `/keywords +clima "juegos olímpicos" -fútbol`
words-question = ¿Qué palabras? Por ejemplo, `clima "juegos olímpicos" -fútbol` añade las dos primeras expresiones como palabras clave y excluye el fútbol.
words-placeholder = clima "juegos olímpicos" -fútbol
words-not-understood = No hay ninguna palabra que buscar en «{ $typed }».
words-too-long =
    { $limit ->
        [one] Una palabra o expresión puede tener { $limit } carácter como máximo: no se añadió nada.
        [many] Una palabra o expresión puede tener { $limit } de caracteres como máximo: no se añadió nada.
       *[other] Una palabra o expresión puede tener { $limit } caracteres como máximo: no se añadió nada.
    }
words-short-prefix =
    { $limit ->
        [one] Una palabra terminada en * debe tener al menos { $limit } letra: no se añadió nada.
        [many] Una palabra terminada en * debe tener al menos { $limit } de letras: no se añadió nada.
       *[other] Una palabra terminada en * debe tener al menos { $limit } letras: no se añadió nada.
    }
words-too-many =
    { $limit ->
        [one] La lista puede tener { $limit } palabra como máximo: no se añadió nada.
        [many] La lista puede tener { $limit } de palabras como máximo: no se añadió nada.
       *[other] La lista puede tener { $limit } palabras como máximo: no se añadió nada.
    }
button-add-words = Añadir palabras…
button-only-matches = Solo con palabras clave
delivery-each = artículo por artículo
delivery-hourly = una vez por hora
delivery-daily = cada día a las { $time }
delivery-twice = cada día a las { $first } y { $second }
delivery-about = ¿Cada artículo por separado, o varios reunidos en un resumen?
delivery-question = ¿A qué hora del día? Una o dos, por ejemplo: `7:30`, o bien `8:00 19:00`
delivery-placeholder = 7:30, o bien 8:00 19:00
delivery-not-understood = No entiendo «{ $typed }»: indique uno o dos horarios, como 7:30 o bien 8:00 19:00.
button-other-times = Otros horarios…
quiet-off = ninguna
quiet-hours = { $from }–{ $to }
quiet-words-pass = { $hours }, salvo palabras clave
quiet-about = En las horas de silencio no llega nada. Los artículos publicados entretanto llegan juntos al final.
quiet-about-words = En las horas de silencio solo llegan, sin sonido, los artículos con alguna palabra clave. Los demás llegan juntos al final.
quiet-question = ¿De qué hora a qué hora? Por ejemplo: `22:30-6:45`
quiet-placeholder = 22:30-6:45
quiet-not-understood = No entiendo «{ $typed }»: indique dos horas distintas, como 22:30-6:45.
button-other-hours = Otras horas…
button-words-pass = Palabras clave sí, sin sonido
zone-now = { $zone }, ahora { $time }
zone-about = Las horas de silencio, los resúmenes y las pausas se rigen por esta hora.
zone-question = ¿Qué ciudad o zona horaria? Por ejemplo: `Dakar`, `America/New_York` o `UTC+8`
zone-placeholder = Dakar, America/New_York, UTC+8
zone-not-understood = No conozco ninguna ciudad ni zona horaria llamada «{ $typed }»; pruebe, por ejemplo, con Dakar, America/New_York o UTC+8.
button-other-zone = Otra zona horaria…
sound-on = como siempre
sound-silent = sin sonido
sound-about = ¿Cómo deben llegar los artículos?
picture-large = grandes
picture-small = pequeñas
picture-none = ninguna
picture-about = ¿De qué tamaño quiere las imágenes? Sin ellas, los artículos gastan menos datos.
language-about = ¿En qué idioma debo hablar? Los artículos siguen en el suyo.
language-of-telegram = el de su Telegram
language-of-edition = el de la primera edición
pause-none = ninguna
paused = hasta nuevo aviso
paused-until = en curso (fin: { $time })
pause-about = Durante una pausa no llega nada. Los artículos publicados entretanto llegan juntos al final. ¿Por cuánto tiempo?
pause-over = Los artículos vuelven a llegar. Los publicados entretanto, si los hay, llegan juntos.
paused-about = Por ahora no llega nada. Los artículos publicados entretanto llegarán juntos al final de la pausa.
pause-hour = Una hora
pause-morning = Hasta la mañana
pause-week = Una semana
pause-until-resumed = Hasta nuevo aviso
button-resume = ▶ Reanudar
button-end-instead = Mejor cancelar la suscripción
not-paused = Aquí no hay ninguna pausa: los artículos llegan con normalidad.
question-end = Responda a este mensaje. Para dejarlo como está: /cancel
question-over = Esa pregunta ya está cerrada. Empiece de nuevo: /settings
cancelled = No se cambió nada.
nothing-to-cancel = No hay nada que cancelar.

latest-heading = Artículos más recientes – { $editions }
latest-heading-section = Artículos más recientes – { $section } – { $editions }
latest-empty = Todavía nada. Los primeros artículos llegarán con la próxima consulta al sitio de RFI.
latest-none-in =
    «{ $name }» no es una edición de este bot ni una sección con artículos.
    Ediciones: { $available }
latest-sections = Secciones: { $sections }
latest-at-most =
    { $max ->
        [one] No más de { $max } artículo a la vez.
        [many] No más de { $max } de artículos a la vez.
       *[other] No más de { $max } artículos a la vez.
    }

search-usage =
    ¿Qué palabras? Por ejemplo: `/search { $first } { $second }`

    `"{ $phrase }"` – esta expresión exacta
    `-{ $second }` – sin esta palabra
    `{ $first } OR { $second }` – cualquiera de las dos
search-usage-prefix =
    { $limit ->
        [one] `{ $prefix }*` – palabras que empiezan así (al menos { $limit } letra)
        [many] `{ $prefix }*` – palabras que empiezan así (al menos { $limit } de letras)
       *[other] `{ $prefix }*` – palabras que empiezan así (al menos { $limit } letras)
    }
search-usage-section = `section:{ $section }` – en una sección
search-usage-time = `since:7d until:1d` – en ese periodo (d: días); también valen 2026-03 y 2026-03-31
search-usage-edition = `in:{ $edition }` – en otra edición; `in:all` – en todas
search-heading =
    Búsqueda: { $query } – { $count ->
        [one] { $count } artículo
        [many] { $count } de artículos
       *[other] { $count } artículos
    }
search-heading-many =
    Búsqueda: { $query } – { $count ->
        [one] más de { $count } artículo
        [many] más de { $count } de artículos
       *[other] más de { $count } artículos
    }
search-none-matching = Nada coincide con «{ $query }».
search-none = Ningún artículo con «{ $query }».
suggest-unknown = En ningún artículo: { $words }
suggest-without =
    { $count ->
        [one] { $count } artículo
        [many] { $count } de artículos
       *[other] { $count } artículos
    } sin { $parts }
suggest-without-many =
    { $count ->
        [one] Más de { $count } artículo sin { $parts }
        [many] Más de { $count } de artículos sin { $parts }
       *[other] Más de { $count } artículos sin { $parts }
    }
suggest-either =
    { $count ->
        [one] { $count } artículo
        [many] { $count } de artículos
       *[other] { $count } artículos
    } con alguna de estas palabras
suggest-either-many =
    { $count ->
        [one] Más de { $count } artículo con alguna de estas palabras
        [many] Más de { $count } de artículos con alguna de estas palabras
       *[other] Más de { $count } artículos con alguna de estas palabras
    }
suggest-elsewhere = Hay resultados en otras ediciones.
button-without = Sin { $parts }
button-either = Alguna de estas palabras
button-everywhere = En todas las ediciones
query-either = OR
query-everywhere = in:all
suggest-shorter = Pruebe con otras palabras o con palabras más cortas.
suggest-section = Pruebe con otra sección, o busque por palabras.
suggest-period = Pruebe con un periodo más largo.
suggest-edition = Ediciones de este bot: { $available }.
suggest-exclude-less = Excluya menos palabras.
note-unknown-edition = «{ $name }» no se tuvo en cuenta: RFI no tiene ninguna edición con ese nombre. Después de «{ $operator }:» va un código como cn, fr o en, o bien all.
note-bad-date = «{ $value }» no se tuvo en cuenta: no es una fecha. Después de «{ $operator }:» va, por ejemplo, 7d, 2w, 2026, 2026-03 o 2026-03-31.
note-missing-value = «{ $operator }:» no se tuvo en cuenta: su valor debe ir justo después de los dos puntos, sin espacio.
note-excluded-operator = «-{ $operator }:» no se tuvo en cuenta: el signo menos solo excluye palabras.
note-short-prefix =
    { $limit ->
        [one] Una palabra terminada en * debe tener al menos { $limit } letra: se buscó tal cual.
        [many] Una palabra terminada en * debe tener al menos { $limit } de letras: se buscó tal cual.
       *[other] Una palabra terminada en * debe tener al menos { $limit } letras: se buscó tal cual.
    }
note-empty-period = El periodo indicado empieza después de su final: no contiene nada.
note-unclosed-quote = Una comilla suelta no se tuvo en cuenta.
note-only-exclusions = Solo hay palabras excluidas: estos son todos los artículos que no las contienen.
note-nothing-to-search = Ahí no hay ninguna palabra que buscar.
note-no-operator-usable = No se pudo usar ningún operador, así que no hay nada que buscar.
note-either-alone = OR no se tuvo en cuenta: va entre dos palabras. Para buscar la palabra misma, póngala entre comillas.
note-either-no-words = OR no se tuvo en cuenta: une palabras y expresiones, no operadores ni palabras excluidas. Haga mejor dos búsquedas.
note-either-prefix = Con OR, el asterisco (*) solo cuenta si lo llevan todas las palabras; se buscaron tal cual.
note-separated = Ningún artículo contiene este texto tal cual: sus palabras se buscaron una por una.
note-too-many-terms =
    { $limit ->
        [one] Solo se buscó la primera palabra.
        [many] Solo se buscaron las primeras { $limit } de palabras.
       *[other] Solo se buscaron las primeras { $limit } palabras.
    }
note-too-long =
    { $limit ->
        [one] Solo se tuvo en cuenta el primer carácter.
        [many] Solo se tuvieron en cuenta los primeros { $limit } de caracteres.
       *[other] Solo se tuvieron en cuenta los primeros { $limit } caracteres.
    }

list-best-first = primero los más relevantes
list-newest-first = primero los más recientes
list-numbers = Toque un número para ver aquí el artículo.
sort-best = Primero los más relevantes
sort-newest = Primero los más recientes
old-list = Esta lista es demasiado antigua. Envíe de nuevo el comando.
not-offered = Esa edición ya no está disponible.
old-button = Este botón es demasiado antiguo. Envíe de nuevo el comando.
share = Compartir
article-gone = Ya no tengo guardado este artículo.
address-unknown = No tengo guardado el artículo de esta dirección.
address-short = Una dirección corta no dice a qué artículo lleva: envíe la larga, que empieza por www.rfi.fr.

why-usage = Responda a un artículo con `/why`, o envíe `/why` con su enlace: le diré por qué llegó aquí o por qué no.
why-several = Ese mensaje contiene varios artículos. Envíe `/why` con el enlace de uno de ellos.
why-unknown = No conozco ningún artículo en esta dirección.
find-usage = ¿Qué chat? Envíe `/find` con su identificador o con su nombre público: `/find @name`
find-no-chat = No encuentro el chat { $name }: Telegram no lo conoce o no me informa sobre él.
find-nothing = No se guarda nada sobre { $chat }.
find-private = chat privado
find-group = grupo
find-channel = canal
find-read = { $edition }: leído hasta { $read } de { $head }
find-gone = Ilocalizable desde: { $since }. { $reason }
find-held = No acepta nada desde: { $since }. { $reason }
find-last = Último mensaje: { $at }
find-no-message = Ningún mensaje en las últimas 24 horas
find-next = Siguiente: { $title } – { $when }
find-when-now = cuando le llegue el turno
find-when-back = cuando alguien vuelva
find-nothing-next = No hay nada pendiente de envío
find-rest = Temas que no se muestran: { $count }
status-well = Todo va bien.
status-trouble = Funciona, con problemas:
status-down = No funciona:
status-day = Últimas 24 horas – artículos recibidos: { $articles }, mensajes enviados: { $messages }
status-delay = Mediana del retraso – de RFI al bot: { $seen }; del bot al lector: { $sent }
status-subscribers = Suscriptores – activos: { $active }, en pausa: { $paused }, ilocalizables por ahora: { $held }, perdidos: { $gone }, dados de baja: { $ended }
status-waiting = En espera – para enviar ahora: { $ready }, a su hora: { $timed }, apartados: { $setAside }
status-alerts = Avisos abiertos: { $count }
status-version = Versión { $version }, en marcha desde hace { $uptime }
status-fresh = Estas cifras son de ahora mismo.
button-refresh = Actualizar
why-alias = RFI publicó la misma información aquí: { $title }.
why-sent =
    { $corrections ->
        [0] Llegó aquí ({ $at }) en la primera versión publicada por RFI.
        [one] Llegó aquí ({ $at }). RFI lo corrigió una vez, y el mensaje lo refleja.
        [many] Llegó aquí ({ $at }). RFI lo corrigió { $corrections } de veces, y el mensaje lo refleja.
       *[other] Llegó aquí ({ $at }). RFI lo corrigió { $corrections } veces, y el mensaje lo refleja.
    }
why-outdated = RFI acaba de corregirlo; el mensaje se actualizará en breve.
why-word = Contiene una palabra clave de este chat: { $word }.
why-nothing-read = Aquí no hay ninguna suscripción, así que no llegan artículos. Para suscribirse: /subscribe.
why-other-edition = Es de otra edición ({ $edition }); lo que llega aquí: { $editions }. Para cambiarlo: /settings.
why-late = Cuando lo vi por primera vez ({ $seen }), ya no era una novedad. Fecha indicada por RFI: { $published }. Un artículo antiguo no se envía, pero puede encontrarlo con /search.
why-before = Es anterior a la suscripción actual de este chat. Puede encontrarlo con /search.
why-section = Su sección, { $section }, está excluida aquí. Para cambiarlo: /settings.
why-no-section = No tiene sección, y aquí solo llegan algunas secciones. Para cambiarlo: /settings.
why-muted = Contiene una palabra excluida aquí: { $word }. Para cambiarlo: /keywords.
why-no-word = No contiene ninguna palabra clave, y aquí no llega nada más. Para ver las palabras: /keywords.
why-as-of-now = Esto vale para la situación actual: cuando le llegó el turno a este artículo, los ajustes o su texto quizá eran distintos.
why-had-turn = Ya no lo sé: o llegó como titular, en un mensaje con otros, o los ajustes de entonces lo descartaron.
why-had-turn-long-ago = Ya no lo sé, pues solo recuerdo cada mensaje durante un día: o llegó antes, o los ajustes de entonces lo descartaron.
why-paused = Está en espera: aquí todo está en pausa hasta nuevo aviso. Para reanudar: /settings.
why-paused-until = Está en espera: aquí todo está en pausa. Fin de la pausa: { $until }. Para reanudar ahora: /settings.
why-cannot-post = Está en espera: Telegram no me deja publicar aquí. Lo intento de nuevo de vez en cuando.
why-told-to-wait = Está en espera: Telegram me pidió no enviar nada aquí por ahora. Reanudación prevista: { $until }.
why-quiet = Está a la espera de que terminen las horas de silencio: { $until }.
why-digest = Está a la espera del próximo resumen: { $at }.
why-next = Está en camino: llegará justo después de los anteriores.
inline-button = Buscar en un chat privado
inline-nothing = Sin resultados – buscar en un chat privado
too-many-requests =
    { $seconds ->
        [one] Son muchas solicitudes a la vez. Volveré a responder en { $seconds } segundo.
        [many] Son muchas solicitudes a la vez. Volveré a responder en { $seconds } de segundos.
       *[other] Son muchas solicitudes a la vez. Volveré a responder en { $seconds } segundos.
    }

catch-up-heading =
    { $count ->
        [one] { $count } artículo publicado mientras aquí no se podía enviar nada
        [many] { $count } de artículos publicados mientras aquí no se podía enviar nada
       *[other] { $count } artículos publicados mientras aquí no se podía enviar nada
    }
digest-heading =
    Resumen de noticias · { $time } · { $count ->
        [one] { $count } artículo
        [many] { $count } de artículos
       *[other] { $count } artículos
    }
digest-heading-part =
    Resumen de noticias ({ $part }) · { $time } · { $count ->
        [one] { $count } artículo
        [many] { $count } de artículos
       *[other] { $count } artículos
    }
headlines-more =
    { $count ->
        [one] Y { $count } más: /latest
        [many] Y { $count } más: /latest
       *[other] Y { $count } más: /latest
    }

privacy =
    De este chat se guardan: su identificador (`{ $chat }`) y su tipo, las ediciones elegidas y la fecha de esa elección, lo que se ajustó con /settings y /keywords, la pregunta que hice y que sigue sin respuesta (en un grupo, con el identificador de la persona a quien pregunté, 7 días como máximo), su idioma, hasta dónde se han enviado los artículos y los números de los mensajes de las últimas 24 horas, para corregirlos cuando RFI se corrige.

    No se guardan: su nombre, lo demás que escribe, lo que busca ni lo que lee. Hay dos excepciones: una búsqueda demasiado larga para sus botones se guarda 7 días, sin decir de quién era; y un mensaje o un toque en un botón al que no puedo responder en medio segundo se guarda hasta que respondo, 2 días como máximo, con el identificador de quien lo envió pero sin ningún nombre.

    /unsubscribe borra las ediciones elegidas. Sus demás ajustes se conservan para cuando vuelva; el resto se borra 400 días después. /forget borra todo de inmediato.
forget-sure = ¿Borrar todo lo que se guarda sobre este chat? No llegarán más artículos, y no se puede deshacer.
forget-sure-topics = ¿Borrar todo lo que se guarda sobre este chat y sus temas? Aquí no llegarán más artículos, y no se puede deshacer.
button-forget = Borrar todo
button-forget-keep = Conservar todo
forgotten = Se borró todo: las ediciones y secciones elegidas aquí, las palabras, los horarios y todos los demás ajustes, hasta dónde se habían enviado los artículos, los números de los mensajes recientes y las preguntas que seguían abiertas. No llegarán más artículos. Para empezar de cero: /subscribe
forget-kept = No se borró nada.
unknown-command = No conozco el comando { $command }. Los que entiendo: /help
not-a-command = Solo entiendo comandos; la lista: /help. Para buscar lo que escribió: { $command }
run-search = Buscar
cannot-write = Telegram no me deja escribir aquí por ahora.
failed = Algo falló por mi parte. Inténtelo de nuevo en un minuto.

alert-feed-troubled =
    { $checks ->
        [one] La fuente RSS falla: { $reason }
        [many] La fuente RSS falla, { $checks } de comprobaciones seguidas: { $reason }
       *[other] La fuente RSS falla, { $checks } comprobaciones seguidas: { $reason }
    }
alert-feed-works = La fuente RSS vuelve a funcionar: { $url }
alert-feed-quiet = La fuente RSS responde, pero lleva más tiempo de lo habitual sin nada nuevo ({ $duration }): { $url }
alert-feed-news = La fuente RSS vuelve a traer novedades: { $url }
alert-article-withdrawn =
    Telegram rechaza un artículo, así que no se envía a nadie: { $url }
    { $reason }
alert-general-refusal =
    Telegram rechaza todos los mensajes, sea quien sea el destinatario. No se pierde nada: todos esperan, y de vez en cuando se intenta enviar uno.
    { $reason }
alert-general-refusal-over =
    Telegram vuelve a aceptar mensajes. Los que esperaban se envían ahora. Este era el motivo del rechazo:
    { $reason }
alert-set-aside =
    { $destination } no recibe nada hasta que esto se arregle; los demás siguen.
    { $reason }
alert-set-aside-over =
    { $destination } ya no tiene problemas. Esto impedía todos los envíos:
    { $reason }
alert-unauthorized-over =
    Telegram vuelve a aceptar el bot. Había rechazado su token:
    { $reason }
alert-store = La base de datos no admite escrituras; mientras tanto no se envía nada. El registro dice por qué.
alert-store-over = La base de datos vuelve a admitir escrituras.
alert-disk = El disco está casi lleno: quedan { $free } de { $total }.
alert-disk-over = Vuelve a haber espacio en el disco: { $free } de { $total }.
alert-blocks = Se han perdido muchos suscriptores en una hora: { $gone } de { $all }. Bloquearon o quitaron el bot, o ya no existen.
alert-blocks-over = Ya no se pierden suscriptores a un ritmo inusual.
alert-backlog = Los mensajes van con retraso. Espera del más antiguo que podría salir: { $duration }.
alert-backlog-over = Los mensajes vuelven a salir a tiempo.
alert-clock = El reloj del sistema ha dado un salto ({ $duration }): alguien lo cambió o la máquina estuvo suspendida.
alert-clock-over = El reloj del sistema lleva una hora funcionando con regularidad.
alert-stalled = Una parte del bot está parada: { $loop }. Si continúa así, el proceso terminará.
alert-stalled-over = Vuelve a funcionar: { $loop }
alert-held-back = Avisos retenidos, porque no se envían más de { $limit } por hora (en total: { $count }):

announce-ask = ¿Qué texto quiere anunciar? Se conservan la negrita, los enlaces y lo demás.
announce-only-text = Solo se puede anunciar texto, sin imágenes, archivos ni stickers. ¿Cuál es el texto?
announce-too-long = Un anuncio puede tener { $limit } caracteres como máximo. ¿Cuál es el texto, más corto?
announce-nobody = No hay a quién enviarlo: no se puede llegar a ningún suscriptor.
announce-who = Se verá como arriba. ¿Quién debe recibirlo?
announce-choice = { $who } · { $count }
announce-everybody = Todos
announce-private = Chats privados
announce-groups = Grupos
announce-channels = Canales
announce-cancelled = Cancelado: no se envía nada.
announce-sending = Enviando: { $sent } de { $total }
announce-sent = Enviados: { $count }
announce-gone = Ilocalizables, porque bloquearon o quitaron el bot: { $count }
announce-later = Ahora no reciben nada y lo recibirán más tarde, en un plazo de { $days } días: { $count }
announce-expired = No se pudo enviar en { $days } días: { $count }
announce-stopped = Detenido, así que no se envió: { $count }
announce-stopped-uncounted = Detenido: no se envía a nadie más.
announce-uncounted = Ya no se cuenta cuántos lo han recibido.
button-announce-send =
    { $count ->
        [one] Enviar a { $count } chat
        [many] Enviar a { $count } de chats
       *[other] Enviar a { $count } chats
    }
button-announce-stop = Detener

command-subscribe = Recibir los artículos nuevos
command-unsubscribe = Dejar de recibirlos
command-latest = Los artículos más recientes
command-search = Buscar artículos
command-why = Por qué llegó o no un artículo
command-settings = Qué llega, y cuándo
command-keywords = Palabras clave y palabras excluidas
command-stop = Hacer una pausa
command-channel = Las noticias en su canal
command-help = Lo que puedo hacer
command-privacy = Los datos que se guardan
command-forget = Borrar los datos guardados
command-announce = Enviar un anuncio a los suscriptores
command-admin = Cómo está el bot
command-find = Lo que se sabe de un chat
