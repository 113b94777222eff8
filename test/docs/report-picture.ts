import {readFileSync, writeFileSync} from 'node:fs';
import {hostname, userInfo} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {crc32} from 'node:zlib';
import {openBrowser} from '../support/chromium.ts';
import {rollbook, root, temporary} from '../support/rollbook.ts';

/**
 * The picture of docs/report.md: `npm run report-picture` drills a runbook of ours and takes its report as a browser shows it. Fonts differ
 * from machine to machine, so the picture itself cannot be compared; what it was taken of goes with it, and a test holds that against a report.
 */
export const PICTURE = join(root, 'docs/pictures/report.png');
const KEY = 'Description';

/** Parts and steps of a report, in order. */
export const shownIn = (report: string): readonly string[] => {
	const page = report.slice(0, report.indexOf('</main>'));
	return [...page.matchAll(/<h([23])\b[^>]*>([^]*?)<\/h\1>/g)].map(match => (match[2] ?? '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim());
};

/** What a picture says that it was taken of; null: nothing. Source: PNG, third edition, 11.3.3.2 (tEXt). */
export const describedIn = (png: Uint8Array): unknown => {
	const bytes = Buffer.from(png);
	for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
		const data = bytes.toString('latin1', at + 8, at + 8 + bytes.readUInt32BE(at));
		if (bytes.toString('latin1', at + 4, at + 8) === 'tEXt' && data.startsWith(`${KEY}\0`)) return JSON.parse(data.slice(KEY.length + 1)) as unknown;
	}
	return null;
};

const withDescription = (png: Buffer, value: unknown): Buffer => {
	const text = JSON.stringify(value).replace(/[^ -~]/g, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
	const body = Buffer.from(`tEXt${KEY}\0${text}`, 'latin1');
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(body.length - 4);
	sum.writeUInt32BE(crc32(body));
	// Behind the header, which is always as long.
	return Buffer.concat([png.subarray(0, 33), length, body, sum, png.subarray(33)]);
};

const take = async (): Promise<void> => {
	const cwd = temporary('report-picture');
	const {exitCode, stderr} = await rollbook(['drill', join(root, 'runbooks/fly-rollback.md'), '--yes', '--speed', '4', '--out', cwd], {cwd});
	if (exitCode !== 0) throw new Error(stderr);
	const path = join(cwd, 'drill/latest/report.html');
	const report = readFileSync(path, 'utf8');
	// Neither who took the picture nor where belongs into it.
	writeFileSync(join(cwd, 'report.html'), report.replaceAll(`${userInfo().username} on ${hostname()}`, 'ada on ops-1').replaceAll(`${root}/`, ''));
	const browser = await openBrowser();
	try {
		const page = await browser.page({width: 1180, height: 860});
		await page.call('Emulation.setScrollbarsHidden', {hidden: true});
		await page.open(pathToFileURL(join(cwd, 'report.html')).href);
		const {data} = await page.call('Page.captureScreenshot', {format: 'png'});
		writeFileSync(PICTURE, withDescription(Buffer.from(String(data), 'base64'), shownIn(report)));
	} finally {
		await browser.close();
	}
};

if (import.meta.main) await take();
