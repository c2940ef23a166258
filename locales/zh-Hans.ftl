# 机器人的中文。每一条在 en.ftl 中都有对应。

description =
    法国国际广播电台（RFI）的新闻，随发随到：每篇一条，有标题、开头和原文链接。

    点“开始”，选好语言版即可接收，随时可以停止；群组和频道也能用。

    本机器人并非 RFI 官方所有。
short-description = 法国国际广播电台（RFI）的新闻，一篇一条：标题、开头和原文链接。

start =
    法国国际广播电台（RFI）的文章，一篇一条：标题、开头和原文链接。

    /latest – 最新文章
    /search – 查找文章
    /help – 其他功能
start-renewed = 欢迎回来。这里订阅了：{ $editions }，新文章会发到这里。/help 列出其他功能。

help = 我能做这些：
help-subscribe = /subscribe – 接收新文章：{ $edition }；其他语言版：`/subscribe { $examples }`
help-unsubscribe = /unsubscribe – 停止接收；只停一个语言版：`/unsubscribe { $ended }`
help-latest = /latest – 最新文章；看某个语言版的十篇：`/latest 10 { $example }`
help-search = /search – 查找方法；直接查找：`/search { $word }`
help-why = /why – 某篇文章为什么发到（或没有发到）这里
help-settings = /settings – 栏目、定时汇总、免打扰等设置
help-keywords = /keywords – 关注或屏蔽关键词：`/keywords +{ $word }`
help-stop = /stop – 暂停接收，想停多久都可以
help-channel = /channel – 把新闻发到您的频道
help-privacy = /privacy – 保存哪些信息
help-forget = /forget – 删除这些信息
help-inline = `@{ $bot } { $word }` – 在任何聊天中查找文章并发送到那里
help-administrators = 在这个群组中，/subscribe 和 /unsubscribe 仅限管理员使用。
help-line = { $command } – { $about }
help-editions = 语言版：{ $available }

subscribed = 已订阅：{ $editions }。RFI 一有新文章，就会发到这里。
subscribed-channel = 频道“{ $channel }”已订阅：{ $editions }。RFI 一有新文章，就会发到那里。
subscribed-next = 不想再收时，发送 /unsubscribe 即可。
subscribed-next-channel = 想更改时，点下面的按钮，或发送 /channel 即可。
amount-between = 最近每天 { $low } 到 { $high } 篇。
amount-about = 最近每天约 { $count } 篇。
amount-up-to = 最近每天最多 { $count } 篇。
greeting-group = 这里可以接收法国国际广播电台（RFI）的新文章，请管理员选择：
greeting-forum = 这里可以接收法国国际广播电台（RFI）的新文章；要发到别的话题，请在那个话题里发送 `/subscribe`。请管理员选择：
greeting-channel = 我可以在频道“{ $channel }”发消息了，请选择要发的新闻：
channel-no-right = 我已加入频道“{ $channel }”，但不能在那里发消息。请给我“发布消息”的权限，之后我会在这里问您要发什么。
channel-no-right-subscribed = 我又加入了频道“{ $channel }”，但不能在那里发消息。请给我“发布消息”的权限，频道的新闻就会接着发。
topic-link = 这个话题
topic-closed = { $topic }已经关闭，{ $editions }的新闻无法发到那里。新闻会一直等待，话题重新开放后继续发送。
topic-deleted = 接收{ $editions }新闻的话题已被删除，新闻不再发送。请在想接收新闻的话题里发送 { $command }。
topics-closed = 以下话题已经关闭，新闻暂时无法发送；话题重新开放后会接着发：
topics-deleted = 有些接收新闻的话题已被删除，新闻不再发送。请在想接收新闻的话题里发送 { $command }。原来发到那里的是：
topic-in-group = 群组“{ $group }”：
button-receive-channel = 在频道发布新闻：{ $edition }
resumed = 已恢复：{ $editions }，从停下的地方接着发。
resumed-channel = 频道“{ $channel }”已恢复：{ $editions }，从停下的地方接着发。
still-stopped = 仍未恢复：{ $editions }。
still-stopped-topics = 本聊天的话题中仍未恢复：{ $editions }。
kept = 没有改动，照常接收：{ $editions }。
menu = 要接收哪些语言版？带 ✓ 的正在接收，点一下即可开关。
menu-channel = 频道“{ $channel }”要接收哪些语言版？带 ✓ 的正在接收，点一下即可开关。
button-receive = 在这里接收新闻：{ $edition }
button-latest = 最新文章
button-editions = 其他语言版
button-undo = 撤销
button-undo-all = 全部撤销
button-undo-some = 撤销：{ $editions }
button-undo-one-of = 撤销 { $number }：{ $editions }
button-end-all = 全部停止
button-keep-all = 全部保留
already-subscribed = 这里已经订阅了：{ $editions }。
already-subscribed-channel = 频道“{ $channel }”已经订阅了：{ $editions }。
unsubscribe-which = 要停止接收哪个语言版？
unsubscribed = 已退订：{ $editions }。/latest 和 /search 仍可使用。
unsubscribed-channel = 频道“{ $channel }”已退订：{ $editions }。
unsubscribed-topics = 已退订本聊天各话题中的：{ $editions }。
not-subscribed = 无需退订，这里没有订阅：{ $editions }。
nothing-to-stop = 已经停止，无需再点。
nothing-to-undo = 已在接收，无需再点。
nothing-subscribed = 无需退订，这里没有订阅。发送 /subscribe 开始订阅。
no-direct-messages = 频道的私信中无法主动发送消息。请在私聊中订阅，或者在频道中订阅。
unknown-edition =
    本机器人没有“{ $name }”这个语言版。
    可选：{ $available }
