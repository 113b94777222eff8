import type {Block, Item, Outline, OutlineSection} from './block.ts';
import {han} from './chinese.ts';
import type {CommandDraft} from './draft.ts';
import {leadsHome} from './shell/comment-words.ts';
import {programOf} from './shell/first-word.ts';
import {machineOf} from './shell/ssh-hosts.ts';

/** First line of the fence or the item by the lines in it. */
export function blocksByLine(outline: Outline): ReadonlyMap<number, number> {
	return new Map(outline.blocks.flatMap(({kind, line, endLine}) => (kind === 'fence' || kind === 'item' ? Array.from({length: endLine - line + 1}, (_, at) => [line + at, line] as const) : [])));
}

/** What is said between the block of commands above and this one, and the list item that it stands in or is. `acting`: first lines of blocks with commands. */
export type BlockPlace = {readonly said: readonly string[]; readonly item: Item | null; /** The point right above a block that no list holds: what it is for. */ readonly head: Item | null; /** Points of a list are steps there: the last one stands above it, whatever headings are between. */ readonly amongPoints: boolean};

/** Places of blocks by their first lines. */
export function blockPlaces(outline: Outline, acting: ReadonlySet<number>): ReadonlyMap<number, BlockPlace> {
	let said: string[] = [];
	let head: Item | null = null;
	let point = false;
	return new Map(
		outline.blocks.flatMap((block: Block) => {
			if (block.kind === 'paragraph' || block.kind === 'item') {
				said.push(block.text);
			}
			if (block.kind === 'item' || block.kind === 'paragraph') {
				point = block.kind === 'item' && block.item === null && !block.ordered;
			}
			if (block.kind !== 'fence') {
				head = block.kind === 'item' && block.item === null && !block.ordered ? block : null;
			}
			if (!acting.has(block.line)) {
				return [];
			}
			// The comment on top of a block says where it is typed, too; what stands right above it says more.
			const comment = block.kind === 'fence' ? (/^\s*(?:#|--|\/\/)+\s*(\S.*)/u.exec(block.text)?.[1] ?? '') : '';
			const place = {said: comment === '' ? said : [comment, ...said], item: block.kind === 'item' ? block : block.item, head: block.kind === 'fence' && block.item === null ? head : null, amongPoints: point};
			said = [];
			return [[block.line, place] as const];
		}),
	);
}

/** The list around the list that a place was opened in has gone on, or ended: "5.2 Open a shell …", "6. Delete the index". */
export function leavesItem(open: BlockPlace | undefined, next: BlockPlace | undefined): boolean {
	const outer = open?.item?.item ?? null;
	return outer !== null && !itemsAround(next?.item ?? null).includes(outer);
}

/** On the same way: in the same item, in a later one of the same numbered list, or in sentences that no list holds. */
export function goesOnFrom(open: BlockPlace | undefined, next: BlockPlace | undefined): boolean {
	// Each point has a block of its own.
	if (open?.head != null && next?.head != null && open.head !== next.head) {
		return false;
	}
	const from = open?.item ?? null;
	const around = itemsAround(next?.item ?? null);
	return from === null || around.includes(from) || (from.ordered && around.some(item => item.list === from.list));
}

/** A point beside the way: what it names is not said to be done where the sentences around it are. */
export function isPoint(open: BlockPlace | undefined, next: BlockPlace | undefined): boolean {
	return (open?.item ?? null) === null && open?.amongPoints !== true && itemsAround(next?.item ?? null).some(item => !item.ordered);
}

/** Copies between the machines, so it runs on this side while a place over there may stay open. */
export function copiesOver(draft: CommandDraft): boolean {
	return draft.tools.some(tool => /^(?:scp|rsync|sftp)$/u.test(tool));
}

/** `rsync ops@old:/srv/ /srv/` where one is logged in on `new`: between that machine and a third one, as far as the names tell. */
function copiesFromThird(open: CommandDraft, draft: CommandDraft): boolean {
	const remote = /(?<=\s)(?:[\w.-]+@)?(?<host>[\w.<>${}-]+):(?:[~/.]|$)/u.exec(draft.command)?.groups?.['host'];
	const host = machineOf(open.command);
	return draft.tools.includes('rsync') && remote !== undefined && host !== '' && host !== remote;
}

/** A shell that is nobody else's and nowhere else. */
export function isSubshell({tools, inside}: CommandDraft): boolean {
	return inside === null && /^(?:bash|sh|zsh|ksh|fish|dash)$/u.test(tools[0] ?? '');
}

function itemsAround(item: Item | null): readonly Item[] {
	return item === null ? [] : [item, ...itemsAround(item.item)];
}

/** Words that name another place than the one that was opened. */
export function saysElsewhere(said: readonly string[]): boolean {
	return said.some(text => ELSEWHERE.test(text) || leadsHome(text));
}

/** "Or, with the panel:": what comes begins where the block above began. */
export function saysOtherwise(said: readonly string[]): boolean {
	return said.some(text => OTHERWISE.test(text));
}

/** Sources: how manuals in English, German, French, Spanish, Portuguese, Russian and Chinese send a reader to another terminal or machine. */
const ELSEWHERE = han(/\b(?:in|from|open|using|on) (?:a|an|one|your|the) (?:new |second |separate |different |other |local |own )+(?:terminal|shell|session|window|tab|console)s?\b|\b(?:in|from|open|on) (?:another|a different) (?:terminal|shell|session|window|tab|console|host|server|machine|node|vm)\b|\b(?:in|from) (?:a|one|any) (?:[\w-]+ )?(?:machine|terminal|workstation)\b|\b(?:in|auf) eine[mr] (?:anderen|zweiten|neuen) (?:terminal|sitzung|konsole|rechner|server|maschine)\b|\bdans un (?:autre|second|nouveau) (?:terminal|shell)\b|\b(?:en|em) (?:otr[ao]|outr[ao]|un[ao]? (?:segund[ao]|nuev[ao]|nov[ao])) (?:terminal|sesión|sessão|consola|console|servidor|máquina)\b|(?:в другом|во втором|в новом) (?:терминале|окне|сеансе)|(?:另一个|另外一个|新的|第二个)(?:终端|窗口|会话|服务器|机器)/iu);
const OTHERWISE = /^[^\p{L}\p{N}]*(?:or\b|alternatively|oder\b|alternativ|ou\b|o bien\b|alternativamente|或者?|或是|либо|или)(?![\p{L}])/iu;

/** The machine goes down, and with it every place on it. Sources: reboot(8), shutdown(8), systemctl(1), init(8). */
export function endsMachine(command: string): boolean {
	return /^(?:sudo (?:-\S+ )*)?(?:\/\S*\/)?(?:reboot|poweroff|halt|shutdown (?!-c)\S.*|systemctl (?:-\S+ )*(?:reboot|poweroff|halt|kexec)|init [06]|telinit [06])\b[^;&|]*$/u.test(command.trim());
}

/** A line that needs what only the operator's own machine has: the tool that opened the place, or one that talks to clusters from outside of a container. */
export function startsAtHome(open: CommandDraft, draft: CommandDraft): boolean {
	const [opener, tool] = [familyOf(open), familyOf(draft)];
	return (tool === opener && tool !== '' && !SAME_MACHINE.test(tool) && !copiesFromThird(open, draft) && !ON_ITS_HOST.test(draft.command)) || (isContained(open) && HOST_TOOLS.has(tool)) || (CONSOLES[opener]?.has(tool) ?? false);
}

/** A tool of clouds and clusters in a place on another machine, where it was only taken that the place is still open. */
export function isOperatorsTool(open: CommandDraft, draft: CommandDraft): boolean {
	return !SAME_MACHINE.test(familyOf(open)) && OPERATORS.test(familyOf(draft));
}

/** What a repository brings and was called from there further up: `./shopctl`. */
export function ownScriptOf(command: string): string | null {
	const program = programOf(command);
	return /^\.{1,2}\/[\w./-]+$/u.test(program) ? program : null;
}

export function isContained(open: CommandDraft): boolean {
	return /^(?:docker|kubectl)$/u.test(familyOf(open));
}

/** A machine within the one that one is on. Source: Hyper-V, PowerShell Direct. */
const ON_ITS_HOST = /(?:^|\n)\s*Enter-PSSession\b.*\s-(?:VMName|VMId|ContainerId)\b/iu;

/** They make another user, or another root, of the same machine. */
const SAME_MACHINE = /^(?:sudo|su|doas|bash|sh|zsh|chroot|arch-chroot)$/u;

function familyOf(draft: CommandDraft): string {
	const program = draft.tools.find(tool => tool !== 'sudo') ?? draft.tools[0] ?? '';
	return FAMILIES[program] ?? program.replace(/-ssh$/u, '');
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
const HOST_TOOLS: ReadonlySet<string> = new Set(['docker', 'kubectl', 'helm', 'aws', 'gcloud', 'gsutil', 'bq', 'az', 'doctl', 'eksctl', 'terraform', 'gh', 'flyctl', 'heroku', 'vercel', 'ssh', 'systemctl', 'journalctl', 'argocd', 'istioctl', 'flux', 'git']);

/** Tools that log in to a cloud, a cluster or a forge, where operators keep what they log in with. Source: the vendors' manuals. */
const OPERATORS = /^(?:aws|gcloud|gsutil|bq|az|doctl|eksctl|linode-cli|hcloud|kubectl(?:-\w+)?|helm|helmfile|argocd|istioctl|flux|terraform|tofu|terragrunt|pulumi|ansible|ansible-playbook|gh|glab|flyctl|heroku|vercel|netlify|wrangler|railway|make|just|virtctl|talosctl|kops|velero)$/u;

/** In the same section or one beside it or below it. */
export function isBeside(open: CommandDraft, draft: CommandDraft, outline: Outline): boolean {
	const [from, to] = [outline.sections[open.section], outline.sections[draft.section]];
	return open.section === draft.section || (from !== undefined && to !== undefined && ((from.parent === to.parent && from.level === to.level) || isBelow(outline, to, from.index)));
}

function isBelow(outline: Outline, section: OutlineSection, above: number): boolean {
	const parent = section.parent === null ? undefined : outline.sections[section.parent];
	return parent !== undefined && (parent.index === above || isBelow(outline, parent, above));
}

/** `exit` further down where nothing else that was opened could be left: what stands between is typed in the place. */
export function leaverOf(opener: CommandDraft, last: number, {commands, outline}: {readonly commands: readonly CommandDraft[]; readonly outline: Outline}): string | null {
	for (let at = last + 1; at < commands.length; at += 1) {
		const draft = commands[at];
		if (draft === undefined || draft.inside !== null || (draft.opens !== null && draft.interactive) || !isBeside(opener, draft, outline)) {
			return null;
		}
		if (draft.closes) {
			return draft.key;
		}
	}
	return null;
}

/** A client reads its own language, a shell commands. */
export function reads(open: CommandDraft, draft: CommandDraft): boolean {
	return (open.opens?.kind === 'shell') !== isForClient(draft);
}

/** A shell's line below a client: somebody has left it. A client's line below a shell belongs to a client that nobody named, and leaves the shell open. */
export function leavesClient(open: CommandDraft, draft: CommandDraft): boolean {
	return open.opens?.kind !== 'shell' && !isForClient(draft);
}

export function isForClient(draft: CommandDraft): boolean {
	return draft.language === 'sql' || draft.language === 'client';
}
