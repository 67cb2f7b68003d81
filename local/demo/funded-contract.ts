import { answered, councilFormed, met, reviewed } from './council-work.ts';
import { issued, paid, settledAndArchived, taken } from './passages.ts';
import { holds, type Case, type Ended, type Play } from './play.ts';
import { budgetLine, expert, organisation, signed } from './references.ts';

/**
 * Sở Xây dựng orders a critical review by contract. The dossier is completed, and money is refused on one line and found on another. A
 * council of seven works, the product is reworked once, and everything is paid and settled.
 */
export async function fundedContract(play: Play): Promise<Ended> {
  play.chapter(
    'B. Sở Xây dựng đặt hàng phản biện bằng hợp đồng, có hội đồng, tạm ứng và thanh toán',
    'Chuỗi phê duyệt theo văn bản mẫu 002: Sở Tài chính thẩm định, UBND tỉnh quyết định trên ngưỡng',
  );
  const commission = await ordered(play);
  await intake(play, commission);
  await funded(play, commission);
  await contracted(play, commission);
  await advanced(play, commission);
  await councilFormed(play, commission);
  await reviewed(play, commission);
  await met(play, commission);
  await reportedTwice(play, commission);
  await commission.give('so.xaydung.ld', 'signOff', {
    minutes: await signed(play, 'so.xaydung.ld', 'BB-SXD', 'Biên bản nghiệm thu, thanh lý hợp đồng'),
    acceptedVnd,
  });
  await commission.at('payment');
  // The treasury pays the Union, and the Union pays its people.
  await paid(play, commission, 'stc.cv', { payment: 1, next: 'payment' });
  await paid(play, commission, 'lhh.thuquy', { payment: 2 });
  await liquidated(play, commission);
  await settledAndArchived(play, commission, 'stc.ld');
  const seen = await commission.look();
  holds(seen.stage === 'archived' && seen.ending === 'completed', 'B: hồ sơ phải được lưu trữ, hoàn thành');
  holds(seen.money.paidVnd === acceptedVnd && seen.money.outstandingAdvanceVnd === 0, 'B: phải chi đúng giá trị nghiệm thu, hết tạm ứng');
  holds(seen.reports.length === 2, 'B: phải có hai báo cáo (một lần chỉnh sửa)');
  const withheld = (n: number) => seen.lines.filter((l) => l.person === expert(n)).reduce((sum, l) => sum + l.withheldVnd, 0);
  holds(withheld(6) === 960_000, 'B: chuyên gia không cư trú bị khấu trừ 20%');
  // What other commissions pay the same person on this day counts too, so it may be more.
  holds(withheld(2) >= 500_000, 'B: cá nhân cư trú nhận từ 5 triệu đồng trong ngày bị khấu trừ 10%');
  return { id: commission.id, seen };
}

async function ordered(play: Play): Promise<Case> {
  const letter = await signed(play, 'so.xaydung.ld', 'SXD-QH', 'Công văn đặt hàng phản biện');
  const dossier = [await play.upload('so.xaydung.cv', 'Dự thảo Đề án thoát nước và chống ngập đô thị')];
  const commission = await play.begin('so.xaydung.ld', 'submitRequest', {
    letter,
    instrument: 'orderContract',
    serviceKinds: ['criticalReview'],
    obligation: 'mandatory',
    proposal: {
      type: 'chuong-trinh-du-an-lon',
      title: 'Đề án thoát nước và chống ngập đô thị Minh Hà giai đoạn 2026–2035, tầm nhìn 2050',
      submissionOn: play.inDays(75),
    },
    legalBasis: ['Quyết định số 14/2014/QĐ-TTg ngày 14/02/2014 của Thủ tướng Chính phủ'],
    questions: ['Số liệu mưa và triều dùng để tính toán có còn phù hợp?', 'Phân kỳ đầu tư có khả thi với ngân sách của tỉnh?'],
    dossier,
    wantedOn: play.inDays(60),
    parts: { requester: organisation('so-xay-dung'), host: organisation('so-xay-dung'), decidingAuthority: organisation('ubnd') },
    funding: { source: 'stateBudget' },
  });
  await commission.at('request');
  return commission;
}

