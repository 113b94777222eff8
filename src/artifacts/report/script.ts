import {KEYS_SCRIPT} from './script-keys.ts';
import {PLAYER_SCRIPT} from './script-player.ts';
import {SEARCH_SCRIPT} from './script-search.ts';

/** All that the page runs. Texts are only ever put into it as text, and it asks for nothing. */
export const SCRIPT = `'use strict';
(() => {
const all = (selector, from = document) => [...from.querySelectorAll(selector)];
const one = (selector, from = document) => from.querySelector(selector);
${SEARCH_SCRIPT}${PLAYER_SCRIPT}${KEYS_SCRIPT}})();
`;
