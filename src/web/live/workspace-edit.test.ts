import { describe, expect, it } from 'vitest';
import { accountOf } from '../../decision/cost/account.ts';
import { STRAY } from '../../decision/cost/strays.ts';
import { type Workspace, workspaceSchema } from '../../model/workspace.ts';
import { keyed } from '../parts/row-keys.ts';
import { emptyFigure } from './figures-draft.ts';
import { emptyPackage } from './packages.ts';
import { draftOf, emptyVendor, idOf, typedSince, type WorkspaceDraft } from './workspace-draft.ts';
import { problemsOf, workspaceOf } from './workspace-edit.ts';

const full: Workspace = workspaceSchema.parse({
  schema: 'touchstone/workspace@1',
  title: { en: 'Choice', zh: '选型' },
  needs: {
    scenario: 'live rooms',
    timezone: 'Asia/Shanghai',
    languages: ['zh'],
    coverage: { days: ['mon', 'tue'], from: '08:00', to: '24:00' },
    severityTargets: { P0: { firstResponse: '15m' }, P3: { resolution: '2bd' } },
    notNeeded: ['simple-question'],
    gates: [
      { audit: 'response-commitment', atMost: 60 },
      { audit: 'channels', has: 'hotline' },
      { audit: 'end-of-life-notice', refuse: 'product-retired' },
      { audit: 'coverage-hours', atLeast: 1 },
      { audit: 'response-commitment', atMost: 15 },
      { audit: 'channels', has: 'forum' },
    ],
    weights: { points: { responsiveness: 40, resolution: 60 } },
  },
  vendors: [
    {
      id: 'aster',
      name: { en: 'Aster', zh: '紫菀' },
      plan: 'Gold',
      sources: [{ type: 'npm', packages: ['aster-sdk'], changelogs: { 'aster-sdk': 'https://aster.example/log' } }],
    },
  ],
  costs: { currency: 'CNY', start: '2027-01-01', users: '1000 to 2000', licence: 12, fixHours: { P0: 4 }, churn: '1%' },
  conflictsOfInterest: [{ who: 'Li', what: 'worked there' }],
});

const edited = (part: Partial<WorkspaceDraft>, base: Workspace | null = full) =>
  workspaceOf({ ...draftOf(base, 'en', []), ...part }, base);
const fresh = (part: Partial<WorkspaceDraft> = {}): WorkspaceDraft => ({
  ...draftOf(null, 'zh', []),
  scenario: 'a player',
  vendors: [{ ...emptyVendor('0'), id: 'briar', en: 'Briar', packages: [] }],
  ...part,
});

