# Lời của bot bằng tiếng Việt. Mỗi mục ứng với một mục trong en.ftl.

description =
    Tin của RFI – Đài Phát thanh Quốc tế Pháp, gửi ngay khi đăng: mỗi bài có tiêu đề, đoạn mở đầu và liên kết đến trang RFI.

    Nhấn “Bắt đầu”, chọn ấn bản theo ngôn ngữ bạn muốn và dừng bất cứ lúc nào. Dùng được cả trong nhóm và kênh.

    Đây không phải là bot chính thức của RFI.
short-description = Tin của RFI – Đài Phát thanh Quốc tế Pháp, từng bài một: tiêu đề, đoạn mở đầu và liên kết.

start =
    RFI – Đài Phát thanh Quốc tế Pháp, từng bài một: tiêu đề, đoạn mở đầu và liên kết đến trang RFI.

    /latest – các bài mới nhất
    /search – tìm lại một bài
    /help – các chức năng khác
start-renewed = Chào mừng bạn trở lại. Bài mới sẽ được gửi vào đây: { $editions }. Xem tôi còn làm được gì: /help.

help = Tôi có thể giúp bạn:
help-subscribe = /subscribe – nhận bài mới: { $edition }; bằng ngôn ngữ khác: `/subscribe { $examples }`
help-unsubscribe = /unsubscribe – ngừng nhận; chỉ dừng một ấn bản: `/unsubscribe { $ended }`
help-latest = /latest – các bài mới nhất; mười bài của một ấn bản: `/latest 10 { $example }`
help-search = /search – cách tìm kiếm; tìm ngay: `/search { $word }`
help-why = /why – vì sao một bài được (hoặc không được) gửi vào đây
help-settings = /settings – chuyên mục, điểm tin, giờ yên tĩnh và các cài đặt khác
help-keywords = /keywords – từ khóa theo dõi hoặc loại trừ: `/keywords +{ $word }`
help-stop = /stop – tạm dừng, bao lâu tùy bạn
help-channel = /channel – đưa tin vào kênh của bạn
help-privacy = /privacy – dữ liệu nào về bạn được lưu
help-forget = /forget – xóa toàn bộ dữ liệu đó
help-inline = `@{ $bot } { $word }` – trong bất kỳ cuộc trò chuyện nào: gửi một bài vào đó
help-administrators = Trong nhóm này, chỉ quản trị viên mới dùng được /subscribe và /unsubscribe.
help-line = { $command } – { $about }
help-editions = Các ấn bản: { $available }

