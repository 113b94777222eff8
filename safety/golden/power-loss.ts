import {mkdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {Operation} from './fault-layer.ts';

/** A choice of the dice: true with the given probability. */
export type Chance = (probability: number) => boolean;

type Node = {readonly kind: 'folder'} | {readonly kind: 'link'; readonly to: string} | {readonly kind: 'file'; lasting: Buffer | null; pending: Buffer[]};
/** A change of a folder's names that no sync of the folder has made to last. */
type Naming = {readonly path: string; readonly node: Node | null; readonly from?: string};

/**
 * What a disk may hold when the power goes after an operation: contents that were synced; any part of what was written
 * since; and of the names made since their folder was synced, any that the dice leave.
 */
export class Disk {
	readonly #now = new Map<string, Node>();
	readonly #lasting = new Map<string, Node>();
	#pending: Naming[] = [];

	apply(operation: Operation): void {
		const {name, on, to} = operation;
		const bytes = operation.bytes === undefined ? null : Buffer.from(operation.bytes, 'base64');
		switch (name) {
			case 'mkdirSync':
				return this.#name({path: on, node: {kind: 'folder'}});
			case 'symlinkSync':
				return this.#name({path: to ?? '', node: {kind: 'link', to: on}});
			case 'renameSync':
				return this.#name({path: to ?? '', node: this.#now.get(on) ?? null, from: on});
			case 'rmSync':
				return this.#remove(on);
			case 'openSync':
			case 'open':
				if (!this.#now.has(on)) this.#name({path: on, node: {kind: 'file', lasting: null, pending: []}});
				return;
			case 'writeSync':
			case 'write':
				if (bytes) this.#file(on).pending.push(bytes);
				return;
			case 'fdatasyncSync':
			case 'fsyncSync':
				return bytes ? this.#sync(on, bytes) : this.#syncFolder(on);
			default:
				return;
		}
	}

	/** Writes one of the possible states below the folder `root`, where nothing of it may be left. */
	materialise(root: string, chance: Chance): void {
		const left = new Map(this.#lasting);
		for (const naming of this.#pending) if (chance(0.5)) rename(left, naming);
		const made = new Set([root]);
		for (const path of [...left.keys()].toSorted()) {
			const node = left.get(path);
			if (!node || !made.has(dirname(path))) continue;
			if (node.kind === 'folder') {
				mkdirSync(path);
				made.add(path);
			}
			if (node.kind === 'link') symlinkSync(node.to, path);
			if (node.kind === 'file') writeFileSync(path, contentOf(node, chance), {mode: 0o600});
		}
	}

	/** A folder that was there before the first operation. */
	begin(path: string): void {
		this.#now.set(path, {kind: 'folder'});
		this.#lasting.set(path, {kind: 'folder'});
	}

	#name(naming: Naming): void {
		rename(this.#now, naming);
		this.#pending.push(naming);
	}

	#remove(path: string): void {
		for (const known of this.#now.keys()) if (known === path || known.startsWith(`${path}/`)) this.#name({path: known, node: null});
	}

	/** Also one that another program made. */
	#file(path: string): Extract<Node, {kind: 'file'}> {
		const known = this.#now.get(path);
		if (known?.kind === 'file') return known;
		const file: Node = {kind: 'file', lasting: null, pending: []};
		this.#name({path, node: file});
		return file;
	}

	#sync(path: string, bytes: Buffer): void {
		const file = this.#file(path);
		file.lasting = bytes;
		file.pending = [];
	}

	#syncFolder(path: string): void {
		const isHere = (naming: Naming): boolean => dirname(naming.path) === path;
		for (const naming of this.#pending.filter(isHere)) rename(this.#lasting, naming);
		this.#pending = this.#pending.filter(naming => !isHere(naming));
	}
}

const rename = (names: Map<string, Node>, {path, node, from}: Naming): void => {
	if (from !== undefined) names.delete(from);
	if (node) names.set(path, node);
	else names.delete(path);
};

/** What was written since the last sync may be there, missing, torn, or only the space for it. */
const contentOf = ({lasting, pending}: Extract<Node, {kind: 'file'}>, chance: Chance): Buffer => {
	const parts = [lasting ?? Buffer.alloc(0)];
	for (const bytes of pending) {
		if (chance(0.4)) break;
		if (chance(0.2)) parts.push(Buffer.alloc(bytes.length));
		else parts.push(chance(0.3) ? bytes.subarray(0, bytes.length >> 1) : bytes);
	}
	return Buffer.concat(parts);
};

/** Removes what the run wrote. */
export const forgetDisk = (roots: readonly string[]): void => {
	for (const root of roots) rmSync(root, {recursive: true, force: true});
};

/** Where a child that no longer lives may have left its exit: nothing, or a name without content. */
export const strayExit = (folder: string, mark: string, chance: Chance): void => {
	const place = join(folder, 'steps', mark.split('/').slice(1).join('/'));
	if (!chance(0.5)) return;
	try {
		writeFileSync(join(place, 'exit.json'), '', {mode: 0o600, flag: 'wx'});
	} catch {
		// Its folder is gone, or the exit was written and synced.
	}
};
