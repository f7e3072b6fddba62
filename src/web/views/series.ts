/** The colour of the n-th of several things; the same everywhere on the page. */
export const colourOf = (index: number): string => `var(--series-${(index % 10) + 1})`;
