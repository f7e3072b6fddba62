import type { Gate } from '../../model/needs.ts';
import { SEVERITIES } from '../../model/severity.ts';
import type { Text } from '../../model/text.ts';
import type { Workspace } from '../../model/workspace.ts';
import { calendarsOf } from './calendar-edit.ts';
import { type CalendarProblem, checkCalendar } from './calendar-problems.ts';
import { costsOf, hasCosts } from './costs-edit.ts';
import { checkFees, checkRates, type FeeProblem, isCurrency, isDay } from './fees-problems.ts';
import { checkFigures } from './figures-problems.ts';
import { checkTies } from './ties-edit.ts';
import { TARGETS, type VendorDraft, type WorkspaceDraft } from './workspace-draft.ts';

/** What is wrong, by field; the words are in words/problems.ts, or those of the account. */
export type DraftProblem =
  | FeeProblem
  | CalendarProblem
  | 'notZone'
  | 'notDuration'
  | 'notMinutes'
  | 'notId'
  | 'sameId'
  | 'notClock'
  | 'pickDay'
  | 'pickLanguage';
export type DraftProblems = Readonly<Partial<Record<string, DraftProblem | Text>>>;

const DURATION = /^(\d+(\.\d+)?(m|h|d|bh)|\d+bd)$/;
const ID = /^[a-z0-9][a-z0-9._-]*$/i;
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

export function problemsOf(draft: WorkspaceDraft): DraftProblems {
  const problems: Record<string, DraftProblem | Text> = {};
  const note = (field: string, problem: DraftProblem | Text | null) => {
    if (problem !== null) problems[field] ??= problem;
  };
  const check = (field: string, isRight: boolean, problem: DraftProblem) => note(field, isRight ? null : problem);
  check('scenario', draft.scenario.trim() !== '', 'needed');
  check('timezone', isZone(draft.timezone.trim()), 'notZone');
  check('languages', draft.languages.length > 0, 'pickLanguage');
  if (draft.coverage === 'week') {
    check('days', draft.days.length > 0, 'pickDay');
    check('from', CLOCK.test(draft.from), 'notClock');
    check('to', CLOCK.test(draft.to) || draft.to === '24:00', 'notClock');
  }
  for (const [field, value] of Object.entries(draft.targets))
    check(field, value.trim() === '' || DURATION.test(value.trim()), 'notDuration');
  check('p0Minutes', draft.p0Minutes.trim() === '' || Number(draft.p0Minutes) > 0, 'notMinutes');
  for (const [at, { key, id, en, zh, calendar }] of draft.vendors.entries()) {
    check(`vendor.${key}.name`, en.trim() !== '' || zh.trim() !== '', 'needed');
    check(`vendor.${key}.id`, ID.test(id.trim()), 'notId');
    check(`vendor.${key}.id`, !draft.vendors.slice(0, at).some((one) => one.id.trim() === id.trim()), 'sameId');
    checkCalendar(calendar, `vendor.${key}.calendar`, note);
  }
  if (hasCosts(draft)) {
    check('currency', isCurrency(draft.currency.trim()), 'notCurrency');
    check('start', isDay(draft.start.trim()), 'notDay');
    checkRates(draft, note);
    checkTies(draft, note);
    checkFigures(draft.figures, draft, 'figures', note);
    checkFees(draft.fees, draft, 'fees', note);
    for (const { key, fees, figures } of draft.vendors) {
      checkFees(fees, draft, `vendor.${key}.fees`, note);
      checkFigures(figures, draft, `vendor.${key}.figures`, note);
    }
  }
  return problems;
}

/** The workspace as edited. What the form has no field for stays as `base` has it. */
export function workspaceOf(draft: WorkspaceDraft, base: Workspace | null): Workspace {
  const { weights: said, ...needs } = base?.needs ?? { notNeeded: [], weights: undefined };
  const weights = draft.weights === 'order' ? { order: [...draft.order] } : draft.weights === 'keep' ? said : undefined;
  return {
    ...(base ?? { conflictsOfInterest: [], dissent: [] }),
    schema: 'touchstone/workspace@1',
    needs: {
      ...needs,
      scenario: draft.scenario.trim(),
      timezone: draft.timezone.trim(),
      languages: [...draft.languages],
      coverage: coverageOf(draft),
      severityTargets: targetsOf(draft),
      gates: gatesOf(draft),
      ...(weights !== undefined && { weights }),
    },
    vendors: draft.vendors.map((vendor) => vendorOf(vendor, base)),
    calendars: calendarsOf(draft, base),
    ...costsOf(draft, base),
  };
}

type Needs = Workspace['needs'];

const coverageOf = ({ coverage, days, from, to }: WorkspaceDraft): Needs['coverage'] =>
  coverage === 'always' ? '24x7' : { days: [...days], from, to };

const targetsOf = ({ targets }: WorkspaceDraft): Needs['severityTargets'] =>
  Object.fromEntries(
    SEVERITIES.flatMap((severity) => {
      const own = TARGETS.flatMap((target) => {
        const text = targets[`${severity}.${target}`]?.trim() ?? '';
        return text === '' ? [] : [[target, text] as const];
      });
      return own.length === 0 ? [] : [[severity, Object.fromEntries(own)] as const];
    }),
  );

const gatesOf = ({ p0Minutes, channels, refuseRetired, otherGates }: WorkspaceDraft): Gate[] => [
  ...(p0Minutes.trim() === '' ? [] : [{ audit: 'response-commitment', atMost: Number(p0Minutes) }]),
  ...channels.map((has) => ({ audit: 'channels', has })),
  ...(refuseRetired ? [{ audit: 'end-of-life-notice', refuse: 'product-retired' as const }] : []),
  ...otherGates,
];

function vendorOf(draft: VendorDraft, base: Workspace | null): Workspace['vendors'][number] {
  const [id, en, zh] = [draft.id.trim(), draft.en.trim(), draft.zh.trim()];
  const [plan, product] = [draft.plan.trim(), draft.product.trim()];
  const packages = draft.packages.split(/[\s,，、;；]+/).filter(Boolean);
  const before = base?.vendors.find((one) => one.id === draft.was)?.sources ?? [];
  const isSame = before.flatMap((source) => source.packages).join() === packages.join();
  const [first] = before;
  return {
    id,
    name: { en: en || zh, zh: zh || en },
    ...(plan !== '' && { plan }),
    ...(product !== '' && { product }),
    sources: isSame ? before : packages.length === 0 ? [] : [{ ...first, type: 'npm', packages }],
  };
}
