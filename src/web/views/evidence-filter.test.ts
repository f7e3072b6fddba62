import { describe, expect, it } from 'vitest';
import type { EvidenceRecord } from '../../model/evidence.ts';
import { dayOf, EVERYTHING, matching, searchable } from './evidence-filter.ts';

const claim = (id: string, vendor: string, says: string, observedAt: string | null = null): EvidenceRecord => ({
  id,
  kind: 'claim',
  vendor,
  source: 'brochure',
  url: null,
  observedAt,
  capturedAt: '2026-03-04',
  tier: 'marketing',
  rawHash: 'a'.repeat(64),
  collector: 'hand@1',
  topic: 'response',
  says,
  saidBy: 'sales',
});

const all = searchable([
  claim('one', 'aster', 'We answer in MINUTES'),
  claim('two', 'briar', '我们三分钟内响应', '2026-01-02'),
]);
const ids = (filter: Partial<typeof EVERYTHING>) => matching(all, { ...EVERYTHING, ...filter }).map(({ id }) => id);

describe('the filter of the evidence', () => {
  it('lets everything through where nothing is asked', () => expect(ids({})).toEqual(['one', 'two']));
  it('finds words whatever their case, in any field, all of them', () => {
    expect(ids({ text: 'minutes  SALES' })).toEqual(['one']);
    expect(ids({ text: '三分钟' })).toEqual(['two']);
    expect(ids({ text: 'minutes 三分钟' })).toEqual([]);
  });
  it('joins vendor, kind and tier', () => {
    expect(ids({ vendor: 'briar', kind: 'claim', tier: 'marketing' })).toEqual(['two']);
    expect(ids({ vendor: 'briar', tier: 'contract' })).toEqual([]);
  });
  it('does not search a megabyte', () => {
    const [long] = searchable([claim('long', 'aster', 'x'.repeat(1_000_000))]);
    expect(long?.words.length).toBeLessThan(10_000);
  });
  it('dates a record by what it says, and says so where it can only tell when it was read', () => {
    expect(all.map(({ record }) => dayOf(record))).toEqual([
      { day: '2026-03-04', isCapture: true },
      { day: '2026-01-02', isCapture: false },
    ]);
  });
  it('dates a release by its publishing, never by the day on which it stood in a registry', () => {
    const release = (publishedAt: string | null): EvidenceRecord => ({
      ...claim('release', 'aster', ''),
      kind: 'release',
      observedAt: '2026-03-04',
      package: 'aster-sdk',
      version: '1.2.0',
      publishedAt,
      isLatest: null,
      deprecated: null,
      license: null,
      dependencies: null,
      unpackedBytes: null,
      hasChangelogEntry: null,
    });
    expect(dayOf(release(null))).toEqual({ day: '2026-03-04', isCapture: true });
    expect(dayOf(release('2025-10-04T00:52:18Z'))).toEqual({ day: '2025-10-04', isCapture: false });
  });
});
