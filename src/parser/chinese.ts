/** Characters of words in the tables, as they are written in the mainland and in Taiwan and Hong Kong, in pairs. Source: the standard lists of both. */
const PAIRS = '点點击擊开開选選择擇录錄进進认認检檢执執运運启啟动動滚滾复復联聯编編辑輯删刪创創观觀监監验驗证證记記备備换換关關闭閉络絡发發导導输輸将將请請时時评評总總结結准準确確扩擴优優载載传傳装裝设設离離级級测測试試对對调調构構并並暂暫销銷踪蹤审審场場况況条條状狀态態问問题題错錯误誤异異败敗无無没沒损損坏壞响響应應处處护護线線决決后後标標触觸绪緒终終为為过過满滿丢丟缓緩冲衝机機万萬当當个個种種项項单單网網签簽节節号號阈閾环環须須业業务務数數据據库庫连連账帳户戶钥鑰码碼邮郵键鍵实實现現间間阶階类類义義险險轮輪询詢归歸压壓缩縮报報拨撥写寫获獲双雙视視图圖办辦术術档檔脚腳论論讯訊资資马馬贴貼灾災难難练練详詳细細储儲说說径徑历歷紧緊权權访訪订訂释釋议議计計划劃规規则則预預属屬简簡绍紹维維团團队隊责責职職负負变變参參链鏈区區云雲镜鏡仓倉远遠协協电電话話严嚴别別轻輕带帶宽寬迟遲诊診断斷弃棄补補顺順语語两兩几幾还還让讓这這该該们們从從来來会會长長围圍综綜览覽适適称稱与與约約额額尽盡势勢减減稳穩顿頓达達轨軌质質价價继繼续續随隨独獨边邊张張听聽觉覺读讀阅閱产產学學热熱盘盤铁鐵锁鎖门門陆陸际際隐隱顶頂领領频頻风風驱驅骤驟迁遷显顯见見内內旧舊杂雜脱脫范範钟鐘谁誰劳勞华華丽麗广廣强強弹彈志誌战戰拟擬拥擁摄攝摆擺斩斬旷曠极極枪槍样樣桥橋楼樓毁毀气氣沟溝泄洩浅淺浏瀏涨漲温溫湿濕灭滅炉爐烦煩烧燒爱愛献獻画畫畅暢疗療盖蓋硕碩积積穷窮窍竅竞競笔筆筛篩粮糧纠糾红紅纤纖纪紀纯純纲綱纳納纵縱纷紛纸紙纹紋纽紐组組织織经經绕繞绘繪给給绝絕统統绿綠缘緣缴繳罗羅罚罰聪聰肃肅脉脈脏髒艺藝苏蘇荐薦虑慮虚虛虽雖蚀蝕袭襲誉譽讨討训訓讲講许許识識诉訴词詞译譯诗詩诚誠诞誕诸諸课課谅諒谈談谋謀谓謂谢謝谨謹谱譜贝貝贡貢财財货貨贩販购購贯貫贵貴贷貸贸貿费費赋賦赏賞赔賠赖賴赚賺赛賽赞贊赢贏趋趨跃躍车車转轉软軟较較辅輔辆輛辈輩辉輝辞辭违違递遞逻邏遗遺里裡钱錢闪閃雾霧静靜页頁顾顧飞飛饭飯馆館鱼魚鸟鳥麦麥黄黃齐齊';

const TRADITIONAL: ReadonlyMap<string, string> = new Map(Array.from({length: PAIRS.length / 2}, (_, at) => [PAIRS.charAt(2 * at), PAIRS.charAt(2 * at + 1)]));

/** The source of a pattern in simplified characters, so that it also finds the traditional ones. A range of characters stays as it is. */
export function inBothScripts(source: string): string {
	const characters = Array.from(source);
	let inClass = false;
	return characters.map((character, at) => {
		const escaped = isEscaped(characters, at);
		inClass = (character === '[' && !escaped) || (inClass && !(character === ']' && !escaped));
		const other = TRADITIONAL.get(character);
		const ranged = inClass && (characters[at - 1] === '-' || characters[at + 1] === '-');
		return other === undefined || ranged ? character : inClass ? character + other : `[${character}${other}]`;
	}).join('');
}

/** An odd number of backslashes stands before it. */
function isEscaped(characters: readonly string[], at: number): boolean {
	let before = at;
	while (characters[before - 1] === '\\') before -= 1;
	return (at - before) % 2 === 1;
}

/** A pattern whose Chinese words stand in simplified characters, so that it also finds the traditional ones. */
export function han(pattern: RegExp): RegExp {
	return new RegExp(inBothScripts(pattern.source), pattern.flags);
}
