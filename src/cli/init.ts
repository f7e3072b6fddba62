import * as clack from '@clack/prompts';
import { Command } from 'commander';
import { DEFAULT_ANSWERS, type InitAnswers, initWorkspace } from '../app/init.ts';
import { interruptedError, usageError } from '../model/error.ts';
import type { Lang } from '../model/text.ts';
import type { Context } from './context.ts';

const words = {
  about: { en: 'write a workspace by asking a few questions', zh: '回答几个问题，生成一个工作区' },
  folder: { en: 'where to write it', zh: '写到哪个目录' },
  yes: { en: 'ask nothing, take the defaults', zh: '不提问，全部取默认值' },
  scenario: { en: 'What are you building?', zh: '你在做什么产品？' },
  timezone: { en: 'Your time zone', zh: '你所在的时区' },
  coverage: { en: 'When do you need somebody there?', zh: '什么时候需要有人支持？' },
  always: { en: 'at all hours', zh: '全天候 7×24' },
  office: { en: 'Monday to Friday, 9 to 18', zh: '周一至周五 9 点至 18 点' },
  p0: {
    en: 'Minutes a full outage may wait for a first response (empty: no demand)',
    zh: '业务完全中断时，首次响应最多等多少分钟（留空则不设要求）',
  },
  vendors: {
    en: 'Vendors, separated by commas; npm packages after “=”: zego=zego-express-engine-webrtc, agora=agora-rtc-sdk-ng',
    zh: '候选服务商，用逗号分隔；npm 包写在“=”后：zego=zego-express-engine-webrtc, agora=agora-rtc-sdk-ng',
  },
  number: { en: 'a number, or nothing', zh: '请填数字，或留空' },
  oneVendor: { en: 'name at least one vendor', zh: '请至少填写一家服务商' },
  next: {
    en: 'Next: “touchstone gather”, “touchstone log” or records/*.yaml, then “touchstone audit”.',
    zh: '接下来：“touchstone gather”、“touchstone log” 或编写 records/*.yaml，然后 “touchstone audit”。',
  },
};

export const initCommand = ({ effects, lang }: Context): Command =>
  new Command('init')
    .description(words.about[lang])
    .argument('[dir]', words.folder[lang], '.')
    .option('-y, --yes', words.yes[lang])
    .action(async (folder: string, options: { yes?: boolean }) => {
      if (!options.yes && !effects.terminal.isInteractive)
        throw usageError(
          'init asks questions and there is no terminal to ask on; add --yes to take the defaults',
          'init 需要提问，但当前不是终端；加上 --yes 取默认值',
        );
      const path = await initWorkspace(effects, folder, options.yes ? DEFAULT_ANSWERS : await ask(lang), lang);
      effects.terminal.out(
        lang === 'en' ? `written: ${path}\n${words.next.en}\n` : `已写出：${path}\n${words.next.zh}\n`,
      );
    });

async function ask(lang: Lang): Promise<InitAnswers> {
  const answer = <T extends string>(value: T | symbol): T => {
    if (typeof value === 'symbol') throw interruptedError();
    return value;
  };
  const text = async (
    message: string,
    initialValue: string,
    validate?: (value: string | undefined) => string | undefined,
  ) => answer(await clack.text({ message, initialValue, validate }));
  const scenario = await text(words.scenario[lang], DEFAULT_ANSWERS.scenario);
  const timezone = await text(words.timezone[lang], Intl.DateTimeFormat().resolvedOptions().timeZone);
  const coverage = answer<InitAnswers['coverage']>(
    await clack.select<InitAnswers['coverage']>({
      message: words.coverage[lang],
      options: [
        { value: '24x7', label: words.always[lang] },
        { value: 'office', label: words.office[lang] },
      ],
    }),
  );
  const p0 = await text(words.p0[lang], '30', (value) => (/^\d*$/.test(value ?? '') ? undefined : words.number[lang]));
  const vendors = await text(words.vendors[lang], '', (value) =>
    readVendors(value ?? '').length > 0 ? undefined : words.oneVendor[lang],
  );
  return { scenario, timezone, coverage, p0Minutes: p0 === '' ? null : Number(p0), vendors: readVendors(vendors) };
}

/** `zego=pkg, agora=pkg+pkg, 声网` */
export function readVendors(line: string): InitAnswers['vendors'] {
  return line
    .split(/[,，、]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part, at) => {
      const [name, packages = ''] = part.split('=').map((side) => side.trim());
      const id = name
        .toLowerCase()
        .replace(/[^a-z0-9._-]+/g, '-')
        .replace(/^[^a-z0-9]+|-+$/g, '');
      return {
        id: id === '' ? `vendor-${at + 1}` : id,
        name,
        packages: packages.split('+').filter((one) => one !== ''),
      };
    });
}
