import {beginsWithVerb} from './action-words.ts';
import {han} from './chinese.ts';

/** "停止集群" alone above what does it: Chinese without a mark of its own. What came of it is printed. */
export function isOrderInHan(line: string): boolean {
	return HAN.test(line) && !CAME_OF_IT.test(line) && (beginsWithVerb(line.trim()) || LEADS_ON.test(line));
}

const HAN = /^\s*\p{Script=Han}[^\n=|{}<>$;]{0,40}$/u;
const CAME_OF_IT = han(/已|成功|失败|完成|正在|错误|警告|[了。]\s*$/u);
const LEADS_ON = han(/(?:执行|运行|操作|之后|以后|如下|以下|命令|后[一二三四五六七八九十两\d]+[条步行个])[:：]?\s*$/u);
