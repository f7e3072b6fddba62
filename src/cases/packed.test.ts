import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaseLog, CLOSE_REASONS, EVENT_KINDS, NONE, ROLES } from '../model/case.ts';
import { packCases, unpackCases } from './packed.ts';

const words = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '\ud800', '\u202e<!--', '工单', 'a'.repeat(300)),
);
const instant = fc.oneof(
  fc.integer({ min: 1_600_000_000, max: 1_900_000_000 }).map((seconds) => seconds * 1000),
  fc.integer({ min: -1e15, max: 1e15 }),
  fc.double(),
);
const wholeInstant = fc.integer({ min: 1_600_000_000_000, max: 1_900_000_000_000 });
const column = <T>(value: fc.Arbitrary<T>, length: number) => fc.array(value, { minLength: length, maxLength: length });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const dictionary = (length: number) =>
  fc.uniqueArray(words, { maxLength: 4 }).chain((values) =>
    column(fc.integer({ min: NONE, max: values.length - 1 }), length).map((codes) => ({
      codes: Int32Array.from(codes),
      values,
    })),
  );

const logs: fc.Arbitrary<CaseLog> = fc.array(fc.nat({ max: 4 }), { maxLength: 6 }).chain((lengths) => {
  const cases = lengths.length;
  const offsets = Uint32Array.from([0, ...lengths.map((_, at) => lengths.slice(0, at + 1).reduce((a, b) => a + b, 0))]);
  const events = offsets[cases];
  const int32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
  const times = (length: number) => fc.oneof(column(wholeInstant, length), column(instant, length));
  const perCase = times(cases).map((values) => Float64Array.from(values));
  return fc.record({
    cases: fc.constant(cases),
    events: fc.constant(events),
    offsets: fc.constant(offsets),
    caseIds: column(words, cases).map((ids) => ({ at: (index: number) => ids[index] })),
    time: times(events).map((values) => Float64Array.from(values)),
    kind: column(fc.nat({ max: EVENT_KINDS.length - 1 }), events).map((codes) => Uint8Array.from(codes)),
    role: column(fc.nat({ max: ROLES.length - 1 }), events).map((codes) => Uint8Array.from(codes)),
    group: column(int32, events).map((codes) => Int32Array.from(codes)),
    detail: column(fc.oneof(int32, fc.nat({ max: CLOSE_REASONS.length })), events).map((codes) =>
      Int32Array.from(codes),
    ),
    groups: fc.array(words, { maxLength: 3 }),
    text: maybe(dictionary(events)),
    shows: fc.record({ messages: fc.boolean(), groups: fc.boolean(), resolution: fc.boolean(), waiting: fc.boolean() }),
    attributes: fc.record({
      severity: maybe(column(fc.integer({ min: NONE, max: 3 }), cases).map((codes) => Int8Array.from(codes))),
      channel: maybe(dictionary(cases)),
      plan: maybe(dictionary(cases)),
      vendor: maybe(dictionary(cases)),
      openedAt: maybe(perCase),
      watchedUntil: maybe(perCase),
      shownUntil: maybe(fc.record({ messages: perCase, groups: perCase, resolution: perCase, waiting: perCase })),
      openedBefore: maybe(column(fc.nat({ max: 1 }), cases).map((codes) => Uint8Array.from(codes))),
    }),
    observation: maybe(fc.record({ from: wholeInstant, to: wholeInstant })),
  });
});

/** With its ids as a list and without what is absent, so that two logs can be compared. */
const plain = ({ caseIds, ...log }: CaseLog) => ({
  ...log,
  ids: Array.from({ length: log.cases }, (_, index) => caseIds.at(index)),
});

describe('packed cases', () => {
  it('are the same log again', () => {
    fc.assert(
      fc.property(logs, (log) => {
        expect(plain(unpackCases(packCases(log)))).toEqual(plain(log));
      }),
    );
  });

  it('of some positions are those cases and no text of the others', () => {
    const log = unpackCases(
      packCases({
        ...sample(),
        text: { codes: Int32Array.from([0, NONE, 1]), values: ['theirs', 'ours'] },
      }),
    );
    const part = unpackCases(packCases(log, [1]));
    expect(part.cases).toBe(1);
    expect(part.caseIds.at(0)).toBe('b');
    expect([...part.time]).toEqual([90_000]);
    expect(part.text).toEqual({ codes: Int32Array.from([0]), values: ['ours'] });
    expect(part.observation).toEqual({ from: 0, to: 90_000 });
  });

  it('with any byte changed, cut off or added are refused', () => {
    const bytes = packCases(sample());
    for (let at = 0; at < bytes.length; at++) {
      const wrong = bytes.slice();
      wrong[at] ^= 1;
      expect(() => unpackCases(wrong), `byte ${at}`).toThrow('not whole');
      expect(() => unpackCases(bytes.subarray(0, at)), `cut at ${at}`).toThrow('not whole');
    }
    expect(() => unpackCases(Uint8Array.from([...bytes, 0]))).toThrow('not whole');
  });
});

function sample(): CaseLog {
  return {
    cases: 2,
    events: 3,
    offsets: Uint32Array.from([0, 2, 3]),
    caseIds: { at: (index) => ['a', 'b'][index] },
    time: Float64Array.from([0, 60_000, 90_000]),
    kind: Uint8Array.from([0, 1, 0]),
    role: Uint8Array.from([1, 2, 1]),
    group: Int32Array.from([NONE, 0, NONE]),
    groups: ['first line'],
    detail: Int32Array.from([NONE, NONE, NONE]),
    shows: { messages: true, groups: true, resolution: false, waiting: false },
    attributes: { severity: Int8Array.from([0, NONE]) },
  };
}
