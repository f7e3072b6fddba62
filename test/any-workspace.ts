import fc from 'fast-check';
import { AUDITS } from '../src/audits/registry.ts';
import { neededDimensions, weightsProblem } from '../src/decision/weights-problem.ts';
import { HOLIDAY_SETS } from '../src/model/calendar.ts';
import { DIMENSIONS } from '../src/model/dimension.ts';
import { SEVERITIES } from '../src/model/severity.ts';
import { WEEKDAYS } from '../src/model/weekday.ts';
import { describeMeasures } from '../src/report/measures.ts';

export const measures = describeMeasures(AUDITS);

/** Anything that `touchstone.yaml` may hold, as the command line reads it. */
const words = fc.stringMatching(/^[a-z 中文（），]{0,12}[a-z文]$/).map((text) => text.trim());
const names = fc.record({ en: words, zh: words });
const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2029-12-31'), noInvalidDate: true });
const date = day.map((one) => one.toISOString().slice(0, 10));
const decimal = fc.integer({ min: 1, max: 9999 }).map((value) => value / 100);
const share = fc.oneof(
  fc.integer({ min: 1, max: 1000 }).map((value) => value / 1000),
  fc.double({ min: 0.001, max: 1, noNaN: true }),
);
const some = <Value>(keys: readonly string[], value: fc.Arbitrary<Value>, least = 0) =>
  fc
    .subarray([...keys], { minLength: least })
    .chain((chosen) =>
      fc
        .array(value, { minLength: chosen.length, maxLength: chosen.length })
        .map((values) => Object.fromEntries(chosen.map((key, at) => [key, values[at]]))),
    );

const gate = fc.constantFrom(...measures).chain(({ id: audit, unit, signs, parts }) => {
  const value = unit === 'share' ? share : unit === 'level' ? fc.integer({ min: 0, max: 4 }) : decimal;
  return fc.oneof(
    value.map((atMost) => ({ audit, atMost })),
    value.map((atLeast) => ({ audit, atLeast })),
    fc.constantFrom(...signs).map(({ code }) => ({ audit, refuse: code })),
    ...(parts.length > 0 ? [fc.constantFrom(...parts).map(({ part }) => ({ audit, has: part }))] : []),
  );
});
const weights = fc.oneof(
  fc.shuffledSubarray([...DIMENSIONS], { minLength: 1 }).map((order) => ({ order })),
  some(DIMENSIONS, decimal, 1).map((points) => ({ points })),
  some(
    DIMENSIONS,
    share.map((upper): [number, number] => [upper / 10, Math.max(upper, 0.5)]),
  ).map((ranges) => ({ ranges })),
);
const span = fc.constantFrom(['09:00', '12:00'], ['13:00', '18:30'], ['20:00', '32:00']);
const hours = fc.record(
  {
    timezone: fc.constantFrom('Asia/Shanghai', 'America/New_York', 'UTC'),
    hours: some(
      WEEKDAYS,
      fc.subarray(
        [
          ['09:00', '12:00'],
          ['13:00', '18:30'],
        ],
        { minLength: 1 },
      ),
      1,
    ),
    holidays: fc.uniqueArray(date, { minLength: 1, maxLength: 3 }),
    holidaySet: fc.constantFrom(...HOLIDAY_SETS),
    workdays: fc.uniqueArray(date, { minLength: 1, maxLength: 2 }),
    shifts: fc.dictionary(date, fc.array(span, { maxLength: 1 }), { minKeys: 1, maxKeys: 2 }),
    breaks: fc.dictionary(date, fc.array(span, { minLength: 1, maxLength: 1 }), { minKeys: 1, maxKeys: 2 }),
  },
  { requiredKeys: ['timezone', 'hours'] },
);
const calendar = fc.oneof(
  hours,
  fc.constant({ always: true as const }),
  fc.tuple(hours, hours).map(([first, later]) => [first, { ...later, from: '2027-03-01' }]),
);

const basis = { from: fc.constantFrom('own', 'estimate'), note: words };
const figure = fc.oneof(decimal, fc.constantFrom('5 to 50', '1.5k', '~normal(40, 8)'));
const entry = fc.oneof(
  figure,
  fc.record({ is: figure, ...basis }, { requiredKeys: ['is'] }),
  fc.record({ table: fc.constant({ '1': 70, '5': 30 }), ...basis }, { requiredKeys: ['table'] }),
);
const severe = fc.oneof(entry, some(SEVERITIES, entry, 1));
const dated = fc.oneof(
  entry,
  fc.tuple(entry, entry).map(([a, b]) => [
    { from: '2027-01-01', is: a },
    { from: '2027-06-01', is: b },
  ]),
);
const own = fc.record(
  {
    users: entry,
    incidents: severe,
    fixHours: severe,
    licence: dated,
    supportPlan: dated,
    prices: fc.constant([{ tiers: [{ upTo: 10_000, each: 0 }, { each: 'USD 0.004' }] }]),
    credits: fc.oneof(
      fc.constant('none' as const),
      fc.record(
        {
          steps: fc.constant([{ below: 99.9, share: 0.1 }]),
          cap: share,
          counts: fc.subarray([...SEVERITIES], { minLength: 1 }),
          windowDays: fc.integer({ min: 1, max: 90 }),
          claimDays: entry,
        },
        { requiredKeys: ['steps', 'counts'] },
      ),
    ),
  },
  { requiredKeys: [] },
);

