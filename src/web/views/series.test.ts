import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { colourOf } from './series.ts';

const style = readFileSync(new URL('../style.css', import.meta.url), 'utf8');

it('ten things have ten colours, and the eleventh begins again', () => {
  const colours = Array.from({ length: 11 }, (_, index) => colourOf(index));
  expect(new Set(colours.slice(0, 10)).size).toBe(10);
  expect(colours[10]).toBe(colours[0]);
});

it('every colour is told to the browser, for light and for dark, and no two are one', () => {
  const told = Array.from({ length: 10 }, (_, index) => {
    const name = /^var\((--[a-z0-9-]+)\)$/.exec(colourOf(index))?.[1] ?? '';
    return [...style.matchAll(new RegExp(`${name}: (#[0-9a-f]{6});`, 'g'))].map(([, colour]) => colour);
  });
  for (const values of told) expect(values).toHaveLength(2);
  for (const theme of [0, 1]) expect(new Set(told.map((values) => values[theme])).size).toBe(10);
});
