import { issued, joined, paid, settledAndArchived, taken } from './passages.ts';
import { holds, type Case, type Ended, type Play } from './play.ts';
import { expert, organisation, signed } from './references.ts';

/**
 * The Union proposes by itself and waits for consent (seed 004: «do Liên hiệp hội chủ động đề xuất và được sự đồng ý của cấp có thẩm
 * quyền»); a group of experts works; the money is not from the state budget.
 */
export async function unionProposal(play: Play): Promise<Ended> {
  play.chapter(
    'C. Liên hiệp hội chủ động đề xuất, UBND tỉnh đồng ý, tổ chuyên gia thực hiện',
    'Văn bản mẫu 004 (chủ động đề xuất, được đồng ý) và 002 (luận cứ khoa học; lồng ghép nông thôn mới, ứng phó thiên tai)',
  );
  const commission = await proposed(play);
  await consented(play, commission);
  await taken(play, commission, 'Lập tổ chuyên gia bốn người, lồng ghép Chương trình nông thôn mới.');
  await commission.give('lhh.lanhdao', 'accept', { formOfWork: 'expertGroup', deliverOn: play.inDays(45) }, 'Hình thức: tổ chuyên gia');
  await funded(play, commission);
  await worked(play, commission);
  await obstacle(commission);
  await reported(play, commission);
  await commission.give('ubnd.ld', 'signOff', {
    minutes: await signed(play, 'ubnd.ld', 'BB-UBND', 'Biên bản nghiệm thu'),
    acceptedVnd: estimatedVnd,
  });
  await paid(play, commission, 'so.nnmt.cv');
  await settledAndArchived(play, commission, 'so.nnmt.ld');
  const seen = await commission.look();
  holds(seen.stage === 'archived' && seen.ending === 'completed', 'C: hồ sơ phải được lưu trữ, hoàn thành');
  holds(seen.money.paidVnd === estimatedVnd, 'C: phải chi đúng giá trị nghiệm thu');
  return { id: commission.id, seen };
}

async function proposed(play: Play): Promise<Case> {
  const letter = await signed(play, 'lhh.lanhdao', 'LHH-TVPB', 'Công văn đề xuất nhiệm vụ');
  const commission = await play.begin('lhh.lanhdao', 'proposeByUnion', {
    letter,
    serviceKinds: ['advisory', 'socialAssessment'],
    obligation: 'optional',
    proposal: {
      type: 'lien-hiep-hoi-de-xuat',
      title: 'Luận cứ khoa học cho xây dựng nông thôn mới thích ứng biến đổi khí hậu vùng ven sông Minh Hà',
    },
    legalBasis: ['Kết luận số 93-KL/TW ngày 20/11/2020 của Ban Bí thư'],
    questions: ['Mô hình sinh kế nào phù hợp vùng ngập định kỳ?', 'Cộng đồng đánh giá thế nào về các mô hình đã triển khai?'],
    dossier: [await play.upload('lhh.chuyenvien', 'Đề cương nhiệm vụ')],
    wantedOn: play.inDays(60),
    addressedTo: organisation('ubnd'),
    decidingAuthority: organisation('ubnd'),
    funding: { source: 'otherLawful', funder: organisation('so-nnmt') },
  });
  await commission.at('consent');
  return commission;
}

async function consented(play: Play, commission: Case): Promise<void> {
  await commission.refused(
    'lhh.vanthu',
    'register',
    { arrivedOn: play.today },
    'WRONG_STAGE',
    'Chưa được đồng ý thì chưa có việc để tiếp nhận',
  );
  await commission.give(
    'ubnd.ld',
    'grantConsent',
    {
      letter: await signed(play, 'ubnd.ld', 'UBND-KGVX', 'Công văn đồng ý chủ trương'),
      host: organisation('so-nnmt'),
      instrument: 'assignmentDecision',
    },
    'Giao Sở Nông nghiệp và Môi trường chủ trì',
  );
}

const estimate = [
  { item: 'reviewFormReviewer', content: 'Phiếu nhận xét phản biện', unit: 'phiếu', quantity: 1, unitPriceVnd: 700_000 },
  { item: 'reviewFormMember', content: 'Phiếu nhận xét', unit: 'phiếu', quantity: 2, unitPriceVnd: 500_000 },
  { item: 'finalReport', content: 'Báo cáo kết quả', unit: 'báo cáo', quantity: 1, unitPriceVnd: 2_000_000 },
  { item: 'otherCost', content: 'Khảo sát cộng đồng tại ba xã', unit: 'đợt', quantity: 3, unitPriceVnd: 6_000_000 },
] as const;
const estimatedVnd = estimate.reduce((sum, l) => sum + l.quantity * l.unitPriceVnd, 0);