only-admins = 在群组中只有管理员可以更改订阅。
only-admins-channel = 只有频道管理员可以更改订阅。
admins-unknown = Telegram 没有告诉我谁是这个群组的管理员。请把我设为管理员（不需要任何权限），然后再试一次。

channel-ask =
    要把新闻发到哪个频道？点下面的按钮，会列出您有权发布消息的频道。选好后，我会成为那里的管理员，但只有发布消息的权限。
channel-chosen = 已选好频道。
channel-cancelled = 没有选择频道。想重新选择，发送 /channel 即可。
channel-elsewhere = 请在私聊中选择频道，向我发送 /channel。也可以直接在频道里发布 /subscribe。
channel-no-administrator = 您不是这个频道的管理员，请频道所有者将您设为可以发布消息的管理员。
channel-may-not-post = 您在这个频道没有发布消息的权限，请频道所有者为您开启。
channel-bot-absent = 我不在这个频道里，请把我添加为可以发布消息的管理员，然后再试一次。
channel-bot-may-not-post = 我在这个频道没有发布消息的权限，请在频道的管理员列表中选择我，开启“发布消息”，然后再试一次。
button-choose-channel = 选择频道
button-cancel = 取消
settings = 这里接收什么、怎样接收，点按钮即可更改：
settings-channel = “{ $channel }”接收什么、怎样接收，点按钮即可更改：
settings-begin = 这里还没有订阅。先选一个语言版，之后就可以设置其他项目。
settings-begin-channel = “{ $channel }”还没有订阅。先选一个语言版，之后就可以设置其他项目。
settings-begin-topics = 话题之外还没有订阅。每个话题有自己的设置，请到话题中查看，或者在这里选一个语言版。
settings-kept = 以前的设置仍然有效。
setting-line = { $setting }：{ $state }
setting-channel = 频道“{ $channel }” – { $line }
setting-editions = 语言版
setting-sections = 栏目
setting-words = 关键词
setting-delivery = 发送方式
setting-quiet = 免打扰
setting-zone = 时区
setting-sound = 提示音
setting-picture = 图片
setting-language = 界面语言
setting-pause = 暂停
button-settings = 设置
button-language = 🌐 语言 · Language
button-back = « 返回
editions-none = 无
editions-none-yet = 请先选择语言版，之后在这里选择栏目。
sections-all = 全部
sections-some = 部分 – { $editions }
sections-which = 要设置哪个语言版的栏目？带 ✓ 的只接收一部分。
sections-of-all = { $edition }：接收全部栏目。点一下不想看的栏目。
sections-of-without = { $edition }：不接收没有 ✓ 的栏目。
sections-of-only = { $edition }：只接收带 ✓ 的栏目。
sections-of-none = { $edition }：没有选任何栏目，所以什么也不接收。请点选想看的栏目。
button-all-sections = 全选
button-no-sections = 全不选
words-none = 无
words-followed-count = 关注 { $count } 个
words-muted-count = 屏蔽 { $count } 个
words-only-count = 只接收含关注词（{ $count } 个）的文章
words-only-none = 没有关注任何词，什么也收不到
words-followed = 关注：{ $words }
words-muted = 屏蔽：{ $words }
words-nothing-passes = 没有关注任何词，所以什么也不会收到。
words-about =
    含有屏蔽词的文章不会发送。含有关注词的文章会注明该词，还可以在免打扰时段照常发送。

    添加关键词：`/keywords +气候 "世界杯" -足球`
