import { straysOf } from '../../decision/cost/strays.ts';
import type { Measure } from '../../model/api.ts';
import { ownOf } from '../../model/own.ts';
import { SEVERITIES } from '../../model/severity.ts';
import type { Text } from '../../model/text.ts';
import { WEEKDAYS, type Weekday } from '../../model/weekday.ts';
import type { Workspace } from '../../model/workspace.ts';
import { keyed } from '../parts/row-keys.ts';
import { type CalendarDraft, calendarDraftOf } from './calendar-draft.ts';
import { type FeesDraft, feesDraftOf } from './fees-draft.ts';
import type { RateRow } from './fees-problems.ts';
import { type FiguresDraft, figuresDraftOf } from './figures-draft.ts';
import { type GatesDraft, gatesDraftOf } from './gates.ts';
import { type PackageRow, packagesDraftOf } from './packages.ts';
import { type PeopleDraft, peopleDraftOf } from './people.ts';
import { type TieRow, tiesDraftOf } from './ties-draft.ts';
import { type WeightsDraft, weightsDraftOf } from './weights.ts';

export const TARGETS = ['firstResponse', 'workaround', 'resolution'] as const;

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
  readonly packages: readonly PackageRow[];
  /** Its business hours as the buyer knows them. */
  readonly calendar: CalendarDraft;
  readonly fees: FeesDraft;
  /** Its own figures, where it has others than all. */
  readonly figures: FiguresDraft;
}

/** What stands in the fields of the form: text as it is typed. */
export interface WorkspaceDraft extends GatesDraft, PeopleDraft {
  readonly titleEn: string;
  readonly titleZh: string;
  readonly scenario: string;
  readonly timezone: string;
  readonly languages: readonly ('zh' | 'en')[];
  readonly coverage: 'always' | 'week';
  readonly days: readonly Weekday[];
  readonly from: string;
  readonly to: string;
  /** By `P0.firstResponse`. */
  readonly targets: Readonly<Record<string, string>>;
  /** Measures that the buyer does not need. */
  readonly notNeeded: readonly string[];
  readonly weights: WeightsDraft;
  readonly vendors: readonly VendorDraft[];
  /** Who was taken away last and may come back, until it is saved; and where it stood. */
  readonly dropped: { readonly vendor: VendorDraft; readonly at: number } | null;
  readonly currency: string;
  readonly start: string;
  /** Ids that no vendor has, whose figures stay. */
  readonly strays: readonly string[];
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
  packages: [],
  calendar: calendarDraftOf(undefined),
  fees: feesDraftOf(undefined),
  figures: {},
});

/** What a vendor is called in the reader's language, as far as it has been named; empty where it has not. */
export const draftName = ({ en, zh }: VendorDraft, lang: 'zh' | 'en'): string =>
  (lang === 'zh' ? zh || en : en || zh).trim();

/**
 * A text as it was typed: where one language stands for both, the other was left empty, and follows until it is typed by itself. Chinese
 * letters are Chinese, whichever field they were typed in.
 */
function typedNames({ en, zh }: Text = { en: '', zh: '' }): Text {
  if (en !== zh) return { en, zh };
  return /\p{Script=Han}/u.test(zh) ? { en: '', zh } : { en, zh: '' };
}

export function draftOf(workspace: Workspace | null, lang: 'zh' | 'en', measures: readonly Measure[]): WorkspaceDraft {
  const needs = workspace?.needs;
  const title = typedNames(workspace?.title);
  const week = needs !== undefined && needs.coverage !== '24x7' ? needs.coverage : null;
  return {
    titleEn: title.en,
    titleZh: title.zh,
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
    ...gatesDraftOf(needs?.gates ?? [], measures),
    notNeeded: needs?.notNeeded ?? [],
    weights: weightsDraftOf(needs?.weights),
    ...peopleDraftOf(workspace),
    vendors:
      workspace === null
        ? [emptyVendor('0'), emptyVendor('1')]
        : workspace.vendors.map(({ id, name, plan, product, sources }, at) => ({
            key: String(at),
            was: id,
            id,
            ...typedNames(name),
            plan: plan ?? '',
            product: product ?? '',
            packages: packagesDraftOf(sources),
            calendar: calendarDraftOf(ownOf(workspace.calendars, id)),
            fees: feesDraftOf(ownOf(workspace.costs?.vendors, id)),
            figures: figuresDraftOf(ownOf(workspace.costs?.vendors, id)),
          })),
    dropped: null,
    currency: workspace?.costs?.currency ?? '',
    start: workspace?.costs?.start ?? '',
    strays: strayIds(workspace),
    rates: keyed(
      Object.entries(workspace?.costs?.rates ?? {}).map(([currency, { is, on }]) => ({ currency, is: String(is), on })),
    ),
    ties: tiesDraftOf(workspace?.costs, workspace?.vendors ?? []),
    fees: feesDraftOf(workspace?.costs),
    figures: figuresDraftOf(workspace?.costs),
  };
}

/** Ids below the figures of vendors that no vendor of the file has. */
export const strayIds = (workspace: Workspace | null): readonly string[] =>
  workspace?.costs === undefined
    ? []
    : straysOf(
        workspace.costs,
        workspace.vendors.map(({ id }) => id),
      );

/** What was typed on while `sent` was being saved, as an edit of the file that it became. */
export const typedSince = (draft: WorkspaceDraft, sent: WorkspaceDraft): WorkspaceDraft => ({
  ...draft,
  dropped: null,
  vendors: draft.vendors.map((vendor) => ({
    ...vendor,
    was: sent.vendors.find(({ key }) => key === vendor.key)?.id.trim() ?? vendor.was,
  })),
});

/** An id made of a name: letters and digits of it, or nothing where it has none. */
export const idOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
