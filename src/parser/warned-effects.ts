import {han} from './chinese.ts';
import {RUNNABLE, type ReadFence} from './fence-reading.ts';
import type {ShellStatement} from './shell/shell-fence.ts';

/** What a warning says of the command below, known or not: "The following command may lead to data loss", "# Set it back (DANGER: data loss)", "# Overwrite the prices". */
export function withWarnedEffects(fence: ReadFence): ReadFence {
	if (fence.shell === null || !RUNNABLE.has(fence.kind)) {
		return fence;
	}
	const above = loses(fence.block.intro) && OF_THE_COMMAND.test(fence.block.intro);
	const told = (one: ShellStatement): ShellStatement => {
		const why = above || loses(one.title ?? '') ? 'the words above it warn of data loss' : (REWRITES.test(one.title ?? '') && UPDATES.test(one.command)) || REPLACES.test(one.title ?? '') ? 'the words above it say that it overwrites what is there' : null;
		const acts = one.facts.effect === 'change' || (one.facts.effect === 'read' && CALLS.test(one.command) && loses(one.title ?? ''));
		return why !== null && acts ? {...one, facts: {...one.facts, effect: 'destructive', why}} : one;
	};
	return {...fence, shell: {...fence.shell, statements: fence.shell.statements.map(told)}};
}

function loses(text: string): boolean {
	return LOSES.test(text) && !SPARED.test(text);
}

/** Languages: en, es, pt, de, fr, it, ru, zh, ja. */
const LOSES = han(/\b(?:(?:may|can|might|could|will|would) (?:lead to|cause|result in|mean)|causes?|leads to|results in|potential|possible|danger\W+|risk of) (?:\p{L}+ )?(?:(?:permanent|irreversible|total|some) )?(?:data loss|loss of data)\b|\bwill lose (?:all )?(?:the )?data\b|(?<!\p{L})(?:pérdida de datos|perda de dados|datenverlust|perte de données|perdita di dati|потер\p{L}+ данных)(?!\p{L})|数据丢失|丢失数据|データ(?:が)?(?:消失|損失|失われ)/iu);
/** "Avoids data loss", "no data loss": said of what does none. Languages as above. */
const SPARED = han(/(?<!\p{L})(?:no|not|without|avoid\p{L}*|prevent\p{L}*|never|against|sin|sem|ohne|sans|senza|kein\p{L}*|evit\p{L}*|vermeid\p{L}*|éviter|nicht|без)(?!\p{L})|避免|防止|不会|なし/iu);
/** The sentence is about the command itself. */
const OF_THE_COMMAND = han(/\b(?:this|(?:the|these|this)(?: (?:following|next|below))? (?:command|step|action|operation|script|query|statement)s?)(?: below)?\b|(?<!\p{L})(?:esto|est[ea] (?:comando|paso|acción|passo|ação)|el (?:siguiente )?comando|isso|isto|o (?:seguinte )?comando|dies\p{L}*|der (?:folgende )?befehl|ce(?:ci|la|tte)|la commande|questo|il comando|команда|это)(?!\p{L})|[此该这](?:命令|操作|步骤)|以下命令|このコマンド|この操作/iu);
/** A query that calls a function and asks no table: what it does is up to the function. */
const CALLS = /\bselect\s+[\w.]+\s*\((?![^;]*\bfrom\b)/iu;
/** Orders to put other values in place of those that are there. Languages: en, es, pt, de, fr, zh. */
const REWRITES = han(/^\P{L}*(?:(?:over|re)writ(?:e|ing)|sobrescrib\p{L}+|reescrib\p{L}+|sobrescrev\p{L}+|reescrev\p{L}+|überschreib\p{L}*|écrase[rz]|réécri\p{L}+)(?!\p{L})|\süberschreiben[^\p{L}\p{N}]*$|^\P{L}*(?:覆盖|改写)/iu);
const UPDATES = /\bupdate\s+\S+\s+set\b/iu;
/** Orders to put other data in place of those that are there: "4. Replace current state". Languages: en, es, pt, de, fr, zh. */
const REPLACES = han(/^\P{L}*(?:replace|overwrite|swap out|reemplaz\p{L}+|sustitu\p{L}+|substitu\p{L}+|ersetz\p{L}*|remplac\p{L}+)(?!\p{L}) (?:\p{L}+ ){0,2}(?:(?:current|existing|live|production|old|whole|entire|actual(?:es)?|existentes?|atua(?:l|is)|aktuelle\p{L}*|bestehende\p{L}*) )?(?:\p{L}+ )?(?:state|data|database|db|data ?(?:set|directory|folder|files)|volume|contents|estado|datos|base de datos|dados|banco(?: de dados)?|daten(?:bank)?|zustand|données|base de données|état)(?: (?:file|with|by|from|con|por|com|mit|durch|avec|par|actual|existente|atual|en producción).*)?[^\p{L}\p{N}]*$|^\P{L}*(?:覆盖|替换)(?:当前|现有|线上|生产)?(?:的)?(?:状态|数据|数据库)/iu);