subscribed = Đã đăng ký: { $editions }. RFI có bài mới là tôi gửi vào đây ngay.
subscribed-channel = Đã đăng ký cho kênh “{ $channel }”: { $editions }. RFI có bài mới là tôi đăng vào kênh ngay.
subscribed-next = Khi không muốn nhận nữa, hãy gửi /unsubscribe.
subscribed-next-channel = Để thay đổi, hãy dùng các nút bên dưới hoặc gửi /channel.
amount-between = Gần đây, mỗi ngày có từ { $low } đến { $high } bài.
amount-about = Gần đây, mỗi ngày có khoảng { $count } bài.
amount-up-to = Gần đây, mỗi ngày có nhiều nhất { $count } bài.
greeting-group = Nhóm này có thể nhận bài mới của RFI – Đài Phát thanh Quốc tế Pháp. Mời quản trị viên của nhóm chọn:
greeting-forum = Ở đây có thể nhận bài mới của RFI – Đài Phát thanh Quốc tế Pháp; muốn nhận ở chủ đề khác, hãy gửi `/subscribe` trong chủ đề đó. Mời quản trị viên của nhóm chọn:
greeting-channel = Tôi đã có thể đăng tin nhắn trong kênh “{ $channel }”. Kênh có thể nhận bài mới của RFI – Đài Phát thanh Quốc tế Pháp:
channel-no-right = Tôi đã được thêm vào kênh “{ $channel }” nhưng chưa đăng được tin nhắn ở đó. Hãy cấp cho tôi quyền đăng tin nhắn; sau đó, ngay tại đây, tôi sẽ hỏi bạn muốn đăng những tin nào.
channel-no-right-subscribed = Tôi đã được thêm lại vào kênh “{ $channel }” nhưng chưa đăng được tin nhắn ở đó. Hãy cấp cho tôi quyền đăng tin nhắn, và tin sẽ được gửi tiếp.
topic-link = chủ đề này
topic-closed = Vì { $topic } đã đóng nên không gửi được tin: { $editions }. Tin được giữ lại và sẽ gửi tiếp khi chủ đề mở lại.
topic-deleted = Chủ đề nhận tin đã bị xóa nên tin ngừng được gửi: { $editions }. Hãy gửi { $command } trong chủ đề mà bạn muốn nhận tin từ nay.
topics-closed = Không gửi được tin vào các chủ đề đã đóng. Tin được giữ lại và sẽ gửi tiếp khi các chủ đề này mở lại:
topics-deleted = Một số chủ đề nhận tin đã bị xóa nên tin ngừng được gửi. Hãy gửi { $command } trong những chủ đề mà bạn muốn nhận tin từ nay. Các chủ đề đã xóa trước đây nhận:
topic-in-group = Trong nhóm “{ $group }”:
button-receive-channel = Đăng tin vào kênh: { $edition }
resumed = Đã bật lại: { $editions }. Bài được gửi tiếp từ chỗ đã dừng.
resumed-channel = Đã bật lại cho kênh “{ $channel }”: { $editions }. Bài được gửi tiếp từ chỗ đã dừng.
still-stopped = Vẫn đang dừng: { $editions }.
still-stopped-topics = Vẫn đang dừng trong các chủ đề ở đây: { $editions }.
kept = Không có gì thay đổi, bài mới vẫn được gửi: { $editions }.
menu = Bạn muốn nhận những ấn bản nào? Dấu ✓ là đang nhận; nhấn để bật hoặc tắt.
menu-channel = Kênh “{ $channel }” nhận những ấn bản nào? Dấu ✓ là đang nhận; nhấn để bật hoặc tắt.
button-receive = Nhận tin tại đây: { $edition }
button-latest = Bài mới nhất
button-editions = Ấn bản khác
button-undo = Hoàn tác
button-undo-all = Hoàn tác tất cả
button-undo-some = Hoàn tác: { $editions }
button-undo-one-of = Hoàn tác ({ $number }): { $editions }
button-end-all = Dừng tất cả
button-keep-all = Giữ tất cả
already-subscribed = Ở đây đã đăng ký rồi: { $editions }.
already-subscribed-channel = Kênh “{ $channel }” đã đăng ký rồi: { $editions }.
unsubscribe-which = Bạn muốn dừng ấn bản nào?
unsubscribed = Đã hủy đăng ký: { $editions }. Bạn vẫn có thể dùng /latest và /search.
unsubscribed-channel = Đã hủy đăng ký cho kênh “{ $channel }”: { $editions }.
unsubscribed-topics = Đã hủy đăng ký trong các chủ đề ở đây: { $editions }.
not-subscribed = Không có gì để dừng, vì ở đây chưa đăng ký: { $editions }.
nothing-to-stop = Đã dừng từ trước rồi.
nothing-to-undo = Đã bật lại từ trước rồi.
nothing-subscribed = Không có gì để dừng, vì ở đây chưa đăng ký ấn bản nào. Để đăng ký: /subscribe.
no-direct-messages = Tôi không thể tự gửi tin vào mục tin nhắn trực tiếp của kênh. Hãy nhắn riêng cho tôi, hoặc đăng ký ngay trong kênh.
unknown-edition =
    Bot này không có ấn bản “{ $name }”.
    Hiện có: { $available }
only-admins = Trong nhóm, chỉ quản trị viên mới có quyền thay đổi.
only-admins-channel = Chỉ quản trị viên của kênh mới có quyền thay đổi.
admins-unknown = Telegram không cho tôi biết ai là quản trị viên của nhóm này. Hãy đặt tôi làm quản trị viên, không cần quyền nào, rồi thử lại.

channel-ask =
    Đưa tin vào kênh nào? Nút bên dưới liệt kê những kênh mà bạn được đăng tin nhắn. Trong kênh bạn chọn, tôi sẽ là quản trị viên chỉ có quyền đăng tin nhắn.
