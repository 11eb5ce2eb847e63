/**
 * A cache that evicts the least recently used entries.
 * @param capacity limits the number of entries, or the sum of their sizes
 */
export function remembered<Answer>(
  capacity: number,
  find: (question: string) => Answer,
  cost: (answer: Answer) => number = () => 1,
): (question: string) => Answer {
  const known = new Map<string, Answer>();
  let total = 0;

  function evict(): void {
    for (const [question, answer] of known) {
      if (total <= capacity || known.size === 1) return;
      known.delete(question);
      total -= cost(answer);
    }
  }

  return (question) => {
    if (known.has(question)) {
      const answer = known.get(question) as Answer;
      known.delete(question);
      known.set(question, answer);
      return answer;
    }
    const answer = find(question);
    total += cost(answer) - (known.has(question) ? cost(known.get(question) as Answer) : 0);
    known.delete(question);
    known.set(question, answer);
    evict();
    return answer;
  };
}
