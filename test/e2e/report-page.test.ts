import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {Evidence} from '../../src/run/evidence.ts';
import {type Browser, type Page, chromium, openBrowser} from '../support/chromium.ts';
import {foreignReport, reportOf} from '../support/report-run.ts';
import {PAYLOADS} from '../support/script-payloads.ts';
import {skipped} from '../support/skipped.ts';
import {command, manual, tinyPlan} from '../support/tiny-plan.ts';
import {run, settle, startWalk} from '../support/walk.ts';

/** The report as a browser shows it. */

if (chromium === null) console.warn('chromium is not installed: the report is not looked at in a browser');

const folder = mkdtempSync(join(tmpdir(), 'rollbook-page-'));
let files = 0;
const written = (page: string): string => {
	files += 1;
	const path = join(folder, `report-${files}.html`);
	writeFileSync(path, page);
	return pathToFileURL(path).href;
};

/** What a script that got in would have left behind. */
const traces = async (page: Page, from: {readonly requests: number; readonly dialogs: number}): Promise<unknown> => ({ran: await page.value('window.ran ?? null'), dialogs: page.dialogs.slice(from.dialogs), requests: page.requests.slice(from.requests).filter(url => !url.startsWith('data:'))});

const shop = (): string => {
	const walk = startWalk(tinyPlan([command('look'), command('deploy'), manual('watch')]), 'live');
	for (let times = 0; times < 2; times++) {
		settle(walk);
		run(walk);
	}
	settle(walk);
	const line = (seconds: number, text: string) => JSON.stringify([seconds, 'o', text]);
	const evidence: Evidence = {
		transcripts: [
			{of: {kind: 'attempt', step: 'look', attempt: 1}, path: 'steps/01-do-look/attempt-1/output.txt', bytes: 40, lines: 2, head: 'all is \x1b[32mwell\x1b[0m\nneedle one\n', tail: null},
			{of: {kind: 'attempt', step: 'deploy', attempt: 1}, path: 'steps/02-do-deploy/attempt-1/output.txt', bytes: 9000, lines: 300, head: Array.from({length: 300}, (_, index) => (index === 250 ? 'a NEEDLE in the hay' : `hay ${index}`)).join('\n'), tail: null},
		],
		recordings: [{of: {kind: 'attempt', step: 'deploy', attempt: 1}, path: 'steps/02-do-deploy/attempt-1/session.cast', cast: ['{"version":3,"term":{"cols":40,"rows":4}}', line(0.05, 'first\r\n'), line(0.3, '\x1b[31msecond\x1b[0m\r\n'), line(0.3, '\x1b[2J\x1b[Hthird')].join('\n')}],
		states: [],
	};
	return reportOf(walk.plan, walk.entries, evidence);
};

