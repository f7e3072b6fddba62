import type { Costs } from '../../model/cost.ts';
import type { Text } from '../../model/text.ts';

/** The ids below `costs.vendors` that no vendor has: nobody's account could hold their figures. */
export const straysOf = ({ vendors }: Pick<Costs, 'vendors'>, ids: readonly string[]): readonly string[] =>
  Object.keys(vendors).filter((id) => !ids.includes(id));

/** What is wrong with one. */
export const STRAY: Text = {
  en: 'is no vendor of this workspace; correct its id',
  zh: '不是本工作区的服务商；请改正 id',
};
