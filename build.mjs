// Bundles src/ into dist/: one entry for the program, one for the programs that a drill pretends.
import {rm} from 'node:fs/promises';
import {rolldown} from 'rolldown';

const devtoolsStub = {
	name: 'devtools-stub',
	resolveId: id => (id === 'react-devtools-core' ? '\0devtools' : null),
	load: id => (id === '\0devtools' ? 'export default {initialize() {}, connectToDevTools() {}};' : null),
};

await rm('dist', {recursive: true, force: true});
const bundle = await rolldown({
	input: {main: 'src/cli/main.ts', pretend: 'src/runner/drill/pretend.ts'},
	platform: 'node',
	external: ['@lydell/node-pty'],
	plugins: [devtoolsStub],
	transform: {define: {'process.env.NODE_ENV': '"production"'}},
	logLevel: 'warn',
});
await bundle.write({dir: 'dist', format: 'esm', chunkFileNames: '[name]-[hash].js'});
await bundle.close();
