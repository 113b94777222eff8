import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {drillDocuments} from '../../src/artifacts/drill/drill-documents.ts';
import {type Browser, chromium, openBrowser} from '../support/chromium.ts';
import {startDrill} from '../support/drill-walk.ts';
import {skipped} from '../support/skipped.ts';
import {command, tinyPlan} from '../support/tiny-plan.ts';
import {passed, run, settle} from '../support/walk.ts';

/** The report of a drill as a browser shows it. */

let browser: Browser | null = null;
beforeAll(async () => {
	if (chromium !== null) browser = await openBrowser();
}, 60_000);
afterAll(() => browser?.close());

test.skipIf(chromium === null)(`no word of a column is broken, however long the paths beside it are${skipped(chromium === null ? 'Chromium is not installed' : null)}`, async () => {
	const plan = tinyPlan([command('undo', {title: 'Undo the release, and wait until all of the machines have taken it'}), command('look')]);
	const walk = startDrill(plan, {speed: 1000});
	const path = `steps/02-${'undo-the-release-and-wait-'.repeat(4)}/attempt-1/output.txt`;
	settle(walk);
	for (const _ of plan.steps) {
		run(walk);
		settle(walk, () => ({...passed, artifacts: [{path, bytes: 1, sha256: 'a'.repeat(64)}]}));
	}
	const html = drillDocuments(plan, walk.entries, 'f'.repeat(64)).find(document => document.path === 'drill-report.html')?.text ?? '';
	const file = join(mkdtempSync(join(tmpdir(), 'rollbook-drill-page-')), 'drill-report.html');
	writeFileSync(file, html);
	const page = await (browser as Browser).page({width: 1200, height: 2000});
	await page.open(pathToFileURL(file).href);
	const broken = await page.value("[...document.querySelectorAll('thead th')].filter(cell => !cell.textContent.includes(' ') && cell.getBoundingClientRect().height > 40).map(cell => cell.textContent)");
	expect(broken).toEqual([]);
}, 60_000);