async function intake(play: Play, commission: Case): Promise<void> {
  await taken(play, commission, 'Kiểm tra hồ sơ, dự kiến hội đồng bảy thành viên, có chuyên gia ngoài tỉnh, ngoài nước.');
  await commission.give(
    'lhh.chuyenvien',
    'requestSupplement',
    {
      items: [
        { what: 'Báo cáo khảo sát điểm ngập năm 2025', why: 'Thuyết minh viện dẫn nhưng hồ sơ chưa có.' },
        { what: 'Dự kiến nguồn vốn theo từng giai đoạn', why: 'Để phản biện tính khả thi.' },
      ],
    },
    'Hai nội dung; đồng hồ của Liên hiệp hội dừng lại',
  );
  const waiting = await commission.look();
  holds(
    waiting.duties.some((d) => d.key === 'decideIntake' && d.paused),
    'B: hạn tiếp nhận phải tạm dừng khi chờ bổ sung',
  );
  await commission.refused(
    'lhh.lanhdao',
    'accept',
    { formOfWork: 'council', deliverOn: play.inDays(55) },
    'SUPPLEMENT_OPEN',
    'Chưa đủ hồ sơ thì chưa tiếp nhận',
  );
  await commission.give('so.xaydung.cv', 'supplyDocuments', {
    items: [
      { item: 1, documents: [await play.upload('so.xaydung.cv', 'Báo cáo khảo sát điểm ngập năm 2025')] },
      { item: 2, explanation: 'Giai đoạn 1 dùng vốn đầu tư công trung hạn; giai đoạn 2 huy động ngoài ngân sách.' },
    ],
  });
  const running = await commission.look();
  holds(
    running.duties.some((d) => d.key === 'decideIntake' && !d.paused),
    'B: hạn tiếp nhận phải chạy tiếp sau khi bổ sung',
  );
  await commission.give('lhh.lanhdao', 'accept', { formOfWork: 'council', deliverOn: play.inDays(55) }, 'Hình thức: hội đồng');
  await commission.at('funding');
}

const estimate = [
  { item: 'councilChair', content: 'Chủ tịch hội đồng', unit: 'phiên', quantity: 1, unitPriceVnd: 1_500_000 },
  { item: 'councilMember', content: 'Ủy viên hội đồng', unit: 'phiên', quantity: 5, unitPriceVnd: 1_000_000 },
  { item: 'scienceSecretary', content: 'Thư ký khoa học', unit: 'phiên', quantity: 1, unitPriceVnd: 300_000 },
  { item: 'reviewFormReviewer', content: 'Phiếu nhận xét của ủy viên phản biện', unit: 'phiếu', quantity: 2, unitPriceVnd: 700_000 },
  { item: 'reviewFormMember', content: 'Phiếu nhận xét của ủy viên', unit: 'phiếu', quantity: 4, unitPriceVnd: 500_000 },
  { item: 'workshopChair', content: 'Chủ trì hội thảo', unit: 'buổi', quantity: 1, unitPriceVnd: 2_000_000 },
  { item: 'paperPresented', content: 'Tham luận trình bày', unit: 'bài', quantity: 2, unitPriceVnd: 3_000_000 },
  { item: 'workshopAttendee', content: 'Đại biểu dự hội thảo', unit: 'người', quantity: 6, unitPriceVnd: 300_000 },
  { item: 'finalReport', content: 'Tổng hợp, viết báo cáo kết quả', unit: 'báo cáo', quantity: 1, unitPriceVnd: 2_000_000 },
  { item: 'otherCost', content: 'Khảo sát đối chứng tại 12 điểm ngập', unit: 'gói', quantity: 1, unitPriceVnd: 38_000_000 },
  { item: 'generalManagement', content: 'Quản lý chung (dưới 5%)', unit: 'nhiệm vụ', quantity: 1, unitPriceVnd: 2_600_000 },
] as const;
const estimatedVnd = estimate.reduce((sum, l) => sum + l.quantity * l.unitPriceVnd, 0);

/** What the facts come to: one member is absent from the meeting, two of six places at the workshop stay empty. */
const acceptedVnd = estimatedVnd - 1_000_000 - 3 * 300_000;

async function funded(play: Play, commission: Case): Promise<void> {
  await commission.refused(
    'lhh.chuyenvien',
    'submitEstimate',
    { workOn: play.today, lines: estimate.map((l) => (l.item === 'councilChair' ? { ...l, unitPriceVnd: 1_900_000 } : l)) },
    'NORM_EXCEEDED',
    'Vượt mức chi tham chiếu thì không nhận',
  );
  await commission.give('lhh.chuyenvien', 'submitEstimate', {
    workOn: play.today,
    lines: [...estimate],
    documents: [await play.upload('lhh.chuyenvien', 'Dự toán kinh phí')],
  });
  await commission.give('stc.cv', 'appraiseEstimate', { appraisedVnd: estimatedVnd, comment: 'Đề nghị UBND tỉnh xem xét, quyết định.' });
  const decision = () => signed(play, 'ubnd.ld', 'QĐ-UBND', 'Quyết định phê duyệt kinh phí');
  await commission.refused(
    'stc.ld',
    'approveFunding',
    { decision: await signed(play, 'stc.ld', 'QĐ-STC'), budgetLine: budgetLine(play) },
    'NOT_AUTHORISED',
    'Trên ngưỡng: UBND tỉnh quyết định',
  );
  await commission.turnedDown(
    'ubnd.ld',
    'approveFunding',
    { decision: await decision(), budgetLine: budgetLine(play, 'tvpb-bo-sung') },
    'INSUFFICIENT_BUDGET',
    'Dòng kinh phí bổ sung không đủ: bị từ chối, có ghi nhận lý do',
  );
  await commission.at('funding');
  await commission.give(
    'ubnd.ld',
    'approveFunding',
    { decision: await decision(), budgetLine: budgetLine(play) },
    'Dòng kinh phí chung: đủ',
  );
  const seen = await commission.look();
  holds(seen.money.reservedVnd === estimatedVnd, 'B: phải giữ chỗ đúng số đã duyệt');
  await commission.at('order');
}

