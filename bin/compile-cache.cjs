'use strict';
const {existsSync, mkdirSync, statSync} = require('node:fs');
const {dirname, isAbsolute, join} = require('node:path');

/**
 * Keeps compiled code for the next start, in a folder that only the operator can write. Node's own place for it is below the folder for
 * temporary files, under a name that another user of the machine can make first, and what lies there is run.
 */
exports.keepCompiled = () => {
  const folder = exports.cacheFolder();
  if (folder === null) return;
  try {
    // One by one: to make all at once, Node tries for ever in `/proc`.
    for (const made of [dirname(folder), folder]) if (!existsSync(made)) mkdirSync(made, {mode: 0o700});
    if (exports.isMine(dirname(folder)) && exports.isMine(folder)) require('node:module').enableCompileCache?.(folder);
  } catch {
    // A home that cannot be written costs time at each start, and nothing else.
  }
};

/** Null: there is no home. */
exports.cacheFolder = () => {
  const {XDG_CACHE_HOME: own = '', HOME: home = ''} = process.env;
  const base = isAbsolute(own) ? own : isAbsolute(home) ? join(home, '.cache') : null;
  return base && join(base, 'rollbook');
};

/** `sudo` may leave HOME as it was: root runs nothing that its caller could have written. Throws where there is no such folder. */
exports.isMine = folder => {
  const {uid, mode} = statSync(folder);
  return process.geteuid === undefined || (uid === process.geteuid() && (mode & 0o022) === 0);
};
