/** A cache that evicts the least recently used entries. */
export function remembered<Answer>(
  most: number,
  find: (question: string) => Answer,
): (question: string) => Answer {
  const known = new Map<string, Answer>();
  return (question) => {
    const answer = known.has(question) ? (known.get(question) as Answer) : find(question);
    known.delete(question);
    known.set(question, answer);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return answer;
  };
}
