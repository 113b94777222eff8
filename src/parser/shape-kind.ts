import type {FenceKind} from '../plan/reading.ts';
import type {Fence} from './block.ts';
import {areBoxes} from './boxed-lines.ts';
import {isDiff, isFormula, isScriptListing, isSheet, isSqlAlone, numberedOrders, telling} from './fence-content.ts';
import {isDeviceConfig} from './device-settings.ts';
import {beginsCommand} from './shell/first-word.ts';
import {announcesOutput, CHANGES, OUTPUT_WORDS, saysLogged, TEMPLATE_WORDS} from './fence-intro.ts';
import {isNamedCall, isOwnCall, isToldToRun, isTypedAlike, isWholeSession, opensClient, printsBelow, printsTable, setsAndUses} from './fence-openings.ts';
import {pieceOfFile, saidOrOpened} from './fence-signs.ts';
import {linesOfFile} from './file-lines.ts';
import type {Shapes} from './line-shapes.ts';
import {isBraced, namesFile, settingsAlone} from './settings-blocks.ts';
import {hasPrompts} from './shell/read-transcript.ts';
import type {RootMarks} from './shell/root-prompts.ts';
import {isCondition, isWarning} from './sentence.ts';
import {ordersToPerson} from './told-blocks.ts';

/** `strict`: commands and output stand together, so that only lines which begin with a known program are commands. */
export type KindVerdict = {readonly kind: FenceKind; readonly why: string; readonly strict?: boolean; /** `# ` is root's prompt where no language calls it a comment. */ readonly root?: boolean; /** The rest of what the block above begins to write. */ readonly body?: boolean; /** Lines for the console of the block's language. */ readonly console?: boolean};

/** Why a block is taken for output that nothing says to be. */
export const NOTHING = 'nothing in it looks like a command';

