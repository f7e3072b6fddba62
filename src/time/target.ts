import { inputError } from '../model/error.ts';

/** A target of open time cannot be less than nothing. */
export function checkTarget(ms: number): void {
  if (Number.isFinite(ms) && ms >= 0) return;
  throw inputError(
    `${ms} ms is not a target; give a length of 0 or more`,
    `${ms} 毫秒不能作为目标；请给出不小于 0 的时长`,
  );
}

export function checkDays(days: number): void {
  if (Number.isInteger(days) && days >= 0) return;
  throw inputError(
    `${days} is not a number of business days; give a whole number of 0 or more, and direction "before" to count back`,
    `${days} 不是工作日数；请给出不小于 0 的整数，往回数请用 direction "before"`,
  );
}
