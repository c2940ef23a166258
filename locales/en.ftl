# What the bot says in English. Every other language has its own of each message: npm run locales tells what is missing.

description =
    News of Radio France Internationale (RFI), as it is published: each article with its title, how it begins, and a link to RFI.

    Press Start, choose a language edition, and stop whenever you like. Also for groups and channels.

    This bot is not RFI’s own.
short-description = News of Radio France Internationale (RFI), article by article: title, beginning and link.

start =
    Radio France Internationale, article by article: the title, how it begins, and a link to RFI.

    /latest – the newest articles
    /search – find an article again
    /help – everything else
start-renewed = Welcome back. New articles of { $editions } arrive here. /help lists what else I understand.

help = What I can do:
help-subscribe = /subscribe – new articles in { $edition }; in other languages: `/subscribe { $examples }`
help-unsubscribe = /unsubscribe – stop; to stop one edition: `/unsubscribe { $ended }`
help-latest = /latest – the newest articles; ten of one edition: `/latest 10 { $example }`
help-search = /search – how to search; at once: `/search { $word }`
help-why = /why – why an article came here, or why not
help-settings = /settings – sections, digests, quiet hours and more
help-keywords = /keywords – words to follow or to leave out: `/keywords +{ $word }`
help-stop = /stop – a pause, for as long as you like
help-channel = /channel – news in a channel of yours
help-privacy = /privacy – what is stored about you
help-forget = /forget – delete all of that
help-inline = `@{ $bot } { $word }` – in any chat: send an article there
help-administrators = In this group /subscribe and /unsubscribe are for administrators.
help-line = { $command } – { $about }
help-editions = Editions: { $available }

subscribed = New articles of { $editions } will arrive here as RFI publishes them.
subscribed-channel = New articles of { $editions } will arrive in “{ $channel }” as RFI publishes them.
subscribed-next = /unsubscribe stops them.
subscribed-next-channel = The buttons below change that, and so does /channel.
amount-between = Lately that has been { $low } to { $high } a day.
amount-about = Lately that has been about { $count } a day.
amount-up-to = Lately that has been up to { $count } a day.
greeting-group = New articles of Radio France Internationale can arrive here. Administrators of this group choose:
greeting-forum = New articles of Radio France Internationale can arrive here; for another topic, send `/subscribe` there. Administrators of this group choose:
greeting-channel = I may post in “{ $channel }”. New articles of Radio France Internationale can arrive there:
channel-no-right = I was added to “{ $channel }” but may not post there. Please give me the right to post messages; then I will ask here what should arrive.
channel-no-right-subscribed = I was added to “{ $channel }” again but may not post there. Please give me the right to post messages; then its news goes on.
topic-link = this topic
topic-closed = News of { $editions } should have come into { $topic }, but it is closed. The news waits there and goes on when the topic is opened again.
topic-deleted = The topic into which news of { $editions } came has been deleted, so no more comes. Write { $command } in the topic where it should come from now on.
topics-closed = These topics are closed, so their news waits. It goes on when they are opened again:
topics-deleted = Topics into which news came have been deleted, so no more comes. Write { $command } in the topics where it should come from now on. What came into them:
topic-in-group = In the group “{ $group }”:
button-receive-channel = Post the news there: { $edition }
resumed = New articles of { $editions } arrive again, from where they stopped.
resumed-channel = New articles of { $editions } arrive in “{ $channel }” again, from where they stopped.
still-stopped = Still stopped: { $editions }.
still-stopped-topics = Still stopped in the topics of this chat: { $editions }.
kept = Nothing has changed: new articles of { $editions } go on arriving.
menu = Which editions should arrive? ✓ marks those that do; a press switches one on or off.
menu-channel = Which editions should arrive in “{ $channel }”? ✓ marks those that do; a press switches one on or off.
button-receive = Receive the news here: { $edition }
button-latest = Newest articles
button-editions = Other editions
button-undo = Undo
button-undo-all = Undo all
button-undo-some = Undo: { $editions }
button-undo-one-of = Undo { $number }: { $editions }
button-end-all = Stop all
button-keep-all = Keep all
already-subscribed = New articles of { $editions } arrive here already.
already-subscribed-channel = New articles of { $editions } arrive in “{ $channel }” already.
unsubscribe-which = Which editions should stop?
unsubscribed = Stopped: no more articles of { $editions }. /latest and /search still work.
unsubscribed-channel = Stopped: no more articles of { $editions } in “{ $channel }”.
unsubscribed-topics = Stopped in the topics of this chat: no more articles of { $editions }.
not-subscribed = Nothing to stop: there is no subscription here to { $editions }.
nothing-to-stop = That has been stopped already.
nothing-to-undo = That arrives again already.
nothing-subscribed = Nothing to stop: there is no subscription here. /subscribe starts one.
no-direct-messages = Nothing can be sent to the direct messages of a channel unasked. Write to me in a private chat, or subscribe the channel itself.
unknown-edition =
    “{ $name }” is no edition that this bot reads.
    There are: { $available }
