import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { touchstone } from '../../test/terminal.ts';
import { contractCheckSchema } from '../model/contract-check.ts';
import { reportSchema } from '../model/report.ts';
import { auditWorkspace } from './audit.ts';
import { nodeEffects } from './effects-node.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-calendar-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const WEEK = 'mon: &desk [["09:00", "18:00"]], tue: *desk, wed: *desk, thu: *desk, fri: *desk';
/** What an e-mail said of National Day 2026. */
const CALENDAR = `
calendars:
  acme:
    timezone: Asia/Shanghai
    hours: { ${WEEK} }
    holidays: [2026-10-01, 2026-10-02, 2026-10-03, 2026-10-04, 2026-10-05, 2026-10-06, 2026-10-07]
    workdays: [2026-10-10]
`;
const define = (target: string, calendars = '') =>
  writeFile(
    join(folder, 'touchstone.yaml'),
    `schema: touchstone/workspace@1
needs:
  scenario: live
  timezone: Asia/Shanghai
  coverage: { days: [mon, tue, wed, thu, fri], from: "09:00", to: "18:00" }
  severityTargets: { P0: { firstResponse: ${target} } }
vendors: [{ id: acme, name: { en: Acme, zh: 顶点 } }]
${calendars}`,
  );
const PROMISE = '# SLA\n\nWe respond within:\n\n- P0 (service down): 8 business hours\n';
const HOURS = '\nSupport hours are Monday to Friday, 10:00-17:00 (Beijing time).\n';

async function signs(text: string, name = 'sla.md'): Promise<void> {
  await writeFile(join(folder, name), text);
  expect((await touchstone(['import', join(folder, name), '--vendor', 'acme', '--dir', folder])).code).toBe(0);
}
async function lived(...cases: readonly (readonly [opened: string, answered: string])[]): Promise<void> {
  const records = cases.map(([opened, answered], index) => ({
    kind: 'case',
    vendor: 'acme',
    source: 'our tickets',
    tier: 'first-hand',
    caseId: `case-${index}`,
    channel: 'ticket',
    severity: 'P0',
    openedAt: `${opened}:00+08:00`,
    events: [
      { at: `${opened}:00+08:00`, kind: 'opened', by: 'customer' },
      { at: `${answered}:00+08:00`, kind: 'message', by: 'vendor', text: 'Which room?' },
    ],
  }));
  await writeFile(join(folder, 'cases.yaml'), JSON.stringify({ capturedAt: '2026-11-01', records }));
  expect((await touchstone(['evidence', 'add', join(folder, 'cases.yaml'), '--dir', folder])).code).toBe(0);
}
const check = async () => {
  const { out } = await touchstone(['sla', 'check', folder, '--json']);
  return contractCheckSchema.parse(JSON.parse(out)).vendors[0];
};

describe('the hours of a vendor as the buyer knows them', () => {
  it('settle a promise whose hours no document states, against the need and against the cases, and it is said whose they are', async () => {
    await define('1bd');
    await signs(PROMISE);
    // Due on Thursday 8 October 15:00, and on the Saturday that is worked, the 10th, 15:00.
    await lived(['2026-09-30T16:00', '2026-10-08T15:00'], ['2026-10-09T16:00', '2026-10-10T15:01']);
    const [open] = (await check()).rows;
    expect(open).toMatchObject({ promise: 'unknown', promised: { calendar: null }, measured: { against: 'needed' } });
    expect(open.settle.map(({ code }) => code)).toContain('hours-unstated');

    await define('1bd', CALENDAR);
    const [row] = (await check()).rows;
    expect(row).toMatchObject({
      promise: 'pass',
      promised: { hours: null, calendar: { workdays: ['2026-10-10'] } },
      measured: { against: 'promised', target: '8bh', n: 2, met: 1, breached: 1 },
    });
    // Friday 10:01 to Monday 09:01: against business days of unknown holidays none are counted.
    expect(row.promised?.worstMinutes).toBeCloseTo(71 * 60, -1);
    expect(row.settle[0]).toEqual({ code: 'hours-yours', values: {} });
    for (const [lang, words] of [
      ['en', 'you stated in touchstone.yaml'],
      ['zh', '你在 touchstone.yaml 中写明的'],
    ] as const) {
      const { out } = await touchstone(['sla', 'check', folder, '--lang', lang]);
      expect(out.replace(/\s+/g, ' ')).toContain(words);
    }
  });

  it('take back no pass of like against like, and answer a need by the clock', async () => {
    await define('8bh', CALENDAR);
    await signs(PROMISE);
    expect((await check()).rows[0]).toMatchObject({ promise: 'pass', settle: [{ code: 'no-cases' }] });
    await define('12h', CALENDAR);
    const [row] = (await check()).rows;
    expect(row).toMatchObject({
      promise: 'fail',
      settle: [{ code: 'later-than-needed' }, { code: 'hours-yours' }, {}],
    });
    // Wednesday 30 September 10:01 to Thursday 8 October 09:01.
    expect(row.promised?.worstMinutes).toBeCloseTo((7 * 24 + 23) * 60, -1);
  });

  it('are needed for hours without a zone: office hours are no like of hours by the clock', async () => {
    await define('8h');
    await signs(
      `${PROMISE.replace('8 business hours', '4 hours')}\nSupport hours are Monday to Friday, 09:00-17:00.\n`,
    );
    expect((await check()).rows[0]).toMatchObject({ promise: 'unknown' });
    await define('8h', CALENDAR);
    expect((await check()).rows[0]).toMatchObject({ promise: 'fail' });
  });

  it('change nothing where the document states hours', async () => {
    await define('1bd');
    await signs(PROMISE + HOURS);
    await lived(['2026-09-30T16:00', '2026-10-08T15:00']);
    const before = await check();
    await define('1bd', CALENDAR);
    expect(await check()).toEqual(before);
    expect(before.rows[0].promised).toMatchObject({ hours: { from: '10:00', to: '17:00' }, calendar: null });
  });

  it('change nothing where another document states hours', async () => {
    await define('1bd', CALENDAR);
    await signs(PROMISE);
    expect((await check()).rows[0].promised?.calendar).not.toBeNull();
    await signs(`# Support\n${HOURS}`, 'hours.md');
    expect((await check()).rows[0]).toMatchObject({ promise: 'unknown', promised: { calendar: null } });
  });

  it('stand in the report, with a note on what is measured in them', async () => {
    await define('1bd', CALENDAR);
    await signs(PROMISE);
    await lived(['2026-09-30T16:00', '2026-10-08T15:00'], ['2026-10-09T16:00', '2026-10-10T15:01']);
    const report = reportSchema.parse(await auditWorkspace(nodeEffects(), folder));
    const [{ calendar, audits }] = report.vendors;
    expect(calendar).toMatchObject({ timezone: 'Asia/Shanghai', workdays: ['2026-10-10'] });
    const measured = audits.find(({ audit }) => audit === 'promised-against-measured');
    expect(measured).toMatchObject({ outcome: 'measured', value: 0.5, n: 2 });
    expect(measured?.findings.map(({ code }) => code)).toContain('promise-hours-yours');
  });
});
