import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bootstrap } from '../src/stats/bootstrap.ts';
import { cumulativeIncidence } from '../src/stats/cumulative-incidence.ts';
import { kaplanMeier } from '../src/stats/kaplan-meier.ts';
import { randomSource } from '../src/stats/random.ts';
import { drawnQuantile, orderCases } from '../src/stats/resampling.ts';

const CASES = 10_000_000;
const DRAWN = 10_000;
const REPLICATES = 1_000;

interface Columns {
  readonly time: Float64Array;
  readonly cause: Uint8Array;
}

/** Durations in seconds, hardly any two alike; answered, given up or still open, a third each or so. */
const columns = (cases: number): Columns => {
  const random = randomSource(['bench', cases]);
  const time = new Float64Array(cases);
  const cause = new Uint8Array(cases);
  for (let index = 0; index < cases; index++) {
    time[index] = 86_400 * random.exponential();
    cause[index] = random.below(3);
  }
  return { time, cause };
};

const seconds = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
};
/** Best of three: what the machine can do when nobody disturbs it. */
const best = (work: () => unknown): number => Math.min(seconds(work), seconds(work), seconds(work));

/**
 * The same work in R. Aalen-Johansen there takes time in the square of the number of distinct times when standard errors are asked for
 * (16 s for 40,000 cases), so it is timed without them.
 */
const R_SCRIPT = `
suppressMessages(library(survival))
arguments <- commandArgs(trailingOnly = TRUE)
column <- function(name, n, what, size) readBin(file.path(arguments[1], name), what, n, size = size, signed = size > 1)
n <- as.numeric(arguments[2])
time <- column("time", n, "double", 8)
cause <- column("cause", n, "integer", 1)
elapsed <- function(work) { gc(); cat(system.time(work)[3], "\\n") }
elapsed(sort(time))
elapsed(survfit(Surv(time, cause > 0) ~ 1, conf.type = "log-log"))
state <- factor(cause, 0:2)
elapsed(survfit(Surv(time, state) ~ 1, se.fit = FALSE))
n <- as.numeric(arguments[3])
time <- column("drawn-time", n, "double", 8)
event <- as.integer(column("drawn-cause", n, "integer", 1) > 0)
set.seed(1)
elapsed(for (i in seq_len(${REPLICATES})) {
  drawn <- sample.int(n, n, TRUE)
  quantile(survfit(Surv(time[drawn], event[drawn]) ~ 1, se.fit = FALSE), 0.5, conf.int = FALSE)
})
`;

/** Seconds of R for: sort, Kaplan-Meier, Aalen-Johansen, bootstrap; none where R with its survival package is not installed. */
const inR = (large: Columns, small: Columns): readonly number[] => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-stats-'));
  try {
    writeFileSync(join(folder, 'time'), large.time);
    writeFileSync(join(folder, 'cause'), large.cause);
    writeFileSync(join(folder, 'drawn-time'), small.time);
    writeFileSync(join(folder, 'drawn-cause'), small.cause);
    writeFileSync(join(folder, 'bench.R'), R_SCRIPT);
    const { status, stdout } = spawnSync('Rscript', [join(folder, 'bench.R'), folder, String(CASES), String(DRAWN)], {
      encoding: 'utf8',
    });
    return status === 0 ? stdout.trim().split(/\s+/).map(Number) : [];
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** `npm run bench -- stats`: the estimators against a typed-array sort alone, and against R's survival package where it is installed. */
export const run = async (print: (line: string) => void): Promise<void> => {
  const large = columns(CASES);
  const small = columns(DRAWN);
  const event = large.cause.map((cause) => Number(cause > 0));
  const sort = best(() => large.time.slice().sort());
  const ordered = orderCases({ time: small.time, cause: small.cause.map((cause) => Number(cause > 0)) });
  const ours = [
    sort,
    best(() => kaplanMeier({ time: large.time, event }).at(86_400)),
    best(() => cumulativeIncidence({ ...large, causes: 2 }).at(86_400, 1)),
    best(() =>
      bootstrap({
        cases: DRAWN,
        statistic: (counts) => drawnQuantile(ordered, counts, 0.5, 1),
        seed: 1,
        replicates: REPLICATES,
      }),
    ),
  ];
  const names = [
    'typed-array sort alone, 10 M',
    'Kaplan-Meier, 10 M cases, sort included',
    'Aalen-Johansen, 10 M cases, 2 causes, sort included',
    'bootstrap of a median, 1,000 of 10,000 cases',
  ];
  const theirs = inR(large, small);
  print(
    theirs.length > 0
      ? 'seconds; best of three, R once'
      : 'seconds; best of three; Rscript with survival is not installed',
  );
  print('| | Touchstone | times the sort | R survival | R / Touchstone |');
  print('| --- | ---: | ---: | ---: | ---: |');
  for (const [index, name] of names.entries()) {
    const r = theirs[index];
    const cells = [
      ours[index].toFixed(2),
      index < 3 ? (ours[index] / sort).toFixed(1) : '',
      r === undefined ? '' : r.toFixed(1),
      r === undefined ? '' : (r / ours[index]).toFixed(1),
    ];
    print(`| ${name} | ${cells.join(' | ')} |`);
  }
};