channel-chosen = Đã chọn kênh.
channel-cancelled = Chưa chọn kênh nào. Để thử lại: /channel
channel-elsewhere = Hãy chọn kênh trong trò chuyện riêng với tôi, bằng lệnh này: /channel. Hoặc đăng ngay trong kênh: /subscribe
channel-no-administrator = Bạn không phải là quản trị viên của kênh này. Chủ kênh có thể đặt bạn làm quản trị viên có quyền đăng tin nhắn.
channel-may-not-post = Bạn không có quyền đăng tin nhắn trong kênh này. Chủ kênh có thể cấp quyền đó cho bạn.
channel-bot-absent = Tôi chưa có trong kênh này. Hãy thêm tôi làm quản trị viên có quyền đăng tin nhắn, rồi thử lại.
channel-bot-may-not-post = Tôi chưa có quyền đăng tin nhắn trong kênh này. Hãy mở danh sách quản trị viên của kênh, chọn tôi và cho phép đăng tin nhắn, rồi thử lại.
button-choose-channel = Chọn kênh
button-cancel = Hủy
settings = Tin gửi vào đây và cách gửi. Hãy nhấn vào mục bạn muốn thay đổi:
settings-channel = Tin đăng vào kênh “{ $channel }” và cách đăng. Hãy nhấn vào mục bạn muốn thay đổi:
settings-begin = Ở đây chưa nhận tin gì. Hãy chọn một ấn bản, rồi bạn có thể cài đặt các mục khác.
settings-begin-channel = Kênh “{ $channel }” chưa nhận tin gì. Hãy chọn một ấn bản, rồi bạn có thể cài đặt các mục khác.
settings-begin-topics = Ngoài các chủ đề, ở đây chưa nhận tin gì. Mỗi chủ đề có cài đặt riêng: hãy mở cài đặt ngay trong chủ đề, hoặc chọn một ấn bản để nhận tại đây.
settings-kept = Các cài đặt trước đây của bạn vẫn có hiệu lực.
setting-line = { $setting }: { $state }
setting-channel = Kênh “{ $channel }” – { $line }
setting-editions = Ấn bản
setting-sections = Chuyên mục
setting-words = Từ khóa
setting-delivery = Cách gửi
setting-quiet = Giờ yên tĩnh
setting-zone = Múi giờ
setting-sound = Âm thanh
setting-picture = Hình ảnh
setting-language = Ngôn ngữ của bot
setting-pause = Tạm dừng
button-settings = Cài đặt
button-language = 🌐 Ngôn ngữ · Language
button-back = « Quay lại
editions-none = chưa có
editions-none-yet = Hãy chọn một ấn bản trước, các chuyên mục sẽ hiện ra ở đây.
sections-all = tất cả
sections-some = một phần ({ $editions })
sections-which = Chuyên mục của ấn bản nào? Dấu ✓ là ấn bản chỉ nhận một phần.
sections-of-all = { $edition }: nhận tất cả. Hãy nhấn vào những chuyên mục bạn không cần.
sections-of-without = { $edition }: nhận tất cả, trừ những chuyên mục không có dấu ✓.
sections-of-only = { $edition }: chỉ nhận những chuyên mục có dấu ✓.
sections-of-none = { $edition }: chưa chọn chuyên mục nào nên không nhận được gì. Hãy nhấn vào những chuyên mục bạn muốn.
button-all-sections = Tất cả
button-no-sections = Bỏ hết
words-none = chưa có
words-followed-count = theo dõi { $count }
words-muted-count = loại trừ { $count }
words-only-count =
    { $count ->
        [1] chỉ nhận bài có từ khóa theo dõi
       *[other] chỉ nhận bài có một trong { $count } từ khóa theo dõi
    }
words-only-none = không nhận được gì vì không theo dõi từ khóa nào
words-followed = Theo dõi: { $words }
words-muted = Loại trừ: { $words }
words-nothing-passes = Chưa có từ khóa theo dõi nào, nên sẽ không nhận được gì.
words-about =
    Bài có từ khóa loại trừ sẽ không được gửi. Bài có từ khóa theo dõi sẽ ghi rõ từ khóa ấy, và nếu bạn muốn, vẫn được gửi trong giờ yên tĩnh.

    Để thêm từ khóa: `/keywords +Ukraina "khí hậu" -"bóng đá"`
