import { describe, expect, it } from 'vitest';
import { type Workspace, workspaceSchema } from '../../model/workspace.ts';
import { emptyFigure } from './figures-draft.ts';
import { draftOf, emptyVendor, idOf, moved, type WorkspaceDraft } from './workspace-draft.ts';
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
  workspaceOf({ ...draftOf(base, 'en'), ...part }, base);
const fresh = (part: Partial<WorkspaceDraft> = {}): WorkspaceDraft => ({
  ...draftOf(null, 'zh'),
  scenario: 'a player',
  vendors: [{ ...emptyVendor('0'), id: 'briar', en: 'Briar', packages: 'a, b' }],
  ...part,
});

describe('a workspace through the form', () => {
  it('stays what it was where nothing was edited, but for the order of its gates', () => {
    const { gates, ...needs } = edited({}).needs;
    const { gates: before, ...neededBefore } = full.needs;
    expect({ ...edited({}), needs }).toEqual({ ...full, needs: neededBefore });
    expect(new Set(gates.map((gate) => JSON.stringify(gate)))).toEqual(
      new Set(before.map((gate) => JSON.stringify(gate))),
    );
    expect(gates).toHaveLength(before.length);
  });

  it('changes what was edited and nothing beside it', () => {
    const { users: _, ...kept } = draftOf(full, 'en').figures;
    const { costs, needs, vendors } = edited({
      p0Minutes: '',
      weights: 'order',
      order: ['contract', 'trust'],
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
    const made = workspaceSchema.parse(workspaceOf(fresh(), null));
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
          languages: [],
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
      languages: 'pickLanguage',
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

  it('makes an id of a Latin name only', () => {
    expect(['Aster Cloud (China)', 'Éclair', '紫菀云'].map(idOf)).toEqual(['aster-cloud-china', 'e-clair', '']);
  });

  it('moves a dimension one place and never past the ends', () => {
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
  });
});
