import type {Fence, Outline} from './block.ts';
import type {ReadFence} from './fence-reading.ts';
import {RUNNABLE} from './fence-reading.ts';
import {claimOf} from './fence-languages.ts';
import type {Effect} from '../plan/step.ts';
import {readShell} from './shell/read-shell.ts';
import {readSql} from './shell/read-sql.ts';

/** What a listed file does, its worst command being on `line` of the runbook. */
export type Listing = {readonly line: number; readonly effect: Effect; readonly why: string; readonly interactive: boolean};

type Written = {readonly name: string; readonly text: string; readonly firstLine: number};

/** Scripts and files of SQL that the runbook holds, by their names in lower case. Of two listings of one file the worse one counts. */
export function listingsOf(fences: ReadonlyMap<Fence, ReadFence>, outline: Outline): ReadonlyMap<string, Listing> {
	const found = new Map<string, Listing>();
	let before: ReadFence | null = null;
	for (const fence of fences.values()) {
		for (const file of RUNNABLE.has(fence.kind) ? writtenBy(fence) : shownIn(fence, outline, before)) {
			const name = file.name.toLowerCase();
			const listing = readListing(file);
			const other = found.get(name);
			found.set(name, other?.effect === 'destructive' && listing.effect !== 'destructive' ? other : listing);
		}
		before = fence;
	}
	return found;
}

function readListing({name, text, firstLine}: Written): Listing {
	const kept = withoutUpkeep(text);
	const shell = /\.sql$/iu.test(name) ? readSql(kept, {assigned: new Set()}) : readShell(kept, {language: 'bash', assigned: new Set()});
	const {statements} = shell;
	const worst = statements.find(({facts}) => facts.effect === 'destructive') ?? statements.find(({facts}) => facts.effect === 'change') ?? statements[0];
	return {line: firstLine + (worst?.line ?? 1) - 1, effect: worst?.facts.effect ?? 'read', why: worst?.facts.why ?? 'it holds no command', interactive: ASKS.test(kept)};
}

/** What a script clears away behind itself, or of copies that are too old, is nothing that anybody runs it for; lines stay where they are. Sources: find(1), mktemp(1). */
function withoutUpkeep(text: string): string {
	const made = new Set([...text.matchAll(/^[ \t]*(?:sudo[ \t]+)?mkdir[ \t]+(?:-\w+[ \t]+)*([^\s;&|]+)[ \t]*$/gmu)].map(([, folder = '']) => bare(folder)));
	return text.replace(UPKEEP, blank).replace(/^[ \t]*(?:sudo[ \t]+)?rm[ \t]+(?:-\w+[ \t]+)*([^\s;&|]+)[ \t]*$/gmu, (line, folder: string) => (made.has(bare(folder)) ? blank(line) : line));
}

function blank(lines: string): string {
	return lines.replace(/[^\n]+/gu, '  :');
}