words-question = Thêm từ khóa nào? Ví dụ: `Ukraina "khí hậu" -"bóng đá"` để theo dõi hai từ khóa đầu và loại trừ “bóng đá”.
words-placeholder = Ukraina "khí hậu" -"bóng đá"
words-not-understood = Trong “{ $typed }” không có từ nào để tìm.
words-too-long = Mỗi từ khóa chỉ được dài tối đa { $limit } ký tự, nên chưa thêm được gì.
words-short-prefix = Từ có dấu * ở cuối phải có ít nhất { $limit } chữ cái, nên chưa thêm được gì.
words-too-many = Chỉ được có tối đa { $limit } từ khóa, nên chưa thêm được gì.
button-add-words = Thêm từ khóa…
button-only-matches = Chỉ bài có từ khóa theo dõi
delivery-each = từng bài, gửi ngay
delivery-hourly = mỗi giờ một lần
delivery-daily = hằng ngày lúc { $time }
delivery-twice = hằng ngày lúc { $first } và { $second }
delivery-about = Gửi riêng từng bài, hay gộp nhiều bài vào một tin nhắn?
delivery-question = Gửi vào giờ nào trong ngày? Một hoặc hai giờ, ví dụ: `7:30` hoặc `8:00 19:00`
delivery-placeholder = 7:30, hoặc 8:00 19:00
delivery-not-understood = Tôi không hiểu “{ $typed }”. Hãy viết một hoặc hai giờ trong ngày, ví dụ 7:30 hoặc 8:00 19:00.
button-other-times = Giờ khác…
quiet-off = không có
quiet-hours = { $from }–{ $to }
quiet-words-pass = { $hours }, trừ từ khóa theo dõi
quiet-about = Trong giờ yên tĩnh, không có gì được gửi. Bài mới ra trong lúc đó sẽ được gửi gộp khi hết giờ.
quiet-about-words = Trong giờ yên tĩnh, chỉ gửi bài có từ khóa theo dõi, không kèm âm thanh. Các bài mới khác sẽ được gửi gộp khi hết giờ.
quiet-question = Từ mấy giờ đến mấy giờ? Ví dụ: `22:30-6:45`
quiet-placeholder = 22:30-6:45
quiet-not-understood = Tôi không hiểu “{ $typed }”. Hãy viết hai giờ khác nhau, ví dụ 22:30-6:45.
button-other-hours = Khung giờ khác…
button-words-pass = Vẫn gửi bài có từ khóa
zone-now = { $zone }, bây giờ là { $time }
zone-about = Giờ yên tĩnh, điểm tin và tạm dừng đều tính theo múi giờ này.
zone-question = Thành phố hoặc múi giờ nào? Ví dụ: `Dakar`, `America/New_York` hoặc `UTC+8`
zone-placeholder = Dakar, America/New_York, UTC+8
zone-not-understood = Tôi không biết thành phố hay múi giờ “{ $typed }”. Hãy thử Dakar, America/New_York hoặc UTC+8.
button-other-zone = Nơi khác…
sound-on = bật
sound-silent = tắt
sound-about = Khi gửi bài, có kèm âm thanh không?
picture-large = lớn
picture-small = nhỏ
picture-none = không có ảnh
picture-about = Ảnh nên lớn cỡ nào? Không có ảnh thì tốn ít dữ liệu nhất.
language-about = Tôi nên dùng ngôn ngữ nào? Các bài vẫn giữ nguyên ngôn ngữ gốc.
language-of-telegram = như trong Telegram của bạn
language-of-edition = như ấn bản đầu tiên
pause-none = không
paused = đến khi bật lại
paused-until = đến { $time }
pause-about = Trong lúc tạm dừng, không có gì được gửi. Bài mới ra trong lúc đó sẽ được gửi gộp khi hết tạm dừng. Bạn muốn tạm dừng bao lâu?
pause-over = Đã bật lại, bài được gửi như trước. Nếu trong lúc tạm dừng có bài mới, các bài đó sẽ được gửi gộp.
paused-about = Hiện không có gì được gửi. Bài mới ra trong lúc này sẽ được gửi gộp khi hết tạm dừng.
pause-hour = Một giờ
pause-morning = Đến sáng
pause-week = Một tuần
pause-until-resumed = Đến khi bật lại
button-resume = ▶ Bật lại
button-end-instead = Hủy đăng ký luôn
not-paused = Ở đây không tạm dừng, bài vẫn được gửi bình thường.
question-end = Hãy trả lời tin nhắn này, hoặc gửi /cancel.
question-over = Câu hỏi này đã hết hạn. Hãy bắt đầu lại: /settings
cancelled = Không có gì thay đổi.
nothing-to-cancel = Không có gì để hủy.

latest-heading = Bài mới nhất – { $editions }
latest-heading-section = Bài mới nhất – { $section } – { $editions }
latest-empty = Chưa có bài nào. Những bài đầu tiên sẽ có khi tôi xem RFI lần tới.
latest-none-in =
    “{ $name }” không phải là ấn bản của bot này, cũng không phải là chuyên mục đang có bài.
    Các ấn bản: { $available }
latest-sections = Các chuyên mục: { $sections }
latest-at-most = Mỗi lần xem được nhiều nhất { $max } bài.

search-usage =
    Bạn muốn tìm gì? Ví dụ: `/search { $first } { $second }`

    `"{ $phrase }"` – đúng cụm từ này
    `-{ $second }` – không có từ này
    `{ $first } OR { $second }` – một trong hai từ
