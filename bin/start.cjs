'use strict';
if (process.argv.length === 3 && (process.argv[2] === '--version' || process.argv[2] === '-V')) {
  // Asked by scripts and prompts, where each start counts: nothing else is loaded. The single executable, which begins in dist/, answers by itself.
  process.stdout.on('error', () => {});
  process.stdout.write(`${require('../package.json').version}\n`);
} else {
  start();
}

function start() {
  // React reads NODE_ENV and the colour library reads FORCE_COLOR while loading, so both are set before anything else is.
  process.env.NODE_ENV = 'production';
  if (process.env.NO_COLOR) process.env.FORCE_COLOR = '0';
  // No flag of V8 is switched here, however much time it would save: what patterns were compiled before does not fit it any more, and the
  // process is gone at one start in fifty on a busy machine (--no-regexp-tier-up: 5 of 251 by SIGSEGV, without it 0 of 330).
  require('./compile-cache.cjs').keepCompiled();
  import('../dist/main.js').catch(error => {
    if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    process.stderr.write(`rollbook is not built yet: ${error.message}\nhelp: run \`npm run build\`\n`);
    process.exitCode = 2;
  });
}
