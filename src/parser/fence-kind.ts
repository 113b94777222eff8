import type {Fence} from './block.ts';
import {areBoxes} from './boxed-lines.ts';
import {han} from './chinese.ts';
import {isNoPage, isShellAfterAll} from './claimed-code.ts';
import {isFormula, isJson, isScriptListing, isSqlAlone, telling} from './fence-content.ts';
import {areAttributes, areNotes, areValues, isNamedSettings, isSettings, isSettingsOf, isSettingsTwice, isUnused, isUsedBelow, namesFile} from './settings-blocks.ts';
import {sqlKind} from './client-blocks.ts';
import {claimedKind} from './fence-claims.ts';
import {stepsWithValues, valuesInFile} from './hand-settings.ts';
import {announcesOutput, OUTPUT_WORDS, TEMPLATE_TITLE} from './fence-intro.ts';
import {linesOfFile} from './file-lines.ts';
import {areFiles, isLog, saidOrOpened} from './fence-signs.ts';
import {claimOf, isPowerShell} from './fence-languages.ts';
import {isConsole, isWrittenText, opensEditor, opensEditorAsRoot} from './fence-openings.ts';
import {listingOf} from './listing-blocks.ts';
import {countShapes, type Shapes} from './line-shapes.ts';
import {beginsCommand} from './shell/first-word.ts';
import {areAnswers} from './shell/statement-tags.ts';
import {isPlaceBelow} from './named-places.ts';
import {isMostlySaid} from './said-blocks.ts';
import {continuationMark} from './shell/other-shells.ts';
import {hasPrompts} from './shell/read-transcript.ts';
import type {RootMarks} from './shell/root-prompts.ts';
import {consoleKind, NOTHING, shapeKind, type KindVerdict} from './shape-kind.ts';

/** What is around a fence. `used`: names of variables that anything in the runbook expands. */
type FencePlace = {readonly root: boolean; /** `# ` is root's prompt in blocks of a shell's language, too. */ readonly sure: boolean; readonly titles: readonly string[]; readonly used: ReadonlySet<string>; /** Right below another block: the sentence above was for that one. */ readonly below: boolean; /** The block above ends with the call of an editor. */ readonly edited: boolean};

const NO_PLACE: FencePlace = {root: false, sure: false, titles: [], used: new Set(), below: false, edited: false};

/** What a fence is by its content, its language being only a claim. */
export function fenceKind(fence: Fence, place: FencePlace = NO_PLACE): KindVerdict {
	if (['shell', 'console', null].includes(claimOf(fence.language)) && opensEditorAsRoot(fence.text)) {
		return {kind: 'transcript', why: 'it begins with the call of an editor behind a prompt', root: true};
	}
	const found = placedKind(fence, place, claimedKind(fence, place) ?? contentKind(fence, {alone: true, root: place.root}, place.sure));
	return (claimOf(fence.language) === 'shell' ? place.sure : place.root) && found.kind === 'transcript' ? {...found, root: true} : found;
}

