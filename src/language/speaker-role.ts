import type { Role } from '../model/case.ts';
import { readAutomaticReply } from './automatic-reply.ts';
import { comparable } from './visible.ts';

/** Who is who, as the buyer says: names, addresses, or `@` and a company or mail domain. */
export interface Sides {
  readonly me: readonly string[];
  readonly them: readonly string[];
}

export interface Speech {
  readonly speaker: string | null;
  /** Marked as a program by the client. */
  readonly isBot: boolean;
  readonly text: string;
}

const BOT = /机器人|自动回复|小助手|智能(?:客服|助手|助理)|\bbot\b|\bno-?reply\b|\bauto-?reply\b|mailer-daemon/i;
const VENDOR =
  /官方|技术支持|支持工程师|客服|售后|值班工程师|\bsupport\b|\bhelp ?desk\b|\bcustomer (?:care|service|success)\b|[([](?:agent|staff)[)\]]|技术客户经理|\bTAM\b/i;
const SELF = new Set(['我', '我自己', '本人', 'me', 'you', 'myself']);

/**
 * The role behind each message. What the buyer says comes first, then tags in the name (`[技术支持]`, `官方`, `@` and the
 * vendor's name, bot marks), then, where only two people speak and one of them is known, the other one. Everybody else stays
 * `unknown`: a bound, not a guess. An automatic text is a bot's, whoever's account it left from.
 */
export function rolesOf(messages: readonly Speech[], sides: Sides): readonly Role[] {
  const speakers = [...new Set(messages.map(({ speaker }) => speaker).filter((speaker) => speaker !== null))];
  const roles = new Map(speakers.map((speaker) => [speaker, roleOfName(speaker, speakers, sides)]));
  const isTagged = new Set(messages.filter(({ isBot }) => isBot).map(({ speaker }) => speaker));
  const people = speakers.filter((speaker) => roles.get(speaker) !== 'bot' && !isTagged.has(speaker));
  const [unknown, ...others] = people.filter((speaker) => roles.get(speaker) === 'unknown');
  if (people.length === 2 && unknown !== undefined && others.length === 0) {
    const known = people.map((speaker) => roles.get(speaker)).find((role) => role !== 'unknown');
    roles.set(unknown, known === 'customer' ? 'vendor' : 'customer');
  }
  return messages.map(({ speaker, isBot, text }) => {
    const role = speaker === null ? 'unknown' : (roles.get(speaker) ?? 'unknown');
    if (isBot) return 'bot';
    return role !== 'customer' && readAutomaticReply(text) ? 'bot' : role;
  });
}

function roleOfName(speaker: string, speakers: readonly string[], { me, them }: Sides): Role {
  if (SELF.has(comparable(speaker)) || isOneOf(speaker, me)) return 'customer';
  if (BOT.test(speaker)) return 'bot';
  if (isOneOf(speaker, them) || VENDOR.test(speaker)) return 'vendor';
  const company = companyOf(speaker);
  const mine = speakers.filter((other) => isOneOf(other, me)).map(companyOf);
  return company !== null && mine.includes(company) ? 'customer' : 'unknown';
}

const isOneOf = (speaker: string, names: readonly string[]): boolean =>
  names.some((name) => {
    const wanted = comparable(name);
    if (wanted.startsWith('@')) return isCompany(companyOf(speaker), wanted.slice(1));
    return wanted !== '' && namesOf(speaker).some((form) => comparable(form) === wanted);
  });

/** `@acme` is acme, acme.example and mail.acme.example; `@声网` is 声网 and 声网技术支持. */
function isCompany(company: string | null, wanted: string): boolean {
  if (company === null || wanted === '') return false;
  const isHan = /^\p{Script=Han}{2,}/u.test(wanted);
  return isHan ? company.includes(wanted) : `.${company}.`.includes(`.${wanted}.`);
}

/** What stands after the `@`: the company that WeCom shows, or the domain of a mail address. `@微信` is nobody's company. */
function companyOf(speaker: string): string | null {
  const company = comparable(/[@＠]([^@＠<>\s]+)>?$/u.exec(speaker.replace(/\p{Cf}/gu, '').trim())?.[1] ?? '');
  return company === '' || company === '微信' || company === 'wechat' ? null : company;
}

/** The forms under which a speaker is known: in full, without tags and company, the mail address. */
export function namesOf(speaker: string): readonly string[] {
  const plain = speaker.replace(/\p{Cf}/gu, '').trim();
  const address = /<?([^\s<>]+@[^\s<>]+\.[^\s<>]+)>?$/.exec(plain)?.[1];
  const display = address
    ? plain.slice(0, plain.indexOf(address)).replace(/<$/, '')
    : plain.replace(/[@＠][^@＠]*$/u, '');
  const untagged = display
    .replace(/[[【(（][^\])】）]*[\])】）]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const person = untagged.replace(
    /^(?:官方|技术支持|支持工程师|客服|售后)[-_·\s]*|[-_·\s]*(?:官方|技术支持|客服)$/g,
    '',
  );
  return [...new Set([person, untagged, display.trim(), address ?? '', plain])].filter((name) => name !== '');
}

/** Names of an office, not of a person. */
export const isOffice = (name: string): boolean => VENDOR.test(name) || BOT.test(name) || SELF.has(comparable(name));
