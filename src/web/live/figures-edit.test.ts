import { describe, expect, it } from 'vitest';
import { STRAY } from '../../decision/cost/strays.ts';
import { type Costs, costsSchema } from '../../model/cost.ts';
import { COST_INPUTS, SEVERE } from '../../model/cost-names.ts';
import { type Workspace, workspaceSchema } from '../../model/workspace.ts';
import { MONTHLY } from './fees-draft.ts';
import {
  emptyFigure,
  FIGURES,
  type FigureDraft,
  type FigureInput,
  figureDraftOf,
  isOwn,
  newOwn,
  sharedText,
  telling,
  toldApart,
  turned,
  typedIn,
} from './figures-draft.ts';
import { figureValue, givenFigures } from './figures-edit.ts';
import { draftOf, type WorkspaceDraft } from './workspace-draft.ts';
import { problemsOf, workspaceOf } from './workspace-edit.ts';

const base: Workspace = workspaceSchema.parse({
  schema: 'touchstone/workspace@1',
  needs: { scenario: 'live rooms', timezone: 'Asia/Shanghai', coverage: '24x7' },
  vendors: [
    { id: 'aster', name: { en: 'Aster', zh: '紫菀' } },
    { id: 'briar', name: { en: 'Briar', zh: '荆棘' } },
  ],
  costs: {
    currency: 'CNY',
    start: '2027-01-01',
    rates: { USD: { is: 7, on: '2026-11-20' } },
    users: '12',
    incidents: { P1: { is: '0.5 to 2', from: 'own', note: 'pager, 2026' }, P0: '0.1 to 0.4' },
    affected: { is: '10%', note: 'a guess' },
    detectHours: {},
    fixHours: { P0: { table: { '1,200': 3, 5: 1 }, from: 'own', note: 'our log' } },
    engineers: { table: { 1: 70, 5: 30 } },
    probeHours: '0.5 to 3',
    together: [['incidents.P0', 'incidents.P1', 0.5]],
    vendors: { aster: { fixHours: { P0: '0.5 to 3' }, churn: '1%', leaving: 0.1, licence: 4 }, gone: { exit: 5 } },
  },
});
const draft = draftOf(base, 'en', []);
const [aster, briar] = draft.vendors;
if (aster === undefined || briar === undefined) throw new Error('two vendors');

const read = (edited: WorkspaceDraft): Costs | undefined =>
  workspaceSchema.parse(JSON.parse(JSON.stringify(workspaceOf(edited, base)))).costs;
const typed = (was: Parameters<typeof figureDraftOf>[0], field: 'all' | 'P0' | 'P2', text: string) =>
  figureValue(typedIn(figureDraftOf(was), field, text));
const all = (text: string): FigureDraft => ({ ...emptyFigure, all: text });
const wrong = (input: FigureInput, figure: FigureDraft) =>
  Object.entries(problemsOf({ ...draft, strays: [], ties: [], figures: { [input]: figure } })).map(
    ([field, problem]) => [field, typeof problem === 'string' ? problem : problem?.en],
  );

