import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {readRunbook} from '../../src/parser/read-runbook.ts';

// Prints the plan of the file given as JSON, for the scorer.
const [, , path = ''] = process.argv;
const bytes = readFileSync(path);
process.stdout.write(JSON.stringify(readRunbook(bytes, {path, sha256: createHash('sha256').update(bytes).digest('hex')})));