describe.skipIf(chromium === null)(`in a browser${skipped(chromium === null ? 'Chromium is not installed' : null)}`, {timeout: 120_000}, () => {
	let browser: Browser;
	let page: Page;
	beforeAll(async () => {
		browser = await openBrowser();
		page = await browser.page();
	});
	afterAll(() => browser.close());

	test('what would run in a page without care is noticed here', async () => {
		const from = {requests: page.requests.length, dialogs: page.dialogs.length};
		const url = written('<!doctype html><script>window.ran=1;alert(2)</script><img src="https://elsewhere.invalid/x.png">');
		await page.open(url);
		expect(await traces(page, from)).toEqual({ran: 1, dialogs: ['2'], requests: [url, 'https://elsewhere.invalid/x.png']});
	});

	test('a hundred and more ways to smuggle a script in run nothing and ask for nothing', async () => {
		for (const payload of PAYLOADS) {
			const from = {requests: page.requests.length, dialogs: page.dialogs.length, refusals: page.refusals.length, errors: page.errors.length};
			const url = written(foreignReport(payload));
			await page.open(url);
			// Whatever unfolds, plays, is searched for or hovered over stays text.
			await page.value(`document.querySelectorAll('details').forEach(one => one.open = true); document.querySelectorAll('.play').forEach(one => one.click()); for (const one of document.querySelectorAll('main *')) one.dispatchEvent(new MouseEvent('mouseover', {bubbles: true}))`);
			await page.value(`(() => { const field = document.querySelector('#search'); field.value = ${JSON.stringify(payload.slice(0, 12))}; field.dispatchEvent(new Event('input')); document.querySelector('.search .next').click(); return new Promise(requestAnimationFrame); })()`);
			await page.value(`document.querySelectorAll('.cast input').forEach(one => { one.value = 0; one.dispatchEvent(new Event('input')); one.value = one.max; one.dispatchEvent(new Event('input')); })`);
			expect({payload, ...(await traces(page, from) as object), refusals: page.refusals.slice(from.refusals), errors: page.errors.slice(from.errors), at: await page.value('location.href')}).toEqual({payload, ran: null, dialogs: [], requests: [url], refusals: [], errors: [], at: url});
			const strange = await page.value(`[...document.querySelectorAll('*')].filter(one => [...one.attributes].some(({name, value}) => name.startsWith('on') || name === 'style' || (name === 'href' && !/^(#|\\.\\/)/.test(value)))).map(one => one.outerHTML.slice(0, 80))`);
			expect(strange).toEqual([]);
		}
	});

	test('and if one got in, the policy of the page would not let it run', async () => {
		const from = {requests: page.requests.length, dialogs: page.dialogs.length};
		const url = written(shop().replace('</main>', '<script>window.ran=1</script><img src="https://elsewhere.invalid/x.png" onerror="window.ran=1"><iframe srcdoc="<script>parent.ran=1</script>"></iframe><svg onload="window.ran=1"></svg></main>'));
		await page.open(url);
		expect(await traces(page, from)).toMatchObject({ran: null, dialogs: []});
		expect(page.refusals.join('\n')).toContain('Content Security Policy');
	});

	test('search goes through every transcript, unfolds what it finds and says where it is', async () => {
		await page.open(written(shop()));
		await page.press('/');
		await page.type('needle');
		expect(await page.value(`document.querySelector('.search output').textContent`)).toBe('2 lines');
		expect(await page.value(`document.querySelectorAll('details.transcript')[1].open`)).toBe(false);
		await page.press('Enter', 'Enter');
		expect(await page.value(`document.querySelector('.search output').textContent`)).toBe('2 of 2, step 2');
		expect(await page.value(`document.querySelectorAll('details.transcript')[1].open`)).toBe(true);
		expect(await page.value(`(() => { const {top, bottom} = document.querySelector('code.now').getBoundingClientRect(); return top >= 0 && bottom <= innerHeight; })()`)).toBe(true);
		expect(await page.value(`document.querySelector('code.now').dataset.n`)).toBe('251');
		await page.press('Escape', 'n');
		expect(await page.value(`[document.querySelector('#search').value, document.querySelectorAll('.now').length].join()`)).toBe(',0');
	});

	test('keys go through the steps, fold and unfold, and say what they are', async () => {
		await page.open(written(shop()));
		await page.press('j');
		expect(await page.value('document.activeElement.id')).toBe('step-1');
		await page.press('j', 'Enter');
		expect(await page.value(`[document.activeElement.id, document.activeElement.querySelector('details').open].join()`)).toBe('step-2,true');
		await page.press('Enter', 'k');
		expect(await page.value(`[document.activeElement.id, document.querySelector('#step-2 details').open].join()`)).toBe('step-1,false');
		await page.press('u');
		expect(await page.value(`[...document.querySelectorAll('main details')].every(one => one.open)`)).toBe(true);
		await page.press('?');
		expect(await page.value(`document.querySelector('dialog').open`)).toBe(true);
		await page.press('Escape');
		expect(await page.value(`document.querySelector('dialog').open`)).toBe(false);
		// Everything that can be pressed can be reached, and shows that it was.
		for (let times = 0; times < 3; times++) await page.press('Tab');
		expect(await page.value(`getComputedStyle(document.activeElement).outlineStyle`)).not.toBe('none');
	});

	test('a recording plays from its beginning to its end, and stands still where one looks', async () => {
		await page.open(written(shop()));
		const screen = `document.querySelector('.screen').textContent.trim()`;
		// At rest its fullest picture.
		expect(await page.value(screen)).toBe('first\nsecond');
		await page.value(`(() => { const seek = document.querySelector('.cast input'); seek.value = 400; seek.dispatchEvent(new Event('input')); })()`);
		expect(await page.value(screen)).toBe('first\nsecond');
		expect(await page.value(`getComputedStyle(document.querySelector('.screen .f1')).color !== getComputedStyle(document.querySelector('.screen')).color`)).toBe(true);
		await page.value(`(() => { const seek = document.querySelector('.cast input'); seek.value = seek.max; seek.dispatchEvent(new Event('input')); document.querySelector('.play').click(); })()`);
		await page.until(`${screen} === 'first'`);
		await page.until(`${screen} === 'third' && document.querySelector('.play').ariaLabel === 'Play'`);
		expect(page.errors).toEqual([]);
	});

	test('nothing is wider than the window of a telephone, of a tablet and of a desk', async () => {
		for (const [width, height] of [[390, 844], [800, 1000], [1280, 900]] as const) {
			const small = await browser.page({width, height});
			await small.open(written(shop()));
			expect([width, Number(await small.value('document.documentElement.scrollWidth')) <= width]).toEqual([width, true]);
		}
	});

	test.each(['light', 'dark'])('every text stands out from its ground by 4.5 to 1, %s', async scheme => {
		await page.call('Emulation.setEmulatedMedia', {features: [{name: 'prefers-color-scheme', value: scheme}]});
		const looks = ['', ...Array.from({length: 16}, (_, color) => `f${color}`), ...Array.from({length: 16}, (_, color) => `g${color}`), 'd', 'v', 'd f1', 'f3 g4'].map(look => `<code><span class="${look}">text</span></code>`).join('');
		await page.open(written(foreignReport('text').replace('</main>', `<pre>${looks}</pre></main>`)));
		await page.value(`document.querySelectorAll('details').forEach(one => one.open = true); document.querySelector('dialog').show()`);
		expect(await page.value(POOR_CONTRAST)).toEqual([]);
		await page.call('Emulation.setEmulatedMedia', {features: []});
	});

	test('on paper everything is unfolded and nothing is to be pressed', async () => {
		await page.open(written(shop()));
		await page.call('Emulation.setEmulatedMedia', {media: 'print'});
		expect(await page.value(`getComputedStyle(document.querySelector('.search')).display`)).toBe('none');
		expect(await page.value(`document.querySelectorAll('details.transcript')[1].querySelector('pre').getBoundingClientRect().height`)).toBeGreaterThan(3000);
		await page.call('Emulation.setEmulatedMedia', {media: ''});
	});
});

