# 機器人的正體中文（台灣）文字。每一則都對應 en.ftl 中的一則。

description =
    法國國際廣播電台（法廣 RFI）的新聞，一發布就送到：每篇一則訊息，附標題、文章開頭和原文連結。

    點選「開始」，選好語言版本就能接收，隨時可以停止；群組和頻道也適用。

    本機器人並非法廣的官方服務。
short-description = 法國國際廣播電台（法廣 RFI）的新聞，一篇一則：標題、文章開頭和原文連結。

start =
    法國國際廣播電台（法廣 RFI）的文章，一篇一則：標題、文章開頭和原文連結。

    /latest – 最新文章
    /search – 搜尋文章
    /help – 其他功能
start-renewed = 歡迎回來，新文章會送到這裡：{ $editions }。其他功能請見 /help。

help = 我能幫您做這些：
help-subscribe = /subscribe – 接收新文章：{ $edition }；其他語言版本：`/subscribe { $examples }`
help-unsubscribe = /unsubscribe – 停止接收；只停一個語言版本：`/unsubscribe { $ended }`
help-latest = /latest – 最新文章；看某個語言版本的十篇：`/latest 10 { $example }`
help-search = /search – 搜尋方法；直接搜尋：`/search { $word }`
help-why = /why – 某篇文章為什麼有（或沒有）送到這裡
help-settings = /settings – 分類、新聞彙整、勿擾時段等設定
help-keywords = /keywords – 要追蹤或排除的關鍵字：`/keywords +{ $word }`
help-stop = /stop – 暫停接收，要停多久都可以
help-channel = /channel – 把新聞送到您的頻道
help-privacy = /privacy – 保存了您的哪些資料
help-forget = /forget – 刪除這些資料
help-inline = `@{ $bot } { $word }` – 在任何聊天室搜尋文章，直接傳到那裡
help-administrators = 在這個群組中，只有管理員可以使用 /subscribe 和 /unsubscribe。
help-line = { $command } – { $about }
help-editions = 語言版本：{ $available }

subscribed = 已訂閱：{ $editions }。法廣一有新文章，就會送到這裡。
subscribed-channel = 頻道「{ $channel }」已訂閱：{ $editions }。法廣一有新文章，就會送到頻道。
subscribed-next = 不想再收到時，請傳送 /unsubscribe。
subscribed-next-channel = 要更改時，請點選下方按鈕，或傳送 /channel。
amount-between = 最近每天 { $low } 到 { $high } 篇。
amount-about = 最近每天約 { $count } 篇。
amount-up-to = 最近每天最多 { $count } 篇。
greeting-group = 這裡可以接收法國國際廣播電台（法廣 RFI）的新文章。請群組管理員選擇：
greeting-forum = 這裡可以接收法國國際廣播電台（法廣 RFI）的新文章；想送到別的主題，請在那個主題傳送 `/subscribe`。請群組管理員選擇：
greeting-channel = 我可以在頻道「{ $channel }」發布訊息了。法國國際廣播電台（法廣 RFI）的新文章可以送到那裡：
channel-no-right = 我已加入頻道「{ $channel }」，但還不能在那裡發布訊息。請給我發布訊息的權限，之後我會在這裡問您要發布哪些新聞。
channel-no-right-subscribed = 我又加入了頻道「{ $channel }」，但還不能在那裡發布訊息。請給我發布訊息的權限，新聞就會繼續傳送。
topic-link = 這個主題
topic-closed = { $topic }已關閉，新聞無法送達：{ $editions }。新聞會先保留，等主題重新開啟再繼續傳送。
topic-deleted = 接收新聞的主題已被刪除，因此停止傳送：{ $editions }。請在想接收新聞的主題傳送 { $command }。
topics-closed = 以下主題已關閉，新聞無法送達。新聞會先保留，等主題重新開啟再繼續傳送：
topics-deleted = 部分接收新聞的主題已被刪除，因此停止傳送。請在想接收新聞的主題傳送 { $command }。已刪除的主題原本接收：
topic-in-group = 群組「{ $group }」：
button-receive-channel = 在頻道發布新聞：{ $edition }
resumed = 已恢復：{ $editions }，會從停下的地方繼續傳送。
resumed-channel = 頻道「{ $channel }」已恢復：{ $editions }，會從停下的地方繼續傳送。
still-stopped = 仍未恢復：{ $editions }。
still-stopped-topics = 本聊天室各主題中仍未恢復：{ $editions }。
kept = 沒有變更，照常接收：{ $editions }。
menu = 要接收哪些語言版本？有 ✓ 的正在接收，點一下即可開啟或關閉。
menu-channel = 頻道「{ $channel }」要接收哪些語言版本？有 ✓ 的正在接收，點一下即可開啟或關閉。
button-receive = 在這裡接收新聞：{ $edition }
button-latest = 最新文章
button-editions = 其他語言版本
button-undo = 復原
button-undo-all = 全部復原
button-undo-some = 復原：{ $editions }
button-undo-one-of = 復原（{ $number }）：{ $editions }
button-end-all = 全部停止
button-keep-all = 全部保留
already-subscribed = 這裡已經訂閱了：{ $editions }。
already-subscribed-channel = 頻道「{ $channel }」已經訂閱了：{ $editions }。
unsubscribe-which = 要停止接收哪個語言版本？
unsubscribed = 已取消訂閱：{ $editions }。仍可使用 /latest 和 /search。
unsubscribed-channel = 頻道「{ $channel }」已取消訂閱：{ $editions }。
unsubscribed-topics = 本聊天室各主題已取消訂閱：{ $editions }。
not-subscribed = 這裡沒有訂閱，不需要停止：{ $editions }。
nothing-to-stop = 先前已經停止了。
nothing-to-undo = 先前已經恢復接收了。
nothing-subscribed = 這裡沒有任何訂閱，不需要停止。要訂閱，請傳送 /subscribe。
no-direct-messages = 我無法主動傳送訊息到頻道私訊。請在私人聊天中傳訊息給我，或直接在頻道訂閱。
unknown-edition =
    本機器人沒有「{ $name }」這個語言版本。
    可選擇：{ $available }
