import type { Availability, Contract, Place, Remedy } from '../../model/contract.ts';
import type { Change, Direction } from './change.ts';
import { exclusionChanges } from './compare-exclusions.ts';

/** Everything of a contract but its times; what is only the other side of a change is not counted twice. */
export function termChanges(before: Contract, after: Contract): readonly Change[] {
  const changes = everyTermChange(before, after);
  const scope = changes.find(({ what }) => what === 'scope');
  const coverage = changes.find(({ what }) => what === 'coverage');
  return changes.filter(({ what, direction, subject, before, after }) => {
    // Only paying customers are covered now: that the free plan is no longer named as left out is no gain.
    if (scope && what === 'exclusion' && direction !== scope.direction && FREE.test(before ?? after ?? ''))
      return false;
    // 24×7 for the gravest alone is less than for all, and more than none.
    return !(coverage && coverage.direction !== direction && subject.id === 'only-top-severity-around-the-clock');
  });
}

const FREE = /\bfree\b|\btrial\b|免费|试用/iu;

const everyTermChange = (before: Contract, after: Contract): readonly Change[] => [
  ...bindingChange(before, after),
  ...availabilityChanges(before, after),
  ...remedyChanges(before, after),
  ...claimChanges(before, after),
  ...coverageChange(before, after),
  ...maintenanceChange(before, after),
  ...scopeChange(before, after),
  ...exclusionChanges(before, after),
  ...clauseChanges('trap', before.traps, after.traps, 'worse'),
  ...clauseChanges('good', before.good, after.good, 'better'),
];

const BINDING = ['none-found', 'best-effort', 'objective', 'contractual'] as const;

function bindingChange({ state: a }: Contract, { state: b }: Contract): readonly Change[] {
  const step = BINDING.indexOf(b) - BINDING.indexOf(a);
  // A document without any figure says so with every promise it lacks.
  if (step === 0 || a === 'none-found' || b === 'none-found') return [];
  return [{ what: 'binding', direction: step > 0 ? 'better' : 'worse', subject: {}, before: a, after: b }];
}

function availabilityChanges(before: Contract, after: Contract): readonly Change[] {
  const [old, young] = [before.availability, after.availability];
  const isSameSet = old.length === young.length;
  const pairs: (readonly [Availability | undefined, Availability | undefined])[] = isSameSet
    ? old.map((item, at) => [item, young[at]])
    : [...new Set([...old, ...young].map(({ scope }) => scope))].map((scope) => [
        old.find((item) => item.scope === scope),
        young.find((item) => item.scope === scope),
      ]);
  return pairs.flatMap(([a, b]): Change[] => {
    if (a?.percent === b?.percent) return [];
    const direction: Direction = (b?.percent ?? 0) > (a?.percent ?? 0) ? 'better' : 'worse';
    return [
      {
        what: 'availability',
        direction,
        subject: { scope: (b ?? a)?.scope ?? null },
        before: a?.quote ?? null,
        after: b?.quote ?? null,
      },
    ];
  });
}

/** What is given back at an availability, the conditions of columns aside. */
const creditAt = (remedies: readonly Remedy[], percent: number): number =>
  Math.max(
    0,
    ...remedies
      .filter(({ lt, ge }) => (lt === null || percent < lt) && (ge === null || percent >= ge))
      .map(({ creditPercent }) => creditPercent ?? 0),
  );

function remedyChanges(before: Contract, after: Contract): readonly Change[] {
  const [old, young] = [before.remedies, after.remedies];
  if (old.length === 0 && young.length === 0) return [];
  const points = [...new Set([...old, ...young].flatMap(({ lt, ge }) => [lt, ge]))].flatMap((edge) =>
    edge === null ? [] : [edge - 0.001, edge],
  );
  const steps = points.map((point) => creditAt(young, point) - creditAt(old, point));
  const [more, less] = [steps.some((step) => step > 0), steps.some((step) => step < 0)];
  const quote = (remedies: readonly Remedy[]) => remedies[0]?.quote ?? null;
  if (more || less)
    return [
      {
        what: 'remedy',
        direction: more && less ? 'neutral' : more ? 'better' : 'worse',
        subject: {},
        before: quote(old),
        after: quote(young),
      },
    ];
  if (old.length === 0 || young.length === 0)
    return [
      {
        what: 'remedy',
        direction: young.length > 0 ? 'better' : 'worse',
        subject: {},
        before: quote(old),
        after: quote(young),
      },
    ];
  return [];
}

