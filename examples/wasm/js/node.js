import { readFile } from 'node:fs/promises';
import { Oneplan } from './index.js';

export { Oneplan };

/** Loads the module that lies in this package. */
export const load = async () => Oneplan.load(await readFile(new URL('./oneplan-validate.wasm', import.meta.url)));
