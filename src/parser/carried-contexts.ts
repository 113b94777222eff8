import type {Outline, OutlineSection} from './block.ts';
import type {CommandDraft, Draft} from './draft.ts';
import type {RoleVerdict} from './section-roles.ts';
import {partOf} from './left-places.ts';
import {withoutNumber, wordPattern} from './words.ts';

/**
 * "1. Log in: `ssh shop-1`", "2. Stop the shop: …": where opening a place is all that a block does, the blocks below it are typed there,
 * until one leaves it or the procedure ends. A block that only tries whether one gets in opens nothing for the others.
 */
export function carryContexts(drafts: readonly Draft[], outline: Outline, roles: readonly RoleVerdict[]): readonly Draft[] {
	const blocks = blocksByLine(outline);
	const byKey = new Map<string, CommandDraft>();
	const intros = new Map(outline.blocks.flatMap(block => (block.kind === 'fence' || block.kind === 'item' ? [[block.line, block.kind === 'fence' ? block.intro : block.text] as const] : [])));
	const carried: Draft[] = [];
	let open: CommandDraft | null = null;
	let left: CommandDraft | null = null;
	let client: CommandDraft | null = null;
	let block = 0;
	let own: CommandDraft[] = [];
	for (const draft of drafts) {
		if (draft.kind !== 'command') {
			carried.push(draft);
			continue;
		}
		const next = blocks.get(draft.line) ?? draft.line;
		if (next !== block) {
			left = lastPlace(own) ?? left;
			client = lastClient(own) ?? (own.some(line => line.inside === null && !isForClient(line)) ? null : client);
			open = openerOf(own, outline, roles) ?? open;
			open = left !== null && RETURNS.test(intros.get(next) ?? '') && (inProcedure(left, draft, outline, roles) || partOf(outline, left.section) === partOf(outline, draft.section)) ? left : open;
			open = open !== null && inProcedure(open, draft, outline, roles) && !around(open, byKey).some(place => startsAtHome(place, draft)) && !leavesClient(open, draft) ? open : null;
			// What only a client reads goes to the one that was opened last, whatever else was done there.
			open = open === null && client !== null && isForClient(draft) && draft.inside === null && inProcedure(client, draft, outline, roles) ? client : open;
			[block, own] = [next, []];
		}
		const inside: CommandDraft = open !== null && draft.inside === null && reads(open, draft) ? {...draft, inside: open.key} : draft;
		carried.push(inside);
		byKey.set(inside.key, inside);
		own.push(inside);
		open = inside.closes && inside.inside === open?.key ? null : open;
	}
	return carried;
}

/** First line of the fence or the item by the lines in it. */
function blocksByLine(outline: Outline): ReadonlyMap<number, number> {
	return new Map(outline.blocks.flatMap(({kind, line, endLine}) => (kind === 'fence' || kind === 'item' ? Array.from({length: endLine - line + 1}, (_, at) => [line + at, line] as const) : [])));
}

/** A place and those that it was opened in. */
function around(open: CommandDraft, byKey: ReadonlyMap<string, CommandDraft>): readonly CommandDraft[] {
	const outer = open.inside === null ? undefined : byKey.get(open.inside);
	return outer === undefined ? [open] : [open, ...around(outer, byKey)];
}

/** The only command of the block above, if it opens a place that a person goes to. */
function openerOf(own: readonly CommandDraft[], outline: Outline, roles: readonly RoleVerdict[]): CommandDraft | null {
	const last = own.at(-1);
	const opens = last?.opens != null && last.interactive && own.every(draft => draft === last || draft.effect === 'read');
	return opens && last !== undefined && !isTrial(last, outline, roles) ? last : null;
}

/** The place that was open when the block ended, whatever else it did there. */
function lastPlace(own: readonly CommandDraft[]): CommandDraft | null {
	const last = own.at(-1);
	if (last === undefined || last.closes) {
		return null;
	}
	return last.opens?.kind === 'shell' && last.interactive ? last : (own.find(draft => draft.key === last.inside && draft.opens?.kind === 'shell') ?? null);
}

/** The client that the block opened and did not leave. */
function lastClient(own: readonly CommandDraft[]): CommandDraft | null {
	const opener = own.findLast(draft => draft.opens !== null && draft.opens.kind !== 'shell' && draft.interactive);
	return opener === undefined || own.some(draft => draft.closes && draft.inside === opener.key) ? null : opener;
}

