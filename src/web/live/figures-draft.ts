import { type BySeverity, entryText, isBySeverity } from '../../decision/cost/figures.ts';
import type { CostEntry, Costs } from '../../model/cost.ts';
import { type CostInput, SEVERE } from '../../model/cost-names.ts';
import { SEVERITIES, type Severity } from '../../model/severity.ts';
import { basisOf } from './entry-edit.ts';

/** A figure of one line, or of one for each severity. Fees, prices and credits are typed in rows of their own (fees-draft.ts). */
export type OwnInput = Exclude<CostInput, 'licence' | 'supportPlan' | 'prices' | 'credits'>;
/** What finding out costs is the same whoever the vendor is. */
export type FigureInput = OwnInput | 'questionHours' | 'probeHours';

/** The figures, in the order in which people think of them. */
export const FIGURE_GROUPS = {
  business: [
    'dailyUsers',
    'payingUsers',
    'payingValue',
    'users',
    'valuePerUserHour',
    'conversionsPerHour',
    'conversionValue',
  ],
  incidents: ['incidents', 'detectHours', 'answerHours', 'fixHours', 'affected', 'recoveryHours'],
  customers: ['churn', 'lifetimeValue', 'contracts', 'contractLoss', 'contractValue'],
  people: ['engineers', 'engineerHour', 'helpHours', 'integrationHours', 'questionHours', 'probeHours'],
  moving: ['usage', 'usageGrowth', 'migration', 'exit', 'leaving'],
} as const satisfies Record<string, readonly FigureInput[]>;
export type FigureGroup = keyof typeof FIGURE_GROUPS;

export const FIGURES: readonly FigureInput[] = Object.values(FIGURE_GROUPS).flat();
export const isOwn = (input: FigureInput): input is OwnInput => input !== 'questionHours' && input !== 'probeHours';
/** Those in which a vendor may differ, with what tells vendors apart most often first. */
export const OWN_FIGURES: readonly OwnInput[] = (['incidents', 'moving', 'people', 'customers', 'business'] as const)
  .flatMap((group): readonly FigureInput[] => FIGURE_GROUPS[group])
  .filter((input) => isOwn(input));
export const isSevere = (input: FigureInput): boolean => SEVERE.some((one) => one === input);

/** One figure as it is typed; empty: not supplied. */
export interface FigureDraft {
  /** One for all severities, or one for each; what was typed the other way stays while the form is open, and is not saved. */
  readonly way: 'all' | 'each';
  readonly all: string;
  readonly each: Readonly<Record<Severity, string>>;
  /** Whose figure it is: the buyer's own or an estimate; empty where the form of it says so, a number or a range. */
  readonly whose: Whose;
  /** Where it is from, in the buyer's words; of several severities each once. */
  readonly note: string;
  /** As the file has it. */
  readonly was?: CostEntry | BySeverity;
}
export const WHOSE = ['', 'own', 'estimate'] as const;
export type Whose = (typeof WHOSE)[number];
/** Those that have a row; where there is none, nothing is supplied. */
export type FiguresDraft = Readonly<Partial<Record<FigureInput, FigureDraft>>>;

const nothing = { P0: '', P1: '', P2: '', P3: '' };
export const emptyFigure: FigureDraft = { way: 'all', all: '', each: nothing, whose: '', note: '' };

export const figuresDraftOf = (figures: Partial<Costs> | undefined): FiguresDraft =>
  Object.fromEntries(
    FIGURES.flatMap((input) => {
      const was = figures?.[input];
      return was === undefined ? [] : [[input, figureDraftOf(was)] as const];
    }),
  );

export function figureDraftOf(was: CostEntry | BySeverity): FigureDraft {
  const bases = (isBySeverity(was) ? Object.values(was) : [was]).map(basisOf);
  const [whose = '', ...others] = new Set(bases.map(({ from }): Whose => from ?? ''));
  const told = {
    whose: others.length === 0 ? whose : '',
    note: [...new Set(bases.flatMap(({ note }) => note ?? []))].join('; '),
    was,
  };
  if (!isBySeverity(was)) return { way: 'all', all: entryText(was), each: nothing, ...told };
  const texts = SEVERITIES.flatMap((one) => (was[one] === undefined ? [] : [[one, entryText(was[one])] as const]));
  return { way: 'each', all: '', each: { ...nothing, ...Object.fromEntries(texts) }, ...told };
}

/** The figure with the other way chosen. One for all is that of each, until they are told apart. */
export function turned(figure: FigureDraft, way: FigureDraft['way']): FigureDraft {
  const isUntold = SEVERITIES.every((one) => figure.each[one] === '');
  if (way === 'all' || !isUntold) return { ...figure, way };
  return { ...figure, way, each: { P0: figure.all, P1: figure.all, P2: figure.all, P3: figure.all } };
}

/** Its fields as they stand: one, or one for each severity. */
export const fieldsOf = ({ way, all, each }: FigureDraft): readonly (readonly [Severity | 'all', string])[] =>
  way === 'all' ? [['all', all]] : SEVERITIES.map((one) => [one, each[one]]);

export const typedIn = (figure: FigureDraft, field: Severity | 'all', text: string): FigureDraft =>
  field === 'all' ? { ...figure, all: text } : { ...figure, each: { ...figure.each, [field]: text } };

/** A vendor's own figure begins with nothing in it, told apart by severity as that for all is. */
export const newOwn = (shared: FigureDraft | undefined): FigureDraft => ({
  ...emptyFigure,
  way: shared?.way ?? emptyFigure.way,
});

/** What the figure for all says where a vendor's own field is empty. */
export function sharedText(shared: FigureDraft | undefined, field: Severity | 'all'): string {
  if (shared === undefined) return '';
  return shared.way === 'all' ? shared.all : field === 'all' ? '' : shared.each[field];
}