search-usage-prefix = `{ $prefix }*` – những từ bắt đầu như vậy, ít nhất { $limit } chữ cái
search-usage-section = `section:{ $section }` – trong một chuyên mục
search-usage-time = `since:7d until:1d` – trong khoảng thời gian này; cũng có thể viết 2026-03 hoặc 2026-03-31
search-usage-edition = `in:{ $edition }` – trong ấn bản khác; `in:all` – trong mọi ấn bản
search-heading = Tìm kiếm: { $query } – { $count } bài
search-heading-many = Tìm kiếm: { $query } – hơn { $count } bài
search-none-matching = Không có bài nào phù hợp với “{ $query }”.
search-none = Không có bài nào chứa “{ $query }”.
suggest-unknown = Không bài nào có: { $words }
suggest-without = { $count } bài nếu bỏ { $parts }
suggest-without-many = Hơn { $count } bài nếu bỏ { $parts }
suggest-either = { $count } bài có ít nhất một trong các từ này
suggest-either-many = Hơn { $count } bài có ít nhất một trong các từ này
suggest-elsewhere = Ấn bản khác có bài phù hợp.
button-without = Bỏ { $parts }
button-either = Một trong các từ này
button-everywhere = Tìm trong mọi ấn bản
query-either = OR
query-everywhere = in:all
suggest-shorter = Hãy thử từ khác hoặc từ ngắn hơn.
suggest-section = Hãy thử chuyên mục khác, hoặc tìm bằng từ khóa.
suggest-period = Hãy thử khoảng thời gian dài hơn.
suggest-edition = Các ấn bản của bot này: { $available }.
suggest-exclude-less = Hãy loại trừ ít từ hơn.
note-unknown-edition = RFI không có ấn bản “{ $name }” nên phần này đã bị bỏ qua. Sau { $operator }: là một mã như vi, fr, en, hoặc all.
note-bad-date = “{ $value }” không phải là ngày tháng nên đã bị bỏ qua. Sau { $operator }: là 7d, 2w, 2026, 2026-03 hoặc 2026-03-31.
note-missing-value = { $operator }: đã bị bỏ qua. Nội dung phải viết liền sau dấu hai chấm, không có dấu cách.
note-excluded-operator = -{ $operator }: đã bị bỏ qua. Dấu trừ chỉ dùng để loại trừ từ.
note-short-prefix = Từ có dấu * ở cuối phải có ít nhất { $limit } chữ cái, nên từ này được tìm đúng như đã viết.
note-empty-period = Thời điểm bắt đầu muộn hơn thời điểm kết thúc, nên không có bài nào trong khoảng này.
note-unclosed-quote = Đã bỏ qua một dấu ngoặc kép thiếu dấu đóng.
note-only-exclusions = Chỉ có từ cần loại trừ: đây là tất cả các bài không chứa những từ đó.
note-nothing-to-search = Trong đó không có từ nào để tìm.
note-no-operator-usable = Không dùng được điều kiện tìm nào trong đó, nên không có gì để tìm.
note-either-alone = OR đã bị bỏ qua vì phải đứng giữa hai từ. Muốn tìm chính từ này, hãy đặt nó trong dấu ngoặc kép.
note-either-no-words = OR đã bị bỏ qua vì chỉ nối được từ và cụm từ, không nối điều kiện tìm hay từ cần loại trừ. Hãy tìm riêng hai lần.
note-either-prefix = Với OR, dấu * chỉ có tác dụng khi mọi từ đều có; các từ được tìm đúng như đã viết.
note-separated = Không bài nào có nguyên cụm này, nên từng từ được tìm riêng.
note-too-many-terms = Chỉ { $limit } từ đầu tiên được tìm.
note-too-long = Chỉ { $limit } ký tự đầu tiên được tìm.

list-best-first = phù hợp nhất trước
list-newest-first = mới nhất trước
list-numbers = Nhấn vào số để xem bài ngay tại đây.
sort-best = Phù hợp nhất trước
sort-newest = Mới nhất trước
old-list = Danh sách này đã quá cũ. Hãy gửi lại lệnh.
not-offered = Ấn bản này không còn được cung cấp.
old-button = Nút này đã quá cũ. Hãy gửi lại lệnh.
share = Chia sẻ
article-gone = Bài này không còn được lưu ở đây.
address-unknown = Ở đây không lưu bài có địa chỉ này.
address-short = Địa chỉ rút gọn không cho biết là bài nào: hãy gửi địa chỉ đầy đủ, bắt đầu bằng www.rfi.fr.