only-admins = In a group only its administrators can change this.
only-admins-channel = Only the channel's administrators can change this.
admins-unknown = Telegram does not tell me who the administrators of this group are. Please make me an administrator, without any rights, and ask again.

channel-ask =
    Which channel? The button below lists those where you may post. In the one you choose, I become an administrator who may post messages and nothing else.
channel-chosen = Channel chosen.
channel-cancelled = No channel was chosen. For another try: /channel
channel-elsewhere = A channel is chosen in private. Please write this to me there: /channel. Or post this in the channel itself: /subscribe
channel-no-administrator = You are not an administrator of this channel: its owner can make you one who may post messages.
channel-may-not-post = You may not post in this channel: its owner can give you the right to post messages.
channel-bot-absent = I am not in this channel: please add me as an administrator who may post messages, then try again.
channel-bot-may-not-post = I may not post in this channel: please open its administrators, choose me and allow me to post messages, then try again.
button-choose-channel = Choose a channel
button-cancel = Cancel
settings = What arrives here, and how. Press what you want to change:
settings-channel = What arrives in “{ $channel }”, and how. Press what you want to change:
settings-begin = Nothing arrives here yet. Choose an edition, and everything else can be set then.
settings-begin-channel = Nothing arrives in “{ $channel }” yet. Choose an edition, and everything else can be set then.
settings-begin-topics = Nothing arrives here outside of the topics. Each topic has settings of its own: ask for them there, or choose an edition for here.
settings-kept = What you had set before still counts.
setting-line = { $setting }: { $state }
setting-channel = “{ $channel }” – { $line }
setting-editions = Editions
setting-sections = Sections
setting-words = Words
setting-delivery = Delivery
setting-quiet = Quiet hours
setting-zone = Time zone
setting-sound = Sound
setting-picture = Pictures
setting-language = My language
setting-pause = Pause
button-settings = Settings
button-language = 🌐 Language
button-back = « Back
editions-none = none
editions-none-yet = Choose an edition first: then its sections are here.
sections-all = all
sections-some = some of { $editions }
sections-which = Sections of which edition? ✓ marks those of which only a part arrives.
sections-of-all = { $edition }: everything arrives. Press the sections that you can do without.
sections-of-without = { $edition }: everything arrives but the sections without ✓.
sections-of-only = { $edition }: only the sections with ✓ arrive.
sections-of-none = { $edition }: no section is chosen, so nothing arrives. Press those that you want.
button-all-sections = All
button-no-sections = None
words-none = none
words-followed-count = { $count } followed
words-muted-count = { $count } left out
words-only-count =
    { $count ->
        [one] only articles with the followed word
       *[other] only articles with one of { $count } followed words
    }
words-only-none = nothing arrives, since no word is followed
words-followed = To follow: { $words }
words-muted = To leave out: { $words }
words-nothing-passes = There is no word to follow, so nothing arrives at all.
words-about =
    An article with a word to leave out does not arrive. Words to follow are pointed out, and can let an article through in quiet hours.

    To add some: `/keywords +climate "world cup" -football`
