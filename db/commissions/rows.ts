/** One line of the list of commissions, with the whole state beside it. The caller maps the domain's state to it. */
export interface CommissionRow {
  /** Human code, '07/2026'; null until the register gave it. Year and number are those of the code. */
  code: string | null;
  codeYear: number | null;
  codeNumber: number | null;
  route: string;
  title: string;
  serviceKinds: string[];
  /** A stage, or 'archived'. */
  stage: string;
  /** 'imported' only through import-historic-commission. */
  state: 'open' | 'closed' | 'imported';
  /** How it ended; null while open. */
  outcome: string | null;
  requesterId: string | null;
  hostId: string | null;
  orderIssuerId: string | null;
  funderId: string | null;
  decidingAuthorityId: string | null;
  unionId: string | null;
  /** Every organisation that is a party: who may see it in lists. */
  organisations: string[];
  /** Every person with a role of their own in it. */
  people: string[];
  /** ISO 8601 UTC. */
  openedAt: string;
  closedAt: string | null;
  /** The year it is counted in, in Viet Nam's time. */
  year: number;
  /** Earliest due day ('YYYY-MM-DD') of its open duties; null without any. */
  overdueOn: string | null;
  revision: number;
  /** The last revision a person made (If-Match). */
  personRevision: number;
  /** Time of the last fact, ISO 8601 UTC. */
  updatedAt: string;
}

/** One open duty. */
export interface DutyRow {
  /** Unique within the commission. */
  key: string;
  kind: string;
  stage: string;
  ownerOrganisation: string | null;
  ownerCapability: string | null;
  /** Set when the duty is one person's; then only theirs. */
  ownerPerson: string | null;
  /** The person whom it is about, who may read it though somebody else owes it. */
  about: string | null;
  /** ISO 8601 UTC. */
  since: string;
  /** 'YYYY-MM-DD' in Viet Nam. */
  dueOn: string | null;
  deadlineCode: string | null;
  derivation: unknown;
  /** Commands that discharge it. */
  commands: string[];
  /** Rungs of the reminder ladder already passed. */
  rung: number;
}

/** What a person was told about an accepted command. */
export interface ReceiptRow {
  updateId: string;
  person: string;
  command: string;
  idempotencyKey: string;
  bodyDigest: string;
  revision: number;
  stage: string;
  outcome: unknown;
  /** ISO 8601 UTC. */
  at: string;
}
