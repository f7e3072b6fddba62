import type { View } from '../app/view/view.ts';
import { viewWorkspace } from '../app/view/workspace.ts';
import type { Effects } from '../model/effects.ts';

/** Evidence to all that the page shows. */
export type Judged = View;
export type Judge = (effects: Effects, folder: string, asOf?: number) => Promise<Judged>;

export const judge: Judge = viewWorkspace;
