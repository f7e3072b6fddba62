import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { touchstone } from '../../test/terminal.ts';
import { type ContractCheck, contractCheckSchema } from '../model/contract-check.ts';
import { creditClaimSchema } from '../model/credit-claim.ts';
import { recordSchema } from '../model/evidence.ts';
import { widthOf } from '../report/layout.ts';

const cases = new URL('../../test/cases/contracts/', import.meta.url).pathname;
const folders: string[] = [];
let folder: string;
const NEEDS = `
  severityTargets:
    P0: { firstResponse: 15m, workaround: 1h, resolution: 8h }
    P1: { firstResponse: 1h }`;

async function workspace(needs = NEEDS, plan = '', coverage = '24x7'): Promise<void> {
  const yaml = `schema: touchstone/workspace@1
needs:
  scenario: live
  timezone: Asia/Shanghai
  coverage: ${coverage}${needs}
vendors:
  - { id: acme, name: { en: Acme, zh: 顶点 }${plan} }
  - { id: silent, name: { en: Silent, zh: 无声 } }
`;
  await writeFile(join(folder, 'touchstone.yaml'), yaml);
}
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-check-'));
  folders.push(folder);
  await workspace();
});
afterAll(() => Promise.all(folders.map((one) => rm(one, { recursive: true, force: true }))));

async function signs(name: string, text?: string): Promise<void> {
  const path = text === undefined ? join(cases, name) : join(folder, name);
  if (text !== undefined) await writeFile(path, text);
  expect((await touchstone(['import', path, '--vendor', 'acme', '--dir', folder])).code).toBe(0);
}
async function check(...args: string[]): Promise<ContractCheck['vendors'][number]> {
  const { out } = await touchstone(['sla', 'check', folder, '--json', ...args]);
  const [acme] = contractCheckSchema.parse(JSON.parse(out)).vendors;
  return acme;
}
const verdicts = ({ rows }: ContractCheck['vendors'][number]) =>
  rows.map(({ severity, metric, promise, kept, verdict, settle }) =>
    [severity, metric, promise, kept, verdict, settle[0]?.code].join(' '),
  );
/** So many P0 cases, an hour apart on one day, each answered after some minutes; then others of which nobody set a severity. */
async function lived(count: number, minutes: number, unknown = 0): Promise<void> {
  const at = (at: number) => new Date(at).toISOString();
  const records = Array.from({ length: count + unknown }, (_, index) => {
    const opened = Date.parse('2026-03-02T00:00:00Z') + index * 3_600_000;
    return {
      kind: 'case',
      vendor: 'acme',
      source: 'our tickets',
      tier: 'first-hand',
      caseId: `case-${index}`,
      channel: 'ticket',
      ...(index < count && { severity: 'P0' }),
      openedAt: at(opened),
      events: [
        { at: at(opened), kind: 'opened', by: 'customer' },
        { at: at(opened + minutes * 60_000), kind: 'message', by: 'vendor', text: 'Which room?' },
        { at: at(opened + 2 * 3_600_000), kind: 'resolved', by: 'vendor', text: 'Fixed' },
      ],
    };
  });
  await writeFile(join(folder, 'cases.yaml'), JSON.stringify({ capturedAt: '2026-03-20', records }));
  expect((await touchstone(['evidence', 'add', join(folder, 'cases.yaml'), '--dir', folder])).code).toBe(0);
}

