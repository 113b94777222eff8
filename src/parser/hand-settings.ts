import {beginsWithVerb} from './action-words.ts';
import type {Fence} from './block.ts';
import {claimOf} from './fence-languages.ts';
import {withoutNumber} from './words.ts';

type Sign = {readonly kind: 'code' | 'config' | 'manual'; readonly why: string};

const COMMENT = /^\s*(?:#+|::|rem\b)\s*/iu;
/** A name and its value, and nothing that a shell would do besides. */
const VALUE = /^\s*(?:(?:export|set|setx)\s+)?"?[A-Za-z_]\w*=[^`$|;&]*$/iu;

/** "REM Edit in the .bat files:" over values and nothing else: lines of those files, not of the shell that reads the block. */
export function valuesInFile({text, language, intro}: Pick<Fence, 'text' | 'language' | 'intro'>): Sign | null {
	if (claimOf(language) === 'shell' && INTO_FILES.some(row => row.test(intro.trim())) && areValuesAlone(text)) {
		return {kind: /^\s*set\s/imu.test(text) ? 'code' : 'config', why: `"${intro}" says which file the lines belong to`};
	}
	const {comments, values} = partsOf(text);
	const told = comments[0] !== undefined && /^\s*(?:#|::|rem\b)/iu.test(text.trimStart().split('\n')[0] ?? '') && INTO_FILES.some(row => row.test(comments[0] ?? ''));
	return values && told && claimOf(language) === 'shell' ? {kind: /^\s*set\s/imu.test(text) ? 'code' : 'config', why: `"${comments[0] ?? ''}" says which file the lines belong to`} : null;
}

/** Assignments and comments alone; one may build on another, none asks a program. */
function areValuesAlone(text: string): boolean {
	const rest = text.split('\n').filter(line => line.trim() !== '' && !COMMENT.test(line));
	return rest.length > 0 && rest.every(line => /^\s*(?:(?:export|set|setx)\s+)?"?[A-Za-z_]\w*=(?:[^`$|;&]|\$(?!\())*$/iu.test(line));
}

/** "1. Open the settings of the project", "2. Change the value" over values that nothing uses: what a person does, and what is put in there. */
export function stepsWithValues(text: string): Sign | null {
	const {comments, values} = partsOf(text);
	const steps = comments.filter(line => /^\d+[.)]\s/u.test(line));
	return values && steps.length >= 2 && steps.every(line => beginsWithVerb(withoutNumber(line))) ? {kind: 'manual', why: 'numbered orders to a person, with the values to put in'} : null;
}

/** The comments of a block without their marks, and whether all else is values. */
function partsOf(text: string): {readonly comments: readonly string[]; readonly values: boolean} {
	const lines = text.split('\n').filter(line => line.trim() !== '');
	const rest = lines.filter(line => !COMMENT.test(line));
	return {comments: lines.filter(line => COMMENT.test(line)).map(line => line.replace(COMMENT, '').trim()), values: rest.length > 0 && rest.every(line => VALUE.test(line))};
}

/** A file by its ending or its kind. */
const FILES = String.raw`(?:\S*\.(?:bat|cmd|sh|bash|ps1|env|conf|cfg|cnf|ini|properties|ya?ml|bashrc|zshrc|profile)\b|\.env\S*|(?:scripts?|files?|archivos?|ficheros?|arquivos?|ficheiros?|sk?ripte?n?|datei(?:en)?|fichiers?)(?!\p{L}))`;

/** Orders to edit or to write something in a file. Languages: en, es, pt, de, fr, zh. */
const INTO_FILES: readonly RegExp[] = [
	new RegExp(String.raw`^(?:edit|change|adjust|set|add|put|modify|update|replace|append)\s(?:[^:]*\s)?(?:in|into|to|inside|at)\s[^:]*?${FILES}`, 'iu'),
	new RegExp(String.raw`^(?:editar?|edite|cambi(?:ar?|e)|modifi(?:car?|que)|ajust(?:ar?|e)|agreg(?:ar?|ue)|añad(?:ir|e|a)|alter(?:ar?|e)|adicion(?:ar?|e)|coloc(?:ar?|que)|pon(?:er|ga)?)\s(?:[^:]*\s)?(?:en|em|nos?|nas?|aos?|al|a los)\s[^:]*?${FILES}`, 'iu'),
	new RegExp(String.raw`^(?:in|im|unter)\s[^:]*?${FILES}[^:]*(?:ändern|anpassen|eintragen|setzen|ergänzen|bearbeiten)`, 'iu'),
	new RegExp(String.raw`^(?:édit(?:er|ez)|modifi(?:er|ez)|chang(?:er|ez)|ajout(?:er|ez)|adapt(?:er|ez)|mett(?:re|ez))\s(?:[^:]*\s)?(?:dans|à|aux|au)\s[^:]*?${FILES}`, 'iu'),
	new RegExp(String.raw`^(?:在|编辑|修改)[^:：]{0,40}(?:${FILES}|文件|脚本)`, 'u'),
];