why-usage = Trả lời một bài bằng `/why`, hoặc gửi `/why` kèm liên kết đến bài đó: tôi sẽ cho biết vì sao bài được (hoặc không được) gửi vào đây.
why-several = Tin nhắn đó có nhiều bài. Hãy gửi `/why` kèm liên kết đến một bài.
why-unknown = Tôi chưa từng thấy bài có địa chỉ này.
find-usage = Cuộc trò chuyện nào? Gửi `/find` kèm mã số hoặc tên công khai của nó: `/find @name`
find-no-chat = Tôi không tìm thấy { $name }: Telegram không biết cuộc trò chuyện này, hoặc không cho tôi biết.
find-nothing = Không có dữ liệu nào được lưu về { $chat }.
find-private = trò chuyện riêng
find-group = nhóm
find-channel = kênh
find-read = { $edition }: đã đọc đến { $read } trên { $head }
find-gone = Không liên lạc được từ { $since }: { $reason }
find-held = Không nhận gì từ { $since }: { $reason }
find-last = Tin nhắn gần nhất: { $at }
find-no-message = Không có tin nhắn nào trong 24 giờ qua
find-next = Tiếp theo: { $title } – { $when }
find-when-now = khi đến lượt
find-when-back = khi có người quay lại
find-nothing-next = Không có gì đang chờ gửi
find-rest = Số chủ đề không hiển thị: { $count }
status-well = Mọi thứ đều ổn.
status-trouble = Vẫn hoạt động, nhưng có trục trặc:
status-down = Không hoạt động:
status-day = 24 giờ qua – bài nhận được: { $articles }, tin nhắn đã gửi: { $messages }
status-delay = Độ trễ trung vị – từ RFI đến bot: { $seen }; từ bot đến người đọc: { $sent }
status-subscribers = Người đăng ký – đang nhận: { $active }, tạm dừng: { $paused }, tạm thời không gửi được: { $held }, đã mất: { $gone }, đã hủy đăng ký: { $ended }
status-waiting = Đang chờ – gửi ngay: { $ready }, chờ đến giờ: { $timed }, gác lại do lỗi: { $setAside }
status-alerts = Cảnh báo đang mở: { $count }
status-version = Phiên bản { $version }, đã chạy { $uptime }
status-fresh = Số liệu này vừa được cập nhật.
button-refresh = Làm mới
why-alias = RFI đưa tin này trong bài: { $title }.
why-sent =
    { $corrections ->
        [0] Bài này đã được gửi vào đây ({ $at }), đúng như bản đầu tiên của RFI.
       *[other] Bài này đã được gửi vào đây ({ $at }). RFI đã sửa bài { $corrections } lần, và tin nhắn hiển thị bản đã sửa.
    }
why-outdated = RFI vừa sửa bài này, tin nhắn sẽ được cập nhật.
why-word = Trong bài có từ khóa được theo dõi ở đây: { $word }.
why-nothing-read = Ở đây chưa đăng ký ấn bản nào nên không có bài nào được gửi. Để đăng ký: /subscribe.
why-other-edition = Bài này thuộc ấn bản { $edition }; ở đây nhận { $editions }. Để thay đổi: /settings.
why-late = Khi tôi thấy bài này lần đầu ({ $seen }), tin đã không còn mới: theo RFI, bài ra lúc { $published }. Những bài như vậy không được gửi, nhưng vẫn tìm được bằng /search.
why-before = Bài này ra trước lần đăng ký hiện nay ở đây, nhưng vẫn tìm được bằng /search.
why-section = Ở đây không nhận chuyên mục của bài này: { $section }. Để thay đổi: /settings.
why-no-section = Bài này không có chuyên mục, còn ở đây chỉ nhận một số chuyên mục. Để thay đổi: /settings.
why-muted = Trong bài có từ khóa bị loại trừ ở đây: { $word }. Để thay đổi: /keywords.
why-no-word = Trong bài không có từ khóa nào được theo dõi ở đây, mà ở đây chỉ nhận bài có từ khóa theo dõi. Để xem các từ khóa: /keywords.
why-as-of-now = Đây là xét theo cài đặt và nội dung bài hiện nay; khi bài đến lượt gửi, mọi thứ có thể đã khác.
why-had-turn = Tôi không còn biết rõ: có thể bài đã được gửi dưới dạng tiêu đề, trong một tin nhắn chung với các bài khác, hoặc không được gửi do cài đặt lúc đó.
why-had-turn-long-ago = Tôi không còn biết rõ, vì tôi chỉ nhớ từng tin nhắn trong một ngày: có thể bài đã được gửi trước đó, hoặc không được gửi do cài đặt lúc đó.
why-paused = Bài này đang chờ: ở đây đang tạm dừng đến khi có người bật lại. Để bật lại: /settings.
why-paused-until = Bài này đang chờ: ở đây đang tạm dừng đến { $until }. Để bật lại ngay: /settings.
why-cannot-post = Bài này đang chờ: Telegram không cho tôi đăng tin nhắn ở đây. Thỉnh thoảng tôi sẽ thử lại.
why-told-to-wait = Bài này đang chờ: Telegram yêu cầu tôi không gửi gì vào đây cho đến { $until }.
why-quiet = Bài này đang chờ hết giờ yên tĩnh: { $until }.
why-digest = Bài này đang chờ đến lần điểm tin tới: { $at }.
why-next = Bài này sắp đến: các bài trước gửi xong là đến lượt.
inline-button = Tìm trong trò chuyện riêng
inline-nothing = Không tìm thấy – tìm trong trò chuyện riêng
too-many-requests = Bạn gửi hơi nhiều cùng lúc. Tôi sẽ trả lời lại sau { $seconds } giây.

