// What the single executable runs first: it takes the bundle out of the executable, module by module, into memory. See docs/decisions/0019.
'use strict';
const {createRequire, registerHooks} = require('node:module');
const sea = require('node:sea');
const {keepCompiled} = require('../bin/compile-cache.cjs');

// React reads NODE_ENV and the colour library reads FORCE_COLOR while loading, so both are set before anything else is.
process.env.NODE_ENV = 'production';
if (process.env.NO_COLOR) process.env.FORCE_COLOR = '0';
keepCompiled();

/** No file stands there. */
const INSIDE = 'file:///rollbook.executable/';
const START = `${INSIDE}start.cjs`;
const PRETEND = '/rollbook.executable/dist/pretend.js';

// A drill starts this file again, as the program that it pretends.
const pretends = process.argv[2] === PRETEND;
process.argv.splice(1, pretends ? 2 : 1, pretends ? PRETEND : 'rollbook');

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === START) return {url: START, format: 'commonjs', shortCircuit: true};
    if (!context.parentURL?.startsWith(INSIDE)) return next(specifier, context);
    if (specifier === '@lydell/node-pty') return {url: `${INSIDE}pty.js`, format: 'module', shortCircuit: true};
    return /^\.{0,2}\//.test(specifier) ? {url: new URL(specifier, context.parentURL).href, format: 'module', shortCircuit: true} : next(specifier, context);
  },
  load(url, context, next) {
    // A script in the executable cannot import what is not Node's own; one that comes as a file can, and counts as one.
    if (url === START) return {format: 'commonjs', source: `import('./dist/${pretends ? 'pretend' : 'main'}.js')`, shortCircuit: true};
    return url.startsWith(INSIDE) ? {format: 'module', source: sea.getAsset(url.slice(INSIDE.length), 'utf8'), shortCircuit: true} : next(url, context);
  },
});
createRequire(START)(START);
