/** A name fit to stand above a message: short, with letters, no sentence, no address, not the start of a phrase about a time. */
export function isName(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= 60 &&
    /[\p{L}\p{N}]/u.test(name) &&
    !/[。！？；，、!?;]|https?:|^[\d\s./:：-]+$/u.test(name) &&
    !/[:：]\s|[:：]$/.test(name) &&
    !ENDS_A_PHRASE.test(name)
  );
}

/** `预计恢复 18:00`, `call at 2:05 PM` are sentences, not speakers. */
const ENDS_A_PHRASE =
  /(?:时间|时刻|日期|截止|截至|预计|恢复|大约|大概|左右|约|在|到|至|从|于|前|后|是|为|的|了|点|版本|日志|发生|开始|结束|复现|[今昨明后]天)$|(?:^|\s)(?:by|at|around|until|till|before|after|since|from|to|is|was|on|the|eta|time|between|and|for|start(?:ed)?|end(?:ed)?|log|error)$/i;

const BOT_TAG = /\s*(?:\[(?:bot|app|机器人)\]|(?:^|\s)(?:APP|BOT)$|(?<=[\p{Ll}\p{Script=Han}])(?:APP|BOT)$)\s*/gu;

/** The name without the tag that the client sets beside programs. */
export function readSpeaker(text: string): { readonly speaker: string; readonly isBot: boolean } {
  const speaker = text.replace(BOT_TAG, ' ').trim();
  const isTagged = speaker !== text.trim() && speaker !== '';
  return { speaker: isTagged ? speaker : text.trim(), isBot: isTagged };
}