/** Places of figures that are not known exactly: what a pair may name. */
const rangesOf = (figures: Readonly<Record<string, unknown>>, owner: string): string[] =>
  ['users', 'licence', 'supportPlan'].flatMap((input) => {
    const value = figures[input];
    const placed = Array.isArray(value)
      ? value.map(({ is }: { is: unknown }, at) => [`${input}.${at}.is`, is] as const)
      : [[input, value] as const];
    return placed.flatMap(([path, is]) => (/table| to |~/.test(JSON.stringify(is) ?? '') ? [`${owner}${path}`] : []));
  });

const person = fc.record({ who: words, what: words });
export const anyWorkspace = fc
  .record(
    {
      schema: fc.constant('touchstone/workspace@1'),
      title: names,
      needs: fc.record(
        {
          scenario: words,
          timezone: fc.constantFrom('Asia/Shanghai', 'Europe/Berlin'),
          languages: fc.constantFrom(['zh'], ['en', 'zh']),
          coverage: fc.oneof(fc.constant('24x7'), fc.constant({ days: ['mon', 'sat'], from: '08:00', to: '24:00' })),
          severityTargets: some(
            SEVERITIES,
            fc.constantFrom({ firstResponse: '15m' }, { workaround: '8bh', resolution: '2bd' }),
          ),
          gates: fc.array(gate, { maxLength: 6 }),
          notNeeded: fc.subarray(measures.map(({ id }) => id)),
          weights,
        },
        { requiredKeys: ['scenario', 'timezone', 'languages', 'coverage', 'severityTargets', 'gates', 'notNeeded'] },
      ),
      conflictsOfInterest: fc.array(person, { maxLength: 2 }),
      dissent: fc.array(person, { maxLength: 2 }),
      vendors: fc.uniqueArray(
        fc.record(
          {
            id: fc.stringMatching(/^[A-Za-z][A-Za-z0-9.-]{0,8}$/),
            name: names,
            plan: words,
            product: words,
            sources: fc.array(
              fc
                .uniqueArray(fc.stringMatching(/^(@[a-z]{1,4}\/)?[a-z]{1,6}$/), { minLength: 1, maxLength: 3 })
                .map((packages) => ({ type: 'npm', packages, changelogs: { [packages[0]]: 'CHANGELOG.md' } })),
              { maxLength: 1 },
            ),
          },
          { requiredKeys: ['id', 'name', 'sources'] },
        ),
        { minLength: 1, maxLength: 3, selector: ({ id }) => id },
      ),
      costs: fc.option(
        fc.record({
          currency: fc.constant('CNY'),
          start: fc.constant('2027-01-01'),
          rates: fc.constant({ USD: { is: '7.0 to 7.3', on: '2026-11-20' } }),
          all: own,
          one: own,
        }),
        { nil: undefined },
      ),
      hours: fc.option(calendar, { nil: undefined }),
    },
    { requiredKeys: ['schema', 'needs', 'vendors', 'conflictsOfInterest', 'dissent', 'costs', 'hours'] },
  )
  .map(({ costs, hours: spec, ...rest }) => {
    const [{ id }] = rest.vendors;
    const { all = {}, one = {}, ...money } = costs ?? {};
    const ranges = [...rangesOf(all, ''), ...rangesOf(one, `vendors.${id}.`)];
    const together = ranges.length < 2 ? [] : [[ranges[0], ranges.at(-1), 0.5]];
    const notNeeded = rest.needs.notNeeded.filter((audit) => !rest.needs.gates.some((asked) => asked.audit === audit));
    const isWeighed = weightsProblem(rest.needs.weights, neededDimensions(measures, notNeeded)) === null;
    return {
      ...rest,
      needs: { ...rest.needs, notNeeded: isWeighed ? notNeeded : [] },
      ...(spec !== undefined && { calendars: { [id]: spec } }),
      ...(costs !== undefined && { costs: { ...money, ...all, vendors: { [id]: one }, together } }),
    };
  });