catch-up-heading = { $count } bài mới trong lúc không gửi được vào đây
digest-heading = Điểm tin · { $time } · { $count } bài
digest-heading-part = Điểm tin ({ $part }) · { $time } · { $count } bài
headlines-more = Còn { $count } bài nữa: /latest

privacy =
    Dữ liệu được lưu về cuộc trò chuyện này: mã số (`{ $chat }`) và loại trò chuyện, các ấn bản bạn đã chọn và thời điểm chọn, những gì bạn cài đặt bằng /settings và /keywords, câu hỏi của tôi chưa được trả lời (trong nhóm còn có mã số của người được hỏi, nhiều nhất 7 ngày), ngôn ngữ của bạn, tin đã được gửi đến đâu, và mã số các tin nhắn trong 24 giờ qua, để sửa lại khi RFI sửa bài.

    Không lưu: tên của bạn, những gì khác bạn viết, bạn tìm gì, đọc gì. Có hai ngoại lệ: nội dung tìm kiếm quá dài nên không chứa được trong nút được giữ 7 ngày, không ghi là của ai; và tin nhắn hoặc lần nhấn nút mà tôi không kịp trả lời trong nửa giây được giữ cùng mã số của người gửi, không kèm tên, đến khi được trả lời, nhiều nhất 2 ngày.

    Khi bạn gửi /unsubscribe, các ấn bản bạn đã chọn sẽ bị xóa. Các cài đặt khác được giữ cho lần bạn trở lại; phần còn lại bị xóa sau 400 ngày. Để xóa tất cả ngay: /forget.
forget-sure = Xóa toàn bộ dữ liệu được lưu về cuộc trò chuyện này? Tin sẽ không được gửi nữa, và không thể hoàn tác.
forget-sure-topics = Xóa toàn bộ dữ liệu được lưu về cuộc trò chuyện này và các chủ đề ở đây? Tin sẽ không được gửi vào đây nữa, và không thể hoàn tác.
button-forget = Xóa tất cả
button-forget-keep = Giữ tất cả
forgotten = Đã xóa: các ấn bản và chuyên mục đã chọn ở đây, từ khóa, các giờ đã đặt và mọi cài đặt khác, tin đã được gửi đến đâu, mã số các tin nhắn gần đây, và những câu hỏi chưa được trả lời. Tin sẽ không được gửi nữa. Để bắt đầu lại: /subscribe.
forget-kept = Không có gì bị xóa.
unknown-command = Tôi không biết { $command }. Xem các lệnh tôi hiểu: /help.
not-a-command = Tôi chỉ hiểu các lệnh, xem tại /help. Để tìm những gì bạn vừa viết: { $command }
run-search = Tìm kiếm
cannot-write = Hiện Telegram không cho tôi đăng tin nhắn ở đây.
failed = Tôi đang gặp trục trặc. Bạn hãy thử lại sau một phút.

alert-feed-troubled =
    { $checks ->
        [1] Nguồn tin RSS gặp sự cố: { $reason }
       *[other] Nguồn tin RSS gặp sự cố, { $checks } lần kiểm tra liên tiếp đều lỗi: { $reason }
    }
alert-feed-works = Nguồn tin RSS đã hoạt động trở lại: { $url }
alert-feed-quiet = Nguồn tin RSS có phản hồi, nhưng đã { $duration } không có gì mới, lâu hơn bình thường: { $url }
alert-feed-news = Nguồn tin RSS lại có bài mới: { $url }
alert-article-withdrawn =
    Telegram từ chối một bài nên bài này không được gửi cho ai: { $url }
    { $reason }
