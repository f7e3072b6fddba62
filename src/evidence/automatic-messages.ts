import { readAutomaticReply } from '../language/automatic-reply.ts';
import { type CaseLog, NONE, ROLE } from '../model/case.ts';

/**
 * Gives the messages that a machine wrote to the machine, whoever's account they left from: "we have received your request" five
 * seconds after the asking is no first response. Each distinct text is read once.
 */
export function withAutomaticMessages(log: CaseLog): CaseLog {
  if (log.text === undefined) return log;
  const { codes, values } = log.text;
  const isAutomatic = values.map((words) => readAutomaticReply(words) !== null);
  if (!isAutomatic.includes(true)) return log;
  const role = log.role.map((who, row) =>
    who === ROLE.vendor && codes[row] !== NONE && isAutomatic[codes[row]] ? ROLE.bot : who,
  );
  return { ...log, role };
}
