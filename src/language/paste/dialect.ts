import type { Text } from '../../model/text.ts';
import type { Span } from '../automatic-reply.ts';
import type { DateOrder, NamedDay, Stamp } from '../time-stamp.ts';
import type { Line } from './line.ts';

export const DIALECTS = ['email', 'qq', 'wechat', 'feishu', 'ticket', 'slack', 'dialogue'] as const;
export type DialectId = (typeof DIALECTS)[number];

/** A message as the paste has it, before its time is resolved. */
export interface Draft {
  /** Number of the line on which it begins. */
  readonly line: number;
  /** Null where the paste does not say who speaks. */
  readonly speaker: string | null;
  /** The client marked the speaker as a program. */
  readonly isBot: boolean;
  readonly stamp: Stamp | null;
  /** The day on the divider above it. */
  readonly under: NamedDay | null;
  /** A further message of the same speaker, shown with its time alone. */
  readonly isContinuation: boolean;
  /** Where its words stand; `text` is these, joined by line breaks. */
  readonly spans: readonly Span[];
}

/** Why a line is no part of a message. */
export type Drop = 'recalled' | 'system' | 'quoted' | 'signature' | 'preamble' | 'empty';

export interface Reading {
  readonly drafts: readonly Draft[];
  readonly dropped: readonly { readonly line: number; readonly why: Drop }[];
}

/** How one kind of program writes a copied conversation. */
export interface Dialect {
  readonly id: DialectId;
  readonly name: Text;
  /** Messages newest first are turned round (mail threads). */
  readonly isNewestFirst: boolean;
  /** Settles which of two equal readings it is. */
  readonly hint: RegExp | null;
  read(lines: readonly Line[], order: DateOrder | undefined): Reading;
}