words-question = Which words? For instance: `climate "world cup" -football` follows the first two and leaves out football.
words-placeholder = climate "world cup" -football
words-not-understood = There is no word to look for in “{ $typed }”.
words-too-long = A word or a phrase can have { $limit } characters at most, so nothing was added.
words-short-prefix = A word with * after it needs at least { $limit } letters, so nothing was added.
words-too-many = There can be { $limit } words at most, so nothing was added.
button-add-words = Add words…
button-only-matches = Only articles with these words
delivery-each = each article at once
delivery-hourly = once an hour
delivery-daily = daily at { $time }
delivery-twice = daily at { $first } and { $second }
delivery-about = Each article by itself, or several in one message?
delivery-question = At what time of the day? One or two, for instance: `7:30` or `8:00 19:00`
delivery-placeholder = 7:30, or 8:00 19:00
delivery-not-understood = I cannot read “{ $typed }”. Please write one or two times, such as 7:30 or 8:00 19:00.
button-other-times = Other times…
quiet-off = none
quiet-hours = { $from }–{ $to }
quiet-words-pass = { $hours }, except for followed words
quiet-about = Nothing arrives in quiet hours. What is new meanwhile comes together when they end.
quiet-about-words = In quiet hours only articles with a followed word arrive, without a sound. What else is new comes together when they end.
quiet-question = From when to when? For instance: `22:30-6:45`
quiet-placeholder = 22:30-6:45
quiet-not-understood = I cannot read “{ $typed }”. Please write two different times, such as 22:30-6:45.
button-other-hours = Other hours…
button-words-pass = Words to follow come, silently
zone-now = { $zone }, now { $time }
zone-about = Quiet hours, digests and pauses go by these clocks.
zone-question = Which city or time zone? For instance: `Dakar`, `America/New_York` or `UTC+8`
zone-placeholder = Dakar, America/New_York, UTC+8
zone-not-understood = I know no city or time zone “{ $typed }”. Try Dakar, America/New_York or UTC+8.
button-other-zone = Another one…
sound-on = as usual
sound-silent = silent
sound-about = How should articles arrive?
picture-large = large
picture-small = small
picture-none = none
picture-about = How large should the pictures be? Without any, articles cost the least data.
language-about = Which language should I speak? The articles stay in theirs.
language-of-telegram = as in your Telegram
language-of-edition = as in the first edition
pause-none = off
paused = until resumed
paused-until = until { $time }
pause-about = Nothing arrives during a pause. What is new meanwhile comes together when it ends. For how long?
pause-over = Articles arrive again. If there was something new meanwhile, it comes together.
paused-about = Nothing arrives now. What is new meanwhile comes together when the pause ends.
pause-hour = For an hour
pause-morning = Until the morning
pause-week = For a week
pause-until-resumed = Until resumed
button-resume = ▶ Resume
button-end-instead = Unsubscribe instead
not-paused = There is no pause here: articles arrive as they should.
question-end = Please reply to this message, or send /cancel.
question-over = That question is over. Please start again: /settings
cancelled = Nothing was changed.
nothing-to-cancel = There is nothing to cancel.

latest-heading = Newest articles – { $editions }
latest-heading-section = Newest articles – { $section } – { $editions }
latest-empty = Nothing yet. The first articles come with the next look at RFI.
latest-none-in =
    “{ $name }” is neither an edition that this bot reads nor a section with articles.
    Editions: { $available }
latest-sections = Sections: { $sections }
latest-at-most = No more than { $max } at a time.

search-usage =
    Which words? For instance: `/search { $first } { $second }`

    `"{ $phrase }"` – these words in a row
    `-{ $second }` – without this word
    `{ $first } OR { $second }` – either of the two
search-usage-prefix = `{ $prefix }*` – words that begin so, with at least { $limit } letters
search-usage-section = `section:{ $section }` – in one section
search-usage-time = `since:7d until:1d` – from that time; 2026-03 and 2026-03-31 are times as well
search-usage-edition = `in:{ $edition }` – in another edition, `in:all` in every one
search-heading =
    Search: { $query } – { $count ->
        [one] 1 article
       *[other] { $count } articles
    }
