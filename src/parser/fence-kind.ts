import type {FenceKind} from '../plan/reading.ts';
import type {Fence} from './block.ts';
import {isNoPage, isShellAfterAll} from './claimed-code.ts';
import {isDiff, isFormula, isJson, numberedOrders, isScriptListing, isSheet, isSqlAlone} from './fence-content.ts';
import {areAttributes, areNotes, areValues, isNamedSettings, isSettings, isSettingsTwice, isUnused, namesFile, settingsAlone} from './settings-blocks.ts';
import {sqlKind} from './client-blocks.ts';
import {claimedKind} from './fence-claims.ts';
import {stepsWithValues, valuesInFile} from './hand-settings.ts';
import {announcesOutput, CHANGES, OUTPUT_WORDS, saysLogged, TEMPLATE_TITLE, TEMPLATE_WORDS} from './fence-intro.ts';
import {linesOfFile} from './file-lines.ts';
import {isLog, isPlaceBelow, pieceOfFile, saidOrOpened} from './fence-signs.ts';
import {claimOf, isPowerShell} from './fence-languages.ts';
import {isConsole, isOwnCall, isToldToRun, isTypedAlike, opensClient, opensEditor, printsBelow, printsTable, setsAndUses} from './fence-openings.ts';
import {countShapes, type Shapes} from './line-shapes.ts';
import {continuationMark} from './shell/other-shells.ts';
import {hasPrompts} from './shell/read-transcript.ts';
import type {RootMarks} from './shell/root-prompts.ts';
import {ordersToPerson} from './told-blocks.ts';

/** `strict`: commands and output stand together, so that only lines which begin with a known program are commands. */
export type KindVerdict = {readonly kind: FenceKind; readonly why: string; readonly strict?: boolean; /** `# ` is root's prompt where no language calls it a comment. */ readonly root?: boolean; /** The rest of what the block above begins to write. */ readonly body?: boolean; /** Lines for the console of the block's language. */ readonly console?: boolean};

/** What is around a fence. `used`: names of variables that anything in the runbook expands. */
export type FencePlace = {readonly root: boolean; /** `# ` is root's prompt in blocks of a shell's language, too. */ readonly sure: boolean; readonly titles: readonly string[]; readonly used: ReadonlySet<string>; /** Right below another block: the sentence above was for that one. */ readonly below: boolean; /** The block above ends with the call of an editor. */ readonly edited: boolean};

const NO_PLACE: FencePlace = {root: false, sure: false, titles: [], used: new Set(), below: false, edited: false};

/** What a fence is by its content, its language being only a claim. */
export function fenceKind(fence: Fence, place: FencePlace = NO_PLACE): KindVerdict {
	const found = placedKind(fence, place, claimedKind(fence, place) ?? contentKind(fence, {alone: true, root: place.root}, place.sure));
	return (claimOf(fence.language) === 'shell' ? place.sure : place.root) && found.kind === 'transcript' ? {...found, root: true} : found;
}

/** What the headings above and the rest of the runbook say of a fence whose content leaves it open. */
function placedKind(fence: Fence, {titles, used}: FencePlace, found: KindVerdict): KindVerdict {
	const title = titles.at(-1) ?? '';
	if ((found.kind === 'run' || found.kind === 'output') && isPlaceBelow(fence.text, title)) {
		return {kind: 'manual', why: `"${title}" says that it is where something lies`};
	}
	if (found.kind === 'run' && isUnused(fence.text, used)) {
		return stepsWithValues(fence.text) ?? {kind: 'config', why: 'settings: nothing in the runbook uses what it sets'};
	}
	if (found.kind === 'config' && fence.intro === '' && ((/json|xml|text/u.test(fence.language) && announcesOutput(title)) || (isJson(fence.text) && SHOWS.test(title)))) {
		return {kind: 'output', why: `its heading "${title}" announces output`};
	}
	if (found.kind === 'output' && found.why === NOTHING && !announcesOutput(fence.intro) && titles.some(text => TEMPLATE_TITLE.test(text))) {
		return {kind: 'template', why: `text to send: "${titles.findLast(text => TEMPLATE_TITLE.test(text)) ?? ''}"`};
	}
	return found;
}

