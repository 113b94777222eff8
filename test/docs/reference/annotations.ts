import {ANNOTATIONS} from '../../../src/parser/annotation-table.ts';
import type {AnnotationRow, Place} from '../../../src/parser/annotation-table.ts';
import {table} from './table.ts';

const PLACES: Readonly<Record<Place, string>> = {fence: 'block', heading: 'heading', item: 'item', list: 'list', table: 'table', cell: 'cell'};

/** Every annotation in a row, with the way to its example. */
export const annotationsPage = (): string => {
	const rows = ANNOTATIONS.filter(row => row.heeded !== false);
	const letBe = ANNOTATIONS.filter(row => row.heeded === false).map(row => `\`${row.key}\``);
	return [
		'# Annotations at a glance',
		'What each means, with an example that is tested: [annotations](../annotations.md). On a block they stand in braces behind the language, elsewhere in a comment `<!-- rollbook: … -->`.',
		table(['annotation', 'as written', 'stands on', 'and'], rows.map(row => [linked(row), `\`${row.example}\``, row.on.map(place => PLACES[place]).join(', '), remarks(row)])),
		`Keys of other tools that are let be: ${letBe.join(', ')}.`,
		'Keys of the front matter: [front matter](../annotations.md#front-matter).',
	].join('\n\n');
};

const linked = ({key}: AnnotationRow): string => {
	const name = key === '#' ? '#id' : key;
	return `[\`${name}\`](../annotations.md#${name.replace('#', '').toLowerCase()})`;
};

const remarks = ({command, many, acted}: AnnotationRow): string => [...(command ? ['for commands alone'] : []), ...(many ? ['several times'] : []), ...(acted === false ? ['shown, not followed'] : [])].join('; ');
