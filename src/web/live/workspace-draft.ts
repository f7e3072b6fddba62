import { DIMENSIONS, type Dimension } from '../../model/dimension.ts';
import type { Gate } from '../../model/needs.ts';
import { SEVERITIES } from '../../model/severity.ts';
import { WEEKDAYS, type Weekday } from '../../model/weekday.ts';
import type { Workspace } from '../../model/workspace.ts';
import { keyed } from '../parts/row-keys.ts';
import { type CalendarDraft, calendarDraftOf } from './calendar-draft.ts';
import { type FeesDraft, feesDraftOf } from './fees-draft.ts';
import type { RateRow } from './fees-problems.ts';
import { type FiguresDraft, figuresDraftOf } from './figures-draft.ts';
import { type TieRow, tiesDraftOf } from './ties-draft.ts';

export const TARGETS = ['firstResponse', 'workaround', 'resolution'] as const;
/** Channels that a buyer may insist on; asked of the audit `channels`. */
export const WANTED_CHANNELS = [
  'hotline',
  'dedicated-group',
  'technical-manager',
  'engineer-escalation',
  'ticket',
  'on-site',
] as const;

export interface VendorDraft {
  /** Tells rows apart while ids are typed. */
  readonly key: string;
  /** Its id in the file; null for one that is new. */
  readonly was: string | null;
  readonly id: string;
  readonly en: string;
  readonly zh: string;
  readonly plan: string;
  readonly product: string;
  /** Names, parted by commas or spaces. */
  readonly packages: string;
  /** Its business hours as the buyer knows them. */
  readonly calendar: CalendarDraft;
  readonly fees: FeesDraft;
  /** Its own figures, where it has others than all. */
  readonly figures: FiguresDraft;
}

/** What stands in the fields of the form: text as it is typed. */
export interface WorkspaceDraft {
  readonly scenario: string;
  readonly timezone: string;
  readonly languages: readonly ('zh' | 'en')[];
  readonly coverage: 'always' | 'week';
  readonly days: readonly Weekday[];
  readonly from: string;
  readonly to: string;
  /** By `P0.firstResponse`. */
  readonly targets: Readonly<Record<string, string>>;
  /** Minutes to a P0 response that the contract must promise; empty demands nothing. */
  readonly p0Minutes: string;
  readonly channels: readonly string[];
  readonly refuseRetired: boolean;
  /** Gates that the form has no field for: kept, or taken away one by one. */
  readonly otherGates: readonly Gate[];
  /** `keep`: ranges or points of the file, which the form does not edit. */
  readonly weights: 'none' | 'order' | 'keep';
  /** The file has ranges or points. */
  readonly hasOtherWeights: boolean;
  readonly order: readonly Dimension[];
  readonly vendors: readonly VendorDraft[];
  readonly currency: string;
  readonly start: string;
  readonly rates: readonly RateRow[];
  readonly ties: readonly TieRow[];
  /** Fees, credits and figures for all. */
  readonly fees: FeesDraft;
  readonly figures: FiguresDraft;
}

export const emptyVendor = (key: string): VendorDraft => ({
  key,
  was: null,
  id: '',
  en: '',
  zh: '',
  plan: '',
  product: '',
  packages: '',
  calendar: calendarDraftOf(undefined),
  fees: feesDraftOf(undefined),
  figures: {},
});

/** What a vendor is called in the reader's language, as far as it has been named; empty where it has not. */
export const draftName = ({ en, zh }: VendorDraft, lang: 'zh' | 'en'): string =>
  (lang === 'zh' ? zh || en : en || zh).trim();

export function draftOf(workspace: Workspace | null, lang: 'zh' | 'en'): WorkspaceDraft {
  const needs = workspace?.needs;
  const week = needs !== undefined && needs.coverage !== '24x7' ? needs.coverage : null;
  const gates = needs?.gates ?? [];
  const weights = needs?.weights;
  const order = weights !== undefined && 'order' in weights ? weights.order : [];
  return {
    scenario: needs?.scenario ?? '',
    timezone: needs?.timezone ?? 'Asia/Shanghai',
    languages: needs?.languages ?? [lang],
    coverage: week === null ? 'always' : 'week',
    days: week?.days ?? WEEKDAYS.slice(0, 5),
    from: week?.from ?? '09:00',
    to: week?.to ?? '18:00',
    targets: Object.fromEntries(
      SEVERITIES.flatMap((severity) =>
        TARGETS.map((target) => [`${severity}.${target}`, needs?.severityTargets[severity]?.[target] ?? '']),
      ),
    ),
    p0Minutes: String(gates.find(isP0)?.atMost ?? ''),
    channels: gates.flatMap((gate) => (isChannel(gate) ? [gate.has] : [])),
    refuseRetired: gates.some(isRetired),
    otherGates: gates.filter(
      (gate, at) =>
        (!isP0(gate) && !isChannel(gate) && !isRetired(gate)) || (isP0(gate) && gates.findIndex(isP0) !== at),
    ),
    weights: weights === undefined ? 'none' : 'order' in weights ? 'order' : 'keep',
    hasOtherWeights: weights !== undefined && !('order' in weights),
    order: [...order, ...DIMENSIONS.filter((dimension) => !order.includes(dimension))],
    vendors:
      workspace === null
        ? [emptyVendor('0'), emptyVendor('1')]
        : workspace.vendors.map(({ id, name, plan, product, sources }, at) => ({
            key: String(at),
            was: id,
            id,
            en: name.en,
            zh: name.zh,
            plan: plan ?? '',
            product: product ?? '',
            packages: sources.flatMap(({ packages }) => packages).join(', '),
            calendar: calendarDraftOf(workspace.calendars[id]),
            fees: feesDraftOf(workspace.costs?.vendors[id]),
            figures: figuresDraftOf(workspace.costs?.vendors[id]),
          })),
    currency: workspace?.costs?.currency ?? '',
    start: workspace?.costs?.start ?? '',
    rates: keyed(
      Object.entries(workspace?.costs?.rates ?? {}).map(([currency, { is, on }]) => ({ currency, is: String(is), on })),
    ),
    ties: tiesDraftOf(workspace?.costs?.together ?? [], keyed(workspace?.vendors ?? [])),
    fees: feesDraftOf(workspace?.costs),
    figures: figuresDraftOf(workspace?.costs),
  };
}

type P0Gate = Extract<Gate, { atMost: number }>;
type ChannelGate = Extract<Gate, { has: string }>;
const isP0 = (gate: Gate): gate is P0Gate => gate.audit === 'response-commitment' && 'atMost' in gate;
const isChannel = (gate: Gate): gate is ChannelGate =>
  gate.audit === 'channels' && 'has' in gate && WANTED_CHANNELS.some((one) => one === gate.has);
const isRetired = (gate: Gate): boolean => 'refuse' in gate && gate.refuse === 'product-retired';

/** The list with one item moved up (-1) or down (1); at the ends it stays. */
export function moved<Item>(items: readonly Item[], at: number, by: -1 | 1): readonly Item[] {
  const item = items[at];
  const to = at + by;
  if (item === undefined || to < 0 || to >= items.length) return items;
  return items.toSpliced(at, 1).toSpliced(to, 0, item);
}

/** An id made of a name: letters and digits of it, or nothing where it has none. */
export const idOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
