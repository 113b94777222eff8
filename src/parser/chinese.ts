/** Characters of words in the tables, as they are written in the mainland and in Taiwan and Hong Kong, in pairs. Source: the standard lists of both. */
const PAIRS = '点點击擊开開选選择擇录錄进進认認检檢执執运運启啟动動滚滾复復联聯编編辑輯删刪创創观觀监監验驗证證记記备備换換关關闭閉络絡发發导導输輸将將请請时時评評总總结結准準确確扩擴优優载載传傳装裝设設离離级級测測试試对對调調构構并並暂暫销銷踪蹤审審场場况況条條状狀态態问問题題错錯误誤异異败敗无無没沒损損坏壞响響应應处處护護线線决決后後标標触觸绪緒终終为為过過满滿丢丟缓緩冲衝机機万萬当當个個种種项項单單网網签簽节節号號阈閾环環须須业業务務数數据據库庫连連账帳户戶钥鑰码碼邮郵键鍵实實现現间間阶階类類义義险險轮輪询詢归歸压壓缩縮报報拨撥写寫获獲发發双雙击擊视視图圖办辦术術档檔脚腳论論讯訊资資马馬贴貼';

const TRADITIONAL: ReadonlyMap<string, string> = new Map(Array.from({length: PAIRS.length / 2}, (_, at) => [PAIRS.charAt(2 * at), PAIRS.charAt(2 * at + 1)]));

/** The source of a pattern in simplified characters, so that it also finds the traditional ones. */
export function inBothScripts(source: string): string {
	let inClass = false;
	return Array.from(source, character => {
		inClass = character === '[' || (inClass && character !== ']');
		const other = TRADITIONAL.get(character);
		return other === undefined ? character : inClass ? character + other : `[${character}${other}]`;
	}).join('');
}
