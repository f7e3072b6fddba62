import type { Effects } from '../model/effects.ts';
import type { Lang } from '../model/text.ts';

/** The reader's language: `--lang` if given, else the locale, else English. */
export function languageOf(effects: Pick<Effects, 'env'>, args: readonly string[]): Lang {
  const at = args.indexOf('--lang');
  const given = at >= 0 ? args[at + 1] : args.find((one) => one.startsWith('--lang='))?.slice('--lang='.length);
  if (given === 'zh' || given === 'en') return given;
  const locale = effects.env('LC_ALL') || effects.env('LC_MESSAGES') || effects.env('LANG') || '';
  return /^zh/i.test(locale) ? 'zh' : 'en';
}
