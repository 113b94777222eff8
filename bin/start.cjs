'use strict';
// React reads NODE_ENV and the colour library reads FORCE_COLOR while loading, so both are set before anything else is.
process.env.NODE_ENV = 'production';
if (process.env.NO_COLOR) process.env.FORCE_COLOR = '0';
// The patterns of words are large: compiled once, not for an interpreter first, they take a sixth less of the time of a small runbook.
// Only where the flag is known to exist: V8 prints an error about one that does not.
if (Number(process.versions.node.split('.')[0]) <= 26) require('node:v8').setFlagsFromString('--no-regexp-tier-up');
require('node:module').enableCompileCache?.();
import('../dist/main.js').catch(error => {
  if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  process.stderr.write(`rollbook is not built yet: ${error.message}\nhelp: run \`npm run build\`\n`);
  process.exitCode = 2;
});
