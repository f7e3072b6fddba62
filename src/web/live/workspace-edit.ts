import { STRAY } from '../../decision/cost/strays.ts';
import { neededDimensions } from '../../decision/weights-problem.ts';
import type { Measure } from '../../model/api.ts';
import { SEVERITIES } from '../../model/severity.ts';
import type { Text } from '../../model/text.ts';
import { VENDOR_ID } from '../../model/vendor-id.ts';
import type { Workspace } from '../../model/workspace.ts';
import { calendarsOf } from './calendar-edit.ts';
import { checkCalendar } from './calendar-problems.ts';
import { costsOf, hasCosts } from './costs-edit.ts';
import { checkFees, checkRates, isCurrency, isDay } from './fees-problems.ts';
import type { FieldProblem } from './field-problem.ts';
import { checkFigures } from './figures-problems.ts';
import { checkGates, gatesOf } from './gates.ts';
import { checkPackages, sourcesOf } from './packages.ts';
import { checkPeople, peopleOf } from './people.ts';
import { plain } from './plain.ts';
import { checkTies } from './ties-edit.ts';
import { weightsOf } from './weights.ts';
import { checkWeights } from './weights-problems.ts';
import { TARGETS, type VendorDraft, type WorkspaceDraft } from './workspace-draft.ts';

/** What is wrong, by field. */
export type DraftProblems = Readonly<Partial<Record<string, FieldProblem | Text>>>;

const DURATION = /^(\d+(\.\d+)?(m|h|d|bh)|\d+bd)$/;
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
/** `9:00` as files have it, `09:00`; and `4 h` as `4h`. */
const clockOf = (text: string): string =>
  plain(text)
    .replace(/\s*:\s*/, ':')
    .padStart(5, '0');
const durationOf = (text: string): string => plain(text).replace(/\s+/g, '');
const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

export function problemsOf(draft: WorkspaceDraft, measures: readonly Measure[] = []): DraftProblems {
  const problems: Record<string, FieldProblem | Text> = {};
  const note = (field: string, problem: FieldProblem | Text | null) => {
    if (problem !== null) problems[field] ??= problem;
  };
  const check = (field: string, isRight: boolean, problem: FieldProblem) => note(field, isRight ? null : problem);
  check('scenario', draft.scenario.trim() !== '', 'needed');
  check('timezone', isZone(plain(draft.timezone)), 'notZone');
  if (draft.coverage === 'week') {
    check('days', draft.days.length > 0, 'pickDay');
    check('from', CLOCK.test(clockOf(draft.from)), 'notClock');
    check('to', CLOCK.test(clockOf(draft.to)) || clockOf(draft.to) === '24:00', 'notClock');
  }
  for (const [field, value] of Object.entries(draft.targets))
    check(field, value.trim() === '' || DURATION.test(durationOf(value)), 'notDuration');
  checkGates(draft, draft.notNeeded, note);
  checkWeights(draft.weights, note, neededDimensions(measures, draft.notNeeded));
  checkPeople(draft, note);
  for (const [at, { key, id, en, zh, packages, calendar }] of draft.vendors.entries()) {
    check(`vendor.${key}.name`, en.trim() !== '' || zh.trim() !== '', 'needed');
    check(`vendor.${key}.id`, id.trim() !== '', 'neededId');
    check(`vendor.${key}.id`, VENDOR_ID.test(id.trim()), 'notId');
    check(`vendor.${key}.id`, !draft.vendors.slice(0, at).some((one) => one.id.trim() === id.trim()), 'sameId');
    checkPackages(packages, `vendor.${key}.packages`, note);
    checkCalendar(calendar, `vendor.${key}.calendar`, note);
  }
  if (hasCosts(draft)) {
    check('currency', isCurrency(plain(draft.currency)), 'notCurrency');
    check('start', isDay(plain(draft.start)), 'notDay');
    for (const id of draft.strays)
      note(`strays.${id}`, draft.vendors.some((one) => one.id.trim() === id) ? null : STRAY);
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

/** The workspace as edited; as `base` has it, to the digit, where nothing was. Only where nothing is wrong with it. */
export function workspaceOf(draft: WorkspaceDraft, base: Workspace | null): Workspace {
  const { weights: _weights, ...needs } = base?.needs ?? {};
  const { title: _title, ...rest } = base ?? {};
  const title = named(draft.titleEn, draft.titleZh, base?.title);
  const weights = weightsOf(draft.weights);
  return {
    ...rest,
    schema: 'touchstone/workspace@1',
    ...(title !== null && { title }),
    needs: {
      ...needs,
      scenario: kept(draft.scenario, base?.needs.scenario),
      timezone: plain(draft.timezone),
      languages: [...draft.languages],
      coverage: coverageOf(draft),
      severityTargets: targetsOf(draft),
      notNeeded: [...draft.notNeeded],
      gates: gatesOf(draft, base?.needs.gates ?? []),
      ...(weights !== undefined && { weights }),
    },
    ...peopleOf(draft),
    vendors: draft.vendors.map((vendor) => vendorOf(vendor, base)),
    calendars: calendarsOf(draft),
    ...costsOf(draft, base),
  };
}

/** One language stands for both where it is the only one; null where neither is given. */
function named(english: string, chinese: string, before: Text | undefined): Text | null {
  const [en, zh] = [kept(english, before?.en), kept(chinese, before?.zh)];
  return en === '' && zh === '' ? null : { en: en || zh, zh: zh || en };
}

/** Without the space around it; as the file has it, where that is all that differs. */
const kept = (text: string, before: string | undefined): string =>
  before !== undefined && text.trim() === before.trim() ? before : text.trim();

type Needs = Workspace['needs'];

const coverageOf = ({ coverage, days, from, to }: WorkspaceDraft): Needs['coverage'] =>
  coverage === 'always' ? '24x7' : { days: [...days], from: clockOf(from), to: clockOf(to) };

const targetsOf = ({ targets }: WorkspaceDraft): Needs['severityTargets'] =>
  Object.fromEntries(
    SEVERITIES.flatMap((severity) => {
      const own = TARGETS.flatMap((target) => {
        const text = durationOf(targets[`${severity}.${target}`] ?? '');
        return text === '' ? [] : [[target, text] as const];
      });
      return own.length === 0 ? [] : [[severity, Object.fromEntries(own)] as const];
    }),
  );

function vendorOf(draft: VendorDraft, base: Workspace | null): Workspace['vendors'][number] {
  const was = base?.vendors.find((one) => one.id === draft.was);
  const id = draft.id.trim();
  const [plan, product] = [kept(draft.plan, was?.plan), kept(draft.product, was?.product)];
  return {
    id,
    name: named(draft.en, draft.zh, was?.name) ?? { en: id, zh: id },
    ...(plan !== '' && { plan }),
    ...(product !== '' && { product }),
    sources: sourcesOf(draft.packages, was?.sources ?? []),
  };
}
