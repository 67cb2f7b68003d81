/** The tables that the rooms have under one name. A room without one adds nothing. */
type Tables<R, Name extends string> = R extends { readonly [N in Name]: infer T } ? T : never;

type Both<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer All) => void ? All : never;

/**
 * One table of all that the rooms have under this name. Its type is what the rooms have between them: assigned to a type that asks
 * for more, the compiler names what no room has.
 */
export function joined<const R extends readonly object[], Name extends string>(rooms: R, name: Name): Both<Tables<R[number], Name>> {
  // TypeScript knows Object.assign of any number of sources as `any` only.
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
