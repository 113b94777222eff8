import {strip} from './comment-orders.ts';
import {ENVIRONMENTS, namedMeans, PLATFORM} from './comment-words.ts';
import {isKnownProgram} from './programs.ts';
import {UNDO} from './undo-words.ts';
import type {Effect} from '../../plan/step.ts';
import type {ShellStatement} from './shell-fence.ts';
import {han} from '../chinese.ts';

/** "Using screen" over `screen …`, then "Using picocom" over `picocom …`: each names its own program and nothing else. */
export function byOwnProgram(before: Told, one: Told): boolean {
	const [first, second] = [before, one].map(({title, command}) => {
		const named = namedMeans(title ?? '');
		return named !== null && command.trim().replace(/^sudo\s+/u, '').split(/\s/u)[0]?.toLowerCase() === named ? named : null;
	});
	return first !== null && second !== null && first !== second;
}

/** "Roll back using Helm", "Restart (systemd)": the same with the means of another platform. */
export function sameByOther(before: string, title: string): boolean {
	const [one, two] = [before, title].map((text) => MEANS.exec(text));
	const stems = [one, two].map((found) => found?.input.slice(0, found.index).trim().toLowerCase() ?? '');
	const means = [one, two].map((found) => (found?.[1] ?? found?.[2] ?? '').toLowerCase());
	return stems[0] !== '' && stems[0] === stems[1] && means[0] !== means[1] && means.every((text) => PLATFORM.test(text) || isKnownProgram(text) || (PLAIN_MEANS.test(text) && [one, two].every((found) => found?.[2] !== undefined)));
}

/** Languages: en, es, pt, de, fr. */
const MEANS = /\s*(?:[([]([^()[\]]+)[)\]]|\s(?:using|via|with|through|per|mit|über|con|mediante|com|usando|avec|par)\s+(?:the )?([\w.-]+(?: [\w.-]+)?))\s*:?$/iu;

/** "Disable via API", "Disable via database". Languages: en, es, pt, de, fr. */
const PLAIN_MEANS = /^(?:api|cli|command line|database|db|sql|ui|gui|web|dashboard|console|portal|panel|admin(?: panel)?|scripts?|terminal|config(?: file)?|env(?:ironment)?(?: variables?)?|git|ci|pipeline|base de datos|línea de comandos|panel|banco(?: de dados)?|linha de comando|painel|datenbank|kommandozeile|oberfläche|base de données|ligne de commande|interface)$/iu;

/** "Git revert (recommended)", then "Git reset (use with caution)"; "Preferred: …", then "Fallback: …": the second where the first does not help. Languages: en, es, pt, de, fr, zh. */
export function isRanked(before: string, title: string): boolean {
	return FIRST_RANK.test(before) && SECOND_RANK.test(title);
}

const FIRST_RANK = han(/[(（[](?:recommended|preferred|safest?|best|default|recomendad[oa]|preferid[oa]|segur[oa]|recommandée?|préférée?|empfohlen|bevorzugt|推荐|首选)[)）\]]|^(?:recommended|preferred|primary|recomendad[oa]|preferid[oa]|recommandé|empfohlen|bevorzugt|推荐|首选)\s*[:：–—-]/iu);
const SECOND_RANK = han(/[(（[](?:use with caution|with caution|caution|dangerous|destructive|not recommended|last resort|alternative|fallback|emergency(?: only)?|if .{3,40} fails|con (?:cuidado|precaución)|no recomendad[oa]|último recurso|alternativa|com cuidado|não recomendad[oa]|nicht empfohlen|letzter ausweg|mit vorsicht|déconseillée?|dernier recours|不推荐|谨慎(?:使用)?|备用|最后手段)[)）\]]|^(?:fallback|alternative|last resort|backup|secondary|alternativa|último recurso|ausweich\p{L}*|letzter ausweg|repli|dernier recours|备用|备选)\s*[:：–—-]/iu);

/** "With compose:" below lines for single containers. Source: docker compose. */
export function byCompose(title: string, before: string, command: string): boolean {
	return /^(?:(?:or )?(?:with|using|via)|con|com|mit|avec|使用)\s*(?:docker[ -])?compose\s*[:：]?$/iu.test(title) && /^(?:sudo )?(?:docker|podman) (?!compose\b)/u.test(before) && /^(?:sudo )?(?:docker[ -]compose|podman[ -]compose)\b/u.test(command);
}

/** "With downtime", "Without downtime"; "Small table", "Large table": one of two cases. Languages: en, es, pt, de, fr. */
export function isContrast(before: string, title: string): boolean {
	return CONTRASTS.some(([one, two]) => {
		const [rest, other] = [restBehind(before, one), restBehind(title, two)];
		const [back, behind] = [restBehind(before, two), restBehind(title, one)];
		return (rest !== null && rest === other) || (back !== null && back === behind);
	});
}