words-question = 要添加哪些关键词？例如：`气候 "世界杯" -足球` 表示关注前两个，屏蔽“足球”。
words-placeholder = 气候 "世界杯" -足球
words-not-understood = “{ $typed }”中没有可以查找的词。
words-too-long = 每个词或短语最多 { $limit } 个字符，因此没有添加。
words-short-prefix = 带 * 的词至少要有 { $limit } 个字母，因此没有添加。
words-too-many = 关键词最多 { $limit } 个，因此没有添加。
button-add-words = 添加关键词…
button-only-matches = 只接收含关注词的文章
delivery-each = 逐篇发送
delivery-hourly = 每小时汇总
delivery-daily = 每天 { $time } 汇总
delivery-twice = 每天 { $first } 和 { $second } 汇总
delivery-about = 每篇单独发送，还是把几篇汇总成一条消息？
delivery-question = 每天几点发送？可以写一个或两个时间，例如：`7:30` 或 `8:00 19:00`
delivery-placeholder = 7:30，或 8:00 19:00
delivery-not-understood = 看不懂“{ $typed }”，请写一个或两个时间，例如：7:30，或 8:00 19:00。
button-other-times = 其他时间…
quiet-off = 关
quiet-hours = { $from }–{ $to }
quiet-words-pass = { $hours }，关注词除外
quiet-about = 免打扰时段内不发送任何内容，结束后汇总发送。
quiet-about-words = 免打扰时段内只发送含关注词的文章（静音），其他文章在结束后汇总发送。
quiet-question = 从几点到几点？例如：`22:30-6:45`
quiet-placeholder = 22:30-6:45
quiet-not-understood = 看不懂“{ $typed }”，请写两个不同的时间，例如：22:30-6:45。
button-other-hours = 其他时段…
button-words-pass = 关注词照常发送（静音）
zone-now = { $zone }，现在 { $time }
zone-about = 免打扰、定时汇总和暂停都按这个时区计算。
zone-question = 哪个城市或时区？例如：`北京`、`America/New_York`、`UTC+8`
zone-placeholder = 北京、America/New_York、UTC+8
zone-not-understood = 没有找到“{ $typed }”这个城市或时区，可以写北京、America/New_York、UTC+8 等。
button-other-zone = 其他…
sound-on = 正常
sound-silent = 静音
sound-about = 收到文章时要不要响铃？
picture-large = 大图
picture-small = 小图
picture-none = 无图
picture-about = 文章配多大的图片？不带图片最省流量。
language-about = 我用哪种语言回复？文章的语言不变。
language-of-telegram = 跟随 Telegram
language-of-edition = 跟随第一个语言版
pause-none = 关
paused = 直到手动恢复
paused-until = 到 { $time }
pause-about = 暂停期间不发送任何内容，结束后汇总发送。要暂停多久？
pause-over = 已恢复接收。暂停期间如有新文章，会汇总发送。
paused-about = 现在不发送任何内容。期间的新文章会在恢复后汇总发送。
pause-hour = 一小时
pause-morning = 到早上
pause-week = 一周
pause-until-resumed = 直到手动恢复
button-resume = ▶ 恢复接收
button-end-instead = 改为退订
not-paused = 这里没有暂停，文章照常发送。
question-end = 请回复这条消息，取消请发送 /cancel。
question-over = 这个问题已经过期，请重新开始：/settings
cancelled = 没有改动。
nothing-to-cancel = 没有需要取消的操作。

