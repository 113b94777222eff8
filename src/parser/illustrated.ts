import {han} from './chinese.ts';
import {ASKED_TO_RUN} from './fence-intro.ts';

/**
 * What something else does by itself, shown to be understood: "What the system does", "Behind the scenes", "The job runs:".
 * Languages: en, es, pt, de, fr, zh.
 */
const BY_ITSELF: readonly RegExp[] = [
	/(?<!\p{L})(?:behind the scenes|under the hood|internally|what (?:it|the (?:\p{L}+ ){1,3}?|this (?:\p{L}+ )?)(?:does|runs|executes|did)|how it works)(?!\p{L})/iu,
	/(?<!\p{L})(?:the|this|our) (?:[\p{L}-]+ ){0,2}(?:system|app|application|service|job|trigger|worker|scheduler|pipeline|backend|migration|procedure|function|cron) (?:automatically |then |also |itself |internally )*(?:runs|executes|does|performs|issues|applies)(?!\p{L})[^.]{0,60}[:：]?$/iu,
	/(?<!\p{L})(?:entre bastidores|internamente|por debajo|por baixo dos panos|nos bastidores|lo que hace (?:el|la) (?:sistema|aplicación|servicio|trabajo|proceso)|o que (?:o|a) (?:sistema|aplicação|serviço|job|processo) faz|(?:el|la|o|a) (?:sistema|aplicación|aplicação|servicio|serviço|job|tarea|tarefa|proceso|processo|migración|migração|pipeline) (?:automáticamente |automaticamente )?(?:ejecuta|executa|realiza|aplica|hace|faz))(?!\p{L})[^.]{0,60}[:：]?$/iu,
	/(?<!\p{L})(?:unter der haube|hinter den kulissen|intern (?:führt|läuft)|was das system (?:macht|tut)|das system führt|en coulisses|ce que fait le (?:système|job)|le (?:système|job) exécute)(?!\p{L})/iu,
	han(/(?:系统|服务|程序|任务|触发器)(?:会|将)?(?:自动|内部)?(?:执行|运行)|(?:内部|底层)(?:执行|原理|实现)|工作原理/u),
];

/** True where the sentence above, or without one the heading, says that something else runs the block; an order in the same sentence is one to the reader. */
export function isIllustrated({intro, heading}: {readonly intro: string; readonly heading: string}): boolean {
	const said = intro.trim() === '' ? heading : intro;
	return BY_ITSELF.some(row => row.test(said)) && !ASKED_TO_RUN.test(said);
}
