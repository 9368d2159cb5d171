// Runs calls beside the page. It gets a compiled module and asks for nothing:
// the page's content policy is its own, since its text came from the page.
import { Oneplan } from './index.js';

const decoder = new TextDecoder();
let oneplan;

self.onmessage = ({ data }) => {
  if (data.module) {
    oneplan = new Oneplan(data.module);
    oneplan.version(); // the instance is there before it is called ready
    self.postMessage({ ready: true });
    return;
  }
  try {
    const { status, out, err } = oneplan.run(data.args, { files: { 'plan.json': data.text } });
    self.postMessage({ id: data.id, status, out: decoder.decode(out), err: decoder.decode(err) });
  } catch (trap) {
    self.postMessage({ id: data.id, status: 2, out: '', err: String(trap.message) });
  }
};
