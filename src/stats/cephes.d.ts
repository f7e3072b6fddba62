/** The few functions of the `cephes` package used here; its own declarations are not found by module resolution for ES modules. */
declare module 'cephes' {
  export const compiled: Promise<void>;
  export const incbet: (a: number, b: number, x: number) => number;
  export const incbi: (a: number, b: number, p: number) => number;
  export const chdtrc: (df: number, x: number) => number;
  export const ndtr: (z: number) => number;
  export const ndtri: (p: number) => number;
  export const log1p: (x: number) => number;
}
