// The licence texts that go with what the bundle takes in: most licences ask that their text goes with every copy.
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';

/** One text for all packages that the modules come from. A package without a licence text stops the build: nobody may pass it on. */
export const licencesOf = modules => {
	const packages = new Map();
	for (const id of modules) {
		const folder = packageOf(id);
		if (folder !== null) packages.set(folder, JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
	}
	const parts = [...packages].map(([folder, {name, version}]) => ({title: `${name} ${version}`, text: licenceIn(folder, name)}));
	const bare = parts.filter(({text}) => text === null);
	if (bare.length > 0) throw new Error(`no licence text comes with ${bare.map(({title}) => title).join(', ')}`);
	const once = [...new Map(parts.map(part => [part.title, part])).values()];
	return [HEAD, ...once.toSorted((a, b) => (a.title < b.title ? -1 : 1)).map(({title, text}) => `${RULE}\n${title}\n${RULE}\n\n${text.trim()}\n`)].join('\n');
};

const HEAD = 'Rollbook is under the licence in LICENSE. Its bundle holds parts of the packages below, each under its own licence.\n';
const RULE = '-'.repeat(80);

/** The folder of the package that a module belongs to; null for our own and for what the bundler makes. */
const packageOf = id => {
	if (!id.includes('/node_modules/') || id.startsWith('\0')) return null;
	for (let folder = dirname(id); !folder.endsWith('/node_modules'); folder = dirname(folder)) {
		const file = join(folder, 'package.json');
		// Some packages have such files with nothing but a type in their folders.
		if (existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).version !== undefined) return folder;
	}
	return null;
};

const licenceIn = (folder, name) => {
	const file = readdirSync(folder).find(file => /^licen[cs]e(\.(md|txt))?$/i.test(file));
	if (file !== undefined) return readFileSync(join(folder, file), 'utf8');
	const holder = HOLDERS[name];
	return holder === undefined ? null : `The MIT License\n\n${holder}\n\n${MIT}`;
};

/** Packages that name the MIT licence and leave its text out; whose they are stands in their sources and read-me files. */
const HOLDERS = {format: 'Copyright 2010 - 2014 Sami Samhuri', 'yoga-layout': 'Copyright (c) Meta Platforms, Inc. and affiliates.'};
const MIT = readFileSync(new URL('../LICENSE', import.meta.url), 'utf8').replace(/^[^]*?(?=Permission is hereby granted)/, '');