describe('contracts held against needs', () => {
  it('pass, fail or stay unknown, each with what it rests on', async () => {
    await signs('beichen-inline.zh.md');
    const acme = await check();
    expect(verdicts(acme)).toEqual([
      'P0 first_response pass unknown pass no-cases',
      'P0 workaround pass unknown pass no-cases',
      'P0 resolution pass unknown pass no-cases',
      'P1 first_response pass unknown pass no-cases',
    ]);
    expect(acme.rows[0].promised).toMatchObject({ targetValue: 15, targetUnit: 'min', hours: '24x7', binding: 'sla' });
    expect(acme.coverage.map(({ share, verdict }) => [share, verdict])).toEqual([
      [1, 'pass'],
      [1, 'pass'],
    ]);
    expect(acme.verdict).toBe('pass');
  });

  it('count a case of unknown severity as one that may have been missed', async () => {
    await signs('beichen-inline.zh.md');
    await lived(72, 10);
    expect((await check()).rows[0]).toMatchObject({ kept: 'pass', measured: { n: 72, undecided: 0 } });
    await lived(72, 10, 40);
    const [row] = (await check()).rows;
    expect(row).toMatchObject({ kept: 'unknown', measured: { n: 112, met: 72, undecided: 40, share: null } });
    expect(row.measured?.interval.lower).toBeLessThan(0.6);
  });

  it('take nothing for a promise that is one of another product', async () => {
    const said = {
      kind: 'commitment',
      tier: 'contract',
      source: 'terms',
      binding: 'sla',
      severity: 'P0',
      canonicalSeverity: 'P0',
    };
    const records = [
      {
        ...said,
        vendor: 'acme',
        product: 'Mail',
        metric: 'first_response',
        targetMinutes: 15,
        clock: 'calendar',
        hours: '24x7',
      },
    ];
    await writeFile(join(folder, 'mail.yaml'), JSON.stringify({ capturedAt: '2026-03-20', records }));
    expect((await touchstone(['evidence', 'add', join(folder, 'mail.yaml'), '--dir', folder])).code).toBe(0);
    await workspace(NEEDS, ', product: Mail');
    expect((await check()).rows[0].promise).toBe('pass');
    await workspace(NEEDS, ', product: Short Video SDK');
    const acme = await check();
    expect(acme.rows[0].promise).toBe('unknown');
    expect(acme.coverage[0].verdict).toBe('unknown');
  });

  it('do not pass hours beside which others are stated without a zone', async () => {
    await signs(
      'two-hours.md',
      '# Support SLA\n\nSupport is available 24x7.\n\nTechnical support: Monday to Friday, 9:00 to 18:00.\n',
    );
    expect((await check()).coverage[0]).toMatchObject({
      share: 1,
      verdict: 'unknown',
      settle: [{ code: 'hours-unstated' }],
    });
  });

  it('hold nothing against cases that strangers wrote in public', async () => {
    await signs('beichen-inline.zh.md');
    const issue = { number: 1, user: { login: 'asker', type: 'User' }, created_at: '2026-03-02T00:00:00Z', labels: [] };
    const event = { id: '1', type: 'IssuesEvent', actor: { id: 1, login: 'asker' }, repo: { id: 1, name: 'acme/sdk' } };
    const line = { ...event, payload: { action: 'opened', issue }, public: true, created_at: '2026-03-02T00:00:00Z' };
    await signs('hour.json', `${JSON.stringify(line)}\n`);
    expect((await check()).rows[0].settle).toContainEqual({ code: 'no-cases', values: { severity: 'P0', unknown: 0 } });
  });

  it('a goal binds nobody, and what was not found is unknown', async () => {
    await signs('rowan-guide.en.pdf');
    expect(verdicts(await check())).toEqual([
      'P0 first_response fail unknown fail goal-only',
      'P0 workaround unknown unknown unknown not-stated',
      'P0 resolution fail unknown fail goal-only',
      'P1 first_response fail unknown fail goal-only',
    ]);
  });

  it('depend on the plan until it is named', async () => {
    await signs('pelican-cells.en.html');
    expect(verdicts(await check())[0]).toBe('P0 first_response unknown unknown unknown plan-unnamed');
    await workspace(NEEDS, ', plan: Enterprise');
    expect(verdicts(await check())[0]).toBe('P0 first_response pass unknown pass no-cases');
    await workspace(NEEDS, ', plan: Business');
    expect(verdicts(await check())[0]).toBe('P0 first_response fail unknown fail later-than-needed');
  });

  it('a time that runs in office hours is as long as its longest wait in the hours needed', async () => {
    const text =
      '# SLA\n\nP0 (service down): we respond within 10 minutes.\n\nSupport hours are Monday to Friday, 09:00-18:00 (Beijing time).\n';
    await signs('a.md', text);
    const acme = await check();
    expect(verdicts(acme)[0]).toBe('P0 first_response fail unknown fail later-than-needed');
    // Opened on Friday at 17:51, it is answered on Monday at 09:01: 63 h 10 min at the most.
    expect(acme.rows[0].promised?.worstMinutes).toBeCloseTo(63 * 60 + 10, -1);
    expect(acme.coverage[0]).toMatchObject({ verdict: 'fail', settle: [{ code: 'hours-short' }] });
    expect(acme.coverage[0].share).toBeCloseTo(45 / 168, 2);
    await workspace(NEEDS, '', '{ days: [mon, tue, wed, thu, fri], from: "10:00", to: "17:00" }');
    const office = await check();
    expect(verdicts(office)[0]).toBe('P0 first_response pass unknown pass no-cases');
    expect(office.coverage[0].verdict).toBe('pass');
  });

  it('business hours that are not stated whole can only be held against their like', async () => {
    await workspace(
      '\n  severityTargets: { P0: { firstResponse: 4h }, P1: { firstResponse: 8bh }, P2: { firstResponse: 1bd } }',
    );
    const text =
      '# SLA\n\nWe respond within:\n\n- P0 (service down): 2 business hours\n- P1 (core function severely impaired): 4 business hours\n- P2 (minor defect): 2 business days\n';
    await signs('a.md', text);
    expect(verdicts(await check())).toEqual([
      'P0 first_response unknown unknown unknown hours-unstated',
      'P1 first_response pass unknown pass no-cases',
      'P2 first_response fail unknown fail later-than-needed',
    ]);
  });

  it('levels that the document does not define stay unmapped', async () => {
    await signs('a.md', '# SLA\n\n- P1: first response within 1 hour\n- P0: first response within 5 minutes\n');
    expect((await check()).rows[0].settle[0]).toMatchObject({ code: 'severity-unmapped' });
  });
});