describe('figures in the form', () => {
  it('are all that the account knows, each in one place', () => {
    const fees = [...MONTHLY, 'prices', 'credits'];
    expect([...FIGURES].filter(isOwn).sort()).toEqual(COST_INPUTS.filter((one) => !fees.includes(one)).sort());
    expect(new Set(FIGURES).size).toBe(FIGURES.length);
  });

  it('are divided by severity where the file may divide them, and nowhere else', () => {
    const may = COST_INPUTS.filter(
      (input) => costsSchema.safeParse({ currency: 'CNY', start: '2027-01-01', [input]: { P0: 1 } }).success,
    );
    expect(may).toEqual([...SEVERE]);
  });

  it('are written as they were where nothing was edited: by severity, tables, notes, and those of no vendor listed', () => {
    expect(problemsOf(draft)).toEqual({ 'strays.gone': STRAY });
    expect(workspaceOf(draft, base).costs).toEqual(base.costs);
  });

  it('change where they were typed, and keep whose figure it is and the note on it', () => {
    const { incidents, users } = draft.figures;
    if (incidents === undefined || users === undefined) throw new Error('two figures');
    const costs = read({
      ...draft,
      figures: {
        ...draft.figures,
        users: typedIn(users, 'all', '2万'),
        incidents: typedIn(typedIn(incidents, 'P1', '1 to 3'), 'P3', '4'),
      },
    });
    expect(costs).toEqual({
      ...base.costs,
      users: '2万',
      incidents: { P0: '0.1 to 0.4', P1: { is: '1 to 3', from: 'own', note: 'pager, 2026' }, P3: 4 },
    });
  });

  it('say where they are from, and whose they are', () => {
    const incidents = figureDraftOf({ P1: { is: '0.5 to 2', from: 'own', note: 'pager, 2026' }, P0: '0.1 to 0.4' });
    expect([incidents.note, incidents.whose]).toEqual(['pager, 2026', '']);
    // Where severities differ, each has its own.
    expect(incidents.isToldApart).toBe(true);
    const noted = telling(incidents, 'P0', { note: ' a guess ' });
    expect(figureValue(noted)).toEqual({
      P0: { is: '0.1 to 0.4', note: 'a guess' },
      P1: { is: '0.5 to 2', from: 'own', note: 'pager, 2026' },
    });
    expect(figureValue(telling(incidents, 'P1', { whose: 'estimate' }))).toEqual({
      P0: '0.1 to 0.4',
      P1: { is: '0.5 to 2', from: 'estimate', note: 'pager, 2026' },
    });
    expect(figureValue({ ...all('7'), note: 'the board' })).toEqual({ is: 7, note: 'the board' });
    const log = figureDraftOf({ table: { 5: 1 }, from: 'own', note: 'our log' });
    expect(figureValue({ ...log, note: '', whose: '' })).toEqual({ table: { 5: 1 } });
    expect(figureValue({ ...figureDraftOf({ is: 7, note: 'ours' }), note: ' ' })).toBe(7);
    // A figure without a value is none, whatever is noted of it.
    expect(figureValue({ ...emptyFigure, note: 'to be found out' })).toBeUndefined();
  });

  it('tell of all severities at once where they do not differ, of each where the reader wants it, and lose neither', () => {
    const log = { from: 'own' as const, note: 'our log' };
    const alike = typedIn(figureDraftOf({ P0: { is: 1, ...log }, P1: { is: 2, ...log } }), 'P3', '4');
    expect([alike.isToldApart, alike.note, alike.whose]).toEqual([false, 'our log', 'own']);
    expect(figureValue(alike)).toEqual({ P0: { is: 1, ...log }, P1: { is: 2, ...log }, P3: { is: 4, ...log } });
    const apart = toldApart(alike, true);
    expect(figureValue(apart)).toEqual(figureValue(alike));
    const guessed = telling(apart, 'P3', { note: 'a guess', whose: '' });
    expect(figureValue(guessed)).toEqual({
      P0: { is: 1, ...log },
      P1: { is: 2, ...log },
      P3: { is: 4, note: 'a guess' },
    });
    // Put together, no note is lost; apart again, each is what it was.
    const whole = toldApart(guessed, false);
    expect([whole.note, whole.whose]).toEqual(['our log; a guess', '']);
    expect(toldApart(whole, true)).toEqual(guessed);
    expect(figureValue(typedIn(turned(guessed, 'all'), 'all', '3'))).toEqual({ is: 3, note: 'our log; a guess' });
    // What was told of a figure that is gone goes with it.
    expect(typedIn(guessed, 'P3', ' ').note).toBe('our log');
    // What was told of all since holds for each.
    expect(figureValue(toldApart(telling(whole, 'all', { note: 'pager' }), true))).toEqual({
      P0: { is: 1, note: 'pager' },
      P1: { is: 2, note: 'pager' },
      P3: { is: 4, note: 'pager' },
    });
  });

  it('take a table as one line, and give one back', () => {
    expect(figureValue(all('{ 1: 70, 5: 30 }'))).toEqual({ table: { 1: 70, 5: 30 } });
    expect(figureValue(all('1：70，5：30'))).toEqual({ table: { 1: 70, 5: 30 } });
    const log = { table: { '1,200': 3, 5: 1 }, from: 'own' as const, note: 'our log' };
    expect(figureDraftOf(log).all).toBe('5: 1, 1,200: 3');
    expect(typed(log, 'all', '5: 2, 1,200: 3')).toEqual({ ...log, table: { '1,200': 3, 5: 2 } });
    expect(typed(log, 'all', '7')).toEqual({ is: 7, from: 'own', note: 'our log' });
    expect(typed({ is: 7, note: 'ours' }, 'all', '1: 1, 2: 1')).toEqual({ table: { 1: 1, 2: 1 }, note: 'ours' });
  });

  it('are not supplied where all of their fields are empty, which is not zero', () => {
    expect(typed({ P0: 3 }, 'P0', ' ')).toBeUndefined();
    expect(typed('5', 'all', '')).toBeUndefined();
    expect(figureValue(all('0'))).toBe(0);
    const figures = { users: all(' '), incidents: turned(emptyFigure, 'each') };
    expect(givenFigures(figures)).toEqual([]);
    expect(givenFigures({ churn: typedIn({ ...emptyFigure, way: 'each' }, 'P2', '1%') })).toEqual(['churn']);
  });

  it('told apart by severity begin with the one for all, and put together again are what they were', () => {
    const one = figureDraftOf({ is: 180, from: 'own' });
    const each = turned(one, 'each');
    const own = { is: 180, from: 'own' };
    expect(figureValue(each)).toEqual({ P0: own, P1: own, P2: own, P3: own });
    expect(figureValue(turned(each, 'all'))).toEqual(own);
    const apart = figureDraftOf({ P1: 2 });
    expect(figureValue(turned(apart, 'all'))).toBeUndefined();
    expect(figureValue(turned(turned(apart, 'all'), 'each'))).toEqual({ P1: 2 });
  });

  it('of a vendor are its own, come and go one by one, and follow a new id', () => {
    const { leaving: _, ...rest } = aster.figures;
    const churn = typedIn({ ...emptyFigure, way: 'each' }, 'P0', '2%');
    const costs = read({
      ...draft,
      vendors: [
        { ...aster, id: 'aster-cloud', figures: { ...rest, helpHours: all('3') } },
        { ...briar, figures: { churn, exit: all('') } },
      ],
    });
    expect(costs?.vendors).toEqual({
      gone: { exit: 5 },
      'aster-cloud': { fixHours: { P0: '0.5 to 3' }, churn: '1%', helpHours: 3, licence: 4 },
      briar: { churn: { P0: '2%' } },
    });
  });

  it('of a vendor, while empty, show what holds for all', () => {
    const { incidents, affected } = draft.figures;
    expect([newOwn(incidents).way, newOwn(affected).way, newOwn(undefined).way]).toEqual(['each', 'all', 'all']);
    expect(sharedText(incidents, 'P1')).toBe('0.5 to 2');
    expect(sharedText(affected, 'P1')).toBe('10%');
    expect([sharedText(incidents, 'all'), sharedText(undefined, 'P0')]).toEqual(['', '']);
  });

  it('are not sent while one is wrong, and each is named in the words of the account', () => {
    const apart = typedIn(typedIn({ ...emptyFigure, way: 'each' }, 'P0', '9 to 2'), 'P3', 'few');
    expect(wrong('incidents', apart)).toEqual([
      ['figures.incidents.P0', expect.stringContaining('upside down')],
      ['figures.incidents.P3', expect.stringContaining('is not a figure')],
    ]);
    expect(wrong('affected', all('120%'))).toEqual([['figures.affected.all', expect.stringContaining('is a share')]]);
    expect(wrong('users', all('0'))).toEqual([['figures.users.all', expect.stringContaining('is zero')]]);
    expect(wrong('users', all('USD 4'))).toEqual([['figures.users.all', expect.stringContaining('is no money')]]);
    expect(wrong('exit', all('EUR 4'))).toEqual([['figures.exit.all', 'noRate']]);
    expect(wrong('exit', all('USD 4'))).toEqual([]);
    expect(wrong('probeHours', all('-1'))).toEqual([['figures.probeHours.all', expect.stringContaining('below 0')]]);
    expect(wrong('engineers', all('1: 70, 1: 30'))).toEqual([['figures.engineers.all', 'notTable']]);
    expect(wrong('engineers', all('one: 70'))).toEqual([
      ['figures.engineers.all', expect.stringContaining('“one” in the table is not a number')],
    ]);
    expect(wrong('lifetimeValue', all('1: much'))).toEqual([['figures.lifetimeValue.all', 'notTable']]);
    // What was typed the other way is not saved, so it is not wrong either.
    expect(wrong('incidents', { ...apart, way: 'all' })).toEqual([]);
    // Those of the file are not lost by turning to an empty box.
    const { incidents = emptyFigure } = draft.figures;
    expect(wrong('incidents', { ...incidents, way: 'all' })).toEqual([['figures.incidents.all', 'needed']]);
    const vendors = [{ ...aster, figures: { exit: all('5 to') } }];
    expect(Object.keys(problemsOf({ ...draft, strays: [], vendors }))).toEqual(['vendor.0.figures.exit.all']);
  });

  it('alone make an account, which then needs its currency and its first day', () => {
    const none: WorkspaceDraft = { ...draftOf(null, 'en', []), scenario: 'a player' };
    const vendors = none.vendors.slice(0, 1).map((one) => ({ ...one, id: 'a', en: 'A', figures: { exit: all('5') } }));
    expect(problemsOf({ ...none, vendors })).toEqual({ currency: 'notCurrency', start: 'notDay' });
  });
});
