# 机器人的中文。每一条在 en.ftl 中都有对应。

start =
    法国国际广播电台（RFI）的文章，一篇一条：标题、导语和原文链接。

    /subscribe – 在这里接收新文章（{ $edition }）
    /latest – 最新文章
    /search 关键词 – 查找文章
    /help – 其他功能
start-renewed = 欢迎回来。这里订阅了：{ $editions }，新文章会发到这里。/help 列出其他功能。

help =
    /subscribe – 订阅 { $edition }
    /subscribe { $examples } – 订阅指定的语言版
    /unsubscribe – 退订全部，/unsubscribe { $example } 只退订一个
    /latest – 最新文章，/latest 10 显示十篇
    /search 关键词 – 在标题、导语和正文中查找
    /privacy – 保存哪些信息

    语言版：{ $available }

subscribed = 已订阅：{ $editions }。RFI 一有新文章，就会发到这里。
already-subscribed = 这里已经订阅了：{ $editions }。
unsubscribed = 已退订：{ $editions }。/latest 和 /search 仍可使用。
not-subscribed = 无需退订，这里没有订阅：{ $editions }。
nothing-subscribed = 无需退订，这里没有订阅。发送 /subscribe 开始订阅。
unknown-edition =
    本机器人没有“{ $name }”这个语言版。
    可选：{ $available }
only-admins = 在群组中只有管理员可以更改订阅。

latest-heading = 最新文章 – { $editions }
latest-empty = 还没有文章，下次查看 RFI 后就会有。
latest-usage = /latest 后面请写 1 到 { $max } 的数字，例如 /latest 10。

search-usage = 要找什么？例如：/search 气候 峰会
search-heading = 含“{ $query }”的文章：{ $count } 篇
search-heading-many = 含“{ $query }”的文章：超过 { $count } 篇
search-none = 没有含“{ $query }”的文章。请减少或缩短关键词。
search-more = 还有 { $count } 篇，再加一个关键词可以缩小范围。
search-more-many = 还有超过 { $count } 篇，再加一个关键词可以缩小范围。

catch-up-heading = 这里暂时收不到消息期间，共有 { $count } 篇新文章
headlines-more = 还有 { $count } 篇：/latest

privacy =
    保存的内容：本聊天的编号和类型、所选的语言版和选择时间、界面语言（中文或英文）、新闻发到了哪一篇，以及每个语言版最近 20 条消息的编号（RFI 更正文章时用来更正消息）。
    不保存：您的姓名、您写的内容、搜索的内容和阅读的内容。
    /unsubscribe 会删除您的选择，其余信息在 400 天后删除。
unknown-command = 没有 { $command } 这个命令。/help 列出全部命令。
not-a-command = 我只懂命令，/help 列出全部命令；/search { $text } 可以查找您写的内容。
failed = 我这边出了点问题，请稍后再试。

command-subscribe = 订阅新文章
command-unsubscribe = 退订
command-latest = 最新文章
command-search = 查找文章
command-help = 使用说明
command-privacy = 保存哪些信息