only-admins = 在群組中，只有管理員可以更改。
only-admins-channel = 只有頻道管理員可以更改。
admins-unknown = Telegram 沒有告訴我這個群組的管理員是誰。請將我設為管理員（不需要任何權限），再試一次。

channel-ask =
    要把新聞送到哪個頻道？點選下方按鈕，就會列出您可以發布訊息的頻道。選好之後，我會成為該頻道的管理員，只有發布訊息的權限。
channel-chosen = 已選好頻道。
channel-cancelled = 沒有選擇頻道。要重新選擇：/channel
channel-elsewhere = 請在私人聊天中選擇頻道，在那裡傳送給我：/channel。或直接在頻道中發布：/subscribe
channel-no-administrator = 您不是這個頻道的管理員，請頻道擁有者將您設為可以發布訊息的管理員。
channel-may-not-post = 您在這個頻道沒有發布訊息的權限，請頻道擁有者為您開啟。
channel-bot-absent = 我不在這個頻道裡，請將我加入為可以發布訊息的管理員，再試一次。
channel-bot-may-not-post = 我在這個頻道沒有發布訊息的權限，請打開頻道的管理員名單，點選我並允許發布訊息，再試一次。
button-choose-channel = 選擇頻道
button-cancel = 取消
settings = 這裡接收哪些新聞、如何接收。請點選要更改的項目：
settings-channel = 「{ $channel }」接收哪些新聞、如何接收。請點選要更改的項目：
settings-begin = 這裡還沒有訂閱。先選一個語言版本，之後就能設定其他項目。
settings-begin-channel = 「{ $channel }」還沒有訂閱。先選一個語言版本，之後就能設定其他項目。
settings-begin-topics = 主題以外的地方還沒有訂閱。每個主題各有設定，請到該主題查看，或為這裡選一個語言版本。
settings-kept = 先前的設定仍然有效。
setting-line = { $setting }：{ $state }
setting-channel = 頻道「{ $channel }」– { $line }
setting-editions = 語言版本
setting-sections = 分類
setting-words = 關鍵字
setting-delivery = 傳送方式
setting-quiet = 勿擾時段
setting-zone = 時區
setting-sound = 提示音
setting-picture = 圖片
setting-language = 介面語言
setting-pause = 暫停
button-settings = 設定
button-language = 🌐 語言 · Language
button-back = ‹ 返回
editions-none = 無
editions-none-yet = 請先選擇語言版本，再到這裡選擇分類。
sections-all = 全部
sections-some = 只接收部分（{ $editions }）
sections-which = 要設定哪個語言版本的分類？有 ✓ 的只接收部分分類。
sections-of-all = { $edition }：接收全部分類。請點選不想看的分類。
sections-of-without = { $edition }：沒有 ✓ 的分類不接收，其他照常。
sections-of-only = { $edition }：只接收有 ✓ 的分類。
sections-of-none = { $edition }：沒有選任何分類，所以什麼都不會收到。請點選想看的分類。
button-all-sections = 全選
button-no-sections = 全不選
words-none = 無
words-followed-count = 追蹤 { $count } 個
words-muted-count = 排除 { $count } 個
words-only-count =
    { $count ->
        [1] 只接收含追蹤關鍵字的文章
       *[other] 只接收含 { $count } 個追蹤關鍵字之一的文章
    }
