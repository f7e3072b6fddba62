import { visible } from '../language/visible.ts';
import type { ExpectedError } from '../model/error.ts';
import { inputError } from '../model/error.ts';
import type { Text } from '../model/text.ts';

/** Where a value was entered: an option of the command, or a cell of a sheet. */
export interface Place {
  readonly sheet?: string | undefined;
  readonly row?: number | undefined;
}

export const placeName = ({ sheet, row }: Place, field: string): Text =>
  sheet === undefined
    ? { en: `--${field}`, zh: `--${field}` }
    : { en: `${sheet}: row ${row}, column ${field}`, zh: `${sheet}：第 ${row} 行 ${field} 列` };

/** An error at a place: what is wrong and what to do. */
export function errorAt(place: Place, field: string, en: string, zh: string): ExpectedError {
  const name = placeName(place, field);
  return inputError(`${name.en}: ${en}`, `${name.zh}：${zh}`);
}

/** A value as an error shows it. */
export const shown = (text: string): string => `“${visible(text, 40)}”`;
