import { issued, paid, settledAndArchived, taken } from './passages.ts';
import { holds, type Case, type Ended, type Play } from './play.ts';
import { budgetLine, expert, organisation, person, signed } from './references.ts';

/**
 * The assignment of seed 000. UBND tỉnh gives the Union the drafting of the plan. Its chairman leads a round table, where eight of ten give
 * opinions. Departments then comment in writing, and nobody answers the Union for its own draft.
 */
export async function assignedConsultation(play: Play): Promise<Ended> {
  play.chapter(
    'A. UBND tỉnh giao Liên hiệp hội xây dựng dự thảo; tọa đàm, rồi lấy ý kiến các sở bằng văn bản',
    'Dựng theo văn bản mẫu 000: Công văn 5319/UBND-KGVX, tọa đàm ngày 04/11/2021, «8/10 ý kiến»',
  );
  const commission = await asks(play);
  await intake(play, commission);
  await fundedAndAssigned(play, commission);
  await roundTable(play, commission);
  await written(play, commission);
  await reported(play, commission);
  await paidAndArchived(play, commission);
  const seen = await commission.look();
  holds(seen.stage === 'archived' && seen.ending === 'completed', 'A: hồ sơ phải được lưu trữ, hoàn thành');
  holds(seen.consultations[0]?.invited === 10 && seen.consultations[0].received === 8, 'A: phải là 8/10 ý kiến');
  holds(seen.money.paidVnd === acceptedVnd, 'A: phải chi đúng giá trị nghiệm thu');
  return { id: commission.id, seen };
}

/** What the work comes to: two papers, the chair, five attendees, and the organisation of the day. */
const acceptedVnd = 2 * 2_000_000 + 1_500_000 + 3 * 300_000 + 2_400_000;

async function asks(play: Play): Promise<Case> {
  const letter = await signed(play, 'ubnd.ld', 'UBND-KGVX', 'Công văn giao nhiệm vụ xây dựng dự thảo Kế hoạch');
  const basis = await play.upload('ubnd.vp', 'Kết luận số 93-KL/TW và văn bản chỉ đạo làm căn cứ xây dựng Kế hoạch');
  const commission = await play.begin('ubnd.ld', 'submitRequest', {
    letter,
    instrument: 'assignmentDecision',
    serviceKinds: ['advisory'],
    obligation: 'mandatory',
    proposal: {
      type: 'doi-ngu-tri-thuc',
      title: 'Kế hoạch của UBND tỉnh triển khai thực hiện Kết luận số 93-KL/TW về đổi mới, nâng cao chất lượng hoạt động của Liên hiệp hội',
      submissionOn: play.inDays(45),
    },
    legalBasis: ['Kết luận số 93-KL/TW ngày 20/11/2020 của Ban Bí thư', 'Chỉ thị số 42-CT/TW ngày 16/4/2010 của Bộ Chính trị'],
    questions: [
      'Dự thảo đã xác định rõ và phân loại các nhiệm vụ tỉnh đặt hàng với Liên hiệp hội hay chưa?',
      'Giải pháp nào thu hút được trí thức ngoài tỉnh, ngoài nước?',
    ],
    dossier: [basis],
    wantedOn: play.inDays(40),
    parts: { requester: organisation('ubnd'), host: organisation('lhh'), decidingAuthority: organisation('ubnd') },
    funding: { source: 'stateBudget' },
  });
  await commission.at('request');
  return commission;
}

async function intake(play: Play, commission: Case): Promise<void> {
  await taken(play, commission, 'Chuẩn bị tọa đàm, mời các sở, hội thành viên và một số Liên hiệp hội tỉnh bạn; xong trước hạn tỉnh giao.');
  await commission.give(
    'lhh.lanhdao',
    'accept',
    { formOfWork: 'consultationOnly', deliverOn: play.inDays(35) },
    'Chỉ lấy ý kiến, không lập hội đồng',
  );
  await commission.at('funding');
}

