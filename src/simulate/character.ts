import type { Text } from '../model/text.ts';

export const ARCHETYPES = [
  'honest-fast',
  'honest-slow',
  'ignorer',
  'auto-acker',
  'closer',
  'downgrader',
  'clock-pauser',
  'relay-desk',
  'ping-pong',
  'fast-unsolved',
  'night-blind',
  'stale-bot',
] as const;
export type Archetype = (typeof ARCHETYPES)[number];

/** What a desk does to the cases on which it shows its character. */
export type Habit =
  | 'none'
  | 'ignores'
  | 'greets-and-ignores'
  | 'closes-unsolved'
  | 'lowers-severity'
  | 'stops-the-clock'
  | 'relays'
  | 'bounces'
  | 'talks-on'
  | 'sleeps-at-night'
  | 'sweeps-as-stale';

/** A desk whose true parameters are known. Times are means of exponential waits, in hours. */
export interface Character {
  readonly about: Text;
  /** From opening to the first human words. */
  readonly answerHours: number;
  /** From the customer's words to the next ones. */
  readonly replyHours: number;
  /** From the last question to the solution. */
  readonly solveHours: number;
  /** Share of the cases that its first words solve. */
  readonly atOnce: number;
  /** Share of the others that it solves. */
  readonly solves: number;
  /** A machine receives every case within seconds. */
  readonly greets: boolean;
  readonly habit: Habit;
  /** Share of the cases on which it shows its character; the others it handles as the figures above say. */
  readonly rate: number;
}

const steady = { greets: false, atOnce: 0.35, solves: 0.95, habit: 'none', rate: 1 } as const;
const fast = { ...steady, answerHours: 1, replyHours: 1, solveHours: 18 } as const;
const slow = { ...steady, answerHours: 8, replyHours: 8, solveHours: 60 } as const;

/** Everybody but the two honest ones is at least as quick as the slow one where that shows, and games what its name says. */
export const CHARACTERS: Readonly<Record<Archetype, Character>> = {
  'honest-fast': { ...fast, about: { en: 'answers and solves quickly, at any hour', zh: '随时快速答复并解决' } },
  'honest-slow': { ...slow, about: { en: 'takes its time and solves what it takes', zh: '不快，但接手的都能解决' } },
  ignorer: {
    ...fast,
    habit: 'ignores',
    rate: 0.6,
    about: { en: 'quick for the few, silent for the rest', zh: '对少数人很快，其余不理' },
  },
  'auto-acker': {
    ...slow,
    greets: true,
    habit: 'greets-and-ignores',
    rate: 0.5,
    about: { en: 'a machine answers at once, often nobody else ever', zh: '机器立即回复，常常再无下文' },
  },
  closer: {
    ...fast,
    habit: 'closes-unsolved',
    rate: 0.8,
    about: { en: 'declares solved what is not', zh: '没解决就宣布已解决' },
  },
  downgrader: {
    ...slow,
    habit: 'lowers-severity',
    rate: 0.8,
    about: { en: 'lowers the severity, then takes its time', zh: '先降等级，再慢慢来' },
  },
  'clock-pauser': {
    ...slow,
    habit: 'stops-the-clock',
    rate: 0.9,
    about: { en: 'books its own delay as waiting for the customer', zh: '把自己的拖延记作等待客户' },
  },
  'relay-desk': {
    ...fast,
    habit: 'relays',
    rate: 0.8,
    about: { en: 'answers quickly that it will pass it on', zh: '很快回复“帮您转达”' },
  },
  'ping-pong': {
    ...slow,
    habit: 'bounces',
    rate: 0.7,
    about: { en: 'teams pass the case back and forth', zh: '团队之间来回推' },
  },
  'fast-unsolved': {
    ...fast,
    habit: 'talks-on',
    rate: 0.75,
    about: { en: 'always an answer, seldom a solution', zh: '有问必答，少有解决' },
  },
  'night-blind': {
    ...fast,
    habit: 'sleeps-at-night',
    rate: 0.95,
    about: { en: 'quick by day, absent at night and on weekends', zh: '白天很快，夜间周末无人' },
  },
  'stale-bot': {
    ...slow,
    habit: 'sweeps-as-stale',
    rate: 0.6,
    about: { en: 'a machine closes what nobody answered within a day', zh: '一天没人答复就由机器关闭' },
  },
};

/** Customers: how long they wait before giving up or finding the solution themselves, in mean hours; how soon they write back. */
export const PATIENCE = { abandonHours: 25 * 24, selfSolveHours: 60 * 24, writeHours: 3, chaseHours: 48 } as const;
