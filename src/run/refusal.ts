import type {Refusal} from './intent.ts';

export const refuse = (refused: string): Refusal => ({refused});

/** Longest text that goes into one event, in UTF-16 units; a journal line stays small. */
export const TEXT_LIMIT = 1000;

export const cut = (text: string): string => (text.length > TEXT_LIMIT ? `${text.slice(0, TEXT_LIMIT - 1)}…` : text);