async function fundedAndAssigned(play: Play, commission: Case): Promise<void> {
  await commission.give('lhh.chuyenvien', 'submitEstimate', {
    workOn: play.today,
    lines: [
      { item: 'workshopChair', content: 'Chủ trì tọa đàm', unit: 'buổi', quantity: 1, unitPriceVnd: 1_500_000 },
      { item: 'paperPresented', content: 'Tham luận trình bày tại tọa đàm', unit: 'bài', quantity: 2, unitPriceVnd: 2_000_000 },
      { item: 'workshopAttendee', content: 'Đại biểu dự tọa đàm', unit: 'người', quantity: 6, unitPriceVnd: 300_000 },
      { item: 'otherCost', content: 'In tài liệu, nước uống', unit: 'buổi', quantity: 1, unitPriceVnd: 2_400_000 },
    ],
  });
  const total = 1_500_000 + 4_000_000 + 1_800_000 + 2_400_000;
  await commission.give('stc.cv', 'appraiseEstimate', { appraisedVnd: total, comment: 'Dự toán trong định mức tham chiếu.' });
  await commission.refused(
    'ubnd.ld',
    'approveFunding',
    { decision: await signed(play, 'ubnd.ld', 'QĐ-UBND'), budgetLine: budgetLine(play) },
    'NOT_AUTHORISED',
    'Dưới ngưỡng: lãnh đạo Sở Tài chính quyết định, không phải UBND tỉnh',
  );
  await commission.give('stc.ld', 'approveFunding', {
    decision: await signed(play, 'stc.ld', 'QĐ-STC', 'Quyết định bố trí kinh phí tọa đàm'),
    budgetLine: budgetLine(play),
  });
  await commission.at('order');
  await commission.give('ubnd.ld', 'issueOrder', {
    paper: await signed(play, 'ubnd.ld', 'QĐ-UBND', 'Quyết định giao nhiệm vụ cho Liên hiệp hội'),
    content: 'Giao Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh xây dựng dự thảo Kế hoạch, lấy ý kiến, tổng hợp, trình UBND tỉnh.',
    deliverOn: play.inDays(35),
  });
  await commission.at('expertReview');
}

/** Ten invited: three departments and a member association, four experts, two unions of other provinces. */
const invited = [
  { organisation: organisation('so-noi-vu') },
  { organisation: organisation('so-tai-chinh') },
  { organisation: organisation('so-gddt') },
  { organisation: organisation('hoi-khuyen-hoc') },
  { person: expert(1) },
  { person: expert(2), paperOrdered: true },
  { person: expert(4), paperOrdered: true },
  { person: expert(8) },
  { name: 'Đại diện Liên hiệp hội tỉnh bạn thứ nhất' },
  { name: 'Đại diện Liên hiệp hội tỉnh bạn thứ hai' },
];

const contributions: [invitee: number, opinion: string][] = [
  [1, 'Cần ghi rõ Sở Nội vụ là đầu mối tiếp nhận khó khăn, vướng mắc của Liên hiệp hội.'],
  [2, 'Kinh phí đặt hàng nên bố trí thành dòng riêng, phù hợp khả năng ngân sách địa phương.'],
  [4, 'Nên giao hội thành viên trực tiếp thực hiện một số nhiệm vụ.'],
  [5, 'Phân loại nhiệm vụ theo cơ quan giao: Ban Thường vụ, Thường trực Tỉnh ủy, UBND tỉnh.'],
  [6, 'Quy định việc đặt hàng cần có mẫu văn bản và thời hạn trả lời.'],
  [7, 'Nên có nền tảng số để theo dõi từng nhiệm vụ, từng kiến nghị.'],
  [8, 'Tôn trọng tự do sáng tạo: ý kiến khác phải được ghi lại trong báo cáo.'],
  [9, 'Kinh nghiệm tỉnh bạn: ban hành danh mục đặt hàng hằng năm từ đầu quý I.'],
];

async function roundTable(play: Play, commission: Case): Promise<void> {
  await commission.give(
    'lhh.chuyenvien',
    'announceEvent',
    {
      kind: 'roundTable',
      on: play.today,
      place: 'Hội trường Liên hiệp hội tỉnh Minh Hà',
      topic: 'Góp ý Dự thảo Kế hoạch triển khai thực hiện Kết luận số 93-KL/TW',
      invited,
    },
    'Mời 10',
  );
  for (const [invitee, opinion] of contributions) {
    await commission.give('lhh.chuyenvien', 'recordContribution', { event: 1, invitee, opinion }, `Ý kiến của khách mời số ${invitee}`);
  }
  await commission.give('lhh.chuyenvien', 'filePaper', {
    event: 1,
    invitee: 6,
    title: 'Khung thể chế đặt hàng tư vấn, phản biện',
    presented: true,
  });
  await commission.give('lhh.chuyenvien', 'filePaper', { event: 1, invitee: 7, title: 'Số hóa quy trình đặt hàng', presented: true });
  await commission.refused(
    'lhh.chuyenvien',
    'recordContribution',
    { event: 1, invitee: 1, opinion: 'Ghi lại lần thứ hai.' },
    'ALREADY_FILED',
    'Một khách mời, một ý kiến',
  );
  await commission.give(
    'lhh.chuyenvien',
    'closeEvent',
    {
      event: 1,
      heldOn: play.today,
      chair: person('lhh.lanhdao'),
      present: [1, 2, 4, 5, 6, 7, 8, 9],
      delegates: [
        { invitee: 1, name: 'Mai Thị Lan, chuyên viên Phòng Tổ chức phi chính phủ' },
        { invitee: 2, name: 'Hồ Quốc Bảo, Phó Trưởng phòng Tài chính hành chính sự nghiệp' },
        { invitee: 4, name: 'Phan Văn Dũng, Phó Chủ tịch Hội' },
      ],
      conclusion: 'Tọa đàm nhận được 8/10 ý kiến; thống nhất tổng hợp, báo cáo UBND tỉnh.',
      minutes: [await play.upload('lhh.chuyenvien', 'Biên bản tọa đàm')],
    },
    'Nhận 8/10 ý kiến',
  );
  await commission.at('report');
}