/** "Back in the first terminal", "still on the server": words that lead back to a place opened further up. Sources: how manuals in English, Spanish, Portuguese, German, French and Chinese speak of an open session. */
const RETURNS = /\b(?:(?:go |going |come )?back (?:to|in|on|into)|return to|still (?:in|on|inside|within)|in the same|from (?:within|inside)|inside|within|once (?:in|inside|connected|logged)|while (?:in|connected))\b[^.\n]{0,40}\b(?:terminal|session|shell|console|server|host|container|vm|machine|pod|node)\b|\b(?:de vuelta|de volta|vuelva|volte|dentro) (?:a|al|ao|à|en|no|na|do|da|del|de la|de) ?(?:la|el|o|a)? ?(?:primer\w* )?(?:terminal|sesión|sessão|servidor|contenedor|contêiner|consola|console)\b|\b(?:zurück|weiter|noch|innerhalb) (?:im|in der|auf dem|des|in dem) (?:ersten )?(?:terminal|sitzung|server|container|konsole)\b|\b(?:de retour|toujours|depuis|à l'intérieur) (?:dans|sur|du|de la|au) (?:le |la )?(?:premier |même )?(?:terminal|session|serveur|conteneur|console)\b|(?:回到|返回|仍在|在)(?:第一个|同一)?(?:终端|会话|服务器|容器)(?:上|中|内|里)/iu;

/** "Verify that you have access": tried, and left again. */
function isTrial(draft: CommandDraft, outline: Outline, roles: readonly RoleVerdict[]): boolean {
	return TRIES.test(withoutNumber(draft.title)) || (roles[draft.section]?.role === 'preparation' && TRIES.test(outline.sections[draft.section]?.title ?? ''));
}

/** Sources: the verbs of checks in English, Spanish, Portuguese, German, French and Chinese manuals. */
const TRIES = wordPattern('verify|check|test|confirm|ensure|make sure|verifi\\w+|comprueb\\w+|comprob\\w+|confirm\\w+|teste\\w*|prüf\\w*|überprüf\\w*|sicherstellen|vérifi\\w+|assur\\w+', '确认|检查|验证|测试');

/** A client reads its own language, a shell commands. */
function reads(open: CommandDraft, draft: CommandDraft): boolean {
	return (open.opens?.kind === 'shell') !== isForClient(draft);
}

/** A shell's line below a client: somebody has left it. A client's line below a shell belongs to a client that nobody named, and leaves the shell open. */
function leavesClient(open: CommandDraft, draft: CommandDraft): boolean {
	return open.opens?.kind !== 'shell' && !isForClient(draft);
}

function isForClient(draft: CommandDraft): boolean {
	return draft.language === 'sql' || draft.language === 'client';
}

/** In the same section, or in the next of steps that follow each other. */
function inProcedure(open: CommandDraft, draft: CommandDraft, outline: Outline, roles: readonly RoleVerdict[]): boolean {
	if (open.section === draft.section) {
		return true;
	}
	const [from, to] = [outline.sections[open.section], outline.sections[draft.section]];
	const steps = from !== undefined && to !== undefined && from.parent === to.parent && from.level === to.level && isStep(from) && isStep(to);
	return steps && roles[draft.section]?.role !== 'reference';
}

/** "Step 2: …", "3. …": sections that are gone through one after the other. */
function isStep(section: OutlineSection): boolean {
	return /^(?:\d+[.):]\s|(?:step|schritt|paso|passo|étape|etape|etapa|шаг|krok)\s*\d|步骤|第\s*[\d一二三四五六七八九十]+\s*步)/iu.test(section.title);
}

/** A line that needs what only the operator's own machine has: the tool that opened the place, or one that talks to clusters from outside of a container. */
function startsAtHome(open: CommandDraft, draft: CommandDraft): boolean {
	const [opener, tool] = [familyOf(open), familyOf(draft)];
	const contained = opener === 'docker' || opener === 'kubectl';
	return (tool === opener && !/^(?:sudo|su|bash|sh|zsh)$/u.test(tool)) || (contained && HOST_TOOLS.has(tool)) || (CONSOLES[opener]?.has(tool) ?? false);
}

function familyOf(draft: CommandDraft): string {
	const program = draft.tools.find(tool => tool !== 'sudo') ?? draft.tools[0] ?? '';
	return FAMILIES[program] ?? program;
}

/** What runs where the machine runs, never on its console. Sources: what each hypervisor's packages bring. */
const CONSOLES: Readonly<Record<string, ReadonlySet<string>>> = {
	virtctl: new Set(['kubectl', 'helm']),
	virsh: new Set(['virt-install', 'virt-clone', 'virt-top', 'qemu-img']),
	qm: new Set(['pct', 'pvesh', 'pvecm', 'vzdump', 'qmrestore']),
	pct: new Set(['qm', 'pvesh', 'pvecm', 'vzdump']),
	lxc: new Set(['lxd']),
	incus: new Set(['incusd']),
};

const FAMILIES: Readonly<Record<string, string>> = {'docker-compose': 'docker', podman: 'docker', nerdctl: 'docker', oc: 'kubectl', k: 'kubectl', fly: 'flyctl', scp: 'ssh', rsync: 'ssh', sftp: 'ssh', mosh: 'ssh'};

/** Tools that images of applications do not hold. Source: what the vendors' images of languages and databases install. */
const HOST_TOOLS: ReadonlySet<string> = new Set(['docker', 'kubectl', 'helm', 'aws', 'gcloud', 'az', 'terraform', 'gh', 'flyctl', 'heroku', 'vercel', 'ssh', 'systemctl', 'journalctl', 'argocd', 'istioctl', 'flux', 'git']);
