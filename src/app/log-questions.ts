import type { Text } from '../model/text.ts';
import type { Workspace } from '../model/workspace.ts';
import type { LogOptions } from './log-options.ts';

/** How a person is asked. The command line brings the real one; tests bring answers. */
export interface Ask {
  /** A line of text; an empty answer leaves an optional question open. */
  text(question: Text, about: { readonly isOptional: boolean; readonly example: string }): Promise<string>;
  choose(question: Text, choices: readonly { readonly value: string; readonly label: Text }[]): Promise<string>;
}

const choice = (value: string, en: string, zh: string) => ({ value, label: { en, zh } });
const NOT_KNOWN = choice('', 'not known', '不清楚');

const CHANNELS = [
  choice('hotline', 'hotline', '热线电话'),
  choice('dedicated-group', 'dedicated group', '专属群'),
  choice('ticket', 'ticket', '工单'),
  choice('email', 'e-mail', '邮件'),
  choice('chat', 'online chat', '在线客服'),
  choice('public-group', 'public group', '公开用户群'),
  choice('forum', 'forum', '论坛'),
  choice('issue-tracker', 'issue tracker', 'GitHub 等问题跟踪'),
  choice('technical-manager', 'technical manager', '技术经理'),
  choice('on-site', 'on site', '现场'),
  choice('other', 'other', '其他'),
];

const SEVERITIES = [
  choice('P0', 'P0: everybody is down', 'P0：全面不可用'),
  choice('P1', 'P1: a main function is down', 'P1：主要功能不可用'),
  choice('P2', 'P2: part of it is wrong', 'P2：部分异常'),
  choice('P3', 'P3: a question', 'P3：咨询'),
  NOT_KNOWN,
];

const ANSWERERS = [
  choice('engineer', 'an engineer', '工程师'),
  choice('frontline', 'first-line support', '一线客服'),
  choice('manager', 'a manager', '技术或客户经理'),
  choice('bot', 'a bot or an automatic reply', '机器人或自动回复'),
  choice('unknown', 'not known', '不清楚'),
];

/** Asks for what the options leave open. What the person does not know stays open: it is not answered for him. */
export async function askForTheRest(
  ask: Ask,
  options: LogOptions,
  { vendors }: Pick<Workspace, 'vendors'>,
): Promise<LogOptions> {
  const answers: { -readonly [Name in keyof LogOptions]: LogOptions[Name] } = { ...options };
  const write = async (name: keyof LogOptions, en: string, zh: string, example: string, isOptional = true) => {
    answers[name] ??= (await ask.text({ en, zh }, { isOptional, example })).trim() || undefined;
  };
  answers.vendor ??= await ask.choose(
    { en: 'Which vendor?', zh: '哪一家厂商？' },
    vendors.map(({ id, name }) => ({ value: id, label: name })),
  );
  answers.channel ??= await ask.choose({ en: 'Through which channel?', zh: '通过哪个渠道？' }, CHANNELS);
  answers.severity ??= (await ask.choose({ en: 'How severe?', zh: '级别？' }, SEVERITIES)) || undefined;
  if (options.paste !== undefined || options.sheet !== undefined) return answers;
  await write('opened', 'When did you ask?', '什么时候提的问？', '2026-11-03 02:10', false);
  await write('asked', 'What did you ask?', '问了什么？', '推流黑屏');
  await write(
    'replied',
    'When did they reply? (“no” if not yet)',
    '什么时候回复的？（没有就写“否”）',
    '2026-11-03 02:38',
  );
  if (answers.replied !== undefined && !/^(?:no|否|没有|未回复)$/i.test(answers.replied)) {
    answers.by ??= await ask.choose({ en: 'Who replied?', zh: '谁回复的？' }, ANSWERERS);
    await write('said', 'What did they say?', '说了什么？', '请提供日志');
    await write('promised', 'What did they promise, and by when?', '承诺什么时候给下一步？', '18:00');
  }
  await write('resolved', 'When was it resolved? (“no” if not yet)', '什么时候解决的？（没有就写“否”）', '否');
  return answers;
}