latest-heading = 最新文章 – { $editions }
latest-heading-section = 最新文章 – { $section } – { $editions }
latest-empty = 还没有文章，下次查看 RFI 后就会有。
latest-none-in =
    “{ $name }”不是本机器人的语言版，也没有这个栏目的文章。
    语言版：{ $available }
latest-sections = 栏目：{ $sections }
latest-at-most = 一次最多显示 { $max } 篇。

search-usage =
    要找什么？例如：`/search { $first } { $second }`

    `"{ $phrase }"` – 完整的短语
    `-{ $second }` – 不含这个词
    `{ $first } 或 { $second }` – 含其中一个即可
search-usage-prefix = `{ $prefix }*` – 以此开头的词，至少 { $limit } 个字母
search-usage-section = `栏目:{ $section }` – 只找一个栏目
search-usage-time = `起:7天 止:1天` – 限定时间，也可以写 2026-03 或 2026-03-31
search-usage-edition = `语言版:{ $edition }` – 找另一个语言版，`语言版:全部` 找全部语言版
search-heading = 搜索：{ $query }（{ $count } 篇）
search-heading-many = 搜索：{ $query }（超过 { $count } 篇）
search-none-matching = 没有符合“{ $query }”的文章。
search-none = 没有含“{ $query }”的文章。
suggest-unknown = 所有文章都不含：{ $words }
suggest-without = 去掉{ $parts }后有 { $count } 篇
suggest-without-many = 去掉{ $parts }后有超过 { $count } 篇
suggest-either = 含其中任一词的有 { $count } 篇
suggest-either-many = 含其中任一词的有超过 { $count } 篇
suggest-elsewhere = 其他语言版中有。
button-without = 去掉{ $parts }
button-either = 含其中任一词
button-everywhere = 在所有语言版中查找
query-either = 或
query-everywhere = 语言版:全部
suggest-shorter = 请换用其他或更短的关键词。
suggest-section = 请换一个栏目，或用关键词查找。
suggest-period = 请放宽时间。
suggest-edition = 本机器人的语言版：{ $available }。
suggest-exclude-less = 请少排除一些词。
note-unknown-edition = RFI 没有“{ $name }”这个语言版，已忽略。“{ $operator }:”后面写代码，例如 cn、fr、en，或写“全部”。
note-bad-date = “{ $value }”不是日期，已忽略。{ $operator }: 后面可以写 7d、2w、2026、2026-03 或 2026-03-31。
note-missing-value = { $operator }: 已忽略：内容要紧跟在冒号后面，中间不留空格。
note-excluded-operator = -{ $operator }: 已忽略，减号只能排除词语。
note-short-prefix = 带 * 的词至少要有 { $limit } 个字母，已按整个词查找。
note-empty-period = 起始时间晚于截止时间，中间没有任何时间。
note-unclosed-quote = 有一个引号不成对，已忽略。
note-only-exclusions = 只写了要排除的词：这里是不含这些词的所有文章。
note-nothing-to-search = 其中没有可以查找的词。
note-no-operator-usable = 其中的搜索条件都无法使用，因此没有查找。
note-either-alone = 已忽略“或”（OR）：它要写在两个词之间。要查找这个词本身，请加引号。
note-either-no-words = 已忽略“或”（OR）：它只能连接词语，不能连接搜索条件或要排除的词。请分两次查找。
note-either-prefix = 用“或”（OR）连接的词要么都带 *，要么都不带；已按整个词查找。
note-separated = 没有文章包含这整句话，已按其中的词分别查找。
note-too-many-terms = 只查找了前 { $limit } 个词。
note-too-long = 只查找了前 { $limit } 个字符。

