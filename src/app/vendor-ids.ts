import { type Document, isMap, isScalar } from 'yaml';
import type { Workspace } from '../model/workspace.ts';

/** A vendor that took another id, by its place in the list. */
export interface Renamed {
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

/** Who stands where another id stood, and neither id is in the other list. */
export function renamedVendors(before: Workspace, after: Workspace): readonly Renamed[] {
  const [old, now] = [before, after].map(({ vendors }) => vendors.map(({ id }) => id));
  return old.flatMap((from, at): Renamed[] => {
    const to = now[at];
    return to === undefined || now.includes(from) || old.includes(to) ? [] : [{ at, from, to }];
  });
}

/** The workspace under the new ids, wherever what is said of a vendor stands under its id. */
export function withIds(workspace: Workspace, renamed: readonly Renamed[]): Workspace {
  const { calendars, costs } = workspace;
  const under = <Said>(said: Readonly<Record<string, Said>>): Record<string, Said> =>
    Object.fromEntries(
      Object.entries(said).map(([id, one]) => [renamed.find(({ from }) => from === id)?.to ?? id, one]),
    );
  return {
    ...workspace,
    vendors: workspace.vendors.map((vendor, at) => ({
      ...vendor,
      id: renamed.find((one) => one.at === at)?.to ?? vendor.id,
    })),
    calendars: under(calendars),
    ...(costs !== undefined && { costs: { ...costs, vendors: under(costs.vendors) } }),
  };
}

/** The same in the file, in place, so that its comments stay with their vendor. */
export function renameIn(document: Document, renamed: readonly Renamed[]): void {
  for (const { at, from, to } of renamed) {
    document.setIn(['vendors', at, 'id'], to);
    for (const map of [document.get('calendars'), document.getIn(['costs', 'vendors'])])
      if (isMap(map)) for (const { key } of map.items) if (isScalar(key) && String(key.value) === from) key.value = to;
  }
}
