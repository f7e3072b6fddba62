import { describe, expect, it } from 'vitest';
import { auditInput, record } from '../../../test/records.ts';
import { releaseNotes } from './release-notes.ts';

const audit = (...records: Parameters<typeof auditInput>[0]) => releaseNotes.audit(auditInput(records));
const release = (version: string, about: Parameters<typeof record<'release'>>[1] = {}) =>
  record('release', { version, ...about });

describe('release-notes', () => {
  it('is the share of checked versions that the change log names', () => {
    const versions = [release('1.0.0', { hasChangelogEntry: true }), release('1.1.0', { hasChangelogEntry: false })];
    expect(audit(...versions)).toMatchObject({
      value: 0.5,
      n: 2,
      findings: [{ code: 'changelog-gaps', sign: 'warning' }],
    });
  });

  it('decides nothing by one version, and much by many', () => {
    const explained = (count: number) =>
      audit(...Array.from({ length: count }, (_, at) => release(`1.${at}.0`, { hasChangelogEntry: true })));
    const [one, many] = [explained(1), explained(100)];
    expect(one).toMatchObject({ value: 1, n: 1, level: 0.95, interval: { upper: 1 } });
    expect(one.outcome === 'measured' && one.interval.lower).toBeCloseTo(0.025, 9);
    expect(many.outcome === 'measured' && many.interval.lower).toBeGreaterThan(0.96);
  });

  it('keeps a share of nothing as zero, not as missing', () => {
    expect(audit(release('1.0.0', { hasChangelogEntry: false }))).toMatchObject({ outcome: 'measured', value: 0 });
  });

  it('is not measured without a change log, and still shows deprecations', () => {
    expect(audit(release('1.0.0', { isLatest: true, deprecated: 'moved' }))).toMatchObject({
      outcome: 'not-measured',
      reason: 'not-stated',
      findings: [{ code: 'latest-release-deprecated', sign: 'warning' }],
    });
  });

  it('tells a deprecation that helps from one that does not', () => {
    const codes = audit(
      release('1.0.0', { deprecated: 'no longer supported' }),
      release('1.0.1', { deprecated: 'use acme-sdk-2' }),
    ).findings.map((finding) => finding.code);
    expect(codes).toEqual(['deprecations-explained', 'deprecations-unexplained']);
  });

  it('gives the interval between two order statistics for the days between releases', () => {
    // R: qbinom(.025, 10, .5) is 2, so of ten spans it reaches from the second to the second last.
    let day = Date.UTC(2026, 0, 1);
    const dates = [0, 4, 9, 1, 7, 10, 2, 6, 3, 8, 5].map((days) => (day += days * 86_400_000));
    const dated = dates.map((at, index) =>
      release(`1.${index}.0`, { publishedAt: new Date(at).toISOString(), hasChangelogEntry: true }),
    );
    expect(audit(...dated).findings).toContainEqual(
      expect.objectContaining({
        code: 'release-cadence',
        values: { package: 'acme-sdk', daysBetween: 6, lower: 2, upper: 9, releases: 11 },
      }),
    );
  });

  it('gives the days between releases only from dates that held', () => {
    const dated = ['2026-01-01', '2026-01-11', '2026-01-31'].map((publishedAt, at) =>
      release(`1.${at}.0`, { publishedAt, hasChangelogEntry: true }),
    );
    expect(audit(...dated).findings).toContainEqual(
      expect.objectContaining({
        code: 'release-cadence',
        values: { package: 'acme-sdk', daysBetween: 15, lower: null, upper: null, releases: 3 },
      }),
    );
    const unreliable = release('1.0.0', { publishedAtReason: 'registry-dates-unreliable' });
    expect(audit(unreliable).findings).toMatchObject([{ code: 'release-dates-unreliable' }]);
  });
});