/** No language worth trusting: what most lines look like decides; what nobody knows is never run. */
export function shapeKind(fence: Fence, shapes: Shapes, marks: RootMarks): KindVerdict {
	const rest = shapes.total - shapes.comments;
	if (isScriptListing(fence.text)) {
		return {kind: 'code', why: 'a script to save: it has a shebang or takes arguments ($1)'};
	}
	if (hasPrompts(fence.text, marks)) {
		return {kind: 'transcript', why: 'lines begin with a prompt'};
	}
	if (areBoxes(fence.text)) {
		return {kind: 'template', why: 'a list to tick off, and no command'};
	}
	if (shapes.drawing * 3 >= shapes.total && shapes.commands * 2 < rest) {
		return OUTPUT_WORDS.test(fence.intro) ? {kind: 'output', why: `"${fence.intro}" announces output`} : {kind: 'manual', why: 'a diagram or a click path'};
	}
	if (namesFile(fence.intro) && CHANGES.test(fence.intro) && shapes.commands * 2 < shapes.total && !shapes.opens) {
		return {kind: 'config', why: `"${fence.intro}" names the file that it belongs into`};
	}
	if (isDiff(fence.text)) {
		return CHANGES.test(fence.intro) && !OUTPUT_WORDS.test(fence.intro) ? {kind: 'config', why: 'what to change in a file'} : {kind: 'output', why: 'how something was changed, as a tool shows it'};
	}
	const known = saidOrOpened(fence, shapes) ?? linesOfFile(fence);
	if (known !== null) {
		return known;
	}
	const piece = pieceOfFile(fence, shapes);
	if (piece !== null) {
		return piece;
	}
	const shown = announcesOutput(fence.intro);
	// A device shows its settings as they are entered.
	const settings = shown && isDeviceConfig(fence.text) ? null : settingsAlone(fence.text);
	if (settings !== null) {
		return {kind: 'config', why: settings};
	}
	if (!shown && isBraced(telling(fence.text))) {
		return {kind: 'config', why: 'a name and what belongs to it in braces'};
	}
	if (rest > 0 && shapes.commands * 5 >= rest * 3 && !shown) {
		return {kind: 'run', why: `${shapes.commands} of ${rest} lines are commands`};
	}
	if (!shown && (isTypedAlike(fence.text) || isOwnCall(fence.text, fence.intro) || isToldToRun(fence.text, fence.intro) || isNamedCall(fence.text, fence.intro))) {
		return {kind: 'run', why: 'nothing but calls of one program'};
	}
	if (!shown && setsAndUses(fence.text)) {
		return {kind: 'run', why: 'it sets what its commands use'};
	}
	if (!shown && (isWholeSession(fence.text) || (shapes.opens && opensClient(fence.text)))) {
		return {kind: 'run', why: 'one of its lines opens a client'};
	}
	// What a client drew below its call is no text to send, whatever the sentence above is about.
	if (shapes.opens && !shown && (printsTable(fence.text) || ((shapes.commands * 4 >= rest || printsBelow(fence.text)) && !TEMPLATE_WORDS.test(fence.intro)))) {
		return {kind: 'run', why: 'it begins with a command, what it printed follows', strict: true};
	}
	const ordered = isFormula(fence.text) ? {kind: 'manual' as const, why: 'a calculation, no command'} : shown ? null : (numberedOrders(fence.text, shapes.commands) ?? ordersToPerson(fence, shapes.commands));
	if (ordered !== null) {
		return ordered;
	}
	// A statement over some lines: only its first one has the shape.
	if (rest > 0 && (shapes.sql * 2 > rest || (!shown && shapes.sql > 0 && /;\s*$/u.test(fence.text) && isSqlAlone(fence.text)))) {
		return {kind: 'sql', why: 'most lines are SQL'};
	}
	if (saysLogged(fence.intro) || (OUTPUT_WORDS.test(fence.intro) && (shown || !TEMPLATE_WORDS.test(fence.intro)))) {
		return {kind: 'output', why: `"${fence.intro}" announces output`};
	}
	if (TEMPLATE_WORDS.test(fence.intro) || shapes.templates * 4 >= shapes.total || isSheet(fence.text)) {
		return {kind: 'template', why: 'text to fill in or to send'};
	}
	if (rest > 0 && shapes.config * 10 >= rest * 7) {
		if (/^\s*\d+(?:\s{2,}|\t)\d+\s/mu.test(fence.text)) {
			return {kind: 'output', why: 'rows of numbers in columns'};
		}
		if (shapes.commands >= 2 && beginsCommand((telling(fence.text)[0] ?? '').trim())) {
			return {kind: 'run', why: 'it begins with commands, what they printed follows', strict: true};
		}
		return {kind: 'config', why: 'most lines are settings'};
	}
	if (shapes.urls + shapes.comments === shapes.total) {
		return {kind: 'manual', why: 'addresses or notes alone'};
	}
	if (!shown && fence.text.split('\n').filter(line => line.trim() !== '').length <= MOST_WARNED && /^\s*(?:⚠|🚨|❗|🛑|☠)/u.test(fence.text) && isWarning(fence.text.trim())) {
		return {kind: 'manual', why: 'a warning, and nothing else'};
	}
	if (!shown && isCondition(fence.intro) && /[:：]\s*$/u.test(fence.intro) && telling(fence.text).every(line => MARKED.test(line))) {
		return {kind: 'manual', why: `"${fence.intro}" is followed by what may be seen`};
	}
	return {kind: 'output', why: NOTHING};
}

/** Lines of a warning that stands in a block of its own. */
const MOST_WARNED = 4;

/** A sign or a bullet and words. */
const MARKED = /^\s*(?:[❌✅✔✘✗⚠🔴🟡🟢🚨•*□☐-]\ufe0f?)\s*\p{L}/u;

/** What a console showed is nothing to fill in, whatever marks it has. */
export function consoleKind(found: KindVerdict, fence: Fence): KindVerdict {
	return found.kind === 'template' ? {kind: 'output', why: `the language is ${fence.language}, and nothing in it is typed`} : found;
}
