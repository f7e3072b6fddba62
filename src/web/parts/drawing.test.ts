import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** What happened, in order; the frame and every task are let through by hand. */
let happened: string[];
let frames: (() => void)[];
let drawSoon: typeof import('./drawing.ts')['drawSoon'];

beforeEach(async () => {
  happened = [];
  frames = [];
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (show: () => void) => frames.push(show));
  vi.resetModules();
  ({ drawSoon } = await import('./drawing.ts'));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const draw = (name: string) => drawSoon(() => happened.push(name));
const frame = () => {
  for (const show of frames.splice(0)) show();
};
/** The frame that shows the press, and the time its pixels take. */
const shown = () => {
  frame();
  frame();
};
const task = () => vi.advanceTimersToNextTimer();

describe('drawing soon', () => {
  it('waits for the frame that shows the press, for its pixels, and for a task of its own after them', () => {
    draw('one');
    vi.runAllTimers();
    expect(happened).toEqual([]);
    frame();
    vi.runAllTimers();
    expect(happened).toEqual([]);
    frame();
    expect(happened).toEqual([]);
    task();
    expect(happened).toEqual(['one']);
  });

  it('draws one figure a task, first come, first drawn', () => {
    for (const name of ['one', 'two', 'three']) draw(name);
    expect(frames).toHaveLength(1);
    shown();
    const after = [1, 2, 3].map(() => {
      task();
      return happened.length;
    });
    expect(after).toEqual([1, 2, 3]);
    expect(happened).toEqual(['one', 'two', 'three']);
  });

  it('does not draw what was taken back, before its turn or between two', () => {
    const [takeOne, , takeThree] = ['one', 'two', 'three'].map(draw);
    takeOne();
    shown();
    task();
    takeThree();
    vi.runAllTimers();
    expect(happened).toEqual(['two']);
  });

  it('puts what a figure asks for at the end', () => {
    drawSoon(() => {
      happened.push('one');
      draw('late');
    });
    draw('two');
    shown();
    vi.runAllTimers();
    expect(happened).toEqual(['one', 'two', 'late']);
  });

  it('goes on after a figure that fails', () => {
    drawSoon(() => {
      throw new Error('no room');
    });
    draw('two');
    shown();
    expect(task).toThrow('no room');
    vi.runAllTimers();
    expect(happened).toEqual(['two']);
  });

  it('begins again with a frame once all was drawn, or all taken back', () => {
    draw('one');
    shown();
    vi.runAllTimers();
    draw('two')();
    shown();
    vi.runAllTimers();
    draw('three');
    expect(happened).toEqual(['one']);
    shown();
    vi.runAllTimers();
    expect(happened).toEqual(['one', 'three']);
  });
});
