import type { Answer } from '../../domain/commission/names.ts';
import { joined } from './passages.ts';
import { holds, type Case, type Play } from './play.ts';
import { expert, organisation, signed } from './references.ts';

/** The council of scenario B: formed in spite of a conflict, heard, met, and its first report approved. */

/** Seven seats: the chair, two reviewers, three members, the science secretary. */
export async function councilFormed(play: Play, commission: Case): Promise<void> {
  const members = [
    { person: expert(1), role: 'chair' as const },
    { person: expert(2), role: 'reviewer' as const },
    { person: expert(3), role: 'reviewer' as const },
    { person: expert(4), role: 'member' as const },
    { person: expert(5), role: 'member' as const },
    { person: expert(6), role: 'member' as const },
    { person: expert(7), role: 'scienceSecretary' as const },
  ];
  await commission.refused(
    'lhh.chuyenvien',
    'proposePanel',
    { members: members.map((m) => (m.person === expert(2) ? { ...m, person: expert(9) } : m)) },
    'MEMBER_OF_HOST',
    'Người của Sở Xây dựng không được phản biện đề án của chính Sở',
  );
  await commission.give('lhh.chuyenvien', 'proposePanel', { members, meetingOn: play.inDays(20) }, 'Bảy thành viên, hai ủy viên phản biện');
  await commission.give('lhh.lanhdao', 'appointPanel', {
    decision: {
      on: play.today,
      signer: 'Chủ tịch Liên hiệp hội',
      documents: [await play.upload('lhh.chuyenvien', 'Quyết định thành lập hội đồng phản biện')],
    },
  });
  await joined(commission, 1, 2, 3, 4, 6, 7);
  await conflictReplaced(commission);
  const seen = await commission.look();
  holds(seen.decisionNumber !== null, 'B: quyết định thành lập hội đồng phải có số');
  await commission.at('expertReview');
}

async function conflictReplaced(commission: Case): Promise<void> {
  await commission.give('chuyengia.5', 'answerInvitation', { accepts: true });
  await commission.give(
    'chuyengia.5',
    'declareInterests',
    {
      interests: [{ category: 'draftedProposal', statement: 'Công ty của tôi lập báo cáo kinh tế - kỹ thuật của đề án.' }],
      undertakes: true,
    },
    'Kê khai: đã tham gia soạn thảo đề án',
  );
  await commission.at('panel');
  await commission.opens('chuyengia.5', 'request', false, 'Chuyên gia 5 có xung đột chưa kết luận: hồ sơ chưa mở');
  await commission.opens('chuyengia.1', 'request', true, 'Chuyên gia 1 đã cam kết: được đọc hồ sơ');
  await commission.give(
    'lhh.phochutich',
    'clearConflict',
    { person: expert(5), cleared: false, reason: 'Đã tham gia soạn thảo đề án được phản biện.' },
    'Không chấp nhận: thành viên bị loại',
  );
  await commission.give(
    'lhh.phochutich',
    'replaceMember',
    { leaving: expert(5), joining: { person: expert(8), role: 'member' }, reason: 'Thay thành viên có xung đột lợi ích.' },
    'Mời chuyên gia khác thay thế',
  );
  await joined(commission, 8);
}

const filed = (conclusion: 'agree' | 'agreeWithChanges' | 'disagree', assessment: string, ...recommendations: string[]) => ({
  conclusion,
  necessity: 'Đề án là cần thiết.',
  feasibility: 'Khả thi nếu phân kỳ hợp lý.',
  assessment,
  recommendations,
});

