// lint.mjs FILE: Redocly's recommended rules on an OpenAPI description; exit status 1 where one is broken.
import { createConfig, lint } from '@redocly/openapi-core';

const config = await createConfig({ extends: ['recommended'], rules: { 'no-server-example.com': 'off', 'operation-4xx-response': 'error' } });
const problems = await lint({ ref: process.argv[2], config });
const seen = problems.filter((p) => !p.ignored);
for (const p of seen.slice(0, 50)) console.log(p.severity, p.ruleId, p.location?.[0]?.pointer ?? '', p.message);
console.log(`openapi: ${seen.length} problems`);
process.exitCode = seen.length ? 1 : 0;
