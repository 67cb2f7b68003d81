import type { BodyKind } from '../domain/body-kinds.ts';
import type { Sentence } from './language.ts';

/** The kinds of bodies that the clerk may add. */
export const bodyKindNames: Readonly<Record<BodyKind, Sentence>> = {
  department: { vi: 'Sở, ban, ngành', en: 'Department' },
  commune: { vi: 'Xã, phường', en: 'Commune or ward' },
  enterprise: { vi: 'Doanh nghiệp', en: 'Enterprise' },
  subcommittee: { vi: 'Tiểu ban', en: 'Subcommittee' },
  steeringCommittee: { vi: 'Ban chỉ đạo', en: 'Steering committee' },
  association: { vi: 'Hội, hiệp hội', en: 'Association' },
  school: { vi: 'Trường, viện', en: 'School or institute' },
  otherBody: { vi: 'Cơ quan, tổ chức khác', en: 'Other body' },
};
