import type {Inline} from './block.ts';
import {han} from './chinese.ts';
import {tellsToType} from './typed-lines.ts';

/** `chmod EPERM`: the call that failed, and how. Source: errno(3). */
const ERRNO = /^[a-z_]+ E[A-Z]{3,}$|^exit [1-9]\d*$/u;

/** The sentence forbids the command, reports what came of it, or says what something else does with it. */
export function isNoOrder(code: string, text: string): boolean {
	return ERRNO.test(code) || isForbidden(code, text) || isReported(code, text) || isDescribed(code, text);
}

/** "Never run `x`", "restart instead of using `x`": what is denied stands right before the command. */
function isForbidden(code: string, text: string): boolean {
	const before = text.slice(0, Math.max(0, text.indexOf(code)));
	return DENIES.test(before) || DENIED.test(before);
}

/** "`tofu plan` fails with …": what went wrong, no order. */
function isReported(code: string, text: string): boolean {
	return text.includes(code) && FAILS.test(text.slice(text.indexOf(code) + code.length));
}

/** "The job runs `x`", "stops the release before `x`", "if `x` does not return, …": what something else does, or when. */
function isDescribed(code: string, text: string): boolean {
	const at = text.indexOf(code);
	const before = text.slice(0, Math.max(0, at));
	return at > 0 && (SUM.test(before) || MADE.test(before) || ALL_USE.test(before) || ALLOWS.test(before) || DOES.test(before) || DOES_ELSEWHERE.test(before) || (AGAIN.test(before) && /^[^\p{L}\p{N}]*(?:is|are|was|will be) (?:always |also )?(?:safe|idempotent|fine|harmless|enough|not|no)(?!\p{L})/iu.test(text.slice(at + code.length))) || (IN_CONDITION.test(before) && !tellsToType(before) && /[,，:：]/u.test(text.slice(at + code.length))));
}

/** "The job (lint + `turbo test`)": what something is made of. */
const SUM = /\([^()`]*[\p{L}\d]\s*\+\s*$/u;
/** "Files generated with `x`": how something came about. Languages: en, es, pt, de, fr. */
const MADE = /(?<!(?<!\p{L})(?:is|are|be|es|son|é|são|ist|sind|wird|werden|est|sont)\s)(?<!\p{L})(?:created|generated|made|produced|written|exported|dumped|generad[oa]s?|cread[oa]s?|hech[oa]s?|gerad[oa]s?|criad[oa]s?|feit[oa]s?|exportad[oa]s?|erzeugten?|erstellten?|générée?s?|créée?s?)\s(?:by|with|using|via|con|por|com|mit|avec|par)(?: the| an?)?[^\p{L}\p{N}]*$/iu;
/** "All of the procedures use `x`". Languages: en, es, pt, de, fr. */
const ALL_USE = /(?<!\p{L})(?:procedures|examples|commands|scripts|jobs|sections|procedimientos|ejemplos|comandos|procedimentos|exemplos|beispiele|befehle|skripte|verfahren|procédures|exemples|commandes)\s(?:all )?(?:use|call|run|invoke|usan|utilizan|emplean|usam|utilizam|verwenden|nutzen|utilisent)[^\p{L}\p{N}]*$/iu;
/** "Permissions for `x`". Languages: en, es, pt, de, fr. */
const ALLOWS = /(?<!\p{L})(?:permissions?|rights|privileges?|permisos?|permiss(?:ão|ões)|rechte?|droits?)\s(?:of|for|to|de|para|für|auf|pour)(?: run| use| ejecutar| executar)?[^\p{L}\p{N}]*$/iu;
/** A subject and what it does, right before the command. Imperatives have no such ending. */
const DOES = /(?<![\p{L}-])(?!(?:this|which|that|it) (?:runs|uses) as)(?:[\p{L}\d)'"`_-]+\s+)(?:always |then |only |also |automatically |itself )?(?:runs|executes|calls|invokes|triggers|performs|launches|starts with|wraps)(?: the| a)?(?: command)?[^\p{L}\p{N}]*$/iu;
/** The same with a noun in front, as the order may have the same ending. Languages: es, pt, fr, de. */
const DOES_ELSEWHERE = /(?:^|[.!?]\s+)(?:el|la|los|las|cada|este|esta|ese|esa|o|a|os|as|esse|essa|le|ce|cette|chaque|der|die|das|jede[rs]?|dieses?)\s(?:[\p{L}\d_-]+\s){1,3}(?:ejecuta|corre|lanza|llama a|executa|roda|chama|exécute|lance|appelle|führt|startet|ruft)(?:\s(?!si|se|wenn)\p{L}+){0,4}[^\p{L}\p{N}]*$/iu;
/** "Rerunning `x` is safe". */
const AGAIN = /(?:^|[.!?]\s+)(?:re-?)?(?:running|executing|calling|applying|deploying)[^\p{L}\p{N}]*$/iu;
/** Nothing but the begin of a condition before it: the command is what is looked at, and what is done comes behind the comma. Languages: en, de, es, pt, fr. */
const IN_CONDITION = /^[^\p{L}\p{N}]*(?:if|when|whenever|while|wenn|falls|si|cuando|se|quando|lorsque)\s(?:[^,:;：，]{0,60}\s)?[^\p{L}\p{N}]*$/iu;