words-only-none = 什麼都不會收到（沒有追蹤任何關鍵字）
words-followed = 追蹤：{ $words }
words-muted = 排除：{ $words }
words-nothing-passes = 沒有追蹤任何關鍵字，所以什麼都不會收到。
words-about =
    文章含有要排除的關鍵字，就不會送來；含有追蹤的關鍵字，會標明是哪一個，也可以設定在勿擾時段照常送來。

    新增關鍵字：`/keywords +氣候 "總統大選" -足球`
words-question = 要新增哪些關鍵字？例如：`氣候 "總統大選" -足球` 會追蹤前兩個，排除「足球」。
words-placeholder = 氣候 "總統大選" -足球
words-not-understood = 「{ $typed }」裡沒有可以搜尋的字詞。
words-too-long = 每個關鍵字最多 { $limit } 個字元，因此沒有新增。
words-short-prefix = 後面加 * 的字至少要有 { $limit } 個字母，因此沒有新增。
words-too-many = 關鍵字最多 { $limit } 個，因此沒有新增。
button-add-words = 新增關鍵字…
button-only-matches = 只接收含追蹤關鍵字的文章
delivery-each = 逐篇即時傳送
delivery-hourly = 每小時彙整一次
delivery-daily = 每天 { $time } 彙整
delivery-twice = 每天 { $first } 和 { $second } 彙整
delivery-about = 要一篇一篇傳送，還是把幾篇彙整成一則訊息？
delivery-question = 每天幾點傳送？可以寫一個或兩個時間，例如：`7:30` 或 `8:00 19:00`
delivery-placeholder = 7:30，或 8:00 19:00
delivery-not-understood = 看不懂「{ $typed }」。請寫一個或兩個時間，例如 7:30 或 8:00 19:00。
button-other-times = 其他時間…
quiet-off = 關閉
quiet-hours = { $from }–{ $to }
quiet-words-pass = { $hours }，追蹤的關鍵字除外
quiet-about = 勿擾時段內不會傳送任何文章，期間的新文章會在結束後一起送來。
quiet-about-words = 勿擾時段內，只有含追蹤關鍵字的文章會靜音送來；其他新文章會在結束後一起送來。
quiet-question = 從幾點到幾點？例如：`22:30-6:45`
quiet-placeholder = 22:30-6:45
quiet-not-understood = 看不懂「{ $typed }」。請寫兩個不同的時間，例如 22:30-6:45。
button-other-hours = 其他時段…
button-words-pass = 追蹤的關鍵字照常送來（靜音）
zone-now = { $zone }，現在 { $time }
zone-about = 勿擾時段、新聞彙整和暫停都依這個時區的時間。
zone-question = 哪個城市或時區？例如：`Dakar`、`America/New_York` 或 `UTC+8`
zone-placeholder = Dakar, America/New_York, UTC+8
zone-not-understood = 找不到「{ $typed }」這個城市或時區。可以寫 Dakar、America/New_York 或 UTC+8 等。
button-other-zone = 其他…
sound-on = 開啟
sound-silent = 靜音
sound-about = 文章送達時要有提示音嗎？
picture-large = 大圖
picture-small = 小圖
picture-none = 無圖
picture-about = 圖片要多大？不顯示圖片最省流量。
language-about = 我該用哪種語言？文章會維持原來的語言。
language-of-telegram = 與您的 Telegram 相同
language-of-edition = 與第一個語言版本相同
pause-none = 未暫停
paused = 直到手動恢復
paused-until = 到 { $time }
pause-about = 暫停期間不會傳送任何文章，新文章會在結束後一起送來。要暫停多久？
pause-over = 已恢復接收。暫停期間如有新文章，會一起送來。
paused-about = 現在不會傳送任何文章，新文章會在暫停結束後一起送來。
pause-hour = 一小時
pause-morning = 到早上
pause-week = 一週
pause-until-resumed = 直到手動恢復
button-resume = ▶ 恢復接收
button-end-instead = 改為取消訂閱
not-paused = 這裡沒有暫停，文章照常傳送。
question-end = 請回覆這則訊息；要取消，請傳送 /cancel。
question-over = 這個提問已經結束，請重新開始：/settings
cancelled = 沒有任何變更。
nothing-to-cancel = 沒有需要取消的操作。