list-best-first = 相关优先
list-newest-first = 最新优先
list-numbers = 点按数字，即可在此查看该篇文章。
sort-best = 相关优先
sort-newest = 最新优先
old-list = 这个列表已过期，请重新发送命令。
not-offered = 该语言版已不再提供。
old-button = 这个按钮已过期，请重新发送命令。
share = 分享
article-gone = 这里已不再保存这篇文章。
address-unknown = 这里没有收录该网址的文章。
address-short = 短网址看不出是哪篇文章，请发送以 www.rfi.fr 开头的完整网址。

why-usage = 用 `/why` 回复一篇文章，或者发送 `/why` 加文章链接，就能知道它为什么发到或没有发到这里。
why-several = 这条消息里有好几篇文章，请发送 `/why` 加其中一篇的链接。
why-unknown = 没有见过这个地址的文章。
find-usage = 哪个聊天？请发送 `/find` 加聊天的编号，或者加公开的用户名：`/find @name`
find-no-chat = 找不到聊天 { $name }：Telegram 没有这个聊天，或者不提供它的信息。
find-nothing = 没有保存 { $chat } 的任何信息。
find-private = 私聊
find-group = 群组
find-channel = 频道
find-read = { $edition }：已读到第 { $read } 篇，共 { $head } 篇
find-gone = { $since } 起无法送达：{ $reason }
find-held = { $since } 起不接收消息：{ $reason }
find-last = 最近一条消息：{ $at }
find-no-message = 最近 24 小时没有消息
find-next = 下一条：{ $title } – { $when }
find-when-now = 轮到它时发送
find-when-back = 对方回来后发送
find-nothing-next = 没有等待发送的内容
find-rest = 未显示的话题数：{ $count }
status-well = 一切正常。
status-trouble = 运行中，但有问题：
status-down = 已中断：
status-day = 最近 24 小时：收到文章 { $articles } 篇，发出消息 { $messages } 条
status-delay = 延迟中位数：从法广到机器人 { $seen }，从机器人到读者 { $sent }
status-subscribers = 订阅：正常 { $active }，暂停 { $paused }，暂时无法送达 { $held }，已流失 { $gone }，已退订 { $ended }
status-waiting = 等待：立即发送 { $ready }，按各自时间 { $timed }，因故障搁置 { $setAside }
status-alerts = 未解除的提醒：{ $count }
status-version = 版本 { $version }，已运行{ $uptime }
status-fresh = 这些数字是最新的。
button-refresh = 刷新
why-alias = 法广的同一条新闻在这里：{ $title }。
why-sent =
    { $corrections ->
        [0] 这篇文章已于 { $at } 发到这里，内容是法广的最初版本。
       *[other] 这篇文章已于 { $at } 发到这里。法广更正过 { $corrections } 次，消息已是更正后的版本。
    }
