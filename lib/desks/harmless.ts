const quantifier = /^(?:[+*]|\{\d+,\d*\}|\{\d+\})/;

/**
 * A repetition of what holds a repetition itself, `(a+)+` or `((a+)b?){9}`, can take minutes: a definition must not be able to stop a
 * page. Alternatives that begin alike, `(a|a)*`, are not noticed.
 */
export function isHarmless(pattern: string): boolean {
  const plain = pattern.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x');
  /** For each group that is open here: does it hold a repetition? */
  const repeats = [false];
  for (let at = 0; at < plain.length; at += 1) {
    const character = plain[at];
    if (character === '(') repeats.push(false);
    else if (character === ')') {
      const inside = repeats.length > 1 && repeats.pop() === true;
      const isRepeated = quantifier.test(plain.slice(at + 1));
      if (inside && isRepeated) return false;
      if (inside || isRepeated) repeats[repeats.length - 1] = true;
      // A fixed number of times is one way to match, not many.
    } else if (quantifier.test(plain.slice(at)) && !/^\{\d+\}/.test(plain.slice(at))) repeats[repeats.length - 1] = true;
  }
  return true;
}
