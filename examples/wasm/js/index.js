import { wasi } from './wasi.js';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The largest request in bytes. */
const MOST = 256 * 2 ** 20;

// A half of a surrogate pair is no text: an encoder would put a character of its own there and the document would be
// another. As the bytes that it has here it reaches the reader, who objects.
const half = /(\p{Surrogate})/u;
const encode = (text) =>
  text.split(half).map((part) => {
    if (!half.test(part)) return encoder.encode(part);
    const code = part.charCodeAt(0);
    return Uint8Array.of(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
  });

/** The bytes of a document, as pieces. */
function bytesOf(data) {
  if (typeof data === 'string') return half.test(data) ? encode(data) : [encoder.encode(data)];
  if (ArrayBuffer.isView(data)) return [new Uint8Array(data.buffer, data.byteOffset, data.byteLength)];
  if (data instanceof ArrayBuffer) return [new Uint8Array(data)];
  throw new TypeError('oneplan: a document is bytes or text');
}

function base64(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
const length = (parts) => parts.reduce((sum, part) => sum + part.length, 0);

/** What an instance is given; its memory is known when it is there. */
class Imports {
  wasi_snapshot_preview1 = wasi(() => this.memory);
}

/** One instance of the module: one call at a time. */
export class Oneplan {
  #module;
  #exports;

  /** In a worker or in Node; the main thread of a browser wants {@link Oneplan.load}. */
  constructor(module) {
    this.#module = module;
  }

  /** Compiles the module from its bytes, or takes a compiled one. */
  static async load(source) {
    const oneplan = new Oneplan(source instanceof WebAssembly.Module ? source : await WebAssembly.compile(source));
    const imports = new Imports();
    oneplan.#begin(imports, await WebAssembly.instantiate(oneplan.#module, imports));
    return oneplan;
  }

  /** The instance; a new one where the last was lost. */
  get #live() {
    if (!this.#exports) {
      const imports = new Imports();
      this.#begin(imports, new WebAssembly.Instance(this.#module, imports));
    }
    return this.#exports;
  }

  #begin(imports, { exports }) {
    imports.memory = exports.memory;
    exports._initialize();
    this.#exports = exports;
  }

  /** What the module speaks: its interface, wire forms, calls. */
  version() {
    return JSON.parse(decoder.decode(this.#take(this.#live.oneplan_version())));
  }

  /** Bytes of memory that the instance has. It grows to what the largest call needs, and stays. */
  get memory() {
    return this.#live.memory.buffer.byteLength;
  }

  /**
   * Runs the program with arguments as in a shell.
   * @param {string[]} args
   * @param {{files?: Record<string, Uint8Array|string>, now?: string, random?: Uint8Array}} [given]
   */
  run(args, { files = {}, now, random } = {}) {
    const parts = Object.entries(files).map(([name, data]) => [name, bytesOf(data)]);
    const request = { args, files: parts.map(([name, data]) => ({ name, size: length(data) })) };
    if (now) request.now = now;
    if (random) request.random = base64(...bytesOf(random));
    const answer = this.#call([encoder.encode(`${JSON.stringify(request)}\n`), ...parts.flatMap(([, data]) => data)]);
    const end = answer.indexOf(10);
    const head = JSON.parse(decoder.decode(answer.subarray(0, end)));
    let at = end + 1;
    const next = (size) => answer.subarray(at, (at += size));
    const out = next(head.out);
    const err = next(head.err);
    const written = Object.fromEntries((head.files ?? []).map((f) => [f.name, next(f.size)]));
    return { status: head.status, out, err, files: written };
  }

  /**
   * Validates one document strictly.
   * @param {Uint8Array|string} document
   * @param {{lang?: 'fi'|'sv'|'en', name?: string}} [options]
   */
  validate(document, { lang = 'en', name = 'plan.json' } = {}) {
    const { out, err } = this.run(['validate', '--json', '--lang', lang, name], { files: { [name]: document } });
    if (out.length === 0) throw new Error(decoder.decode(err).trim());
    return JSON.parse(decoder.decode(out));
  }

  #call(parts) {
    const size = length(parts);
    if (size > MOST) throw new RangeError('oneplan: the request is too large');
    try {
      const at = this.#live.oneplan_alloc(size) >>> 0;
      const memory = new Uint8Array(this.#exports.memory.buffer, at, size);
      let end = 0;
      for (const part of parts) {
        memory.set(part, end);
        end += part.length;
      }
      const answer = this.#take(this.#exports.oneplan_call(at, size));
      this.#exports.oneplan_free(at);
      return answer;
    } catch (trap) {
      this.#exports = undefined; // an instance that stopped in the middle is of no use
      throw trap;
    }
  }

  #take(packed) {
    const both = BigInt.asUintN(64, packed);
    const at = Number(both >> 32n);
    const bytes = new Uint8Array(this.#exports.memory.buffer, at, Number(both & 0xffffffffn)).slice();
    this.#exports.oneplan_free(at);
    return bytes;
  }
}