search-heading-many = Search: { $query } – more than { $count } articles
search-none-matching = Nothing matches “{ $query }”.
search-none = No article with “{ $query }”.
suggest-unknown = In no article: { $words }
suggest-without =
    { $count ->
        [one] 1 article
       *[other] { $count } articles
    } without { $parts }
suggest-without-many = More than { $count } articles without { $parts }
suggest-either =
    { $count ->
        [one] 1 article
       *[other] { $count } articles
    } with any of these words
suggest-either-many = More than { $count } articles with any of these words
suggest-elsewhere = Other editions have some.
button-without = Without { $parts }
button-either = Any of these words
button-everywhere = Search in all editions
query-either = OR
query-everywhere = in:all
suggest-shorter = Try other or shorter words.
suggest-section = Try another section, or words instead.
suggest-period = Try a longer time.
suggest-edition = This bot reads { $available }.
suggest-exclude-less = Leave out fewer words.
note-unknown-edition = “{ $name }” is no edition of RFI and was left out. After { $operator }: comes a code such as cn, fr or en, or all.
note-bad-date = “{ $value }” is no date and was left out. After { $operator }: comes 7d, 2w, 2026, 2026-03 or 2026-03-31.
note-missing-value = { $operator }: was left out. What it is about has to follow the colon directly, without a space.
note-excluded-operator = -{ $operator }: was left out. A minus excludes words only.
note-short-prefix = A word with * after it needs at least { $limit } letters, so the word was looked for as it stands.
note-empty-period = The time that was asked for begins after its end, so nothing lies in it.
note-unclosed-quote = A quotation mark without a second one was left out.
note-only-exclusions = Only words to leave out: these are all articles without them.
note-nothing-to-search = There is no word to look for in that.
note-no-operator-usable = No operator in that could be used, so there is nothing to look for.
note-either-alone = OR was left out: it stands between two words. To look for the word itself, put it in quotation marks.
note-either-no-words = OR was left out: it joins words and phrases, not operators or words to leave out. Search twice instead.
note-either-prefix = Beside OR, * counts only when all the words have it; they were looked for as they stand.
note-separated = No article has this in one piece, so its words were looked for one by one.
note-too-many-terms = Only the first { $limit } words were looked for.
note-too-long = Only the first { $limit } characters were looked for.

list-best-first = best first
list-newest-first = newest first
list-numbers = A number shows the article here.
sort-best = Best first
sort-newest = Newest first
old-list = This list is too old. Please send the command again.
not-offered = That edition is not offered any more.
old-button = This button is too old. Please send the command again.
share = Share
article-gone = This article is no longer kept here.
address-unknown = The article at this address is not kept here.
address-short = A short address does not say which article it leads to: please send the long one, which begins with www.rfi.fr.

why-usage = Reply to an article with `/why`, or send `/why` with a link to it: I say why it came here, or why it did not.
why-several = There are several articles in that message. Please send `/why` with the link to one of them.
why-unknown = I have never seen the article at this address.
find-usage = Which chat? Send `/find` with its number, or with its public name: `/find @name`
find-no-chat = I find no chat { $name }: Telegram knows none, or does not tell me of it.
find-nothing = Nothing is stored about { $chat }.
find-private = private chat
find-group = group
find-channel = channel
find-read = { $edition }: read up to { $read } of { $head }
find-gone = Gone since { $since }: { $reason }
find-held = Takes nothing since { $since }: { $reason }
find-last = Last message: { $at }
find-no-message = No message in the last 24 hours
find-next = Next: { $title } – { $when }
find-when-now = when its turn comes
find-when-back = when somebody comes back
find-nothing-next = Nothing waits to be sent
find-rest = Topics that are not shown: { $count }
status-well = All is well.
status-trouble = It works, with trouble:
status-down = It is down:
status-day = Last 24 hours – articles in: { $articles }, messages out: { $messages }
status-delay = Median delay – from RFI to the bot: { $seen }; from the bot to a reader: { $sent }
status-subscribers = Subscribers – active: { $active }, paused: { $paused }, not reached for now: { $held }, gone: { $gone }, ended: { $ended }
status-waiting = Waiting – to be sent now: { $ready }, for a time of their own: { $timed }, set aside: { $setAside }
status-alerts = Open alerts: { $count }
status-version = Version { $version }, running for { $uptime }
status-fresh = These numbers are fresh.
button-refresh = Refresh
why-alias = RFI told the same story here: { $title }.
why-sent =
    { $corrections ->
        [0] It came here on { $at }, and shows how RFI first worded it.
        [one] It came here on { $at }. RFI has corrected it once, and the message shows that.
       *[other] It came here on { $at }. RFI has corrected it { $corrections } times, and the message shows that.
    }
