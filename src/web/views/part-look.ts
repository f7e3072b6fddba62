import { colourOf } from './series.ts';

/** Vendors have the first colours; a part is none of them. */
const AFTER_VENDORS = 3;
const COLOURS = 7;

export interface PartLook {
  readonly colour: string;
  /** Once the colours are used up they come again, hatched. */
  readonly isHatched: boolean;
}

/** How the n-th part of a cost looks: no two alike, nor like a vendor. */
export const partLook = (at: number): PartLook => ({
  colour: colourOf(AFTER_VENDORS + (at % COLOURS)),
  isHatched: at >= COLOURS,
});

/** What stands for a part in a legend. */
export const legendOf = ({ colour, isHatched }: PartLook): string =>
  isHatched ? `repeating-linear-gradient(135deg, ${colour} 0 3px, var(--card) 3px 5px)` : colour;
