'use strict';
// React reads NODE_ENV and the colour library reads FORCE_COLOR while loading, so both are set before anything else is.
process.env.NODE_ENV = 'production';
if (process.env.NO_COLOR) process.env.FORCE_COLOR = '0';
require('node:module').enableCompileCache?.();
import('../dist/main.js').catch(error => {
  if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  process.stderr.write(`rollbook is not built yet: ${error.message}\nhelp: run \`npm run build\`\n`);
  process.exitCode = 2;
});
