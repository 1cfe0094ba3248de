package byline

// givenTiers lists the characters that given names are made of, simplified
// and traditional, by how common they are; each tier is sorted by code point.
// A character in neither tier is possible but rare. Source: the lists of
// frequent given names in the Ministry of Public Security's name reports,
// widened by characters that names share with them (parts of the body, of
// nature, of virtue, generation names).
var givenTiers = []struct {
	cost  int // hundredths of -ln of the share among given-name characters
	chars string
}{
	{460, "东丹丽云伟俊偉傑光兰军勇华国國娟学學宇小平庆建強强德志慶成敏文斌新明春晓曉杰東林梅榮永波洋海涛清濤玉玲生磊秀紅红艳艷芳英" +
		"荣莉華蘭超軍輝辉金雪雲霞静靜飛飞鵬鹏麗龍龙"},
	{640, "一七万三世中义之乐九二五亚亞亮仁仲伦伯佩佳來依侠保俠信俭修倍倩倫健偲傲儉儒允元兆先全八六兵冠冬冰净凡凤凯凱则刚初利則前剑" +
		"剛劍力功加励勃勉勋勝勤勳勵化北匡匯十千升卓南博占卫印卿厚参友双发叔叙召可叶合吉同向君启呈员和咏咪品哈員哥哲唯問啟啸善喆喜" +
		"喻嘉嘯园圆園圓圣均坚坤坦城培基堂堅堯塘增墨士壮壯声壽复夏夕多夢大天太夫央奇奋奎女如妍妙妮始姗娅娇娜娥娴婉婕婧婭婷媚媛嫣嫦" +
		"嫻嬌子存孜孝孟季宁安宏宗定宜宝实宣宪家宸容宽寅密富寒寧寬寶寿尊少尔尚尧居展山岚岩岭岳峥峰峻崇崎崢嵐嵘嶸嶺巍川州工巧己巾帅" +
		"帆师希帥師帮幫年广庄序应庚度庭康庸廉廣延廷开异弘弛弟弥弦彌录彤彥彦彩彪彬彰影征径復循微心忆忠快忱念怀思怡怿恆恒恩恬恺悦情" +
		"惟惠愉意愛愷慎慕慧慰憲憶應懋懷懿戈战戰才扣扬承技抒拓拔拥持振捷授採揚擁放政敖敦敬斋斐斗斯方旋旌旗日旦旭时旺昆昉昊昌昕星映" +
		"昭昱昶時晋晔晖晗晟晨普景晰晴晶智暄暉暖曙曜曦曲曼月有朋朗望朝木本朴朵权杉杏材村来杨杭杼松极析枚果枝枫柏柔柯柱柳栋树栩根格" +
		"桂桃桐桔桦梁梓梦棋棟森楚楠楣極楷榕榜樂模樱樹樺櫻權欢欣欽歌歡正步武殊毅毓民水汀汇汉汐汝江池沁沂沅沐沙沛河治泉泊泓泰泳泽洁" +
		"洛津洪洲流浙浚浦浩浪浴涓润涵淇淑淞淨深淳淵淼渊渝渤温渲湃湄湘湛源溪滔满滢滨滿漢漫潇潔潤潭潮澄澍澎澜澤濂濱瀟瀾火灵炎炜炯炳" +
		"烁烈烜烨烽焕焰焱然煌煒煜煥照熙熠燁燕爍爱爽爾牡牧特玄玖玥玮环玺珂珉珊珍珏珞珠班珺球琅理琛琦琨琪琰琳琴琼瑄瑋瑕瑛瑜瑞瑤瑩瑶" +
		"瑾璇璋璐璞璟環璽瓊瓒甄甘甜甫田由甲申男畅畔發白百皓盈益盟相盼眉真睿瞳矗知石研硅硕碧碩礼祎祖祝祥祯祿禄福禧禮禹禾秉秋科程稳" +
		"穆穎穗立竞章童端竹笑笙笛策筠筱简米粤粲精純素索紫紹維綱緒緣繼纬纯纲纳纾绍绒绚继绪绮维绿缓缘缤缨罕罗罡美羚群義羽翀翎翔翘翠" +
		"翡翰耀耕耘聆联聖聞聪聯聰聲聿肃肖胜胤能腊腾自致舒舟航舫舰舸艇良色艺艾芃芊芙芝芬芮芷芸芹芽苇苏苑苒苓苗若茂茗茜茵茹荃草荔荟" +
		"荷荻莊莎莲莹莺菀菁菊菡菱菲萃萌萍萬萱葆葵蒙蓉蓓蓝蓬蓮蔓蔚蔷蕊蕙蕴蕾薇薈薪藍藏藝藤蘇蘊虎虔虹蝉蝶行衍衡裕裳襄西規规解言訊詩" +
		"誉誌語誠誼諾謙謠謹譽讯讴词诗诚语诺谊谣谦谨谷豪貝貞貴貽賜賢贇贊贝贞贤贵贻赋赐赞赟赫起趁越跃路踪躍軒軼輪轩轮轲轶载辰边辽达" +
		"迅过迎近进远连迦迪适选通逢連進逸遂道達遠遥適選邃邈邊邑邦郁郎郡酉酝采重野量釗鈞鈴鈺銀銘銳鋒鋼錄錚錦錫鎮鏡鐵鐸鑫钊钗钢钦钧" +
		"钰铁铃铎铜铭铮银链锋锐锡锦锴镇镜長长開閏閱闊闖问闯闰闳闻闽阁阅阔阳阿际陵陽隆随際隽雁雄雅雋雍雙雨雯雷霄霆霏霓霖霜霭露靈青" +
		"靓靖韌韜韦韧韬音韵韻順頌頎領頻顏顶顺颀颂领颐频颖颜風颯颺飄风飏飒飘首香馥馨馳駿騫騰驊驍驥驰驹骁骅骏骞骥高魁魚鮮鱼鲁鲜鳳鳴" +
		"鴻鴿鶯鶴鷗鸣鸥鸽鸾鸿鹤麒麟麦黃黄黎默黛齡龄"},
}

const rareGivenCost = 860 // as givenTiers.cost, for any other character

var givenCosts = func() map[rune]int {
	m := make(map[rune]int, 1200)
	for _, t := range givenTiers {
		for _, r := range t.chars {
			m[r] = t.cost
		}
	}
	return m
}()

// givenCost is the cost of r as one character of a given name.
func givenCost(r rune) int {
	if c, ok := givenCosts[r]; ok {
		return c
	}
	return rareGivenCost
}
