// The few calls of WASI (preview 1) that the module makes: Go's runtime asks for
// clocks and randomness for itself, never for what it answers. There are no
// files, no environment, no network.

const BADF = 8;
const NOSYS = 52;
const random = (into) => {
  for (let at = 0; at < into.length; at += 65536) crypto.getRandomValues(into.subarray(at, at + 65536));
};

/** Thrown where the module ends by itself. Its instance is of no use any more. */
export class Exit extends Error {
  constructor(code) {
    super(`oneplan: the module ended with ${code}`);
    this.code = code;
  }
}

/** @param {() => WebAssembly.Memory} memory read anew each time: it grows */
export function wasi(memory) {
  const view = () => new DataView(memory().buffer);
  const none = (countAt, sizeAt) => {
    const v = view();
    v.setUint32(countAt, 0, true);
    v.setUint32(sizeAt, 0, true);
    return 0;
  };
  const calls = {
    args_sizes_get: none,
    args_get: () => 0,
    environ_sizes_get: none,
    environ_get: () => 0,
    clock_time_get(id, _precision, at) {
      const ms = id === 0 ? Date.now() : performance.now();
      view().setBigUint64(at, BigInt(Math.round(ms * 1e6)), true);
      return 0;
    },
    random_get(at, size) {
      random(new Uint8Array(memory().buffer, at, size));
      return 0;
    },
    // What the runtime says before it dies is for nobody's log.
    fd_write(_fd, list, count, writtenAt) {
      const v = view();
      let written = 0;
      for (let i = 0; i < count; i++) written += v.getUint32(list + 8 * i + 4, true);
      v.setUint32(writtenAt, written, true);
      return 0;
    },
    poll_oneoff(from, to, count, countAt) {
      const v = view();
      for (let i = 0; i < count; i++) {
        v.setBigUint64(to + 32 * i, v.getBigUint64(from + 48 * i, true), true);
        v.setUint16(to + 32 * i + 8, 0, true);
        v.setUint8(to + 32 * i + 10, v.getUint8(from + 48 * i + 8));
      }
      v.setUint32(countAt, count, true);
      return 0;
    },
    sched_yield: () => 0,
    proc_exit(code) {
      throw new Exit(code);
    },
    fd_prestat_get: () => BADF,
  };
  return new Proxy(calls, { get: (all, name) => all[name] ?? (() => NOSYS) });
}
