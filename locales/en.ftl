# What the bot says in English. Every message here has its twin in zh.ftl.

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
help-unsubscribe = /unsubscribe – stop; to stop one edition: `/unsubscribe { $example }`
help-settings = /settings – which editions arrive here, with a switch for each
help-latest = /latest – the newest articles; ten of one edition: `/latest 10 { $example }`
help-search = /search – how to search; at once: `/search { $word }`
help-privacy = /privacy – what is stored about you
help-inline = `@{ $bot } { $word }` – in any chat: send an article there
help-administrators = In this group /subscribe and /unsubscribe are for administrators.
help-editions = Editions: { $available }

subscribed = New articles of { $editions } will arrive here as RFI publishes them.
subscribed-channel = New articles of { $editions } will arrive in “{ $channel }” as RFI publishes them.
subscribed-next = /unsubscribe stops them.
subscribed-next-channel = The buttons below change that, and so does `/unsubscribe`, posted in the channel.
amount-between = Lately that has been { $low } to { $high } a day.
amount-about = Lately that has been about { $count } a day.
amount-up-to = Lately that has been up to { $count } a day.
greeting-group = New articles of Radio France Internationale can arrive here. Administrators of this group choose:
greeting-forum = New articles of Radio France Internationale can arrive here; for another topic, send `/subscribe` there. Administrators of this group choose:
greeting-channel = I may post in “{ $channel }”. New articles of Radio France Internationale can arrive there:
channel-no-right = I was added to “{ $channel }” but may not post there. Please give me the right to post messages; then I will ask here what should arrive.
channel-may-not-post = I may not post in that channel. Please give me the right to post messages, and press again.
channel-no-right-subscribed = I was added to “{ $channel }” again but may not post there. Please give me the right to post messages; then its news goes on.
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
admins-unknown-channel = I can no longer look into that channel. Please make me an administrator there who may post messages, and press again.

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
suggest-elsewhere = Other editions have some.
button-without = Without { $parts }
button-everywhere = Search in all editions
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
inline-button = Search in a private chat
inline-nothing = Nothing found – search in a private chat
too-many-requests = That was a lot at once. I will answer again in { $seconds } seconds.

catch-up-heading =
    { $count ->
        [one] One article came while nothing could be sent here
       *[other] { $count } articles came while nothing could be sent here
    }
headlines-more =
    { $count ->
        [one] And 1 more: /latest
       *[other] And { $count } more: /latest
    }

privacy =
    Stored about this chat: its number (`{ $chat }`) and kind, which editions you chose and when, your language (Chinese or English), how far the news has been sent, and the numbers of the messages of the last 24 hours, so that they can be corrected when RFI corrects itself.
    Not stored: your name, what you write, what you search for, what you read. Two exceptions: a search that is too long for its buttons is kept for 7 days, without saying whose it was; and a message or a press that I cannot answer within half a second is kept, with its sender's number and without names, until it is answered, at most 2 days.
    /unsubscribe deletes what you chose; the rest goes 400 days later.
unknown-command = I do not know { $command }. /help lists what I understand.
not-a-command = I understand commands only. /help lists them; { $command } looks for what you wrote.
run-search = Search
failed = Something went wrong on my side. Please try again in a minute.

alert-feed-troubled = Feed in trouble, { $checks } checks in a row: { $reason }
alert-feed-works = Feed works again: { $url }
alert-feed-quiet = Feed answers, but has had nothing new for a day: { $url }
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

command-subscribe = Get new articles
command-unsubscribe = Stop getting them
command-settings = Choose what arrives here
command-latest = The newest articles
command-search = Find articles by words
command-help = What I can do
command-privacy = What is stored about you
