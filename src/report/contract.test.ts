import { readdirSync, readFileSync } from 'node:fs';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { compareContracts } from '../evidence/contract/compare.ts';
import { readContract } from '../evidence/contract/contract.ts';
import { creditClaim } from '../evidence/contract/credit.ts';
import { contractRecords } from '../evidence/contract/records.ts';
import { readDocument } from '../evidence/document/document.ts';
import { recordSchema } from '../model/evidence.ts';
import { needsSchema } from '../model/needs.ts';
import { LANGS, type Lang } from '../model/text.ts';
import { contractReport } from './contract.ts';
import { annex, annexMarkdown } from './contract-annex.ts';
import { annexTargetsFor } from './contract-annex-needs.ts';
import { claimReport } from './contract-claim.ts';
import { comparisonReport } from './contract-comparison.ts';
import { annexDocx } from './contract-docx.ts';
import { questionList } from './contract-questions.ts';
import { widthOf } from './layout.ts';
import { labels } from './words/contract.ts';

const folder = new URL('../../test/cases/contracts/', import.meta.url).pathname;
const names = readdirSync(folder).filter((name) => name !== 'truth.json');
const read = async (name: string) =>
  readContract(await readDocument(name, new Uint8Array(readFileSync(folder + name))));
const widest = (text: string): number => Math.max(...text.split('\n').map(widthOf));

describe('the report on a contract', () => {
  it.each(names)('of %s fits into 80 columns in both languages', async (name) => {
    const contract = await read(name);
    for (const lang of LANGS) expect(widest(contractReport(contract, lang))).toBeLessThanOrEqual(80);
  });

  it('shows severities by metric, downtime a month, good clauses, traps and what is missing', async () => {
    const text = contractReport(await read('clover-fair.en.md'), 'en');
    expect(text).toMatch(/P0 → P0\s+15 min\s+1 h\s+2 h\s+8 h/);
    expect(text).toContain('99.95% (down at most 22 min a month)');
    expect(text).toContain('You may leave after misses.');
    const chinese = contractReport(await read('bramble-traps.zh.md'), 'zh');
    expect(chinese).toContain('最终解释权归服务商。');
    expect(chinese).toContain(labels.missing.zh);
  });

  it('says of a pointer page that nothing was found, not that there is nothing', async () => {
    const contract = await read('stub-pointer.zh.md');
    expect(contract.state).toBe('none-found');
    expect(contractReport(contract, 'zh')).toContain('在这份文本中没有找到承诺');
  });

  it('makes the words of a document harmless', async () => {
    const contract = readContract(
      await readDocument(
        'a.md',
        new TextEncoder().encode('# T\u001b[2J\u202e\n\nWe respond within 4 hours.\u001b[31m\n'),
      ),
    );
    // oxlint-disable-next-line no-control-regex
    for (const lang of LANGS) expect(contractReport(contract, lang)).not.toMatch(/[\u001b\u202e]/);
  });
});

