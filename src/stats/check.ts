/** Checks of what callers pass in. Estimators are a library: wrong input is a programmer's error and throws at once, in plain words. */

/** A confidence level such as 0.95. */
export const checkLevel = (level: number): number => {
  if (!(level > 0 && level < 1)) throw new RangeError(`level must lie between 0 and 1 (such as 0.95), got ${level}`);
  return level;
};

/** A probability; the ends are allowed. */
export const checkShare = (share: number, name: string): number => {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`${name} must lie between 0 and 1, got ${share}`);
  return share;
};

/** A point on the time axis of durations. */
export const checkTime = (time: number, name = 'time'): number => {
  if (!(time >= 0)) throw new RangeError(`${name} must be 0 or more, got ${time}`);
  return time;
};

/** A number of things. */
export const checkCount = (count: number, name: string, least = 0): number => {
  if (!Number.isInteger(count) || count < least)
    throw new RangeError(`${name} must be a whole number of ${least} or more, got ${count}`);
  return count;
};

export const checkSameLength = (a: ArrayLike<unknown>, aName: string, b: ArrayLike<unknown>, bName: string): void => {
  if (a.length !== b.length)
    throw new RangeError(`${aName} and ${bName} must be equally long, got ${a.length} and ${b.length}`);
};
