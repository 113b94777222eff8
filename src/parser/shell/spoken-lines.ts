import {han} from '../chinese.ts';
import {saysFailure} from '../course-words.ts';
import {isCondition} from '../sentence.ts';
import {ENVIRONMENTS, PLATFORM} from './comment-words.ts';
import {isOrAlone, withOrLines} from './contrasts.ts';
import {programOf} from './first-word.ts';
import type {LineIndex} from './lines.ts';
import type {ShellStatement} from './shell-fence.ts';

/** Lines without a mark that say how the statements around them belong together: "or" alone, "if RAC". `raw`: numbers of the lines that are no command. */
export function withSpokenLines(statements: readonly ShellStatement[], raw: readonly number[], index: LineIndex): readonly ShellStatement[] {
	const read = [...withOrLines(statements, raw.filter((line) => isOrAlone(index.text(line)) || (EXAMPLE.test(index.text(line)) && isSameCall(statements, line))))];
	let from = 0;
	for (const [at, line] of raw.entries()) {
		const text = index.text(line).trim();
		const [before = 0, next = Number.POSITIVE_INFINITY] = [raw[at - 1], raw[at + 1]];
		if (before === line - 1 || next === line + 1 || !isCondition(text) || text.split(/\s+/u).length > MOST_WORDS) continue;
		while ((read[from]?.line ?? Number.POSITIVE_INFINITY) <= line) from++;
		putUnder(read, from, {condition: text.replace(/[\s:：,，.。]+$/u, ''), before, next});
	}
	return read;
}

/** "Example:" alone. Languages: en, es, pt, de, fr, zh. */
const EXAMPLE = /^\s*(?:(?:for )?example|e\.g\.|(?:por )?(?:ejemplo|exemplo)|(?:zum )?beispiel|(?:par )?exemple|示例|例如|例)\s*[:：]?\s*$/iu;

/** The lines around one call the same program: the second one shows the first with its values. */
function isSameCall(statements: readonly ShellStatement[], line: number): boolean {
	const [above, below] = [statements.findLast((one) => one.endLine < line), statements.find((one) => one.line > line)];
	return above !== undefined && below !== undefined && programOf(above.command) === programOf(below.command);
}

/** What is longer is as likely something that a program said. */
const MOST_WORDS = 8;

/** What stands from `from` on, up to the next line that is no command, is under the condition: where that names a kind of system, it takes the place of what stands above. */
function putUnder(read: ShellStatement[], from: number, {condition, before, next}: {readonly condition: string; readonly before: number; readonly next: number}): void {
	let end = from;
	while ((read[end]?.line ?? next) < next && (end === from || read[end]?.title === null)) end++;
	const lead = namesSystem(condition) ? leadOf(read, from, before) : from;
	const instead = changesIn(read, lead, from) && changesIn(read, from, end);
	for (let at = instead ? lead : from; at < end; at++) {
		const one = read[at];
		if (one !== undefined && at >= from) read[at] = {...one, condition: one.condition ?? condition, alternativeTo: one.alternativeTo ?? (instead ? lead : null)};
		else if (one !== undefined && at === lead) read[at] = {...one, alternativeTo: lead};
	}
}

function changesIn(read: readonly ShellStatement[], from: number, end: number): boolean {
	return read.slice(from, end).some((one) => one.facts.effect !== 'read');
}

/** The first of the statements right above that are typed into the same program, under one comment; `before`: the last line above them that is no command. */
function leadOf(read: readonly ShellStatement[], from: number, before: number): number {
	const last = read[from - 1];
	let lead = from;
	for (let one = last; one !== undefined && one.line > before && one.inside === last?.inside && one.orphan === last.orphan && one.alternativeTo === null; one = read[lead - 1]) {
		lead--;
		if (one.title !== null) break;
	}
	return lead;
}

/** "If RAC", "if using Docker", "If production": which kind of system there is, not how something went. Languages: en, es, pt, de, fr, zh. */
function namesSystem(condition: string): boolean {
	const name = condition.replace(LEAD, '');
	return name !== condition && !saysFailure(name) && !/^(?:YES|TRUE|FALSE|OK|[\d.]+)$/u.test(name) && (PLATFORM.test(name) || ENVIRONMENTS.test(name) || NAME.test(name));
}

const LEAD = han(/^[^\p{L}\p{N}]*(?:(?:(?:only )?(?:if|when)|si|se|wenn|falls|sofern|caso|quando|cuando|s['’]il s['’]agit)(?:\s+(?:it is|it['’]s|this is|you (?:use|have|run|are (?:on|using))|using|running|on|in|with|for|es|usas?|tienes?|en|for|usar?|é|em|sie|du|es|ist|mit|auf|de|vous utilisez|c['’]est|sur|avec)){0,2}\s+(?:(?:the|an?|el|la|un|una|o|um|uma|der|die|das|ein|eine|le|une)\s+)?|(?:如果|若)(?:是|使用|为)?\s*)/iu);
/** A word in capitals or two, and what kind of thing it is. */
const NAME = /^\p{Lu}[\p{L}\p{N}+./-]*(?: [\p{Lu}\p{N}][\p{L}\p{N}+./-]*){0,2}(?: (?:database|cluster|environment|setup|system|installation|deployment|is used|umgebung|wird verwendet|base de datos|entorno|banco de dados|ambiente|environnement))?$/u;
