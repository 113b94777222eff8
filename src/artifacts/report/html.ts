import {utc} from '../clock-text.ts';
import {visible} from '../inert.ts';

/** Markup of ours. Only `html` makes it, so that no text can become markup: in it everything but other markup is escaped. */
export type Html = {readonly [MARKUP]: string};

const MARKUP = Symbol('markup');

type Part = Html | string | number | null | readonly Part[];

/** Text between tags and in double-quoted attributes; attributes have no other form. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => markup(String.raw({raw: strings}, ...parts.map(rendered)));

export const textOf = (part: Html): string => part[MARKUP];

const markup = (text: string): Html => ({[MARKUP]: text});

const rendered = (part: Part): string => {
	if (part === null) return '';
	if (typeof part === 'string') return escaped(part);
	if (typeof part === 'number') return String(part);
	return isMarkup(part) ? part[MARKUP] : part.map(rendered).join('');
};

const isMarkup = (part: Html | readonly Part[]): part is Html => MARKUP in part;

/** Control characters and what hides or reorders text stand as pictures of themselves. */
const escaped = (text: string): string => visible(text).replace(/[&<>"'`]/g, sign => ENTITIES[sign] ?? '');

const ENTITIES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;'};

/** A moment in UTC. */
export const timePart = (at: number): Html => html`<time datetime="${new Date(at).toISOString()}">${utc(at)}</time>`;

/** The address of a file of the run folder, from a page that lies in it: never another place, whatever the name. */
export const fileAddress = (path: string): string => `./${path.toWellFormed().split('/').map(encodeURIComponent).join('/')}`;

/** Text of ours that stands in a page as it is: a style, a script. */
export const verbatim = (text: string): Html => markup(text);

/** Values for a script, in a block that is never run; nothing in it can end the block. */
export const dataBlock = (value: unknown): Html => markup(`<script type="application/json">${JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}</script>`);