describe('a workspace through the form', () => {
  it('stays what it was where nothing was edited', () => {
    expect(edited({})).toEqual(full);
  });

  it('changes what was edited and nothing beside it', () => {
    const { users: _, ...kept } = draftOf(full, 'en', []).figures;
    const { costs, needs, vendors } = edited({
      p0Minutes: '',
      weights: { ...draftOf(full, 'en', []).weights, kind: 'order', order: ['contract', 'trust'] },
      figures: { ...kept, engineers: { ...emptyFigure, all: '3' } },
    });
    expect(needs.gates.filter(({ audit }) => audit === 'response-commitment')).toEqual([
      { audit: 'response-commitment', atMost: 15 },
    ]);
    expect(needs.weights).toEqual({ order: ['contract', 'trust'] });
    expect(costs).toEqual({ ...full.costs, users: undefined, engineers: 3 });
    expect(vendors[0]?.sources[0]?.changelogs).toBeDefined();
  });

  it('made anew is one that the schema takes, with one name standing for both languages', () => {
    expect(problemsOf(fresh())).toEqual({});
    const { vendors } = fresh();
    const packages = keyed(['a', 'b'].map((name) => ({ ...emptyPackage, name })));
    const listed = vendors.map((vendor) => ({ ...vendor, packages }));
    const made = workspaceSchema.parse(workspaceOf(fresh({ vendors: listed }), null));
    expect(made.vendors).toEqual([
      { id: 'briar', name: { en: 'Briar', zh: 'Briar' }, sources: [{ type: 'npm', packages: ['a', 'b'] }] },
    ]);
    expect(made.costs).toBeUndefined();
  });

  it('is not sent while a field is wrong, and each is named', () => {
    const [vendor] = fresh().vendors;
    if (vendor === undefined) throw new Error('a draft without a vendor');
    expect(
      problemsOf(
        fresh({
          scenario: ' ',
          timezone: 'Mars/Olympus',
          coverage: 'week',
          days: [],
          from: '9',
          targets: { 'P0.firstResponse': 'soon', 'P1.resolution': '0.5bd', 'P2.resolution': '8bh' },
          p0Minutes: '-3',
          vendors: [vendor, { ...vendor, key: '1', en: '' }],
          currency: 'yuan',
          start: '2027-02-30',
        }),
      ),
    ).toEqual({
      scenario: 'needed',
      timezone: 'notZone',
      days: 'pickDay',
      from: 'notClock',
      'P0.firstResponse': 'notDuration',
      'P1.resolution': 'notDuration',
      p0Minutes: 'notMinutes',
      'vendor.1.name': 'needed',
      'vendor.1.id': 'sameId',
      currency: 'notCurrency',
      start: 'notDay',
    });
  });

  it('says of an id that it is needed, or what it is made of', () => {
    const problemOf = (id: string) => problemsOf(fresh({ vendors: [{ ...emptyVendor('0'), en: 'Briar', id }] }));
    expect(problemOf(' ')).toEqual({ 'vendor.0.id': 'neededId' });
    expect(problemOf('a b')).toEqual({ 'vendor.0.id': 'notId' });
    expect(problemOf('-a')).toEqual({ 'vendor.0.id': 'notId' });
  });

  it('may name no language: then no vendor is asked for one', () => {
    expect(problemsOf(fresh({ languages: [] }))).toEqual({});
    expect(workspaceSchema.parse(edited({ languages: [] })).needs.languages).toEqual([]);
  });

  it('goes on from what was saved with what was typed meanwhile, under the id that was saved', () => {
    const sent = draftOf(full, 'en', []);
    const [aster] = sent.vendors;
    const renamed = { ...sent, vendors: [{ ...aster, id: 'aster-2' }] };
    const saved = workspaceOf(renamed, full);
    const typed = typedSince({ ...renamed, scenario: 'typed meanwhile' }, renamed);
    expect(workspaceOf(typed, saved)).toEqual({ ...saved, needs: { ...saved.needs, scenario: 'typed meanwhile' } });
  });

  it('shows figures under an id that no vendor has, as the judge refuses them, until they are given up or the id is taken', () => {
    const { costs } = full;
    if (costs === undefined) throw new Error('a workspace without costs');
    const stray: Workspace = {
      ...full,
      costs: { ...costs, vendors: { aster: { licence: 3 }, ghost: { licence: 9 } } },
    };
    const draft = draftOf(stray, 'en', []);
    expect(problemsOf(draft)).toEqual({ 'strays.ghost': STRAY });
    expect(workspaceOf(draft, stray)).toEqual(stray);
    const without = { ...draft, strays: [] };
    expect(problemsOf(without)).toEqual({});
    expect(workspaceOf(without, stray).costs?.vendors).toEqual({ aster: { licence: 3 } });
    const ghost = { ...emptyVendor('1'), id: 'ghost', en: 'Ghost' };
    expect(problemsOf({ ...draft, vendors: [...draft.vendors, ghost] })).toEqual({});
    expect(() =>
      accountOf(
        { schema: 'touchstone/cost-model@1', costs: stray.costs ?? costs, vendors: ['aster'], measured: [] },
        (path, why) => {
          throw new Error(`${path.join('.')} ${why.en}`);
        },
      ),
    ).toThrow(`vendors.ghost ${STRAY.en}`);
  });

  it('lets a name and a title in one language stand for both, until the other is typed by itself', () => {
    const copied = (en: string, zh: string): Workspace => ({
      ...full,
      title: { en, zh },
      vendors: full.vendors.map((vendor) => ({ ...vendor, name: { en, zh } })),
    });
    const corrected = (file: Workspace, part: { en?: string; zh?: string }) => {
      const draft = draftOf(file, 'en', []);
      const [vendor = emptyVendor('0')] = draft.vendors;
      const { en: titleEn = draft.titleEn, zh: titleZh = draft.titleZh } = part;
      const { title, vendors } = workspaceOf({ ...draft, titleEn, titleZh, vendors: [{ ...vendor, ...part }] }, file);
      return [title, vendors[0]?.name];
    };
    const both = (en: string, zh: string) => [
      { en, zh },
      { en, zh },
    ];
    expect(corrected(copied('Astre', 'Astre'), {})).toEqual(both('Astre', 'Astre'));
    expect(corrected(copied('Astre', 'Astre'), { en: 'Aster' })).toEqual(both('Aster', 'Aster'));
    expect(corrected(copied('紫苑', '紫苑'), { zh: '紫菀' })).toEqual(both('紫菀', '紫菀'));
    expect(corrected(copied('紫菀', '紫菀'), { en: 'Aster' })).toEqual(both('Aster', '紫菀'));
    expect(corrected(copied('Astre', '紫菀'), { en: 'Aster' })).toEqual(both('Aster', '紫菀'));
  });

  it('keeps a vendor whose id every object has', () => {
    const vendors = full.vendors.map((vendor) => ({ ...vendor, id: 'constructor' }));
    const named = workspaceSchema.parse({ ...full, vendors, calendars: {} });
    expect(problemsOf(draftOf(named, 'en', []))).toEqual({});
    expect(workspaceOf(draftOf(named, 'en', []), named)).toEqual(named);
  });

  it('makes an id of a Latin name only', () => {
    expect(['Aster Cloud (China)', 'Éclair', '紫菀云'].map(idOf)).toEqual(['aster-cloud-china', 'e-clair', '']);
  });

  it('keeps what is for the record: a title in one language stands for both, and rows say who and what', () => {
    const { title, conflictsOfInterest, dissent } = edited({
      titleZh: ' ',
      titleEn: 'Our choice',
      conflictsOfInterest: [],
      dissent: keyed([{ who: 'Wu', what: 'prefers another' }]),
    });
    expect(title).toEqual({ en: 'Our choice', zh: 'Our choice' });
    expect([conflictsOfInterest, dissent]).toEqual([[], [{ who: 'Wu', what: 'prefers another' }]]);
    expect(edited({ titleEn: '', titleZh: '' }).title).toBeUndefined();
    expect(problemsOf(fresh({ dissent: keyed([{ who: '', what: 'no' }]) }))).toEqual({ 'dissent.0.who': 'needed' });
  });
});