describe('contracts held against what was measured', () => {
  it('a promise that five of five cases miss is not kept, though it is what is needed', async () => {
    await signs('beichen-inline.zh.md');
    await lived(5, 40);
    const [first, , resolution] = (await check()).rows;
    expect(first).toMatchObject({ promise: 'pass', kept: 'fail', verdict: 'fail' });
    expect(first.measured).toMatchObject({ against: 'promised', target: '15m', n: 5, met: 0, breached: 5 });
    expect(first.measured?.interval.upper).toBeCloseTo(0.522, 3);
    expect(resolution).toMatchObject({ kept: 'unknown', verdict: 'pass', measured: { n: 5, met: 5, breached: 0 } });
  });

  it('five of five kept prove nothing yet, and it is said how many more would', async () => {
    await signs('beichen-inline.zh.md');
    await lived(5, 10);
    const [first] = (await check()).rows;
    expect(first).toMatchObject({ kept: 'unknown', verdict: 'pass', measured: { met: 5, n: 5 } });
    expect(first.measured?.interval.lower).toBeCloseTo(0.478, 3);
    // 72 of 72 are the first whose 95 % interval lies above 95 %.
    expect(first.settle).toEqual([{ code: 'more-cases', values: { more: 67 } }]);
    await lived(72, 10);
    expect((await check()).rows[0].kept).toBe('pass');
  });

  it('without a promise the need itself is measured, and keeping it binds nobody', async () => {
    await lived(72, 10);
    const [first] = (await check()).rows;
    expect(first).toMatchObject({
      promise: 'unknown',
      kept: 'pass',
      verdict: 'unknown',
      measured: { against: 'needed' },
    });
  });
});

describe('touchstone sla check', () => {
  it('ends with 1 only where asked to fail, and with what', async () => {
    await signs('beichen-inline.zh.md');
    await lived(5, 40);
    const code = async (...args: string[]) => (await touchstone(['sla', 'check', folder, ...args])).code;
    expect([await code(), await code('--fail-on', 'fail')]).toEqual([0, 1]);
    await rm(join(folder, 'records'), { recursive: true });
    // Nobody fails now; of the silent vendor nothing is known.
    expect([await code('--fail-on', 'fail'), await code('--fail-on', 'unknown')]).toEqual([0, 1]);
    expect(await code('--fail-on', 'anything')).toBe(2);
  });

  it('speaks both languages in 80 columns', async () => {
    await signs('beichen-inline.zh.md');
    await signs('pelican-cells.en.html');
    await lived(5, 40);
    await touchstone([
      'sla',
      'answer',
      'remedies',
      '--vendor',
      'acme',
      '--reply',
      'refused',
      '--said',
      'No.',
      '--dir',
      folder,
    ]);
    for (const [lang, words] of [
      ['en', ['✗ fails', 'kept', 'Answers of the vendor', 'remedies: refused', '0 of 5']],
      ['zh', ['✗ 不符', '兑现', '服务商的答复', 'remedies：拒绝答复', '5 个中 0 个']],
    ] as const) {
      const { out } = await touchstone(['sla', 'check', folder, '--lang', lang]);
      for (const word of words) expect(out).toContain(word);
      expect(out.split('\n').filter((line) => widthOf(line) > 80)).toEqual([]);
    }
  });
});