/** Texts whose contrast with what lies behind them is below 4.5 (WCAG 2.2, 1.4.3); opacity counts. */
const POOR_CONTRAST = `(() => {
	const canvas = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true});
	const parse = color => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1); const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data; return [r, g, b, a / 255]; };
	const over = ([r, g, b, a], ground) => [r, g, b].map((part, index) => part * a + ground[index] * (1 - a));
	const light = rgb => { const [r, g, b] = rgb.map(part => { const value = part / 255; return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4; }); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
	const groundOf = element => element ? over(parse(getComputedStyle(element).backgroundColor), groundOf(element.parentElement)) : [255, 255, 255];
	const opacityOf = element => element ? Number(getComputedStyle(element).opacity) * opacityOf(element.parentElement) : 1;
	const poor = new Set();
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const element = node.parentElement;
		if (node.data.trim() === '' || element.closest('script, style, .spoken, .skip') || !element.checkVisibility()) continue;
		const ground = groundOf(element);
		const style = getComputedStyle(element);
		const [r, g, b, a] = parse(element.namespaceURI.endsWith('svg') ? style.fill : style.color);
		const [one, two] = [light(over([r, g, b, a * opacityOf(element)], ground)), light(ground)];
		const ratio = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
		if (ratio < 4.5) poor.add(element.className + ' ' + element.tagName + ' ' + ratio.toFixed(2) + ' ' + style.color + ' ' + node.data.slice(0, 20));
	}
	return [...poor];
})()`;