/** Opinions filed independently, one late with leave, one returned and filed again; a workshop beside them. */
export async function reviewed(play: Play, commission: Case): Promise<void> {
  await workshop(play, commission);
  await commission.give(
    'chuyengia.1',
    'fileOpinion',
    filed('agreeWithChanges', 'Định hướng đúng, cần giữ hành lang thoát lũ.', 'Không lấn dòng.'),
  );
  await commission.give(
    'chuyengia.2',
    'fileOpinion',
    filed('agreeWithChanges', 'Chuỗi số liệu mưa dừng ở năm 2018.', 'Cập nhật số liệu mưa cực đoan đến năm 2025.'),
  );
  await commission.opens('chuyengia.3', 'opinions', false, 'Chuyên gia 3 chưa nộp phiếu: không đọc được phiếu của người khác');
  await commission.opens('chuyengia.2', 'opinions', true, 'Chuyên gia 2 đã nộp phiếu: đọc được');
  await commission.opens('so.xaydung.ld', 'opinions', false, 'Sở đặt hàng không đọc phiếu của từng chuyên gia');
  await commission.opens('quantri', 'status', false, 'Quản trị hệ thống không đọc nội dung nhiệm vụ');
  await commission.give('chuyengia.3', 'requestMoreTime', { until: play.inDays(21), reason: 'Cần đối chiếu quy hoạch vùng.' });
  await commission.give('lhh.chuyenvien', 'grantTime', { person: expert(3), until: play.inDays(21) });
  await commission.give('chuyengia.4', 'fileOpinion', filed('agree', 'Đồng ý.'));
  await commission.give(
    'chuyengia.7',
    'returnOpinion',
    { person: expert(4), reason: 'Phiếu chưa nêu căn cứ.' },
    'Thư ký khoa học trả lại phiếu sơ sài',
  );
  await commission.give(
    'chuyengia.4',
    'fileOpinion',
    filed('agree', 'Hệ thống quan trắc ngập nên dùng chung nền tảng số của tỉnh.', 'Kết nối dữ liệu quan trắc với trung tâm điều hành.'),
    'Nộp lại',
  );
  await commission.give(
    'chuyengia.6',
    'fileOpinion',
    filed('disagree', 'Cống ngăn triều chưa có mô hình thủy văn.', 'Dừng hạng mục cống ngăn triều.'),
  );
  await commission.give('chuyengia.8', 'fileOpinion', filed('agreeWithChanges', 'Cần bảo vệ kè cổ ven sông.'));
  await commission.at('expertReview');
  await commission.give('chuyengia.3', 'fileOpinion', filed('agreeWithChanges', 'Phân kỳ đầu tư dàn trải.', 'Chia lại giai đoạn 1.'));
  await commission.at('meeting');
}

async function workshop(play: Play, commission: Case): Promise<void> {
  await commission.give('lhh.chuyenvien', 'announceEvent', {
    kind: 'workshop',
    on: play.today,
    place: 'Trường Đại học Minh Hà',
    topic: 'Chống ngập đô thị trong điều kiện biến đổi khí hậu',
    invited: [
      { person: expert(1) },
      { person: expert(2), paperOrdered: true },
      { organisation: organisation('so-nnmt') },
      { person: expert(4) },
      { person: expert(6), paperOrdered: true },
      { organisation: organisation('hoi-xay-dung') },
    ],
  });
  await commission.give('lhh.chuyenvien', 'filePaper', { event: 1, invitee: 2, title: 'Số liệu mưa cực đoan 2019–2025', presented: true });
  await commission.give('lhh.chuyenvien', 'filePaper', {
    event: 1,
    invitee: 5,
    title: 'Mô hình thủy văn đô thị ven sông',
    presented: true,
  });
  await commission.give('lhh.chuyenvien', 'recordContribution', {
    event: 1,
    invitee: 3,
    opinion: 'Không lấn dòng, giữ hành lang thoát lũ.',
  });
  await commission.give('lhh.chuyenvien', 'closeEvent', {
    event: 1,
    heldOn: play.today,
    chair: expert(1),
    present: [1, 2, 3, 4, 5],
    delegates: [{ invitee: 3, name: 'Võ Thanh Hải, Phó Trưởng phòng Thủy lợi' }],
    conclusion: 'Thống nhất đưa hai tham luận vào hồ sơ phản biện.',
    minutes: [await play.upload('lhh.chuyenvien', 'Biên bản hội thảo')],
  });
}

