import { type Character, type Habit, PATIENCE } from './character.ts';
import { nextOffice, type Scene } from './scene.ts';

/** How a case goes at a desk of a character, once it was opened. */
export type Course = (scene: Scene, desk: Character) => void;

const L1 = { group: 'L1' } as const;
const L2 = { group: 'L2' } as const;
const LAB = { group: 'R&D' } as const;

/** Answers, solves at once or after some questions; few solutions come back. */
const handles =
  (when?: (at: number) => number): Course =>
  (scene, desk) => {
    if (!scene.wait(desk.answerHours, when)) return;
    if (scene.chance(desk.atOnce)) return solves(scene, desk, when);
    scene.add('message', 'vendor', { ...L1, text: 'Thanks, we are on it.' });
    for (let turns = scene.random.below(3); turns > 0; turns--) if (!asks(scene, desk, when)) return;
    if (!scene.chance(desk.solves)) return scene.drop();
    if (!scene.wait(desk.solveHours, when)) return;
    solves(scene, desk, when);
  };

function solves(scene: Scene, desk: Character, when?: (at: number) => number): void {
  scene.add('resolved', 'vendor', { ...L1, text: 'Fixed; here is what it was.' });
  if (!scene.chance(0.04) || !scene.wait(24)) return;
  scene.add('reopened', 'customer');
  if (scene.wait(desk.solveHours, when)) scene.add('resolved', 'vendor', { ...L1, text: 'Fixed now.' });
}

/** A question, its answer, and the next words; false when the customer left. */
function asks(scene: Scene, desk: Character, when?: (at: number) => number): boolean {
  scene.add('waiting-customer', 'vendor', L1);
  if (!scene.wait(PATIENCE.writeHours)) return false;
  scene.add('message', 'customer');
  if (!scene.wait(desk.replyHours, when)) return false;
  scene.add('message', 'vendor', { ...L1, text: 'Found something, one more thing.' });
  return true;
}

const ignores: Course = (scene) => {
  if (scene.wait(PATIENCE.chaseHours)) {
    scene.add('message', 'customer');
    scene.drop();
  }
};

/** Declared solved within the hour; nine of ten customers object, twice; then they give up. */
const closesUnsolved: Course = (scene, desk) => {
  for (let round = 0; round < 2; round++) {
    if (!scene.wait(desk.answerHours)) return;
    scene.add('resolved', 'vendor', { ...L1, text: 'We consider this solved.' });
    if (!scene.chance(0.9) || !scene.wait(18)) return;
    scene.add('reopened', 'customer');
  }
  scene.drop();
};

/** Four times as long as its figures say, for what it called unimportant or paused. */
const LATER = 4;
const later = (desk: Character): Character => ({
  ...desk,
  answerHours: desk.answerHours * LATER,
  replyHours: desk.replyHours * LATER,
});

const lowersSeverity: Course = (scene, desk) => {
  if (!scene.wait(0.1)) return;
  scene.add('severity-set', 'vendor', { ...L1, severity: 'P3' });
  handles()(scene, later(desk));
};

const stopsTheClock: Course = (scene, desk) => {
  if (!scene.wait(0.1)) return;
  scene.add('waiting-customer', 'vendor', L1);
  handles()(scene, later(desk));
};

/** Quick words that it will be passed on; those who know answer days later, over the desk. */
const relays: Course = (scene, desk) => {
  if (!scene.wait(desk.answerHours)) return;
  scene.add('message', 'vendor', { ...L1, text: 'I will pass this on.' });
  scene.add('escalated', 'vendor', LAB);
  if (!scene.wait(72)) return;
  scene.add('message', 'vendor', { ...L1, text: 'The engineers ask for your logs.' });
  if (!scene.wait(PATIENCE.writeHours)) return;
  scene.add('message', 'customer');
  if (!scene.wait(96)) return;
  scene.add('message', 'vendor', { ...L1, text: 'The engineers are still looking.' });
  if (!scene.chance(0.5)) return scene.drop();
  if (scene.wait(96)) scene.add('resolved', 'vendor', { ...L1, text: 'The engineers say it is fixed.' });
};

const bounces: Course = (scene, desk) => {
  for (const team of [L1, L2, L1, L2]) {
    if (!scene.wait(12)) return;
    scene.add('assigned', 'vendor', team);
  }
  handles()(scene, desk);
};

/** Always a quick reply, never the solution. */
const talksOn: Course = (scene, desk) => {
  if (!scene.wait(desk.answerHours)) return;
  scene.add('message', 'vendor', { ...L1, text: 'Please restart and try again.' });
  for (let turn = 0; turn < 4; turn++) if (!asks(scene, desk)) return;
  scene.drop();
};

/** Within a day or so a machine closes it unanswered; three in ten customers object once. */
const sweepsAsStale: Course = (scene) => {
  if (!scene.wait(20)) return;
  scene.add('closed', 'bot', { reason: 'stale', text: 'Closed for lack of activity.' });
  if (!scene.chance(0.3) || !scene.wait(24)) return;
  scene.add('reopened', 'customer');
  if (scene.wait(20)) scene.add('closed', 'bot', { reason: 'stale', text: 'Closed for lack of activity.' });
};

export const COURSES: Readonly<Record<Habit, Course>> = {
  none: handles(),
  ignores,
  'greets-and-ignores': ignores,
  'closes-unsolved': closesUnsolved,
  'lowers-severity': lowersSeverity,
  'stops-the-clock': stopsTheClock,
  relays,
  bounces,
  'talks-on': talksOn,
  'sleeps-at-night': handles(nextOffice),
  'sweeps-as-stale': sweepsAsStale,
};
