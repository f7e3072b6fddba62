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

/** Where a figure is from, in the buyer's words, and whose it is: his own or an estimate; empty where the form of it says so, a number or a range. */
export interface Told {
  readonly note: string;
  readonly whose: Whose;
}
/** One figure as it is typed; empty: not supplied. What is told stands for all severities, unless it is told apart. */
export interface FigureDraft extends Told {
  /** One for all severities, or one for each; what was typed the other way stays while the form is open, and is not saved. */
  readonly way: 'all' | 'each';
  readonly all: string;
  readonly each: Readonly<Record<Severity, string>>;
  /** Is it told of each severity by itself? What is told of all is then what is told of each, put together. */
  readonly isToldApart: boolean;
  readonly told: Readonly<Record<Severity, Told>>;
  /** As the file has it. */
  readonly was?: CostEntry | BySeverity;
}
export const WHOSE = ['', 'own', 'estimate'] as const;
export type Whose = (typeof WHOSE)[number];
/** Those that have a row; where there is none, nothing is supplied. */
export type FiguresDraft = Readonly<Partial<Record<FigureInput, FigureDraft>>>;

const nothing = { P0: '', P1: '', P2: '', P3: '' };
const untold: Told = { note: '', whose: '' };
const toldAlike = (told: Told): FigureDraft['told'] => ({ P0: told, P1: told, P2: told, P3: told });
export const emptyFigure: FigureDraft = {
  ...untold,
  way: 'all',
  all: '',
  each: nothing,
  isToldApart: false,
  told: toldAlike(untold),
};

export const figuresDraftOf = (figures: Partial<Costs> | undefined): FiguresDraft =>
  Object.fromEntries(
    FIGURES.flatMap((input) => {
      const was = figures?.[input];
      return was === undefined ? [] : [[input, figureDraftOf(was)] as const];
    }),
  );

export function figureDraftOf(was: CostEntry | BySeverity): FigureDraft {
  if (!isBySeverity(was)) {
    const told = toldOf(was);
    return { ...emptyFigure, ...told, all: entryText(was), told: toldAlike(told), was };
  }
  const given = SEVERITIES.flatMap((one) => (was[one] === undefined ? [] : [[one, was[one]] as const]));
  const figure: FigureDraft = {
    ...emptyFigure,
    way: 'each',
    each: { ...nothing, ...Object.fromEntries(given.map(([one, entry]) => [one, entryText(entry)])) },
    told: { ...emptyFigure.told, ...Object.fromEntries(given.map(([one, entry]) => [one, toldOf(entry)])) },
    was,
  };
  const whole = together(figure);
  const isToldApart = new Set(given.map(([, entry]) => JSON.stringify(toldOf(entry)))).size > 1;
  return { ...figure, ...whole, isToldApart, told: isToldApart ? figure.told : toldAlike(whole) };
}

function toldOf(entry: CostEntry): Told {
  const { note = '', from = '' } = basisOf(entry);
  return { note, whose: from };
}

/** What is told of its severities, as of one figure: each note once, and whose it is where that is the same. */
function together(figure: FigureDraft): Told {
  const given = givenSeverities(figure).map((one) => figure.told[one]);
  const [whose = '', ...others] = new Set(given.map((told) => told.whose));
  return {
    note: [...new Set(given.map(({ note }) => note.trim()).filter(Boolean))].join('; '),
    whose: others.length === 0 ? whose : '',
  };
}

/** The severities that have a figure of their own. */
export const givenSeverities = ({ way, each }: FigureDraft): readonly Severity[] =>
  SEVERITIES.filter((one) => way === 'each' && each[one].trim() !== '');

/** The figure with something told of it, or of one of its severities. */
export function telling(figure: FigureDraft, field: Severity | 'all', part: Partial<Told>): FigureDraft {
  if (field === 'all') return { ...figure, ...part };
  const told = { ...figure.told, [field]: { ...figure.told[field], ...part } };
  return { ...figure, told, ...together({ ...figure, told }) };
}

/** Told of each severity by itself, or of all. What was told apart before comes back, unless something else was told of all since. */
export function toldApart(figure: FigureDraft, isToldApart: boolean): FigureDraft {
  const { note, whose } = together(figure);
  const isWhole = note === figure.note && whose === figure.whose;
  return {
    ...figure,
    isToldApart,
    ...(isToldApart && !isWhole && { told: toldAlike({ note: figure.note, whose: figure.whose }) }),
  };
}

/** What is told of what stands in a field. */
export const toldIn = (figure: FigureDraft, field: Severity | 'all'): Told =>
  figure.isToldApart && field !== 'all' ? figure.told[field] : figure;

/** The figure with the other way chosen. One for all is that of each, until they are told apart. */
export function turned(figure: FigureDraft, way: FigureDraft['way']): FigureDraft {
  const isUntold = SEVERITIES.every((one) => figure.each[one] === '');
  if (way === 'all' || !isUntold) return { ...figure, way };
  return { ...figure, way, each: { P0: figure.all, P1: figure.all, P2: figure.all, P3: figure.all } };
}

/** Its fields as they stand: one, or one for each severity. */
export const fieldsOf = ({ way, all, each }: FigureDraft): readonly (readonly [Severity | 'all', string])[] =>
  way === 'all' ? [['all', all]] : SEVERITIES.map((one) => [one, each[one]]);

export function typedIn(figure: FigureDraft, field: Severity | 'all', text: string): FigureDraft {
  if (field === 'all') return { ...figure, all: text };
  const typed = { ...figure, each: { ...figure.each, [field]: text } };
  return figure.isToldApart ? { ...typed, ...together(typed) } : typed;
}

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
