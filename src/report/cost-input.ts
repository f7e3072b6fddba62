import type { Lang, Text } from '../model/text.ts';
import { inert } from './inert.ts';
import { costInputs } from './words/cost.ts';
import { inBrackets } from './words/punctuation.ts';

const isInput = (key: string): key is keyof typeof costInputs => Object.hasOwn(costInputs, key);

/**
 * A place such as `vendors.zego.incidents.P0` in words: "P0 incidents a month (ZEGO)"; of a list, with its row and its tier, so that no
 * two places of one account have one name.
 */
export function costInputName(path: string, names: Readonly<Record<string, Text>>): Text {
  const keys = path.split('.');
  const isOfVendor = keys[0] === 'vendors';
  const at = keys.findLastIndex((key, index) => index >= (isOfVendor ? 2 : 0) && isInput(key));
  const key = keys[at];
  if (key === undefined || !isInput(key)) return { en: inert(path), zh: inert(path) };
  const severity = keys.slice(at + 1).find((one) => /^P[0-3]$/.test(one));
  const vendor = isOfVendor ? keys[1] : undefined;
  const [row, tier] = keys.slice(at + 1).filter((one) => /^\d+$/.test(one));
  const told = (lang: Lang) =>
    [
      severity === undefined ? '' : `${severity} `,
      costInputs[key][lang],
      row === undefined ? '' : inRow(Number(row) + 1)[lang],
      tier === undefined ? '' : inTier(Number(tier) + 1)[lang],
      vendor === undefined ? '' : inBrackets(inert(names[vendor]?.[lang] ?? vendor), lang),
    ].join('');
  return { en: told('en'), zh: told('zh') };
}

const inRow = (n: number): Text => ({ en: `, row ${n}`, zh: `，第 ${n} 行` });
const inTier = (n: number): Text => ({ en: `, tier ${n}`, zh: `，第 ${n} 档` });
