// Bundles src/ into dist/: one entry for the program, one for the programs that a drill pretends.
import {rename, rm} from 'node:fs/promises';
import {rolldown} from 'rolldown';

const devtoolsStub = {
	name: 'devtools-stub',
	resolveId: id => (id === 'react-devtools-core' ? '\0devtools' : null),
	load: id => (id === '\0devtools' ? 'export default {initialize() {}, connectToDevTools() {}};' : null),
};

const bundle = await rolldown({
	input: {main: 'src/cli/main.ts', pretend: 'src/runner/drill/pretend.ts'},
	platform: 'node',
	external: ['@lydell/node-pty'],
	plugins: [devtoolsStub],
	transform: {define: {'process.env.NODE_ENV': '"production"'}},
	logLevel: 'warn',
});
// Built beside and swapped in, so that a running program and a running test always find a whole one.
const fresh = `dist-${process.pid}`;
// Blanks and comments are a third of what would be read at every start; names stay, for stack traces.
await bundle.write({dir: fresh, format: 'esm', chunkFileNames: '[name]-[hash].js', minify: {compress: false, mangle: false, codegen: {removeWhitespace: true}}});
await bundle.close();
const old = `${fresh}-old`;
await rename('dist', old).catch(error => {
	if (error.code !== 'ENOENT') throw error;
});
await rename(fresh, 'dist');
await rm(old, {recursive: true, force: true});