why-outdated = 法广刚刚又作了更正，消息稍后更新。
why-word = 文中有这里关注的关键词：{ $word }。
why-nothing-read = 这里没有订阅，所以不会收到文章。订阅请用 /subscribe。
why-other-edition = 这篇文章属于 { $edition }，这里接收的是 { $editions }。更改请用 /settings。
why-late = { $seen } 首次见到这篇文章时，它已不算新闻（法广的发布时间是 { $published }），所以没有发送。查找请用 /search。
why-before = 这篇文章早于这里目前的订阅。查找请用 /search。
why-section = 这里不接收“{ $section }”栏目。更改请用 /settings。
why-no-section = 这篇文章没有栏目，而这里只接收部分栏目。更改请用 /settings。
why-muted = 文中有这里屏蔽的关键词：{ $word }。更改请用 /keywords。
why-no-word = 文中没有这里关注的关键词，而这里只接收含关键词的文章。查看请用 /keywords。
why-as-of-now = 这是按目前的设置和文字判断的，轮到这篇文章时情况可能不同。
why-had-turn = 已无法查明：这篇文章可能随汇总以标题形式发来过，也可能因当时的设置而没有发送。
why-had-turn-long-ago = 已无法查明，因为单条消息的记录只保留一天：这篇文章可能在那之前发来过，也可能因当时的设置而没有发送。
why-paused = 文章正在等待：这里已暂停接收，恢复之后才会发来。恢复请用 /settings。
why-paused-until = 文章正在等待：这里暂停接收到 { $until }。提前恢复请用 /settings。
why-cannot-post = 文章正在等待：Telegram 现在不允许在这里发消息，稍后会再试。
why-told-to-wait = 文章正在等待：Telegram 要求在 { $until } 之前不向这里发消息。
why-quiet = 文章正在等待免打扰时段结束：{ $until }。
why-digest = 文章会随下一次汇总发来：{ $at }。
why-next = 文章马上就到：前面的文章发完，就轮到它。
inline-button = 在私聊中查找
inline-nothing = 没有找到 – 在私聊中查找
too-many-requests = 请求太多了，{ $seconds } 秒后再回答您。

catch-up-heading = 这里暂时收不到消息期间，共有 { $count } 篇新文章
digest-heading = 新闻汇总 · { $time } · { $count } 篇
digest-heading-part = 新闻汇总（{ $part }）· { $time } · { $count } 篇
headlines-more = 还有 { $count } 篇：/latest

privacy =
    保存的内容：本聊天的编号（`{ $chat }`）和类型、所选的语言版和选择时间、您用 /settings 和 /keywords 设置的内容、尚未回答的提问，在群组中还有被提问者的编号（最多 7 天）、界面语言、新闻发到了哪一篇，以及最近 24 小时内消息的编号（RFI 更正文章时用来更正消息）。

    不保存：您的姓名、您写的其他内容、搜索的内容和阅读的内容。只有两个例外：按钮放不下的长搜索会保存 7 天，不记录是谁搜索的；半秒内来不及回复的消息或按键会保存到回复为止，最多 2 天，只记发送者的编号，不含姓名。

    /unsubscribe 会删除所选的语言版，其他设置保留到您再次订阅，其余信息在 400 天后删除。要立即删除全部信息，请用 /forget。
forget-sure = 要删除本聊天的全部信息吗？删除后不再收到新闻，也无法恢复。
forget-sure-topics = 要删除本聊天及其所有话题的全部信息吗？删除后这里不再收到新闻，也无法恢复。
button-forget = 全部删除
button-forget-keep = 全部保留
forgotten = 已删除：这里所选的语言版和栏目、关键词、时间和其他设置、新闻的发送进度、近期消息的编号，以及尚未回答的提问。以后不再收到新闻，重新订阅请用 /subscribe。
forget-kept = 什么都没有删除。
unknown-command = 没有 { $command } 这个命令。/help 列出全部命令。
not-a-command = 本机器人只能识别命令，/help 列出全部命令。要查找您写的内容：{ $command }
run-search = 查找
cannot-write = Telegram 现在不允许我在这里发消息。
failed = 我这边出了点问题，请稍后再试。

alert-feed-troubled =
    { $checks ->
        [1] 新闻源异常：{ $reason }
       *[other] 新闻源异常，已连续 { $checks } 次检查失败：{ $reason }
    }
