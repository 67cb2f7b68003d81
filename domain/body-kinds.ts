/**
 * The kinds of bodies that the Union's clerk may add while entering their paper. Bodies with a part in the procedure of their own (the
 * authority, finance, home affairs, the Union) are added by the administrator only.
 */
export const bodyKinds = [
  'department',
  'commune',
  'enterprise',
  'subcommittee',
  'steeringCommittee',
  'association',
  'school',
  'otherBody',
] as const;
export type BodyKind = (typeof bodyKinds)[number];
