import { describe, expect, it } from 'vitest';
import { type Workspace, workspaceSchema } from '../model/workspace.ts';
import { mergeWorkspaces, pathText } from './merge-workspaces.ts';

const base: Workspace = workspaceSchema.parse({
  schema: 'touchstone/workspace@1',
  needs: {
    scenario: 'live rooms',
    severityTargets: { P0: { firstResponse: '15m' } },
    gates: [{ audit: 'response-commitment', atMost: 60 }],
    notNeeded: ['ping-pong'],
  },
  vendors: [
    { id: 'aster', name: { en: 'Aster', zh: '紫菀' }, plan: 'Gold' },
    { id: 'birch', name: { en: 'Birch', zh: '白桦' } },
  ],
  calendars: { aster: { always: true } },
  costs: { currency: 'CNY', start: '2027-01-01', users: 10, vendors: { aster: { licence: 9 }, birch: { licence: 8 } } },
});
const { costs } = base;
if (costs === undefined) throw new Error('a workspace without costs');
const needing = (part: Partial<Workspace['needs']>): Workspace => ({ ...base, needs: { ...base.needs, ...part } });
const paying = (id: string, licence: number): Workspace => ({
  ...base,
  costs: { ...costs, vendors: { ...costs.vendors, [id]: { licence } } },
});
const without = (id: string): Workspace => ({
  ...base,
  vendors: base.vendors.filter((vendor) => vendor.id !== id),
  calendars: {},
  costs: { ...costs, vendors: Object.fromEntries(Object.entries(costs.vendors).filter(([one]) => one !== id)) },
});

describe('two edits of one workspace', () => {
  it('of different fields are both kept: in needs, in lists, of one vendor and of several', () => {
    const theirs = needing({ scenario: 'shopping', notNeeded: ['ping-pong', 'reopen-rate'] });
    const mine: Workspace = {
      ...needing({
        gates: [...base.needs.gates, { audit: 'channels', has: 'hotline' }],
        notNeeded: ['handover', 'ping-pong'],
        severityTargets: { P0: { firstResponse: '15m', resolution: '4h' } },
      }),
      vendors: [{ ...base.vendors[0], plan: 'Platinum' }, base.vendors[1]],
    };
    const { workspace, conflicts } = mergeWorkspaces(base, theirs, mine);
    expect(conflicts).toEqual([]);
    expect(workspace).toEqual({
      ...mine,
      needs: { ...mine.needs, scenario: 'shopping', notNeeded: ['handover', 'ping-pong', 'reopen-rate'] },
    });
    expect(mergeWorkspaces(base, paying('aster', 3), paying('birch', 4)).workspace.costs?.vendors).toEqual({
      aster: { licence: 3 },
      birch: { licence: 4 },
    });
  });

  it('of one field are told with both sides, and decided as was said', () => {
    const [theirs, mine] = [15, 30].map((atMost) => needing({ gates: [{ audit: 'response-commitment', atMost }] }));
    const { conflicts } = mergeWorkspaces(base, theirs, mine);
    expect(conflicts).toEqual([
      {
        path: ['needs', 'gates', 'response-commitment atMost'],
        theirs: theirs.needs.gates[0],
        mine: mine.needs.gates[0],
      },
    ]);
    const taken = { [pathText(conflicts[0].path)]: 'theirs' as const };
    expect(mergeWorkspaces(base, theirs, mine, taken)).toEqual({ workspace: theirs, conflicts: [] });
  });

  it('of which one takes a vendor away take its hours and figures along; if the other changed any of them, that is told', () => {
    expect(mergeWorkspaces(base, needing({ scenario: 'x' }), without('aster')).workspace).toEqual({
      ...without('aster'),
      needs: { ...base.needs, scenario: 'x' },
    });
    const { conflicts } = mergeWorkspaces(base, paying('aster', 3), without('aster'));
    expect(conflicts.map(({ path, mine }) => [pathText(path), mine])).toEqual([['vendors/aster', undefined]]);
    const back = mergeWorkspaces(base, paying('aster', 3), without('aster'), { 'vendors/aster': 'theirs' });
    expect(back.workspace).toEqual({ ...paying('aster', 3), vendors: base.vendors.toReversed() });
  });

  it('have the account for figures that one of them keeps, where the other gave it up', () => {
    const { costs: _, ...bare } = base;
    const { workspace, conflicts } = mergeWorkspaces(base, bare, paying('aster', 3));
    expect(conflicts.map(({ path }) => pathText(path))).toEqual(['vendors/aster/costs']);
    expect(workspaceSchema.parse(workspace).costs).toMatchObject({
      currency: 'CNY',
      vendors: { aster: { licence: 3 } },
    });
  });

  it('made where there was none differ in all that they do not share', () => {
    const { conflicts } = mergeWorkspaces(null, base, needing({ scenario: 'another' }));
    expect(conflicts).toEqual([{ path: ['needs', 'scenario'], theirs: 'live rooms', mine: 'another' }]);
  });
});