latest-heading = 最新文章 – { $editions }
latest-heading-section = 最新文章 – { $section } – { $editions }
latest-empty = 目前還沒有文章，等我下次查看法廣就會有。
latest-none-in =
    「{ $name }」不是本機器人的語言版本，也沒有這個分類的文章。
    語言版本：{ $available }
latest-sections = 分類：{ $sections }
latest-at-most = 一次最多顯示 { $max } 篇。

search-usage =
    想搜尋什麼？例如：`/search { $first } { $second }`

    `"{ $phrase }"` – 完整的詞句
    `-{ $second }` – 不含這個詞
    `{ $first } OR { $second }` – 含其中一個即可
search-usage-prefix = `{ $prefix }*` – 以此開頭的字，至少 { $limit } 個字母
search-usage-section = `section:{ $section }` – 只搜尋一個分類
search-usage-time = `since:7d until:1d` – 限定時間，也可以寫 2026-03 或 2026-03-31
search-usage-edition = `in:{ $edition }` – 搜尋另一個語言版本；`in:all` – 搜尋全部語言版本
search-heading = 搜尋：{ $query }（{ $count } 篇）
search-heading-many = 搜尋：{ $query }（超過 { $count } 篇）
search-none-matching = 找不到符合「{ $query }」的文章。
search-none = 找不到含有「{ $query }」的文章。
suggest-unknown = 所有文章都不含：{ $words }
suggest-without = 去掉{ $parts }，有 { $count } 篇
suggest-without-many = 去掉{ $parts }，有超過 { $count } 篇
suggest-either = 含其中任何一個詞的，有 { $count } 篇
suggest-either-many = 含其中任何一個詞的，有超過 { $count } 篇
suggest-elsewhere = 其他語言版本有相關文章。
button-without = 去掉{ $parts }
button-either = 含其中任何一個詞
button-everywhere = 搜尋全部語言版本
query-either = OR
query-everywhere = in:all
suggest-shorter = 請換個詞，或用短一點的詞。
suggest-section = 請換個分類，或改用關鍵字搜尋。
suggest-period = 請放寬時間範圍。
suggest-edition = 本機器人的語言版本：{ $available }。
suggest-exclude-less = 請少排除幾個詞。
note-unknown-edition = 法廣沒有「{ $name }」這個語言版本，已略過。{ $operator }: 後面請寫代碼，例如 tw、fr、en，或寫 all。
note-bad-date = 「{ $value }」不是日期，已略過。{ $operator }: 後面可以寫 7d、2w、2026、2026-03 或 2026-03-31。
note-missing-value = { $operator }: 已略過。內容要緊接在冒號後面，中間不留空格。
note-excluded-operator = -{ $operator }: 已略過。減號只能排除字詞。
note-short-prefix = 後面加 * 的字至少要有 { $limit } 個字母，因此照原樣搜尋。
note-empty-period = 起始時間晚於結束時間，所以這段時間內沒有文章。
note-unclosed-quote = 有個引號不成對，已略過。
note-only-exclusions = 只寫了要排除的詞，以下是不含這些詞的所有文章。
note-nothing-to-search = 裡面沒有可以搜尋的詞。
note-no-operator-usable = 裡面的搜尋條件都無法使用，因此沒有可以搜尋的內容。
note-either-alone = OR 已略過，因為它要放在兩個詞中間。要搜尋這個詞本身，請加上引號。
note-either-no-words = OR 已略過，因為它只能連接字詞，不能連接搜尋條件或要排除的詞。請分兩次搜尋。
note-either-prefix = 用 OR 連接時，每個字都要加 * 才有效，因此照原樣搜尋。
note-separated = 沒有文章含有完整的這段文字，因此改為逐詞搜尋。
note-too-many-terms = 只搜尋了前 { $limit } 個詞。
note-too-long = 只搜尋了前 { $limit } 個字元。