/** Six of seven sit: a quorum. One dissents, and the dissent travels with the report. */
export async function met(play: Play, commission: Case): Promise<void> {
  await commission.give('lhh.chuyenvien', 'conveneMeeting', {
    on: play.today,
    place: 'Phòng họp Liên hiệp hội',
    agenda: 'Phản biện đề án chống ngập',
    shortNoticeReason: 'Trình diễn: cả quy trình đi trong một ngày.',
  });
  await commission.give(
    'chuyengia.7',
    'recordMeeting',
    {
      meeting: 1,
      heldOn: play.today,
      present: [1, 2, 3, 4, 6, 7].map(expert),
      ballots: [{ question: 'Thông qua kết luận phản biện', inFavour: 5, against: 1, abstained: 0, invalid: 0 }],
      conclusion: 'Đồng ý thông qua với điều kiện chỉnh sửa, 5/6 phiếu.',
      dissents: [{ person: expert(6), opinion: 'Bảo lưu: dừng hạng mục cống ngăn triều.' }],
      minutes: [await play.upload('chuyengia.7', 'Biên bản họp hội đồng phản biện')],
    },
    'Có mặt 6/7; một ý kiến bảo lưu',
  );
  await commission.at('report');
  const dissent = `dissent/1/${expert(6)}`;
  const recommendations = [
    { recommendation: 'Cập nhật số liệu mưa cực đoan đến năm 2025.', from: [`opinion/${expert(2)}`, `opinion/${expert(6)}`] },
    { recommendation: 'Chia lại giai đoạn 1.', from: [`opinion/${expert(3)}`] },
    { recommendation: 'Giữ nguyên hành lang thoát lũ hiện hữu.', from: [`opinion/${expert(1)}`, 'contribution/1/3'] },
  ];
  const assessment = 'Đề án cần thiết, cơ bản khả thi; cần cập nhật số liệu và phân kỳ lại.';
  await commission.refused(
    'chuyengia.7',
    'submitReport',
    { assessment, recommendations },
    'DISSENT_NOT_RESERVED',
    'Ý kiến bảo lưu phải đi cùng báo cáo',
  );
  await commission.give('chuyengia.7', 'submitReport', {
    assessment,
    recommendations,
    reserved: [{ opinion: 'Dừng hạng mục cống ngăn triều đến khi có mô hình thủy văn.', from: dissent }],
  });
  await commission.give('lhh.lanhdao', 'approveReport', {});
}

/** The host answers each recommendation; the third is not adopted, with the explanation that this needs. */
export async function answered(play: Play, commission: Case, second: Exclude<Answer, 'noResponse'>): Promise<void> {
  const letter = await signed(play, 'so.xaydung.ld', 'SXD-QH', 'Công văn tiếp thu, giải trình');
  const first = { recommendation: 1, answer: 'adopted' as const, whereChanged: 'Chương 3 của đề án' };
  const rest = { recommendation: 2, answer: second, explanation: 'Tiếp thu theo phương án phân kỳ của báo cáo.' };
  await commission.give('so.xaydung.cv', 'acknowledgeReport', { receivedOn: play.today });
  await commission.refused(
    'so.xaydung.cv',
    'answerRecommendations',
    { letter, answers: [first, rest, { recommendation: 3, answer: 'notAdopted' }] },
    'EXPLANATION_NEEDED',
    'Không tiếp thu thì phải giải trình',
  );
  await commission.give(
    'so.xaydung.cv',
    'answerRecommendations',
    {
      letter,
      answers: [
        first,
        rest,
        {
          recommendation: 3,
          answer: 'notAdopted',
          explanation: 'Đoạn qua trung tâm đã có kè được duyệt từ năm 2019; Sở đề nghị giữ phương án.',
        },
      ],
    },
    'Kiến nghị 3: không tiếp thu, có giải trình',
  );
  await commission.at('signOff');
}
