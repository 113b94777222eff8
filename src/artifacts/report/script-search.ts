/** Looks through every line of every transcript, commands, names and tables; what is found is marked and can be gone through. */
export const SEARCH_SCRIPT = String.raw`
const bar = one('.search'), field = one('#search'), told = one('.search output');
bar.hidden = false;
let lines = null, hits = [], ranges = [], current = -1;
// CSS Custom Highlights mark words without touching what is there; without them the whole line is marked.
const marks = typeof Highlight === 'function' && CSS.highlights ? {found: new Highlight(), current: new Highlight()} : null;
if (marks) for (const name of ['found', 'current']) CSS.highlights.set(name, marks[name]);
const MOST_RANGES = 3000;
const linesOf = () => lines ??= all('main .q, main code[data-n], main .diff code, header h1').map(element => ({element, text: element.textContent.toLowerCase()}));
const rangesIn = (element, wanted) => {
	const found = [], walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT), nodes = [];
	let text = '';
	for (let node = walker.nextNode(); node; node = walker.nextNode()) { nodes.push([text.length, node]); text += node.data.toLowerCase(); }
	const place = at => { let [start, node] = nodes[0]; for (const [from, one] of nodes) { if (from > at) break; [start, node] = [from, one]; } return [node, Math.min(node.length, at - start)]; };
	for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
		const range = document.createRange();
		range.setStart(...place(at)); range.setEnd(...place(at + wanted.length));
		found.push(range);
	}
	return found;
};
const search = () => {
	const wanted = field.value.toLowerCase();
	for (const hit of hits) hit.classList.remove('hit', 'now');
	marks?.found.clear(); marks?.current.clear();
	hits = wanted === '' ? [] : linesOf().filter(line => line.text.includes(wanted)).map(line => line.element);
	current = -1;
	for (const [index, hit] of hits.entries()) {
		if (marks && marks.found.size < MOST_RANGES) for (const range of rangesIn(hit, wanted)) marks.found.add(range);
		else hit.classList.add('hit');
	}
	tell();
};
const tell = () => {
	const where = hits[current]?.closest('article')?.querySelector('.number')?.textContent;
	told.textContent = field.value === '' ? '' : hits.length === 0 ? 'not found' : current < 0 ? hits.length + (hits.length === 1 ? ' line' : ' lines') : (current + 1) + ' of ' + hits.length + (where ? ', step ' + where : '');
};
const reveal = element => {
	for (let at = element.parentElement; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
	element.scrollIntoView({block: 'center', behavior: 'instant'});
};
const go = by => {
	if (hits.length === 0) return;
	hits[current]?.classList.remove('now');
	current = current < 0 ? (by > 0 ? 0 : hits.length - 1) : (current + by + hits.length) % hits.length;
	const hit = hits[current];
	marks?.current.clear();
	if (marks) for (const range of rangesIn(hit, field.value.toLowerCase())) marks.current.add(range);
	hit.classList.add('now');
	reveal(hit);
	tell();
};
field.addEventListener('input', search);
bar.addEventListener('submit', event => { event.preventDefault(); go(1); });
one('.search .next').addEventListener('click', () => go(1));
one('.search .previous').addEventListener('click', () => go(-1));
`;
