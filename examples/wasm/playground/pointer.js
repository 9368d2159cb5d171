// Where in a text the value of a JSON Pointer stands: [start, end], or the nearest
// value around it that can be found. The text may be broken behind it.
export function locate(text, pointer) {
  const path = pointer.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  let at = 0;
  let found = [0, 0];
  const space = () => {
    while (/\s/.test(text[at] ?? 'x')) at++;
  };
  const string = () => {
    const start = at++;
    while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
    at++;
    try {
      return JSON.parse(text.slice(start, at));
    } catch {
      return '';
    }
  };
  // Reads one value; steps are those that still lead into it, null beside the path.
  const value = (steps) => {
    space();
    const start = at;
    const open = text[at];
    if (open === '{' || open === '[') {
      if (steps) found = [start, start + 1];
      at++;
      for (let n = 0; at < text.length; n++) {
        space();
        if (text[at] === '}' || text[at] === ']') break;
        let name = String(n);
        if (open === '{') {
          if (text[at] !== '"') throw new SyntaxError();
          name = string();
          space();
          if (text[at++] !== ':') throw new SyntaxError();
        }
        value(steps && steps.length > 0 && steps[0] === name ? steps.slice(1) : null);
        space();
        if (text[at] === ',') at++;
        else break;
      }
      at++;
    } else if (open === '"') string();
    else while (at < text.length && !/[\s,\]}]/.test(text[at])) at++;
    if (at === start) throw new SyntaxError();
    if (steps && steps.length === 0) found = [start, Math.min(at, text.length)];
  };
  try {
    value(path);
  } catch (e) {
    if (!(e instanceof SyntaxError)) throw e;
  }
  return found;
}