describe('answers of a vendor', () => {
  const answer = (question: string, ...args: string[]) =>
    touchstone(['sla', 'answer', question, '--vendor', 'acme', '--dir', folder, ...args]);

  it('are records with their words, their day and who said it', async () => {
    const { code } = await answer(
      'resolution-times',
      '--reply',
      'evaded',
      '--said',
      'Our team is very fast.',
      '--by',
      'Mr Wang, sales',
      '--on',
      '2026-11-20',
      '--source',
      'mail',
    );
    expect(code).toBe(0);
    const { out } = await touchstone(['evidence', 'ls', '--dir', folder, '--kind', 'claim', '--json']);
    const [record] = JSON.parse(out).map((one: unknown) => recordSchema.parse(one));
    expect(record).toMatchObject({
      topic: 'sla/resolution-times',
      reply: 'evaded',
      says: 'Our team is very fast.',
      saidBy: 'Mr Wang, sales',
      observedAt: '2026-11-20',
      source: 'mail',
      tier: 'first-hand',
    });
  });

  it('are only claims until a contract says so, and a refusal shows where it was asked about', async () => {
    await signs('rowan-guide.en.pdf');
    await answer(
      'workaround-times',
      '--reply',
      'answered',
      '--said',
      'Always within 30 minutes.',
      '--by',
      'Ms Li',
      '--on',
      '2026-11-20',
    );
    const claimed = (await check()).rows[1];
    expect(claimed).toMatchObject({ promised: null, promise: 'unknown', verdict: 'unknown' });
    expect(claimed.settle[0]).toMatchObject({ code: 'asked-claimed', values: { says: 'Always within 30 minutes.' } });
    await answer('workaround-times', '--reply', 'refused', '--said', 'We do not commit to that.', '--on', '2026-11-22');
    const refused = await check();
    expect(refused.rows[1].settle[0]).toMatchObject({
      code: 'asked-refused',
      values: { reply: 'refused', on: '2026-11-22' },
    });
    expect(refused.answers.map(({ reply }) => reply)).toEqual(['answered', 'refused']);
  });

  it('to the agreement itself: a refusal is “not provided on request”', async () => {
    await answer('agreement', '--reply', 'refused', '--said', 'We have none.');
    const { out } = await touchstone(['evidence', 'ls', '--dir', folder, '--kind', 'commitment', '--json']);
    expect(JSON.parse(out)).toMatchObject([{ metric: 'sla', binding: 'refused', quote: 'We have none.' }]);
  });

  it('are asked for once: the list leaves out what was answered, and is kept', async () => {
    await signs('stub-pointer.en.md');
    const list = async () => (await touchstone(['sla', 'ask', '--vendor', 'acme', '--dir', folder])).out;
    const before = await list();
    expect(before).toContain('[response-times]');
    await answer('response-times', '--reply', 'answered', '--said', '15 minutes', '--on', '2026-11-20');
    await answer('channels', '--reply', 'no-reply', '--on', '2026-11-20');
    const after = await list();
    expect(after).not.toContain('[response-times]');
    expect(after).toContain('[channels] We asked this before and had no reply by 2026-11-20.');
    expect(await readFile(join(folder, 'questions', 'acme.en.md'), 'utf8')).toBe(after);
  });

  it('to the languages that the buyer needs are asked for in a workspace, until there is one', async () => {
    await signs('stub-pointer.en.md');
    const list = async (...args: string[]) =>
      (await touchstone(['sla', 'ask', '--vendor', 'acme', '--dir', folder, ...args])).out;
    expect((await touchstone(['sla', 'ask', join(cases, 'stub-pointer.en.md')])).out).not.toContain('support-language');
    expect(await list()).toContain('on the plan we consider speak Chinese?');
    expect(await list('--lang', 'zh')).toContain('使用中文沟通？');
    expect(await list(join(cases, 'clover-fair.en.md'))).toContain('[support-language]');
    await answer('support-language', '--reply', 'refused', '--said', 'Not stated.', '--on', '2026-11-20');
    expect(await list()).toContain('[support-language] On 2026-11-20 you declined to answer');
    await answer('support-language', '--reply', 'answered', '--said', 'Chinese, 09:00 to 18:00.', '--on', '2026-11-22');
    expect(await list()).not.toContain('support-language');
    await workspace(`\n  languages: []${NEEDS}`);
    expect(await list('--vendor', 'silent', join(cases, 'stub-pointer.en.md'))).not.toContain('support-language');
    await workspace(`\n  languages: [en]${NEEDS}`);
    expect(await list('--vendor', 'silent', join(cases, 'stub-pointer.en.md'))).toContain('speak English?');
  });

  it('need an id, a reply and words; nothing is kept otherwise', async () => {
    for (const args of [
      ['no-such-question', '--reply', 'refused', '--said', 'x'],
      ['channels', '--reply', 'maybe', '--said', 'x'],
      ['channels', '--reply', 'refused'],
    ]) {
      const [question = '', ...rest] = args;
      const { code, err } = await answer(question, ...rest);
      expect(code).toBe(2);
      expect(err).toMatch(/^touchstone: [^\n]+\n$/);
    }
    expect((await answer('channels', '--reply', 'no-reply', '--on', 'yesterday')).code).toBe(3);
    expect((await touchstone(['evidence', 'ls', '--dir', folder])).out).toBe('');
  });
});

