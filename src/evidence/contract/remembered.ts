const LONGEST = 80;
const MOST = 2000;

/**
 * The same question with what it answered to short texts kept: heads and labels of a table are asked about again for each of its cells.
 * For questions whose answer depends on nothing but the text, and which nobody changes.
 */
export function remembered<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (text) => {
    if (text.length > LONGEST) return ask(text);
    const before = known.get(text);
    if (before !== undefined) return before.answer;
    const answer = ask(text);
    if (known.size >= MOST) known.clear();
    known.set(text, { answer });
    return answer;
  };
}