/** "shopctl status shows no tills": a heading of what was seen. Languages: en, es, pt, de, fr, zh. */
const SHOWS = /\s(?:shows?|reports?|returns?|prints?|displays?|outputs?|muestra|devuelve|mostra|retorna|zeigt|meldet|liefert|affiche|renvoie)(?=\s)|(?:显示|返回|输出)/iu;

const NOTHING = 'nothing in it looks like a command';
function contentKind(fence: Fence, marks: RootMarks, sure: boolean): KindVerdict {
	const shapes = countShapes(fence.text);
	if (shapes.total === 0) {
		return {kind: 'manual', why: `the block on line ${fence.line} is empty`};
	}
	const told = isShellAfterAll(fence) ? 'shell' : isNoPage(fence) ? null : claimOf(fence.language);
	const claim = told ?? (isPowerShell(fence.text) ? 'shell' : null);
	if ((claim === null || claim === 'shell' || claim === 'sql') && areValues(fence.text) && !announcesOutput(fence.intro)) {
		return {kind: 'config', why: 'names with their values alone'};
	}
	if ((claim === null || claim === 'shell' || (claim === 'code' && /^(?:ruby|rb|php)$/u.test(fence.language))) && areAttributes(fence.text)) {
		return {kind: 'config', why: 'attributes with their values alone'};
	}
	if (claim === 'code' && isLog(fence.text)) {
		return {kind: 'output', why: 'nothing but what programs say of themselves'};
	}
	switch (claim) {
		case 'shell':
			return shellKind(fence, shapes, {alone: sure, root: sure});
		case 'console':
			return hasPrompts(fence.text, marks) ? {kind: 'transcript', why: 'lines begin with a prompt'} : consoleKind(shapeKind(fence, shapes, marks), fence);
		case 'sql':
			return sqlKind(fence, shapes);
		case 'config':
			if (/^\s*\$ [a-z./~]/u.test(fence.text)) {
				return {kind: 'transcript', why: `it claims to be ${fence.language}, and begins with a prompt`};
			}
			if (opensEditor(fence.text)) {
				return {kind: 'run', why: `it claims to be ${fence.language}, and begins with the call of an editor`, strict: true};
			}
			return announcesOutput(fence.intro) || (OUTPUT_WORDS.test(fence.intro) && /json|xml/u.test(fence.language)) ? {kind: 'output', why: `"${fence.intro}" announces output`} : {kind: 'config', why: `the language is ${fence.language}`};
		case 'code':
			return isConsole(fence.text) && hasPrompts(fence.text) ? {kind: 'transcript', why: 'lines begin with the prompt of its console'} : {kind: 'code', why: `the language is ${fence.language}`};
		case 'template':
			return {kind: 'template', why: 'the text is Markdown to fill in or to send'};
		case 'manual':
			return {kind: 'manual', why: `${fence.language} draws a diagram`};
		case 'output':
			return hasPrompts(fence.text, marks) ? {kind: 'transcript', why: 'lines begin with a prompt'} : {kind: 'output', why: `the language is ${fence.language}`};
		case 'run':
		case 'transcript':
		case null:
			return shapeKind(fence, shapes, marks);
	}
}