/** Languages: en, es, pt, de, fr. */
const FAILS = /^\W*(?:(?:always |still |also |often |sometimes )?(?:fails|failed|hangs|hung|crashes|crashed|times out|timed out|errors|errored|complains|is (?:stuck|failing|hanging|rejected))|fall[aó]|se cuelga|falh(?:a|ou)|trava|schlägt|hängt|scheitert|échoue)(?![a-z])/i;

/** A denial with its verb, and nothing that parts it from what follows. Languages: en, es, pt, de, fr, zh, ja, ko. */
const DENIES = han(/(?<!\p{L})(?:(?:never|do not|don['’]t|must not|should not|avoid|instead of|rather than) (?:ever |manually |just )?(?:run|running|use|using|execut\p{L}+|typ\p{L}+|call\p{L}*|issu\p{L}+|do(?:ing)?)|(?:never|do not|don['’]t|must not) (?:\p{L}+ ){1,5}(?:with|using|via|by running)|(?:nunca|no|n[ãa]o|jamás|jamais) (?:\p{L}+ ){1,5}(?:con|com|usando|mediante)|(?:niemals|nicht) (?:\p{L}+ ){0,5}mit|ne (?:\p{L}+ ){0,3}(?:jamais|pas) (?:\p{L}+ ){0,5}avec|(?:nunca|no|n[ãa]o|jamás|jamais) (?:se )?(?:ejecut\p{L}+|execut\p{L}+|us[ae]\p{L}*|utili\p{L}+|corra|rode|rodar)|(?:niemals|nicht|kein) (?:\p{L}+ )?|ne (?:jamais |pas )(?:exécut\p{L}+|lanc\p{L}+|utilis\p{L}+))[^\p{L}\p{N}]*$|(?:不要|切勿|请勿|禁止)(?:执行|运行|使用)?[^\p{L}\p{N}]*$/iu);

/** The denial and nothing else before the command, which is the verb: "Don't `kubectl delete` it". Languages: en, es, pt, de, fr. */
const DENIED = /(?<!\p{L})(?:never|do not|don['’]t|must not|should not|nunca|jamás|niemals|jamais)(?: (?:ever|just|simply|manually))?\s*["'`*]*$/iu;

/** A tool named with its verb but without what it acts on: a mention, not a command. */
export const MENTION = /^(?:sudo )?(?:kubectl|oc|docker|podman|git|helm|systemctl|service|terraform|tofu|terragrunt|pulumi|aws|gcloud|az|flyctl|fly|npm|chmod|chown|kill|ssh|scp|rsync|curl|psql|mysql)(?: (?:compose|describe|get|logs|exec|delete|rollout|revert|attach|debug|edit|apply|patch|scale|restart|start|stop|checkout|run|reset|rollback|upgrade|push|pull|create|cp|inspect|restore|drain|cordon|import|state|--hard|--force|-f|\d{3,4}))+$/u;

/** Commands that need nothing behind their verb. */
export const WHOLE = /^(?:sudo )?(?:git (?:push|pull|stash|status|fetch)|terraform (?:apply|plan|init)|tofu (?:apply|plan|init)|npm (?:start|ci|install)|docker[ -]compose (?:logs|ps|up|down|restart|pull|build|stop|start|config))$/u;

/** "`x`", "`x` or `y`": a text that is nothing but spans and the words between them. Languages: en, es, pt, de, fr, it, zh. */
export function areSpansAlone({text, codes}: Inline): boolean {
	const rest = codes.reduce((left, {code}) => left.replace(code, ' '), text);
	return codes.length > 1 && /^[^\p{L}\p{N}]*(?:(?:or|and|then|o|y|e|oder|und|dann|ou|et|puis|oppure)(?!\p{L})\W*|[或和]\W*)*$/iu.test(rest);
}