/** Departments comment on the draft in writing: one by itself, one on paper, and one not at all. */
async function written(play: Play, commission: Case): Promise<void> {
  const draft = await play.upload('lhh.chuyenvien', 'Dự thảo Kế hoạch triển khai thực hiện Kết luận số 93-KL/TW');
  await commission.give(
    'lhh.chuyenvien',
    'openCollection',
    {
      subject: 'Góp ý Dự thảo Kế hoạch triển khai thực hiện Kết luận số 93-KL/TW',
      question: 'Đề nghị góp ý các nhiệm vụ, giải pháp và trách nhiệm của sở trong dự thảo.',
      documents: [draft],
      bodies: ['so-khcn', 'so-gddt', 'so-nnmt'].map(organisation),
      dueOn: play.inDays(10),
    },
    'Ba sở được hỏi bằng văn bản',
  );
  await commission.give('so.khcn.cv', 'answerCollection', {
    collection: 1,
    opinion: 'Nhất trí; đề nghị đưa việc đặt hàng vào kế hoạch khoa học và công nghệ hằng năm.',
  });
  const scan = await play.upload('lhh.vanthu', 'Công văn góp ý của Sở Giáo dục và Đào tạo');
  await commission.give(
    'lhh.vanthu',
    'answerCollection',
    {
      collection: 1,
      opinion: 'Đề nghị bổ sung vai trò của các trường trong phát hiện, bồi dưỡng nhân tài.',
      onBehalfOf: { organisation: organisation('so-gddt'), paper: { documents: [scan], on: play.today, arrivedOn: play.today } },
    },
    'Văn thư nhập thay công văn giấy',
  );
}

async function reported(play: Play, commission: Case): Promise<void> {
  const reply = (code: string) => `reply/1/${organisation(code)}`;
  const from = (...invitees: number[]) => invitees.map((n) => `contribution/1/${n}`);
  await commission.give('lhh.chuyenvien', 'submitReport', {
    assessment: 'Dự thảo Kế hoạch đã tiếp thu ý kiến tại tọa đàm và của các sở; cần rõ hơn về cơ chế đặt hàng.',
    recommendations: [
      { recommendation: 'Bổ sung quy định việc đặt hàng kèm thời hạn trả lời của cơ quan chủ trì.', from: from(5, 6) },
      { recommendation: 'Bố trí dòng kinh phí riêng cho tư vấn, phản biện và giám định xã hội.', from: from(2) },
      { recommendation: 'Ban hành danh mục đặt hàng hằng năm trong quý I.', from: [...from(4, 9), reply('so-khcn')] },
    ],
    reserved: [{ opinion: 'Đề nghị giao toàn bộ nhiệm vụ qua nền tảng số ngay trong năm nay.', from: from(7)[0]! }],
  });
  await commission.give('lhh.lanhdao', 'returnReport', { reason: 'Nêu rõ khách mời và sở nào không có ý kiến.' });
  await commission.give('lhh.chuyenvien', 'submitReport', {
    assessment: 'Dự thảo Kế hoạch hoàn thành; 8/10 khách mời và 2/3 sở được hỏi có ý kiến.',
    recommendations: [
      { recommendation: 'Bổ sung quy định việc đặt hàng kèm thời hạn trả lời của cơ quan chủ trì.', from: from(5, 6) },
      { recommendation: 'Bố trí dòng kinh phí riêng cho tư vấn, phản biện và giám định xã hội.', from: from(2) },
      { recommendation: 'Ban hành danh mục đặt hàng hằng năm trong quý I.', from: [...from(4, 9), reply('so-khcn')] },
    ],
    reserved: [{ opinion: 'Đề nghị giao toàn bộ nhiệm vụ qua nền tảng số ngay trong năm nay.', from: from(7)[0]! }],
  });
  await commission.give('lhh.lanhdao', 'approveReport', {});
  // Nobody answers the Union for its own draft.
  await issued(play, commission, ['ubnd'], 'signOff');
}

async function paidAndArchived(play: Play, commission: Case): Promise<void> {
  await commission.give('ubnd.ld', 'signOff', {
    minutes: await signed(play, 'ubnd.ld', 'BB-UBND', 'Biên bản nghiệm thu'),
    acceptedVnd,
  });
  await commission.at('payment');
  await paid(play, commission, 'stc.cv', { approver: 'lhh.phochutich' });
  await settledAndArchived(play, commission, 'stc.ld');
}