describe('a credit claim from own cases', () => {
  const claim = (month: string, ...args: string[]) =>
    touchstone([
      'sla',
      'claim',
      join(cases, 'qingluan-clauses.zh.txt'),
      '--month',
      month,
      '--vendor',
      'acme',
      '--dir',
      folder,
      ...args,
    ]);

  it('rests on the downtime that is certain, overlapping cases counted once', async () => {
    await lived(5, 10);
    const { out } = await claim('2026-03', '--json');
    const { own, measured, state, remedy } = JSON.parse(out);
    // Five cases of two hours, an hour apart: six hours of March.
    const expected = 100 - (6 / (31 * 24)) * 100;
    expect(own.availability.upper).toBeCloseTo(expected, 3);
    expect(own.availability.lower).toBe(own.availability.upper);
    expect(own.availability.cases).toHaveLength(5);
    expect(measured.availability).toBe(own.availability.upper);
    expect([state, remedy.creditPercent]).toEqual(['eligible', 25]);
  });

  it('of an outage without an end names both ends, and claims the lesser', async () => {
    const records = [
      {
        kind: 'incident',
        vendor: 'acme',
        source: 'our monitoring',
        tier: 'first-hand',
        title: 'streams fail',
        startedAt: '2026-03-30T00:00:00+08:00',
        resolvedAt: null,
        updates: 0,
      },
      {
        kind: 'incident',
        vendor: 'acme',
        source: 'our monitoring',
        tier: 'first-hand',
        title: 'no login',
        startedAt: '2026-03-02T00:00:00+08:00',
        resolvedAt: '2026-03-02T02:00:00+08:00',
        updates: 0,
      },
    ];
    await writeFile(join(folder, 'incidents.yaml'), JSON.stringify({ capturedAt: '2026-04-01', records }));
    await touchstone(['evidence', 'add', join(folder, 'incidents.yaml'), '--dir', folder]);
    const { own, remedy } = creditClaimSchema.parse(JSON.parse((await claim('2026-03', '--json')).out));
    expect(own?.availability.upper).toBeCloseTo(100 - (2 / 744) * 100, 3);
    expect(own?.availability.lower).toBeCloseTo(100 - (50 / 744) * 100, 3);
    expect([remedy?.creditPercent, own?.atWorst.remedy?.creditPercent]).toEqual([10, 100]);
    for (const lang of ['en', 'zh']) expect((await claim('2026-03', '--lang', lang)).out).toContain('100');
  });

  it('without a case in the month, or without a number, is told what to do', async () => {
    await lived(1, 10);
    expect((await claim('2026-05')).code).toBe(3);
    const { code } = await touchstone(['sla', 'claim', join(cases, 'qingluan-clauses.zh.txt'), '--month', '2026-03']);
    expect(code).toBe(2);
  });
});
