import { checkCount, checkSameLength } from './check.ts';

/** Cases as columns of one length. Durations are counted from the opening of the case, in any one unit. */
export interface CaseTimes {
  /** How long the case was followed: to its end, or to the end of observation. 0 or more. */
  readonly time: ArrayLike<number>;
  /** Why following it ended: 0 = it was still open (censored), 1 to `causes` = the kind of end. */
  readonly cause: ArrayLike<number>;
  /**
   * Age of the case when observation of it began, for cases already open by then (left truncation): it counts as at risk only
   * after that age. 0 = watched from its opening. Left out: all were. An entry above 0 must lie before the case's `time`.
   */
  readonly entry?: ArrayLike<number>;
  /** How many kinds of end there are; default: the largest that occurs. */
  readonly causes?: number;
}

/**
 * How many cases ended at each distinct time, by kind, and how many came under observation: all that the curves need. Tables of
 * two parts of a log merge into the table of the whole, bit for bit (`mergeEventTables`).
 */
export interface EventTable {
  readonly cases: number;
  readonly causes: number;
  /** Distinct times of ends and of late entries, ascending. */
  readonly time: Float64Array;
  /** `ends[0]` = censored, `ends[k]` = ended by cause k, at each time; each as long as `time`. */
  readonly ends: readonly Uint32Array[];
  /** Cases whose late observation began at each time; `null` when all were watched from their opening. */
  readonly late: Uint32Array | null;
  /** Cases at risk at each time: under observation before it (or from the opening), and not ended before it. */
  readonly atRisk: Uint32Array;
}

/**
 * Counts cases by time. Each kind of end is sorted by itself with the engine's typed-array sort and the sorted runs are then walked
 * together, so no case is ever moved with its code and nothing is allocated per case.
 *
 * Degenerate: no cases give a table without rows; durations of 0 are a row at 0.
 * Throws a RangeError on columns of different length, a time that is negative or no number, a cause out of range, an entry at or after the end.
 */
export const eventTable = ({ time, cause, entry, causes }: CaseTimes): EventTable => {
  checkSameLength(time, 'time', cause, 'cause');
  if (entry) checkSameLength(time, 'time', entry, 'entry');
  const kinds = checkCount(causes ?? largest(cause), 'causes', 0) + 1;
  const runs = partition(time, cause, kinds);
  const entries = entry ? lateEntries(time, entry) : null;
  const rows = tabulate(entries ? [...runs, entries] : runs);
  return withRisk({
    cases: time.length,
    causes: kinds - 1,
    time: rows.time,
    ends: rows.counts.slice(0, kinds),
    late: entries && entries.length > 0 ? rows.counts[kinds] : null,
  });
};

/** The table of all cases of both: what each would be had its cases been counted together. */
export const mergeEventTables = (a: EventTable, b: EventTable): EventTable => {
  const { time, rowsOf } = union(a.time, b.time);
  const add = (x: Uint32Array | undefined | null, y: Uint32Array | undefined | null): Uint32Array => {
    const sum = new Uint32Array(time.length);
    if (x) for (let row = 0; row < x.length; row++) sum[rowsOf[0][row]] += x[row];
    if (y) for (let row = 0; row < y.length; row++) sum[rowsOf[1][row]] += y[row];
    return sum;
  };
  const causes = Math.max(a.causes, b.causes);
  return withRisk({
    cases: a.cases + b.cases,
    causes,
    time,
    ends: Array.from({ length: causes + 1 }, (_, kind) => add(a.ends[kind], b.ends[kind])),
    late: a.late || b.late ? add(a.late, b.late) : null,
  });
};

