// Bundles src/ into dist/: one entry for the program, one for the programs that a drill pretends.
import {rename, rm, writeFile} from 'node:fs/promises';
import {rolldown} from 'rolldown';
import {makeProgram} from './src/cli/program.ts';
import {manPage} from './src/cli/reference/man-page.ts';
import {version} from './src/cli/version.ts';
import {licencesOf} from './release/licences.mjs';

const devtoolsStub = {
	name: 'devtools-stub',
	resolveId: id => (id === 'react-devtools-core' ? '\0devtools' : null),
	load: id => (id === '\0devtools' ? 'export default {initialize() {}, connectToDevTools() {}};' : null),
};

/** Changes the text of one module of a package; a package that was written anew must not slip through unchanged. */
const patched = (name, file, change) => ({
	name,
	transform: (code, id) => {
		if (!id.endsWith(file)) return null;
		const text = change(code);
		if (text === code) throw new Error(`${name}: ${file} is not what it was`);
		return {code: text, map: null};
	},
});

// The layout engine takes its WebAssembly out of its own text by `fetch`, which loads all of Node's HTTP client first: 45 ms.
const yogaWithoutFetch = patched('yoga-without-fetch', 'yoga-layout/dist/binaries/yoga-wasm-base64-esm.js', code => code.replaceAll('"function"!=typeof fetch', 'true'));
// The signs of src/ui/glyphs.ts, all of one column: a test holds it.
const OWN_SIGNS = '\u00AB\u00B7\u00BB\u2013\u2014\u2018\u2019\u201C\u201D\u2022\u2026\u203A\u2192\u2212\u221E\u2328\u2500-\u257F\u2581-\u2588\u25A0\u25B6\u25C6\u25CB\u2610\u261E\u270E\u2714\u2718';
// Our frames are ASCII and a few signs of one column. The patterns for all other text take 30 ms to compile: only when it comes.
const widthOfOwnSigns = patched('width-of-own-signs', 'string-width/index.js', code =>
	code.replace('if (/^[\\u0020-\\u007E]*$/.test(string)) {', `if (/^[\\u0020-\\u007E${OWN_SIGNS}]*$/.test(string)) {`),
);

// In a row of our signs every character stands for itself. To ask for its graphemes takes longer than all else of a frame, and the first
// time in a process 10 ms. `containing` is asked of some, which no array knows.
const segmentsOfOwnSigns = (file, plain) =>
	patched(`segments-of-own-signs ${file}`, file, code =>
		code.replace(
			/= (new Intl\.Segmenter\([^;]*\));/,
			`= {made: null, segment(text) { return ${plain ? `/^[\\u001B\\u0020-\\u007E${OWN_SIGNS}]*$/.test(text) ? Array.from(text, (segment, index) => ({segment, index})) : ` : ''}(this.made ??= $1).segment(text); }};`,
		),
	);
const segmenters = [
	...['string-width/index.js', 'wrap-ansi/index.js', 'ink/build/line-update.js', '@alcalzone/ansi-tokenize/build/tokenize.js'].map(file => segmentsOfOwnSigns(file, true)),
	segmentsOfOwnSigns('slice-ansi/tokenize-ansi.js', false),
];

const bundle = await rolldown({
	input: {main: 'src/cli/main.ts', pretend: 'src/runner/drill/pretend.ts'},
	platform: 'node',
	external: ['@lydell/node-pty'],
	plugins: [devtoolsStub, yogaWithoutFetch, widthOfOwnSigns, ...segmenters],
	transform: {define: {'process.env.NODE_ENV': '"production"'}},
	logLevel: 'warn',
});
// Built beside and swapped in, so that a running program and a running test always find a whole one.
const fresh = `dist-${process.pid}`;
// Blanks and comments are a third of what would be read at every start; names stay, for stack traces.
const {output} = await bundle.write({dir: fresh, format: 'esm', chunkFileNames: '[name]-[hash].js', minify: {compress: false, mangle: false, codegen: {removeWhitespace: true}}});
await bundle.close();
// From the tables of the program's help; a page is no part of it.
await writeFile(`${fresh}/rollbook.1`, manPage(makeProgram({stdout: process.stdout, stderr: process.stderr}, () => {}), version()));
await writeFile(`${fresh}/LICENCES.txt`, licencesOf(output.flatMap(chunk => chunk.moduleIds ?? [])));
const old = `${fresh}-old`;
await rename('dist', old).catch(error => {
	if (error.code !== 'ENOENT') throw error;
});
await rename(fresh, 'dist');
await rm(old, {recursive: true, force: true});
