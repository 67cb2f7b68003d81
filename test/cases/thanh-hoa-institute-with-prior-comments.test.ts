import { documentKinds } from '../../domain/commission/names.ts';
import { sectionOfDocument } from '../../domain/commission/sections.ts';
import { Story } from '../support/acts.ts';
import { by, officer, org, said, uuid } from '../support/province.ts';

/**
 * Thanh Hóa, 06/05/2025: the scheme of the Institute of Agriculture 2026–2030. The host had collected the departments' comments and answered
 * them before it asked. The Union makes an introductory report (báo cáo đề dẫn) of its members' opinions, and holds a public workshop
 * (baothanhhoa.vn, "Phản biện Đề án phát triển Viện Nông nghiệp Thanh Hóa").
 */
const begun = () => {
  const d = new Story({ form: 'expertGroup', requester: org.ubnd, host: org.environment });
  d.do('submitRequest');
  return d;
};
const host = officer(org.environment);

test('the comments that the host collected and answered before have their own place in the file, and only the parties file them', () => {
  const d = begun();
  d.do('attachDocument', { kind: 'priorComments', document: uuid() }, host);
  expect(d.c.documents.filter(({ kind }) => kind === 'priorComments')).toHaveLength(1);
  expect(d.refusal('attachDocument', { kind: 'priorComments' }, by.accountant)).toBe('KIND_NOT_YOURS');
  expect(documentKinds.map(sectionOfDocument)).toHaveLength(documentKinds.length);
  expect(sectionOfDocument('priorComments')).toBe('request');
});

test('the members’ opinions become the introductory report, and a public workshop hears it before the report is written', () => {
  const d = begun().to('expertReview');
  while (d.c.opinions.length < 3) d.do('fileOpinion');
  d.do('attachDocument', { kind: 'introductoryReport', document: uuid() }, { ...by.specialist, person: d.c.specialist!.person });
  expect(d.refusal('attachDocument', { kind: 'introductoryReport' }, host)).toBe('KIND_NOT_YOURS');
  expect(sectionOfDocument('introductoryReport')).toBe('consultations');
});

test('workshop, report with sources of both kinds, and answers to each recommendation lead to the archive', () => {
  const d = begun().to('expertReview');
  d.do('announceEvent', { kind: 'workshop', on: d.today });
  d.do('recordContribution', { event: 1, invitee: 6 });
  d.do('closeEvent');
  d.to('report');
  d.do('submitReport', {
    recommendations: [{ recommendation: said(), from: [`opinion/${d.c.opinions[0]!.person}`, 'contribution/1/6'] }],
    reserved: [],
  });
  d.to('archived');
  expect(d.c.end?.kind).toBe('completed');
  expect(d.c.reports.at(-1)!.recommendations.every(({ answer }) => answer !== null)).toBe(true);
});
