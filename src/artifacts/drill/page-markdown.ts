import {cell, plain} from '../inert.ts';
import type {Block, Cell, Page} from './report-pages.ts';

/** A page as Markdown, in which nothing that was recorded is markup. */
export const pageMarkdown = ({title, lead, parts}: Page): string => {
	const body = parts.flatMap(({heading, blocks}) => [`## ${cell(heading)}`, '', ...blocks.flatMap(block => [...blockLines(block), ''])]);
	const [first = '', ...rest] = lead;
	return [`# ${cell(title)}`, '', `**${cell(first)}**`, '', ...rest.flatMap(line => [cell(line), '']), ...body].join('\n');
};

const blockLines = (block: Block): readonly string[] => {
	switch (block.kind) {
		case 'text':
			return [cell(block.text)];
		case 'list':
			return block.items.map((item, index) => `${index + 1}. ${cell(item)}`);
		case 'table':
			return [row(block.head.map(cell)), row(block.head.map(() => '---')), ...block.rows.map(cells => row(cells.map(cellText)))];
	}
};

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const cellText = (one: Cell): string => {
	if (typeof one === 'string') return cell(one);
	switch (one.kind) {
		case 'blank':
			return '';
		case 'code':
		case 'words':
			return cell(one.text);
		case 'path':
			return `[${cell(one.text)}](<${plain(one.text).replace(/[<>|\\]/g, encodeURIComponent)}>)`;
	}
};
