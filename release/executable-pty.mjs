// The package for pseudo-terminals as it stands in the single executable; `requireBinary` stands for that package's module of this name.
import {mkdtempSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {getRawAsset} from 'node:sea';
import {cacheFolder, isMine} from '../bin/compile-cache.cjs';

/**
 * A native part is loaded from a file only. It is written anew each time, into a folder of its own that nobody else can enter, and gone as
 * soon as it is loaded: nothing lies about that somebody could change, and nothing has to be checked. Throws where no place can run it.
 */
export const requireBinary = file => {
  let why = new Error('there is no folder that only this user can write');
  for (const place of [cacheFolder(), tmpdir()]) {
    if (place === null || !isSafe(place)) continue;
    const folder = mkdtempSync(join(place, 'pty-'));
    try {
      const path = join(folder, file);
      writeFileSync(path, new Uint8Array(getRawAsset(file)), {flag: 'wx', mode: 0o500});
      const module = {exports: {}};
      process.dlopen(module, path);
      return module.exports;
    } catch (error) {
      // A file system may be mounted so that nothing on it runs.
      why = error;
    } finally {
      rmSync(folder, {recursive: true, force: true});
    }
  }
  throw why;
};

/** Nobody else can put another folder in the place of one that was made here. */
const isSafe = place => {
  try {
    return isMine(place) || (statSync(place).mode & 0o1000) !== 0;
  } catch {
    return false;
  }
};
