interface Cities {
	/** The first one is shown. */
	readonly chinese: readonly string[];
	/** Shown where `Intl` still has another name. */
	readonly latin?: string;
	readonly others?: readonly string[];
}

/** What people call the cities of a zone where the IANA and `Intl` have another name or none. */
export const CITIES: Readonly<Record<string, Cities>> = {
	"Europe/Paris": { chinese: ["巴黎", "里昂", "马赛"], others: ["Lyon", "Marseille"] },
	"Europe/London": { chinese: ["伦敦"], others: ["Londres"] },
	"Europe/Brussels": { chinese: ["布鲁塞尔"], others: ["Bruxelles"] },
	"Europe/Zurich": { chinese: ["苏黎世", "日内瓦"], others: ["Geneva", "Genève"] },
	"Europe/Berlin": { chinese: ["柏林"], others: ["Hamburg", "Munich"] },
	"Europe/Madrid": { chinese: ["马德里", "巴塞罗那"], others: ["Barcelona"] },
	"Europe/Lisbon": { chinese: ["里斯本"], others: ["Lisboa", "Lisbonne", "Porto"] },
	"Europe/Rome": { chinese: ["罗马", "米兰"], others: ["Roma", "Milan"] },
	"Europe/Moscow": { chinese: ["莫斯科"], others: ["Москва", "Moscou"] },
	"Europe/Kiev": { chinese: ["基辅"], latin: "Kyiv", others: ["Київ", "Киев"] },
	"Europe/Bucharest": { chinese: ["布加勒斯特"], others: ["București"] },
	"Asia/Shanghai": {
		chinese: ["北京", "上海", "广州", "深圳", "天津", "重庆", "成都", "武汉", "杭州", "南京", "西安"],
		others: ["Beijing", "Peking", "Pékin", "Guangzhou", "Shenzhen", "China", "Chine", "中国"],
	},
	"Asia/Urumqi": { chinese: ["乌鲁木齐"] },
	"Asia/Hong_Kong": { chinese: ["香港"] },
	"Asia/Macau": { chinese: ["澳门"], others: ["Macao"] },
	"Asia/Taipei": { chinese: ["台北", "高雄", "台中"] },
	"Asia/Singapore": { chinese: ["新加坡"], others: ["Singapour"] },
	"Asia/Kuala_Lumpur": { chinese: ["吉隆坡"] },
	"Asia/Tokyo": { chinese: ["东京", "大阪"], others: ["Osaka"] },
	"Asia/Seoul": { chinese: ["首尔"] },
	"Asia/Bangkok": { chinese: ["曼谷"] },
	"Asia/Saigon": {
		chinese: ["胡志明市", "河内", "西贡"],
		latin: "Ho Chi Minh City",
		others: ["Hanoi", "Hà Nội", "Ho Chi Minh", "Hồ Chí Minh"],
	},
	"Asia/Phnom_Penh": { chinese: ["金边"], others: ["ភ្នំពេញ"] },
	"Asia/Calcutta": {
		chinese: ["加尔各答", "新德里", "孟买"],
		latin: "Kolkata",
		others: ["Delhi", "New Delhi", "Mumbai"],
	},
	"Asia/Tehran": { chinese: ["德黑兰"], others: ["تهران", "Téhéran"] },
	"Asia/Dubai": { chinese: ["迪拜"] },
	"America/New_York": { chinese: ["纽约", "华盛顿", "波士顿"], others: ["Washington", "Boston", "Miami"] },
	"America/Chicago": { chinese: ["芝加哥"], others: ["Houston"] },
	"America/Los_Angeles": { chinese: ["洛杉矶", "旧金山", "西雅图"], others: ["San Francisco", "Seattle"] },
	"America/Toronto": { chinese: ["多伦多", "蒙特利尔", "渥太华"], others: ["Montreal", "Ottawa"] },
	"America/Vancouver": { chinese: ["温哥华"] },
	"America/Sao_Paulo": {
		chinese: ["圣保罗", "里约热内卢"],
		latin: "São Paulo",
		others: ["Rio de Janeiro", "Brasília"],
	},
	"America/Mexico_City": { chinese: ["墨西哥城"], others: ["México"] },
	"America/Bogota": { chinese: ["波哥大"] },
	"Africa/Dakar": { chinese: ["达喀尔"] },
	"Africa/Abidjan": { chinese: ["阿比让"] },
	"Africa/Bamako": { chinese: ["巴马科"] },
	"Africa/Lagos": { chinese: ["拉各斯"], others: ["Abuja"] },
	"Africa/Kinshasa": { chinese: ["金沙萨"] },
	"Africa/Nairobi": { chinese: ["内罗毕"] },
	"Africa/Cairo": { chinese: ["开罗"], others: ["Le Caire"] },
	"Africa/Johannesburg": { chinese: ["约翰内斯堡"] },
	"Australia/Sydney": { chinese: ["悉尼"] },
	"Australia/Melbourne": { chinese: ["墨尔本"] },
	"Pacific/Auckland": { chinese: ["奥克兰"] },
};
