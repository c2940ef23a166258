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
help-unsubscribe = /unsubscribe – 停止接收；只停一个语言版：`/unsubscribe { $example }`
help-settings = /settings – 逐个开关要接收的语言版
help-latest = /latest – 最新文章；看某个语言版的十篇：`/latest 10 { $example }`
help-search = /search – 查找方法；直接查找：`/search { $word }`
help-privacy = /privacy – 保存哪些信息
help-inline = `@{ $bot } { $word }` – 在任何聊天中查找文章并发送到那里
help-administrators = 在这个群组中，/subscribe 和 /unsubscribe 仅限管理员使用。
help-editions = 语言版：{ $available }

subscribed = 已订阅：{ $editions }。RFI 一有新文章，就会发到这里。
subscribed-channel = 频道“{ $channel }”已订阅：{ $editions }。RFI 一有新文章，就会发到那里。
subscribed-next = 不想再收时，发送 /unsubscribe 即可。
subscribed-next-channel = 想更改时，点下面的按钮，或在频道中发送 `/unsubscribe`。
amount-between = 最近每天 { $low } 到 { $high } 篇。
amount-about = 最近每天约 { $count } 篇。
amount-up-to = 最近每天最多 { $count } 篇。
greeting-group = 这里可以接收法国国际广播电台（RFI）的新文章，请管理员选择：
greeting-forum = 这里可以接收法国国际广播电台（RFI）的新文章；要发到别的话题，请在那个话题里发送 `/subscribe`。请管理员选择：
greeting-channel = 我可以在频道“{ $channel }”发消息了，请选择要发的新闻：
channel-no-right = 我已加入频道“{ $channel }”，但不能在那里发消息。请给我“发布消息”的权限，之后我会在这里问您要发什么。
channel-may-not-post = 我还不能在该频道发消息。请给我“发布消息”的权限，然后再点一次。
channel-no-right-subscribed = 我又加入了频道“{ $channel }”，但不能在那里发消息。请给我“发布消息”的权限，频道的新闻就会接着发。
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
admins-unknown-channel = 我已无法查看该频道。请把我设为可以发布消息的管理员，然后再点一次。

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
suggest-elsewhere = 其他语言版中有。
button-without = 去掉{ $parts }
button-everywhere = 在所有语言版中查找
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
inline-button = 在私聊中查找
inline-nothing = 没有找到 – 在私聊中查找
too-many-requests = 请求太多了，{ $seconds } 秒后再回答您。

catch-up-heading = 这里暂时收不到消息期间，共有 { $count } 篇新文章
headlines-more = 还有 { $count } 篇：/latest

privacy =
    保存的内容：本聊天的编号（`{ $chat }`）和类型、所选的语言版和选择时间、界面语言（中文或英文）、新闻发到了哪一篇，以及最近 24 小时内消息的编号（RFI 更正文章时用来更正消息）。
    不保存：您的姓名、您写的内容、搜索的内容和阅读的内容。只有两个例外：按钮放不下的长搜索会保存 7 天，不记录是谁搜索的；半秒内来不及回复的消息或按键会保存到回复为止，最多 2 天，只记发送者的编号，不含姓名。
    /unsubscribe 会删除您的选择，其余信息在 400 天后删除。
unknown-command = 没有 { $command } 这个命令。/help 列出全部命令。
not-a-command = 本机器人只能识别命令，/help 列出全部命令。要查找您写的内容：{ $command }
run-search = 查找
failed = 我这边出了点问题，请稍后再试。

alert-feed-troubled = 新闻源异常，已连续 { $checks } 次检查失败：{ $reason }
alert-feed-works = 新闻源已恢复：{ $url }
alert-feed-quiet = 新闻源可以访问，但一整天没有新内容：{ $url }
alert-feed-news = 新闻源又有新内容了：{ $url }
alert-article-withdrawn =
    Telegram 拒绝了一篇文章，因此不再向任何人发送：{ $url }
    { $reason }
alert-general-refusal =
    无论发给谁，Telegram 都拒绝。没有文章会丢失：全部暂停，每隔一段时间试发一条。
    { $reason }
alert-general-refusal-over =
    Telegram 又接受消息了，等待的文章现在开始发送。此前拒绝的原因：
    { $reason }
alert-set-aside =
    { $destination } 在修复之前收不到任何消息，其他聊天不受影响。
    { $reason }

command-subscribe = 订阅新文章
command-unsubscribe = 退订
command-settings = 选择要接收的语言版
command-latest = 最新文章
command-search = 查找文章
command-help = 使用说明
command-privacy = 保存哪些信息
