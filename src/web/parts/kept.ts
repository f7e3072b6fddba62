/**
 * The same answer, itself, to the same two for as long as they are there: what is worked out for an answer outlives the screen that asked.
 */
export function keptFor<One extends object, Other extends object, Answer extends object>(
  answer: (one: One, other: Other) => Answer,
): (one: One, other: Other) => Answer {
  const kept = new WeakMap<One, WeakMap<Other, Answer>>();
  return (one, other) => {
    const ofOne = kept.get(one) ?? new WeakMap<Other, Answer>();
    const found = ofOne.get(other) ?? answer(one, other);
    kept.set(one, ofOne.set(other, found));
    return found;
  };
}