async function contracted(play: Play, commission: Case): Promise<void> {
  await commission.give('so.xaydung.ld', 'issueOrder', {
    paper: await signed(play, 'so.xaydung.ld', 'HĐ-SXD', 'Hợp đồng đặt hàng phản biện'),
    content: 'Phản biện toàn bộ đề án; sản phẩm: một báo cáo kết quả phản biện kèm phiếu nhận xét.',
    deliverOn: play.inDays(55),
    contract: {
      valueVnd: estimatedVnd,
      priceForm: 'lumpSum',
      instalments: [
        { after: 'signing', withinDays: 10, percent: 50 },
        { after: 'acceptance', withinDays: 20, percent: 50 },
      ],
    },
  });
  await commission.give('lhh.lanhdao', 'countersign', { on: play.today, signer: 'Chủ tịch Liên hiệp hội' });
  await commission.at('panel');
}

async function advanced(play: Play, commission: Case): Promise<void> {
  await commission.refused(
    'lhh.ketoan',
    'requestAdvance',
    { amountVnd: 40_000_000, purpose: 'Khảo sát đối chứng' },
    'ADVANCE_LIMIT',
    'Tạm ứng không quá 50% giá trị',
  );
  await commission.give('lhh.ketoan', 'requestAdvance', { amountVnd: 30_000_000, purpose: 'Khảo sát đối chứng tại 12 điểm ngập' });
  await commission.give('lhh.lanhdao', 'approveAdvance', { advance: 1 });
  await commission.give('stc.cv', 'confirmDisbursement', {
    of: 'advance',
    number: 1,
    treasuryReference: `TU-${play.number()}`,
    paidOn: play.today,
  });
}

async function reportedTwice(play: Play, commission: Case): Promise<void> {
  await issued(play, commission, ['so-xay-dung', 'ubnd']);
  await answered(play, commission, 'partlyAdopted');
  await commission.give('so.xaydung.ld', 'askRework', { reason: 'Kiến nghị 2 cần nêu rõ phương án phân kỳ thay thế để Sở giải trình.' });
  await commission.at('report');
  await commission.give('chuyengia.7', 'submitReport', {
    assessment: 'Bản hoàn thiện: bổ sung phương án phân kỳ thay thế và bảng so sánh chi phí.',
    recommendations: [
      { recommendation: 'Cập nhật số liệu mưa cực đoan đến năm 2025.', from: [`opinion/${expert(2)}`, `opinion/${expert(6)}`] },
      { recommendation: 'Chia giai đoạn 1 thành hai hợp phần; hợp phần hồ điều hòa làm trước.', from: [`opinion/${expert(3)}`] },
      { recommendation: 'Giữ nguyên hành lang thoát lũ hiện hữu, không lấn dòng.', from: [`opinion/${expert(1)}`, 'contribution/1/3'] },
    ],
    reserved: [{ opinion: 'Đề nghị dừng hạng mục cống ngăn triều đến khi có mô hình thủy văn.', from: `dissent/1/${expert(6)}` }],
  });
  await commission.give('lhh.lanhdao', 'approveReport', {});
  await issued(play, commission, ['so-xay-dung', 'ubnd']);
  await answered(play, commission, 'adopted');
}

/** Both sides sign the minutes that liquidate the contract. */
async function liquidated(play: Play, commission: Case): Promise<void> {
  await commission.refused('lhh.ketoan', 'settle', {}, 'NOT_LIQUIDATED', 'Chưa thanh lý hợp đồng');
  const paper = await signed(play, 'lhh.lanhdao', 'BBTL-LHH', 'Biên bản thanh lý hợp đồng');
  await commission.give('lhh.lanhdao', 'draftLiquidation', { paper });
  const documents = [await play.upload('so.xaydung.ld', 'Biên bản thanh lý hợp đồng có chữ ký hai bên')];
  await commission.give('so.xaydung.ld', 'signLiquidation', { on: play.today, signer: 'Giám đốc Sở Xây dựng', documents });
}
