/** Keys, folding, and paper, on which everything stands open. */
export const KEYS_SCRIPT = String.raw`
const steps = all('article.step'), folds = all('main details'), help = one('dialog'), fold = one('.search .fold');
const unfoldAll = open => { for (const details of folds) details.open = open; fold.textContent = open ? 'Fold all' : 'Unfold all'; };
fold.addEventListener('click', () => unfoldAll(fold.textContent === 'Unfold all'));
one('.search .keys').addEventListener('click', () => help.showModal());
const here = () => document.activeElement?.closest?.('article.step') ?? null;
const move = by => {
	const at = steps.indexOf(here());
	// Nothing is chosen yet: the first step below the top of the window.
	const from = at >= 0 ? at + by : Math.max(0, steps.findIndex(step => step.getBoundingClientRect().bottom > 80));
	const step = steps[Math.max(0, Math.min(steps.length - 1, from))];
	step?.focus({preventScroll: true});
	step?.scrollIntoView({block: 'nearest', behavior: 'instant'});
};
const KEYS = {
	'/': () => { field.focus(); field.select(); },
	j: () => move(1),
	k: () => move(-1),
	n: () => go(1),
	N: () => go(-1),
	u: () => unfoldAll(folds.some(details => !details.open)),
	p: () => (here() ? one('.cast', here()) : one('.cast'))?.dispatchEvent(new Event('rollbook-toggle')),
	'?': () => help.showModal(),
	Escape: () => { field.value = ''; search(); },
};
document.addEventListener('keydown', event => {
	if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
	if (event.target === field) {
		if (event.key === 'Escape') { field.value = ''; search(); field.blur(); }
		else if (event.key === 'Enter' && event.shiftKey) { event.preventDefault(); go(-1); }
		return;
	}
	if (event.key === 'Enter') {
		const details = event.target.matches?.('article.step') ? one('details', event.target) : null;
		if (details) { details.open = !details.open; event.preventDefault(); }
		return;
	}
	if (event.target.matches?.('input, select, textarea')) return;
	const does = Object.hasOwn(KEYS, event.key) ? KEYS[event.key] : null;
	if (does) { event.preventDefault(); does(); }
});
let folded = [];
addEventListener('beforeprint', () => { folded = folds.filter(details => !details.open); unfoldAll(true); });
addEventListener('afterprint', () => { for (const details of folded) details.open = false; });
if (matchMedia('(max-width:67.99rem)').matches) one('.outline').open = false;
`;