/** What the headings above and the rest of the runbook say of a fence whose content leaves it open. */
function placedKind(fence: Fence, {titles, used, below}: FencePlace, found: KindVerdict): KindVerdict {
	const title = titles.at(-1) ?? '';
	if (!below && found.kind === 'run' && isSettingsOf(fence)) {
		return {kind: 'config', why: `"${fence.intro}" names the file that it is`};
	}
	if (fence.language === '' && (found.kind === 'output' || found.kind === 'template' || found.kind === 'config') && !below && !announcesOutput(fence.intro) && areFiles(fence.text)) {
		return {kind: 'manual', why: 'names of files, and what is said of them'};
	}
	if (['run', 'transcript', 'template', 'manual'].includes(found.kind) && fence.intro === '' && !below && OUTPUT_TITLE.test(title) && !/^\s*(?:[$>%]|#(?!#))\s?\S/mu.test(fence.text) && !mostlyCommands(fence.text)) {
		return {kind: 'output', why: `its heading "${title}" announces output`};
	}
	const named = [title, ...(below ? [] : [fence.intro])].find(words => isPlaceBelow(fence.text, words));
	if ((found.kind === 'run' || found.kind === 'output') && named !== undefined) {
		return {kind: 'manual', why: `"${named}" says that it is where something lies`};
	}
	if (below && fence.language === '' && found.kind === 'run' && !/^\s*[$>#%]\s?\S/mu.test(fence.text) && !telling(fence.text).some(line => beginsCommand(line.trim()))) {
		return {kind: 'output', why: 'right below a block, and no command that is known'};
	}
	if (found.kind === 'config' && (fence.language === '' || fence.language === 'text') && !namesFile(fence.intro) && isUsedBelow(fence.text, used)) {
		return {kind: 'run', why: 'it sets what the commands of other blocks use'};
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

/** A heading of nothing but output. Languages: en, es, pt, de, fr, zh. */
const OUTPUT_TITLE = han(/^[^\p{L}\p{N}]*(?:(?:example|sample|expected|typical|successful) )?(?:outputs?|log output|response|error(?: messages?| logs?)?)(?: (?:examples?|samples?))?[^\p{L}\p{N}]*$|^[^\p{L}\p{N}]*(?:ejemplo de )?salida(?: (?:esperada|de ejemplo))?[^\p{L}\p{N}]*$|^[^\p{L}\p{N}]*(?:exemplo de )?saída(?: (?:esperada|de exemplo))?[^\p{L}\p{N}]*$|^[^\p{L}\p{N}]*(?:beispiel|erwartete )?-?ausgabe[^\p{L}\p{N}]*$|^[^\p{L}\p{N}]*sortie(?: attendue| d'exemple)?[^\p{L}\p{N}]*$|^[^\p{L}\p{N}]*(?:示例|预期)?输出(?:示例)?[^\p{L}\p{N}]*$|^[^\p{L}\p{N}]*(?:look for|what you (?:should|will) see|what to look for)\b.*\blogs?[^\p{L}\p{N}]*$/iu);

/** One half or more of its lines begin with programs that are known. */
function mostlyCommands(text: string): boolean {
	const lines = telling(text);
	return lines.length > 0 && lines.filter(line => beginsCommand(line.trim())).length * 2 >= lines.length;
}

/** "shopctl status shows no tills": a heading of what was seen. Languages: en, es, pt, de, fr, zh. */
const SHOWS = han(/\s(?:shows?|reports?|returns?|prints?|displays?|outputs?|muestra|devuelve|mostra|retorna|zeigt|meldet|liefert|affiche|renvoie)(?=\s)|(?:显示|返回|输出)/iu);

/** A file of settings by its path. Source: hier(7), file-hierarchy(7). */
const FILE_ALONE = /^\/(?:etc|usr\/(?:local\/)?etc|opt|var|srv)\/[\w./-]+\.(?:conf|cnf|cfg|ini|repo|list|ya?ml|json|toml|properties|service|env|xml)$/u;

function contentKind(fence: Fence, marks: RootMarks, sure: boolean): KindVerdict {
	const shapes = countShapes(fence.text);
	if (shapes.total === 0) {
		return {kind: 'manual', why: `the block on line ${fence.line} is empty`};
	}
	const told = isShellAfterAll(fence) ? 'shell' : isNoPage(fence) ? null : claimOf(fence.language);
	const claim = told ?? (isPowerShell(fence.text) ? 'shell' : null);
	if (claim === null && FILE_ALONE.test(fence.text.trim())) {
		return {kind: 'manual', why: 'the path of a file, and nothing else'};
	}
	if ((claim === null || claim === 'shell' || claim === 'sql') && areValues(fence.text) && !announcesOutput(fence.intro)) {
		return {kind: 'config', why: 'names with their values alone'};
	}
	if ((claim === null || claim === 'shell' || (claim === 'code' && /^(?:ruby|rb|php)$/u.test(fence.language))) && areAttributes(fence.text)) {
		return {kind: 'config', why: 'attributes with their values alone'};
	}
	if (claim === null && isWrittenText(fence.text)) {
		return {kind: 'run', why: 'one command that writes a text to a file'};
	}
	const listing = claim === null || claim === 'shell' ? listingOf(fence.text) : null;
	if (listing !== null) {
		return listing;
	}
	if (claim !== 'sql' && areAnswers(fence.text)) {
		return {kind: 'output', why: 'what a database says when a statement is done'};
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
			return (announcesOutput(fence.intro) && !OF_A_FIELD.test(fence.intro)) || (OUTPUT_WORDS.test(fence.intro) && /json|xml/u.test(fence.language)) ? {kind: 'output', why: `"${fence.intro}" announces output`} : {kind: 'config', why: `the language is ${fence.language}`};
		case 'code':
			if (isJson(fence.text.replace(/^\s*\/\/.*$/gmu, ''))) {
				return {kind: 'config', why: 'nothing but JSON'};
			}
			return isConsole(fence.text) && hasPrompts(fence.text) ? {kind: 'transcript', why: 'lines begin with the prompt of its console'} : {kind: 'code', why: `the language is ${fence.language}`};
		case 'template':
			return {kind: 'template', why: 'the text is Markdown to fill in or to send'};
		case 'manual':
			return {kind: 'manual', why: fence.language === 'directive' ? 'a box or a part of the page' : `${fence.language} draws a diagram`};
		case 'output':
			return hasPrompts(fence.text, marks) ? {kind: 'transcript', why: 'lines begin with a prompt'} : {kind: 'output', why: `the language is ${fence.language}`};
		case 'run':
		case 'transcript':
		case null:
			return shapeKind(fence, shapes, marks);
	}
}

/** "The `till` field would look like this": how a part of a file is. Languages: en, es, pt, de, fr, zh. */
const OF_A_FIELD = han(/(?<!\p{L})(?:fields?|keys?|sections?|stanza|manifest|specs?|entr(?:y|ies)|(?:config(?:uration)?|settings?|values?|ya?ml|json|toml) files?|campos?|secci[oó]n|seç(?:ão|ões)|manifiesto|manifesto|feld(?:er)?|abschnitt|eintrag|champs?|section)(?!\p{L})[^.]{0,30}(?<!\p{L})(?:looks?|read|be|become|queda|quedar|ver[áa]|ficar?|aussehen|sieht|ressembl)|\bafter (?:the|this|that|your) (?:change|edit|modification)s?\b|(?:字段|配置项|文件).{0,8}(?:如下|类似)/iu);

/** Settings are what a program shows only where the sentence calls them so: "it should look like this" may be of a file. Languages: en, es, pt, de, fr, it, zh, ja. */
const PRINTED = han(/(?<!\p{L})(?:outputs?|prints?|salida|saída|ausgabe|sortie|risultato)(?!\p{L})|输出|輸出|出力/iu);

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
		return announcesOutput(fence.intro) && PRINTED.test(fence.intro) ? {kind: 'output', why: `"${fence.intro}" announces output`} : {kind: 'config', why: 'settings, no command'};
	}
	if (hasPrompts(fence.text, marks)) {
		return {kind: 'transcript', why: 'lines begin with a prompt'};
	}
	if (areBoxes(fence.text)) {
		return {kind: 'template', why: 'a list to tick off, and no command'};
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
	return {kind: 'run', why: `commands for ${fence.language}`, strict: isMostlySaid(fence.text)};
}
