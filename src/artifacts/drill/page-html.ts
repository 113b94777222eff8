import {plain} from '../inert.ts';
import type {Block, Cell, Page} from './report-pages.ts';

/** A page that stands alone: no script, nothing loaded, nothing that was recorded is markup. Light and dark by the reader's setting, on paper black on white. */
export const pageHtml = ({title, lead, parts}: Page): string => {
	const [first = '', ...rest] = lead;
	const body = parts.map(({heading, blocks}) => `<section>\n<h2>${escaped(heading)}</h2>\n${blocks.map(blockHtml).join('\n')}\n</section>`);
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p class="lead">${escaped(first)}</p>
${rest.map(line => `<p>${escaped(line)}</p>`).join('\n')}
${body.join('\n')}
</main>
</body>
</html>
`;
};

const STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; }
main { max-width: 72rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.2rem; margin-top: 2rem; }
.lead { font-weight: 700; font-size: 1.1rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: .75rem 0; font-size: .9rem; }
th, td { border: 1px solid #8a8a8a; padding: .3rem .5rem; text-align: left; vertical-align: top; overflow-wrap: break-word; }
td a { overflow-wrap: anywhere; }
thead th { background: #eee; }
tbody th { font-weight: 600; white-space: nowrap; }
.blank { min-width: 8rem; height: 1.6rem; }
code { font: .85em ui-monospace, monospace; overflow-wrap: anywhere; }
@media (prefers-color-scheme: dark) {
	body { color: #e8e8e8; background: #16181c; }
	th, td { border-color: #6b6b6b; }
	thead th { background: #24272e; }
	a { color: #8ab8ff; }
}
@media print {
	body { color: #000; background: #fff; font-size: 10pt; }
	thead th { background: #eee; color: #000; }
	section { break-inside: auto; } tr { break-inside: avoid; } h2 { break-after: avoid; }
	.wide { overflow: visible; }
	a { color: inherit; text-decoration: none; }
}
`;

const blockHtml = (block: Block): string => {
	switch (block.kind) {
		case 'text':
			return `<p>${escaped(block.text)}</p>`;
		case 'list':
			return `<ol>\n${block.items.map(item => `<li>${escaped(item)}</li>`).join('\n')}\n</ol>`;
		case 'table': {
			const named = block.head.some(name => name !== '');
			const head = named ? `<thead><tr>${block.head.map(name => `<th scope="col">${escaped(name)}</th>`).join('')}</tr></thead>\n` : '';
			return `<div class="wide"><table>\n${head}<tbody>\n${block.rows.map(cells => `<tr>${cells.map((one, index) => cellHtml(one, !named && index === 0)).join('')}</tr>`).join('\n')}\n</tbody></table></div>`;
		}
	}
};

const cellHtml = (one: Cell, isName: boolean): string => {
	if (typeof one === 'string') return isName ? `<th scope="row">${escaped(one)}</th>` : `<td>${escaped(one)}</td>`;
	switch (one.kind) {
		case 'blank':
			return '<td class="blank"></td>';
		case 'code':
			return `<td><code>${escaped(one.text)}</code></td>`;
		case 'words':
			return `<td>${one.text.split(/`([^`]*)`/u).map((part, index) => (index % 2 === 1 ? `<code>${escaped(part)}</code>` : escaped(part))).join('')}</td>`;
		case 'path':
			return `<td><a href="${escaped(hrefOf(one.text))}">${escaped(one.text)}</a></td>`;
	}
};

/** Below the folder of the report; a name that looks like a scheme stays a name. */
const hrefOf = (path: string): string => `./${path.toWellFormed().split('/').map(encodeURIComponent).join('/')}`;

const ENTITIES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};

const escaped = (text: string): string => plain(text).replace(/[&<>"']/g, char => ENTITIES[char] ?? char);
