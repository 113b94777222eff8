import {shippedFiles} from './shipped.ts';

/** From the package's own file. */
export const version = (): string => (JSON.parse(shippedFiles().read('package.json')) as {readonly version: string}).version;