describe('what follows from a contract', () => {
  it('questions ask about everything that is missing, in both languages', async () => {
    const contract = await read('stub-pointer.en.md');
    for (const lang of LANGS)
      expect(questionList([contract], lang).match(/^\d+\. .*\[[a-z-]+\]$/gm)).toHaveLength(
        // Nothing binds here, so the agreement itself is asked for first.
        1 + contract.missing.length + contract.traps.length,
      );
  });

  it('questions that were answered are not put again, those refused or evaded are, and say so', async () => {
    const contract = await read('stub-pointer.en.md');
    const about = { says: 'We do not publish that.', saidBy: 'Ms Li', on: '2026-11-20', record: 'r' };
    const list = questionList([contract], 'en', {
      answers: [
        { ...about, question: 'response-times', reply: 'answered' },
        { ...about, question: 'remedies', reply: 'refused' },
        { ...about, question: 'channels', reply: 'evaded' },
      ],
    });
    expect(list).not.toContain('[response-times]');
    expect(list).toMatch(/\[remedies\] On 2026-11-20 you declined to answer/);
    expect(list).toMatch(/\[channels\] Your reply of 2026-11-20 did not answer this/);
  });

  it('questions name the languages that the buyer needs, after what is missing', async () => {
    const contract = await read('bramble-traps.en.md');
    const asked = (lang: Lang, ...languages: Lang[]) => questionList([contract], lang, { languages });
    expect(asked('en')).toBe(questionList([contract], 'en'));
    expect(asked('en')).not.toContain('[support-language]');
    expect(asked('en', 'zh', 'en')).toMatch(
      /Not stated\n[^#]+## What we need\n\n\d+\. .+ speak Chinese and English\? .+ for each language\?.+ \[support-language\]\n\n## Please/,
    );
    expect(asked('en', 'zh', 'zh')).toContain('speak Chinese? In which hours, and through which channels? Machine');
    expect(asked('zh', 'zh', 'en')).toMatch(/## 我们的需求\n\n\d+\. .+使用中文和英文沟通？请按语言分别说明/);
    const numbers = [...asked('zh', 'en').matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));
    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
  });

  it('of several documents only what none of them says is asked', async () => {
    const [a, b] = [await read('stub-pointer.en.md'), await read('clover-fair.en.md')];
    expect(questionList([a, b], 'en')).not.toContain('[response-times]');
    expect(questionList([a, b], 'en')).not.toContain('[agreement]');
  });

  it('a comparison names both sides', async () => {
    const text = comparisonReport(
      compareContracts(await read('clover-fair.en.md'), await read('bramble-traps.en.md')),
      'en',
    );
    expect(text).toContain('worse for the customer'.slice(0, 5));
    expect(text).toMatch(
      /- a time: P0 \/ first response\n {4}before: “15 minutes”\n {4}after: “(?:30 minutes|For P0[^”]*)”/,
    );
    expect(widest(text)).toBeLessThanOrEqual(80);
  });

  it.each([
    [99.96, 'met', null, null],
    [99.7, 'eligible', 10, '2026-11-30'],
    [99.5, 'eligible', 10, '2026-11-30'],
    [99.49, 'eligible', 25, '2026-11-30'],
    [80, 'eligible', 100, '2026-11-30'],
  ])('a month with %d %% is %s', async (availability, state, credit, until) => {
    const contract = await read('qingluan-clauses.zh.txt');
    const claim = creditClaim(contract, { month: '2026-10', availability });
    expect([claim.state, claim.remedy?.creditPercent ?? null, claim.until]).toEqual([state, credit, until]);
    for (const lang of LANGS) expect(claimReport(claim, contract, lang)).toContain(credit === null ? '' : `${credit}%`);
  });

  it('a claim on several products asks which one', async () => {
    const contract = await read('fern-across-credits.en.md');
    expect(creditClaim(contract, { month: '2026-10', availability: 99 }).state).toBe('several-scopes');
    expect(creditClaim(await read('stub-pointer.en.md'), { month: '2026-10', availability: 99 }).state).toBe(
      'no-promise',
    );
  });

  it('evidence records have the schema of all records', async () => {
    for (const name of names)
      for (const record of contractRecords(await read(name), {
        vendor: 'v',
        source: 's',
        url: null,
        observedAt: null,
        tier: 'contract',
      }))
        expect(
          recordSchema.safeParse({
            ...record,
            id: 'x',
            capturedAt: '2026-01-01',
            rawHash: '0'.repeat(64),
            collector: 'contract@1',
          }).error,
        ).toBe(undefined);
  });
});

describe('the annex', () => {
  it.each(LANGS)('in %s is read back by Touchstone as it was meant, from Markdown and from Word', async (lang) => {
    const proposal = annex(lang);
    const markdown = readContract(await readDocument('a.md', new TextEncoder().encode(annexMarkdown(proposal))));
    const word = readContract(await readDocument('a.docx', await annexDocx(proposal)));
    const figures = ({ commitments }: typeof word) =>
      commitments.map(
        ({ severity, metric, targetValue, targetUnit, binding }) =>
          `${severity} ${metric} ${targetValue}${targetUnit} ${binding}`,
      );
    expect(figures(word)).toEqual(figures(markdown));
    expect(figures(word)).toEqual([
      'P0 first_response 15min sla',
      'P0 workaround 1h sla',
      'P0 update 30min sla',
      'P0 resolution 8h sla',
      'P1 first_response 30min sla',
      'P1 workaround 4h sla',
      'P1 update 2h sla',
      'P1 resolution 24h sla',
      'P2 first_response 4bh sla',
      'P2 workaround 2bd sla',
      'P2 update 2bd sla',
      'P2 resolution 10bd sla',
      'P3 first_response 1bd sla',
    ]);
    expect(word.good.map(({ id }) => id)).toContain('termination-right');
    for (const { availability, severities } of [markdown, word]) {
      expect(availability).toEqual([]);
      expect(severities.map(({ label, canonical }) => [label, canonical[0]])).toEqual(
        ['P0', 'P1', 'P2', 'P3'].map((level) => [level, level]),
      );
    }
  });

  it.each(LANGS)('in %s carries the buyer’s own figures, marked, and is read back with exactly those', async (lang) => {
    const needs = needsSchema.parse({
      scenario: 's',
      timezone: 'Europe/Berlin',
      coverage: { days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'], from: '08:00', to: '20:00' },
      severityTargets: {
        P0: { firstResponse: '10m', resolution: '4h' },
        P2: { firstResponse: '8bh', workaround: '1bd' },
        P3: { firstResponse: '3bd', resolution: '20d' },
      },
    });
    const proposal = annex(lang, annexTargetsFor(needs));
    const own = proposal.rows.flatMap((row) => row.filter((cell) => cell.endsWith(' *')));
    expect(own).toHaveLength(6 + 4);
    const documents = [
      await readDocument('a.md', new TextEncoder().encode(annexMarkdown(proposal))),
      await readDocument('a.docx', await annexDocx(proposal)),
    ];
    for (const { commitments } of documents.map(readContract)) {
      expect(
        commitments.map(
          ({ severity, metric, targetValue, targetUnit }) => `${severity} ${metric} ${targetValue}${targetUnit}`,
        ),
      ).toEqual([
        'P0 first_response 10min',
        'P0 workaround 1h',
        'P0 update 30min',
        'P0 resolution 4h',
        'P1 first_response 30min',
        'P1 workaround 4h',
        'P1 update 2h',
        'P1 resolution 24h',
        'P2 first_response 8bh',
        'P2 workaround 1bd',
        'P2 update 2bd',
        'P2 resolution 10bd',
        'P3 first_response 3bd',
        'P3 resolution 20d',
      ]);
      // The hours bind as well: they are in the table, in the buyer's zone.
      expect(commitments[0]?.hours).toMatchObject({ kind: 'week', from: '08:00', to: '20:00', zone: 'Europe/Berlin' });
    }
  });

  it.each(LANGS)(
    'in %s is a Word file with the content of the Markdown, and the same bytes every time',
    async (lang) => {
      const proposal = annex(lang);
      const bytes = await annexDocx(proposal);
      expect(Buffer.from(await annexDocx(proposal)).equals(Buffer.from(bytes))).toBe(true);
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
      for (const words of [
        proposal.title,
        proposal.intro,
        proposal.legend,
        ...proposal.rows.flat(),
        ...proposal.clauses,
      ])
        expect(value).toContain(words);
      const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
      expect(html.match(/<tr>/g)).toHaveLength(5);
      expect(html.match(/<li>/g)).toHaveLength(proposal.clauses.length);
    },
  );
});