alert-feed-works = 新闻源已恢复：{ $url }
alert-feed-quiet = 新闻源可以访问，但已有{ $duration }没有新内容，比平时久：{ $url }
alert-feed-news = 新闻源又有新内容了：{ $url }
alert-article-withdrawn =
    Telegram 拒绝了一篇文章，因此不再向任何人发送：{ $url }
    { $reason }
alert-general-refusal =
    无论发给谁，Telegram 都拒绝所有消息。不会丢失任何内容：全部等待，每隔一段时间试发一条。
    { $reason }
alert-general-refusal-over =
    Telegram 又接受消息了，等待的内容现在开始发送。此前拒绝所有消息的原因：
    { $reason }
alert-set-aside =
    { $destination } 在修复之前收不到任何消息，其他聊天不受影响。
    { $reason }
alert-set-aside-over =
    { $destination } 的故障已解除。此前无法发送的原因：
    { $reason }
alert-unauthorized-over =
    Telegram 又接受机器人了。此前它的令牌被拒绝：
    { $reason }
alert-store = 数据库无法写入，恢复之前不发送任何消息。原因见日志。
alert-store-over = 数据库又可以写入了。
alert-disk = 磁盘快满了：只剩 { $free }，共 { $total }。
alert-disk-over = 磁盘又有空间了：剩 { $free }，共 { $total }。
alert-blocks = 一小时内流失的订阅异常多：{ $all } 个中的 { $gone } 个。对方屏蔽或移除了机器人，或者已经注销。
alert-blocks-over = 订阅流失已恢复正常。
alert-backlog = 消息发送滞后：最早一条可以发送的消息已等待{ $duration }。
alert-backlog-over = 消息又能及时发出了。
alert-clock = 系统时钟跳变了{ $duration }：有人调过时间，或者机器休眠过。
alert-clock-over = 系统时钟已平稳运行一小时。
alert-stalled = 机器人有一部分卡住了：{ $loop }。如果持续下去，进程会退出。
alert-stalled-over = 又在运行了：{ $loop }
alert-held-back = 暂缓的提醒（每小时最多 { $limit } 条，共 { $count } 条）：

announce-ask = 要公告什么？粗体、链接等格式会原样保留。
announce-only-text = 公告只能是文字，不能带图片、文件或贴纸。请发送文字。
announce-too-long = 公告最多 { $limit } 个字符。请发送短一些的文字。
announce-nobody = 没有可以发送的对象：没有能收到消息的订阅者。
announce-who = 公告将如上所示。发给谁？
announce-choice = { $who } · { $count }
announce-everybody = 所有人
announce-private = 私聊
announce-groups = 群组
announce-channels = 频道
announce-cancelled = 已取消，什么都不会发送。
announce-sending = 正在发送：{ $sent }/{ $total }
announce-sent = 已发送：{ $count }
announce-gone = 无法送达（机器人已被屏蔽或移除）：{ $count }
announce-later = 现在不接收，{ $days } 天内恢复后会收到：{ $count }
announce-expired = { $days } 天内未能发送：{ $count }
announce-stopped = 已停止，未发送：{ $count }
announce-stopped-uncounted = 已停止，不再发送给其他人。
announce-uncounted = 送达数量已不再统计。
button-announce-send = 发送给 { $count } 个聊天
button-announce-stop = 停止

command-subscribe = 订阅新文章
command-unsubscribe = 退订
command-latest = 最新文章
command-search = 查找文章
command-why = 文章为什么发来或没发来
command-settings = 接收设置
command-keywords = 关注和屏蔽的关键词
command-stop = 暂停接收
command-channel = 把新闻发到您的频道
command-help = 使用说明
command-privacy = 保存哪些信息
command-forget = 删除本聊天的信息
command-announce = 向所有订阅者发送公告
command-admin = 机器人的状况
command-find = 查看某个聊天的情况
