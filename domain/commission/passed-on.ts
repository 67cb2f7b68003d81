/**
 * The bodies of a list after one of them closed: what it still owes goes to its successor. A successor that is on the list itself answers once
 * for both. What is settled keeps the old body.
 */
export function passedOn<One extends { organisation: string | null }>(
  all: readonly One[],
  { from, to, isOpen }: { from: string; to: string; isOpen: (one: One) => boolean },
): One[] {
  const isNamed = all.some(({ organisation }) => organisation === to);
  return all.flatMap((one) => {
    if (one.organisation !== from || !isOpen(one)) return [one];
    return isNamed ? [] : [{ ...one, organisation: to }];
  });
}
