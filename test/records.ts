import { stamp } from '../src/evidence/provenance.ts';
import type { AuditInput } from '../src/model/audit.ts';
import type { BareRecord, EvidenceRecord, RecordKind, RecordOf } from '../src/model/evidence.ts';
import { byKind } from '../src/model/evidence.ts';
import { needsSchema } from '../src/model/needs.ts';

const envelope = {
  vendor: 'acme',
  source: 'acme.example',
  url: 'https://acme.example/support',
  observedAt: '2026-03-01',
  tier: 'official-docs',
} as const;

const payloads = {
  case: { kind: 'case', caseId: '1', channel: 'ticket', openedAt: '2026-03-01T00:00:00Z', events: [] },
  commitment: {
    kind: 'commitment',
    plan: null,
    metric: 'first_response',
    severity: 'P0',
    canonicalSeverity: 'P0',
    targetMinutes: 30,
    targetDays: null,
    clock: 'calendar',
    percent: null,
    hours: null,
    binding: 'sla',
    product: null,
  },
  contract: { kind: 'contract', title: 'SLA', state: 'contractual', readWhole: true, missing: [] },
  clause: { kind: 'clause', clause: 'response-is-not-resolution', plan: null, product: null, quote: 'No solution.' },
  remedy: {
    kind: 'remedy',
    remedy: 'step',
    plan: null,
    product: null,
    below: 99.9,
    from: 99,
    condition: null,
    percent: 10,
    days: null,
    clock: null,
    form: null,
    party: null,
  },
  channel: { kind: 'channel', channel: 'ticket', plan: null, available: true, hours: null, insideCommitment: null },
  notice: {
    kind: 'notice',
    notice: 'end-of-life',
    what: 'SDK 1.x',
    announcedAt: '2025-01-01',
    effectiveAt: '2025-12-31',
    noticeDays: null,
    withdrawn: false,
    affectsConsidered: false,
  },
  release: {
    kind: 'release',
    package: 'acme-sdk',
    version: '1.0.0',
    publishedAt: null,
    isLatest: false,
    deprecated: null,
    license: 'MIT',
    dependencies: [],
    unpackedBytes: null,
    hasChangelogEntry: null,
  },
  log: {
    kind: 'log',
    name: 'cases.jsonl',
    cases: 5,
    events: 9,
    from: '2026-01-05T01:00:00.000Z',
    to: '2026-02-14T01:00:00.000Z',
  },
  claim: { kind: 'claim', topic: 'response-commitment', says: 'very fast', saidBy: 'an advertorial' },
} as const satisfies Partial<Record<RecordKind, object>>;

export type Sample = keyof typeof payloads;

/** A record with everything filled in but what the test is about. */
export function record<K extends Sample>(kind: K, about: Partial<RecordOf<K>> = {}): RecordOf<K> {
  const bare = { ...envelope, ...payloads[kind], ...about } as unknown as BareRecord;
  return stamp(bare, {
    rawHash: '0'.repeat(64),
    collector: 'hand-records@1',
    capturedAt: '2026-06-01T00:00:00.000Z',
  }) as RecordOf<K>;
}

export const needs = needsSchema.parse({ scenario: 'test' });

export function auditInput(
  records: readonly EvidenceRecord[],
  about: Partial<AuditInput<RecordKind>> = {},
): AuditInput<RecordKind> {
  return {
    records: byKind(records),
    claimed: [],
    log: null,
    needs,
    plan: null,
    product: null,
    calendar: null,
    asOf: Date.parse('2026-06-01T00:00:00Z'),
    ...about,
  };
}