list-best-first = 最相關的在前
list-newest-first = 最新的在前
list-numbers = 點選數字，就會在這裡顯示那篇文章。
sort-best = 依相關程度排序
sort-newest = 依時間排序
old-list = 這份清單太舊了，請重新傳送指令。
not-offered = 這個語言版本已不再提供。
old-button = 這個按鈕太舊了，請重新傳送指令。
share = 分享
article-gone = 這裡已不再保存這篇文章。
address-unknown = 這裡沒有這個網址的文章。
address-short = 從短網址看不出是哪篇文章，請傳送以 www.rfi.fr 開頭的完整網址。

why-usage = 用 `/why` 回覆一篇文章，或傳送 `/why` 加上文章連結，我會說明它為什麼有（或沒有）送到這裡。
why-several = 那則訊息裡有好幾篇文章，請傳送 `/why` 加上其中一篇的連結。
why-unknown = 我沒看過這個網址的文章。
find-usage = 哪個聊天室？請傳送 `/find` 加上聊天室的編號，或公開的使用者名稱：`/find @name`
find-no-chat = 找不到聊天室 { $name }：Telegram 沒有這個聊天室，或是不提供它的資訊。
find-nothing = 沒有保存 { $chat } 的任何資料。
find-private = 私人聊天
find-group = 群組
find-channel = 頻道
find-read = { $edition }：已讀到第 { $read } 篇，共 { $head } 篇
find-gone = { $since } 起無法送達：{ $reason }
find-held = { $since } 起不接收訊息：{ $reason }
find-last = 最近一則訊息：{ $at }
find-no-message = 最近 24 小時沒有訊息
find-next = 下一則：{ $title } – { $when }
find-when-now = 輪到它時傳送
find-when-back = 對方回來後傳送
find-nothing-next = 沒有等待傳送的內容
find-rest = 未顯示的主題數：{ $count }
status-well = 一切正常。
status-trouble = 運作中，但有問題：
status-down = 已中斷：
status-day = 最近 24 小時：收到文章 { $articles } 篇，送出訊息 { $messages } 則
status-delay = 延遲中位數：從法廣到機器人 { $seen }，從機器人到讀者 { $sent }
status-subscribers = 訂閱：正常 { $active }，暫停 { $paused }，暫時無法送達 { $held }，已流失 { $gone }，已取消 { $ended }
status-waiting = 等候：立即傳送 { $ready }，按各自時間 { $timed }，因故障擱置 { $setAside }
status-alerts = 尚未解除的警示：{ $count }
status-version = 版本 { $version }，已運作 { $uptime }
status-fresh = 這些數字是最新的。
button-refresh = 重新整理
why-alias = 法廣的同一則新聞在這裡：{ $title }。
why-sent =
    { $corrections ->
        [0] 這篇文章已於 { $at } 送到這裡，內容是法廣最初的版本。
       *[other] 這篇文章已於 { $at } 送到這裡。法廣更正過 { $corrections } 次，訊息顯示的是更正後的版本。
    }
