import type {MessageChannel, MessageTemplate} from '../plan/message.ts';
import type {CommandStep, ManualStep, Step} from '../plan/step.ts';
import type {Fence, Outline} from './block.ts';
import {han} from './chinese.ts';
import {templateTasks} from './fence-drafts.ts';
import type {ReadFence} from './fence-reading.ts';
import {titlesAbove} from './outline-index.ts';
import {type Call, callsOf} from './shell/calls.ts';
import {parseShell} from './shell/syntax.ts';
import {baseName} from './shell/wrappers.ts';
import {shorten, withoutMarks, withoutNumber} from './words.ts';

/** Texts for other people, in the order of the file: blocks to fill in, and what commands that notify somebody say. */
export function messagesOf(outline: Outline, fences: ReadonlyMap<Fence, ReadFence>, steps: readonly Step[]): readonly MessageTemplate[] {
	const written = [...fences.values()].flatMap(fence => blockMessage(outline, fence, steps));
	const sent = steps.flatMap(step => (step.kind === 'command' && step.command.length <= MOST_CHARACTERS && NOTICE.test(step.command) ? commandMessages(step) : []));
	const quoted = steps.flatMap(step => (step.kind === 'manual' ? quotedMessage(step) : []));
	return [...written, ...sent, ...quoted].sort((a, b) => a.line - b.line);
}

