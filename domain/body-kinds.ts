/**
 * The kinds of bodies that the Union's clerk may add while entering their paper. They have no part of their own in the procedure.
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

/** The kinds of bodies that only the administrator adds: those with a part of their own, and those that the province has once. */
export const officeKinds = [
  'provincialPeoplesCommittee',
  'provincialParty',
  'provincialCouncil',
  'union',
  'finance',
  'homeAffairs',
  'propaganda',
  'memberAssociation',
  'treasury',
  'university',
  'fatherlandFront',
  'inspectorate',
] as const;

/** Every kind of body. A row from before the list may hold another word. It stays readable, and is corrected to one of these. */
export const organisationKinds = [...officeKinds, ...bodyKinds] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export const isOrganisationKind = (kind: string): kind is OrganisationKind => (organisationKinds as readonly string[]).includes(kind);