async function funded(play: Play, commission: Case): Promise<void> {
  await commission.give('lhh.ketoan', 'submitEstimate', { workOn: play.today, lines: [...estimate] });
  await commission.refused(
    'stc.cv',
    'appraiseEstimate',
    { appraisedVnd: estimatedVnd, comment: 'Không dùng ngân sách nhà nước; không có ý kiến khác.' },
    'NOT_AUTHORISED',
    'Không phải ngân sách nhà nước: Sở Tài chính không thẩm định',
  );
  await commission.give(
    'so.nnmt.ld',
    'approveFunding',
    { decision: await signed(play, 'so.nnmt.ld', 'QĐ-SNNMT', 'Quyết định chi từ nguồn hợp pháp khác') },
    'Bên chi trả tự quyết định; không giữ chỗ ngân sách',
  );
  await commission.give('ubnd.ld', 'issueOrder', {
    paper: await signed(play, 'ubnd.ld', 'QĐ-UBND', 'Quyết định giao nhiệm vụ'),
    content: 'Giao Liên hiệp hội nghiên cứu, cung cấp luận cứ khoa học và giám định xã hội.',
    deliverOn: play.inDays(45),
  });
  await commission.at('panel');
}

async function worked(play: Play, commission: Case): Promise<void> {
  await commission.give(
    'lhh.chuyenvien',
    'proposePanel',
    {
      members: [
        { person: expert(8), role: 'chair' },
        { person: expert(2), role: 'reviewer' },
        { person: expert(4), role: 'member' },
        { person: expert(7), role: 'scienceSecretary' },
      ],
    },
    'Tổ chuyên gia bốn người',
  );
  await commission.give('lhh.lanhdao', 'appointPanel', {
    decision: {
      on: play.today,
      signer: 'Chủ tịch Liên hiệp hội',
      documents: [await play.upload('lhh.chuyenvien', 'Quyết định lập tổ chuyên gia')],
    },
  });
  await joined(commission, 2, 4, 7, 8);
  await commission.at('expertReview');
  await commission.give('chuyengia.8', 'fileOpinion', { conclusion: 'agree', assessment: 'Mô hình lúa - cá phù hợp tập quán.' });
  await commission.give('chuyengia.2', 'fileOpinion', {
    conclusion: 'agreeWithChanges',
    assessment: 'Hạ tầng cấp nước là điểm nghẽn.',
    recommendations: ['Ưu tiên cấp nước sạch tập trung.'],
  });
}

/** The path of seed 002: raised by anyone, answered through Sở Nội vụ, escalated to UBND tỉnh when it must direct. */
async function obstacle(commission: Case): Promise<void> {
  await commission.give('lhh.chuyenvien', 'raiseObstacle', {
    category: 'cooperation',
    obstacle: 'Hai xã chưa bố trí cán bộ phối hợp khảo sát cộng đồng.',
  });
  await commission.answers('snv', 1, 'escalated', 'Vượt thẩm quyền hướng dẫn; tổng hợp, báo cáo UBND tỉnh.');
  await commission.answers('ubnd.ld', 1, 'directed', 'Yêu cầu UBND các xã cử cán bộ trước ngày khảo sát.');
  await commission.give('lhh.lanhdao', 'hold', { reason: 'Chờ khảo sát cộng đồng sau đợt lũ.' }, 'Tạm dừng: các hạn dừng lại');
  await commission.refused(
    'chuyengia.4',
    'fileOpinion',
    { conclusion: 'agree', assessment: 'Đồng ý.' },
    'ON_HOLD',
    'Đang tạm dừng thì chưa nộp phiếu',
  );
  await commission.give('lhh.lanhdao', 'resume', {});
  await commission.give('chuyengia.4', 'fileOpinion', { conclusion: 'agree', assessment: 'Nên có bản đồ số các hộ vùng ngập.' });
  await commission.at('report');
}

async function reported(play: Play, commission: Case): Promise<void> {
  await commission.give('chuyengia.7', 'submitReport', {
    assessment: 'Có đủ luận cứ khoa học và thực tiễn để nhân rộng hai trong ba mô hình.',
    recommendations: [
      { recommendation: 'Ưu tiên cấp nước sạch tập trung cho vùng ngập.', from: [`opinion/${expert(2)}`] },
      { recommendation: 'Lập bản đồ số các hộ dễ bị tổn thương.', from: [`opinion/${expert(4)}`] },
    ],
  });
  await commission.give('lhh.lanhdao', 'approveReport', {});
  await issued(play, commission, ['ubnd', 'so-nnmt']);
  await commission.give('so.nnmt.cv', 'answerRecommendations', {
    letter: await signed(play, 'so.nnmt.ld', 'SNNMT-PTNT', 'Công văn tiếp thu'),
    answers: [
      { recommendation: 1, answer: 'adopted' },
      { recommendation: 2, answer: 'partlyAdopted', explanation: 'Thí điểm tại một xã trước.' },
    ],
  });
  await commission.at('signOff');
}