why-outdated = RFI has just corrected it; the message will follow.
why-word = A word that is followed here stands in it: { $word }.
why-nothing-read = Nothing is subscribed here, so no articles come. To subscribe: /subscribe.
why-other-edition = It is in { $edition }; what comes here is { $editions }. To change that: /settings.
why-late = When I first saw it, on { $seen }, it was no news any more: RFI dates it { $published }. Such articles are not posted, but can be found with /search.
why-before = It is older than the present subscription here. It can be found with /search.
why-section = Its section, { $section }, is left out here. To change that: /settings.
why-no-section = It has no section, and only some sections come here. To change that: /settings.
why-muted = A word that is left out here stands in it: { $word }. To change that: /keywords.
why-no-word = No word that is followed here stands in it, and nothing else comes. To see the words: /keywords.
why-as-of-now = That is how it looks now. When this article had its turn, the settings or its wording may have been different.
why-had-turn = I no longer know: either it came as a headline, in one message with others, or the settings of that time left it out.
why-had-turn-long-ago = I no longer know, since I remember single messages for a day only: either it came before that, or the settings of that time left it out.
why-paused = It waits: everything is paused here until somebody resumes it. To resume: /settings.
why-paused-until = It waits: everything is paused here until { $until }. To resume now: /settings.
why-cannot-post = It waits: Telegram does not let me post here. I try again from time to time.
why-told-to-wait = It waits: Telegram asked me to send nothing here until { $until }.
why-quiet = It waits for the end of the quiet hours: { $until }.
why-digest = It waits for the digest: { $at }.
why-next = It is on its way: it comes as soon as everything before it has come.
inline-button = Search in a private chat
inline-nothing = Nothing found – search in a private chat
too-many-requests = That was a lot at once. I will answer again in { $seconds } seconds.

catch-up-heading =
    { $count ->
        [one] One article came while nothing could be sent here
       *[other] { $count } articles came while nothing could be sent here
    }
digest-heading =
    News digest · { $time } · { $count ->
        [one] 1 article
       *[other] { $count } articles
    }
digest-heading-part =
    News digest ({ $part }) · { $time } · { $count ->
        [one] 1 article
       *[other] { $count } articles
    }
headlines-more =
    { $count ->
        [one] And 1 more: /latest
       *[other] And { $count } more: /latest
    }

privacy =
    Stored about this chat: its number (`{ $chat }`) and kind, which editions you chose and when, what you set by /settings and /keywords, which question of mine has not been answered, and in a group the number of whoever I asked (7 days at most), your language, how far the news has been sent, and the numbers of the messages of the last 24 hours, so that they can be corrected when RFI corrects itself.

    Not stored: your name, what else you write, what you search for, what you read. Two exceptions: a search that is too long for its buttons is kept for 7 days, without saying whose it was; and a message or a press that I cannot answer within half a second is kept, with its sender's number and without names, until it is answered, at most 2 days.

    /unsubscribe deletes which editions you chose. What you set besides stays for when you come back; the rest goes 400 days later. /forget deletes all of it at once.
forget-sure = Delete everything that is stored about this chat? No more news will come, and this cannot be undone.
forget-sure-topics = Delete everything that is stored about this chat and its topics? No more news will come here, and this cannot be undone.
button-forget = Delete everything
button-forget-keep = Keep everything
forgotten = Deleted: the editions and sections chosen here, words, times and all other settings, how far the news had been sent, the numbers of recent messages, and questions that were still open. No more news will come. /subscribe starts anew.
forget-kept = Nothing was deleted.
unknown-command = I do not know { $command }. /help lists what I understand.
not-a-command = I understand commands only. /help lists them; { $command } looks for what you wrote.
run-search = Search
cannot-write = Telegram does not let me write here now.
failed = Something went wrong on my side. Please try again in a minute.

