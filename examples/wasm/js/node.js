import { readFile } from 'node:fs/promises';
import { Oneplan } from './index.js';

export { Oneplan };

/** Loads a module that lies in this package: validation alone, or with `whole` every call. */
export const load = async ({ whole = false } = {}) =>
  Oneplan.load(await readFile(new URL(whole ? './oneplan.wasm' : './oneplan-validate.wasm', import.meta.url)));