alert-general-refusal =
    Telegram từ chối mọi tin nhắn, dù gửi cho ai. Không mất gì cả: tất cả đang chờ, và thỉnh thoảng một tin nhắn được gửi thử.
    { $reason }
alert-general-refusal-over =
    Telegram đã nhận tin nhắn trở lại. Những gì đang chờ sẽ được gửi ngay. Trước đó mọi tin nhắn bị từ chối với lý do:
    { $reason }
alert-set-aside =
    { $destination } không nhận được gì cho đến khi lỗi này được khắc phục; những nơi khác vẫn nhận bình thường.
    { $reason }
alert-set-aside-over =
    { $destination } không còn trục trặc. Trước đó không gửi được vì:
    { $reason }
alert-unauthorized-over =
    Telegram đã chấp nhận bot trở lại. Trước đó token của bot bị từ chối:
    { $reason }
alert-store = Không ghi được vào cơ sở dữ liệu, nên tạm thời không gửi gì. Lý do có trong nhật ký.
alert-store-over = Đã ghi được vào cơ sở dữ liệu trở lại.
alert-disk = Ổ đĩa gần đầy: còn { $free } trên { $total }.
alert-disk-over = Ổ đĩa đã có chỗ trống trở lại: { $free } trên { $total }.
alert-blocks = Mất nhiều người đăng ký bất thường trong một giờ: { $gone } trên { $all }. Họ đã chặn hoặc xóa bot, hoặc không còn tồn tại.
alert-blocks-over = Số người đăng ký bị mất đã trở lại mức bình thường.
alert-backlog = Tin nhắn bị chậm. Tin cũ nhất có thể gửi đã chờ { $duration }.
alert-backlog-over = Tin nhắn đã được gửi đúng lúc trở lại.
alert-clock = Đồng hồ hệ thống đã nhảy { $duration }: có người chỉnh giờ, hoặc máy đã ngủ.
alert-clock-over = Đồng hồ hệ thống đã chạy đều suốt một giờ.
alert-stalled = Một phần của bot bị treo: { $loop }. Nếu kéo dài, tiến trình sẽ kết thúc.
alert-stalled-over = Đã chạy lại: { $loop }
alert-held-back = Các cảnh báo bị giữ lại, vì mỗi giờ chỉ gửi nhiều nhất { $limit } cảnh báo (tổng cộng { $count }):

announce-ask = Bạn muốn thông báo điều gì? Chữ đậm, liên kết và định dạng khác được giữ nguyên.
announce-only-text = Chỉ có thể thông báo bằng văn bản, không có hình, tệp hay nhãn dán. Hãy gửi nội dung.
announce-too-long = Một thông báo có tối đa { $limit } ký tự. Hãy gửi nội dung ngắn hơn.
announce-nobody = Không có ai để gửi: không liên lạc được với người đăng ký nào.
announce-who = Thông báo sẽ hiện như trên. Gửi cho ai?
announce-choice = { $who } · { $count }
announce-everybody = Tất cả
announce-private = Trò chuyện riêng
announce-groups = Nhóm
announce-channels = Kênh
announce-cancelled = Đã hủy: không gửi gì cả.
announce-sending = Đang gửi: { $sent } trên { $total }
announce-sent = Đã gửi: { $count }
announce-gone = Không liên lạc được vì bot bị chặn hoặc bị xóa: { $count }
announce-later = Hiện không nhận gì và sẽ nhận sau, trong vòng { $days } ngày: { $count }
announce-expired = Không gửi được trong { $days } ngày: { $count }
announce-stopped = Đã dừng nên không gửi: { $count }
announce-stopped-uncounted = Đã dừng: không gửi cho ai khác nữa.
announce-uncounted = Số nơi đã nhận không còn được đếm nữa.
button-announce-send = Gửi đến { $count } nơi nhận
button-announce-stop = Dừng

command-subscribe = Nhận bài mới
command-unsubscribe = Ngừng nhận
command-latest = Các bài mới nhất
command-search = Tìm bài theo từ khóa
command-why = Vì sao bài được (hoặc không được) gửi
command-settings = Nhận gì và khi nào
command-keywords = Từ khóa theo dõi hoặc loại trừ
command-stop = Tạm dừng
command-channel = Đưa tin vào kênh của bạn
command-help = Tôi có thể làm gì
command-privacy = Dữ liệu nào về bạn được lưu
command-forget = Xóa dữ liệu được lưu ở đây
command-announce = Gửi thông báo cho mọi người đăng ký
command-admin = Tình trạng của bot
command-find = Thông tin về một cuộc trò chuyện