function bare(path: string): string {
	return path.replace(/["'{}]|\/$/gu, '');
}

const UPKEEP = /^[ \t]*(?:sudo[ \t]+)?(?:find[ \t](?:[^\n;&|\\]|\\[^\n]|\\\n)*-[mca](?:time|min)[ \t]+["']?\+(?:[^\n\\]|\\[^\n]|\\\n)*|ls[ \t]+-\w*t\w*[^\n]*\|[ \t]*tail[ \t]+[^\n]*\|[^\n]*\bxargs\b[^\n]*\brm\b[^\n]*|rm[ \t]+(?:-\w+[ \t]+)*(?:["']?(?:\/var)?\/tmp\/[^\s"';&|]*["']?|["']?\$\{?\w*(?:TMP|TEMP)\w*\}?["']?)[ \t]*|trap[ \t][^\n]*|docker[ \t]+(?:image|system|builder)[ \t]+prune(?![^\n]*--volumes)[^\n]*)$/gmu;

/** It waits for a person's answer. Source: bash(1), `read` and `select`. */
const ASKS = /^[ \t]*(?:(?:if|while|until)[ \t]+)?(?:IFS=\S*[ \t]+)?read[ \t]+(?:-\w+[ \t]+)*-\w*p|^[ \t]*select[ \t]+\w+[ \t]+in[ \t]|^[ \t]*echo[ \t]+-n[ \t][^\n]*\n[ \t]*read[ \t]+(?:-r[ \t]+)?\w+[ \t]*$/mu;

/** Files that a command of the fence writes from its own text: `cat > back.sh <<'EOF'`. */
function writtenBy(fence: ReadFence): readonly Written[] {
	return (fence.shell?.statements ?? []).flatMap(({command, line}) => {
		const [head = '', ...body] = command.split('\n');
		const name = FILE_OF_HERE_DOC.exec(head)?.slice(1).find(Boolean);
		return body.length === 0 || name === undefined ? [] : [{name: baseOf(name), text: body.slice(0, -1).join('\n'), firstLine: line + fence.block.firstLine}];
	});
}

const FILE_OF_HERE_DOC = /(?:^|[;&|(]\s*|sudo\s+)(?:cat\s*>{1,2}\s*["']?([^\s"'<>]+\.(?:sh|bash|sql))["']?\s*<<|cat\s*<<-?\s*\S+\s*>{1,2}\s*["']?([^\s"'<>]+\.(?:sh|bash|sql))|tee\s+(?:-\w+\s+)*["']?([^\s"'<>]+\.(?:sh|bash|sql))["']?\s[^\n]*<<|cat\s*<<-?\s*\S+\s*\|\s*(?:sudo\s+)?tee\s+(?:-\w+\s+)*["']?([^\s"'<>]+\.(?:sh|bash|sql)))/u;

/** The file that a listing is: its first comments name it, or the editor above, the sentence above, the heading. */
function shownIn(fence: ReadFence, outline: Outline, before: ReadFence | null): readonly Written[] {
	const {block} = fence;
	const claim = claimOf(block.language);
	const shell = /^\s*#!\s?\/\S*(?:sh|env\s+(?:ba|z)?sh)\b/u.test(block.text) || claim === 'shell' || (claim === null && fence.kind === 'code');
	if (!(shell || claim === 'sql') || !(fence.kind === 'code' || fence.kind === 'config')) {
		return [];
	}
	const title = outline.sections[block.section]?.title ?? '';
	const edited = before !== null && before.block.section === block.section ? EDITED.exec((before.shell?.statements.at(-1)?.command ?? '').trim())?.[1] : undefined;
	const name = namedOnTop(block.text) ?? edited ?? onlyName(block.intro) ?? onlyName(title);
	return name === undefined || /\.sql$/iu.test(name) !== (claim === 'sql') ? [] : [{name: baseOf(name), text: block.text, firstLine: block.firstLine}];
}

const NAME = /(?<![\w.-])[\w./~-]*\w\.(?:sh|bash|sql)(?![\w.-]*\w)/giu;
/** The last line of the block above opens an editor on it. Source: what `isEditor` knows. */
const EDITED = /^(?:sudo\s+(?:-\S+\s+)*)?(?:nano|vim?|nvim|emacs|pico|micro|gedit|code)\s+(?:-\S+\s+)*["']?([^\s"'|;&]+\.(?:sh|bash|sql))["']?$/u;

/** The first file named in the comments at the top, before any command. */
function namedOnTop(text: string): string | undefined {
	for (const line of text.split('\n').slice(0, 12)) {
		if (line.trim() !== '' && !/^\s*(?:#|--)/u.test(line)) {
			return undefined;
		}
		const name = /^\s*(?:#(?!!)|--)[\s=*#-]*(?:(?:file(?:name)?|script|usage|archivo|fichero|arquivo|uso|datei|fichier|文件|脚本|用法)\s*[:：]\s*)?(?:(?:sudo|bash|sh)\s+)?(?<name>[\w./~-]*\w\.(?:sh|bash|sql))(?![\w.-]*\w)/iu.exec(line)?.groups?.['name'];
		if (name !== undefined) {
			return name;
		}
	}
	return undefined;
}

/** The file of a sentence or a heading that names one and no other. */
function onlyName(text: string): string | undefined {
	const names = new Set([...text.matchAll(NAME)].map(([name]) => name));
	return names.size === 1 ? [...names][0] : undefined;
}

function baseOf(path: string): string {
	return path.split('/').at(-1) ?? path;
}
