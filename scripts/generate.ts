/** Writes every file that is made from the code; with `--check` compares instead and names what differs. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { AUDITS } from '../src/audits/registry.ts';
import { handRecordsSchema } from '../src/evidence/hand-records.ts';
import { contractSchema } from '../src/model/contract.ts';
import { contractCheckSchema } from '../src/model/contract-check.ts';
import { costReportSchema } from '../src/model/cost.ts';
import { costModelSchema } from '../src/model/cost-model.ts';
import { creditClaimSchema } from '../src/model/credit-claim.ts';
import { decisionSchema, nextSchema } from '../src/model/decision.ts';
import { factsSchema } from '../src/model/facts.ts';
import { caseMapSchema } from '../src/model/map.ts';
import { reportSchema } from '../src/model/report.ts';
import { workspaceSchema } from '../src/model/workspace.ts';
import { auditIndex, auditPage } from './generate/audit-pages.ts';
import { commandPage } from './generate/command-page.ts';
import { glossaryPage } from './generate/glossary-page.ts';
import { requirementsPage } from './generate/requirements-page.ts';
import { whyPage } from './generate/why-page.ts';

const root = new URL('..', import.meta.url).pathname;
const schema = (of: z.ZodType, io: 'input' | 'output') =>
  `${JSON.stringify(z.toJSONSchema(of, { io, unrepresentable: 'any' }), null, 2)}\n`;

const files: Readonly<Record<string, () => string | Promise<string>>> = {
  'schemas/workspace.schema.json': () => schema(workspaceSchema, 'input'),
  'schemas/records.schema.json': () => schema(handRecordsSchema, 'input'),
  'schemas/map.schema.json': () => schema(caseMapSchema, 'input'),
  'schemas/facts.schema.json': () => schema(factsSchema, 'output'),
  'schemas/contract.schema.json': () => schema(contractSchema, 'output'),
  'schemas/contract-check.schema.json': () => schema(contractCheckSchema, 'output'),
  'schemas/credit-claim.schema.json': () => schema(creditClaimSchema, 'output'),
  'schemas/cost.schema.json': () => schema(costReportSchema, 'output'),
  'schemas/cost-model.schema.json': () => schema(costModelSchema, 'input'),
  'schemas/decision.schema.json': () => schema(decisionSchema, 'output'),
  'schemas/next.schema.json': () => schema(nextSchema, 'output'),
  'schemas/report.schema.json': () => schema(reportSchema, 'output'),
  'docs/audits/README.md': () => auditIndex(AUDITS),
  ...Object.fromEntries(AUDITS.map((audit) => [`docs/audits/${audit.id}.md`, () => auditPage(audit)])),
  'docs/glossary.md': () => glossaryPage(),
  'docs/commands.md': () => commandPage(),
  'docs/requirements.md': () => requirementsPage(AUDITS),
  'docs/why.md': () => whyPage(),
};

const isCheck = process.argv.includes('--check');
for (const [name, make] of Object.entries(files)) {
  const path = `${root}${name}`;
  const text = await make();
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  if (isCheck) {
    console.error(`${name} is not what the code makes; run "npm run generate" and commit it`);
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(`written: ${name}`);
  }
}
