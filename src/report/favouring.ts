/** How much more than usual a weight must be to be named as the place where a vendor comes first. */
export const FAVOURING = 1.15;

/** The least share of the tries in which a vendor must come first for their weights to be looked at: a mean over a handful says nothing. */
export const ENOUGH_FIRST = 0.05;