why-outdated = 法廣剛剛更正了這篇文章，訊息稍後也會更新。
why-word = 文中有這裡追蹤的關鍵字：{ $word }。
why-nothing-read = 這裡沒有任何訂閱，所以不會收到文章。要訂閱：/subscribe。
why-other-edition = 這篇文章的語言版本是 { $edition }，這裡接收的是 { $editions }。要更改：/settings。
why-late = 我在 { $seen } 第一次看到這篇文章時，它已經不算新聞了，因為法廣標示的時間是 { $published }。這類文章不會傳送，但搜尋得到：/search。
why-before = 這篇文章早於這裡目前的訂閱，但搜尋得到：/search。
why-section = 這裡不接收「{ $section }」分類的文章。要更改：/settings。
why-no-section = 這篇文章沒有分類，而這裡只接收部分分類。要更改：/settings。
why-muted = 文中有這裡排除的關鍵字：{ $word }。要更改：/keywords。
why-no-word = 文中沒有這裡追蹤的關鍵字，而這裡只接收含這些關鍵字的文章。要查看關鍵字：/keywords。
why-as-of-now = 以上是依目前的設定和文章內容判斷；輪到這篇文章傳送時，情況可能不同。
why-had-turn = 我已經查不到了：這篇文章可能和其他文章一起以標題形式送來過，也可能因為當時的設定而沒有傳送。
why-had-turn-long-ago = 我已經查不到了，因為單則訊息的紀錄只保留一天：這篇文章可能更早之前就送來過，也可能因為當時的設定而沒有傳送。
why-paused = 這篇文章正在等候：這裡已暫停接收，手動恢復後才會送來。要恢復：/settings。
why-paused-until = 這篇文章正在等候：這裡暫停接收到 { $until }。要現在恢復：/settings。
why-cannot-post = 這篇文章正在等候：Telegram 不允許我在這裡發布訊息，我會不時再試。
why-told-to-wait = 這篇文章正在等候：Telegram 要求我在 { $until } 之前不要傳送訊息到這裡。
why-quiet = 這篇文章正在等勿擾時段結束：{ $until }。
why-digest = 這篇文章會隨下一次新聞彙整送來：{ $at }。
why-next = 這篇文章快到了：前面的文章送完就輪到它。
inline-button = 在私人聊天中搜尋
inline-nothing = 找不到 – 在私人聊天中搜尋
too-many-requests = 一下子太多了，{ $seconds } 秒後再回覆您。

catch-up-heading = 先前無法傳送到這裡，期間共有 { $count } 篇新文章
digest-heading = 新聞彙整 · { $time } · { $count } 篇
digest-heading-part = 新聞彙整（{ $part }）· { $time } · { $count } 篇
headlines-more = 還有 { $count } 篇：/latest

privacy =
    保存的資料：本聊天室的編號（`{ $chat }`）和類型、您選了哪些語言版本及選擇的時間、您用 /settings 和 /keywords 設定的內容、我問過而還沒有得到回答的問題（在群組中還有被問者的編號，最多 7 天）、您的語言、新聞送到了哪一篇，以及最近 24 小時的訊息編號，好讓我在法廣更正文章時一併更正訊息。

    不保存的資料：您的姓名、您寫的其他內容、您搜尋和閱讀的內容。例外只有兩種：按鈕放不下的長串搜尋內容會保存 7 天，但不記錄是誰搜尋的；半秒內來不及回覆的訊息或按鈕操作，會連同傳送者的編號（不含姓名）保存到回覆為止，最多 2 天。

    傳送 /unsubscribe，就會刪除您所選的語言版本；其他設定會保留到您回來，其餘資料則在 400 天後刪除。要立即刪除全部資料：/forget。
forget-sure = 要刪除本聊天室的所有資料嗎？刪除後不會再收到新聞，也無法復原。
forget-sure-topics = 要刪除本聊天室及其所有主題的資料嗎？刪除後這裡不會再收到新聞，也無法復原。
button-forget = 全部刪除
button-forget-keep = 全部保留
forgotten = 已刪除：這裡所選的語言版本和分類、關鍵字、時間和其他所有設定、新聞的傳送進度、近期訊息的編號，以及還沒有回答的提問。之後不會再收到新聞。要重新開始：/subscribe。
forget-kept = 沒有刪除任何資料。
unknown-command = 我不認得 { $command }。可以使用的指令請見 /help。
not-a-command = 我只看得懂指令，可以使用的指令請見 /help。要搜尋您寫的內容：{ $command }
run-search = 搜尋
cannot-write = Telegram 目前不允許我在這裡發布訊息。
failed = 我這邊出了點問題，請過一分鐘再試。

