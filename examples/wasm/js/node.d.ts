import { Oneplan } from './index.js';
export * from './index.js';

/** Loads the module that lies in this package. */
export function load(): Promise<Oneplan>;
