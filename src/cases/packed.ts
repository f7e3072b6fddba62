import type { CaseLog } from '../model/case.ts';

/** A log as bytes. */
export const unpackCases = (bytes: Uint8Array): CaseLog => JSON.parse(new TextDecoder().decode(bytes)) as CaseLog;
