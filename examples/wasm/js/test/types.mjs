// types.mjs LINES: each line, a document, must be a value of its type to the TypeScript compiler, and the example of the
// package must compile. Literals keep their types so, and members that the type does not know are errors.
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const lines = fs.readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean);
const here = path.resolve(import.meta.dirname, '..');
const file = path.join(here, 'test', 'plans.generated.ts');
const types = { oneplan: 'Plan', 'oneplan-assessment': 'AssessmentDocument', 'oneplan-sector': 'Sector', 'oneplan-history': 'History', 'oneplan-directory': 'Directory', 'oneplan-annual-clock': 'Clock', 'oneplan-survey': 'Survey', 'oneplan-scheme': 'Scheme', 'oneplan-targets': 'Targets', 'oneplan-school': 'School' };
const typeOf = (line) => types[JSON.parse(line).format.split('/')[0]];
const plans = lines.map((line, n) => `export const document${n}: ${typeOf(line)} = ${line};`).join('\n');
const use = "export const verdict = (one: Oneplan) => one.validate(new Uint8Array(), { lang: 'fi' }).issues.map((issue) => issue.rule);";
const text = `import type { ${Object.values(types).join(', ')} } from '../plan.js';\nimport { Oneplan, load } from '../node.js';\n${plans}\n${use}\nexport const made: Promise<Oneplan> = load({ whole: true });\n`;
const options = { strict: true, noEmit: true, skipLibCheck: false, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, types: [], lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'] };
const host = ts.createCompilerHost(options);
const read = host.readFile.bind(host);
const exists = host.fileExists.bind(host);
host.readFile = (name) => (name === file ? text : read(name));
host.fileExists = (name) => name === file || exists(name);
const source = host.getSourceFile.bind(host);
host.getSourceFile = (name, version, ...rest) => (name === file ? ts.createSourceFile(name, text, version) : source(name, version, ...rest));
const problems = ts.getPreEmitDiagnostics(ts.createProgram([file], options, host));
for (const p of problems.slice(0, 20)) console.log(p.code, ts.flattenDiagnosticMessageText(p.messageText, ' ').slice(0, 300));
console.log(`types: ${lines.length} documents, ${problems.length} problems`);
process.exitCode = problems.length ? 1 : 0;
