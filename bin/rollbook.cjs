#!/usr/bin/env node
// Old syntax on purpose: every Node must be able to read this far and say what is missing.
'use strict';
var wanted = [22, 12];
var found = process.versions.node.split('.').map(Number);
if (found[0] < wanted[0] || (found[0] === wanted[0] && found[1] < wanted[1])) {
  process.stderr.write('rollbook needs Node ' + wanted.join('.') + ' or newer, found ' + process.versions.node + ' (' + process.execPath + ')\n');
  process.exit(2);
} else {
  require('./start.cjs');
}
