/** The tables that rooms have under one name. A room without that table adds nothing. */
type Tables<R, Name extends string> = R extends { readonly [N in Name]: infer T } ? T : never;

type Both<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer All) => void ? All : never;

/**
 * Joins the tables that the rooms have under this name. The type is the intersection of the rooms' tables. When it is assigned to a type
 * with more keys, the compiler names the missing ones.
 */
export function joined<const R extends readonly object[], Name extends string>(rooms: R, name: Name): Both<Tables<R[number], Name>> {
  // TypeScript types Object.assign with a spread of sources as `any`.
  return Object.assign({}, ...rooms.map((room) => (name in room ? (room as Record<Name, object>)[name] : {}))) as Both<
    Tables<R[number], Name>
  >;
}

/** The rooms of stages by their stage. */
export function byStage<const R extends readonly object[]>(
  rooms: R,
): { [One in Extract<R[number], { stage: string }> as One['stage']]: One } {
  const found = rooms.filter((room): room is Extract<R[number], { stage: string }> => 'stage' in room);
  return Object.fromEntries(found.map((room) => [room.stage, room])) as ReturnType<typeof byStage<R>>;
}