function claimChanges({ claim: a }: Contract, { claim: b }: Contract): readonly Change[] {
  const quote = (claim: Contract['claim'], says: string) =>
    claim?.places.find((place) => place.says === says)?.quote ?? null;
  const changes: Change[] = [];
  if (a?.windowDays != null && b?.windowDays != null && a.windowUnit === b.windowUnit && a.windowDays !== b.windowDays)
    changes.push({
      what: 'claim',
      direction: b.windowDays > a.windowDays ? 'better' : 'worse',
      subject: { id: 'window' },
      before: quote(a, 'window'),
      after: quote(b, 'window'),
    });
  if ((a?.capPercent ?? 100) !== (b?.capPercent ?? 100))
    changes.push({
      what: 'claim',
      direction: (b?.capPercent ?? 100) > (a?.capPercent ?? 100) ? 'better' : 'worse',
      subject: { id: 'cap' },
      before: quote(a, 'cap'),
      after: quote(b, 'cap'),
    });
  return changes;
}

/** 24×7 that came or went. Hours that are merely spelled out are no change. */
function coverageChange(before: Contract, after: Contract): readonly Change[] {
  const always = ({ coverageHours, commitments }: Contract) =>
    [...coverageHours, ...commitments].find(({ hours }) => hours?.kind === 'always')?.quote ?? null;
  const [a, b] = [always(before), always(after)];
  if ((a === null) === (b === null)) return [];
  return [{ what: 'coverage', direction: b === null ? 'worse' : 'better', subject: {}, before: a, after: b }];
}

function maintenanceChange({ maintenanceNotice: a }: Contract, { maintenanceNotice: b }: Contract): readonly Change[] {
  const hours = (notice: Contract['maintenanceNotice']) =>
    notice === null ? 0 : (notice.hours ?? (notice.businessDays ?? 0) * 24);
  if (hours(a) === hours(b)) return [];
  return [
    {
      what: 'maintenance',
      direction: hours(b) > hours(a) ? 'better' : 'worse',
      subject: {},
      before: a?.quote ?? null,
      after: b?.quote ?? null,
    },
  ];
}

const CONDITION =
  /\b(?:with|on|under|have|enable|upgrade)\b[^.]{0,60}\b(?:plans?|add-ons?|tiers?|editions?|packages?)\b|(?:购买|开通|订购|升级)[^。；]{0,20}(?:版|套餐|服务包)|(?:版|套餐)(?:客户|用户)/iu;

/** A condition on who is covered that came or went. */
function scopeChange(before: Contract, after: Contract): readonly Change[] {
  const condition = ({ appliesTo }: Contract) => appliesTo.find(({ quote }) => CONDITION.test(quote))?.quote ?? null;
  const [a, b] = [condition(before), condition(after)];
  if ((a === null) === (b === null) || before.appliesTo.length === 0 || after.appliesTo.length === 0) return [];
  return [
    {
      what: 'scope',
      direction: b === null ? 'better' : 'worse',
      subject: {},
      before: a ?? before.appliesTo[0]?.quote ?? null,
      after: b ?? after.appliesTo[0]?.quote ?? null,
    },
  ];
}

function clauseChanges(
  what: 'trap' | 'good',
  before: readonly (Place & { id: string })[],
  after: readonly (Place & { id: string })[],
  added: Direction,
): readonly Change[] {
  const removed: Direction = added === 'worse' ? 'better' : 'worse';
  return [
    ...after
      .filter(({ id }) => !before.some((other) => other.id === id))
      .map(({ id, quote }): Change => ({ what, direction: added, subject: { id }, before: null, after: quote })),
    ...before
      .filter(({ id }) => !after.some((other) => other.id === id))
      .map(({ id, quote }): Change => ({ what, direction: removed, subject: { id }, before: quote, after: null })),
  ];
}
