import type { Text } from '../model/text.ts';
import { inert } from './inert.ts';
import { costInputs } from './words/cost.ts';

const isInput = (key: string): key is keyof typeof costInputs => Object.hasOwn(costInputs, key);

/** A place such as `vendors.zego.incidents.P0` in words: "P0: incidents a month (ZEGO)". */
export function costInputName(path: string, names: Readonly<Record<string, Text>>): Text {
  const keys = path.split('.');
  const isOfVendor = keys[0] === 'vendors';
  const at = keys.findLastIndex((key, index) => index >= (isOfVendor ? 2 : 0) && isInput(key));
  const key = keys[at];
  if (key === undefined || !isInput(key)) return { en: inert(path), zh: inert(path) };
  const severity = keys.slice(at + 1).find((one) => /^P[0-3]$/.test(one));
  const vendor = isOfVendor ? keys[1] : undefined;
  const named = (lang: 'en' | 'zh') => (vendor === undefined ? '' : inert(names[vendor]?.[lang] ?? vendor));
  const grade = severity === undefined ? '' : `${severity} `;
  const { en, zh } = costInputs[key];
  return {
    en: `${grade}${en}${vendor === undefined ? '' : ` (${named('en')})`}`,
    zh: `${grade}${zh}${vendor === undefined ? '' : `（${named('zh')}）`}`,
  };
}
