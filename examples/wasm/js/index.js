import { wasi } from './wasi.js';

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const bytesOf = (data) => (typeof data === 'string' ? encoder.encode(data) : data);

/** One instance of the module: one call at a time. */
export class Oneplan {
  #module;
  #exports;

  constructor(module) {
    this.#module = module;
    this.#begin();
  }

  /** Compiles the module from its bytes, or takes a compiled one. */
  static async load(source) {
    return new Oneplan(source instanceof WebAssembly.Module ? source : await WebAssembly.compile(source));
  }

  #begin() {
    let exports;
    const instance = new WebAssembly.Instance(this.#module, { wasi_snapshot_preview1: wasi(() => exports.memory) });
    exports = instance.exports;
    exports._initialize();
    this.#exports = exports;
  }

  /** What the module speaks: its interface, wire forms, calls. */
  version() {
    return JSON.parse(decoder.decode(this.#take(this.#exports.oneplan_version())));
  }

  /** Bytes of memory that the instance has. It grows to what the largest call needs, and stays. */
  get memory() {
    return this.#exports.memory.buffer.byteLength;
  }

  /**
   * Runs the program with arguments as in a shell.
   * @param {string[]} args
   * @param {{files?: Record<string, Uint8Array|string>, now?: string, random?: Uint8Array}} [given]
   */
  run(args, { files = {}, now, random } = {}) {
    const parts = Object.entries(files).map(([name, data]) => [name, bytesOf(data)]);
    const request = { args, files: parts.map(([name, data]) => ({ name, size: data.length })) };
    if (now) request.now = now;
    if (random) request.random = btoa(String.fromCharCode(...random));
    const answer = this.#call([encoder.encode(`${JSON.stringify(request)}\n`), ...parts.map(([, data]) => data)]);
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
    const size = parts.reduce((sum, part) => sum + part.length, 0);
    try {
      const at = this.#exports.oneplan_alloc(size) >>> 0;
      if (at === 0) throw new RangeError('oneplan: the request is too large');
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
      if (!(trap instanceof RangeError)) this.#begin();
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
