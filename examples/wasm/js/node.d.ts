import { Oneplan } from './index.js';
export * from './index.js';

/** Loads a module that lies in this package: validation alone, or with `whole` every call. */
export function load(options?: { whole?: boolean }): Promise<Oneplan>;
