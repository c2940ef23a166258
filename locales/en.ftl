# What the bot says in English. Every message here has its twin in zh.ftl.

start =
    Radio France Internationale, article by article: title, lede and a link to RFI.

    /subscribe – get new articles of { $edition } here
    /latest – the newest articles
    /search words – find an article again
    /help – everything else
start-renewed = Welcome back. New articles of { $editions } arrive here. /help lists what else I understand.

help =
    /subscribe – new articles of { $edition }
    /subscribe { $examples } – of the editions that you name
    /unsubscribe – stop, or /unsubscribe { $example } to stop one edition
    /latest – the newest articles, /latest 10 for ten
    /search words – find articles by words in title, lede or text
    /privacy – what is stored about you

    Editions: { $available }

subscribed = New articles of { $editions } will arrive here as RFI publishes them.
already-subscribed = New articles of { $editions } arrive here already.
unsubscribed = Stopped: no more articles of { $editions }. /latest and /search still work.
not-subscribed = Nothing to stop: there is no subscription here to { $editions }.
nothing-subscribed = Nothing to stop: there is no subscription here. /subscribe starts one.
unknown-edition =
    “{ $name }” is no edition that this bot reads.
    There are: { $available }
only-admins = In a group only its administrators can change this.

latest-heading = Newest articles – { $editions }
latest-empty = Nothing yet. The first articles come with the next look at RFI.
latest-usage = /latest takes a number from 1 to { $max }, for instance /latest 10.

search-usage = Which words? For instance: /search climate summit
search-heading =
    { $count ->
        [one] 1 article
       *[other] { $count } articles
    } with “{ $query }”
search-heading-many = More than { $count } articles with “{ $query }”
search-none = No article with “{ $query }”. Try fewer or shorter words.
search-more =
    { $count ->
        [one] And 1 more. Another word narrows it down.
       *[other] And { $count } more. Another word narrows it down.
    }
search-more-many = And more than { $count } others. Another word narrows it down.

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
    Stored about this chat: its number and kind, which editions you chose and when, your language (Chinese or English), how far the news has been sent, and the numbers of the last 20 messages of each edition, so that they can be corrected when RFI corrects itself.
    Not stored: your name, what you write, what you search for, what you read.
    /unsubscribe deletes what you chose; the rest goes 400 days later.
unknown-command = I do not know { $command }. /help lists what I understand.
not-a-command = I understand commands only. /help lists them; /search { $text } looks for what you wrote.
failed = Something went wrong on my side. Please try again in a minute.

command-subscribe = Get new articles
command-unsubscribe = Stop getting them
command-latest = The newest articles
command-search = Find articles by words
command-help = What I can do
command-privacy = What is stored about you
