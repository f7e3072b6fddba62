/** A screen is given what stands behind its name in the address. */
export interface ScreenProps {
  readonly parts: readonly string[];
}
