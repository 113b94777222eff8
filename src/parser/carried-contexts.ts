import type {Outline, OutlineSection} from './block.ts';
import type {CommandDraft, Draft} from './draft.ts';
import type {RoleVerdict} from './section-roles.ts';
import {withoutNumber, wordPattern} from './words.ts';

/**
 * "1. Log in: `ssh shop-1`", "2. Stop the shop: …": where opening a place is all that a block does, the blocks below it are typed there,
 * until one leaves it or the procedure ends. A block that only tries whether one gets in opens nothing for the others.
 */
export function carryContexts(drafts: readonly Draft[], outline: Outline, roles: readonly RoleVerdict[]): readonly Draft[] {
	const blocks = blocksByLine(outline);
	const carried: Draft[] = [];
	let open: CommandDraft | null = null;
	let block = 0;
	let own: CommandDraft[] = [];
	for (const draft of drafts) {
		if (draft.kind !== 'command') {
			carried.push(draft);
			continue;
		}
		const next = blocks.get(draft.line) ?? draft.line;
		if (next !== block) {
			open = openerOf(own, outline, roles) ?? open;
			open = open !== null && inProcedure(open, draft, outline, roles) && !startsAtHome(open, draft) && !leavesClient(open, draft) ? open : null;
			[block, own] = [next, []];
		}
		const inside: CommandDraft = open !== null && draft.inside === null && reads(open, draft) ? {...draft, inside: open.key} : draft;
		carried.push(inside);
		own.push(inside);
		open = inside.closes && inside.inside === open?.key ? null : open;
	}
	return carried;
}

/** First line of the fence or the item by the lines in it. */
function blocksByLine(outline: Outline): ReadonlyMap<number, number> {
	return new Map(outline.blocks.flatMap(({kind, line, endLine}) => (kind === 'fence' || kind === 'item' ? Array.from({length: endLine - line + 1}, (_, at) => [line + at, line] as const) : [])));
}

/** The only command of the block above, if it opens a place that a person goes to. */
function openerOf(own: readonly CommandDraft[], outline: Outline, roles: readonly RoleVerdict[]): CommandDraft | null {
	const last = own.at(-1);
	const opens = last?.opens != null && last.interactive && own.every(draft => draft === last || draft.effect === 'read');
	return opens && last !== undefined && !isTrial(last, outline, roles) ? last : null;
}

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
	return (tool === opener && !/^(?:sudo|su|bash|sh|zsh)$/u.test(tool)) || (contained && HOST_TOOLS.has(tool));
}

function familyOf(draft: CommandDraft): string {
	const program = draft.tools.find(tool => tool !== 'sudo') ?? draft.tools[0] ?? '';
	return FAMILIES[program] ?? program;
}

const FAMILIES: Readonly<Record<string, string>> = {'docker-compose': 'docker', podman: 'docker', nerdctl: 'docker', oc: 'kubectl', k: 'kubectl', fly: 'flyctl', scp: 'ssh', rsync: 'ssh', sftp: 'ssh', mosh: 'ssh'};

/** Tools that images of applications do not hold. Source: what the vendors' images of languages and databases install. */
const HOST_TOOLS: ReadonlySet<string> = new Set(['docker', 'kubectl', 'helm', 'aws', 'gcloud', 'az', 'terraform', 'gh', 'flyctl', 'heroku', 'vercel', 'ssh', 'systemctl', 'journalctl', 'argocd', 'istioctl', 'flux', 'git']);