alert-feed-troubled =
    { $checks ->
        [one] Feed in trouble: { $reason }
       *[other] Feed in trouble, { $checks } checks in a row: { $reason }
    }
alert-feed-works = Feed works again: { $url }
alert-feed-quiet = Feed answers, but has had nothing new for { $duration }, which is longer than usual: { $url }
alert-feed-news = Feed has something new again: { $url }
alert-article-withdrawn =
    Telegram refuses an article, so it is posted to nobody: { $url }
    { $reason }
alert-general-refusal =
    Telegram refuses every message, to whomever it is sent. Nothing is lost: all wait, and one message tries from time to time.
    { $reason }
alert-general-refusal-over =
    Telegram takes messages again. What waited comes now. It had refused every message:
    { $reason }
alert-set-aside =
    { $destination } gets nothing until this is mended; the others go on.
    { $reason }
alert-set-aside-over =
    { $destination } is in trouble no more. This had kept everything from it:
    { $reason }
alert-unauthorized-over =
    Telegram accepts the bot again. It had refused its token:
    { $reason }
alert-store = The store takes no writes, and nothing is sent until it does. The log says why.
alert-store-over = The store takes writes again.
alert-disk = The disk is nearly full: { $free } of { $total } left.
alert-disk-over = The disk has room again: { $free } of { $total }.
alert-blocks = Unusually many subscribers were lost within an hour: { $gone } of { $all }. They blocked the bot, removed it, or are deleted.
alert-blocks-over = Subscribers are lost no faster than usual again.
alert-backlog = Messages are late: the oldest one that could be sent has waited for { $duration }.
alert-backlog-over = Messages leave in time again.
alert-clock = The system clock has jumped by { $duration }: it was set, or the machine slept.
alert-clock-over = The system clock has run evenly for an hour.
alert-stalled = A part of the bot stands still: { $loop }. If that lasts, the process ends.
alert-stalled-over = It moves again: { $loop }
alert-held-back = Held back, since no more than { $limit } alerts come in an hour ({ $count } in all):

announce-ask = What is to be announced? Bold text, links and the like stay as they are.
announce-only-text = Only text can be announced: no pictures, files or stickers. What is the text?
announce-too-long = An announcement can have { $limit } characters at most. What is the shorter text?
announce-nobody = There is nobody to send it to: nobody who can be reached subscribes to anything.
announce-who = It will look as above. Who is to get it?
announce-choice = { $who } · { $count }
announce-everybody = Everybody
announce-private = Private chats
announce-groups = Groups
announce-channels = Channels
announce-cancelled = Cancelled: nothing is sent.
announce-sending = On its way: { $sent } of { $total }
announce-sent = Sent: { $count }
announce-gone = Out of reach, since the bot was blocked or removed: { $count }
announce-later = Take nothing now and get it later, within { $days } days: { $count }
announce-expired = Could not be sent within { $days } days: { $count }
announce-stopped = Stopped, so not sent: { $count }
announce-stopped-uncounted = Stopped: it is sent to nobody else.
announce-uncounted = How many have got it is not counted any more.
button-announce-send =
    { $count ->
        [one] Send to 1 chat
       *[other] Send to { $count } chats
    }
button-announce-stop = Stop

command-subscribe = Get new articles
command-unsubscribe = Stop getting them
command-latest = The newest articles
command-search = Find articles by words
command-why = Why an article came, or did not
command-settings = What arrives, and when
command-keywords = Words to follow or to leave out
command-stop = Pause
command-channel = News in a channel of yours
command-help = What I can do
command-privacy = What is stored about you
command-forget = Delete what is stored here
command-announce = Say something to all who subscribe
command-admin = How the bot is
command-find = What is known about a chat
