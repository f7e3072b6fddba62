import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { caseLogFromRecords } from '../evidence/case-records.ts';
import { readWith, readYaml } from '../evidence/yaml-file.ts';
import { costReportSchema } from '../model/cost.ts';
import { LANGS } from '../model/text.ts';
import { workspaceSchema } from '../model/workspace.ts';
import { costText } from '../report/cost.ts';
import { widthOf } from '../report/layout.ts';
import { costOf } from './cost.ts';

const head = `schema: touchstone/workspace@1
needs: { scenario: test }
vendors:
  - { id: cheap, name: { en: Cheap RTC, zh: 便宜云 } }
  - { id: dear, name: { en: Dear RTC, zh: 贵云 } }
costs:
  currency: CNY
  start: 2026-12-01
`;
const full = `${head}  users: 20000 to 60000
  valuePerUserHour: 0.02 to 0.06
  incidents: { P0: 0.1 to 0.4 }
  fixHours: { P0: 1 to 8 }
  affected: { P0: 1 }
  licence: 100
  vendors:
    dear: { licence: 9000, fixHours: { P0: 0.5 to 1 } }
`;
const none = { records: [], logs: new Map(), hash: '' };
const run = (text: string, evidence: Parameters<typeof costOf>[1] = none, draws = 2000) => {
  const file = readYaml('touchstone.yaml', new TextEncoder().encode(text));
  return costOf(readWith(workspaceSchema, file.value, file), evidence, file, draws);
};
const names = { cheap: { en: 'Cheap RTC', zh: '便宜云' }, dear: { en: 'Dear RTC', zh: '贵云' } };

describe('the cost of a workspace', () => {
  it('is computed for the example of its own documentation', () => {
    const example = /```yaml\n(costs:[\s\S]*?)```/.exec(readFileSync('docs/cost.md', 'utf8'))?.[1] ?? '';
    const report = run(head.replace(/costs:[\s\S]*$/, example), none, 500);
    expect(report.vendors.map(({ vendor }) => vendor)).toEqual(['cheap', 'dear']);
    expect(report.inputs.length).toBeGreaterThan(20);
  });

  it('keeps to its published schema, and says the same on every run', () => {
    const report = run(full);
    expect(costReportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
    expect(run(full)).toEqual(report);
  });

  it.each(LANGS)('fits into 80 columns (%s), the answer before the figures', (lang) => {
    const text = costText(run(full), names, lang, 80, true);
    expect(text.split('\n').filter((line) => widthOf(line) > 80)).toEqual([]);
    expect(text.indexOf('36')).toBeLessThan(text.indexOf('20000'));
    expect(text).not.toMatch(/undefined|NaN|null/);
    expect(costText(run(full), names, lang, 80, false)).not.toMatch(/Monte|蒙特卡洛/);
  });

  it('says of every part that is not in the sums what is missing for it', () => {
    const { leftOut } = run(full);
    expect(leftOut.map(({ part }) => part)).toContain('contracts');
    expect(costText(run(full), names, 'en', 80, false)).toContain('you did not supply');
  });

  it.each([
    ['users: 0', 9, 'costs.users is zero'],
    ['payingUsers: 0', 9, 'costs.payingUsers is zero'],
    ['dailyUsers: 0', 9, 'costs.dailyUsers is zero'],
    ['users: ~uniform(0, 0)', 9, 'costs.users is zero'],
    ['users: { table: { 0: 1 } }', 9, 'costs.users is zero'],
    ['users: 50 to 5', 9, 'upside down'],
    ['lifetimeValue: .inf', 9, 'costs.lifetimeValue'],
    ['lifetimeValue: 1e999', 9, 'costs.lifetimeValue'],
    ['licence: USD 5', 9, 'is in USD while the account is in CNY'],
    ['vendors: { nobody: { licence: 1 } }', 9, 'is no vendor of this workspace'],
    ['together: [[users, licence, 0.5]]', 9, 'which is not an uncertain figure'],
    ['user: 4', 9, 'costs'],
  ])('refuses “%s” and names the line', (line, number, why) => {
    expect(() => run(`${head}  ${line}\n`)).toThrow(why);
    expect(() => run(`${head}  ${line}\n`)).toThrow(`touchstone.yaml:${number}`);
  });

  it('refuses correlations that cannot hold together', () => {
    const three = `${head}  users: 1 to 2\n  helpHours: 1 to 2\n  engineerHour: 1 to 2\n`;
    const ties = '[[users, helpHours, 0.9], [helpHours, engineerHour, 0.9], [users, engineerHour, -0.9]]';
    expect(() => run(`${three}  together: ${ties}\n`)).toThrow('cannot all hold at once');
  });

  it('takes the time to a fix from the vendor’s own cases where the buyer gives none', () => {
    const hours = [1, 2, 3, 4, 5, 6, 7, 8];
    const event = (at: string, kind: 'opened' | 'resolved', by: 'customer' | 'vendor') => ({ at, kind, by });
    const cases = hours.map((hour) => ({
      id: `c${hour}`,
      kind: 'case' as const,
      vendor: 'cheap',
      source: 'own',
      url: null,
      observedAt: null,
      capturedAt: '2026-06-01T00:00:00Z',
      tier: 'first-hand' as const,
      rawHash: '0'.repeat(64),
      collector: 'hand-records@1',
      caseId: `c${hour}`,
      channel: 'ticket' as const,
      severity: 'P0' as const,
      openedAt: '2026-01-01T00:00:00Z',
      events: [
        event('2026-01-01T00:00:00Z', 'opened', 'customer'),
        event(`2026-01-01T0${hour}:00:00Z`, 'resolved', 'vendor'),
      ],
    }));
    const evidence = { ...none, logs: new Map([['cheap', caseLogFromRecords(cases)]]) };
    const text = full.replace('  fixHours: { P0: 1 to 8 }\n', '');
    const report = run(text, evidence, 20_000);
    expect(report.inputs).toContainEqual(
      expect.objectContaining({ input: 'vendors.cheap.fixHours.P0', basis: 'measured', n: 8 }),
    );
    // 4.5 h on average.
    const { mean } = report.vendors[0].parts.find(({ part }) => part === 'downtime') ?? {};
    const byHand = run(full.replace('P0: 1 to 8', 'P0: 4.5'), none, 20_000).vendors[0].parts[0].mean ?? 0;
    expect((mean ?? 0) / byHand).toBeCloseTo(1, 1);
  });

  it('warns of a fee far below the others, without counting it', () => {
    const third = full
      .replace('costs:', '  - { id: mid, name: { en: Mid, zh: 中 } }\ncosts:')
      .replace('    dear:', '    mid: { licence: 8000 }\n    dear:');
    const { notes } = run(third);
    expect(notes).toHaveLength(1);
    expect(notes[0].en).toContain('Cheap RTC asks 1% of the median fee');
  });
});
