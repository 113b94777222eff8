import {spawn, spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Readable, Writable} from 'node:stream';

/** A browser without a window, driven over the pipe of its DevTools protocol. */

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

export const chromium: string | null = NAMES.find(name => spawnSync(name, ['--version'], {stdio: 'ignore'}).status === 0) ?? null;

type Message = {readonly id?: number; readonly method?: string; readonly sessionId?: string; readonly params?: Readonly<Record<string, unknown>>; readonly result?: Readonly<Record<string, unknown>>; readonly error?: {readonly message: string}};

export type Page = {
	/** Calls a method of the protocol for this page. */
	call(method: string, params?: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>>;
	open(url: string): Promise<void>;
	/** The value of an expression; a promise is waited for. */
	value(expression: string): Promise<unknown>;
	/** Presses keys as a person does: `j`, `Enter`, `?`. */
	press(...keys: readonly string[]): Promise<void>;
	/** Types into what has the focus. */
	type(text: string): Promise<void>;
	/** Waits until an expression is true. */
	until(expression: string): Promise<void>;
	/** Everything the page asked for beside itself, opened, or did that it was not allowed to, in the order of events. */
	readonly requests: readonly string[];
	readonly dialogs: readonly string[];
	readonly refusals: readonly string[];
	readonly errors: readonly string[];
};

export type Browser = {page(size?: {readonly width: number; readonly height: number}): Promise<Page>; close(): Promise<void>};

export const openBrowser = async (): Promise<Browser> => {
	const profile = mkdtempSync(join(tmpdir(), 'rollbook-chromium-'));
	const child = spawn(chromium ?? 'chromium', ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-proxy-server', '--host-resolver-rules=MAP * ~NOTFOUND', '--remote-debugging-pipe', `--user-data-dir=${profile}`], {stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe']});
	const [input, output] = [child.stdio[3] as Writable, child.stdio[4] as Readable];
	const waiting = new Map<number, {readonly resolve: (result: Readonly<Record<string, unknown>>) => void; readonly reject: (error: Error) => void}>();
	const listeners = new Set<(message: Message) => void>();
	let last = 0;
	let held = '';
	const gone = new Promise<void>(resolve => child.once('exit', () => resolve()));
	void gone.then(() => waiting.forEach(({reject}) => reject(new Error('the browser has ended'))));
	output.setEncoding('utf8').on('data', (chunk: string) => {
		const parts = (held + chunk).split('\0');
		held = parts.pop() ?? '';
		for (const part of parts) {
			const message = JSON.parse(part) as Message;
			const caller = message.id === undefined ? undefined : waiting.get(message.id);
			if (message.id !== undefined) waiting.delete(message.id);
			if (caller && message.error) caller.reject(new Error(message.error.message));
			else if (caller) caller.resolve(message.result ?? {});
			else for (const listener of listeners) listener(message);
		}
	});
	const call = (method: string, params: Readonly<Record<string, unknown>> = {}, sessionId?: string): Promise<Readonly<Record<string, unknown>>> =>
		new Promise((resolve, reject) => {
			last += 1;
			waiting.set(last, {resolve, reject});
			input.write(`${JSON.stringify({id: last, method, params, ...(sessionId === undefined ? {} : {sessionId})})}\0`);
		});
	const on = (listener: (message: Message) => void): void => void listeners.add(listener);
	return {
		page: size => openPage({call, on}, size ?? {width: 1280, height: 900}),
		async close() {
			await call('Browser.close').catch(() => undefined);
			await gone;
			rmSync(profile, {recursive: true, force: true, maxRetries: 5});
		},
	};
};

type Wire = {readonly call: (method: string, params?: Readonly<Record<string, unknown>>, sessionId?: string) => Promise<Readonly<Record<string, unknown>>>; readonly on: (listener: (message: Message) => void) => void};

const openPage = async (wire: Wire, {width, height}: {readonly width: number; readonly height: number}): Promise<Page> => {
	const {targetId} = await wire.call('Target.createTarget', {url: 'about:blank'});
	const {sessionId} = await wire.call('Target.attachToTarget', {targetId, flatten: true});
	const call = (method: string, params?: Readonly<Record<string, unknown>>) => wire.call(method, params, String(sessionId));
	const requests: string[] = [];
	const dialogs: string[] = [];
	const refusals: string[] = [];
	const errors: string[] = [];
	let loaded = Promise.withResolvers<void>();
	wire.on(({method, params = {}, sessionId: from}) => {
		if (from !== sessionId) return;
		if (method === 'Network.requestWillBeSent') requests.push((params['request'] as {readonly url: string}).url);
		if (method === 'Page.javascriptDialogOpening') {
			dialogs.push(String(params['message']));
			void call('Page.handleJavaScriptDialog', {accept: true});
		}
		if (method === 'Page.loadEventFired') loaded.resolve();
		if (method === 'Runtime.exceptionThrown') errors.push(JSON.stringify(params['exceptionDetails']));
		if (method === 'Log.entryAdded') refusals.push((params['entry'] as {readonly text: string}).text);
	});
	for (const domain of ['Page', 'Network', 'Runtime', 'Log']) await call(`${domain}.enable`);
	await call('Emulation.setDeviceMetricsOverride', {width, height, deviceScaleFactor: 1, mobile: width < 500});
	const value = async (expression: string): Promise<unknown> => {
		const {result, exceptionDetails} = await call('Runtime.evaluate', {expression, awaitPromise: true, returnByValue: true});
		if (exceptionDetails) throw new Error(`${expression}: ${JSON.stringify(exceptionDetails)}`);
		return (result as {readonly value?: unknown}).value;
	};
	return {
		call,
		value,
		requests,
		dialogs,
		refusals,
		errors,
		async open(url) {
			loaded = Promise.withResolvers();
			await call('Page.navigate', {url});
			await loaded.promise;
		},
		async press(...keys) {
			for (const key of keys) {
				const text = key === 'Enter' ? '\r' : key.length === 1 ? key : undefined;
				const shared = {key, ...(KEY_CODES[key] === undefined ? {} : {windowsVirtualKeyCode: KEY_CODES[key], code: key})};
				await call('Input.dispatchKeyEvent', {type: text === undefined ? 'rawKeyDown' : 'keyDown', ...shared, ...(text === undefined ? {} : {text})});
				await call('Input.dispatchKeyEvent', {type: 'keyUp', ...shared});
			}
		},
		type: async text => void (await call('Input.insertText', {text})),
		until: async expression => void (await value(`new Promise(resolve => { const look = () => (${expression}) ? resolve(true) : setTimeout(look, 20); look(); })`)),
	};
};

const KEY_CODES: Readonly<Record<string, number>> = {Enter: 13, Escape: 27, Tab: 9};
