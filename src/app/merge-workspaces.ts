import { isDeepStrictEqual } from 'node:util';
import type { FieldSide } from '../model/api.ts';
import type { CalendarSpec } from '../model/calendar.ts';
import type { CostFigures } from '../model/cost.ts';
import type { Gate } from '../model/needs.ts';
import { ownOf } from '../model/own.ts';
import type { Vendor, Workspace } from '../model/workspace.ts';

/** A field that two people changed differently; undefined: it was taken away. */
export interface Conflict {
  readonly path: readonly string[];
  readonly theirs: unknown;
  readonly mine: unknown;
}

export interface Merged {
  readonly workspace: Workspace;
  /** Those on which nobody has decided; the workspace has mine there. */
  readonly conflicts: readonly Conflict[];
}

/**
 * Two edits of one workspace as one: what only one of them changed is as that one has it, and what both changed differently is told. What
 * is said of a vendor elsewhere (its hours, its figures) is part of it, so it is not left behind when the vendor is taken away.
 *
 * @param base what both began with; null where there was nothing
 * @param taken whose is to hold, by the field's path with slashes
 */
export function mergeWorkspaces(
  base: Workspace | null,
  theirs: Workspace,
  mine: Workspace,
  taken: Readonly<Record<string, FieldSide>> = {},
): Merged {
  const conflicts: Conflict[] = [];
  const decide = (conflict: Conflict): unknown => {
    const side = ownOf(taken, pathText(conflict.path));
    if (side === undefined) conflicts.push(conflict);
    return side === 'theirs' ? conflict.theirs : conflict.mine;
  };
  const gathered = merged(WORKSPACE, base && gather(base), gather(theirs), gather(mine), [], decide) as Gathered;
  return { workspace: scatter(gathered, mine.costs ?? theirs.costs), conflicts };
}

/** A path as one text: no id has a slash. */
export const pathText = (path: readonly string[]): string => path.join('/');

/** What is merged part by part; all else is one field. */
interface Plan {
  /** The items of a list by what tells them apart; where two of one list are alike in that, the list is one field. */
  readonly keyOf?: (item: never) => string;
  /** How the parts are merged: some by name, the others alike. */
  readonly parts?: Readonly<Record<string, Plan>>;
  readonly each?: Plan;
}

const FIELDS: Plan = {};
const itself = (item: string) => item;
const byPerson: Plan = { keyOf: ({ who }: { who: string }) => who };
const gateKey = (gate: Gate): string =>
  [
    gate.audit,
    ...('has' in gate ? ['has', gate.has] : 'refuse' in gate ? ['refuse', gate.refuse] : Object.keys(gate).slice(1)),
  ].join(' ');

const WORKSPACE: Plan = {
  parts: {
    title: FIELDS,
    needs: {
      parts: {
        languages: { keyOf: itself },
        severityTargets: { each: FIELDS },
        gates: { keyOf: gateKey },
        notNeeded: { keyOf: itself },
      },
    },
    vendors: { keyOf: ({ id }: Vendor) => id, each: { parts: { name: FIELDS, costs: FIELDS } } },
    costs: {
      parts: { rates: FIELDS, vendors: FIELDS, together: { keyOf: ([a, b]: [string, string]) => `${a} ${b}` } },
    },
    conflictsOfInterest: byPerson,
    dissent: byPerson,
  },
};

/** A workspace with all that is said of a vendor in one place. */
interface Gathered extends Omit<Workspace, 'vendors' | 'calendars'> {
  readonly vendors: readonly (Vendor & { calendar?: CalendarSpec | undefined; costs?: CostFigures | undefined })[];
}

function gather({ calendars, costs, vendors, ...rest }: Workspace): Gathered {
  const isListed = (id: string) => vendors.some((vendor) => vendor.id === id);
  const strays = Object.entries(costs?.vendors ?? {}).filter(([id]) => !isListed(id));
  return {
    ...rest,
    ...(costs !== undefined && { costs: { ...costs, vendors: Object.fromEntries(strays) } }),
    vendors: vendors.map((vendor) => ({
      ...vendor,
      calendar: ownOf(calendars, vendor.id),
      costs: ownOf(costs?.vendors, vendor.id),
    })),
  };
}

/** @param given the account of one of the two, for figures that are kept where the other gave it up */
function scatter({ vendors, costs, ...rest }: Gathered, given: Workspace['costs']): Workspace {
  const figures = vendors.flatMap((vendor) => (vendor.costs === undefined ? [] : [[vendor.id, vendor.costs] as const]));
  const account = costs ?? (figures.length > 0 ? given : undefined);
  return {
    ...rest,
    vendors: vendors.map(({ calendar: _calendar, costs: _costs, ...vendor }) => vendor),
    calendars: Object.fromEntries(
      vendors.flatMap(({ id, calendar }) => (calendar === undefined ? [] : [[id, calendar]])),
    ),
    ...(account !== undefined && {
      costs: { ...account, vendors: Object.fromEntries([...Object.entries(costs?.vendors ?? {}), ...figures]) },
    }),
  };
}

type Parts = ReadonlyMap<string, unknown>;

function merged(
  plan: Plan | undefined,
  base: unknown,
  theirs: unknown,
  mine: unknown,
  path: readonly string[],
  decide: (conflict: Conflict) => unknown,
): unknown {
  if (isDeepStrictEqual(theirs, mine) || isDeepStrictEqual(theirs, base)) return mine;
  if (isDeepStrictEqual(mine, base)) return theirs;
  const [was, there, here] = [base ?? (plan?.keyOf === undefined ? {} : []), theirs, mine].map((one) =>
    partsOf(plan, one),
  );
  if (was === undefined || there === undefined || here === undefined) return decide({ path, theirs, mine });
  const parts = namesOf(was, there, here).flatMap((name): [string, unknown][] => {
    const below = plan?.parts === undefined ? plan?.each : ownOf(plan.parts, name);
    const part = merged(below, was.get(name), there.get(name), here.get(name), [...path, name], decide);
    return part === undefined ? [] : [[name, part]];
  });
  return plan?.keyOf === undefined ? Object.fromEntries(parts) : parts.map(([, part]) => part);
}

/** By name; undefined where it has no parts, or they cannot be told apart. */
function partsOf(plan: Plan | undefined, value: unknown): Parts | undefined {
  if (plan === undefined || typeof value !== 'object' || value === null) return undefined;
  if (plan.keyOf === undefined) return new Map(Object.entries(value).filter(([, part]) => part !== undefined));
  if (!Array.isArray(value)) return undefined;
  const parts = new Map(value.map((item) => [plan.keyOf?.(item as never) ?? '', item as unknown]));
  return parts.size === value.length ? parts : undefined;
}

/** In the order of whoever changed it, mine before theirs; what the other added comes after. */
function namesOf(base: Parts, theirs: Parts, mine: Parts): readonly string[] {
  const isMoved = !isDeepStrictEqual([...base.keys()], [...mine.keys()]);
  return [...new Set((isMoved ? [mine, theirs] : [theirs, mine]).flatMap((parts) => [...parts.keys()]))];
}