/** Position of the last row at or before `t`; -1 when there is none. */
export const lastRowAt = (time: Float64Array, t: number): number => {
  let low = 0;
  let high = time.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (time[middle] <= t) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

/** Cases at risk at `t`: those still followed just before it. After the last row nobody is. */
export const atRiskAt = (table: EventTable, t: number): number => {
  const before = lastRowAt(table.time, t);
  const row = before >= 0 && table.time[before] === t ? before : before + 1;
  return row < table.time.length ? table.atRisk[row] : 0;
};

const largest = (codes: ArrayLike<number>): number => {
  let most = 0;
  for (let index = 0; index < codes.length; index++) if (codes[index] > most) most = codes[index];
  return most;
};

/** The times of each kind of end, each sorted. */
const partition = (time: ArrayLike<number>, cause: ArrayLike<number>, kinds: number): Float64Array[] => {
  const sizes = new Uint32Array(kinds);
  for (let index = 0; index < cause.length; index++) {
    const kind = cause[index];
    if (!(kind >= 0 && kind < kinds && Number.isInteger(kind)))
      throw new RangeError(`cause must be a whole number from 0 to ${kinds - 1}, got ${kind} at position ${index}`);
    const duration = time[index];
    if (!(duration >= 0 && duration < Infinity))
      throw new RangeError(`time must be a finite number of 0 or more, got ${duration} at position ${index}`);
    sizes[kind]++;
  }
  const runs = Array.from(sizes, (size) => new Float64Array(size));
  const filled = new Uint32Array(kinds);
  for (let index = 0; index < cause.length; index++) {
    const kind = cause[index];
    // + 0 turns -0 into 0.
    runs[kind][filled[kind]++] = time[index] + 0;
  }
  return runs.map((run) => run.sort());
};

const lateEntries = (time: ArrayLike<number>, entry: ArrayLike<number>): Float64Array => {
  let late = 0;
  for (let index = 0; index < entry.length; index++) {
    const age = entry[index];
    if (!(age >= 0)) throw new RangeError(`entry must be 0 or more, got ${age} at position ${index}`);
    if (age > 0 && age >= time[index])
      throw new RangeError(`entry ${age} at position ${index} is not before the case's end at ${time[index]}`);
    if (age > 0) late++;
  }
  const ages = new Float64Array(late);
  for (let index = 0; index < entry.length; index++) if (entry[index] > 0) ages[--late] = entry[index];
  return ages.sort();
};

/** Walks sorted runs together: their distinct values, and how often each occurs in each run. */
const tabulate = (runs: readonly Float64Array[]): { time: Float64Array; counts: Uint32Array[] } => {
  const most = runs.reduce((sum, run) => sum + run.length, 0);
  const time = new Float64Array(most);
  const counts = runs.map(() => new Uint32Array(most));
  const heads = new Uint32Array(runs.length);
  const upcoming = Float64Array.from(runs, (run) => run[0] ?? Infinity);
  let row = 0;
  for (; ; row++) {
    let next = Infinity;
    for (let run = 0; run < upcoming.length; run++) if (upcoming[run] < next) next = upcoming[run];
    if (next === Infinity) break;
    time[row] = next;
    for (let run = 0; run < upcoming.length; run++) {
      if (upcoming[run] !== next) continue;
      const values = runs[run];
      const from = heads[run];
      let head = from + 1;
      while (head < values.length && values[head] === next) head++;
      counts[run][row] = head - from;
      heads[run] = head;
      upcoming[run] = head < values.length ? values[head] : Infinity;
    }
  }
  return row === most
    ? { time, counts }
    : { time: time.slice(0, row), counts: counts.map((column) => column.slice(0, row)) };
};

/** Distinct times of two tables, and the row of each of their rows in it. */
const union = (a: Float64Array, b: Float64Array): { time: Float64Array; rowsOf: [Uint32Array, Uint32Array] } => {
  const time = new Float64Array(a.length + b.length);
  const rowsOf: [Uint32Array, Uint32Array] = [new Uint32Array(a.length), new Uint32Array(b.length)];
  let row = 0;
  for (let i = 0, j = 0; i < a.length || j < b.length; row++) {
    time[row] = Math.min(i < a.length ? a[i] : Infinity, j < b.length ? b[j] : Infinity);
    if (i < a.length && a[i] === time[row]) rowsOf[0][i++] = row;
    if (j < b.length && b[j] === time[row]) rowsOf[1][j++] = row;
  }
  return { time: time.slice(0, row), rowsOf };
};

const withRisk = (table: Omit<EventTable, 'atRisk'>): EventTable => {
  const { time, ends, late } = table;
  const atRisk = new Uint32Array(time.length);
  let followed = table.cases;
  if (late) for (const entered of late) followed -= entered;
  for (let row = 0; row < time.length; row++) {
    atRisk[row] = followed;
    for (let kind = 0; kind < ends.length; kind++) followed -= ends[kind][row];
    if (late) followed += late[row];
  }
  return { ...table, atRisk };
};
