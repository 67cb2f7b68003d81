import { archived, issued, joined, taken } from './passages.ts';
import { holds, type Ended, type Play } from './play.ts';
import { expert, organisation, signed } from './references.ts';

/** A letter asks for advice and no money moves: funding, order, sign-off and payment fall away, the archive does not. */
export async function requestLetter(play: Play): Promise<Ended> {
  play.chapter(
    'D. Sở Khoa học và Công nghệ gửi công văn lấy ý kiến, không có kinh phí',
    'Văn bản mẫu 004: «viết bài nghiên cứu trao đổi gửi tới các cơ quan dự thảo các văn bản cần tư vấn, phản biện»',
  );
  const commission = await play.begin('so.khcn.ld', 'submitRequest', {
    letter: await signed(play, 'so.khcn.ld', 'SKHCN-QLKH', 'Công văn lấy ý kiến'),
    instrument: 'requestLetter',
    serviceKinds: ['advisory'],
    obligation: 'optional',
    proposal: { type: 'khoa-hoc-cong-nghe', title: 'Dự thảo Kế hoạch phát triển khoa học, công nghệ và đổi mới sáng tạo tỉnh Minh Hà' },
    questions: ['Các chỉ tiêu có sát với tiềm lực của tỉnh?'],
    dossier: [await play.upload('so.khcn.cv', 'Dự thảo Kế hoạch phát triển khoa học, công nghệ')],
    wantedOn: play.inDays(30),
    parts: { requester: organisation('so-khcn'), host: organisation('so-khcn'), decidingAuthority: organisation('ubnd') },
    funding: { source: 'none' },
  });
  await taken(play, commission, 'Nhờ ba chuyên gia cho ý kiến bằng văn bản.');
  await commission.give(
    'lhh.lanhdao',
    'accept',
    { formOfWork: 'expertGroup', deliverOn: play.inDays(25), isAnswerOwed: true },
    'Không có kinh phí: bỏ qua dự toán và giao nhiệm vụ',
  );
  await commission.at('panel');
  await commission.give('lhh.chuyenvien', 'proposePanel', {
    members: [
      { person: expert(4), role: 'chair' },
      { person: expert(3), role: 'reviewer' },
      { person: expert(7), role: 'scienceSecretary' },
    ],
  });
  await commission.give('lhh.phochutich', 'appointPanel', {
    decision: {
      on: play.today,
      signer: 'Phó Chủ tịch Liên hiệp hội',
      documents: [await play.upload('lhh.chuyenvien', 'Quyết định lập tổ chuyên gia')],
    },
  });
  await joined(commission, 3, 4, 7);
  await commission.give('chuyengia.4', 'fileOpinion', { conclusion: 'agree', assessment: 'Chỉ tiêu số hóa phù hợp.' });
  await commission.give('chuyengia.3', 'fileOpinion', {
    conclusion: 'agreeWithChanges',
    assessment: 'Chỉ tiêu đầu tư ngoài ngân sách cao so với thực tế.',
    recommendations: ['Điều chỉnh chỉ tiêu đầu tư ngoài ngân sách.'],
  });
  await commission.give('chuyengia.7', 'submitReport', {
    assessment: 'Dự thảo cơ bản phù hợp.',
    recommendations: [{ recommendation: 'Điều chỉnh chỉ tiêu đầu tư ngoài ngân sách.', from: [`opinion/${expert(3)}`] }],
  });
  await commission.give('lhh.phochutich', 'approveReport', {});
  await issued(play, commission, ['so-khcn']);
  await commission.give('so.khcn.cv', 'answerRecommendations', {
    letter: await signed(play, 'so.khcn.ld', 'SKHCN-QLKH', 'Công văn tiếp thu'),
    answers: [{ recommendation: 1, answer: 'adopted' }],
  });
  await commission.at('settlement');
  await archived(play, commission);
  const seen = await commission.look();
  holds(seen.stage === 'archived' && seen.ending === 'completed', 'D: hồ sơ phải được lưu trữ, hoàn thành');
  holds(seen.money.reservedVnd === 0 && seen.lines.length === 0, 'D: không có tiền');
  return { id: commission.id, seen };
}
