import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { COST_PARTS } from '../../model/cost-names.ts';
import { legendOf, partLook } from './part-look.ts';
import { colourOf } from './series.ts';

const looks = COST_PARTS.map((_, at) => partLook(at));

it('no part of a cost looks like another, in the figure and in its legend, nor like one of three vendors', () => {
  expect(new Set(looks.map((look) => JSON.stringify(look))).size).toBe(COST_PARTS.length);
  expect(new Set(looks.map(legendOf)).size).toBe(COST_PARTS.length);
  for (const { colour } of looks) expect([0, 1, 2].map(colourOf)).not.toContain(colour);
});

const style = readFileSync(new URL('../style.css', import.meta.url), 'utf8');
/** What a name stands for, in the light and in the dark. */
const valuesOf = (name: string): string[] =>
  [...style.matchAll(new RegExp(`${name}: (#[0-9a-f]{6});`, 'g'))].map(([, value = '']) => value);
/** Relative luminance as WCAG 2.2 defines it: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

it('every part stands out from the card that it is drawn and hatched on (3 to 1)', () => {
  for (const theme of [0, 1])
    for (const { colour } of looks) {
      const [a, b] = [valuesOf(colour.slice(4, -1))[theme] ?? '', valuesOf('--card')[theme] ?? ''].map(luminance) as [
        number,
        number,
      ];
      expect((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), `${colour} ${theme}`).toBeGreaterThanOrEqual(3);
    }
});