alert-feed-troubled =
    { $checks ->
        [1] RSS 來源異常：{ $reason }
       *[other] RSS 來源異常，連續 { $checks } 次檢查失敗：{ $reason }
    }
alert-feed-works = RSS 來源已恢復正常：{ $url }
alert-feed-quiet = RSS 來源有回應，但已有 { $duration }沒有新內容，比平常久：{ $url }
alert-feed-news = RSS 來源又有新內容了：{ $url }
alert-article-withdrawn =
    Telegram 拒絕了一篇文章，因此不會傳送給任何人：{ $url }
    { $reason }
alert-general-refusal =
    無論傳給誰，Telegram 都拒絕所有訊息。不會遺失任何內容：全部先等候，每隔一段時間試傳一則。
    { $reason }
alert-general-refusal-over =
    Telegram 又接受訊息了，等候中的內容現在開始傳送。先前拒絕所有訊息的原因：
    { $reason }
alert-set-aside =
    { $destination } 在問題排除前不會收到任何內容，其他聊天室不受影響。
    { $reason }
alert-set-aside-over =
    { $destination } 的問題已排除。先前無法傳送的原因：
    { $reason }
alert-unauthorized-over =
    Telegram 又接受機器人了。先前它的權杖遭到拒絕：
    { $reason }
alert-store = 資料庫無法寫入，恢復之前不會傳送任何訊息。原因請見記錄檔。
alert-store-over = 資料庫又可以寫入了。
alert-disk = 磁碟快滿了：只剩 { $free }，共 { $total }。
alert-disk-over = 磁碟又有空間了：剩 { $free }，共 { $total }。
alert-blocks = 一小時內流失的訂閱異常多：{ $all } 個中的 { $gone } 個。對方封鎖或移除了機器人，或是已經刪除帳號。
alert-blocks-over = 訂閱流失已恢復正常。
alert-backlog = 訊息傳送延遲：最早一則可以傳送的訊息已等了 { $duration }。
alert-backlog-over = 訊息又能準時送出了。
alert-clock = 系統時鐘跳動了 { $duration }：有人調過時間，或是電腦曾進入睡眠。
alert-clock-over = 系統時鐘已平穩運作一小時。
alert-stalled = 機器人有一部分卡住了：{ $loop }。若持續下去，程式會結束。
alert-stalled-over = 又開始運作了：{ $loop }
alert-held-back = 暫緩的警示（每小時最多 { $limit } 則，共 { $count } 則）：

announce-ask = 要公告什麼？粗體、連結等格式會原樣保留。
announce-only-text = 公告只能是文字，不能附圖片、檔案或貼圖。請傳送文字。
announce-too-long = 公告最多 { $limit } 個字元。請傳送較短的文字。
announce-nobody = 沒有可以傳送的對象：沒有能收到訊息的訂閱者。
announce-who = 公告會如上所示。要傳給誰？
announce-choice = { $who } · { $count }
announce-everybody = 所有人
announce-private = 私人聊天
announce-groups = 群組
announce-channels = 頻道
announce-cancelled = 已取消，不會傳送任何內容。
announce-sending = 正在傳送：{ $sent }/{ $total }
announce-sent = 已傳送：{ $count }
announce-gone = 無法送達（機器人已被封鎖或移除）：{ $count }
announce-later = 現在不接收，{ $days } 天內恢復後會收到：{ $count }
announce-expired = { $days } 天內未能傳送：{ $count }
announce-stopped = 已停止，未傳送：{ $count }
announce-stopped-uncounted = 已停止，不再傳送給其他人。
announce-uncounted = 送達數量已不再統計。
button-announce-send = 傳送給 { $count } 個聊天室
button-announce-stop = 停止

command-subscribe = 接收新文章
command-unsubscribe = 停止接收
command-latest = 最新文章
command-search = 用關鍵字搜尋文章
command-why = 文章為什麼有（或沒有）送來
command-settings = 接收內容和時間
command-keywords = 要追蹤或排除的關鍵字
command-stop = 暫停接收
command-channel = 把新聞送到您的頻道
command-help = 我能做什麼
command-privacy = 保存了您的哪些資料
command-forget = 刪除這裡保存的資料
command-announce = 向所有訂閱者傳送公告
command-admin = 機器人的狀況
command-find = 查看某個聊天室的狀況