function restBehind(text: string, first: RegExp): string | null {
	// "For stateful services:"
	const bare = text.replace(FOR, '');
	const found = first.exec(bare);
	return found === null ? null : bare.slice(found[0].length).replace(/[\s:(：（].*$/u, '').toLowerCase();
}

const FOR = /^(?:for|für|bei|para|pour)\s/iu;

const CONTRASTS: readonly (readonly [RegExp, RegExp])[] = [
	[/^(?:with|mit|con|com|avec)\s/iu, /^(?:without|ohne|sin|sem|sans)\s/iu],
	// "Lock required", "No lock required (not recommended)".
	[/^(?!no\s|kein|sin\s|sem\s|aucun)(?=\S.*\s(?:required|needed|erforderlich|nötig|requerid[oa]|necesari[oa]|necessári[oa]|requise?)(?!\p{L}))/iu, /^(?:no|keine?n?|sin|sem|aucune?)\s(?=.*\s(?:required|needed|erforderlich|nötig|requerid[oa]|necesari[oa]|necessári[oa]|requise?)(?!\p{L}))/iu],
	[/^(?:small|kleine?|pequeñ[oa]s?|pequen[oa]s?|petite?s?)\s/iu, /^(?:large|big|huge|große?|grandes?)\s/iu],
	[/^online\s/iu, /^offline\s/iu],
	[/^在(?!非)(?=\p{Script=Han})/u, /^在非/u],
	// By a program or by hand, where the titles say no more.
	[/^(?:automated|automatic|automatische[rsn]?)\s(?=\p{L}+(?:\s*\([^()]*\))?\s*:?$)/iu, /^(?:manual|manuelle[rsn]?)\s(?=\p{L}+(?:\s*\([^()]*\))?\s*:?$)/iu],
	// By a person or by a program. Languages: en, es, pt, de, fr, zh, ja.
	[/^(?:(?:from |in )?(?:an? )?(?:interactive|interaktive?[rsn]?)\s|(?:modo )?interactiv[oa]\s|対話的?|交互式?)/iu, /^(?:(?:from |in )?(?:an? )?non-?\s?(?:interactive|interaktive?[rsn]?)\s|nicht-?interaktive?[rsn]?\s|(?:modo )?no interactiv[oa]\s|非対話的?|非交互式?)/iu],
	[/^(?:happy|good|sunny)\s/iu, /^(?:unhappy|bad|sad|rainy)\s/iu],
	// How it went. Languages: en, de, es, pt, fr, zh.
	[han(/^(?:(?:on|in case of|bei|en caso de|em caso de|en cas de)\s)?(?:success|erfolg|éxito|sucesso|succès|成功(?:时|后)?)(?=[\s:(：]|$)/iu), han(/^(?:(?:on|in case of|bei|en caso de|em caso de|en cas d['’e]\s?)\s?)?(?:failure|fehlschlag|misserfolg|fallo|falha|échec|失败(?:时|后)?)(?=[\s:(：]|$)/iu)],
	// In Romance languages the noun stands in front.
	[/^(?:\p{L}+ )?(?:stateless|sem estado|sin estado|sans état|zustandslose?n?)(?:\s|:|$)/iu, /^(?:\p{L}+ )?(?:stateful|com estado|con estado|avec état|zustandsbehaftete?n?)(?:\s|:|$)/iu],
];

/** "Full restore", then "Selective". */
export function isPartOf(before: string, title: string): boolean {
	return WHOLE.test(before) && PART.test(title);
}

/**
 * "For both paths", then "one path only" or "all but one"; "by the authority (requires a public name)": the same call for more or fewer,
 * or for those who have what it takes. What only looks may do both.
 */
export function ofFewer(before: Told, one: Told): boolean {
	const [first, second] = [before.title ?? '', one.title ?? ''];
	if (before.effect === 'read' || one.effect === 'read' || words(before.command, 1) !== words(one.command, 1)) return false;
	return REQUIRES.test(second) || (words(before.command, 2) === words(one.command, 2) && ONE_GIVEN.test(strip(second)) && !ONE_GIVEN.test(strip(first))) || (words(before.command, 2) === words(one.command, 2) && ((EVERYTHING.test(first) && ONE_ALONE.test(second)) || ((EVERYTHING.test(first) || ONE_ALONE.test(first)) && ALL_BUT.test(second))));
}

function words(command: string, count: number): string {
	return command.trim().replace(/^(?:sudo|doas)\s+/u, '').split(/\s+/u).slice(0, count).join(' ');
}

/** "For a specific migration": what stands above was for whichever it is. Languages: en, es, pt, de, fr, zh. */
const ONE_GIVEN = han(/^(?:(?:or )?for (?:an? |the )?(?:specific|particular|certain|given|single)|para (?:un[ao]? |el |la |uma? )?(?:\p{L}+ )?(?:específic[oa]|concret[oa]|determinad[oa])|für (?:eine[nrs]? )?(?:bestimmte\p{L}*|einzelne\p{L}*)|pour une? (?:\p{L}+ )?(?:spécifique|donnée?|précise?)|针对(?:特定|指定|单个))(?!\p{L})/iu);

/** "By the authority (requires a public name)": a way for those who have it. Languages: en, es, pt, de, fr, zh. */
const REQUIRES = han(/[([（]\s*(?:requires?|needs|only (?:if (?!necessary|needed|required|applicable|asked|unavoidable)|with)|requiere|necesita|requer|precisa|benötigt|erfordert|braucht|nécessite|requiert|需要(?!\s*\d|约|大约))(?![\p{L}-])[^)\]）]*[)\]）][^\p{L}\p{N}]*$/iu);

/** The one or the other. Sources: how backup tools' manuals call the two, in the languages of the tables. */
const WHOLE = /^(?:full|complete|whole|entire|everything|completo|completa|total|vollständig\w*|komplett\w*|gesamt\w*|complet|complète|全量|完整|全部|完全)(?![a-zà-ÿ])/iu;
/** The same of all, then of one alone, or of all but one. Languages: en, es, pt, de, fr. */
const EVERYTHING = /(?<!\p{L})(?:both|all|everything|every|each|todos?|todas?|ambos|ambas|tudo|alles?|alle[ns]?|beide[ns]?|tous|toutes|tout)(?!\p{L})/iu;
const ONE_ALONE = /(?<!\p{L})(?:(?:only|just) (?:one|a single|the)|(?:one|a single) (?:[\p{L}-]+ ){1,3}only|s[oó]lo (?:un|una|el|la)|apenas (?:um|uma|o|a)|nur (?:ein|eine|einen|der|die|das)|seulement (?:un|une|le|la))(?!\p{L})/iu;
const ALL_BUT = /(?<!\p{L})(?:(?:all|everything) (?:but|except)|todo (?:excepto|menos)|tudo (?:exceto|menos)|alles? (?:außer)|tout sauf)(?!\p{L})/iu;
const PART = han(/^(?:selective\w*|partial\w*|single|just|only|one|selectiv[ao]|parcial|sólo|solo|somente|apenas|teilweise|selektiv|nur|einzeln\w*|partiel\w*|sélectif|sélective|seulement|部分|选择|仅|单个|一部)(?![a-zà-ÿ])/iu);

type Told = {readonly title: string | null; readonly command: string; readonly effect: Effect};

/** "Update to the latest version", then "Update to a specific version": the same call with more behind it. What only looks may do both. */
export function orGiven(before: Told, one: Told): boolean {
	const [first, second] = [before.title, one.title].map((title) => title ?? '');
	const given = (USUAL.test(first ?? '') && CHOSEN.test(second ?? '')) || (CHOSEN.test(first ?? '') && USUAL.test(second ?? ''));
	const [short = '', long = ''] = [before.command, one.command].map((command) => command.trim()).sort((a, b) => a.length - b.length);
	return given && before.effect !== 'read' && one.effect !== 'read' && (long.startsWith(`${short} `) || (threeWords(short) === threeWords(long) && short !== long));
}

/** Languages: en, de, es, pt, fr, zh, ja. */
const USUAL = han(/(?<!\p{L})(?:latest|last|newest|most recent|defaults?|letzten?|neuesten?|standard\p{L}*|últim[oa]s?|más recientes?|por defecto|predeterminad[oa]s?|mais recentes?|padrão|dernière?s?|plus récente?s?|par défaut)(?!\p{L})|最新|默认|預設|最近|デフォルト/iu);
const CHOSEN = han(/(?<!\p{L})(?:specific|particular|given|chosen|certain|custom|bestimmt\p{L}*|spezifisch\p{L}*|angepasst\p{L}*|específic[oa]s?|concret[oa]s?|determinad[oa]s?|personalizad[oa]s?|spécifiques?|particuli(?:er|ère)s?|précise?s?|personnalisée?s?)(?!\p{L})|指定|特定|自定义|自訂/iu);

function threeWords(command: string): string {
	const words = command.replace(/^(?:sudo|doas)\s+/u, '').split(/\s+/u);
	return words.length < 3 ? command : words.slice(0, 3).join(' ');
}

/** "If staging", then "If production". */
export function inOther(before: string, title: string): boolean {
	const [one, two] = [environmentOf(before) ?? placeOfUse(before), environmentOf(title) ?? placeOfUse(title)];
	return one !== null && two !== null && one !== two;
}

/** "If staging", "When in production": the environment, where a comment says no more. Languages: en, de, es, pt, fr. */
function environmentOf(title: string): string | null {
	const name = /^(?:(?:only )?(?:if|when)(?: it is| it's)?(?: on| in)?|wenn|falls|si(?: es)?|se(?: for)?|s'il s'agit de)\s+(?:the )?([\w-]+)(?: environment| cluster| only)?\s*:?$/iu.exec(title)?.[1] ?? '';
	return ENVIRONMENTS.test(name) ? name.toLowerCase() : null;
}

/** "In the till-1 cluster use this file": which of several places takes it. Languages: en, de, es, pt, fr, zh. */
function placeOfUse(title: string): string | null {
	return USED_IN.exec(title)?.slice(1).find((name) => name !== undefined)?.toLowerCase() ?? null;
}

const USED_IN = han(/^(?:in|on|at|for) (?:the )?([\w-]+(?: [\w-]+)?) (?:cluster|environment|site|region|zone|data ?cent(?:er|re)|side|node|host),? use\s|^(?:im|auf dem|am) (?:cluster|standort|knoten) ([\w-]+) |^en el (?:clúster|entorno|sitio|nodo) ([\w-]+),? us[ae]\s|^no (?:cluster|ambiente|site|nó) ([\w-]+),? us[ae]\s|^dans le cluster ([\w-]+),? utilise[rz]?\s|^在?([\p{Script=Han}\w-]{1,12}?)(?:集群|环境|机房|节点)[上中]?(?:使用|用)/iu);

/** "Kubernetes - back to the version before", then "Vercel - revert": where it runs tells which of the two takes it back. */
export function backElsewhere(before: Told, one: Told): boolean {
	const [first, second] = [before, one].map(({title, command}) => (UNDO.test(command) ? platformOf(title ?? '') : null));
	return first !== null && second !== null && first !== second;
}

function platformOf(title: string): string | null {
	const head = title.split(BEHIND_PLATFORM)[0]?.trim() ?? '';
	return PLATFORM.test(head) ? head.toLowerCase() : null;
}

/** Behind the name of a platform: what is done there. */
const BEHIND_PLATFORM = /\s*[/(:–—]|\s+-/u;

/** Statements with a line "or" and nothing else of words between them: one of the two is run. `lines`: where such lines stand. */
export function withOrLines(statements: readonly ShellStatement[], lines: readonly number[]): readonly ShellStatement[] {
	if (lines.length === 0) return statements;
	const roots = statements.map((one) => one.alternativeTo);
	for (const [at, one] of statements.entries()) {
		const before = statements[at - 1];
		if (before === undefined || roots[at] !== null || one.inside !== before.inside || !lines.some((line) => before.endLine < line && line < one.line)) continue;
		roots[at] = roots[at - 1] ??= at - 1;
	}
	return statements.map((one, at) => ({...one, alternativeTo: roots[at] ?? null}));
}

/** True for the word alone. */
export function isOrAlone(line: string): boolean {
	return OR_ALONE.test(line.trim());
}

/** The word alone: what it joins is the next line. */
const OR_ALONE = /^(?:or|o|ou|oder|oppure|of|ofwel|или|либо|lub|albo|或者?|または|또는)[^\p{L}\p{N}]*$/iu;

/** "If accepting the state", then "If reverting": up to the person, who does one of the two. What is found may be found beside other things. Languages: en, es, pt, de, fr, zh. */
export const areOwnChoices = (before: string, title: string): boolean => OWN_CHOICE.test(before) && OWN_CHOICE.test(title);

const OWN_CHOICE = han(/^(?:\d+[.)]\s*)?(?:(?:if|when) (?:you(?:['’]re| are) )?(?!during|nothing|something|anything|everything|existing|missing|failing|running|pending|running|being|having|seeing|getting|using nothing)\p{L}{3,}ing|if you (?:want|prefer|choose|decide|opt|keep|go|stay|are going|plan)|si (?:se )?(?:quiere|prefier|elig|decid|opt)\p{L}*|se (?:quiser|preferir|escolher|decidir|optar)|(?:wenn|falls) (?:du|sie|man) (?:\p{L}+ ){1,4}(?:willst|wollen|möchtest|möchten|will|möchte)|si vous (?:voulez|préférez|choisissez|décidez|souhaitez|optez)|如果(?:你|您)?(?:选择|想要?|决定|采用|保留))(?!\p{L})/iu);