/** The first row that fits a word of the heading, the sentence above or the text's first line names the channel. Languages: en, de, es, fr, pt, zh. */
const CHANNELS: readonly (readonly [MessageChannel, RegExp])[] = [
	['status-page', han(/\bstatus ?pages?\b|\bstatusseite\b|página de (?:estado|status)|page d[e']\s?(?:état|statut)|状态页/iu)],
	['mail', han(/\be-?mails?\b|^\s*(?:subject|betreff|asunto|objet|assunto)\s*:|correo|courriel|邮件/iu)],
	['chat', /\b(?:slack|discord|(?:ms |microsoft )?teams (?:message|channel|post)|mattermost|telegram|rocket\.?chat|zulip|google chat|channels?)\b|(?:^|\s)#[a-z][\w-]+/iu],
	['message', /\b(?:communications?|notif(?:y|ications?)|announcements?|messages?|stakeholders?|(?:internal|external|public|customer|user) (?:updates?|notices?)|comunicaci[oó]n|comunicação|kommunikation|benachrichtigung\w*|mensajes?|mensagens?|nachrichten?|avis)\b|通知|公告|消息/iu],
];

/** Texts to fill in that are kept, not sent. */
const DOCUMENT = /\bpost-?mortems?\b|\bincident (?:reports?|logs?|records?)\b|\b(?:rca|root cause)\b|\bafter-?action\b|\bchange ?logs?\b|\brelease notes?\b|\bpull requests?\b|\btickets?\b|\bcommit\b|\breports?\b/iu;

function blockMessage(outline: Outline, fence: ReadFence, steps: readonly Step[]): readonly MessageTemplate[] {
	const {block, kind, role} = fence;
	if (kind !== 'template' || role === 'example' || fence.marks.ignore || templateTasks(fence).length > 0) {
		return [];
	}
	const titles = titlesAbove(outline, block.section);
	const heading = titles.at(-1) ?? '';
	const first = (block.text.split('\n').find(line => line.trim() !== '') ?? '').slice(0, MOST_CHARACTERS);
	if (DOCUMENT.test(heading) || DOCUMENT.test(block.intro)) {
		return [];
	}
	// What stands nearest says most.
	const places = [['the sentence above', block.intro], ['its first line', first], ...titles.toReversed().map(title => ['a heading', title] as const)] as const;
	const found = places.flatMap(([place, text]) => CHANNELS.filter(([, words]) => words.test(text)).map(([channel]) => ({channel, place, text})));
	const best = found.find(({channel}) => channel !== 'message') ?? found[0];
	if (best === undefined) {
		return [];
	}
	const step = steps.find(one => one.kind === 'manual' && one.line === block.line)?.id ?? null;
	return [{title: titleOf(block, heading), channel: best.channel, line: block.line, endLine: block.endLine, text: block.text, step, why: `${best.place} says "${shorten(best.text, 60)}" (line ${block.line})`}];
}

/** `Message: "…"` among what a person is told to do, over as many lines of comments as it takes. */
function quotedMessage(step: ManualStep): readonly MessageTemplate[] {
	const found = /\b(?:message|text|nachricht|mensaje|mensagem)\s*[:：]\s*["“«]([^"”»]{8,})["”»]/iu.exec(step.text.slice(0, MOST_CHARACTERS));
	const channel = CHANNELS.find(([, words]) => words.test(step.text.slice(0, MOST_CHARACTERS)))?.[0];
	if (found === null || channel === undefined) {
		return [];
	}
	const text = (found[1] ?? '').split('\n').map((line, index) => (index === 0 ? line : line.replace(/^\s*(?:#|\/\/)?\s*/u, ''))).map(line => line.trimEnd()).join('\n');
	return [{title: step.title, channel, line: step.line, endLine: step.endLine, text, step: step.id, why: `what is told on line ${step.line} quotes it`}];
}

function titleOf(block: Fence, heading: string): string {
	const spoken = block.intro.replace(/[\s:：]+$/u, '');
	const title = heading === '' || (spoken !== '' && spoken.length <= 60 && CHANNELS.some(([, words]) => words.test(spoken))) ? spoken : heading;
	return shorten(withoutNumber(withoutMarks(title))) || 'Message';
}

/** No message is longer; what somebody pasted may be. */
const MOST_CHARACTERS = 8000;

/** Cheap: most commands notify nobody. */
const NOTICE = /slack|discord|teams|telegram|mattermost|notif|announce|hooks?\./iu;

/** Programs and scripts that tell people something, by their names. */
const NOTIFIERS: readonly (readonly [MessageChannel, RegExp])[] = [
	['chat', /(?:^|[-_.])(?:slack|discord|teams|telegram|mattermost|slackcat)(?:$|[-_.])/iu],
	['status-page', /(?:^|[-_.])status-?page(?:$|[-_.])/iu],
	['message', /(?:^|[-_.])(?:notify|notification|announce)(?:$|[-_.])/iu],
];

/** Addresses that take a message as JSON. Sources: Slack, Discord, Microsoft Teams and Mattermost references, incoming webhooks. */
const HOOKS = /hooks\.slack\.com\/|discord(?:app)?\.com\/api\/webhooks\/|webhook\.office\.com\/|\/hooks\/[a-z0-9]{20,}|SLACK_WEBHOOK|DISCORD_WEBHOOK|TEAMS_WEBHOOK/iu;

function commandMessages(step: CommandStep): readonly MessageTemplate[] {
	return callsOf(parseShell(step.command).tree, step.command).flatMap((call): readonly MessageTemplate[] => {
		const said = call.defined ? null : spokenBy(call);
		const line = step.line + (step.command.slice(0, call.words[0]?.start ?? 0).match(/\n/gu)?.length ?? 0);
		// A command without a comment is its own title.
		const title = step.command.startsWith(step.title.slice(0, 12)) ? shorten(said?.text ?? '', 40) : step.title;
		return said === null ? [] : [{title, channel: said.channel, line, endLine: line, text: said.text, step: step.id, why: `${said.why} (line ${line})`}];
	});
}

function spokenBy({words}: Call): {readonly channel: MessageChannel; readonly text: string; readonly why: string} | null {
	const [program = '', ...rest] = words.map(({value}) => value);
	const name = baseName(program);
	if (/^(?:curl|wget|http|https|xh)$/u.test(name)) {
		const text = rest.some(word => HOOKS.test(word)) ? rest.map(textInJson).find(found => found !== null) : null;
		return text == null ? null : {channel: 'chat', text, why: `\`${name}\` sends it to a chat`};
	}
	const channel = NOTIFIERS.find(([, pattern]) => pattern.test(name))?.[0];
	// A message has words; what has none is a channel, a level or a flag.
	const text = rest.filter(word => /\S\s+\S/u.test(word) && !word.startsWith('-')).toSorted((a, b) => b.length - a.length)[0];
	return channel === undefined || text === undefined ? null : {channel, text, why: `\`${name}\` says it`};
}

function textInJson(word: string): string | null {
	const found = /^\s*\{[\s\S]*?"(?:text|content)"\s*:\s*("(?:[^"\\]|\\.)*")/u.exec(word)?.[1];
	try {
		return found === undefined ? null : String(JSON.parse(found));
	} catch {
		return null;
	}
}
