import type { OrganisationKind } from '../domain/body-kinds.ts';
import type { Sentence } from './language.ts';

/** The kinds of bodies, in every form and list. */
export const organisationKindNames: Readonly<Record<OrganisationKind, Sentence>> = {
  provincialPeoplesCommittee: { vi: 'Ủy ban nhân dân tỉnh', en: "Provincial People's Committee" },
  provincialParty: { vi: 'Tỉnh ủy', en: 'Provincial Party committee' },
  provincialCouncil: { vi: 'Hội đồng nhân dân tỉnh', en: "Provincial People's Council" },
  department: { vi: 'Sở, ban, ngành', en: 'Department' },
  union: { vi: 'Liên hiệp hội', en: 'The Union' },
  finance: { vi: 'Cơ quan tài chính', en: 'Finance department' },
  homeAffairs: { vi: 'Cơ quan nội vụ', en: 'Home affairs department' },
  propaganda: { vi: 'Ban Tuyên giáo và Dân vận', en: 'Party propaganda board' },
  memberAssociation: { vi: 'Hội thành viên', en: 'Member association' },
  treasury: { vi: 'Kho bạc', en: 'Treasury' },
  university: { vi: 'Trường đại học, viện nghiên cứu', en: 'University or institute' },
  fatherlandFront: { vi: 'Mặt trận Tổ quốc', en: 'Fatherland Front' },
  inspectorate: { vi: 'Thanh tra, kiểm toán', en: 'Inspectorate' },
  commune: { vi: 'Ủy ban nhân dân xã, phường', en: 'Commune or ward' },
  enterprise: { vi: 'Doanh nghiệp', en: 'Enterprise' },
  subcommittee: { vi: 'Tiểu ban', en: 'Subcommittee' },
  steeringCommittee: { vi: 'Ban chỉ đạo', en: 'Steering committee' },
  association: { vi: 'Hội, hiệp hội khác', en: 'Other association' },
  school: { vi: 'Trường, trung tâm đào tạo', en: 'School or training centre' },
  otherBody: { vi: 'Cơ quan, tổ chức khác', en: 'Other body' },
};
