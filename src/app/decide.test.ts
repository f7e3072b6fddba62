import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AUDITS } from '../audits/registry.ts';
import { differenceOf } from '../decision/difference.ts';
import { type DecisionDoc, decisionSchema, nextSchema } from '../model/decision.ts';
import { LANGS } from '../model/text.ts';
import { decisionMarkdown, decisionText } from '../report/decision-markdown.ts';
import { decisionMemo } from '../report/decision-memo.ts';
import { diffText } from '../report/diff.ts';
import { widthOf } from '../report/layout.ts';
import { nextText } from '../report/next.ts';
import { decideWorkspace, decisionPlaces, readDecision, writeDecision } from './decide.ts';
import { nodeEffects } from './effects-node.ts';
import { nextOfWorkspace } from './next.ts';

const effects = nodeEffects();
let folder: string;
let decision: DecisionDoc;
const tooWide = (text: string) => text.split('\n').filter((line) => widthOf(line) > 80);
const titles = Object.fromEntries(AUDITS.map(({ id, title }) => [id, title]));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-decide-'));
  await cp('examples/short-video', folder, { recursive: true });
  decision = await decideWorkspace(effects, folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the record of a decision', () => {
  it('keeps to its published schema', () => {
    expect(decisionSchema.parse(JSON.parse(JSON.stringify(decision)))).toEqual(decision);
    expect(decision.evidenceHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('names nobody on thin evidence, not even as the one who is ahead', () => {
    expect(decision.verdict).toMatchObject({ state: 'insufficient-evidence', vendor: null });
    expect(decision.sensitivity).toMatchObject({ leader: null, weights: [] });
  });

  it('reproduces bit for bit, the memos too', async () => {
    await writeDecision(effects, folder, decision, 'en');
    const places = decisionPlaces(folder);
    const paths = [places.json, places.markdown, places.memo('en'), places.memo('zh')];
    const before = paths.map((path) => readFileSync(path).toString('base64'));
    await writeDecision(effects, folder, await decideWorkspace(effects, folder), 'en');
    expect(paths.map((path) => readFileSync(path).toString('base64'))).toEqual(before);
    expect(await readDecision(effects, places.json)).toEqual(decision);
  });

  it('moves no score for what a vendor costs, and keeps dissent', async () => {
    const path = join(folder, 'touchstone.yaml');
    const before = readFileSync(path, 'utf8');
    const costs = 'costs: { currency: CNY, start: 2026-12-01, licence: 9, vendors: { zego: { licence: 1 } } }';
    writeFileSync(path, `${before}\n${costs}\ndissent: [{ who: Li, what: sees it otherwise }]\n`);
    const priced = await decideWorkspace(effects, folder);
    writeFileSync(path, before);
    expect(priced.cost?.vendors.find(({ vendor }) => vendor === 'zego')?.cheapest).toBe(1);
    expect(priced.dissent).toHaveLength(1);
    expect({ ...priced, cost: null, dissent: [] }).toEqual(decision);
    expect(decisionText(priced, 'en', 80, false)).toContain('Li: sees it otherwise');
  });

  it('tells how prices changed beside the verdict, and moves no figure for it', async () => {
    const path = join(folder, 'records', 'prices.yaml');
    const record = (day: string, amount: number) =>
      `  - { kind: price, vendor: zego, source: quotes, tier: first-hand, observedAt: ${day}, item: minutes, amount: ${amount}, currency: CNY }`;
    writeFileSync(path, `capturedAt: 2026-09-01\nrecords:\n${record('2026-01-01', 10)}\n${record('2026-07-01', 20)}\n`);
    const told = await decideWorkspace(effects, folder);
    rmSync(path);
    const { evidenceHash, priceHistory } = told;
    expect(evidenceHash).not.toBe(decision.evidenceHash);
    expect({ ...told, evidenceHash: decision.evidenceHash, priceHistory: decision.priceHistory }).toEqual(decision);
    expect(priceHistory.find(({ item }) => item === 'minutes')?.findings).toMatchObject([
      { code: 'introductory-price-ended', by: 1 },
    ]);
    for (const lang of LANGS) {
      const text = decisionText(told, lang, 80, false);
      expect(tooWide(text)).toEqual([]);
      expect(text).toContain({ en: 'Prices move no quality score.', zh: '价格不影响任何质量得分。' }[lang]);
    }
  });

  it.each(LANGS)('fits into 80 columns (%s) and leaves the method’s name one click behind', (lang) => {
    expect(tooWide(decisionText(decision, lang, 80, true))).toEqual([]);
    expect(decisionText(decision, lang, 80, false)).not.toMatch(/SMAA|stochastic|Monte|蒙特|多准则/i);
    expect(decisionText(decision, lang, 80, true)).toContain('SMAA');
    expect(decisionMarkdown(decision, lang)).not.toMatch(/undefined|NaN/);
  });

  it.each(LANGS)('is a memo that Word readers read (%s), with lines to sign', async (lang) => {
    const memo = Buffer.from(await decisionMemo(decision, lang));
    const { value } = await mammoth.extractRawText({ buffer: memo });
    expect(value).toContain({ en: 'insufficient evidence', zh: '证据不足' }[lang]);
    expect(value).toContain(decision.evidenceHash);
    expect(value).toContain({ en: 'signature', zh: '签名' }[lang]);
    const { value: html } = await mammoth.convertToHtml({ buffer: memo });
    expect(html.match(/<table>/g)?.length).toBeGreaterThanOrEqual(2);
  });

  it('says what it hangs by, or that no single record decides', () => {
    expect(decision.sensitivity.tried).toBeGreaterThan(20);
    for (const { record } of decision.sensitivity.evidence)
      expect(decision.vendors.flatMap(({ measures }) => measures.flatMap(({ evidence }) => evidence))).toContain(
        record,
      );
  });
});

describe('what to find out next', () => {
  it('is asked in order, in both languages, within 80 columns', async () => {
    const next = await nextOfWorkspace(effects, folder);
    expect(nextSchema.parse(JSON.parse(JSON.stringify(next)))).toEqual(next);
    expect(next.steps.length).toBeGreaterThan(2);
    expect(next.steps.map(({ hours }) => hours)).toEqual(next.steps.map(() => null));
    const names = Object.fromEntries(decision.vendors.map(({ id, name }) => [id, name]));
    for (const lang of LANGS) {
      const text = nextText(next, names, lang, 80, true);
      expect(tooWide(text)).toEqual([]);
      expect(nextText(next, names, lang, 80, false)).not.toMatch(/expected value of|期望价值|EVPI/);
    }
  });
});

describe('the difference of two records', () => {
  const edited = (change: (copy: DecisionDoc) => void): DecisionDoc => {
    const copy = structuredClone(decision);
    change(copy);
    return copy;
  };
  const at = (copy: DecisionDoc, audit: string) => {
    const found = copy.vendors[0].measures.find((measure) => measure.audit === audit);
    if (found === undefined) throw new Error(audit);
    return found;
  };

  it('is nothing for the same record', () => {
    expect(differenceOf(decision, structuredClone(decision))).toMatchObject({ isSame: true, vendors: [] });
    expect(diffText(differenceOf(decision, decision), [decision, decision], titles, 'en', 80)).toBe(
      'The two records are the same.\n',
    );
  });

  it('names the cause: evidence, definition or policy', () => {
    const causeOf = (change: (copy: DecisionDoc) => void) =>
      differenceOf(decision, edited(change)).vendors[0]?.measures.map(({ cause }) => cause);
    expect(causeOf((copy) => at(copy, 'channels').evidence.push('new'))).toEqual(['evidence']);
    expect(causeOf((copy) => void (at(copy, 'channels').version += 1))).toEqual(['definition']);
    expect(causeOf((copy) => void (at(copy, 'channels').score = { lower: 1, upper: 2 }))).toEqual(['policy']);
    expect(causeOf((copy) => void copy.vendors[0].measures.pop())).toEqual(['measure-dropped']);
  });

  it('is told with the verdict first, within 80 columns', () => {
    const after = edited((copy) => {
      copy.verdict = { state: 'lean', vendor: copy.vendors[0].id, reasons: [] };
      copy.vendors[0].overall = { lower: 40, upper: 60 };
      copy.vendors[1].standing = 'rejected';
      copy.policyVersion = 'next';
      at(copy, 'channels').evidence.push('new');
      copy.vendors.pop();
    });
    for (const lang of LANGS) {
      const text = diffText(differenceOf(decision, after), [decision, after], titles, lang, 80);
      expect(tooWide(text)).toEqual([]);
      expect(text.split('\n')[0]).toContain({ en: 'lean towards', zh: '倾向于' }[lang]);
      expect(text).toContain({ en: 'no longer on the list', zh: '已移出名单' }[lang]);
    }
  });
});
