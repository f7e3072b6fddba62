import type { MeasuredTime } from '../../model/cost-model.ts';

/** Hours by which a share of all cases was solved; null: not within what was observed. */
export const timeUntil = ({ curve }: Pick<MeasuredTime, 'curve'>, share: number): number | null =>
  curve.find(([, solved]) => solved >= share)?.[0] ?? null;
