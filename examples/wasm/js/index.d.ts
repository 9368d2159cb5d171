/** An issue of a document, as `oneplan validate --json` prints it. */
export interface Finding {
  /** JSON Pointer to the place. */
  pointer: string;
  rule: string;
  severity: 'error' | 'warning' | 'information';
  message: string;
  source: string;
}

/** What is said of one document. */
export interface Verdict {
  file: string;
  line: number;
  valid: boolean;
  issues: Finding[];
}

export interface Given {
  /** All that the call can open, by name; "-" is standard input. */
  files?: Record<string, ArrayBuffer | ArrayBufferView | string>;
  /** The present moment, RFC 3339 with its zone. Without it a call that needs today is trouble. */
  now?: string;
  /** Where new ids come from; 10 bytes make an id. */
  random?: ArrayBuffer | ArrayBufferView;
}

export interface Answer {
  /** 0 fine, 1 findings, 2 could not run. */
  status: 0 | 1 | 2;
  out: Uint8Array;
  err: Uint8Array;
  /** What the call wrote, by name. */
  files: Record<string, Uint8Array>;
}

export interface Version {
  abi: number;
  plan: string;
  assessment: string;
  lawAsOf: string;
  calls: string[];
}

/** One instance of the module. One call at a time; make one for each worker. */
export class Oneplan {
  /** Takes a compiled module. Browsers allow that for small ones only, outside a worker. */
  constructor(module: WebAssembly.Module);
  /** Compiles the module from its bytes, or takes a compiled one. */
  static load(source: BufferSource | WebAssembly.Module): Promise<Oneplan>;
  /** What the module speaks. */
  version(): Version;
  /** Bytes of memory that the instance has. It grows to what the largest call needs, and stays. */
  readonly memory: number;
  /** Runs the program with arguments as in a shell. */
  run(args: string[], given?: Given): Answer;
  /** Validates one document strictly. Throws where it could not be read at all. */
  validate(document: ArrayBuffer | ArrayBufferView | string, options?: { lang?: 'fi' | 'sv' | 'en'; name?: string }): Verdict;
}