/** A block that claims to be shell: a listing, a session, notes to a person, or commands. */
function shellKind(fence: Fence, shapes: Shapes, marks: RootMarks): KindVerdict {
	if (isScriptListing(fence.text)) {
		return {kind: 'code', why: 'a script to save: it has a shebang or takes arguments ($1)'};
	}
	if (isFormula(fence.text)) {
		return {kind: 'manual', why: 'a calculation, no command'};
	}
	const known = saidOrOpened(fence, shapes) ?? linesOfFile(fence) ?? valuesInFile(fence);
	if (known !== null) {
		return known;
	}
	if (continuationMark(fence.language) === null && (isSettings(fence.text) || isSettingsTwice(fence.text) || isNamedSettings(fence.text, fence.intro))) {
		return {kind: 'config', why: 'settings, no command'};
	}
	if (hasPrompts(fence.text, marks)) {
		return {kind: 'transcript', why: 'lines begin with a prompt'};
	}
	if (shapes.comments + shapes.urls === shapes.total || shapes.drawing + shapes.comments === shapes.total) {
		return {kind: 'manual', why: 'it holds comments alone: a person reads and acts'};
	}
	if (announcesOutput(fence.intro) && isJson(fence.text)) {
		return {kind: 'output', why: `"${fence.intro}" announces output`};
	}
	if (shapes.commands === 0 && areNotes(fence.text)) {
		return {kind: 'output', why: 'names with their values, and no command'};
	}
	if (isSqlAlone(fence.text)) {
		return {kind: 'sql', why: `it claims to be ${fence.language}, and holds SQL alone`};
	}
	if (shapes.commands === 0 && announcesOutput(fence.intro)) {
		return {kind: 'output', why: `"${fence.intro}" announces output`};
	}
	return {kind: 'run', why: `commands for ${fence.language}`};
}

/** No language worth trusting: what most lines look like decides; what nobody knows is never run. */
function shapeKind(fence: Fence, shapes: Shapes, marks: RootMarks): KindVerdict {
	const rest = shapes.total - shapes.comments;
	if (isScriptListing(fence.text)) {
		return {kind: 'code', why: 'a script to save: it has a shebang or takes arguments ($1)'};
	}
	if (hasPrompts(fence.text, marks)) {
		return {kind: 'transcript', why: 'lines begin with a prompt'};
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
	const settings = settingsAlone(fence.text);
	if (settings !== null) {
		return {kind: 'config', why: settings};
	}
	const shown = announcesOutput(fence.intro);
	if (rest > 0 && shapes.commands * 5 >= rest * 3 && !shown) {
		return {kind: 'run', why: `${shapes.commands} of ${rest} lines are commands`};
	}
	if (!shown && (isTypedAlike(fence.text) || isOwnCall(fence.text, fence.intro) || isToldToRun(fence.text, fence.intro))) {
		return {kind: 'run', why: 'nothing but calls of one program'};
	}
	if (!shown && setsAndUses(fence.text)) {
		return {kind: 'run', why: 'it sets what its commands use'};
	}
	if (shapes.opens && !shown && opensClient(fence.text)) {
		return {kind: 'run', why: 'it begins with the line that opens a client'};
	}
	if (shapes.opens && (shapes.commands * 4 >= rest || printsTable(fence.text) || printsBelow(fence.text)) && !shown && !TEMPLATE_WORDS.test(fence.intro)) {
		return {kind: 'run', why: 'it begins with a command, what it printed follows', strict: true};
	}
	const ordered = isFormula(fence.text) ? {kind: 'manual' as const, why: 'a calculation, no command'} : shown ? null : (numberedOrders(fence.text, shapes.commands) ?? ordersToPerson(fence, shapes.commands));
	if (ordered !== null) {
		return ordered;
	}
	if (rest > 0 && shapes.sql * 2 > rest) {
		return {kind: 'sql', why: 'most lines are SQL'};
	}
	if (saysLogged(fence.intro) || (OUTPUT_WORDS.test(fence.intro) && !TEMPLATE_WORDS.test(fence.intro))) {
		return {kind: 'output', why: `"${fence.intro}" announces output`};
	}
	if (TEMPLATE_WORDS.test(fence.intro) || shapes.templates * 4 >= shapes.total || isSheet(fence.text)) {
		return {kind: 'template', why: 'text to fill in or to send'};
	}
	if (rest > 0 && shapes.config * 10 >= rest * 7) {
		return {kind: 'config', why: 'most lines are settings'};
	}
	if (shapes.urls + shapes.comments === shapes.total) {
		return {kind: 'manual', why: 'addresses or notes alone'};
	}
	return {kind: 'output', why: NOTHING};
}

/** What a console showed is nothing to fill in, whatever marks it has. */
function consoleKind(found: KindVerdict, fence: Fence): KindVerdict {
	return found.kind === 'template' ? {kind: 'output', why: `the language is ${fence.language}, and nothing in it is typed`} : found;
}
